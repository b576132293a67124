"""What can be done to a proposal, and what is said when it cannot."""

import pytest

from tests.acts.room import Room, negotiating
from travaux.acts.delegations import Depart
from travaux.acts.errors import Stale
from travaux.acts.proposals import (
    Confirm,
    Consider,
    Leave,
    Revise,
    SponsorIt,
    Submit,
    TakeOver,
    Translate,
    Withdraw,
)
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct
from travaux.committee.models import Instrument, Proposal, Sponsor
from travaux.committee.queries.asked import asked_of, awaiting
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.wordings import hash_of
from travaux.text.instrument_reading import instrument_for
from travaux.text.structure import apply
from travaux.text.tree import find

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
MAY = BASE.replace("shall", "may")


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def draft() -> Instrument:
    return Instrument.objects.get(pk="draft")


def test_a_proposal_is_in_the_rolling_text_with_its_sponsor(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    (asked,) = asked_of(draft())
    assert (asked.id, asked.sponsors) == ("p1", ("Arvenia",))
    (choice,) = [node for node in rolling(draft()).provisions[1].words if hasattr(node, "options")]
    assert [option.sponsors for option in choice.options] == [(), ("Arvenia",)]


def test_who_submits_learns_the_number(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    asked = Asked(action="delete", target="a1.2")
    (done,) = room.act("BMR", Submit(proposal="p2", instrument="draft", changes=(asked,)))
    assert done.outcome == {"ordinal": 2}


def test_a_proposal_is_for_delegations_that_may_propose(room: Room) -> None:
    room.admit("NGO", "stakeholder", name="Friends of the Lagoon")
    asked = (Asked(action="delete", target="a2"),)
    act = Submit(proposal="p1", instrument="draft", changes=asked)
    room.refuse("NGO", act, why="may not propose text")
    room.refuse("secretariat", act, why="Secretariat enters and never decides")
    room.refuse("ZZZ", act, through="person-ARV", why="no delegation ZZZ")


def test_nobody_acts_for_another_delegation(room: Room) -> None:
    act = Submit(proposal="p1", instrument="draft", changes=(Asked(action="delete", target="a2"),))
    room.refuse("ARV", act, through="person-BMR", why="does not act for ARV")
    room.act("ARV", act, through="person-secretariat")
    assert Proposal.objects.get(pk="p1").floor


def test_what_is_read_from_the_floor_is_confirmed_by_the_delegation(room: Room) -> None:
    act = Submit(proposal="p1", instrument="draft", changes=(Asked(action="delete", target="a2"),))
    room.act("ARV", act, through="person-secretariat")
    room.refuse("ARV", Confirm(proposal="p1"), through="person-secretariat", why="itself")
    room.refuse("BMR", Confirm(proposal="p1"), why="do not sponsor")
    room.act("ARV", Confirm(proposal="p1"))
    assert not Proposal.objects.get(pk="p1").floor
    assert not Sponsor.objects.get(proposal="p1").floor


def test_what_is_not_there_is_named(room: Room) -> None:
    def act(**more: str) -> Submit:
        return Submit(
            proposal="p1",
            instrument=more.pop("instrument", "draft"),
            changes=(Asked(**{"action": "delete", "target": "a2", **more}),),  # type: ignore[arg-type]
        )

    room.refuse("ARV", act(instrument="other"), why="no instrument other")
    room.refuse("ARV", act(target="a9"), why="no provision a9")
    room.refuse(
        "ARV", act(action="amends", other="p9", wording="x", target=""), why="no proposal p9"
    )


def test_its_proposer_revises_a_proposal(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    other = Revise(proposal="p1", changes=(Asked(action="amend", target="a2", wording="None."),))
    room.refuse("BMR", other, why="Only its proposer revises P1")
    room.act("ARV", other)
    assert Proposal.objects.get(pk="p1").revision == 2
    assert asked_of(draft())[0].changes[0].wording == "None."


def test_a_withdrawn_proposal_is_gone_until_another_takes_it_over(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    room.refuse("BMR", TakeOver(proposal="p1"), why="P1 still has sponsors")
    room.refuse("BMR", Withdraw(proposal="p1"), why="Only its proposer withdraws P1")
    room.act("ARV", Withdraw(proposal="p1"))
    assert asked_of(draft()) == ()
    revised = Revise(proposal="p1", changes=(Asked(action="delete", target="a2"),))
    room.refuse("ARV", revised, why="withdrawn")
    room.act("BMR", TakeOver(proposal="p1"))
    (asked,) = asked_of(draft())
    assert (asked.sponsors, asked.changes[0].wording) == (("Bemaria",), MAY)


def test_sponsors_join_until_a_proposal_is_considered(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    room.refuse("ARV", SponsorIt(proposal="p1"), why="sponsor P1 already")
    room.act("BMR", SponsorIt(proposal="p1"))
    room.refuse("BMR", Consider(proposals=("p1",)), why="Only the Secretariat")
    room.act("secretariat", Consider(proposals=("p1",)))
    room.refuse("CSD", SponsorIt(proposal="p1"), why="consideration of P1 has begun")
    assert asked_of(draft())[0].sponsors == ("Arvenia", "Bemaria")


def test_when_its_last_sponsor_leaves_a_proposal_lapses(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    room.act("BMR", SponsorIt(proposal="p1"))
    room.refuse("CSD", Leave(proposal="p1"), why="do not sponsor P1")
    room.act("ARV", Leave(proposal="p1"))
    assert Proposal.objects.get(pk="p1").delegation_id == "BMR"
    room.act("BMR", Leave(proposal="p1"))
    assert asked_of(draft()) == ()


def test_a_proposal_is_amended_while_it_stands(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    amended = Asked(action="amends", other="p1", wording=MAY.replace("ninety", "sixty"))
    room.act("BMR", Submit(proposal="p2", instrument="draft", changes=(amended,)))
    assert len(asked_of(draft())) == 2
    assert rolling(draft()).problems == ()
    room.act("BMR", Withdraw(proposal="p2"))
    room.act("ARV", Withdraw(proposal="p1"))
    again = Submit(proposal="p3", instrument="draft", changes=(amended,))
    room.refuse("CSD", again, why="withdrawn")


def test_what_amends_a_proposal_stays_at_its_place_when_that_is_revised(room: Room) -> None:
    """Revised in its words it is amended as before; revised to ask elsewhere it is no more."""
    room.propose("ARV", "p1", "a2", wording=MAY)
    said = MAY.replace("ninety", "sixty")
    amended = Asked(action="amends", other="p1", wording=said)
    room.act("BMR", Submit(proposal="p2", instrument="draft", changes=(amended,)))
    can = Asked(action="amend", target="a2", wording=BASE.replace("shall", "can"))
    room.act("ARV", Revise(proposal="p1", changes=(can,)))
    assert [it.changes[0].action for it in asked_of(draft())] == ["amend", "amends"]
    terms = Asked(action="amend", target="a1.2", wording="No Party may add terms.")
    room.act("ARV", Revise(proposal="p1", changes=(terms, can)))
    read = instrument_for(rolling(draft()), "p2")
    assert find(read, "a2").words == said
    assert find(read, "a1.2").words == "Each Party may add terms."
    assert Proposal.objects.get(pk="p2").carried


def test_a_change_written_on_an_older_text_is_rebased_where_that_is_untouched(room: Room) -> None:
    on = hash_of(BASE)
    corrected = BASE.replace("as article 1 says", "as article 1 provides")
    room.act("secretariat", Correct(provision="a2", words=corrected, decision="5th meeting"))
    room.propose("ARV", "p1", "a2", wording=MAY, on=on)
    assert asked_of(draft())[0].changes[0].wording == MAY.replace("says", "provides")


def test_a_change_to_words_that_have_moved_on_is_refused_with_both_wordings(room: Room) -> None:
    on = hash_of(BASE)
    should = BASE.replace("shall", "should")
    room.act("secretariat", Correct(provision="a2", words=should, decision="5th meeting"))
    asked = Asked(action="amend", target="a2", wording=MAY, on=on)
    refused = room.refuse(
        "ARV", Submit(proposal="p1", instrument="draft", changes=(asked,)), why="have changed since"
    )
    assert isinstance(refused, Stale)
    assert (refused.stands, refused.asked) == (should, MAY)


def test_words_that_never_stood_are_no_basis(room: Room) -> None:
    asked = Asked(action="amend", target="a2", wording=MAY, on=hash_of("never"))
    act = Submit(proposal="p1", instrument="draft", changes=(asked,))
    room.refuse("ARV", act, why="never stood there")


@pytest.mark.parametrize(
    ("language", "wording"),
    [("ar", "لكل طرف أن يحفظ البيانات."), ("zh", "各缔约方可保存数据。")],
)
def test_a_proposal_in_another_language_awaits_translation(
    room: Room, language: str, wording: str
) -> None:
    asked = Asked(action="amend", target="a2", wording=wording)
    act = Submit(proposal="p1", instrument="draft", changes=(asked,), language=language)  # type: ignore[arg-type]
    room.act("ARV", act)
    assert [late.id for late in awaiting(draft())] == ["p1"]
    assert asked_of(draft()) == ()
    words = Translate(proposal="p1", position=1, language="en", wording=MAY)
    room.refuse("ARV", words, why="Only the Secretariat")
    room.act("secretariat", words)
    assert awaiting(draft()) == []
    assert asked_of(draft())[0].changes[0].wording == MAY


def test_an_id_seen_before_gives_its_first_result(room: Room) -> None:
    asked = (Asked(action="delete", target="a2"),)
    act = Submit(proposal="p1", instrument="draft", changes=asked)
    first = room.act("ARV", act, id="once")
    assert room.act("ARV", act, id="once") == first
    assert Proposal.objects.count() == 1
    with pytest.raises(ValueError, match="already stands on the record for another act"):
        room.act("ARV", Withdraw(proposal="p1"), id="once")


def test_a_proposal_concerns_a_provision_as_a_whole_or_the_title(room: Room) -> None:
    whole = Asked(action="delete", target="a1", part="provision")
    title = Asked(action="amend", part="title", wording="Convention")
    room.act("ARV", Submit(proposal="p1", instrument="draft", changes=(whole, title)))
    text = rolling(draft())
    assert [mark.action for mark in text.provisions[0].marks] == ["delete"]
    (asked,) = asked_of(draft())
    read = instrument_for(text, "p1")
    assert read == apply(as_it_stands(draft()), asked)
    assert (read.title, [it.id for it in read.provisions]) == ("Convention", ["a2"])


def test_a_provision_as_a_whole_is_taken_as_its_words_stand(room: Room) -> None:
    whole = Asked(action="delete", target="a2", part="provision", on=hash_of(BASE))
    room.act("ARV", Submit(proposal="p1", instrument="draft", changes=(whole,)))
    room.act("secretariat", Correct(provision="a2", words=MAY, decision="As agreed."))
    again = Submit(proposal="p2", instrument="draft", changes=(whole,))
    room.refuse("BMR", again, why="have changed since")


def test_the_title_is_no_part_of_a_provision(room: Room) -> None:
    odd = Asked(action="amend", target="a2", part="title", wording="Preservation")
    act = Submit(proposal="p1", instrument="draft", changes=(odd,))
    room.refuse("ARV", act, why="name no provision with it")


def test_what_a_delegation_that_left_proposed_is_taken_over(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=MAY)
    room.act("BMR", SponsorIt(proposal="p1"))
    room.act("secretariat", Depart(delegation="ARV"))
    room.refuse("CSD", TakeOver(proposal="p1"), why="P1 still has sponsors")
    room.act("secretariat", Depart(delegation="BMR"))
    assert asked_of(draft())[0].sponsors == ("Arvenia", "Bemaria")
    room.act("CSD", TakeOver(proposal="p1"))
    assert asked_of(draft())[0].sponsors == ("Casdin",)
