"""The table of dispositions as a document: on a page, to print, and as files."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.models import DispositionTable
from travaux.committee.queries.dispositions import document_of, table_at
from travaux.committee.queries.proposals import labels
from travaux.formats.html.byline import ACTIONS
from travaux.formats.html.direction import direction
from travaux.formats.plain.dispositions import found
from travaux.sentences import Message, message
from travaux.web.attribution import Behind, Name, behind, printed_for
from travaux.web.downloads import file_of
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

DECISIONS: Final = {
    "carried": message("carried"),
    "taken up": message("taken up"),
    "lapsed": message("lapsed"),
    "to be resubmitted": message("to be resubmitted"),
}
_NOT_COMPARED: Final = message("cannot be compared")
ENDED: Final = {
    "withdrawn": message("withdrawn"),
    "fulfilled": message("fulfilled when its place was settled"),
    "fallen": message("fell when its place was settled"),
}
COLUMNS: Final = (
    message("Proposal"),
    message("Proposed by"),
    message("Place"),
    message("Action"),
    message("Asked"),
    message("Found"),
    message("Place in the new text"),
    message("Decision"),
    message("Carried as"),
    message("Reason"),
)
FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
"""With one of these a spreadsheet takes a cell for a formula."""


def finding(said: str, *, bracketed: bool) -> Message:
    """What was found, in a phrase; ``said`` is empty where nothing could be compared."""
    if not said:
        return _NOT_COMPARED
    return found(said, bracketed=bracketed)  # type: ignore[arg-type]  # as the engine found it


@require_safe
@in_room
def table(room: Room, request: Request, table: str) -> HttpResponse:
    """The table of dispositions as a document: it omits no proposal."""
    row = _row(room, table)
    document = document_of(row)
    page = {
        "here": "committee",
        "table": row,
        "direction": direction(row.old.language),
        "lines": [_line(room, it) for it in document["dispositions"]],
        "ended": [_line(room, it) for it in document.get("ended", ())],
        "level": room.names.level(row.level),
    }
    return render(request, "web/disposition_table.html", page)


def _line(room: Room, it: Mapping[str, Any]) -> dict[str, Any]:
    """One proposal as the page prints it."""
    return {
        **it,
        "behind": _sponsors(room, it),
        "proposal": _id(it),
        "finding": finding(it["finding"], bracketed=bool(it.get("bracketed"))),
        "decision": DECISIONS.get(it.get("decision", "")),
        "state": ENDED.get(it.get("state", "")),
        "asked": [
            {**place, "action": ACTIONS.get(place.get("action", ""))} for place in it["places"]
        ],
    }


def _sponsors(room: Room, it: Mapping[str, Any]) -> Behind:
    """Who stood behind a proposal, as the committee has it printed."""
    names = [Name(printed) for printed in it["sponsors"]]
    return behind(names, printed=printed_for(room))


def _id(it: Mapping[str, Any]) -> str:
    """The id of a proposal, which tables of earlier versions of the program call ``proposal``."""
    id_: str = it.get("id") or it["proposal"]
    return id_


@require_safe
@in_room
def table_file(room: Room, _request: Request, table: str) -> HttpResponse:
    """The table of dispositions as it was put on the record."""
    row = _row(room, table)
    return file_of(row.content, name=f"{row.id}.json", kind="application/json")


@require_safe
@in_room
def table_lines(room: Room, _request: Request, table: str) -> HttpResponse:
    """The table of dispositions for a spreadsheet, a line for each place of each proposal."""
    row = _row(room, table)
    text = "".join(_cells(room, document_of(row)))
    return file_of(text, name=f"{row.id}.csv", kind="text/csv")


def _cells(room: Room, document: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a file: a mark by which a spreadsheet knows the encoding, then the rows.

    Loses: a cell that a spreadsheet would take for a formula is preceded by an apostrophe.
    """
    say = room.visit.say
    carried = labels(it.get("carried_as", "") for it in document["dispositions"])
    yield "\ufeff" + _written([say(it) for it in COLUMNS])
    for it in (*document["dispositions"], *document.get("ended", ())):
        known = DECISIONS.get(it.get("decision", "")) or ENDED.get(it.get("state", ""))
        last = [say(known) if known else ""]
        last += [carried.get(it.get("carried_as", ""), ""), it.get("reason", "")]
        for place in it["places"] or [{}]:
            yield _written([*_first(room, it), *_placed(room, place, it), *last])


def _first(room: Room, it: Mapping[str, Any]) -> list[str]:
    those = _sponsors(room, it)
    if those.count:
        return [it["number"], str(those.count)]
    whose = ", ".join(one.printed for one in those.names)
    nobody = room.visit.say(message("nobody known")) if those.told else ""
    return [it["number"], whose or nobody]


def _placed(room: Room, place: Mapping[str, Any], it: Mapping[str, Any]) -> Sequence[str]:
    """What was asked at a place and found of it; nothing was looked for of what had ended."""
    say = room.visit.say
    action = ACTIONS.get(place.get("action", ""))
    said = finding(place.get("finding", ""), bracketed=bool(place.get("bracketed")))
    return (
        place.get("of_number", ""),
        say(action) if action else place.get("action", ""),
        place.get("asked", ""),
        "" if "state" in it else say(said),
        place.get("number", ""),
    )


def _written(cells: Iterable[str]) -> str:
    """One line of CSV that no spreadsheet runs."""
    line = io.StringIO()
    harmless = (f"'{it}" if it.startswith(FORMULAS) else it for it in cells)
    csv.writer(line, lineterminator="\r\n").writerow(harmless)
    return line.getvalue()


def _row(room: Room, id_: str) -> DispositionTable:
    row = table_at(room.space, id_)
    if row is None:
        raise Http404
    return row


in_committee = [
    path("dispositions/<str:table>.json", table_file, name="disposition-file"),
    path("dispositions/<str:table>.csv", table_lines, name="disposition-lines"),
    path("dispositions/<str:table>", table, name="disposition-table"),
]
