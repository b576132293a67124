"""Which provision of a new text is which of an old one: by id, or by likeness."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from travaux.text.labels import canonical
from travaux.text.tokens import is_word, tokenize
from travaux.text.tree import walk
from travaux.text.values import Instrument, Provision

ALIKE = 0.4
"""Words in common, as a share of both texts, from which two provisions can be the same."""


MOST = 8
"""So many provisions are compared with one, those that share the most rare words with it."""


def matched(old: Instrument, new: Instrument, *, shared_ids: bool = False) -> dict[str, str]:
    """The id in a new text of each provision of an old one that is found there.

    With ``shared_ids`` an id that is in both names the same provision; all others are
    matched by their words, the most alike first, each at most once. Of equals those with
    the same number come first, then those at the nearest place.

    Guarantees:
        1. ``matched(x, x)`` maps every provision that has words to one that says the same.

    Cost: a few comparisons for each provision, those with which it shares rare words.
    """
    found: dict[str, str] = {}
    if shared_ids:
        known = {it.id for it in walk(new.provisions)}
        found = {it.id: it.id for it in walk(old.provisions) if it.id in known}
    ours = [it for it in walk(old.provisions) if it.id not in found]
    theirs = [it for it in walk(new.provisions) if it.id not in found.values()]
    taken: set[str] = set()
    for _, _, _, mine, other in sorted(_pairs(ours, theirs)):
        if mine not in found and other not in taken:
            found[mine] = other
            taken.add(other)
    return found


def _pairs(
    ours: list[Provision], theirs: list[Provision]
) -> Iterator[tuple[float, bool, int, str, str]]:
    """Every pair that is alike, with what sorts the best first."""
    said = [words_of(it) for it in theirs]
    holders: dict[str, list[int]] = {}
    for place, words in enumerate(said):
        for word in words:
            holders.setdefault(word, []).append(place)
    for at, mine in enumerate(ours):
        words = words_of(mine)
        for place in _candidates(words, holders, at):
            score = alike(words, said[place])
            if score >= ALIKE:
                other = theirs[place]
                numbered = canonical(mine.number) == canonical(other.number)
                yield -score, not numbered, abs(at - place), mine.id, other.id


def _candidates(words: Counter[str], holders: Mapping[str, list[int]], at: int) -> list[int]:
    """The places that share the most words, each word counting less the more hold it."""
    shared: dict[int, float] = {}
    for word in words:
        places = holders.get(word, ())
        for place in places:
            shared[place] = shared.get(place, 0.0) + 1 / len(places)
    return sorted(shared, key=lambda it: (-shared[it], abs(at - it)))[:MOST]


def words_of(provision: Provision) -> Counter[str]:
    """The words of a provision itself, without what stands under it, in small letters."""
    return counted((provision.heading, provision.words, provision.closing))


def counted(texts: Iterable[str]) -> Counter[str]:
    """The words of some texts, in small letters."""
    return Counter(it.casefold() for text in texts for it in tokenize(text) if is_word(it))


def alike(one: Counter[str], other: Counter[str]) -> float:
    """Words in common, as a share of both: 0 to 1; texts without words are not alike."""
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0
