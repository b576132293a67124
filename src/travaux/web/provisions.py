"""A provision: its proposals against the delegations, its history, its languages."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def provision(room: Room, request: Request, provision: str) -> HttpResponse:
    """A provision."""
    return render(request, "web/provisions.html", {"here": "provision"})


in_committee = [path("provisions/<str:provision>", provision, name="provision")]
