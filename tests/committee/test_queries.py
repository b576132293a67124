"""What pages ask of the tables, and that they ask no more often the more there is."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.utils import CaptureQueriesContext

from tests.acts.room import GROUNDS, Room, negotiating
from travaux.acts.bureau import Elect, Hold, Vacate
from travaux.acts.committees import DecideBasis
from travaux.acts.delegations import Admit
from travaux.acts.groups import Dissociate, Form, LeaveGroup, Membership, State
from travaux.acts.instruments import Consolidate, Open
from travaux.acts.mandates import Candidate, Confirm, Fulfil, Record
from travaux.acts.proposals import Consider, SponsorIt, Withdraw
from travaux.acts.provisions import Correct, Delete
from travaux.acts.stances import Take
from travaux.acts.translations import Enter
from travaux.committee.models import Proposal
from travaux.committee.queries.bureau import bureau, composition_of
from travaux.committee.queries.committees import basis_of
from travaux.committee.queries.delegations import seated
from travaux.committee.queries.groups import members_on, statements
from travaux.committee.queries.mandates import obligations
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.proposals import chosen
from travaux.committee.queries.readers import PUBLIC, reader_of
from travaux.committee.queries.stances import options_at
from travaux.committee.queries.translations import translations_at
from travaux.committee.queries.versions import compare, versions
from travaux.procedure.instruments import Kind
from travaux.procedure.stances import Stance, Subject, Visibility
from travaux.procedure.translations import Translation
from travaux.record.database import connection
from travaux.text.values import Plain, Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]
DAY = date(2031, 3, 14)
SAID = "5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def cost(ask: Callable[[], object]) -> int:
    """How many statements a question takes."""
    with CaptureQueriesContext(connection()) as captured:
        ask()
    return len(captured)


def test_delegations_sit_by_regional_group_with_their_categories(room: Room) -> None:
    for id_, party, group in (("E1", "DRN", ""), ("E2", "", "shores"), ("E3", "XXX", "")):
        act = Admit(
            delegation=id_,
            category="member",
            names={"en": id_},
            party=party,
            regional_group=group,
            grounds=GROUNDS,
        )
        room.act("secretariat", act)
    found = seated(room.space, DAY)
    of = {it.delegation.id: (group, it) for group, row in found.items() for it in row}
    assert of["E1"][0] in {"rivers", "shores", "plateau", "islands", "straits"}
    assert of["E2"][0] == "shores"
    assert (of["E3"][0], of["ARV"][0]) == ("", "")
    assert of["E3"][1].categories == ()
    assert cost(lambda: seated(room.space, DAY)) == 3


def test_the_bureau_is_reported_beside_what_is_expected(room: Room) -> None:
    act = Admit(
        delegation="E1",
        category="member",
        names={"en": "E"},
        regional_group="grulac",
        grounds=GROUNDS,
    )
    room.act("secretariat", act)
    room.act("secretariat", Elect(seat="s1", office="chair", delegation="E1"))
    room.act("secretariat", Elect(seat="s2", office="rapporteur", delegation="ARV"))
    room.act("secretariat", Hold(seat="s1", person="amal"))
    report = composition_of(room.space, DAY)
    held = {row.group: (row.held, row.expected) for row in report.seats}
    assert held["grulac"] == (1, 3)
    assert held["weog"] == (0, 3)
    assert held[""] == (1, 0)
    formed = Form(
        group="west",
        kind="regional",
        code="weog",
        names={"en": "Western States"},
        members=(Membership(delegation="ARV"),),
    )
    room.act("secretariat", formed)
    now = {row.group: row.held for row in composition_of(room.space, DAY).seats}
    assert (now["weog"], now.get("", 0)) == (1, 0)
    assert [seat.office for seat in bureau(room.space)] == ["chair", "rapporteur"]
    room.act("secretariat", Vacate(seat="s2"))
    assert composition_of(room.space, DAY).vacant == 14
    assert cost(lambda: [list(seat.holders.all()) for seat in bureau(room.space)]) == 2


def test_groups_have_the_members_of_a_day(room: Room) -> None:
    members = (
        Membership(delegation="ARV", valid_from="2030-01-01", valid_to="2031-01-01"),
        Membership(delegation="BMR", valid_from="2030-01-01"),
        Membership(delegation="CSD"),
        Membership(delegation="DRN"),
    )
    act = Form(group="lakes", kind="political", names={"en": "Lakes"}, members=members)
    room.act("secretariat", act)
    room.act("secretariat", LeaveGroup(group="lakes", delegation="CSD"))
    room.act("secretariat", LeaveGroup(group="lakes", delegation="DRN", valid_to="2031-04-01"))

    def on(day: str) -> list[str]:
        return next(iter(members_on(room.space, day).values()))

    assert on("2029-12-31") == ["DRN"]
    assert on("2030-12-31") == ["ARV", "BMR", "DRN"]
    assert on("2031-01-01") == ["BMR", "DRN"]
    assert on("2031-04-01") == ["BMR"]
    assert members_on(room.space, "2031-01-01", "regional") == {}
    room.act("BMR", State(statement="s1", group="lakes", mandate="3 March"))
    room.act("ARV", Dissociate(statement="s1"))
    (spoken,) = statements(room.space)
    assert [it.delegation_id for it in spoken.dissociations.all()] == ["ARV"]


def test_the_basis_of_a_provision_is_its_own_or_that_of_the_whole(room: Room) -> None:
    assert basis_of(room.space) is None
    room.act("secretariat", DecideBasis(instrument="draft", decision="3rd meeting"))
    room.act("secretariat", DecideBasis(instrument="draft", provision="a2", decision=SAID))
    for provision, decision in (("", "3rd meeting"), ("a1", "3rd meeting"), ("a2", SAID)):
        found = basis_of(room.space, provision)
        assert found is not None
        assert found.decision == decision
    assert basis_of("elsewhere") is None


def test_proposals_are_chosen_by_article_sponsor_and_state(room: Room) -> None:
    room.propose("ARV", "p1", "a1.2", wording="Nothing.")
    room.propose("BMR", "p2", "a2", wording="Nothing.")
    room.propose("BMR", "p3", "a2", wording="Something.")
    room.act("CSD", SponsorIt(proposal="p1"))
    room.act("secretariat", Consider(proposals=("p2",)))
    room.act("BMR", Withdraw(proposal="p3"))

    def ids(**by: str) -> list[str]:
        return [row.id for row in chosen(room.space, **by)]

    assert ids() == ["p1", "p2", "p3"]
    assert ids(provision="a1") == ["p1"]
    assert ids(provision="a1.1") == ids(provision="nowhere") == []
    assert ids(provision="a2", state="considered") == ["p2"]
    assert ids(sponsor="CSD") == ["p1"]
    assert ids(state="withdrawn") == ["p3"]
    before = cost(lambda: _told(chosen(room.space, provision="a2")))
    for number in range(4, 9):
        room.propose("DRN", f"p{number}", "a2", wording="Nothing.")
    assert cost(lambda: _told(chosen(room.space, provision="a2"))) == before <= 4


def _told(rows: list[Proposal]) -> list[str]:
    return [
        f"{row.instrument.title} {row.delegation.order} {it.delegation.order}"
        for row in rows
        for it in row.sponsors.all()
    ]


def test_options_stand_against_delegations_as_far_as_a_reader_may_see(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording="Nothing.")
    room.act("BMR", SponsorIt(proposal="p1"))
    room.act("CSD", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE))
    hidden = Take(
        on=Subject.PROPOSAL, about="p1", stance=Stance.RESERVE, seen_by=Visibility.DELEGATION
    )
    room.act("DRN", hidden)
    (option,) = options_at(room.space, "a2", PUBLIC)
    assert (option.proposal.delegation_id, option.sponsors) == ("ARV", ("ARV", "BMR"))
    assert option.stances == {"oppose": ("CSD",)}
    (option,) = options_at(room.space, "a2", reader_of(room.space, "DRN"))
    assert option.stances == {"oppose": ("CSD",), "reserve": ("DRN",)}
    before = cost(lambda: options_at(room.space, "a2", PUBLIC))
    room.propose("DRN", "p2", "a2", wording="Something.")
    assert cost(lambda: options_at(room.space, "a2", PUBLIC)) == before <= 5


def test_versions_are_compared_provision_by_provision(room: Room) -> None:
    room.act("secretariat", Correct(provision="a1.2", words="Each may add.", decision=SAID))
    room.propose("ARV", "p1", "a2", wording="Nothing.")
    room.act("secretariat", Consolidate(instrument="draft", version="v2"))
    one, other = versions("draft")
    assert (one.ordinal, other.id) == (1, "v2")
    found = {(it.provision, it.part): it for it in compare(one, other, name="v2")}
    assert set(found) == {("a1.2", "words"), ("a2", "words")}
    assert found["a1.2", "words"].number == "2"
    assert any(isinstance(node, Plain) for node in found["a1.2", "words"].words.nodes)
    assert list(compare(other, other, name="v2")) == []
    assert cost(lambda: versions("draft")) == 1


def test_obligations_come_with_the_acts_that_fulfil_them(room: Room) -> None:
    found = tuple(Candidate(obligation=f"o{n}", paragraph=n) for n in (2, 1))
    room.act("secretariat", Record(mandate="m", symbol="A/RES/99/1", obligations=found))
    room.act("secretariat", Confirm(obligation="o1"))
    room.act("secretariat", Fulfil(obligation="o1", act=2))
    rows = obligations(room.space)
    assert [(row.id, row.mandate.symbol) for row in rows] == [
        ("o1", "A/RES/99/1"),
        ("o2", "A/RES/99/1"),
    ]
    assert [[it.act for it in row.fulfilments.all()] for row in rows] == [[2], []]
    assert cost(lambda: [list(it.fulfilments.all()) for it in obligations(room.space)]) == 2


def test_a_translation_is_behind_when_its_source_has_moved_on(room: Room) -> None:
    words = Enter(provision="a2", language="ar", words="يحفظ.", state=Translation.DRAFT)
    room.act("secretariat", words)

    def state() -> dict[str, dict[str, tuple[str, bool]]]:
        there = translations_at("a2").items()
        return {name: {it.part: (it.state, it.behind) for it in those} for name, those in there}

    assert state() == {"ar": {"words": ("draft", False)}}
    room.act("secretariat", Correct(provision="a2", words="New.", decision=SAID))
    assert state() == {"ar": {"words": ("draft", True)}}
    assert cost(state) == 2


def test_a_preambular_paragraph_without_a_number_is_called_by_its_place(database: object) -> None:
    assert database
    room = negotiating()
    spoken = tuple(Provision(f"r{it}", "preambular", words="Recalling,") for it in range(3))
    preamble = Provision("r", "preamble", children=spoken)
    text = Open(instrument="spoken", kind=Kind.DRAFT, title="Draft", provisions=(preamble,))
    room.act("secretariat", text)
    names = CommitteeNames(room.space, "en")
    assert names.provision("r1") == "preambular paragraph 2"
    room.act("secretariat", Delete(provision="r0", decision=SAID))
    names = CommitteeNames(room.space, "en")
    assert [names.provision(it.id) for it in spoken[1:]] == [
        "preambular paragraph 1",
        "preambular paragraph 2",
    ]
