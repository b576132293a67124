"""The Desk: where the text is typed while the floor speaks."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request


@in_room
@acting
def desk(room: Room, request: Request) -> HttpResponse:
    """Desk."""
    return render(request, "web/desk.html", {"here": "desk"})


in_committee = [path("desk", desk, name="desk")]
