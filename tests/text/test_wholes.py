"""Settling what is asked of a provision as a whole, in the rolling text of an instrument."""

from collections.abc import Iterator, Sequence

import pytest

from travaux.text.errors import BadInput
from travaux.text.instrument_reading import instrument_for
from travaux.text.instruments import consolidate_instrument
from travaux.text.settled_values import Form
from travaux.text.structure import apply_change
from travaux.text.tree import walk
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    Provision,
    RollingInstrument,
)
from travaux.text.whole_asks import asks_on, every
from travaux.text.wholes import WholeSettled, settle_whole

LIT = "Each Party shall keep lit buoys. It may ask for help."


def one(id_: str, number: str, words: str, *children: Provision, heading: str = "") -> Provision:
    return Provision(
        id_, "paragraph", number, heading, words, children, "at all times" * bool(children)
    )


BASE = Instrument(
    title="Buoys",
    language="en",
    provisions=(
        one("p1", "1", "Buoys shall be red."),
        one("p2", "2", LIT, one("p3", "(a)", "by day;"), one("p4", "(b)", "by night;")),
        one("p5", "3", "A ferry rings its bell.", heading="Bells"),
        one("p6", "4", "Lagoons are quiet."),
    ),
)


def asked(id_: str, action: str, target: str, **fields: str) -> InstrumentProposal:
    """A proposal of one change; the party has the id's letter thrice."""
    whole = {"part": "provision"} if action in {"delete", "no text", "bracket", "retain"} else {}
    change = Change(action, target, **{**whole, **fields})  # type: ignore[arg-type]  # its fields
    return InstrumentProposal(id_, (id_[0] * 3,), (change,))


ASKED = (
    asked("A1", "delete", "p2"),
    asked("B1", "no text", "p2"),
    asked("C1", "amend", "p2", wording=LIT.replace("lit ", "")),
    asked("D1", "amend", "p3", wording="by day and in fog;"),
    asked("E1", "insert", "p2", wording="Buoys are counted."),
    asked("F1", "insert", "p2", wording="Buoys are counted yearly."),
    asked("G1", "alternative", "p5", wording="No ferry rings a bell at night in any lagoon."),
    asked("H1", "move", "p6", other="p1", where="before"),
    asked("J1", "merge with", "p5", other="p6"),
    asked("K1", "split at", "p2", quoted="It may ask"),
    asked("L1", "amend", "p5", part="heading", wording="Bells and horns"),
    asked("M1", "amend", "p6", wording="Lagoons are always quiet."),
    asked("N1", "bracket", "p2"),
    asked("O1", "insert", "p3", wording="at dusk;"),
    asked("P1", "placeholder", "p1", heading="Reporting"),
    asked("Q1", "retain", "p2"),
)


@pytest.fixture(scope="module")
def rolling() -> RollingInstrument:
    return consolidate_instrument(BASE, ASKED)


def flat(instrument: Instrument) -> list[tuple[str, ...]]:
    return [(it.id, it.heading, it.words, it.closing) for it in walk(instrument.provisions)]


def settled(
    rolling: RollingInstrument, target: str, form: Form, proposal: str = ""
) -> tuple[list[str], list[str], dict[str, str]]:
    """The provisions afterwards, who is fulfilled, and who fell why."""
    done = settle_whole(rolling, target, form=form, proposal=proposal)
    ids = [it.id for it in walk(instrument_for(done.rolling).provisions)]
    fell: dict[str, str] = {it.id: it.why for it in done.settled.casualties}
    return ids, list(done.settled.fulfilled), fell


def test_a_provision_goes_with_whoever_had_words_in_it(rolling: RollingInstrument) -> None:
    ids, fulfilled, fell = settled(rolling, "p2", "accept", "A1")
    assert ids == ["p1", "p5", "p6"]
    assert fulfilled == ["A1", "B1"]
    assert fell == dict.fromkeys(("C1", "D1", "K1", "N1", "O1", "Q1"), "replaced")
    assert settled(rolling, "p2", "delete") == (ids, fulfilled, fell)


def test_what_comes_in_beside_one_that_went_comes_in_where_it_was(
    rolling: RollingInstrument,
) -> None:
    done = settle_whole(rolling, "p2", form="delete")
    ids = [it.id for it in walk(instrument_for(done.rolling, "E1").provisions)]
    assert ids == ["p1", "E1", "p5", "p6"]
    first = consolidate_instrument(BASE, [asked("A", "insert", "p1", wording="Red is bright.")])
    alone = settle_whole(first, "p1", form="delete")
    ids = [it.id for it in walk(instrument_for(alone.rolling, "A").provisions)]
    assert ids == ["A", "p2", "p3", "p4", "p5", "p6"]


def test_what_comes_in_is_of_the_text(rolling: RollingInstrument) -> None:
    ids, fulfilled, fell = settled(rolling, "p2", "accept", "E1")
    assert ids == ["p1", "p2", "p3", "p4", "E1", "p5", "p6"]
    assert (fulfilled, fell) == (["E1"], {})
    done = settle_whole(rolling, "F1", form="accept", proposal="F1")
    assert ("F1", "", "Buoys are counted yearly.", "") in flat(instrument_for(done.rolling))
    left = [it for it in every(done.rolling.provisions) if "E1" in it.proposals]
    assert [it.origin for it in left] == ["proposed"]


def test_an_alternative_takes_the_place_of_its_target(rolling: RollingInstrument) -> None:
    ids, fulfilled, fell = settled(rolling, "p5", "accept", "G1")
    assert ids == ["p1", "p2", "p3", "p4", "G1", "p6"]
    assert (fulfilled, fell) == (["G1"], {"J1": "replaced", "L1": "replaced"})


