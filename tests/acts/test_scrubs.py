"""Slips are listed for the committee, change nothing before it approves them, and drop nothing."""

import pytest

from tests.acts.deciding import PLENARY, agreed, draft, settle
from tests.acts.room import Room, negotiating
from travaux.acts.agreements import Reopen
from travaux.acts.corrections import Approve, Decline, List, Withdraw
from travaux.acts.errors import Stale
from travaux.acts.provisions import Correct, Delete, Insert, Renumber
from travaux.committee.models import Agreement, AgreementStep, Provenance, Scrub
from travaux.committee.queries.agreements import agreements_in
from travaux.committee.queries.history import History
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.touched import touched
from travaux.text.settled_values import hash_of
from travaux.text.tree import part_of
from travaux.text.values import Part

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

SAID = "5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def words(provision: str = "a2", part: Part = "words") -> str:
    return part_of(as_it_stands(draft()), provision, part)


def listing(id_: str, old: str, new: str, provision: str = "a2", part: Part = "words") -> List:
    """The act that lists a correction of what stands."""
    stands = words(provision, part)
    assert old in stands
    return List(
        correction=id_,
        instrument="draft",
        provision=provision,
        part=part,  # type: ignore[arg-type]
        on=hash_of(stands),
        words=stands.replace(old, new),
        note="A slip.",
    )


def states() -> dict[str, str]:
    return {it.row.id: it.state for it in agreements_in(draft()).values()}


