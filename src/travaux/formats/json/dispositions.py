"""The table of dispositions as JSON, ``travaux.dispositions/1``."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from travaux.text.amendments import WORDING, full_wording
from travaux.text.carrying import Carried, Disposition
from travaux.text.compare import Base
from travaux.text.dispositions import Found
from travaux.text.gathering import Sorted
from travaux.text.tree import part_of
from travaux.text.values import Instrument

DISPOSITIONS_FORMAT: Final = "travaux.dispositions/1"


def dispositions_to_json(
    rows: Iterable[Disposition], new: Instrument, *, asked: Sorted | None = None
) -> dict[str, Any]:
    """The table, each place with what was asked of it and its words in the new text.

    ``at`` are tokens of the part, half-open, or where ``proposal`` is named, of its wording;
    ``asked`` are the proposals to the new text, as ``carry`` was given them.

    Carries: everything.
    """
    beside: dict[tuple[str, str, str], str] = {
        (*spot, it.id): full_wording(it)
        for spot, there in (asked or Sorted()).places.items()
        for it in there
        if it.action in WORDING
    }
    return {
        "format": DISPOSITIONS_FORMAT,
        "dispositions": [
            {
                "id": it.proposal,
                "sponsors": list(it.sponsors),
                "finding": it.finding,
                "places": [_place(one, new, beside) for one in it.places],
            }
            for it in rows
        ],
    }


def _place(
    carried: Carried, new: Instrument, beside: Mapping[tuple[str, str, str], str]
) -> dict[str, Any]:
    value: dict[str, Any] = {
        "of": carried.of,
        "part": carried.part,
        "action": carried.action,
        "asked": carried.asked,
        "finding": carried.finding,
        "provision": carried.provision,
        "bracketed": carried.bracketed,
    }
    if carried.found:
        spot = carried.provision, carried.part
        here = part_of(new, *spot)
        value["found"] = [
            _found(it, Base(beside.get((*spot, it.proposal), here))) for it in carried.found
        ]
    return value


def _found(found: Found, text: Base) -> dict[str, Any]:
    words = "".join(text.tokens[found.start : found.end])
    return {
        "finding": found.finding,
        "at": [found.start, found.end],
        "words": words,
        "bracketed": found.bracketed,
        "proposal": found.proposal,
    }