def test_a_provision_is_divided_between_contested_places(rolling: RollingInstrument) -> None:
    done = settle_whole(rolling, "p2", form="accept", proposal="K1")
    assert not done.settled.casualties
    assert [it.id for it in walk(instrument_for(done.rolling, "A1").provisions)] == [
        "p1",
        "p5",
        "p6",
    ]
    now = instrument_for(done.rolling, "C1")
    assert ("p2", "", "Each Party shall keep buoys.", "") in flat(now)
    assert ("K1", "", "It may ask for help.", "at all times") in flat(now)
    over = consolidate_instrument(
        BASE, [ASKED[9], asked("C", "amend", "p2", wording="Each Party.")]
    )
    with pytest.raises(BadInput, match="settle that place first"):
        settle_whole(over, "p2", form="accept", proposal="K1")


def test_provisions_are_merged_with_what_is_asked_of_both(rolling: RollingInstrument) -> None:
    done = settle_whole(rolling, "p5", form="accept", proposal="J1")
    assert {it.id: it.why for it in done.settled.casualties} == {"H1": "replaced"}
    assert ("p5", "Bells", "A ferry rings its bell. Lagoons are always quiet.", "") in flat(
        instrument_for(done.rolling, "M1")
    )


def test_a_provision_stays_without_its_brackets(rolling: RollingInstrument) -> None:
    ids, fulfilled, fell = settled(rolling, "p2", "lift")
    assert ids == [it.id for it in walk(BASE.provisions)]
    assert (fulfilled, fell) == ([], dict.fromkeys(("A1", "B1", "N1"), "lifted"))
    assert settle_whole(rolling, "p2", form="keep bracketed").rolling == rolling
    with pytest.raises(BadInput, match="Z asks nothing of the provision as a whole"):
        settle_whole(rolling, "p2", form="accept", proposal="Z")
    with pytest.raises(BadInput, match="not settled by the form compromise"):
        settle_whole(rolling, "p2", form="compromise")


def accepting(rolling: RollingInstrument) -> Iterator[tuple[str, Change, str, WholeSettled]]:
    for it in every(rolling.provisions):
        for ask in asks_on(it, {}):
            if ask.change.action not in {"retain", "bracket", "reserve"}:
                done = settle_whole(rolling, it.id, form="accept", proposal=ask.proposal)
                yield ask.proposal, ask.change, ask.fresh, done


def test_whoever_is_left_reads_as_before_with_what_was_settled(
    rolling: RollingInstrument,
) -> None:
    """To settle and then read is to read and then apply what was settled."""
    every_change = list(accepting(rolling))
    assert {change.action for _, change, _, _ in every_change} >= {"move", "insert", "split at"}
    for own, change, fresh, done in every_change:
        applied = apply_change(BASE, change, fresh)
        assert flat(instrument_for(done.rolling)) == flat(applied), own
        ended = {own, *done.settled.fulfilled, *(it.id for it in done.settled.casualties)}
        for other in (it.id for it in ASKED if it.id not in ended):
            if _gone(change) and _beside(other, change.target):
                continue  # it comes in beside what is gone: seen above
            reads = instrument_for(rolling, other)
            if not {change.target, change.other} <= {"", *(it.id for it in walk(reads.provisions))}:
                continue  # it would have one of them gone
            wanted = apply_change(reads, change, fresh)
            assert sorted(flat(instrument_for(done.rolling, other))) == sorted(flat(wanted))


def _gone(change: Change) -> bool:
    return change.action in {"delete", "no text", "alternative"}


def _beside(proposal: str, target: str) -> bool:
    changes: Sequence[Change] = next(it.changes for it in ASKED if it.id == proposal)
    return any(it.target == target for it in changes)


def test_whoever_is_left_reads_as_before_without_what_was_rejected(
    rolling: RollingInstrument,
) -> None:
    for it in every(rolling.provisions):
        for ask in asks_on(it, {}):
            done = settle_whole(rolling, it.id, form="reject", proposal=ask.proposal)
            assert [(one.id, one.why) for one in done.settled.casualties] == [
                (ask.proposal, "rejected")
            ]
            for other in (one.id for one in ASKED if one.id != ask.proposal):
                before = flat(instrument_for(rolling, other))
                assert flat(instrument_for(done.rolling, other)) == before


def test_what_only_brackets_or_keeps_is_rejected_and_never_accepted(
    rolling: RollingInstrument,
) -> None:
    for proposal, action in (("N1", "bracket"), ("Q1", "retain")):
        with pytest.raises(BadInput, match=rf"{proposal} \({action}\) proposes nothing"):
            settle_whole(rolling, "p2", form="accept", proposal=proposal)
        assert settled(rolling, "p2", "reject", proposal)[1:] == ([], {proposal: "rejected"})


def test_who_asks_twice_of_a_provision_has_both_settled() -> None:
    both = InstrumentProposal(
        "A",
        ("A",),
        (Change("bracket", "p2", "provision"), Change("delete", "p2", "provision")),
    )
    rolling = consolidate_instrument(BASE, [both])
    assert settled(rolling, "p2", "accept", "A") == (["p1", "p5", "p6"], ["A"], {})
    after = settle_whole(rolling, "p2", form="reject", proposal="A").rolling
    assert instrument_for(after, "A") == instrument_for(after) == BASE
    assert not any(it.marks for it in every(after.provisions))
