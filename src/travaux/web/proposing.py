"""Propose: the wording in a plain editor, the change shown as it is typed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request


@in_room
@acting
def propose(room: Room, request: Request) -> HttpResponse:
    """Propose a change."""
    return render(request, "web/proposing.html", {"here": "propose"})


in_committee = [path("propose", propose, name="propose")]
