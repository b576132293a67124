"""The page of a committee."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def committee(room: Room, request: Request) -> HttpResponse:
    """The committee."""
    return render(request, "web/committee.html", {"here": "committee"})


in_committee = [path("", committee, name="committee")]
