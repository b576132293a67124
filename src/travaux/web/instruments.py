"""The text: the main page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def text(room: Room, request: Request) -> HttpResponse:
    """The text."""
    return render(request, "web/instruments.html", {"here": "text"})


in_committee = [path("text", text, name="text")]
