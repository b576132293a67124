"""What can be done to delegations, groups, the bureau, stances, mandates and translations."""

from dataclasses import replace

import pytest

from tests.acts.room import Room, negotiating
from travaux.acts.bureau import Elect, Hold, Vacate
from travaux.acts.corrections import Correct
from travaux.acts.delegations import Admit, Depart, Name, Readmit, Relieve, Rename
from travaux.acts.groups import (
    Dissociate,
    Form,
    Join,
    LeaveGroup,
    Membership,
    State,
    WithdrawStatement,
)
from travaux.acts.mandates import (
    Candidate,
    Confirm,
    Fulfil,
    Postpone,
    Record,
    Replace,
    SetAside,
    TakeUp,
)
from travaux.acts.proposals import SponsorIt, Withdraw
from travaux.acts.provisions import Correct as CorrectWords
from travaux.acts.stances import Drop, Show, Take
from travaux.acts.translations import Enter
from travaux.committee.models import (
    Correction,
    Delegation,
    Fulfilment,
    GroupMember,
    Holder,
    Obligation,
    Seat,
    Stance,
    Translation,
)
from travaux.committee.queries.groups import statements
from travaux.procedure.rights import Ground
from travaux.procedure.stances import Stance as Verb
from travaux.procedure.stances import Subject, Visibility
from travaux.procedure.translations import Translation as Version

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def test_a_delegation_is_admitted_on_its_grounds(room: Room) -> None:
    act = Admit(delegation="NGO", category="stakeholder", names={"en": "Friends", "fr": "Amis"})
    room.refuse("secretariat", act, why="Friends")
    room.refuse("ARV", act, why="Only the Secretariat")
    room.admit("NGO", "stakeholder", name="Friends")
    room.refuse(
        "secretariat",
        Admit(delegation="ARV", category="member", names={"en": "X"}, grounds=(Ground.MEMBERSHIP,)),
        why="ARV is already in use",
    )


def test_a_delegation_names_and_relieves_its_own_representatives(room: Room) -> None:
    room.refuse("ARV", Name(party="BMR", person="eve"), why="Only a delegation names")
    room.act("ARV", Name(party="ARV", person="amal", capacity="alternate"))
    room.act("ARV", Relieve(party="ARV", person="person-ARV"), through="amal")
    room.refuse("ARV", Name(party="ARV", person="bo"), why="does not act for ARV")
    room.refuse("ARV", Name(party="chair", person="amal"), through="amal", why="Secretariat")
    room.act("secretariat", Name(party="chair", person="amal", capacity="officer"))
    last = Relieve(party="secretariat", person="person-secretariat")
    room.refuse("secretariat", last, why="last person of the Secretariat")


def test_who_has_departed_acts_no_more(room: Room) -> None:
    room.act("secretariat", Depart(delegation="ARV", source="note verbale"))
    room.refuse("ARV", Take(on=Subject.WORDS, about="a2", stance=Verb.RETAIN), why="no delegation")
    back = Readmit(delegation="ARV", grounds=(Ground.MEMBERSHIP,))
    room.refuse("secretariat", Readmit(delegation="ARV"), why="not recorded as a member")
    room.refuse("secretariat", replace(back, delegation="BMR"), why="No delegation BMR has depart")
    room.act("secretariat", back)
    room.act("ARV", Name(party="ARV", person="person-ARV"), through="person-secretariat")
    room.act("ARV", Take(on=Subject.WORDS, about="a2", stance=Verb.RETAIN))
    room.act("secretariat", Rename(delegation="BMR", names={"en": "Greater Bemaria"}))
    assert Delegation.objects.get(pk="BMR").order == "Greater Bemaria"


def test_a_group_speaks_on_a_mandate_and_members_may_dissociate(room: Room) -> None:
    members = (Membership(delegation="ARV"), Membership(delegation="BMR", valid_from="2030-01-01"))
    room.act(
        "secretariat", Form(group="g", kind="political", names={"en": "Lakes"}, members=members)
    )
    room.propose("CSD", "p1", "a2", wording="Nothing.")
    spoken = State(statement="s1", group="g", about="p1", verb="oppose")
    room.refuse("ARV", spoken, why="no mandate of its members")
    act = State(statement="s1", group="g", about="p1", verb="oppose", mandate="meeting of 3 March")
    room.act("ARV", act)
    room.refuse("CSD", Dissociate(statement="s1"), why="not a member of Lakes")
    room.act("BMR", Dissociate(statement="s1"))
    room.refuse("BMR", Dissociate(statement="s1"), why="already")
    room.refuse("BMR", WithdrawStatement(statement="s1"), why="Only who spoke for Lakes")
    room.act("ARV", WithdrawStatement(statement="s1"))
    assert statements(room.space) == []
    room.refuse("ARV", WithdrawStatement(statement="s1"), why="nothing to withdraw")
    room.refuse("BMR", Dissociate(statement="s1"), why="withdrew the statement")
    room.act("secretariat", Join(group="g", members=(Membership(delegation="CSD"),)))
    room.act("secretariat", LeaveGroup(group="g", delegation="BMR", valid_to="2031-04-01"))
    now = GroupMember.objects.filter(until=None).values_list("delegation", flat=True)
    assert sorted(now) == ["ARV", "CSD"]


