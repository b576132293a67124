"""What settling a place makes of the text, of every proposal to it, and of each word."""

from dataclasses import replace
from typing import Literal, TypeAlias

import pytest

from tests.acts.deciding import PLENARY, draft, settle, settling
from tests.acts.room import Room, negotiating
from travaux.acts.errors import Stale
from travaux.acts.instruments import Open
from travaux.acts.places import Reopen
from travaux.acts.proposals import Confirm, SponsorIt, Submit, TakeOver, Translate, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct, Merge, Renumber, Split
from travaux.acts.provisions import Settle as SettleWhole
from travaux.acts.stances import Take
from travaux.committee.models import Fate, Proposal, Provision, SettledPlace
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.provenance import history_of, provenance_of, texts_of
from travaux.committee.queries.readers import PUBLIC
from travaux.committee.queries.settled import settled_in
from travaux.procedure.instruments import Kind
from travaux.procedure.stances import Stance, Subject
from travaux.text import values
from travaux.text.instrument_reading import instrument_for
from travaux.text.tokens import tokenize
from travaux.text.tree import find, part_of

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
SAID = "5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    room.propose("ARV", "p1", "a2", wording=BASE.replace("shall", "may"))
    room.propose("BMR", "p2", "a2", wording=BASE.replace("ninety", "thirty"))
    room.propose("CSD", "p3", "a2", wording=BASE.replace("shall", "should"))
    return room


def words(proposal: str | None = None, provision: str = "a2") -> str:
    """A provision as a proposal would have it, read from what the room reads."""
    return find(instrument_for(rolling(draft()), proposal), provision).words


def fates(place: str) -> dict[str, str]:
    return dict(Fate.objects.filter(place=place).values_list("proposal", "fate"))


def test_what_is_accepted_stands_and_the_others_are_carried_or_fall(room: Room) -> None:
    done = settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    assert done.outcome == {"carried": ["p2"], "fulfilled": ["p1"], "casualties": ["p3"]}
    assert words() == BASE.replace("shall", "may")
    assert words("p2") == BASE.replace("shall", "may").replace("ninety", "thirty")
    states = dict(Proposal.objects.values_list("id", "state"))
    assert states == {"p1": "fulfilled", "p2": "open", "p3": "fallen"}
    assert fates("s1") == {"p1": "accepted", "p2": "carried", "p3": "replaced"}
    reason = Fate.objects.get(proposal="p3").reason
    assert reason["parameters"] == {"words": "shall", "settled": "may"}
    (place,) = settled_in(draft(), "a2")
    assert (place.was, place.words, place.meeting, place.level) == (
        "shall",
        "may",
        "5th meeting",
        "plenary",
    )
    assert place.presided == "the Chair"


