"""Delegations: who is at the table, and what they may do."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def delegations(room: Room, request: Request) -> HttpResponse:
    """Delegations."""
    return render(request, "web/delegations.html", {"here": "delegations"})


in_committee = [path("delegations", delegations, name="delegations")]