def test_a_listed_comma_changes_nothing_before_it_is_approved_and_drops_nothing(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2", conditional_on=("a1",)), agreed("g2", "a1"))
    was = Agreement.objects.get(pk="g1").hash
    before = words()
    room.act("secretariat", listing("c1", "days, as", "days as"))
    assert words() == before
    assert Scrub.objects.get(pk="c1").state == "listed"
    assert states() == {"g1": "conditional", "g2": "agreed"}
    (done,) = room.act("secretariat", Approve(corrections=("c1",), decided=PLENARY))
    assert words() == before.replace("days,", "days")
    assert states() == {"g1": "conditional", "g2": "agreed"}
    row = Agreement.objects.get(pk="g1")
    assert row.before == [was]
    assert row.hash != was
    step = AgreementStep.objects.filter(agreement="g1").last()
    assert step is not None
    assert (step.editorial, step.meeting, step.level) == (True, "5th meeting", "plenary")
    assert AgreementStep.objects.filter(agreement="g2").count() == 1
    scrub = Scrub.objects.get(pk="c1")
    assert (scrub.state, scrub.until, scrub.presided) == ("approved", done.number, "the Chair")
    runs = Provenance.objects.get(provision="a2", part="words").runs
    assert {run[1] for run in runs} <= {str(draft().since), str(done.number)}


def test_the_same_comma_without_the_list_drops_it(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2"))
    said = words().replace("days,", "days")
    room.act("secretariat", Correct(provision="a2", words=said, decision=SAID))
    assert states() == {"g1": "to be reconfirmed"}


def test_what_is_no_slip_is_not_listed(room: Room) -> None:
    for old, new, why in (
        ("shall", "may", "“may” for “shall”, which is another word"),
        ("ninety", "ninety-one", "a figure, a date or a number"),
        ("data ", "", "no word comes in or goes"),
        ("article 1", "artcle 1", "turns a reference"),
        ("Each", "Each", "changes nothing"),
        ("data", "[data]", "a bracket or a symbol"),
    ):
        room.refuse("secretariat", listing("c1", old, new), why=why)
    room.refuse("ARV", listing("c1", "days,", "days"), why="Only")


def test_corrections_of_one_place_are_approved_together_and_the_title_too(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2"))
    room.act(
        "secretariat",
        listing("c1", "days, as", "days as"),
        listing("c2", "Each Party", "Each party"),
        listing("c3", "Preservation", "preservation", part="heading"),
        listing("c4", "Draft", "draft", provision="", part="title"),
    )
    ids = ("c1", "c2", "c3", "c4")
    room.act("secretariat", Approve(corrections=ids, decided=PLENARY))
    assert words() == "Each party shall preserve data for ninety days as article 1 says."
    assert (words("a2", "heading"), draft().title) == ("preservation", "draft")
    assert states() == {"g1": "agreed"}
    assert AgreementStep.objects.filter(agreement="g1", editorial=True).count() == 1
    room.refuse("secretariat", Approve(corrections=("c1",), decided=PLENARY), why="not before the")


def test_a_correction_follows_words_that_changed_elsewhere_and_is_stale_at_its_own(
    room: Room,
) -> None:
    room.act("secretariat", listing("c1", "days, as", "days as"), listing("c2", "Each", "each"))
    settle(room, "s1", "a2", "compromise", span=(4, 5), words="must")
    room.act("secretariat", agreed("g1", "a2"))
    room.act("secretariat", Approve(corrections=("c1",), decided=PLENARY))
    assert words() == "Each Party must preserve data for ninety days as article 1 says."
    assert states() == {"g1": "agreed"}
    said = words().replace("Each Party", "Every Party")
    room.act("secretariat", Correct(provision="a2", words=said, decision=SAID))
    late = room.refuse("secretariat", Approve(corrections=("c2",), decided=PLENARY), why="again")
    assert isinstance(late, Stale)
    assert late.stands == said
    old = listing("c3", "Every", "every")
    room.act("secretariat", Correct(provision="a2", words=f"{said} ", decision=SAID))
    room.refuse("secretariat", old, why="have changed since")
    room.act("secretariat", Delete(provision="a2", decision=SAID))
    room.refuse("secretariat", Approve(corrections=("c2",), decided=PLENARY), why="again")


def test_corrections_are_declined_with_a_reason_and_withdrawn(room: Room) -> None:
    room.act("secretariat", listing("c1", "days, as", "days as"), listing("c2", "Each", "each"))
    before = words()
    unsaid = Decline(corrections=("c1",), why="It is a matter of substance.", decided=PLENARY)
    room.refuse("ARV", unsaid, why="Only the Chair declares")
    room.act("secretariat", unsaid)
    room.act("secretariat", Withdraw(correction="c2", why="Misread."))
    assert words() == before
    assert [it.state for it in Scrub.objects.order_by("id")] == ["declined", "withdrawn"]
    room.refuse("secretariat", Withdraw(correction="c2", why="Misread."), why="not before the")
    room.refuse("secretariat", Withdraw(correction="c9", why="Misread."), why="no correction c9")


def test_a_correction_binds_no_agreement_that_had_dropped(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a2"), agreed("g2", "a1"))
    room.act("secretariat", Reopen(agreement="g1", why="New facts.", decided=PLENARY))
    settle(room, "s1", "a1.2", "compromise", span=(4, 5), words="must")
    room.act(
        "secretariat",
        listing("c1", "days, as", "days as"),
        listing("c2", "Each Party", "Each party", "a1.2"),
    )
    room.act("secretariat", Approve(corrections=("c1", "c2"), decided=PLENARY))
    assert states() == {"g1": "reopened", "g2": "to be reconfirmed"}
    assert not AgreementStep.objects.filter(editorial=True).exists()


def test_proposals_to_a_corrected_place_ask_what_they_asked(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording=words().replace("shall", "may"))
    room.act("secretariat", listing("c1", "days, as", "days as"))
    room.act("secretariat", Approve(corrections=("c1",), decided=PLENARY))
    settle(room, "s1", "a2", "accept", proposals=("p1",))
    assert words() == "Each Party may preserve data for ninety days as article 1 says."


def test_it_is_told_where_corrections_were_made(room: Room) -> None:
    (one,) = room.act("secretariat", listing("c1", "days, as", "days as"))
    (two,) = room.act("secretariat", Approve(corrections=("c1",), decided=PLENARY))
    said = {"corrections": ["c1"], "decided": {}}
    assert touched(room.space, [("corrections.approve", said)]).places == {"draft": ("a2",)}
    assert History(room.space).follow().of(["a2"]) == [one.number, two.number]


def test_numbers_and_references_that_changed_are_listed(room: Room) -> None:
    room.act(
        "secretariat",
        agreed("g1", "a2"),
        Insert(provision="a0", target="a1", where="before", words="Aims.", decision=SAID),
        Renumber(instrument="draft", decision="As the 6th meeting decided."),
    )
    assert states() == {"g1": "agreed"}
    listed = Scrub.objects.values_list("kind", "provision", "before", "after", "state")
    assert sorted(listed) == [
        ("number", "a0", "", "1", "made"),
        ("number", "a1", "1", "2", "made"),
        ("number", "a2", "2", "3", "made"),
        ("reference", "a2", "article 1", "article 2", "made"),
    ]
