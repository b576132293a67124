"""A reference for how short a rolling text can be: a spanning arborescence over all wordings.

Each wording is written as changes to the one wording (or the base) from which it
takes the fewest inserted words. It can be beaten where a wording joins what two
others change; it knows nothing of legibility.

Source: Y. J. Chu and T. H. Liu 1965, J. Edmonds 1967 (shortest spanning arborescence).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from bench.texts import Place
from travaux.text.tokens import is_word, tokenize

MOST_WORDINGS = 40
"""Beyond these the comparison of all pairs takes too long."""


class Arc(NamedTuple):
    """An edge from one node to another, with its weight."""

    tail: int
    head: int
    weight: int


def reference(place: Place) -> int:
    """Base words that any wording takes out, and the inserted words of the arborescence."""
    base = _words(place.base)
    wordings = [base, *map(_words, place.others())]
    arcs = [
        Arc(i, j, _inserted(one, other))
        for i, one in enumerate(wordings)
        for j, other in enumerate(wordings)
        if i != j and j
    ]
    return _contested(base, wordings) + lightest(len(wordings), arcs)


def _words(text: str) -> list[str]:
    return [token for token in tokenize(text) if is_word(token)]


def _inserted(one: Sequence[str], other: Sequence[str]) -> int:
    """The words that come in on the way from one wording to another."""
    return (Indel.distance(one, other) + len(other) - len(one)) // 2


def _contested(base: list[str], wordings: Iterable[list[str]]) -> int:
    taken: set[int] = set()
    for wording in wordings:
        for code in Indel.opcodes(base, wording):
            if code.tag != "equal":
                taken.update(range(code.src_start, code.src_end))
    return len(taken)


def lightest(count: int, arcs: Iterable[Arc], root: int = 0) -> int:
    """The weight of the lightest arborescence from a root over ``count`` nodes.

    Every node must be reachable from the root.

    Cost: nodes times arcs at most.
    """
    total = 0
    while True:
        cheapest: dict[int, Arc] = {}
        for arc in arcs:
            best = cheapest.get(arc.head)
            if arc.head not in (root, arc.tail) and (best is None or arc.weight < best.weight):
                cheapest[arc.head] = arc
        total += sum(arc.weight for arc in cheapest.values())
        group, cycles = _contracted(count, cheapest, root)
        if not cycles:
            return total
        arcs = [
            Arc(group[tail], group[head], weight - cheapest[head].weight)
            for tail, head, weight in arcs
            if head != root and group[tail] != group[head]
        ]
        count, root = max(group) + 1, group[root]


def _contracted(count: int, cheapest: dict[int, Arc], root: int) -> tuple[list[int], int]:
    """The group of each node where every cycle of the cheapest arcs is one, and the cycles."""
    group = [-1] * count
    seen = [-1] * count
    cycles = 0
    for start in range(count):
        at = start
        while at != root and group[at] < 0 and seen[at] != start:
            seen[at] = start
            at = cheapest[at].tail
        if at != root and group[at] < 0:
            while group[at] < 0:
                group[at] = cycles
                at = cheapest[at].tail
            cycles += 1
    groups = cycles
    for node in range(count):
        if group[node] < 0:
            group[node] = groups
            groups += 1
    return group, cycles
