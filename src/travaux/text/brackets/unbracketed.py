"""A text that was read with brackets among its words: its base, and what stands beside it."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from travaux.text.brackets.contested import reading_of
from travaux.text.brackets.found import find_parties
from travaux.text.brackets.opened import Opened
from travaux.text.brackets.typed import read_typed
from travaux.text.gathering import Spot
from travaux.text.tree import part_of, walk, with_part
from travaux.text.values import Instrument, Part, Party, Proposal

_BRACKETS: Final = "[［【"
_PARTS: Final[tuple[Part, ...]] = ("heading", "words", "closing")


class Unbracketed(NamedTuple):
    """A text without brackets, and its proposals by provision and part, in order."""

    instrument: Instrument
    places: dict[Spot, list[Proposal]]


def unbracketed(instrument: Instrument, parties: Iterable[Party | str] = ()) -> Unbracketed:
    """Read the brackets among the words of a text, part by part.

    Args:
        instrument: any text; one without brackets is given back as it is.
        parties: everyone who may be named; without them, those whom the words show to be.

    Guarantees:
        1. A proposal's wording is the base of its place with its own options taken.
        2. Ids count from ``o1`` in the order of the text.
    """
    places: dict[Spot, list[Proposal]] = {}
    made = instrument
    typed = {it: part_of(instrument, *it) for it in _spots(instrument)}
    contested = {it: text for it, text in typed.items() if set(text) & set(_BRACKETS)}
    known = tuple(parties) or tuple(find_parties("\n\n".join(contested.values())))
    count = 1
    for spot, text in contested.items():
        reading = reading_of(read_typed(text, known), 0, first=count)
        if reading.proposals:
            count += len(reading.proposals)
            places[spot] = [it for it, _at in reading.proposals]
            made = with_part(made, spot, reading.base)
    return Unbracketed(made, places)


def asked_in(opened: Opened) -> dict[Spot, list[Proposal]]:
    """The proposals of a text that was opened, by provision and part, in order."""
    places: dict[Spot, list[Proposal]] = {}
    for it in opened.proposals:
        places.setdefault((it.provision, "words"), []).append(it.proposal)
    return places


def _spots(instrument: Instrument) -> Iterator[Spot]:
    yield "", "title"
    for it in walk(instrument.provisions):
        yield from ((it.id, part) for part in _PARTS)