def test_who_decides_is_the_chair_and_the_secretariat_says_who_presided(room: Room) -> None:
    act = settling("s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    silent = replace(act, decided=replace(PLENARY, presided=" "))
    room.refuse("secretariat", silent, why="say who presided")
    room.refuse("ARV", act, why="Only the Chair declares")
    room.act("chair", silent, through="person-secretariat")
    assert SettledPlace.objects.get().presided == "chair"
    room.refuse("secretariat", act, why="s1 is already in use")


def test_who_was_carried_confirms_it(room: Room) -> None:
    room.act("DRN", SponsorIt(proposal="p2"))
    settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    assert Proposal.objects.get(pk="p2").carried
    room.act("DRN", Confirm(proposal="p2"))
    assert Proposal.objects.get(pk="p2").carried
    room.act("BMR", Confirm(proposal="p2"))
    assert not Proposal.objects.get(pk="p2").carried
    assert Proposal.objects.get(pk="p2").revision == 2
    room.refuse("DRN", TakeOver(proposal="p3"), why="has ended")


@pytest.mark.parametrize(
    ("form", "said", "reads"),
    [
        ("lift", {"span": (4, 5)}, BASE),
        ("delete", {"span": (4, 6)}, BASE.replace("shall ", "")),
        ("compromise", {"span": (4, 5), "words": "is to"}, BASE.replace("shall", "is to")),
        ("reject", {"span": (4, 5), "proposals": ("p1",)}, BASE),
        ("keep bracketed", {"span": (4, 5)}, BASE),
    ],
)
def test_each_form_leaves_its_words(room: Room, form: str, said: object, reads: str) -> None:
    settle(room, "s1", "a2", form, **said)  # type: ignore[arg-type]
    assert words() == reads
    left = {it.id for it in asked_of(draft())}
    expected = {"reject": {"p2", "p3"}, "keep bracketed": {"p1", "p2", "p3"}}
    assert left == expected.get(form, {"p2"})


def test_words_are_those_of_the_form(room: Room) -> None:
    act = settling("s1", "a2", "lift", span=(4, 5))
    room.refuse("secretariat", replace(act, words="must"), why="call it a compromise")
    room.refuse("secretariat", replace(act, end=99), why="has the tokens 0 to")
    room.refuse("secretariat", replace(act, on="0" * 64), why="never stood here")
    room.refuse("secretariat", replace(act, part="title"), why="A place is the title")
    room.refuse("secretariat", replace(act, provision="a9"), why="no provision a9")
    accept = replace(act, form="accept", words="must", proposals=())
    room.refuse("secretariat", accept, why="Name the proposals")
    refused = room.refuse(
        "secretariat", replace(accept, proposals=("p1",)), why="does not say these words"
    )
    assert isinstance(refused, Stale)
    room.act("ARV", Withdraw(proposal="p1"))
    room.refuse("secretariat", replace(accept, proposals=("p1",)), why="no open proposal p1")


def test_what_was_decided_on_an_older_text_is_rebased_or_both_wordings_shown(room: Room) -> None:
    late = settling("s2", "a2", "accept", span=(12, 13), proposals=("p2",))
    clash = settling("s3", "a2", "accept", span=(4, 5), proposals=("p3",))
    settle(room, "s1", "a2", "compromise", span=(4, 5), words="is required to")
    refused = room.refuse("secretariat", clash, why="has changed since this was decided")
    assert isinstance(refused, Stale)
    assert refused.stands == BASE.replace("shall", "is required to")
    assert refused.asked == BASE.replace("shall", "should")
    room.act("secretariat", late)
    assert words() == BASE.replace("shall", "is required to").replace("ninety", "thirty")
    assert asked_of(draft()) == ()


def test_of_a_proposal_to_several_places_only_what_is_settled_ends(room: Room) -> None:
    asked = (
        Asked(action="amend", target="a2", quoted="shall", words="can"),
        Asked(action="amend", target="a1.2", wording="Each Party may add a term."),
    )
    room.act("DRN", Submit(proposal="p4", instrument="draft", changes=asked))
    settle(room, "s1", "a2", "lift", span=(4, 5))
    assert words("p4") == BASE
    assert words("p4", "a1.2") == "Each Party may add a term."
    row = Proposal.objects.get(pk="p4")
    assert (row.state, row.carried, row.revision) == ("open", True, 2)
    assert Fate.objects.get(proposal="p4").changes == [
        {
            "action": "amend",
            "target": "a2",
            "part": "words",
            "quoted": "shall",
            "words": "can",
            "where": "after",
        }
    ]
    settle(room, "s2", "a1.2", "accept", proposals=("p4",))
    assert Proposal.objects.get(pk="p4").state == "fulfilled"


@pytest.mark.parametrize(("form", "stays"), [("reject", True), ("lift", False)])
def test_what_amends_a_wording_that_ended_is_read_at_no_other_place(
    room: Room,
    form: str,
    stays: bool,  # noqa: FBT001 -- a case
) -> None:
    """The amended proposal goes on elsewhere; what amends it goes on where it was, or falls."""
    both = (
        Asked(action="amend", target="a1.2", wording="Each Party must add terms."),
        Asked(action="amend", target="a2", wording=BASE.replace("shall", "can")),
    )
    amending = Asked(action="amends", other="p4", wording="Each Party must add ten terms.")
    room.act("DRN", Submit(proposal="p4", instrument="draft", changes=both))
    room.act("CSD", Submit(proposal="p5", instrument="draft", changes=(amending,)))
    named = {"proposals": ("p4",)} if form == "reject" else {}
    settle(room, "s1", "a1.2", form, span=(4, 5), **named)
    assert words("p4") == BASE.replace("shall", "can")
    row = Proposal.objects.get(pk="p5")
    if stays:
        assert (words("p5"), words("p5", "a1.2")) == (BASE, "Each Party must add ten terms.")
        assert (row.state, row.carried) == ("open", True)
    else:
        assert (row.state, [it.id for it in asked_of(draft())]) == (
            "fallen",
            ["p1", "p2", "p3", "p4"],
        )


def test_a_wording_that_others_amend_stays_the_first(room: Room) -> None:
    """What is carried keeps its position, so that the same words of it are amended."""
    both = (
        Asked(action="amend", target="a2", wording=BASE.replace("ninety", "sixty")),
        Asked(action="amend", target="a1.2", wording="Each Party must add terms."),
    )
    said = BASE.replace("ninety", "sixty or seventy")
    amending = Asked(action="amends", other="p4", wording=said)
    room.act("DRN", Submit(proposal="p4", instrument="draft", changes=both))
    room.act("CSD", Submit(proposal="p5", instrument="draft", changes=(amending,)))
    settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    assert words("p5") == said.replace("shall", "may")
    assert words("p5", "a1.2") == "Each Party may add terms."
    assert words("p4", "a1.2") == "Each Party must add terms."


def test_brackets_and_replacements_throughout_go_on_where_they_are_not_settled(room: Room) -> None:
    bracket = Asked(action="bracket", target="a2", quoted="days")
    everywhere = Asked(action="replace throughout", quoted="Party", words="State")
    room.act("DRN", Submit(proposal="p4", instrument="draft", changes=(bracket,)))
    room.act("DRN", Submit(proposal="p5", instrument="draft", changes=(everywhere,)))
    settle(room, "s1", "a2", "compromise", span=(2, 5), words="Party keeps, for days, and must")
    assert words("p5") == words()
    assert words("p5", "a1.2") == "Each State may add terms."
    (bracketed,) = [it for it in asked_of(draft()) if it.id == "p4"]
    assert (bracketed.changes[0].quoted, bracketed.changes[0].at) == (
        "days",
        words().rindex("days"),
    )


def test_words_are_replaced_throughout_the_places_that_were_listed(room: Room) -> None:
    """What comes in later is drawn into no proposal; what is settled everywhere has ended."""
    everywhere = Asked(action="replace throughout", quoted="Party", words="State")
    room.act("DRN", Submit(proposal="p5", instrument="draft", changes=(everywhere,)))
    (pinned,) = Proposal.objects.get(pk="p5").changes.values_list("places", flat=True)
    assert pinned == [["a1.2", "words"], ["a2", "words"]]
    new = (Asked(action="insert", target="a2", wording="No Party is obliged to."),)
    heading = (Asked(action="amend", target="a2", part="heading", wording="Every Party"),)
    room.act("ARV", Submit(proposal="p6", instrument="draft", changes=new))
    room.act("ARV", Submit(proposal="p7", instrument="draft", changes=heading))
    came = SettleWhole(place="s1", proposal="p6", form="accept", provision="a3", decided=PLENARY)
    room.act("secretariat", came)
    settle(room, "s2", "a2", "accept", proposals=("p7",), part="heading")
    assert words("p5", "a3") == "No Party is obliged to."
    assert find(instrument_for(rolling(draft()), "p5"), "a2").heading == "Every Party"
    assert words("p5") == BASE.replace("Party", "State")
    assert not Proposal.objects.get(pk="p5").carried

    settle(room, "s3", "a2", "lift", span=(2, 3))
    assert words("p5") == BASE
    assert words("p5", "a1.2") == "Each State may add terms."
    settle(room, "s4", "a1.2", "lift", span=(2, 3))
    assert Proposal.objects.get(pk="p5").state == "fallen"


def test_a_proposal_in_another_language_is_carried_in_its_translation(room: Room) -> None:
    french = (Asked(action="amend", target="a2", wording="Chaque Partie conserve tout."),)
    room.act("DRN", Submit(proposal="p4", instrument="draft", changes=french, language="fr"))
    settle(room, "s0", "a2", "compromise", span=(4, 5), words="must")
    assert Proposal.objects.get(pk="p4").carried
    translated = words().replace("ninety", "sixty")
    act = Translate(proposal="p4", position=1, language="en", wording=translated)
    room.act("secretariat", act)
    settle(room, "s1", "a2", "compromise", span=(6, 7), words="keep")
    assert words("p4") == BASE.replace("shall preserve", "must keep").replace("ninety", "sixty")


def test_the_title_is_a_place(room: Room) -> None:
    asked = (Asked(action="amend", part="title", wording="Draft convention"),)
    room.act("ARV", Submit(proposal="p4", instrument="draft", changes=asked))
    settle(room, "s1", "", "accept", proposals=("p4",))
    assert draft().title == "Draft convention"
    (found,) = history_of(draft(), "convention", PUBLIC)
    assert [it.settled and it.settled.id for it in found.came] == ["s1"]


def test_a_reopened_place_has_its_casualties_back(room: Room) -> None:
    settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    again = Reopen(place="s1", asked_by=("CSD",), why="Its capital cannot agree.", decided=PLENARY)
    room.refuse("secretariat", replace(again, place="s9"), why="no settled place s9")
    (done,) = room.act("secretariat", again)
    assert done.outcome == {"back": ["p3"]}
    assert words("p3") == BASE.replace("shall", "should")
    row = Proposal.objects.get(pk="p3")
    assert (row.state, row.carried) == ("open", True)
    place = SettledPlace.objects.get()
    assert (place.asked_by, place.why) == (["CSD"], "Its capital cannot agree.")
    room.refuse("secretariat", again, why="could be reopened")


def test_every_word_is_of_the_act_that_brought_it_in(room: Room) -> None:
    settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    room.act("secretariat", Correct(provision="a2", words=words() + " Always.", decision=SAID))
    tree = as_it_stands(draft())
    before = provenance_of(draft(), texts_of(tree))["a2", "words"].runs
    assert [act for _length, act in before] == ["10", "14", "10", "15"]
    for id_ in ("p2",):
        room.act("BMR", Withdraw(proposal=id_))
    room.act("secretariat", Split(provision="a2", second="a3", quoted="for ", decision=SAID))
    tree = as_it_stands(draft())
    after = provenance_of(draft(), texts_of(tree))
    assert {it.act for it in after["a3", "words"].runs} == {"10", "15"}
    room.act("secretariat", Merge(provision="a2", other="a3", decision=SAID))
    room.act("secretariat", Renumber(instrument="draft", decision=SAID))
    tree = as_it_stands(draft())
    merged = provenance_of(draft(), texts_of(tree))["a2", "words"]
    assert merged.text == Provision.objects.get(pk="a2").words
    assert {it.act for it in merged.runs} >= {"10", "14", "15"}


def test_of_a_phrase_one_can_say_who_proposed_it_and_who_objected(room: Room) -> None:
    room.act("DRN", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE))
    room.act("BMR", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.SUPPORT))
    settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",))
    (found,) = history_of(draft(), "Party may preserve", PUBLIC)
    assert [(it.brought.words, it.act) for it in found.came] == [
        ("Party ", 10),
        ("may", 16),
        (" preserve", 10),
    ]
    may = found.came[1]
    assert may.settled is not None
    assert [(it.proposal.id, it.fate, it.words) for it in may.askers] == [
        ("p1", "accepted", "may"),
        ("p3", "replaced", "should"),
    ]
    first = may.askers[0]
    assert (first.sponsors, first.supported, first.objected) == (("ARV",), ("BMR",), ("DRN",))