def test_a_seat_of_the_bureau_is_the_states(room: Room) -> None:
    room.refuse("ARV", Elect(seat="s", office="chair", delegation="ARV"), why="Secretariat")
    room.act("secretariat", Elect(seat="s", office="chair", delegation="ARV"))
    room.act("secretariat", Hold(seat="s", person="amal"))
    room.act("secretariat", Hold(seat="s", person="bo"))
    assert list(Holder.objects.filter(until=None).values_list("person", flat=True)) == ["bo"]
    room.act("secretariat", Vacate(seat="s", source="letter"))
    assert Seat.objects.get().until is not None
    assert not Holder.objects.filter(until=None).exists()


def test_a_stance_is_taken_shown_and_dropped(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording="Nothing.")
    support = Take(on=Subject.PROPOSAL, about="p1", stance=Verb.SUPPORT, seen_by=Visibility.BUREAU)
    room.act("BMR", support)
    unfit = Take(on=Subject.PROPOSAL, about="p1", stance=Verb.RETAIN)
    room.refuse("BMR", unfit, why="support or oppose it")
    own = Take(on=Subject.PROPOSAL, about="p1", stance=Verb.OPPOSE)
    room.refuse("ARV", own, why="You sponsor P1")
    room.act("BMR", Show(about="p1", seen_by=Visibility.EVERYONE))
    room.refuse("BMR", Show(about="p1", seen_by=Visibility.GROUP), why="cannot be hidden")
    room.act("BMR", Take(on=Subject.PROPOSAL, about="p1", stance=Verb.PENDING))
    assert Stance.objects.get(until=None).verb == "pending"
    room.act("BMR", Drop(about="p1"))
    room.refuse("BMR", Drop(about="p1"), why="no stance on p1")
    room.act("ARV", Withdraw(proposal="p1"))
    room.refuse("CSD", Take(on=Subject.PROPOSAL, about="p1", stance=Verb.SUPPORT), why="withdrawn")
    room.refuse("CSD", SponsorIt(proposal="p1"), why="withdrawn")


def test_an_obligation_is_a_candidate_until_a_person_confirms_it(room: Room) -> None:
    found = tuple(
        Candidate(obligation=f"o{n}", paragraph=n, action="hold a session", deadline="August 2031")
        for n in (1, 2, 3)
    )
    act = Record(mandate="m", symbol="A/RES/99/1", title="A convention", obligations=found)
    room.act("secretariat", act)
    room.refuse("secretariat", Fulfil(obligation="o1"), why="not confirmed yet")
    room.act("secretariat", Confirm(obligation="o1", place="New Port"))
    assert Obligation.objects.get(pk="o1").place == "New Port"
    room.act("secretariat", Postpone(obligation="o1", source="decision 99/5", deadline="May 2032"))
    room.act("secretariat", Fulfil(obligation="o1", act=2, note="in part", wholly=False))
    room.act("secretariat", Fulfil(obligation="o1", act=3))
    assert (Obligation.objects.get(pk="o1").state, Fulfilment.objects.count()) == ("fulfilled", 2)
    room.refuse("secretariat", Confirm(obligation="o1"), why="is fulfilled")
    room.act("secretariat", SetAside(obligation="o2", reason="binds nobody here"))
    room.act("secretariat", TakeUp(obligation="o2"))
    room.act("secretariat", Confirm(obligation="o2"))
    room.act("secretariat", Replace(obligation="o2", source="A/RES/99/2"))
    room.refuse("ARV", Confirm(obligation="o3"), why="Secretariat")
    room.refuse("secretariat", Confirm(obligation="o9"), why="no obligation o9")


def test_a_translation_comes_nearer_to_being_final_step_by_step(room: Room) -> None:
    def enter(state: Version, words: str = "يحفظ كل طرف البيانات.") -> Enter:
        return Enter(provision="a2", language="ar", words=words, state=state)

    room.refuse("secretariat", enter(Version.FINAL), why="draft first")
    room.act("secretariat", enter(Version.DRAFT))
    room.act("secretariat", enter(Version.REVISED))
    room.act("secretariat", CorrectWords(provision="a2", words="New.", decision="5th meeting"))
    room.refuse("secretariat", enter(Version.FINAL), why="source has changed")
    room.act("secretariat", enter(Version.REVISED))
    room.act("secretariat", enter(Version.FINAL))
    room.refuse("ARV", enter(Version.REVISED), why="Secretariat")
    assert Translation.objects.get().state == "final"


def test_a_correction_follows_the_act_it_corrects(room: Room) -> None:
    (done,) = room.act("ARV", Take(on=Subject.WORDS, about="a2", stance=Verb.BRACKET))
    room.act("ARV", Correct(act=done.number, note="Paragraph 1 alone was meant."))
    room.refuse("BMR", Correct(act=done.number, note="No."), why="Only the Secretariat")
    room.act("secretariat", Correct(act=done.number, note="Misheard."))
    room.refuse("secretariat", Correct(act=999, note="What?"), why="no act 999")
    assert Correction.objects.filter(act=done.number).count() == 2
