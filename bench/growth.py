"""How the time grows: amendments doubled on one place, and one proposal changed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from statistics import median
from time import process_time

from bench.texts import Place, place
from travaux.text.compare import Base
from travaux.text.consolidate import consolidate

DOUBLING = (25, 50, 100, 200, 400)
KEPT = (30, 200)


def doubling(counts: tuple[int, ...], *, places: int, rounds: int) -> Iterator[tuple[int, float]]:
    """Seconds for one place with each number of amendments.

    The least of some rounds, and the mean of some places.
    """
    largest = [place(number, amendments=max(counts)) for number in range(places)]
    for count in counts:
        cut = [one.first(count) for one in largest]
        yield count, sum(_least(one, rounds) for one in cut) / places


def factors(times: list[float]) -> list[float]:
    """What each doubling costs."""
    return [later / earlier for earlier, later in pairwise(times)]


def recompute(count: int, *, rounds: int) -> float:
    """Seconds to consolidate anew when one of some proposals has changed and the base is kept.

    The median over rounds; each is another place, and changes another proposal to a
    wording not seen before.
    """
    times = []
    for number in range(rounds):
        whole = place(number, amendments=count + 1)
        before, fresh = whole.proposals[:count], whole.proposals[count]
        base = Base(whole.base)
        consolidate(base, before)
        at = number * 7 % count
        after = (*before[:at], replace(before[at], wording=fresh.wording), *before[at + 1 :])
        began = process_time()
        consolidate(base, after)
        times.append(process_time() - began)
    return median(times)


def _least(one: Place, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        began = process_time()
        consolidate(one.base, one.proposals)
        times.append(process_time() - began)
    return min(times)
