"""Where a phrase comes from: the act that brought in each part of it, and who said what then."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.models import Instrument, SettledPlace
from travaux.committee.queries.minutes import Minute
from travaux.committee.queries.proposals import label
from travaux.committee.queries.provenance import Asker, Came, Kept, Phrase, history_of
from travaux.formats.html.direction import direction
from travaux.sentences import Message, message
from travaux.web.attribution import Behind, parties_behind
from travaux.web.places import text_before
from travaux.web.rooms import Room, in_room
from travaux.web.standing import PARTS, minutes_by_number
from travaux.web.visits import Request

AT_ONCE: Final = 20
"""Times that a phrase stands in a text, as many as are told."""

LONGEST: Final = 2_000

_TAKEN: Final = frozenset({"accepted", "fulfilled"})

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
    """Proposals that asked for the same words, with all names as the reader calls them."""

    proposals: list[tuple[str, str]]
    words: str
    fate: Message
    sponsors: Behind
    supported: Behind
    objected: Behind


@dataclass(frozen=True, slots=True)
class Stayed:
    """A decision that left words as they were, or took some ``out`` beside them: who had asked."""

    act: Minute
    out: str
    askers: list[Told]


@dataclass(frozen=True, slots=True)
class Part:
    """Words that one act brought in: whose they were, and what ``others`` asked.

    ``before`` is the earlier text in which they were brought in, ``stayed`` what was decided
    of them since.
    """

    words: str
    act: Minute
    before: Instrument | None
    settled: SettledPlace | None
    taken: list[Told]
    others: list[Told]
    stayed: list[Stayed]


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
    found = history_of(row, phrase, room.reader, provision=at, limit=AT_ONCE + 1)
    if at and phrase and not found:
        at, found = "", history_of(row, phrase, room.reader, limit=AT_ONCE + 1)
    page = {
        "here": "text",
        "instrument": row,
        "direction": direction(row.language),
        "phrase": phrase,
        "at": at,
        "name": room.names.provision(at) if at else "",
        "times": _times(room, row, found[:AT_ONCE]),
        "more": len(found) > AT_ONCE,
    }
    return render(request, "web/origin.html", page)


def _times(room: Room, text: Instrument, found: list[Phrase]) -> list[Time]:
    every = [came for it in found for came in it.came]
    decided = {kept.settled.since for came in every for kept in came.kept}
    acts = minutes_by_number(room, {*decided, *(came.act for came in every)})
    return [
        Time(
            it.provision,
            room.names.provision(it.provision) if it.provision else "",
            PARTS.get(it.part),
            [_part(room, text, came, acts) for came in it.came],
        )
        for it in found
    ]


def _part(room: Room, text: Instrument, came: Came, acts: Mapping[int, Minute]) -> Part:
    taken = [it for it in came.askers if it.fate in _TAKEN]
    return Part(
        came.brought.words.strip(),
        acts[came.act],
        came.instrument if came.instrument != text else None,
        came.settled,
        _told(room, taken),
        _told(room, [it for it in came.askers if it not in taken]),
        [_stayed(room, it, acts) for it in came.kept],
    )


def _stayed(room: Room, kept: Kept, acts: Mapping[int, Minute]) -> Stayed:
    out = "" if kept.settled.words else kept.settled.was.strip()
    return Stayed(acts[kept.settled.since], out, _told(room, kept.askers))


def _told(room: Room, askers: Iterable[Asker]) -> list[Told]:
    """Who asked for what, those who asked for the same words together."""
    alike: dict[tuple[str, str], list[Asker]] = {}
    for it in askers:
        alike.setdefault((it.words.strip(), it.fate), []).append(it)

    def behind(
        those: list[Asker], of: Callable[[Asker], tuple[str, ...]], *, own: bool = False
    ) -> Behind:
        return parties_behind(room, dict.fromkeys(id_ for it in those for id_ in of(it)), own=own)

    return [
        Told(
            [(it.proposal.id, label(it.proposal)) for it in those],
            words,
            FATES[fate],
            behind(those, attrgetter("sponsors"), own=True),
            behind(those, attrgetter("supported")),
            behind(those, attrgetter("objected")),
        )
        for (words, fate), those in alike.items()
    ]


in_committee = [path("texts/<str:instrument>/origin", origin, name="origin")]
