"""Weaving contested spots into choices: nested where they can be, cut or joined where they cross.

Costs count words printed in brackets, plus CHOICE for each choice. The words of the
base are left out: they are printed once, in whichever choice they stand.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

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

SHRED = 3 * CHOICE
"""What a shred costs beside its words and its choice: shreds read badly."""


class Made(NamedTuple):
    """What was woven and what it costs a reader.

    ``cost`` leaves out the words of the base. ``shreds`` counts the pieces into which
    spots were cut only because they would have nested too deep, ``deep`` is the mask
    of the wordings whose spots those were.
    """

    woven: Woven
    cost: int
    shreds: int = 0
    deep: int = 0

    @property
    def burden(self) -> int:
        """The cost, and SHRED for each shred."""
        return self.cost + SHRED * self.shreds


class Scope(NamedTuple):
    """Where a weaving stands.

    ``depth`` is that of its outermost choices, from 1; inside a proposed option
    ``mask`` holds the wordings that read here, else it is None.
    """

    depth: int
    mask: int | None


def weave(base: Base, spots: list[Spot], amends: Mapping[int, int]) -> Woven:
    """Weave the spots of one place into texts and contests.

    ``amends`` maps the bit of a wording to that of the wording it amends.

    Guarantees:
        1. Every mask reads its words, every other one the base.
        2. No choice is deeper than DEEPEST or has more than MOST options, unless more
           than MOST ** DEEPEST wordings differ at one spot.
    """
    return Weaver(base, 1, amends).region((0, len(base.tokens)), spots, Scope(1, None)).woven


class Weaver:
    """The weaving of one base, or of the leading wording of a fold; ``top`` is its own depth."""

    def __init__(self, base: Base, top: int, amends: Mapping[int, int]) -> None:
        self.base = base
        self.top = top
        self.amends = amends

    def region(self, span: tuple[int, int], spots: list[Spot], scope: Scope) -> Made:
        """Weave what overlaps; print what stands between."""
        woven: Woven = []
        cost = shreds = deep = 0
        at, end = span
        for component in components(spots):
            if component.start > at:
                woven.append("".join(self.base.tokens[at : component.start]))
            made = self._component(component, scope)
            woven += made.woven
            cost += made.cost
            shreds += made.shreds
            deep |= made.deep
            at = component.end
        if end > at:
            woven.append("".join(self.base.tokens[at:end]))
        return Made(woven, cost, shreds, deep)

    def _component(self, component: Component, scope: Scope) -> Made:
        if scope.depth != self.top:
            return self._nested(component, scope)
        try:
            return self._nested(component, scope)
        except Crowded:
            return self._flat(component, {}, scope)

    def _nested(self, component: Component, scope: Scope) -> Made:
        """Choose what costs least: spots within spots, cut where they cross; or joined."""
        start, end, spots = component
        over = next((s.asked for s in spots if (s.start, s.end) == (start, end)), None)
        rest = [spot for spot in spots if (spot.start, spot.end) != (start, end)]
        if over is None:
            pieces = cut(rest, [cut_point(component)], self.base)
            made = self.region((start, end), pieces, scope)
        elif not rest:
            return self._choice(component, over, inside=rest, scope=scope)
        elif scope.depth < DEEPEST:
            over, rest = self._alike(component, over, rest)
            made = self._choice(component, over, inside=rest, scope=scope)
            if made.shreds:
                made = self._lighter(
                    made, self._raised(component, over, raised=made.deep, scope=scope)
                )
        else:
            made = self._flat(component, over, scope)
            made = self._lighter(
                made, self._raised(component, over, raised=_masks(rest), scope=scope)
            )
        return self._lighter(made, self._joined(component, made.burden, scope))

    @staticmethod
    def _lighter(made: Made, other: Made | None) -> Made:
        return other if other is not None and other.burden <= made.burden else made

    def _alike(
        self, component: Component, over: dict[Words | None, int], rest: list[Spot]
    ) -> tuple[dict[Words | None, int], list[Spot]]:
        """Move wordings that read over a component as one of its options does onto that option.

        Equal texts can differ from the base by different edits.
        """
        texts = {"".join(words): words for words in over if words is not Bracket}
        lengths = {len(text) for text in texts}
        width = self.base.length(component.start, component.end)
        near = 0
        for bit, change in self._lengthened(rest).items():
            near |= bit if width + change in lengths else 0
        if not near:
            return over, rest
        asked = dict(over)
        alike = 0
        for bit, own in _taken_out(component, near)[0].items():
            words = texts.get("".join(self._reading(component, own)))
            if words is not None:
                asked[words] |= bit
                alike |= bit
        return asked, _taken_out(component, alike)[1]

    def _lengthened(self, spots: list[Spot]) -> dict[int, int]:
        """By how many code points each wording lengthens the base in some spots."""
        by_bit: dict[int, int] = {}
        for start, end, asked in spots:
            for words, mask in asked.items():
                if words is not Bracket:
                    change = sum(map(len, words)) - self.base.length(start, end)
                    for bit in _bits(mask):
                        by_bit[bit] = by_bit.get(bit, 0) + change
        return by_bit

    def _flat(self, component: Component, over: dict[Words | None, int], scope: Scope) -> Made:
        """Cut every spot wherever another begins or ends, so that nothing nests."""
        spots = component.spots
        pieces = cut(spots, boundaries(spots), self.base)
        made = self.region((component.start, component.end), pieces, scope)
        deep = 0
        for words, mask in over.items():
            deep |= 0 if words is Bracket else mask
        return made._replace(shreds=made.shreds + len(pieces) - len(spots) + 1, deep=deep)

    def _raised(
        self, component: Component, over: dict[Words | None, int], *, raised: int, scope: Scope
    ) -> Made | None:
        """Show some wordings whole over a component, so that what is left nests less deep."""
        edits, inside = _taken_out(component, raised)
        if len(edits) >= MOST or (inside and scope.depth == DEEPEST):
            return None
        asked = dict(over)
        for bit, own in edits.items():
            words = self._reading(component, own)
            asked[words] = asked.get(words, 0) | bit
        return self._choice(component, asked, inside=inside, scope=scope)

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
        return self._choice(component, asked, inside=[], scope=scope)

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
        *,
        inside: list[Spot],
        scope: Scope,
    ) -> Made:
        """One choice over a whole component, with other spots inside its base option."""
        start, end = component.start, component.end
        kept = tuple(self.base.tokens[start:end])
        offers = sorted(
            Offer(words, mask)
            for words, mask in asked.items()
            if words is not Bracket and words != kept
        )
        if not offers and Bracket not in asked:
            return self.region((start, end), inside, scope)
        offered = self._offered(offers, scope.depth)
        mask = asked.get(Bracket, 0)
        if scope.mask is not None:
            mask = scope.mask
            for offer in offers:
                mask &= ~offer.mask
        inner = Scope(scope.depth + 1, None if scope.mask is None else mask)
        inner_made = self.region((start, end), inside, inner)
        ways = [Way(is_base=scope.mask is None, content=inner_made.woven, mask=mask), *offered.ways]
        return inner_made._replace(
            woven=[Contest(ways)], cost=offered.cost + inner_made.cost + CHOICE
        )

    def _offered(self, offers: list[Offer], depth: int) -> Offered:
        """Fold the offers, and set them in families where they are too many to see at once.

        Beyond what families can hold, nothing is left but to show them all.
        """
        room = MOST - 1
        if depth == 1 and len(offers) > room * MOST ** (DEEPEST - 1):
            room = len(offers)
        return within_sight(offers, depth, room=room, fold=self.fold)

    def fold(self, offers: Sequence[Offer], depth: int) -> Offered:
        """Fold the offers of one choice at a depth, weaving like ones into one another."""
        return fold(offers, depth, group=self.group, amends=self.amends)

    def group(self, leader: Offer, members: Sequence[Offer], depth: int) -> tuple[Woven, int]:
        """Weave some offers into a leading one; its words count, since they are proposed."""
        base = Base("".join(leader.words), leader.words)
        mask = leader.mask
        edits = {}
        for member in members:
            mask |= member.mask
            edits[member.mask] = base.edits("".join(member.words))
        weaver = Weaver(base, depth, self.amends)
        spots = gather(base, edits)
        made = weaver.region((0, len(base.tokens)), spots, Scope(depth, mask))
        return made.woven, made.burden + base.words[-1]


def fold_alone(offers: Sequence[Offer], depth: int) -> Offered:
    """Fold offers that stand on no base and amend none of one another."""
    return Weaver(Base(""), depth, {}).fold(offers, depth)


def _taken_out(
    component: Component, raised: int
) -> tuple[dict[int, list[tuple[int, int, Words]]], list[Spot]]:
    """The edits of some wordings, each by itself, and what the others ask within the component."""
    edits: dict[int, list[tuple[int, int, Words]]] = {}
    inside: list[Spot] = []
    for start, end, asked in component.spots:
        left: dict[Words | None, int] = {}
        for words, mask in asked.items():
            others = mask
            if words is not Bracket:
                others &= ~raised
                for bit in _bits(mask & raised):
                    edits.setdefault(bit, []).append((start, end, words))
            if others:
                left[words] = others
        if left and (start, end) != (component.start, component.end):
            inside.append(Spot(start, end, left))
    return edits, inside


def _masks(spots: list[Spot]) -> int:
    """Who proposes words in any of some spots."""
    every = 0
    for spot in spots:
        for words, mask in spot.asked.items():
            every |= 0 if words is Bracket else mask
    return every


def _bits(mask: int) -> Iterator[int]:
    while mask:
        yield mask & -mask
        mask &= mask - 1


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
