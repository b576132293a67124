"""The rolling text of a whole instrument: readings, structure, locality, refusals."""

import random
from dataclasses import replace

import pytest

from tests.text.convention import CONVENTION, random_instrument, random_proposals
from tests.text.sketch import sketch
from travaux.text.errors import BadInput
from travaux.text.gathering import resolve_amendments
from travaux.text.instrument_reading import instrument_for
from travaux.text.instruments import consolidate_instrument
from travaux.text.structure import apply, occurrences
from travaux.text.tree import find, walk
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    RollingInstrument,
    RollingProvision,
)


def one(change: Change, name: str = "A") -> InstrumentProposal:
    return InstrumentProposal(name, (name,), (change,))


def every(rolling: RollingInstrument) -> dict[str, RollingProvision]:
    found: dict[str, RollingProvision] = {}

    def down(provisions: tuple[RollingProvision, ...]) -> None:
        for it in provisions:
            found[it.id] = it
            down(it.children)

    down(rolling.provisions)
    return found


@pytest.mark.parametrize("seed", range(400))
def test_each_proposal_reads_as_what_it_does(seed: int) -> None:
    chance = random.Random(seed)
    instrument = random_instrument(chance)
    proposals = random_proposals(chance, instrument)
    try:
        rolling = consolidate_instrument(instrument, proposals)
    except BadInput:
        pytest.fail(f"seed {seed} makes what is refused")
    assert instrument_for(rolling) == instrument
    for proposal in resolve_amendments(proposals):
        assert instrument_for(rolling, proposal.id) == apply(instrument, proposal)


@pytest.mark.parametrize("seed", range(60))
def test_a_proposal_changes_no_place_it_does_not_name(seed: int) -> None:
    chance = random.Random(seed)
    instrument = random_instrument(chance)
    proposals = random_proposals(chance, instrument)
    before = every(consolidate_instrument(instrument, proposals))
    target = chance.choice(list(walk(instrument.provisions))).id
    extra = one(Change("amend", target, wording="entirely other words"), "EXTRA")
    after = every(consolidate_instrument(instrument, [*proposals, extra]))
    assert before.keys() == after.keys()
    for name, provision in before.items():
        other = after[name]
        same = replace(other, children=()) == replace(provision, children=())
        assert same or name == target


def test_tree_after_each_structural_action() -> None:
    def ids(change: Change) -> list[str]:
        return [it.id for it in walk(apply(CONVENTION, one(change)).provisions)]

    whole = [f"p{n}" for n in range(1, 13)]
    after = ids(Change("insert", "p7", "provision", wording="New."))
    assert after == [*whole[:7], "A", *whole[7:]]
    under = ids(Change("insert", "p8", "provision", wording="(c)", where="under"))
    assert under == [*whole[:10], "A", "p11", "p12"]
    assert ids(Change("delete", "p8", "provision")) == [*whole[:7], "p11", "p12"]
    moved = ids(Change("move", "p5", "provision", other="p6"))
    assert moved == ["p1", "p2", "p3", "p4", "p6", "p7", "p8", "p9", "p10", "p5", "p11", "p12"]
    merged = apply(CONVENTION, one(Change("merge with", "p8", "provision", other="p7")))
    assert find(merged, "p7").words == "Each Party shall keep its lagoons. Each Party shall:"
    assert [it.id for it in find(merged, "p7").children] == ["p9", "p10"]
    divided = apply(CONVENTION, one(Change("split at", "p5", "provision", quoted="is shallow")))
    assert (find(divided, "p5").words, find(divided, "A").words) == ("A lagoon", "is shallow.")
    instead = apply(CONVENTION, one(Change("alternative", "p8", "provision", wording="Other.")))
    assert find(instead, "A").number == "2."
    assert find(instead, "A").lineage[0].relation == "alternative_to"


def test_new_provisions_are_numbered_where_they_stand_and_like_ones_joined() -> None:
    def new(name: str, wording: str) -> InstrumentProposal:
        return one(Change("insert", "p7", "provision", wording=wording), name)

    rolling = consolidate_instrument(
        CONVENTION,
        [
            new("A", "Each Party shall open its inlets to boats at all times of the year."),
            new("B", "Boats pay nothing."),
            new("C", "Each Party shall open its inlets to boats at all times of the day."),
            new("D", "Boats pay nothing."),
        ],
    )
    article = every(rolling)["p6"]
    assert [it.number for it in article.children] == ["1.", "1 bis.", "1 ter.", "2."]
    assert [it.proposals for it in article.children[1:3]] == [("A", "C"), ("B", "D")]
    assert "[year –A][day –C]" in sketch(article.children[1].words)


