"""Where a phrase comes from: the act that brought in each part of it, and who said what then."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.models import SettledPlace
from travaux.committee.queries.minutes import Minute
from travaux.committee.queries.proposals import label
from travaux.committee.queries.provenance import Asker, Came, Phrase, history_of
from travaux.formats.html.direction import direction
from travaux.sentences import Message, message
from travaux.web.places import text_before
from travaux.web.rooms import Room, in_room
from travaux.web.standing import PARTS, minutes_by_number
from travaux.web.visits import Request

AT_ONCE: Final = 20
"""Times that a phrase stands in a text, as many as are told."""

LONGEST: Final = 2_000

FATES: Final = {
    "accepted": message("its words were accepted"),
    "fulfilled": message("the words have what it asked"),
    "open": message("still open"),
    "replaced": message("other words were taken"),
    "inside": message("the words it was in are gone"),
    "rejected": message("not accepted"),
    "lifted": message("lifted"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A proposal that was on the table, with all names as the reader calls them."""

    id: str
    label: str
    words: str
    fate: Message
    sponsors: list[str]
    supported: list[str]
    objected: list[str]


@dataclass(frozen=True, slots=True)
class Part:
    """Words that one act brought in: whose they were, and what ``others`` asked."""

    words: str
    act: Minute
    settled: SettledPlace | None
    taken: list[Told]
    others: list[Told]


@dataclass(frozen=True, slots=True)
class Time:
    """One time that the phrase stands in the text."""

    provision: str
    name: str
    part: Message | None
    parts: list[Part]


@require_safe
@in_room
def origin(room: Room, request: Request, instrument: str) -> HttpResponse:
    """Where a phrase comes from, each time it stands in a text or in a provision."""
    row = text_before(room, instrument)
    phrase = request.GET.get("phrase", "").strip()[:LONGEST]
    at = request.GET.get("at", "")
    found = history_of(row, phrase, room.reader, provision=at)
    page = {
        "here": "text",
        "instrument": row,
        "direction": direction(row.language),
        "phrase": phrase,
        "at": at,
        "name": room.names.provision(at) if at else "",
        "times": _times(room, found[:AT_ONCE]),
        "more": len(found) > AT_ONCE,
    }
    return render(request, "web/origin.html", page)


def _times(room: Room, found: list[Phrase]) -> list[Time]:
    acts = minutes_by_number(room, (came.act for it in found for came in it.came))
    return [
        Time(
            it.provision,
            room.names.provision(it.provision) if it.provision else "",
            PARTS.get(it.part),
            [_part(room, came, acts[came.act]) for came in it.came],
        )
        for it in found
    ]


def _part(room: Room, came: Came, act: Minute) -> Part:
    told = [(it.fate in {"accepted", "fulfilled"}, _told(room, it)) for it in came.askers]
    return Part(
        came.brought.words,
        act,
        came.settled,
        [it for taken, it in told if taken],
        [it for taken, it in told if not taken],
    )


def _told(room: Room, it: Asker) -> Told:
    name = room.names.party
    return Told(
        it.proposal.id,
        label(it.proposal),
        it.words,
        FATES[it.fate],
        [name(one) for one in it.sponsors],
        [name(one) for one in it.supported],
        [name(one) for one in it.objected],
    )


in_committee = [path("texts/<str:instrument>/origin", origin, name="origin")]
