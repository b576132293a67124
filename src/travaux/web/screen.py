"""The Screen: one provision, large, nothing else; it follows the Desk."""

from functools import lru_cache
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.committee.queries.committees import committee_of
from travaux.people.pencil import pencil_of
from travaux.record.database import alias
from travaux.text.tokens import count_words
from travaux.web import pencilling
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request, Visit

SIZES: Final = ((45, "short"), (110, "middling"))
"""Up to how many words a provision is set in which size; above, in the smallest."""


@in_room
def screen(room: Room, request: Request) -> HttpResponse:
    """Show the provision that was called, with what is in pencil."""
    return render(request, "web/screen.html", {"here": "screen", **_now(room)})


@in_room
def shown(room: Room, request: Request) -> HttpResponse:
    """The same without the page around it, for the page that is there."""
    return render(request, "web/parts/screened.html", _now(room))


def _now(room: Room) -> dict[str, Any]:
    """What the Screen shows now: made once, however many look at it."""
    held = pencil_of(room.space)
    moment = (alias(), *room.at, held.changes if held else 0)
    return _at(room.space, room.visit.language, moment)


@lru_cache(maxsize=64)
def _at(space: str, language: str, moment: tuple[str | int, ...]) -> dict[str, Any]:
    """What the Screen shows in a language; the moment says of which head and which pencil."""
    committee = committee_of(space)
    if committee is None:
        raise Http404
    room = Room(Visit(language=language), committee)
    try:
        place = pencilling.called(room)
    except Http404:
        place = None
    if place is None:
        return {}
    words = count_words(f"{place.heading} {place.words} {place.closing}")
    return {
        "place": place,
        "label": room.names.provision(place.id),
        "size": next((size for most, size in SIZES if words <= most), "long"),
        **pencilling.shown(room, place, pencilling.read(pencil_of(space))),
    }


in_committee = [
    path("screen", screen, name="screen"),
    path("screen/shown", shown, name="screen-shown"),
]
