"""The front page, and the page of a committee."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.committee.models import Committee
from travaux.web.overviews import overview
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


def front(request: HttpRequest) -> HttpResponse:
    """The committees that may be read."""
    return render(request, "web/front.html", {"committees": Committee.objects.order_by("id")})


@in_room
def committee(room: Room, request: Request) -> HttpResponse:
    """The committee: what it works under, what is due, its documents, its rules, its bureau."""
    return render(request, "web/committee.html", {"here": "committee", **overview(room)})


everywhere = [path("", front, name="front")]
in_committee = [path("", committee, name="committee")]
