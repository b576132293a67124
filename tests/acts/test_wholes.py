"""What the room decides of provisions as a whole: they come in, go, or stay as they are."""

import pytest

from tests.acts.deciding import PLENARY, draft
from tests.acts.room import Room, negotiating
from travaux.acts.places import Reopen
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Settle
from travaux.committee.models import Fate, Proposal, Provision
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.provenance import history_of
from travaux.committee.queries.readers import PUBLIC
from travaux.text.instrument_reading import instrument_for
from travaux.text.tree import find

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    insert = Asked(action="insert", target="a2", wording="Ships are watched.", heading="Ships")
    delete = Asked(action="delete", target="a1", part="provision")
    for party, id_, changes in (
        ("ARV", "p1", (insert,)),
        ("BMR", "p2", (insert, Asked(action="amend", target="a1.1", wording="Terms are here."))),
        ("CSD", "p3", (delete,)),
        ("DRN", "p4", (Asked(action="amend", target="a1.2", wording="No terms."),)),
    ):
        room.act(party, Submit(proposal=id_, instrument="draft", changes=changes))
    return room


def settling(place: str, proposal: str, form: str, **said: str) -> Settle:
    return Settle(place=place, proposal=proposal, form=form, decided=PLENARY, **said)  # type: ignore[arg-type]


def states() -> dict[str, str]:
    return dict(Proposal.objects.values_list("id", "state"))


def test_a_provision_that_is_accepted_comes_in_for_all_who_asked_for_it(room: Room) -> None:
    room.refuse("secretariat", settling("s1", "p1", "accept"), why="give it an id")
    room.refuse("ARV", settling("s1", "p1", "accept", provision="a3"), why="Only the Chair")
    act = settling("s1", "p1", "accept", provision="a3", number="3")
    (done,) = room.act("secretariat", act)
    assert done.outcome == {"fates": {"p1": "accepted", "p2": "fulfilled"}}
    (new,) = [it for it in as_it_stands(draft()).provisions if it.id == "a3"]
    assert (new.number, new.heading, new.words) == ("3", "Ships", "Ships are watched.")
    assert states() == {"p1": "fulfilled", "p2": "open", "p3": "open", "p4": "open"}
    assert [it.action for it in Proposal.objects.get(pk="p2").changes.filter(until=None)] == [
        "amend"
    ]
    (found,) = history_of(draft(), "Ships are watched", PUBLIC)
    assert [(it.proposal.id, it.fate) for it in found.came[0].askers] == [
        ("p1", "accepted"),
        ("p2", "fulfilled"),
    ]
    room.refuse("secretariat", settling("s2", "p1", "reject"), why="has ended")
    room.refuse("secretariat", settling("s2", "p4", "reject"), why="settle its place")


def test_what_is_asked_of_a_provision_that_goes_falls(room: Room) -> None:
    room.act("secretariat", settling("s1", "p3", "accept"))
    assert [it.id for it in as_it_stands(draft()).provisions] == ["a2"]
    assert states() == {"p1": "open", "p2": "open", "p3": "fulfilled", "p4": "fallen"}
    fates = dict(Fate.objects.values_list("proposal", "fate"))
    assert fates == {"p3": "accepted", "p2": "replaced", "p4": "replaced"}
    assert Provision.objects.get(pk="a1.2").until is not None
    assert rolling(draft()).problems == ()


def test_what_amends_a_provision_that_came_in_is_read_at_no_other_place(room: Room) -> None:
    """It goes on as a provision of its own, though what it amended asks for more elsewhere."""
    amending = Asked(action="amends", other="p2", wording="Ships are watched at night.")
    room.act("DRN", Submit(proposal="p5", instrument="draft", changes=(amending,)))
    room.act("secretariat", settling("s1", "p1", "accept", provision="a3"))
    read = instrument_for(rolling(draft()), "p5")
    assert find(read, "a1.1").words == "Terms are used as here."
    assert find(read, "p5").words == "Ships are watched at night."
    assert Proposal.objects.get(pk="p5").carried


def test_an_amended_provision_comes_in_as_it_was_amended(room: Room) -> None:
    amending = Asked(action="amends", other="p1", wording="Ships are watched at night.")
    room.act("DRN", Submit(proposal="p5", instrument="draft", changes=(amending,)))
    (done,) = room.act("secretariat", settling("s1", "p5", "accept", provision="a3"))
    assert done.outcome == {"fates": {"p5": "accepted"}}
    assert find(as_it_stands(draft()), "a3").words == "Ships are watched at night."


def test_what_amends_a_wording_of_a_provision_that_goes_falls_there_alone(room: Room) -> None:
    """Its change to another provision stays before the room, whatever it amended."""
    changes = (
        Asked(action="amend", target="a1.2", wording="Each Party must add terms."),
        Asked(action="amend", target="a2", wording="No data are kept."),
    )
    room.act("BMR", Submit(proposal="p5", instrument="draft", changes=changes))
    amending = (
        Asked(action="amends", other="p5", wording="Each Party can add terms."),
        Asked(action="amend", target="a2", part="heading", wording="Data"),
    )
    room.act("DRN", Submit(proposal="p6", instrument="draft", changes=amending))
    room.act("secretariat", settling("s1", "p3", "accept"))
    read = rolling(draft())
    assert read.problems == ()
    assert find(instrument_for(read, "p5"), "a2").words == "No data are kept."
    assert find(instrument_for(read, "p6"), "a2").heading == "Data"
    assert find(instrument_for(read, "p6"), "a2").words == find(as_it_stands(draft()), "a2").words
    fates = dict(Fate.objects.values_list("proposal", "fate"))
    assert (fates["p5"], fates["p6"]) == ("replaced", "replaced")


def test_what_is_rejected_falls_alone_and_comes_back_if_reopened(room: Room) -> None:
    room.act("secretariat", settling("s1", "p1", "reject"))
    assert states() == {"p1": "fallen", "p2": "open", "p3": "open", "p4": "open"}
    (done,) = room.act("secretariat", Reopen(place="s1", why="Again.", decided=PLENARY))
    assert done.outcome == {"back": ["p1"]}
    proposed = [it for it in rolling(draft()).provisions if it.origin == "proposed"]
    assert proposed[0].sponsors == ("Arvenia", "Bemaria")
