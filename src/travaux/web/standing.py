"""Where a text stands: contested words by article, over time, and the oldest open places."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.minutes import Minute, minutes_of
from travaux.committee.queries.movement import Day, agreed_cells, days_of, movement
from travaux.committee.queries.progress import Row, Waiting, heat_map, oldest_open, progress_of
from travaux.record.search import Search, found
from travaux.sentences import Message, message
from travaux.web.drawings import bars, called, heat
from travaux.web.figures import short_day_in
from travaux.web.places import chosen
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

OLDEST: Final = 12
"""Open places that are shown."""

PARTS: Final = {
    "title": message("the title"),
    "heading": message("heading"),
    "closing": message("closing words"),
    "provision": message("as a whole"),
}


COUNTED: Final = {
    "open": message("Open proposals"),
    "settled": message("Places settled"),
    "agreed": message("Words agreed"),
}
LOW: Final = 60
"""How high the pictures of a text's movement are."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A column: the title of its version, empty for the text as it stands, and its day."""

    title: str
    day: date


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table of articles: in each column its contested words, and if it was agreed."""

    name: str
    heading: str
    words: int
    cells: list[tuple[int, bool]]


@dataclass(frozen=True, slots=True)
class Open:
    """A place that is open, how it is called, and the act since which it is."""

    place: Waiting
    name: str
    part: Message | None
    since: Minute


@require_safe
@in_room
def standing(room: Room, request: Request, instrument: str = "") -> HttpResponse:
    """Where a text stands."""
    row = chosen(room, instrument)
    page: dict[str, object] = {"here": "standing", "instrument": row}
    if row is not None:
        every = oldest_open(row)
        page |= {
            "progress": progress_of(row),
            **_by_article(room, row),
            "moved": _moved(room, movement(row)),
            "open_places": len(every),
            "decides": bool((ruling := room.may("places.settle")) and ruling.allowed),
            "settled_parts": ("words", "heading", "closing"),
            "oldest": _oldest(room, every[:OLDEST]),
            "texts": texts(room.space),
        }
    return render(request, "web/standing.html", page)


def _by_article(room: Room, row: Instrument) -> dict[str, object]:
    """Contested words by article and in all, version after version: pictures and tables."""
    map_ = heat_map(row)
    rows = tuple(it for it in map_.rows if it.kind == "article" or any(it.contested))
    agreed = agreed_cells(row, map_)
    days = days_of(room.space, {room.at[0], *(it.act for it in map_.columns)})
    columns = [Shown(it.title, days[it.act or room.at[0]]) for it in map_.columns]
    names = [short_day_in(room.visit.language, it.day) for it in columns]
    return {
        "columns": columns,
        "table": [_line(room, it, agreed) for it in rows],
        "totals": list(zip(columns, map_.totals, strict=True)),
        "heat": heat(room, replace(map_, rows=rows), names, agreed=agreed),
        "over_time": bars(room, map_.totals, names),
    }


def _line(room: Room, it: Row, agreed: Container[tuple[str, int]]) -> Line:
    """The numbers behind a line of the picture."""
    name = called(room, it.provision, it.kind, number=it.number)
    cells = [(count, (it.provision, at) in agreed) for at, count in enumerate(it.contested)]
    return Line(name, it.heading, it.words, cells)


def _moved(room: Room, days: Sequence[Day]) -> dict[str, object]:
    """How the text moved, day after day: a picture of each count, and the days."""
    names = [short_day_in(room.visit.language, it.day) for it in days]
    counted = {name: [getattr(it, name) for it in days] for name in COUNTED}
    return {
        "days": days,
        "pictures": [
            (name, COUNTED[name], bars(room, counts, names, high=LOW))
            for name, counts in counted.items()
        ],
    }


def _oldest(room: Room, places: Sequence[Waiting]) -> list[Open]:
    """Open places, each with the act since which it is open."""
    acts = minutes_by_number(room, (it.since for it in places))
    return [
        Open(
            it,
            room.names.provision(it.provision) if it.provision else "",
            PARTS.get(it.part),
            acts[it.since],
        )
        for it in places
    ]


def minutes_by_number(room: Room, numbers: Iterable[int]) -> dict[int, Minute]:
    """Some acts in sentences, as the visitor may see them."""
    search = Search(numbers=frozenset(numbers))
    acts = found(room.space, search)
    return {it.number: it for it in minutes_of(acts, room.space, room.names, reader=room.reader)}


in_committee = [
    path("standing", standing, name="standing"),
    path("texts/<str:instrument>/standing", standing, name="standing-of"),
]
