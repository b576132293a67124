"""What a wording changes in a base: its exact edits.

Tokens that are not space are compared; the space between them follows. Offsets
count tokens of the base and ranges are half-open.

Source: rapidfuzz's indel distance (insertions and deletions only) gives the
shortest path; the choice among equal paths is our own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias

from rapidfuzz.distance import Indel, Opcode

from travaux.text.tokens import is_word, tokenize
from travaux.text.values import Edit

Hunk: TypeAlias = tuple[int, int, tuple[str, ...]]

_CLAUSE_MARKS = frozenset(",،、，(（")
_SENTENCE_MARKS = frozenset(".;:!?。；：！？؛؟")


class Base:
    """A base text cut once, for comparing many wordings with it.

    ``ends[i]`` is the offset in code points at which token i ends; ``words[i]`` counts
    the words before token i. Wordings once compared are remembered, so that whoever
    keeps a base pays only for what is new.
    """

    __slots__ = ("_known", "ends", "text", "tokens", "words")

    def __init__(self, text: str, tokens: Sequence[str] | None = None) -> None:
        self.text = text
        self.tokens = tokenize(text) if tokens is None else list(tokens)
        self.ends = list(accumulate(map(len, self.tokens)))
        self.words = [0, *accumulate(map(is_word, self.tokens))]
        self._known: dict[str, tuple[Edit, ...]] = {}

    def edits(self, wording: str) -> tuple[Edit, ...]:
        """The exact edits of a wording, compared once."""
        known = self._known.get(wording)
        if known is None:
            known = self._known[wording] = exact_edits(self, wording)
        return known

    def length(self, start: int, end: int) -> int:
        """The code points of tokens ``[start, end)``."""
        return (self.ends[end - 1] if end else 0) - (self.ends[start - 1] if start else 0)

    def token_span(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that code points ``[start, end)`` touch."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.ends, end) + 1 if end > start else first)


def exact_edits(base: Base, wording: str) -> tuple[Edit, ...]:
    """The edits that turn a base into a wording.

    Returns:
        Edits in order; between two of them stands at least one kept token.

    Guarantees:
        1. Applying them to the base gives the wording, code point for code point.
        2. Equal input gives equal output on any machine.
        3. Where an insertion or deletion could stand in several places, it stands
           where a phrase begins, so that equal changes of two wordings are equal edits.
    """
    if wording == base.text:
        return ()
    first, last, middle = _middle(base, wording)
    hunks = _hunks(base.tokens[first:last], tokenize(middle))
    edits: list[Edit] = []
    for number, (start, end, words) in enumerate(hunks):
        low = edits[-1].end + 1 if edits else 0
        following = hunks[number + 1][0] + first - 1 if number + 1 < len(hunks) else None
        edit = _placed(base.tokens, (start + first, end + first, words), (low, following))
        edits.append(Edit(*edit))
    return tuple(edits)


def applied(base: Base, edits: Iterable[Edit]) -> list[tuple[str, int | None]]:
    """The tokens of a wording in order, each with the base token it keeps, or None."""
    out: list[tuple[str, int | None]] = []
    at = 0
    for start, end, words in edits:
        out += [(base.tokens[i], i) for i in range(at, start)]
        out += [(word, None) for word in words]
        at = end
    out += [(base.tokens[i], i) for i in range(at, len(base.tokens))]
    return out


def edits_through(base: Base, first: tuple[Edit, ...], wording: str) -> tuple[Edit, ...]:
    """The edits that turn a base into a wording that amends another proposal.

    ``first`` are that proposal's edits; what the amendment leaves of them stays as
    they are, so that both stand on the same option there.
    """
    middle = applied(base, first)
    tokens = [token for token, _ in middle]
    between = Base("".join(tokens), tokens)
    edits: list[Edit] = []
    here = 0
    new: list[str] = []
    pieces = [*_kept(middle, exact_edits(between, wording)), ("", len(base.tokens))]
    for token, kept in pieces:
        if kept is None:
            new.append(token)
            continue
        if kept > here or new:
            start, end, words = trimmed(base.tokens, (here, kept, new))
            if start < end or words:
                edits.append(Edit(start, end, words))
        here, new = kept + 1, []
    return tuple(edits)


def _kept(
    middle: list[tuple[str, int | None]], edits: tuple[Edit, ...]
) -> list[tuple[str, int | None]]:
    out: list[tuple[str, int | None]] = []
    at = 0
    for start, end, words in edits:
        out += middle[at:start]
        out += [(word, None) for word in words]
        at = end
    return out + middle[at:]


def _middle(base: Base, wording: str) -> tuple[int, int, str]:
    """What is left to compare: base tokens ``[first, last)`` and a slice of the wording.

    Tokens well inside the common beginning and end are the same in both texts; a
    token is decided by at most two characters beyond it.
    """
    text, ends = base.text, base.ends
    longest = min(len(text), len(wording))
    head = _common(text, wording, longest=longest, from_end=False)
    first = bisect_right(ends, head - 2)
    while first and base.tokens[first - 1].isspace():
        first -= 1
    begin = ends[first - 1] if first else 0
    rest = min(longest, len(text) - begin, len(wording) - begin)
    tail = _common(text, wording, longest=rest, from_end=True)
    last = bisect_right(ends, len(text) - tail) + 1
    tokens = base.tokens
    while last < len(ends) and not _fresh(tokens[last - 1], tokens[last]):
        last += 1
    if last >= len(ends):
        return first, len(ends), wording[begin:]
    kept = len(text) - ends[last - 1]
    return first, last, wording[begin : len(wording) - kept]


def _fresh(before: str, token: str) -> bool:
    """Whether a token begins at this place whatever stands further to the left."""
    opening = token[0]
    return "\u3400" <= opening <= "\u9fff" or (before[-1] in " \n\t" and opening.isalnum())


def _common(one: str, other: str, *, longest: int, from_end: bool) -> int:
    """The length of the common beginning (or end) of two texts, by bisection."""
    low, high = 0, longest
    while low < high:
        half = (low + high + 1) // 2
        if from_end:
            a, b = len(one) - low, len(other) - low
            same = one[a - half + low : a] == other[b - half + low : b]
        else:
            same = one[low:half] == other[low:half]
        if same:
            low = half
        else:
            high = half - 1
    return low


def _hunks(base: list[str], wording: list[str]) -> list[Hunk]:
    """The differing stretches of two token lists, space included, each trimmed."""
    base_at = [i for i, token in enumerate(base) if not token.isspace()]
    wording_at = [i for i, token in enumerate(wording) if not token.isspace()]
    codes = Indel.opcodes([base[i] for i in base_at], [wording[i] for i in wording_at])
    hunks: list[Hunk] = []
    here = there = 0
    for code in codes:
        if code.tag != "equal":
            continue
        for i, j in _pairs_to_check((base, wording), (base_at, wording_at), code):
            if base[here:i] != wording[there:j]:
                hunks.append(trimmed(base, (here, i, wording[there:j])))
            here, there = i + 1, j + 1
        here, there = base_at[code.src_end - 1] + 1, wording_at[code.dest_end - 1] + 1
    if base[here:] != wording[there:]:
        hunks.append(trimmed(base, (here, len(base), wording[there:])))
    return hunks


def _pairs_to_check(
    texts: tuple[list[str], list[str]], at: tuple[list[int], list[int]], code: Opcode
) -> Iterable[tuple[int, int]]:
    """The matched tokens before which the texts may differ in their space."""
    (base, wording), (base_at, wording_at) = texts, at
    i, i_end = base_at[code.src_start], base_at[code.src_end - 1]
    j, j_end = wording_at[code.dest_start], wording_at[code.dest_end - 1]
    if base[i : i_end + 1] == wording[j : j_end + 1]:
        return ((i, j),)
    return zip(
        base_at[code.src_start : code.src_end],
        wording_at[code.dest_start : code.dest_end],
        strict=True,
    )


def trimmed(base: list[str], hunk: tuple[int, int, Sequence[str]]) -> Hunk:
    """A hunk without the tokens that it begins or ends with on both sides."""
    start, end, words = hunk
    left, right = 0, len(words)
    while start < end and left < right and base[start] == words[left]:
        start, left = start + 1, left + 1
    while start < end and left < right and base[end - 1] == words[right - 1]:
        end, right = end - 1, right - 1
    return start, end, tuple(words[left:right])


def _placed(tokens: list[str], hunk: Hunk, bounds: tuple[int, int | None]) -> Hunk:
    """Of the places where an insertion or deletion could stand, the first that begins a phrase."""
    start, end, words = hunk
    if start < end and words:
        return hunk
    moving = words or tuple(tokens[start:end])
    low, high = bounds[0], len(tokens) if bounds[1] is None else bounds[1]
    back = 0
    length = len(moving)
    while start - back > low and tokens[start - back - 1] == moving[(-back - 1) % length]:
        back += 1
    ahead = 0
    while end + ahead < high and tokens[end + ahead] == moving[ahead % length]:
        ahead += 1
    if back + ahead == 0:
        return hunk
    shift = _best_shift(tokens, hunk, (back, ahead))
    turn = shift % length
    turned = moving[turn:] + moving[:turn] if words else ()
    return start + shift, end + shift, turned


def _best_shift(tokens: list[str], hunk: Hunk, reach: tuple[int, int]) -> int:
    """By how many tokens to move an insertion or deletion, at most so far back and ahead.

    Best is a whole sentence, then what begins one, then a mark that opens a clause,
    then a word; of equals the first, but space never before a word.
    """
    start, end, words = hunk
    moving = words or tokens[start:end]

    def rank(shift: int) -> tuple[int, bool, int]:
        turn = shift % len(moving)
        opening = moving[turn]
        if opening in _SENTENCE_MARKS:
            return 4, False, shift
        if _begins_sentence(tokens, start + shift):
            turned = [*moving[turn:], *moving[:turn]]
            return int(not _begins_sentence(turned, len(turned))), opening.isspace(), shift
        if opening in _CLAUSE_MARKS:
            return 2, False, shift
        return (4, True, shift) if opening.isspace() else (3, False, shift)

    return min(range(-reach[0], reach[1] + 1), key=rank)


def _begins_sentence(tokens: list[str], at: int) -> bool:
    """Whether a sentence or a member of a list begins at a token."""
    before = at - 2 if at > 1 and tokens[at - 1].isspace() else at - 1
    return before < 0 or tokens[before] in _SENTENCE_MARKS
