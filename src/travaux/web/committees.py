"""The page of a committee."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.overviews import overview
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def committee(room: Room, request: Request) -> HttpResponse:
    """The committee: what it works under, what is due, its documents, its rules, its bureau."""
    return render(request, "web/committee.html", {"here": "committee", **overview(room)})


in_committee = [path("", committee, name="committee")]
