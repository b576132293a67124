"""Contested spots: the spans of a base that wordings replace, nested, cut and set apart.

A wording is one bit of a mask, so that sets of wordings are integers.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from travaux.text.compare import Base
from travaux.text.readable import readable_edits
from travaux.text.tokens import tokenize, words_in
from travaux.text.values import Edit

Words: TypeAlias = tuple[str, ...]
Bracket = None
"""Stands in a spot for those who bracket its base words without proposing any."""

LARGE = 64
"""More spots than this in one component are divided near the middle."""

LITTLE = 4
"""A wording that keeps less than one word in this many has little in common with its base."""

SHREDS = 3
"""So many edits or more can tear a wording to shreds ..."""

RUN = 6
"""... if fewer words than this are kept, on average, for each of them ..."""

TORN = 0.6
"""... and less of the whole is kept than this share."""


class Spot(NamedTuple):
    """Base tokens ``[start, end)`` and what is asked there: words (or a bracket) by whom.

    ``asked`` maps proposed words to a mask of wordings, Bracket to a mask of those
    who bracket the span.
    """

    start: int
    end: int
    asked: dict[Words | None, int]


class Component(NamedTuple):
    """Spots that overlap, directly or through others, and the span they fill."""

    start: int
    end: int
    spots: list[Spot]


def gather(base: Base, wordings: Mapping[int, tuple[Edit, ...]]) -> list[Spot]:
    """The spots of some wordings, equal readable edits joined under all their masks.

    ``wordings`` maps the mask of a wording to its exact edits.
    """
    carriers: dict[Edit, int] = {}
    for mask, edits in wordings.items():
        for edit in edits:
            carriers[edit] = carriers.get(edit, 0) | mask
    asked = Gathering()
    for mask, edits in wordings.items():
        if edits:
            for start, end, words in readable_edits(base.tokens, edits, carriers):
                asked.add((start, end), words, mask)
    return asked.spots()


class Gathering:
    """A gathering of what is asked, span by span."""

    def __init__(self) -> None:
        self._by_span: dict[tuple[int, int], dict[Words | None, int]] = {}

    def add(self, span: tuple[int, int], words: Words | None, mask: int) -> None:
        """Add to those who ask for these words (or a bracket) on a half-open span of tokens."""
        asked = self._by_span.setdefault(span, {})
        asked[words] = asked.get(words, 0) | mask

    def spots(self) -> list[Spot]:
        """What was gathered, in no particular order."""
        return [Spot(start, end, asked) for (start, end), asked in self._by_span.items()]


def or_alternative(base: Base, wording: str, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits of a wording, or one edit of everything where it has little in common.

    Very short texts are never alternatives: there a word is much.
    """
    taken = sum(words_in(base.tokens[start:end]) for start, end, _ in edits)
    brought = sum(words_in(words) for _, _, words in edits)
    kept = base.words[-1] - taken
    size = max(base.words[-1], kept + brought)
    shredded = len(edits) >= SHREDS and kept < RUN * len(edits) and kept < TORN * size
    if not shredded and kept * LITTLE >= size:
        return edits
    if min(base.words[-1], kept + brought) < LITTLE:
        return edits
    return (Edit(0, len(base.tokens), tuple(tokenize(wording))),)


def components(spots: Iterable[Spot]) -> Iterator[Component]:
    """Set apart what does not overlap, in the order of the base.

    Spots overlap where they share a token, or where one is an insertion strictly
    inside the other; an insertion at the edge of another spot stands apart.
    """
    together: list[Spot] = []
    start = end = 0
    for spot in sorted(spots, key=_reading_order):
        if together and spot.start < end:
            together.append(spot)
            end = max(end, spot.end)
            continue
        if together:
            yield Component(start, end, together)
        together, start, end = [spot], spot.start, spot.end
    if together:
        yield Component(start, end, together)


def _reading_order(spot: Spot) -> tuple[int, bool, int]:
    return spot.start, spot.start != spot.end, -spot.end


def cut_point(component: Component) -> int:
    """Where to cut a component that no spot spans: where fewest wordings are cut.

    Large components are cut near their middle, so that the work stays small.
    """
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    for start, end, asked in component.spots:
        if start < end:
            begins[start] = begins.get(start, 0) + len(asked)
            ends[end] = ends.get(end, 0) + len(asked)
    margin = (component.end - component.start) // 4 if len(component.spots) > LARGE else 0
    low, high = component.start + margin, component.end - margin
    crossing = 0
    found: list[tuple[bool, int, int]] = []
    for point in sorted({*begins, *ends}):
        crossing -= ends.get(point, 0)
        if component.start < point < component.end:
            found.append((not low <= point <= high, crossing, point))
        crossing += begins.get(point, 0)
    return min(found)[2]


def cut(spots: Iterable[Spot], points: Sequence[int], base: Base) -> list[Spot]:
    """Cut every spot that one of some increasing points crosses.

    Of what a cut wording puts in, all goes to its largest piece (the first of equals);
    its other pieces are deletions.
    """
    asked = Gathering()
    for start, end, wordings in spots:
        inner = points[bisect_right(points, start) : bisect_left(points, end)]
        pieces = list(pairwise((start, *inner, end)))
        largest = max(pieces, key=lambda piece: base.words[piece[1]] - base.words[piece[0]])
        for piece in pieces:
            kept = tuple(base.tokens[slice(*piece)])
            for words, mask in wordings.items():
                left = words if words is Bracket or piece is largest else ()
                if left != kept:
                    asked.add(piece, left, mask)
    return asked.spots()


def boundaries(spots: Iterable[Spot]) -> list[int]:
    """Every token offset at which a spot begins or ends, increasing."""
    return sorted({point for spot in spots for point in (spot.start, spot.end)})
