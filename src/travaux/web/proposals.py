"""Proposals: who asks what, and who stands behind it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def proposals(room: Room, request: Request) -> HttpResponse:
    """Proposals."""
    return render(request, "web/proposals.html", {"here": "proposals"})


in_committee = [path("proposals", proposals, name="proposals")]
