"""Folding options that are nearly the same: what they share once, what differs inside.

Candidates come from an index of shared word runs, never from all pairs.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from rapidfuzz.distance import Indel

from travaux.text.legible import CHOICE, DEEPEST, Crowded
from travaux.text.tokens import is_word, words_in
from travaux.text.woven import Offer, Offered, Way, Woven

CANDIDATES = 8
"""The most offers one offer is compared with, and the most one word run points to."""

SHARED = 3
"""The tokens of a word run; space does not count."""

LEAST = 6
"""Offers of fewer words are never folded: a choice inside would cost more than it saves."""

Group: TypeAlias = Callable[[Offer, Sequence[Offer], int], tuple[Woven, int]]
"""Weaves members into their leader at a depth: what it makes, and the words and choices printed."""


def fold(
    offers: Sequence[Offer], depth: int, *, group: Group, amends: Mapping[int, int]
) -> Offered:
    """Fold the offers of one choice.

    ``offers`` are distinct and in the order of their words; ``depth`` is that of
    the choice they stand in. An offer that amends another one is folded into it even
    where nothing is won, as long as nothing is lost.

    Guarantees:
        1. Every mask of ``offers`` is in exactly one way, and reads its words there.
        2. The cost is never more than that of listing them.
    """
    sizes = [words_in(offer.words) for offer in offers]
    gains: dict[int, dict[int, int]] = {}
    if len(offers) > 1 and depth < DEEPEST:
        gains = _gains(offers, [i for i, size in enumerate(sizes) if size >= LEAST])
        _add_kin(gains, offers, amends)
    ways: list[Way] = []
    cost = 0
    taken: set[int] = set()
    while gains:
        leader = max(gains, key=lambda i: (sum(gains[i].values()), -i))
        family = [leader, *sorted(gains[leader])]
        folded = _try(group, [offers[i] for i in family], depth)
        listed = sum(sizes[i] for i in family)
        if folded is None or folded[1] > listed:
            del gains[leader]
            continue
        ways.append(Way(is_base=False, content=folded[0], mask=_union(offers, family)))
        cost += folded[1]
        taken.update(family)
        gains = _without(gains, taken)
    for i, offer in enumerate(offers):
        if i not in taken:
            content: Woven = ["".join(offer.words)] if offer.words else []
            ways.append(Way(is_base=False, content=content, mask=offer.mask))
            cost += sizes[i]
    return Offered(ways, cost)


def _add_kin(
    gains: dict[int, dict[int, int]], offers: Sequence[Offer], amends: Mapping[int, int]
) -> None:
    """Let offers that amend others be folded into those, if they share any word."""
    for bit, target in amends.items():
        own = next((i for i, offer in enumerate(offers) if offer.mask & bit), None)
        of = next((i for i, offer in enumerate(offers) if offer.mask & target), None)
        if own is None or of is None or own == of:
            continue
        if any(map(is_word, set(offers[own].words) & set(offers[of].words))):
            row = gains.setdefault(of, {})
            row[own] = max(row.get(own, 0), 1)


def _try(group: Group, family: list[Offer], depth: int) -> tuple[Woven, int] | None:
    try:
        return group(family[0], family[1:], depth + 1)
    except Crowded:
        return None


def _union(offers: Sequence[Offer], family: Sequence[int]) -> int:
    mask = 0
    for i in family:
        mask |= offers[i].mask
    return mask


def _without(gains: dict[int, dict[int, int]], taken: set[int]) -> dict[int, dict[int, int]]:
    left = {
        i: {j: gain for j, gain in row.items() if j not in taken}
        for i, row in gains.items()
        if i not in taken
    }
    return {i: row for i, row in left.items() if row}


def _gains(offers: Sequence[Offer], among: list[int]) -> dict[int, dict[int, int]]:
    """For pairs that share enough, the words that folding one into the other saves."""
    gains: dict[int, dict[int, int]] = {}
    tokens = {i: [t for t in offers[i].words if not t.isspace()] for i in among}
    for i, j in _candidates(tokens):
        gain = _gain(tokens[i], tokens[j])
        if gain > 0:
            gains.setdefault(i, {})[j] = gain
            gains.setdefault(j, {})[i] = gain
    return gains


def _candidates(tokens: dict[int, list[str]]) -> list[tuple[int, int]]:
    """Pairs that share word runs: for each offer the earlier ones that share most."""
    index: dict[tuple[str, ...], list[int]] = {}
    pairs: list[tuple[int, int]] = []
    for i, own in tokens.items():
        shared: dict[int, int] = {}
        for run in set(zip(*(own[k:] for k in range(SHARED)), strict=False)):
            holders = index.setdefault(run, [])
            for j in holders:
                shared[j] = shared.get(j, 0) + 1
            if len(holders) < CANDIDATES:
                holders.append(i)
        best = sorted(shared, key=lambda j: (-shared[j], j))[:CANDIDATES]
        pairs.extend((i, j) for j in best)
    return pairs


def _gain(one: list[str], other: list[str]) -> int:
    """Words shared, less what the choices between two wordings cost a reader.

    Each stretch that differs counts twice a choice: a fold in shreds is not legible.
    """
    shared = differing = 0
    same = True
    for code in Indel.opcodes(one, other):
        if code.tag == "equal":
            shared += words_in(one[code.src_start : code.src_end])
            same = True
        else:
            differing += same
            same = False
    return shared - 2 * CHOICE * differing
