"""Weaving contested spots into choices: nested where they can be, cut or joined where they cross.

Costs count words printed in brackets, plus CHOICE for each choice. The words of the
base are left out: they are printed once, in whichever choice they stand.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from travaux.text.compare import Base
from travaux.text.fold import fold
from travaux.text.legible import CHOICE, DEEPEST, MOST, Crowded, within_sight
from travaux.text.spots import (
    Bracket,
    Component,
    Spot,
    boundaries,
    components,
    cut,
    cut_point,
    gather,
)
from travaux.text.tokens import words_in
from travaux.text.woven import Contest, Offer, Offered, Way, Words, Woven

Made: TypeAlias = tuple[Woven, int]
"""What was woven and its cost, words of the base left out."""


class Scope(NamedTuple):
    """Where a weaving stands.

    ``depth`` is that of its outermost choices, from 1; inside a proposed option
    ``mask`` holds the wordings that read here, else it is None.
    """

    depth: int
    mask: int | None


def weave(base: Base, spots: list[Spot]) -> Woven:
    """Weave the spots of one place into texts and contests.

    Guarantees:
        1. Every mask reads its words, every other one the base.
        2. No choice is deeper than DEEPEST or has more than MOST options, unless more
           than MOST ** DEEPEST wordings differ at one spot.
    """
    return Weaver(base).region(0, len(base.tokens), spots, Scope(1, None))[0]


class Weaver:
    """The weaving of one base, or of the leading wording of a fold."""

    def __init__(self, base: Base) -> None:
        self.base = base

    def region(self, start: int, end: int, spots: list[Spot], scope: Scope) -> Made:
        """Weave what overlaps; print what stands between."""
        woven: Woven = []
        cost = 0
        at = start
        for component in components(spots):
            if component.start > at:
                woven.append("".join(self.base.tokens[at : component.start]))
            made, added = self._component(component, scope)
            woven += made
            cost += added
            at = component.end
        if end > at:
            woven.append("".join(self.base.tokens[at:end]))
        return woven, cost

    def _component(self, component: Component, scope: Scope) -> Made:
        if scope != Scope(1, None):
            return self._nested(component, scope)
        try:
            return self._nested(component, scope)
        except Crowded:
            return self._flat(component, scope)

    def _nested(self, component: Component, scope: Scope) -> Made:
        """Choose what costs least: spots within spots, cut where they cross; or joined."""
        start, end, spots = component
        over = next((s.asked for s in spots if (s.start, s.end) == (start, end)), None)
        if over is not None and len(spots) == 1:
            return self._choice(component, over, None, scope)
        rest = [spot for spot in spots if (spot.start, spot.end) != (start, end)]
        if over is None:
            pieces = cut(rest, [cut_point(component)], self.base)
            made = self.region(start, end, pieces, scope)
        elif scope.depth < DEEPEST:
            made = self._choice(component, over, rest, scope)
        else:
            made = self._flat(component, scope)
        joined = self._joined(component, made[1], scope)
        return joined if joined and joined[1] <= made[1] else made

    def _flat(self, component: Component, scope: Scope) -> Made:
        """Cut every spot wherever another begins or ends, so that nothing nests."""
        pieces = cut(component.spots, boundaries(component.spots), self.base)
        return self.region(component.start, component.end, pieces, scope)

    def _joined(self, component: Component, limit: int, scope: Scope) -> Made | None:
        """One choice between whole readings of a component, if that may cost within a limit.

        Only where each edit belongs to one reading: an edit is never shown twice.
        """
        readings = _readings(component)
        if readings is None or len(readings) >= MOST:
            return None
        asked: dict[Words | None, int] = {}
        for mask, edits in readings.items():
            words = self._reading(component, edits)
            if words_in(words) + CHOICE > limit:
                return None
            asked[words] = asked.get(words, 0) | mask
        return self._choice(component, asked, None, scope)

    def _reading(self, component: Component, edits: list[tuple[int, int, Words]]) -> Words:
        words: list[str] = []
        at = component.start
        for start, end, put_in in sorted(edits):
            words += self.base.tokens[at:start]
            words += put_in
            at = end
        return (*words, *self.base.tokens[at : component.end])

    def _choice(
        self,
        component: Component,
        asked: dict[Words | None, int],
        inside: list[Spot] | None,
        scope: Scope,
    ) -> Made:
        """One choice over a whole component, with other spots inside its base option."""
        offers = sorted(Offer(words, mask) for words, mask in asked.items() if words is not None)
        offered = self._offered(offers, scope.depth)
        mask = asked.get(Bracket, 0)
        if scope.mask is not None:
            mask = scope.mask
            for offer in offers:
                mask &= ~offer.mask
        start, end = component.start, component.end
        inner = Scope(scope.depth + 1, None if scope.mask is None else mask)
        content, cost = self.region(start, end, inside or [], inner)
        ways = [Way(scope.mask is None, content, mask), *offered.ways]
        return [Contest(ways)], offered.cost + cost + CHOICE

    def _offered(self, offers: list[Offer], depth: int) -> Offered:
        """Fold the offers, and set them in families where they are too many to see at once.

        Beyond what families can hold, nothing is left but to show them all.
        """
        room = MOST - 1
        if depth == 1 and len(offers) > room * MOST ** (DEEPEST - 1):
            room = len(offers)
        return within_sight(offers, depth, room=room, fold=_fold)


def group(leader: Offer, members: list[Offer], depth: int) -> Made:
    """Weave some offers into a leading one; its words count, since they are proposed."""
    base = Base("".join(leader.words), leader.words)
    mask = leader.mask
    edits = {}
    for member in members:
        mask |= member.mask
        edits[member.mask] = base.edits("".join(member.words))
    end = len(base.tokens)
    woven, cost = Weaver(base).region(0, end, gather(base, edits), Scope(depth, mask))
    return woven, cost + base.words[-1]


def _fold(offers: Sequence[Offer], depth: int) -> Offered:
    return fold(offers, depth, group)


def _readings(component: Component) -> dict[int, list[tuple[int, int, Words]]] | None:
    """The edits of each mask, or None where masks share some but not all edits."""
    readings: dict[int, list[tuple[int, int, Words]]] = {}
    for start, end, asked in component.spots:
        for words, mask in asked.items():
            if words is None:
                return None
            readings.setdefault(mask, []).append((start, end, words))
    seen = 0
    for mask in readings:
        if seen & mask:
            return None
        seen |= mask
    return readings
