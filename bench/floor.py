"""Time against the floor: cutting the same texts into tokens and comparing them bare."""

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time

from rapidfuzz.distance import Indel

from bench.texts import Place
from travaux.text.consolidate import consolidate
from travaux.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of processor time for all places: the least of several rounds, and the ratios.

    ``ratios`` holds engine over floor of each round, the two taken in turn place by place.
    """

    floor: float
    engine: float
    ratios: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """How often the floor the engine takes: the median of the rounds."""
        return median(self.ratios)


def bare(place: Place) -> None:
    """The floor: each base cut once, each wording cut and compared."""
    base = tokenize(place.base)
    for wording in place.wordings():
        Indel.opcodes(base, tokenize(wording))


def engine(place: Place) -> None:
    """The engine on the same texts, with nothing kept from before."""
    consolidate(place.base, place.proposals)


def timed(work: Callable[[Place], None], place: Place) -> float:
    """Seconds of processor time that a piece of work takes."""
    began = process_time()
    work(place)
    return process_time() - began


def against_floor(places: Sequence[Place], *, rounds: int) -> Times:
    """Time engine and floor in turn, place by place, several rounds."""
    floors: list[float] = []
    engines: list[float] = []
    for _ in range(rounds):
        gc.collect()
        floor = own = 0.0
        for place in places:
            floor += timed(bare, place)
            own += timed(engine, place)
        floors.append(floor)
        engines.append(own)
    ratios = tuple(own / floor for own, floor in zip(engines, floors, strict=True))
    return Times(min(floors), min(engines), ratios)


def progress(sentence: str) -> None:
    """Say on standard error what is being measured."""
    print(sentence, file=sys.stderr, flush=True)
