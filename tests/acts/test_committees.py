"""What can be done to a committee as a whole."""

import pytest

from tests.acts.room import Room, established, negotiating
from travaux.acts.committees import Arrange, DecideBasis, Establish, Granted
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.committee.models import Basis, Committee
from travaux.procedure.instruments import Kind
from travaux.procedure.rights import Category, Right
from travaux.sentences import BadInput
from travaux.text.values import Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]


def test_a_committee_is_established_once() -> None:
    room = established()
    row = Committee.objects.get()
    assert (row.id, row.zone, row.attribution) == ("lagoon", "Europe/Vienna", "names")
    again = Establish(names={"en": "Another"}, rules="mun", secretariat=("person-secretariat",))
    room.refuse("secretariat", again, why="already")


def test_a_time_zone_exists() -> None:
    room = Room()
    act = Establish(
        names={"en": "X"}, rules="un", zone="Europe/Nowhere", secretariat=("person-secretariat",)
    )
    room.refuse("secretariat", act, why="no time zone Europe/Nowhere")
    assert not Committee.objects.exists()


def test_the_secretariat_enters_how_the_committee_works() -> None:
    room = negotiating()
    room.refuse("ARV", Arrange(openness="closed"), why="Only the Secretariat")
    room.refuse("chair", Arrange(openness="closed"), through="person-ARV", why="does not act for")
    room.act("secretariat", Arrange(openness="closed", zone="Asia/Amman"))
    row = Committee.objects.get()
    assert (row.openness, row.zone, row.language) == ("closed", "Asia/Amman", "en")


def test_a_body_may_give_a_right_by_a_decision_of_its_own() -> None:
    room = negotiating()
    room.admit("NGO", "stakeholder", name="Friends of the Lagoon")
    asked = (Asked(action="delete", target="a2"),)
    act = Submit(proposal="p1", instrument="draft", changes=asked)
    room.refuse("NGO", act, why="may not propose")
    granted = Granted(
        category=Category.STAKEHOLDER,
        right=Right.PROPOSE,
        allowed=True,
        source="A/AC.1/6, annex II",
    )
    room.act("secretariat", Arrange(grants=(granted,)))
    room.act("NGO", act)
    taken = Granted(
        category=Category.STAKEHOLDER, right=Right.PROPOSE, allowed=False, source="A/AC.1/9"
    )
    room.act("secretariat", Arrange(grants=(taken,)))
    room.refuse("secretariat", Arrange(), why="Nothing is arranged")
    room.refuse("NGO", act_again(), why="A/AC.1/9")


def act_again() -> Submit:
    asked = (Asked(action="delete", target="a2"),)
    return Submit(proposal="p2", instrument="draft", changes=asked)


def test_only_a_recorded_decision_makes_a_text_the_basis() -> None:
    room = negotiating()
    room.refuse("secretariat", DecideBasis(instrument="draft"), why="put it to the body")
    paper = (Provision(id="n1", kind="article", number="1", words="Another way."),)
    room.act("ARV", Open(instrument="paper", kind=Kind.NON_PAPER, title="Paper", provisions=paper))
    room.refuse("secretariat", DecideBasis(instrument="paper"), why="non-paper has no standing")
    room.refuse("ARV", DecideBasis(instrument="draft", decision="3rd meeting"), why="Secretariat")
    room.act("secretariat", DecideBasis(instrument="draft", decision="3rd meeting"))
    room.act("secretariat", DecideBasis(instrument="paper", provision="a2", decision="4th meeting"))
    room.act("secretariat", DecideBasis(instrument="paper", decision="5th meeting"))
    now = Basis.objects.filter(until=None).order_by("since").values_list("instrument", "provision")
    assert list(now) == [("paper", "a2"), ("paper", "")]


def test_what_the_committee_does_not_have_is_no_basis() -> None:
    room = negotiating()
    with pytest.raises(BadInput, match="no instrument other"):
        room.act("secretariat", DecideBasis(instrument="other", decision="3rd meeting"))
