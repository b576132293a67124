"""What is told of a settlement, so that anyone can ask later where words come from.

Values only: what the act decided, who asked for the words, and what else was on the table.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from travaux.text.compare import Base
from travaux.text.open_places import asking, words_at
from travaux.text.provenance import Brought, Provenance, where
from travaux.text.reading import read_for
from travaux.text.settled_values import Settled, Settlement
from travaux.text.values import Node, Proposal


@dataclass(frozen=True, slots=True)
class Asker:
    """A proposal that had words at the place, in full there; ``fate`` is what became of it.

    ``fate`` is accepted, fulfilled, open, or why it fell: replaced, inside, rejected, lifted.
    """

    id: str
    sponsors: tuple[str, ...]
    words: str
    fate: str


@dataclass(frozen=True, slots=True)
class Told:
    """A settlement with what stood before it; ``was`` is what the base said at the span."""

    act: str
    settlement: Settlement
    was: str
    askers: tuple[Asker, ...] = ()


@dataclass(frozen=True, slots=True)
class Explained:
    """One place where a phrase stands, by what brought it in, and what is told of each act."""

    at: tuple[int, int]
    brought: tuple[Brought, ...]
    told: tuple[Told, ...]


def told_of(
    act: str,
    settlement: Settlement,
    settled: Settled,
    *,
    nodes: Sequence[Node],
    asked: Iterable[Proposal],
) -> Told:
    """Tell of a settlement who asked for what at its place.

    Args:
        act: the id of the act.
        settlement: what was decided.
        settled: what became of it.
        nodes: the rolling text on which it was decided.
        asked: the proposals that were open then.
    """
    base = Base(read_for(nodes))
    span = base.length(0, settlement.start), base.length(0, settlement.end)
    fates = dict.fromkeys(settled.fulfilled, "fulfilled")
    fates |= {it.id: it.why for it in settled.casualties}
    if settlement.form == "accept":
        fates |= dict.fromkeys(settlement.proposals, "accepted")
    by_id = {it.id: it for it in asked}
    there = dict.fromkeys((*asking(nodes, span), *fates))
    askers = tuple(
        Asker(it, by_id[it].sponsors, _words(by_id[it], nodes, span), fates.get(it, "open"))
        for it in there
        if it in by_id
    )
    return Told(act, settlement, base.text[slice(*span)], askers)


def _words(proposal: Proposal, nodes: Sequence[Node], span: tuple[int, int]) -> str:
    """What a proposal would have at the span; all of its wording where it goes beyond."""
    words = words_at(nodes, proposal.id, span)
    return proposal.wording if words is None else words


def explained(
    provenance: Provenance, told: Mapping[str, Told], phrase: str
) -> tuple[Explained, ...]:
    """Where a phrase comes from, once for each time it stands in the text.

    Guarantees:
        1. ``brought`` joins to the phrase; each act that is told of there is in ``told``.
    """
    return tuple(
        Explained(
            (those[0].start, those[-1].end),
            those,
            tuple(told[it] for it in dict.fromkeys(one.act for one in those) if it in told),
        )
        for those in where(provenance, phrase)
    )
