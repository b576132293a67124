"""The Screen: one provision, large, nothing else; it follows the Desk."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.people.pencil import pencil_of
from travaux.text.tokens import count_words
from travaux.web import pencilling
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

SIZES = ((45, "short"), (110, "middling"))
"""Up to how many words a provision is set in which size; above, in the smallest."""


@in_room
def screen(room: Room, request: Request) -> HttpResponse:
    """Show the provision that was called, with what is in pencil."""
    return render(request, "web/screen.html", {"here": "screen", **_called(room)})


@in_room
def shown(room: Room, request: Request) -> HttpResponse:
    """The same without the page around it, for the page that is there."""
    return render(request, "web/parts/screened.html", _called(room))


def _called(room: Room) -> dict[str, Any]:
    try:
        place = pencilling.called(room)
    except Http404:
        place = None
    if place is None:
        return {}
    words = count_words(f"{place.heading} {place.words} {place.closing}")
    held = pencilling.read(pencil_of(room.space))
    return {
        "place": place,
        "label": room.names.provision(place.id),
        "size": next((size for most, size in SIZES if words <= most), "long"),
        **pencilling.shown(room, place, held),
    }


in_committee = [
    path("screen", screen, name="screen"),
    path("screen/shown", shown, name="screen-shown"),
]
