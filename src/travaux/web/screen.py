"""The Screen: one provision, large, nothing else."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def screen(room: Room, request: Request) -> HttpResponse:
    """Screen."""
    return render(request, "web/screen.html", {"here": "screen"})


in_committee = [path("screen", screen, name="screen")]
