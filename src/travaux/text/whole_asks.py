"""What a rolling text shows of proposals to a provision as a whole, or beside it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from travaux.text.gathering import Asked
from travaux.text.instrument_reading import coming
from travaux.text.labels import canonical
from travaux.text.newcomers import newcomers
from travaux.text.structure import new_id
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    Mark,
    RollingInstrument,
    RollingProvision,
)

Sponsors: TypeAlias = Mapping[str, tuple[str, ...]]
"""Whose each proposal is, as far as that is known; a mark has the names of all together."""


@dataclass(frozen=True, slots=True)
class WholeAsk:
    """What one proposal asks of a provision as a whole; ``fresh`` is the id of what comes in."""

    proposal: str
    sponsors: tuple[str, ...]
    change: Change
    fresh: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other one in the text."""
        return self.change.action, self.fresh


def every(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    """Every provision of a rolling text in its order, also those that are only proposed."""
    for it in provisions:
        yield it
        yield from every(it.children)


def whole_asks(rolling: RollingInstrument, target: str, sponsors: Sponsors) -> tuple[WholeAsk, ...]:
    """Everything that is asked of a provision as a whole, or beside it, in the order shown.

    ``target`` is a provision of the base, or one that proposals bring in: then it is only
    what they ask.
    """
    found: list[WholeAsk] = []
    for it in every(rolling.provisions):
        if it.id == target or (it.origin == "proposed" and target == it.lineage[0].of):
            found += asks_on(it, sponsors)
    return tuple(found)


def asks_on(it: RollingProvision, sponsors: Sponsors) -> Iterator[WholeAsk]:
    """What the marks of a provision ask, and whoever brings it in."""
    for mark in it.marks:
        change = mark.change or Change(mark.action, it.id, part="provision")
        for own, number in _numbered(mark):
            names = sponsors.get(own, mark.sponsors)
            yield WholeAsk(own, names, change, new_id(own, number))
    for own, _number, new in it.ids:
        yield WholeAsk(own, sponsors.get(own, it.sponsors), coming(it, own), new)


def _numbered(mark: Mark) -> list[tuple[str, int]]:
    return [*zip(mark.proposals, mark.numbers or (1,) * len(mark.proposals), strict=True)]


def without(
    level: Sequence[RollingProvision],
    out: Collection[tuple[str, str]],
    *,
    base: Instrument,
    sponsors: Sponsors,
) -> tuple[RollingProvision, ...]:
    """Provisions of one level, and those under them, without what some asks put there.

    Args:
        level: as they stand.
        out: the keys of the asks.
        base: the text that is proposed to.
        sponsors: whose each proposal is.
    """
    made: list[RollingProvision] = []
    for it in level:
        below = without(it.children, out, base=base, sponsors=sponsors)
        marks = tuple(kept for mark in it.marks if (kept := _mark(mark, out, sponsors)).proposals)
        left = [ask for ask in asks_on(replace(it, marks=()), sponsors) if ask.key not in out]
        if len(left) == len(it.ids):
            made.append(replace(it, children=below, marks=marks))
        elif left:
            taken = {canonical(other.number) for other in level if other is not it}
            made += _brought_in(base, it, left, taken=taken)
    return tuple(made)


def _mark(mark: Mark, out: Collection[tuple[str, str]], sponsors: Sponsors) -> Mark:
    kept = [it for it in _numbered(mark) if (mark.action, new_id(*it)) not in out]
    if len(kept) == len(mark.proposals):
        return mark
    names = {name for own, _number in kept for name in sponsors.get(own, mark.sponsors)}
    return replace(
        mark,
        proposals=tuple(own for own, _number in kept),
        numbers=tuple(number for _own, number in kept) if mark.numbers else (),
        sponsors=tuple(name for name in mark.sponsors if name in names),
    )


def _brought_in(
    base: Instrument, it: RollingProvision, left: Sequence[WholeAsk], *, taken: set[str]
) -> list[RollingProvision]:
    """A proposed provision as fewer proposals bring it in."""
    numbers = {new: number for _own, number, new in it.ids}
    asked = [
        Asked(InstrumentProposal(ask.proposal, ask.sponsors, ()), ask.change, numbers[ask.fresh])
        for ask in left
    ]
    first, *others = newcomers(base, asked, taken)
    return [replace(first, number=it.number), *others]
