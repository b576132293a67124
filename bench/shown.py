"""What the room is shown of a set of places: exactness, cost, words, nesting, options."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from types import ModuleType
from unittest.mock import patch

from bench.texts import Place
from travaux.text import fold, spots
from travaux.text.consolidate import consolidate
from travaux.text.reading import measure, read_for
from travaux.text.tokens import count_words
from travaux.text.values import Choice, Node, Plain

NEVER = 10**9

FOLDING = {(fold, "CANDIDATES"): 0}
"""With no candidates no option is folded into another."""

ALTERNATIVES = {(spots, "LITTLE"): NEVER, (spots, "TORN"): 0}
"""With these no wording has so little in common with its base as to stand beside it whole."""

MODES: Mapping[str, Mapping[tuple[ModuleType, str], int]] = {
    "all": {},
    "without folding": FOLDING,
    "without alternatives": ALTERNATIVES,
    "without both": FOLDING | ALTERNATIVES,
}


@dataclass(slots=True)
class Shown:
    """Sums over places; ``depth`` and ``options`` are the most there are.

    ``words`` are those in brackets, ``printed`` all; ``listing`` are the words of the
    base and of every distinct other wording in full; ``longer`` counts the places
    that print more than that.
    """

    places: int = 0
    wordings: int = 0
    wordings_back: int = 0
    bases_back: int = 0
    words: int = 0
    cost: int = 0
    choices: int = 0
    printed: int = 0
    listing: int = 0
    longer: int = 0
    depth: int = 0
    options: int = 0

    def add(self, other: "Shown") -> None:
        """Take another place or set in."""
        for field in fields(self):
            mine, theirs = getattr(self, field.name), getattr(other, field.name)
            most = field.name in {"depth", "options"}
            setattr(self, field.name, max(mine, theirs) if most else mine + theirs)


def shown(places: Iterable[Place]) -> Shown:
    """Consolidate every place and measure what is shown."""
    total = Shown()
    for place in places:
        total.add(shown_of(place, consolidate(place.base, place.proposals).nodes))
    return total


def shown_of(place: Place, nodes: Sequence[Node]) -> Shown:
    """Measure one rolling text against its place."""
    measured = measure(nodes)
    listing = count_words(place.base) + sum(map(count_words, place.others()))
    words = printed(nodes)
    return Shown(
        places=1,
        wordings=len(place.proposals),
        wordings_back=sum(read_for(nodes, it.id) == place.reading(it) for it in place.proposals),
        bases_back=read_for(nodes) == place.base,
        words=measured.words,
        cost=measured.cost,
        choices=measured.choices,
        printed=words,
        listing=listing,
        longer=words > listing,
        depth=measured.depth,
        options=measured.options,
    )


def words_and_cost(places: Iterable[Place]) -> tuple[int, int]:
    """Consolidate every place and sum the words in brackets and the cost."""
    every = [measure(consolidate(place.base, place.proposals).nodes) for place in places]
    return sum(it.words for it in every), sum(it.cost for it in every)


def printed(nodes: Iterable[Node]) -> int:
    """Every word of a rolling text, in brackets or not, counted where it is printed."""
    return sum(
        count_words(node.text) if isinstance(node, Plain) else _inside(node) for node in nodes
    )


def _inside(choice: Choice) -> int:
    return sum(printed(option.content) for option in choice.options)


@contextmanager
def mode(name: str) -> Iterator[None]:
    """Run the engine with a part of it switched off, and put its constants back after."""
    patches = [
        patch.object(module, constant, value) for (module, constant), value in MODES[name].items()
    ]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()