def test_replacing_throughout_lists_every_place() -> None:
    change = Change("replace throughout", quoted="lagoon", words="coastal lake")
    rolling = consolidate_instrument(CONVENTION, [one(change)])
    assert [(it.provision, it.part, it.count) for it in rolling.occurrences] == [
        ("p5", "words", 1),
        ("p10", "words", 1),
    ]


def test_replacing_throughout_is_of_the_places_it_was_pinned_to() -> None:
    """And of what was split from them; words that come in elsewhere stay as they are."""
    change = Change(
        "replace throughout",
        quoted="lagoon",
        words="coastal lake",
        places=(("p5", "words"), ("p99", "words")),
    )
    rolling = consolidate_instrument(CONVENTION, [one(change)])
    assert [(it.provision, it.part) for it in rolling.occurrences] == [("p5", "words")]
    before = find(CONVENTION, "p5").words
    split = apply(
        CONVENTION, one(Change("split at", "p5", quoted=before[before.index("lagoon") :]))
    )
    assert [it[:2] for it in occurrences(split, change)] == [("A", "words")]
    with pytest.raises(BadInput, match="stand nowhere"):
        consolidate_instrument(CONVENTION, [one(replace(change, places=(("p1", "words"),)))])


def test_what_amends_another_proposal_amends_it_at_one_place_alone() -> None:
    """Nothing is said of the other places at which it asks for words of its own."""
    first = one(Change("amend", "p7", quoted="shall", words="may"), "A")
    both = (
        Change("amends", other="A", wording="Each Party can keep its lagoons."),
        Change("amend", "p1", wording="The Parties,"),
    )
    rolling = consolidate_instrument(CONVENTION, [first, InstrumentProposal("B", ("B",), both)])
    assert rolling.problems == ()
    read = instrument_for(rolling, "B")
    assert (find(read, "p7").words, find(read, "p1").words) == (
        "Each Party can keep its lagoons.",
        "The Parties,",
    )


def test_several_changes_of_one_proposal_stand_together() -> None:
    proposal = InstrumentProposal(
        "A",
        ("X", "Y"),
        (
            Change("amend", "p7", quoted="shall", words="may"),
            Change("amend", "p7", quoted="keep", words="guard"),
            Change("insert", "p7", "provision", wording="One."),
            Change("insert", "p7", "provision", wording="Two."),
        ),
    )
    rolling = consolidate_instrument(CONVENTION, [proposal])
    read = instrument_for(rolling, "A")
    assert find(read, "p7").words == "Each Party may guard its lagoons."
    assert read == apply(CONVENTION, proposal)


def test_retaining_and_reserving() -> None:
    rolling = every(
        consolidate_instrument(
            CONVENTION,
            [
                one(Change("retain", "p8", "provision"), "A"),
                one(Change("retain", "p7", "provision"), "B"),
                one(Change("reserve", "p9", "provision"), "C"),
                one(Change("bracket", "p10", quoted="lagoon data"), "D"),
            ],
        )
    )
    assert [(it.action, it.proposals) for it in rolling["p8"].marks] == [("retain", ("A",))]
    assert [(it.action, it.proposals) for it in rolling["p7"].marks] == [("retain", ("B",))]
    assert sketch(rolling["p9"].words) == "[Measure the tides; –C:reserve]"
    assert sketch(rolling["p10"].words) == "Keep [lagoon data –D:bracket],"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change("amend", "p99", wording="x"), "no provision p99"),
        (Change("vote", "p7"), "unknown"),
        (Change("amend", "p7", quoted="sea", words="x"), "0 times"),
        (Change("move", "p6", "provision", other="p7"), "into itself"),
        (Change("merge with", "p6", "provision", other="p7"), "merged with itself"),
        (Change("split at", "p7", "provision", quoted="sea"), "0 times"),
        (Change("replace throughout", quoted="sea", words="x"), "nowhere"),
        (Change("amends", other="gone", wording="x"), "not there"),
    ],
)
def test_refuses_what_cannot_be_done_and_says_whose(change: Change, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        consolidate_instrument(CONVENTION, [one(change)])


def test_an_empty_instrument_is_fine() -> None:
    assert instrument_for(consolidate_instrument(Instrument(), [])) == Instrument()
