"""Law 11: what settling a place does to everyone's proposal, with Hypothesis and in bulk."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import settled as law
from tests.laws.engine import proposal_of
from tests.laws.measure import Json
from tests.strategies import lines, place, vocabulary
from travaux.text.compare import Base, exact_edits
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput
from travaux.text.open_places import open_places
from travaux.text.settled_values import Form, Settled, Settlement, hash_of
from travaux.text.settlements import decide
from travaux.text.settling import settle
from travaux.text.values import Proposal

SIX = ("ar", "zh", "en", "fr", "ru", "es")
CHUNKS = 10
IN_A_CHUNK = 167  # times chunks times languages: 10,020 settlements
SEED = 20_261_125


def proposals_of(line: Json) -> list[Proposal]:
    return [proposal_of(item) for item in line["proposals"]]


def wording_of(proposal: Proposal) -> str:
    return proposal.wording if proposal.action == "amend" else ""


def faults(base: Base, proposals: list[Proposal], settlement: Settlement) -> list[str]:
    """Everything the definition finds wrong with a settlement."""
    done = settle(base, proposals, settlement)
    tokens, span = base.tokens, (settlement.start, settlement.end, settlement.words)
    found = list(_table(proposals, done, settlement))
    if done.base != law.written(tokens, span, []):
        found.append(f"the new text is {done.base!r}")
    made = [(*edit[:2], "".join(edit.words)) for edit in exact_edits(base, done.base)]
    asked = [it for it in _asked(base, proposals, done) if it.id not in settlement.proposals]
    return [*found, *law.faults(tokens, span, made, asked)]


def _table(proposals: list[Proposal], done: Settled, settlement: Settlement) -> Iterator[str]:
    fates = [*(it.id for it in done.proposals), *done.fulfilled, *(it.id for it in done.casualties)]
    if sorted(fates) != sorted(it.id for it in proposals):
        yield f"not every proposal is in the table once: {fates}"
    for fallen in done.casualties:
        if not str(fallen.reason) or fallen.proposal not in proposals:
            yield f"{fallen.id} has no reason, or is not as it stood"
    stands = {it.id: it for it in done.proposals}
    for it in proposals:
        accepted = settlement.form == "accept" and it.id in settlement.proposals
        if accepted and it.id in stands and wording_of(stands[it.id]) != wording_of(it):
            yield f"{it.id} was accepted and reads otherwise"
        if accepted and it.id not in stands and it.id not in done.fulfilled:
            yield f"{it.id} was accepted and fell"
    carried = [it.id for it in done.proposals]
    if list(done.carried) not in ([], carried):
        yield f"{done.carried} are to be confirmed, open are {carried}"


def _asked(base: Base, proposals: list[Proposal], done: Settled) -> Iterator[law.Asked]:
    stands = {it.id: it for it in done.proposals}
    fell = {it.id for it in done.casualties}
    for it in proposals:
        if it.action not in ("amend", "delete", "no text"):
            continue
        edits = [(*edit[:2], "".join(edit.words)) for edit in exact_edits(base, wording_of(it))]
        after = wording_of(stands[it.id]) if it.id in stands else None
        fate = "open" if it.id in stands else "casualty" if it.id in fell else "fulfilled"
        deletes = not wording_of(it) and (bool(base.text) or it.action != "amend")
        yield law.Asked(it.id, edits, wording_of(it), after, fate, deletes)


def settlement_of(
    base: Base, span: tuple[int, int], words: str, *, form: Form = "compromise"
) -> Settlement:
    return Settlement("p1 words", hash_of(base.text), *span, words, form)


@given(st.data(), lines())
def test_law_11_by_any_words_at_any_span(data: st.DataObject, line: Json) -> None:
    """Whoever touches the span falls, and nobody else."""
    base = Base(line["base"])
    start = data.draw(st.integers(0, len(base.tokens)))
    end = data.draw(st.integers(start, len(base.tokens)))
    words = data.draw(st.sampled_from(["", "settled", " settled", *base.tokens]))
    assert faults(base, proposals_of(line), settlement_of(base, (start, end), words)) == []


@given(st.data(), lines())
def test_law_11_by_accepting_what_the_room_reads(data: st.DataObject, line: Json) -> None:
    """Everyone who stands on an accepted option keeps its wording."""
    base, proposals = Base(line["base"]), proposals_of(line)
    nodes = consolidate(base, proposals).nodes
    offered = [
        (it.start, it.end, name)
        for it in open_places(nodes)
        for option in it.choice.options[1:]
        for name in option.proposals
    ]
    if not offered:
        return
    start, end, name = data.draw(st.sampled_from(offered))
    asked = Settlement("p1", hash_of(base.text), start, end, "", "accept", (name,))
    settlement = decide(base, proposals, asked, nodes=nodes)
    assert name in settlement.proposals
    assert faults(base, proposals, settlement) == []


@given(lines())
def test_law_11_rejecting_by_name_touches_nobody_else(line: Json) -> None:
    base, proposals = Base(line["base"]), proposals_of(line)
    for it in open_places(consolidate(base, proposals).nodes):
        asked = Settlement("p1", hash_of(base.text), it.start, it.end, "", "reject")
        settlement = decide(base, proposals, asked)
        done = settle(base, proposals, settlement)
        assert done.base == base.text
        assert {one.id for one in done.casualties} == set(settlement.proposals)
        assert {one.why for one in done.casualties} <= {"rejected"}
        assert [wording_of(one) for one in done.proposals] == [
            wording_of(one) for one in proposals if one.id not in settlement.proposals
        ]


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("language", SIX)
def test_law_11_ten_thousand_settlements(language: str, chunk: int) -> None:
    """A span that a choice fills, or any other; words of an option, of the base or new ones."""
    for number in range(IN_A_CHUNK):
        line = place(SEED + chunk, number, language)
        base, proposals = Base(line["base"]), proposals_of(line)
        settlement = made_up(Random(f"{chunk} {number}"), base, proposals, language=language)
        assert (faults(base, proposals, settlement), line, settlement) == ([], line, settlement)


def made_up(rng: Random, base: Base, proposals: list[Proposal], *, language: str) -> Settlement:
    """A settlement as a chair might declare it, or as nobody would."""
    nodes = consolidate(base, proposals).nodes
    open_ = open_places(nodes)
    if open_ and rng.random() < 0.6:
        it = rng.choice(open_)
        names = [name for option in it.choice.options[1:] for name in option.proposals]
        if names and rng.random() < 0.6:
            asked = Settlement(
                "p1", hash_of(base.text), it.start, it.end, "", "accept", (rng.choice(names),)
            )
            return decide(base, proposals, asked, nodes=nodes)
        span = it.start, it.end
    else:
        start = rng.randint(0, len(base.tokens))
        span = start, min(start + rng.choice((0, 1, 2, 5, 9)), len(base.tokens))
    form: Form = rng.choice(("compromise", "compromise", "lift", "delete"))
    words = " ".join(rng.choices(vocabulary(language), k=rng.randint(0, 4)))
    return decide(base, proposals, settlement_of(base, span, words, form=form))


def test_a_settlement_on_other_words_is_refused() -> None:
    base = Base("Each Party shall act.")
    asked = Settlement("p1", hash_of("Each Party may act."), 4, 5, "should", "compromise")
    with pytest.raises(BadInput, match="decided on other words"):
        settle(base, [], asked)