Spoken: TypeAlias = Literal["en", "ar", "zh"]
Where: TypeAlias = Literal["title", "heading", "words", "closing"]
PARTS: dict[Spoken, tuple[str, str, str]] = {
    "en": ("Lights", "on buoys", "at night"),
    "ar": ("أضواء", "على العوّامات", "ليلاً"),
    "zh": ("灯", "浮标上", "夜间"),
}


def plan(room: Room, language: Spoken, part: Where, *, base: str) -> None:
    """Open a text in a language with some words in one part, and none in its others."""
    held = values.Provision(
        id="b1",
        kind="article",
        number="1",
        children=(values.Provision(id="b1.1", kind="item", number="(a)", words="5"),),
        heading=base if part == "heading" else "",
        words=base if part == "words" else "",
        closing=base if part == "closing" else "",
    )
    title = base if part == "title" else "Plan"
    room.act(
        "secretariat",
        Open(
            instrument="plan", kind=Kind.DRAFT, title=title, language=language, provisions=(held,)
        ),
    )


@pytest.mark.parametrize("language", PARTS)
@pytest.mark.parametrize("part", ["title", "heading", "words", "closing"])
def test_every_part_is_a_place(room: Room, language: Spoken, part: Where) -> None:
    """Accepted, carried, fallen, explained and reopened alike: title, heading, words, closing."""
    first, then, last = PARTS[language]
    base = f"{first} {then} {last}"
    target = "" if part == "title" else "b1"
    plan(room, language, part, base=base)
    asked = (base.replace(first, last), base.replace(first, then), base.replace(last, first), "")
    for number, wording in enumerate(asked, 1):
        change = Asked(action="amend", target=target, part=part, wording=wording)
        said = Submit(
            proposal=f"q{number}", instrument="plan", changes=(change,), language=language
        )
        room.act("ARV", said)

    def reads(proposal: str | None = None) -> str:
        read = instrument_for(rolling(draft("plan")), proposal)
        return part_of(read, target, part)

    span = (0, len(tokenize(first)))
    settle(room, "s1", target, "accept", span=span, proposals=("q1",), part=part, text="plan")
    assert reads() == f"{last} {then} {last}"
    assert reads("q3") == f"{last} {then} {first}"
    states = dict(Proposal.objects.filter(instrument="plan").values_list("id", "state"))
    assert states == {"q1": "fulfilled", "q2": "fallen", "q3": "open", "q4": "fallen"}
    (found, *_) = history_of(draft("plan"), last, PUBLIC)
    (came,) = found.came
    assert (came.settled and came.settled.id) == "s1"
    assert {it.proposal.id: it.fate for it in came.askers} == {
        "q1": "accepted",
        "q2": "replaced",
        "q4": "replaced",
    }
    again = Reopen(place="s1", asked_by=("CSD",), why="Not agreed.", decided=PLENARY)
    (done,) = room.act("secretariat", again)
    assert done.outcome == {"back": ["q2", "q4"]}
    assert (reads("q2"), reads("q4")) == (f"{then} {then} {last}", "")
    everything = (0, len(tokenize(reads())))
    settle(room, "s2", target, "accept", proposals=("q4",), part=part, text="plan", span=everything)
    assert (reads(), asked_of(draft("plan"))) == ("", ())
