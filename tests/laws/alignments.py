"""Every shortest way from one text to another, found by looking at all of them.

An engine chooses one; whoever judges it may hold it to none that it did not choose, but to
one of these it must hold. Space is not compared: it goes with the words beside it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product
from math import prod
from typing import TypeAlias

from travaux.text.tokens import tokenize

Change: TypeAlias = tuple[int, int, str]
"""Tokens ``[start, end)`` of the base and the words instead."""
Script: TypeAlias = tuple[Change, ...]
Pairs: TypeAlias = tuple[tuple[int, int], ...]

MOST = 400
MOST_STEPS = 20_000
MOST_PLACES = 64


class TooMany(Exception):  # noqa: N818 -- no fault: there is too much to look at
    """There are more ways than can be looked at."""


@lru_cache(maxsize=4096)
def scripts(base: str, wording: str) -> frozenset[Script] | None:
    """Every way from a base to a wording; None where they are too many to be looked at."""
    old, new = tokenize(base), tokenize(wording)
    here, there = ([at for at, it in enumerate(those) if not it.isspace()] for those in (old, new))
    try:
        ways = _ways([old[at] for at in here], [new[at] for at in there])
        return frozenset(
            script
            for pairs in ways
            for script in _placed(old, new, tuple((here[i], there[j]) for i, j in pairs))
            if written(old, script) == wording
        )
    except TooMany:
        return None


def written(tokens: Sequence[str], script: Script) -> str:
    """What a script makes of the base."""
    out: list[str] = []
    at = 0
    for start, end, words in sorted(script):
        out += [*tokens[at:start], words]
        at = end
    return "".join([*out, *tokens[at:]])


def _ways(one: Sequence[str], other: Sequence[str]) -> set[Pairs]:
    """The sets of pairs of equal tokens, in order, of which there are as many as there can be."""
    most = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, j in product(reversed(range(len(one))), reversed(range(len(other)))):
        met = most[i + 1][j + 1] + 1 if one[i] == other[j] else 0
        most[i][j] = max(most[i + 1][j], most[i][j + 1], met)
    found: set[Pairs] = set()
    todo: list[tuple[int, int, Pairs]] = [(0, 0, ())]
    steps = 0
    while todo:
        i, j, pairs = todo.pop()
        steps += 1
        if steps > MOST_STEPS or len(found) > MOST:
            raise TooMany
        if most[i][j] == 0:
            found.add(pairs)
            continue
        todo += [
            (i2 + 1, j2 + 1, (*pairs, (i2, j2)))
            for i2 in range(i, len(one))
            for j2 in range(j, len(other))
            if one[i2] == other[j2] and most[i2 + 1][j2 + 1] + 1 == most[i][j]
        ]
    return found


def _placed(old: Sequence[str], new: Sequence[str], pairs: Pairs) -> Iterator[Script]:
    """The scripts of some pairs; what only comes in or goes may have several places."""
    hunks: list[list[Change]] = []
    i = j = 0
    for i2, j2 in (*pairs, (len(old), len(new))):
        if old[i:i2] != new[j:j2]:
            hunks.append([*_places(old, i, i2, words=new[j:j2])])
        i, j = i2 + 1, j2 + 1
    if prod(map(len, hunks)) > MOST_PLACES:
        raise TooMany
    for chosen in product(*hunks):
        if all(one[1] <= other[0] for one, other in pairwise(chosen)):
            yield chosen


def _places(
    tokens: Sequence[str], start: int, end: int, *, words: Sequence[str]
) -> Iterator[Change]:
    """Where a hunk can stand without what is the same at its ends."""
    while start < end and words and tokens[start] == words[0]:
        start, words = start + 1, words[1:]
    while start < end and words and tokens[end - 1] == words[-1]:
        end, words = end - 1, words[:-1]
    yield start, end, "".join(words)
    if start < end and words:
        return
    moving = [*(words or tokens[start:end])]
    for first, last, turned in _moved(tokens, (start, end), moving):
        yield first, last, "".join(turned) if words else ""


def _moved(
    tokens: Sequence[str], span: tuple[int, int], moving: list[str]
) -> Iterator[tuple[int, int, list[str]]]:
    """The same insertion or deletion at other places."""
    (start, end), turned = span, moving
    while start and tokens[start - 1] == turned[-1]:
        start, end, turned = start - 1, end - 1, [turned[-1], *turned[:-1]]
        yield start, end, turned
    (start, end), turned = span, moving
    while end < len(tokens) and tokens[end] == turned[0]:
        start, end, turned = start + 1, end + 1, [*turned[1:], turned[0]]
        yield start, end, turned
