"""Where a text stands: contested words by article, over time, and the oldest open places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.minutes import Minute, minutes_of
from travaux.committee.queries.progress import HeatMap, Waiting, heat_map, oldest_open, progress_of
from travaux.record.search import Search, found
from travaux.sentences import Message, message
from travaux.web.drawings import called, heat, over_time
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
        map_ = heat_map(row)
        page |= {
            "progress": progress_of(row),
            "columns": map_.columns,
            "table": _table(room, map_),
            "totals": map_.totals,
            "heat": heat(room, map_),
            "over_time": over_time(room, map_),
            "oldest": _oldest(room, row),
            "texts": texts(room.space),
        }
    return render(request, "web/standing.html", page)


def _table(room: Room, map_: HeatMap) -> list[tuple[str, str, int, tuple[int, ...]]]:
    """The numbers behind the picture."""
    return [
        (called(room, it.provision, it.kind, number=it.number), it.heading, it.words, it.contested)
        for it in map_.rows
    ]


def _oldest(room: Room, row: Instrument) -> list[Open]:
    """The oldest open places, each with the act since which it is open."""
    places = oldest_open(row, OLDEST)
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
