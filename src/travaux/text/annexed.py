"""The treaty that a resolution has as its annex, as an instrument of its own."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from travaux.text.errors import BadInput, message
from travaux.text.values import Instrument, Provision


def annexed(instrument: Instrument, number: int) -> Instrument:
    """Take an annex out of the text that holds it.

    Its heading becomes the title, what stands under it the text; annexes of its own stay
    with it, notes on its heading go to its first provision. The symbol is that of the
    document in which it stands. Ids are given anew, ``p1``, ``p2``, … in the order of the
    text.

    Args:
        instrument: the text that holds it.
        number: which of the annexes at the top of the text, from 1.

    Raises:
        BadInput: if there are not so many.
    """
    annexes = [it for it in instrument.provisions if it.kind == "annex"]
    if not annexes:
        sentence = message("The text has no annex: take it as a whole.")
        raise BadInput(sentence)
    if not 1 <= number <= len(annexes):
        sentence = message(
            "The text has no annex {number}: give a number from 1 to {count}.",
            number=number,
            count=len(annexes),
        )
        raise BadInput(sentence)
    annex = annexes[number - 1]
    fresh = count(1)
    provisions = tuple(_renamed(it, fresh) for it in _inside(annex))
    return replace(instrument, title=annex.heading, provisions=provisions)


def _inside(annex: Provision) -> Iterator[Provision]:
    """What stands in an annex, its own words and notes with it."""
    inside = list(annex.children)
    if annex.words or (annex.notes and not inside):
        inside.insert(0, Provision("", "paragraph", words=annex.words))
    if annex.closing:
        inside.append(Provision("", "testimonium", words=annex.closing))
    for at, it in enumerate(inside):
        yield replace(it, notes=(*annex.notes, *it.notes)) if not at else it


def _renamed(provision: Provision, fresh: "count[int]") -> Provision:
    name = f"p{next(fresh)}"
    children = tuple(_renamed(it, fresh) for it in provision.children)
    return replace(provision, id=name, children=children)
