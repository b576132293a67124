"""Pages of the reference on formats: their fields, found by reading and by leaving each out."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from tools.reference_code import MADE
from tools.reference_fields import (
    FERRIES,
    FERRY_CHANGES,
    FERRY_PLACE,
    FERRY_PROPOSALS,
    MEANINGS,
    SAID,
    TITLES,
)
from travaux.formats.json.places import _LINE as PLACE
from travaux.formats.json.places import _PROPOSAL as PLACE_PROPOSAL
from travaux.formats.json.places import read_place
from travaux.formats.json.proposals import _ACTIONS as ACTIONS
from travaux.formats.json.proposals import _LINE as PROPOSAL
from travaux.formats.json.proposals import read_proposal
from travaux.formats.json.read import instrument_from_json, line_from_json, rolling_from_json
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import (
    instrument_to_json,
    line_to_json,
    rolling_to_json,
    text_of_json,
)
from travaux.formats.reading import Problem
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput, message
from travaux.text.instruments import consolidate_instrument
from travaux.text.reading import measure
from travaux.text.values import InstrumentProposal

Where = tuple[str | int, ...]
"""The names and positions that lead to an object."""

Read = Callable[[Any], object]
"""Reads a whole document, and refuses it if it must."""


def rolling_format_page() -> str:
    """The page of ``travaux.rolling/1``, its fields taken from what the code prints."""
    place = read_place(FERRY_PLACE, 0)
    made = consolidate(place.base or "", place.proposals)
    size = measure(made.nodes)
    line = line_to_json(RollingLine(place.id, made, size.words, size.choices))
    asked = [read_proposal(it, at, FERRIES) for at, it in enumerate(FERRY_PROPOSALS)]
    problem = message("The {what} is dark.", what="bow")
    rolling = consolidate_instrument(FERRIES, asked)
    whole = rolling_to_json(replace(rolling, problems=(problem,)))
    at = next(i for i, it in enumerate(line["rolling"]) if "options" in it)
    below = ("provisions", 0, "children")
    parts = [
        "# travaux.rolling/1",
        MADE,
        SAID["rolling"],
        _fields("line", line, [()], read=line_from_json),
        _fields("text", line, [("rolling", 0)], read=line_from_json),
        _fields("choice", line, [("rolling", at)], read=line_from_json),
        _fields("option", line, [("rolling", at, "options", 1)], read=line_from_json),
        _fields("rolling", whole, [()], read=rolling_from_json),
        _fields(
            "rolling provision", whole, [("provisions", 0), (*below, 2)], read=rolling_from_json
        ),
        _fields("mark", whole, [(*below, 1, "marks", 0)], read=rolling_from_json),
        _fields("occurrence", whole, [("occurrences", 0)], read=rolling_from_json),
        _fields("edge", whole, [("provisions", 0, "lineage", 0)], read=rolling_from_json),
        "## Example",
        _example(line),
    ]
    return "\n\n".join(parts) + "\n"


def instrument_format_page() -> str:
    """The page of ``travaux.instrument/1``, its fields taken from what the code prints."""
    odd = Problem(3, 1, message("The number 5 follows 3."), message("It was kept."))
    whole = instrument_to_json(FERRIES, [odd])
    article = ("provisions", 0)
    parts = [
        "# travaux.instrument/1",
        MADE,
        SAID["instrument"],
        _fields("instrument", whole, [()], read=instrument_from_json),
        _fields("provision", whole, [article], read=instrument_from_json),
        _fields("edge", whole, [(*article, "lineage", 0)], read=instrument_from_json),
        _fields("problem", whole, [("problems", 0)], read=instrument_from_json),
        "## Example",
        _example(whole),
    ]
    return "\n\n".join(parts) + "\n"


def lines_format_page() -> str:
    """The page of what ``travaux consolidate`` takes: places, and proposals to an instrument."""
    place = json.loads(FERRY_PLACE)
    those = [("proposals", at) for at in range(3)]
    several = {"id": "A", "party": "ALD", "sponsors": [], "changes": []}
    single = dict.fromkeys(PROPOSAL - {*several}, "")
    parts = [
        "# Lines of places and of proposals",
        MADE,
        SAID["lines"],
        _fields("place", place, [()], read=_place, known=PLACE),
        _fields("place proposal", place, those, known=PLACE_PROPOSAL),
        "`party` or `sponsors` is needed, and `wording` or an `action` without words.",
        _fields("proposal", several | single, [()], known=PROPOSAL),
        "`party` or `sponsors` is needed. Which other fields depends on the action:",
        _actions(),
        SAID["insert"],
    ]
    return "\n\n".join(parts) + "\n"


def _fields(
    of: str,
    document: Any,  # noqa: ANN401 -- JSON
    places: Iterable[Where],
    *,
    read: Read | None = None,
    known: Collection[str] | None = None,
) -> str:
    """The table of the fields of an object, of which ``places`` in a document are examples.

    Raises:
        ValueError: if a field has no meaning here, or a meaning no field.
    """
    meanings = MEANINGS[of]
    found = {key: (*place, key) for place in places for key in _at(document, place)}
    for fields in (found, known if known is not None else found):
        if set(fields) != set(meanings):
            unlike = sorted(set(fields) ^ set(meanings))
            raise ValueError(f"MEANINGS of {of} and the code disagree on {', '.join(unlike)}")
    rows = (
        f"| `{key}` | {_kind(_at(document, found[key]))}"
        f"{', needed' if read and _refused(document, found[key], read) else ''} | {meaning} |"
        for key, meaning in meanings.items()
    )
    head = f"## {TITLES[of]}\n\n| field | holds | meaning |\n| --- | --- | --- |\n"
    return head + "\n".join(rows)


def _actions() -> str:
    """The table of actions: which fields each needs, and which it may have besides."""
    rows: list[str] = []
    named: set[str] = set()
    for line in FERRY_CHANGES:
        change = json.loads(line)
        named.add(change["action"])
        document = {"party": "ALD", **change}
        needs = [key for key in change if key != "action" and _refused(document, (key,), _propose)]
        may = [key for key in change if key != "action" and key not in needs]
        cells = ("`" + "`, `".join(keys) + "`" if keys else "" for keys in (needs, may))
        rows.append(f"| {change['action']} | {' | '.join(cells)} |")
    if named != set(ACTIONS):
        raise ValueError(f"FERRY_CHANGES and the code disagree on {named ^ set(ACTIONS)}")
    return "| action | needs | may have |\n| --- | --- | --- |\n" + "\n".join(rows)


def _place(value: Any) -> object:  # noqa: ANN401 -- JSON
    return read_place(json.dumps(value), 0)


def _propose(value: Any) -> InstrumentProposal:  # noqa: ANN401 -- JSON
    return read_proposal(json.dumps(value), 0, FERRIES)


def _at(document: Any, where: Where) -> Any:  # noqa: ANN401 -- JSON
    for step in where:
        document = document[step]
    return document


def _refused(document: Any, where: Where, read: Read) -> bool:  # noqa: ANN401 -- JSON
    """Whether a document without one of its fields is refused."""
    read(document)
    without = deepcopy(document)
    del _at(without, where[:-1])[where[-1]]
    try:
        read(without)
    except BadInput:
        return True
    return False


def _kind(value: object) -> str:
    kinds = {str: "text", int: "number", list: "list", dict: "object"}
    return kinds.get(type(value), "")


def _example(value: Mapping[str, Any]) -> str:
    return f"```json\n{text_of_json(dict(value), indent=2)}\n```"
