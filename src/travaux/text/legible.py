"""How much a reader can take in: the depth of choices, and the options in one.

Source: design rule "legible first"; the numbers are the specification's.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from travaux.text.woven import Contest, Offer, Offered, Way

DEEPEST = 3
"""A choice stands inside at most two others."""

MOST = 12
"""The options of one choice, the base option among them."""

CHOICE = 2
"""What a choice costs beside the words it prints."""

Fold: TypeAlias = Callable[[Sequence[Offer], int], Offered]


class Crowded(Exception):  # noqa: N818 -- a finding, not an error; never leaves the engine
    """More options stand in one place than can be shown at its depth."""


def within_sight(offers: Sequence[Offer], depth: int, *, room: int, fold: Fold) -> Offered:
    """Fold some offers; where too many ways remain, set them in families of neighbours.

    ``offers`` are in the order of their words, ``depth`` is that of the choice they
    stand in, ``room`` the ways it may still take.

    Raises:
        Crowded: where even families would be too many, or would nest too deep.
    """
    folded = fold(offers, depth)
    if len(folded.ways) <= room:
        return folded
    if depth == DEEPEST or len(offers) > room * MOST ** (DEEPEST - depth):
        raise Crowded
    count = min(room, -(-len(offers) // MOST))
    families = [
        offers[i * len(offers) // count : (i + 1) * len(offers) // count] for i in range(count)
    ]
    ways: list[Way] = []
    cost = 0
    for family in families:
        inner = within_sight(family, depth + 1, room=MOST, fold=fold)
        mask = 0
        for offer in family:
            mask |= offer.mask
        single = len(inner.ways) == 1
        whole = Way(is_base=False, content=[Contest(inner.ways)], mask=mask)
        ways.append(inner.ways[0] if single else whole)
        cost += inner.cost + (0 if single else CHOICE)
    return Offered(ways, cost)
