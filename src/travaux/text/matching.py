"""Which provision of a new text is which of an old one: by id, or by likeness."""

from collections import Counter
from collections.abc import Iterable, Iterator

from travaux.text.labels import canonical
from travaux.text.tokens import is_word, tokenize
from travaux.text.tree import walk
from travaux.text.values import Instrument, Provision

ALIKE = 0.4
"""Words in common, as a share of both texts, from which two provisions can be the same."""


def matched(old: Instrument, new: Instrument, *, shared_ids: bool = False) -> dict[str, str]:
    """The id in a new text of each provision of an old one that is found there.

    With ``shared_ids`` an id that is in both names the same provision; all others are
    matched by their words, the most alike first, each at most once. Of equals those with
    the same number come first, then those at the nearest place.

    Guarantees:
        1. ``matched(x, x)`` maps every provision that has words to one that says the same.

    Cost: the provisions of one text times those of the other.
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
    said = [(it, words_of(it)) for it in theirs]
    for at, mine in enumerate(ours):
        words = words_of(mine)
        for place, (other, others) in enumerate(said):
            score = alike(words, others)
            if score >= ALIKE:
                numbered = canonical(mine.number) == canonical(other.number)
                yield -score, not numbered, abs(at - place), mine.id, other.id


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
