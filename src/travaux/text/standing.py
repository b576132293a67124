"""Where each provision stands in its tree, and what numbers count as the same."""

from dataclasses import dataclass, field

from travaux.text.numerals import numerals
from travaux.text.phrases import RANK
from travaux.text.tree import walk
from travaux.text.values import Instrument, Provision

LOW = ("paragraph", "subparagraph", "item", "operative", "preambular")
"""Kinds that people call a paragraph, whatever their depth."""

Count = tuple[str, int, int]
"""System, value and *bis* of a number."""


def counts(printed: str) -> frozenset[Count]:
    """What a printed number can count; two numbers are the same if they share a count."""
    return frozenset((it.system, it.value, it.bis) for it in numerals(printed))


@dataclass(slots=True)
class Standing:
    """The tree of one instrument, with the way up from each provision.

    ``parents`` maps an id to the provision above it; ``order`` to its place in the text,
    ``last`` to the place of the last one in it. ``high`` has what stands under a heading by
    kind, value and *bis*, in the order of the text.
    """

    instrument: Instrument
    parents: dict[str, Provision] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    by_id: dict[str, Provision] = field(default_factory=dict)
    numbers: dict[str, frozenset[Count]] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    high: dict[tuple[str, int, int], list[Provision]] = field(default_factory=dict)

    def up(self, provision: Provision) -> list[Provision]:
        """The provision itself and what stands above it, nearest first."""
        found = [provision]
        while (above := self.parents.get(found[-1].id)) is not None:
            found.append(above)
        return found

    def nearest(self, provision: Provision, kinds: tuple[str, ...]) -> Provision | None:
        """The provision itself or the nearest above it that is of a kind."""
        return next((it for it in self.up(provision) if it.kind in kinds), None)

    def under(self, parent: Provision, kind: str, sought: frozenset[Count]) -> list[Provision]:
        """What a provision holds of a high kind and number, itself included, in order."""
        keys = {(kind, value, bis) for _, value, bis in sought}
        found = [it for key in keys for it in self.high.get(key, ())]
        start, end = self.order[parent.id], self.last[parent.id]
        inside = {it.id: it for it in found if start <= self.order[it.id] <= end}
        fits = [it for it in inside.values() if self.same(it, sought)]
        return sorted(fits, key=lambda it: self.order[it.id])

    def same(self, provision: Provision, sought: frozenset[Count]) -> bool:
        """Whether a provision's number is the one sought; for high kinds I and 1 are the same."""
        own = self.numbers[provision.id]
        if own & sought:
            return True
        if RANK.get(provision.kind, 9) > RANK["section"]:
            return False
        values = {(value, bis) for system, value, bis in own if system != "letter"}
        return any((value, bis) in values for system, value, bis in sought if system != "letter")


def standing_of(instrument: Instrument) -> Standing:
    """Look at a tree once, for all that is asked of it."""
    standing = Standing(instrument)
    every = list(walk(instrument.provisions))
    for place, provision in enumerate(every):
        standing.order[provision.id] = place
        standing.by_id[provision.id] = provision
        standing.numbers[provision.id] = counts(provision.number)
        for child in provision.children:
            standing.parents[child.id] = provision
        if RANK.get(provision.kind, 9) <= RANK["article"]:
            for _, value, bis in standing.numbers[provision.id]:
                held = standing.high.setdefault((provision.kind, value, bis), [])
                if provision not in held[-1:]:
                    held.append(provision)
    for provision in reversed(every):
        below = provision.children[-1:]
        own = standing.order[provision.id]
        standing.last[provision.id] = standing.last[below[0].id] if below else own
    return standing


def begins(parent: Provision, sought: frozenset[Count]) -> bool:
    """Whether a provision's own words begin with the number sought: ``1. (a) Each Party``."""
    first = (parent.words[:8].split(maxsplit=1) or [""])[0]
    marked = len(first) == 1 or not first.isalpha()
    return marked and bool(counts(first) & sought)
