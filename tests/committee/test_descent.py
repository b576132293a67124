"""Words that a new basis took from the one before it stay with who brought them in there."""

from dataclasses import replace

import pytest

from tests.acts.deciding import PLENARY, settle
from tests.acts.room import TEXT, Room, negotiating
from tests.acts.test_mid_stream import disposed
from travaux.acts.committees import DecideBasis
from travaux.acts.instruments import Carry, Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.committee.models import Instrument
from travaux.committee.queries.descent import basis_before
from travaux.committee.queries.dispositions import suggested
from travaux.committee.queries.provenance import Came, history_of
from travaux.committee.queries.readers import PUBLIC
from travaux.procedure.instruments import Kind
from travaux.procedure.stances import Stance, Subject
from travaux.text.values import Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for {} days, as article 1 says."


@pytest.fixture
def room(database: object) -> Room:
    """A committee whose second basis says what was settled on the first, and more."""
    assert database
    made = negotiating()
    made.act("secretariat", DecideBasis(instrument="draft", decision="1st meeting"))
    made.propose("BMR", "p1", "a2", wording=BASE.format("sixty"))
    made.propose("DRN", "p2", "a2", wording=BASE.format("thirty"))
    made.act("CSD", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE))
    settle(made, "s1", "a2", "accept", proposals=("p1",))
    made.propose("ARV", "p3", "a2", wording=BASE.format("sixty").replace("shall", "should"))
    settle(made, "s2", "a2", "reject", proposals=("p3",))
    settled = replace(TEXT[1], id="n3", words=f"{BASE.format('sixty')} It tells no one.")
    new = replace(TEXT[0], id="n1", children=(Provision("n2", "paragraph", "1", words="New."),))
    text = Open(instrument="second", kind=Kind.DRAFT, title="Draft", provisions=(new, settled))
    made.act("secretariat", text, DecideBasis(instrument="second", decision="2nd meeting"))
    return made


def _came(phrase: str) -> tuple[Came, ...]:
    (found,) = history_of(Instrument.objects.get(pk="second"), phrase, PUBLIC)
    return found.came


@pytest.mark.usefixtures("room")
def test_a_phrase_is_followed_into_the_basis_before() -> None:
    second = Instrument.objects.get(pk="second")
    before = basis_before(second)
    assert before
    assert before.id == "draft"
    assert basis_before(before) is None
    sixty = _came("sixty")[0]
    assert (sixty.instrument, sixty.settled and sixty.settled.id) == (before, "s1")
    assert [(it.proposal.id, it.fate, it.objected) for it in sixty.askers] == [
        ("p1", "accepted", ("CSD",)),
        ("p2", "replaced", ()),
    ]
    told = [(it.brought.words, it.instrument.id) for it in _came("says. It tells no one.")]
    assert told == [("says.", "draft"), (" It tells no one.", "second")]
    assert [it.instrument.id for it in _came("New.")] == ["second"]


@pytest.mark.usefixtures("room")
def test_what_was_not_taken_instead_is_told_of_the_words_that_stayed() -> None:
    (shall,) = _came("Party shall preserve")
    (kept,) = shall.kept
    assert kept.settled.id == "s2"
    assert [(it.proposal.id, it.fate, it.words) for it in kept.askers] == [
        ("p3", "rejected", "should")
    ]
    assert not any(it.kept for it in _came("preserve data"))


def test_what_was_taken_out_is_told_of_the_words_beside(room: Room) -> None:
    room.propose("ARV", "p4", "a1.2", wording="Each Party may terms.")
    settle(room, "s3", "a1.2", "accept", proposals=("p4",))
    (found,) = history_of(Instrument.objects.get(pk="draft"), "Party may terms", PUBLIC)
    (came,) = found.came
    (kept,) = came.kept
    assert (kept.settled.was, kept.settled.words) == ("add ", "")


@pytest.mark.usefixtures("room")
def test_so_many_times_are_told_as_are_asked_for() -> None:
    text = Instrument.objects.get(pk="draft")
    assert len(history_of(text, "e", PUBLIC, limit=3)) == 3
    assert len(history_of(text, "e", PUBLIC)) > 3


def test_words_that_came_with_a_new_basis_are_whose_they_were_on_the_old(room: Room) -> None:
    """The new text took one proposal, and something else where another stood."""
    old = "Ships pass buoys at {}."
    text = Provision("o1", "article", "1", words=old.format("night"))
    room.act("secretariat", Open(instrument="old", kind=Kind.DRAFT, title="A", provisions=(text,)))
    room.act("secretariat", DecideBasis(instrument="old", decision="3rd meeting"))
    for party, proposal, words in (("BMR", "q1", "dusk"), ("DRN", "q2", "noon")):
        asked = Asked(action="amend", target="o1", wording=old.format(words))
        room.act(party, Submit(proposal=proposal, instrument="old", changes=(asked,)))
    room.act("CSD", Take(on=Subject.PROPOSAL, about="q1", stance=Stance.OPPOSE))
    room.act("ARV", Take(on=Subject.PROPOSAL, about="q1", stance=Stance.SUPPORT))
    came = Provision("w1", "article", "1", words="All ships pass buoys at dusk.")
    room.act("secretariat", Open(instrument="new", kind=Kind.DRAFT, title="B", provisions=(came,)))
    old_row, new = (Instrument.objects.get(pk=it) for it in ("old", "new"))
    table = disposed(suggested(old_row, new))
    carry = Carry(table="t", old="old", new="new", dispositions=table, decided=PLENARY)
    room.act("secretariat", carry, DecideBasis(instrument="new", decision="4th meeting"))

    def askers(phrase: str) -> list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]]:
        (found,) = history_of(Instrument.objects.get(pk="new"), phrase, PUBLIC)
        return [
            (it.proposal.id, it.fate, it.words.strip(), it.sponsors, it.objected)
            for one in found.came
            for it in one.askers
        ]

    decided = next(it.decision for it in table if it.proposal == "q2")
    assert askers("at dusk") == [
        ("q1", "taken up", "dusk", ("BMR",), ("CSD",)),
        ("q2", decided, old.format("noon"), ("DRN",), ()),
    ]
    assert askers("All ships") == []
