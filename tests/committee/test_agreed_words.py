"""The words that were agreed are kept: what has changed since can be read beside them."""

import pytest

from tests.acts.deciding import PLENARY, agreed, draft, settle
from tests.acts.room import Room, negotiating
from tests.acts.test_scrubs import listing
from travaux.acts.agreements import Reconfirm
from travaux.acts.corrections import Approve
from travaux.acts.provisions import Delete, Insert, Renumber
from travaux.committee.models import Agreement, AgreementStep
from travaux.committee.queries.agreed_words import NOW, AgreedWords, agreed_words
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.progress import final_text
from travaux.text.reading import read_for

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

SAID = "5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def held(agreement: str = "g1") -> AgreedWords:
    found = agreed_words(Agreement.objects.get(pk=agreement), as_it_stands(draft()))
    assert found is not None
    return found


def test_what_was_agreed_stands_beside_what_it_reads_now(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a1"))
    assert [(it.provision, it.part, it.was) for it in held().texts] == [
        ("a1", "heading", "Use of terms"),
        ("a1.1", "words", "Terms are used as here."),
        ("a1.2", "words", "Each Party may add terms."),
    ]
    assert held().changed == ()
    settle(room, "s1", "a1.2", "compromise", span=(4, 5), words="shall")
    (changed,) = held().changed
    assert (changed.provision, changed.was, changed.now) == (
        "a1.2",
        "Each Party may add terms.",
        "Each Party shall add terms.",
    )
    assert read_for(changed.words.nodes, NOW) == changed.now
    assert read_for(changed.words.nodes) == changed.was
    under = Insert(provision="a1.3", target="a1.2", words="Terms bind.", decision=SAID)
    room.act("secretariat", under, Delete(provision="a1.1", decision=SAID))
    assert [(it.provision, it.was, it.now) for it in held().changed] == [
        ("a1.1", "Terms are used as here.", None),
        ("a1.2", "Each Party may add terms.", "Each Party shall add terms."),
        ("a1.3", None, "Terms bind."),
    ]
    room.act("secretariat", Reconfirm(agreement="g1", decided=PLENARY))
    assert held().changed == ()
    first = AgreementStep.objects.filter(agreement="g1").first()
    assert first is not None
    assert [it[0] for it in first.bound] == ["a1", "a1.1", "a1.2"]


def test_numbers_that_changed_are_no_change_and_corrections_are_bound_anew(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2"))
    room.act(
        "secretariat",
        Insert(provision="a0", target="a1", where="before", words="Aims.", decision=SAID),
        Renumber(instrument="draft", decision=SAID),
    )
    room.act("secretariat", listing("c1", "Each Party", "Each party"))
    assert held().changed == ()
    assert held().texts[1].was != held().texts[1].now
    room.act("secretariat", Approve(corrections=("c1",), decided=PLENARY))
    assert held().changed == ()
    assert held().step.editorial


def test_a_provision_that_is_gone_is_read_as_it_was_agreed(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2"), Delete(provision="a2", decision=SAID))
    assert [(it.part, it.now) for it in held().changed] == [("heading", None), ("words", None)]
    AgreementStep.objects.update(bound=[])
    assert agreed_words(Agreement.objects.get(pk="g1"), as_it_stands(draft())) is None


def test_the_final_text_has_what_is_listed_and_lists_it(room: Room) -> None:
    room.act("secretariat", listing("c1", "days, as", "days as"), listing("c2", "Each", "each"))
    room.act(
        "secretariat",
        Insert(provision="a0", target="a1", where="before", words="Aims.", decision=SAID),
    )
    made = final_text(draft())
    assert made.instrument.provisions[2].words == (
        "each Party shall preserve data for ninety days as article 2 says."
    )
    assert [it.provision for it in made.corrections] == ["a2", "a2"]
    settle(room, "s1", "a2", "compromise", span=(0, 1), words="Every")
    made = final_text(draft())
    assert len(made.corrections) == 1
    assert made.instrument.provisions[2].words.startswith("Every Party shall preserve data for")
