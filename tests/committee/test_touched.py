"""What acts touch is the smallest provision that holds every change."""

import pytest

from tests.acts.deciding import PLENARY, agreed
from tests.acts.room import Room, negotiating
from travaux.acts.agreements import TakeEffect
from travaux.acts.corrections import Correct as CorrectAct
from travaux.acts.delegations import Rename
from travaux.acts.proposals import Consider, Revise, SponsorIt, Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct, Delete, Insert, Merge, Move, Renumber, Split
from travaux.acts.stances import Take
from travaux.committee.queries.record import payload_of
from travaux.committee.queries.touched import Touched, touched
from travaux.procedure.stances import Stance, Subject
from travaux.record.tail import head, tail

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]
SAID = "decided at the 5th meeting"
WHOLE = Touched(whole=("draft",))


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def at(*ids: str) -> Touched:
    return Touched({"draft": ids})


def after(room: Room, by: str, *acts: object) -> Touched:
    """Perform acts, and give what they touch."""
    before, _hash = head(room.space)
    room.act(by, *acts)
    return touched(room.space, [(it.kind, payload_of(it)) for it in tail(room.space, before)])


def submit(id_: str, *asked: Asked) -> Submit:
    return Submit(proposal=id_, instrument="draft", changes=asked)


@pytest.mark.parametrize(
    ("asked", "touches"),
    [
        (Asked(action="amend", target="a1.2", wording="Each may."), at("a1.2")),
        (Asked(action="delete", target="a1", part="provision"), at("a1")),
        (Asked(action="insert", target="a1.2", wording="New."), at("a1")),
        (Asked(action="insert", target="a1", where="under", wording="New."), at("a1")),
        (Asked(action="insert", target="a2", wording="New."), WHOLE),
        (Asked(action="alternative", target="a1.2", wording="Other."), at("a1")),
        (Asked(action="move", target="a1.2", other="a2", where="under"), at("a1", "a2")),
        (Asked(action="merge with", target="a1.1", other="a1.2"), at("a1.1", "a1.2")),
        (Asked(action="amend", part="title", wording="New title"), WHOLE),
        (Asked(action="replace throughout", quoted="Party", words="State"), WHOLE),
    ],
)
def test_a_change_is_held_by_what_it_shows_in(room: Room, asked: Asked, touches: Touched) -> None:
    assert after(room, "ARV", submit("p1", asked)) == touches


def test_what_is_done_to_a_proposal_touches_its_places_now_and_before(room: Room) -> None:
    here = Asked(action="amend", target="a1.1", wording="Terms.")
    there = Asked(action="amend", target="a2", wording="Each Party may.")
    room.act("ARV", submit("p1", here))
    assert after(room, "BMR", SponsorIt(proposal="p1")) == at("a1.1")
    assert after(room, "ARV", Revise(proposal="p1", changes=(there,))) == at("a1.1", "a2")
    stance = Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE)
    assert after(room, "CSD", stance) == at("a1.1", "a2")
    amends = Asked(action="amends", other="p1", wording="Each Party must.")
    assert after(room, "CSD", submit("p2", amends)) == at("a1.1", "a2")
    assert after(room, "ARV", Withdraw(proposal="p1")) == at("a1.1", "a2")


def test_several_that_an_act_names_are_all_touched(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a1.1", conditional_on=("a2",)))
    room.act("secretariat", agreed("g2", "a2", conditional_on=("a1.1",)))
    package = TakeEffect(package="k1", instrument="draft", parts=("a1.1", "a2"), decided=PLENARY)
    assert after(room, "secretariat", package) == at("a1.1", "a2")
    room.act("ARV", submit("p1", Asked(action="amend", target="a1.2", wording="Each may.")))
    room.act("ARV", submit("p2", Asked(action="amend", target="a2", wording="Each may.")))
    assert after(room, "secretariat", Consider(proposals=("p1", "p2"))) == at("a1.2", "a2")


def test_nothing_is_named_beneath_what_is_named(room: Room) -> None:
    asked = (
        Asked(action="amend", target="a1.1", wording="Terms."),
        Asked(action="amend", target="a1", part="heading", wording="Terms"),
    )
    assert after(room, "ARV", submit("p1", *asked)) == at("a1")


def test_what_is_done_to_the_structure_shows_above(room: Room) -> None:
    def done(act: object) -> Touched:
        return after(room, "secretariat", act)

    new = Insert(provision="a1.3", target="a1.2", words="New words here.", decision=SAID)
    assert done(new) == at("a1")
    split = Split(provision="a1.3", second="a1.4", quoted="words here.", decision=SAID)
    assert done(split) == at("a1")
    assert done(Merge(provision="a1.3", other="a1.4", decision=SAID)) == at("a1")
    assert done(Delete(provision="a1.3", decision=SAID)) == at("a1")
    assert done(Correct(provision="a1.1", words="Terms.", decision=SAID)) == at("a1.1")
    move = Move(provision="a1.2", where="under", other="a2", decision=SAID)
    assert done(move) == WHOLE
    assert done(Delete(provision="a2", decision=SAID)) == WHOLE
    assert done(Renumber(instrument="draft", decision=SAID)) == WHOLE


def test_a_new_name_may_stand_anywhere_and_a_note_nowhere(room: Room) -> None:
    rename = Rename(delegation="ARV", names={"en": "Arvenia and Isles"})
    assert after(room, "secretariat", rename) == WHOLE
    assert after(room, "secretariat", CorrectAct(act=3, note="The name was misspelt.")) == Touched()
