"""The record: every act in a sentence."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@in_room
def record(room: Room, request: Request) -> HttpResponse:
    """Record."""
    return render(request, "web/record.html", {"here": "record"})


in_committee = [path("record", record, name="record")]
