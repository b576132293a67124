"""The table of dispositions as JSON, ``travaux.dispositions/1``."""

from collections.abc import Iterable
from typing import Any, Final

from travaux.text.carrying import Carried, Disposition
from travaux.text.compare import Base
from travaux.text.dispositions import Found
from travaux.text.tree import part_of
from travaux.text.values import Instrument

DISPOSITIONS_FORMAT: Final = "travaux.dispositions/1"


def dispositions_to_json(rows: Iterable[Disposition], new: Instrument) -> dict[str, Any]:
    """The table, each place with its words in the new text.

    ``at`` are tokens of the part, half-open.

    Carries: everything.
    """
    return {
        "format": DISPOSITIONS_FORMAT,
        "dispositions": [
            {
                "id": it.proposal,
                "sponsors": list(it.sponsors),
                "finding": it.finding,
                "places": [_place(one, new) for one in it.places],
            }
            for it in rows
        ],
    }


def _place(carried: Carried, new: Instrument) -> dict[str, Any]:
    value: dict[str, Any] = {
        "of": carried.of,
        "part": carried.part,
        "finding": carried.finding,
        "provision": carried.provision,
    }
    if carried.found:
        text = Base(part_of(new, carried.provision, carried.part))
        value["found"] = [_found(it, text) for it in carried.found]
    return value


def _found(found: Found, text: Base) -> dict[str, Any]:
    words = "".join(text.tokens[found.start : found.end])
    return {"finding": found.finding, "at": [found.start, found.end], "words": words}
