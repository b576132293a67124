"""What is agreed is bound to its words: a comma drops it, a number does not, packages hold."""

from dataclasses import replace

import pytest

from tests.acts.deciding import INFORMAL, PLENARY, agreed, draft, settle
from tests.acts.room import Room, negotiating
from travaux.acts.agreements import Reconfirm, Reopen, TakeEffect
from travaux.acts.errors import Stale
from travaux.acts.places import Reopen as ReopenPlace
from travaux.acts.proposals import Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct, Delete, Insert, Renumber
from travaux.committee.models import Agreement, AgreementStep
from travaux.committee.queries.agreements import agreements_in, words_hash
from travaux.committee.queries.instruments import as_it_stands

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
SAID = "5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def states() -> dict[str, str]:
    """How each agreement stands, packages considered."""
    return {it.row.id: it.state for it in agreements_in(draft()).values()}


def test_one_comma_drops_an_agreement_and_a_new_number_does_not(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2", ad_referendum=True), agreed("g2", "a1"))
    before = Agreement.objects.get(pk="g1").hash
    room.act(
        "secretariat",
        Insert(provision="a0", target="a1", where="before", words="Aims.", decision=SAID),
        Renumber(instrument="draft", decision=SAID),
    )
    text = as_it_stands(draft())
    assert [it.number for it in text.provisions] == ["1", "2", "3"]
    assert text.provisions[2].words == BASE.replace("article 1", "article 2")
    assert states() == {"g1": "agreed", "g2": "agreed"}
    now = text.provisions[2].words
    room.act("secretariat", Correct(provision="a2", words=now.replace(",", ""), decision=SAID))
    assert states() == {"g1": "to be reconfirmed", "g2": "agreed"}
    steps = AgreementStep.objects.filter(agreement="g1")
    assert [it.state for it in steps] == ["agreed", "to be reconfirmed"]
    assert steps[0].hash == before != steps[1].hash
    room.act("secretariat", Reconfirm(agreement="g1", decided=PLENARY))
    assert states() == {"g1": "agreed", "g2": "agreed"}
    row = Agreement.objects.get(pk="g1")
    assert row.before == [before]
    assert row.hash == steps[1].hash


def test_settling_a_word_drops_an_agreement_and_deleting_does(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2"), agreed("g2", "a1.2"), agreed("g3", "a1.1"))
    settle(room, "s1", "a2", "compromise", span=(4, 5), words="must")
    room.act("secretariat", Delete(provision="a1.2", decision=SAID))
    assert states() == {
        "g1": "to be reconfirmed",
        "g2": "to be reconfirmed",
        "g3": "agreed",
    }


def test_a_text_in_brackets_is_not_agreed(room: Room) -> None:
    room.propose("ARV", "p1", "a1.2", wording="Each Party may not add terms.")
    room.refuse("secretariat", agreed("g1", "a1"), why="1 is still in brackets")
    reserve = Submit(
        proposal="p2", instrument="draft", changes=(Asked(action="reserve", target="a1.2"),)
    )
    room.act("BMR", reserve)
    room.act("ARV", Withdraw(proposal="p1"))
    room.act("secretariat", agreed("g1", "a1"))
    assert states() == {"g1": "agreed"}


def test_what_is_agreed_at_a_level_is_not_agreed_below_it(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2", decided=INFORMAL))
    room.act("secretariat", agreed("g2", "a2"))
    room.refuse("secretariat", agreed("g3", "a2", decided=INFORMAL), why="at a higher level")
    assert Agreement.objects.get(pk="g1").until is not None
    unsaid = replace(PLENARY, presided="")
    room.refuse("secretariat", agreed("g3", "a2", decided=unsaid), why="say who presided")
    room.act("chair", agreed("g3", "a2", decided=unsaid), through="person-secretariat")
    room.refuse("ARV", agreed("g4", "a2"), why="Only the Chair declares")


def test_agreement_is_on_the_words_the_room_had(room: Room) -> None:
    on = words_hash(as_it_stands(draft()), "a2")
    room.act("secretariat", agreed("g1", "a2", on=on))
    room.act("secretariat", Correct(provision="a2", words="Other words.", decision=SAID))
    late = room.refuse("secretariat", agreed("g2", "a2", on=on), why="not those the room had")
    assert isinstance(late, Stale)
    assert late.stands == "Preservation\nOther words."
    again = Reconfirm(agreement="g1", on=on, decided=PLENARY)
    room.refuse("secretariat", again, why="not those the room had")
    room.refuse("secretariat", replace(again, agreement="g9"), why="no agreement g9")


def test_a_package_takes_effect_whole_and_one_part_reopened_returns_the_rest(room: Room) -> None:
    package = TakeEffect(package="k1", instrument="draft", parts=("a1", "a2"), decided=PLENARY)
    room.act("secretariat", agreed("g1", "a1", conditional_on=("a2",)))
    room.refuse("secretariat", package, why="whole or not at all, and 2 is not agreed")
    room.act("secretariat", agreed("g2", "a2", conditional_on=("a1",)))
    assert states() == {"g1": "conditional", "g2": "conditional"}
    room.act("secretariat", package)
    assert states() == {"g1": "agreed", "g2": "agreed"}
    asked = Reopen(agreement="g2", asked_by=("ARV",), why="Its capital objects.", decided=PLENARY)
    room.act("secretariat", asked)
    assert states() == {"g1": "conditional", "g2": "reopened"}
    step = AgreementStep.objects.filter(agreement="g2").last()
    assert step is not None
    assert (step.asked_by, step.why) == (["ARV"], "Its capital objects.")
    room.refuse("secretariat", asked, why="could be reopened")
    room.act("secretariat", Reconfirm(agreement="g2", decided=PLENARY))
    assert states() == {"g1": "agreed", "g2": "agreed"}


def test_reopening_a_place_reopens_what_is_agreed_on_it(room: Room) -> None:
    room.propose("ARV", "p1", "a1.2", wording="Each Party shall add terms.")
    settle(room, "s1", "a1.2", "accept", proposals=("p1",))
    room.act("secretariat", agreed("g1", "a1"), agreed("g2", "a2"))
    room.act("secretariat", ReopenPlace(place="s1", why="New facts.", decided=PLENARY))
    assert states() == {"g1": "reopened", "g2": "agreed"}
