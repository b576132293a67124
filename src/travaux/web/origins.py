"""Where a phrase comes from: the act that brought in each part of it, and who said what then."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeAlias

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.models import Instrument, SettledPlace
from travaux.committee.queries.asking import Asker, Kept, Undecided
from travaux.committee.queries.minutes import Minute
from travaux.committee.queries.proposals import label
from travaux.committee.queries.provenance import Came, Phrase, history_of, submitted_before
from travaux.formats.html.direction import direction
from travaux.sentences import Message, message
from travaux.web.attribution import Behind, parties_behind
from travaux.web.cards import STATES
from travaux.web.places import text_before
from travaux.web.rooms import Room, in_room
from travaux.web.standing import PARTS, minutes_by_number
from travaux.web.visits import Request

AT_ONCE: Final = 20
"""Times that a phrase stands in a text, as many as are told."""

LONGEST: Final = 2_000

_Ids: TypeAlias = Callable[[Asker], tuple[str, ...]]

_TAKEN: Final = frozenset({"accepted", "fulfilled", "taken up", "found"})

FATES: Final = {
    "accepted": message("its words were accepted"),
    "fulfilled": message("the words have what it asked"),
    "open": message("still open"),
    "replaced": message("other words were taken"),
    "inside": message("the words it was in are gone"),
    "rejected": message("not accepted"),
    "lifted": message("lifted"),
    "taken up": message("taken up in the new basis"),
    "found": message("the new basis has these words"),
    "carried": message("not in the new basis; carried to it"),
    "lapsed": message("not in the new basis; lapsed"),
    "to be resubmitted": message("not in the new basis; to be resubmitted"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """Proposals that asked for the same words, with all names as the reader calls them.

    ``before`` had objected earlier, and not then; ``first`` are the acts by which they were
    first proposed, one a day.
    """

    proposals: list[tuple[str, str]]
    words: str
    fate: Message
    sponsors: Behind
    supported: Behind
    objected: Behind
    before: Behind
    first: list[Minute]


@dataclass(frozen=True, slots=True)
class Stayed:
    """A decision that left words as they were, or took some ``out`` beside them: who had asked.

    ``beside``: others were asked for beside them, and none came in.
    """

    act: Minute
    out: str
    beside: bool
    askers: list[Told]


@dataclass(frozen=True, slots=True)
class Part:
    """Words that one act brought in: whose they were, and what ``others`` asked.

    ``before`` is the earlier text in which they were brought in, ``submitted`` are submissions
    in which they stood before that, ``stayed`` is what was decided of them since.
    """

    words: str
    act: Minute
    before: Instrument | None
    submitted: list[Instrument]
    settled: SettledPlace | None
    taken: list[Told]
    others: list[Told]
    stayed: list[Stayed]


@dataclass(frozen=True, slots=True)
class Open:
    """A proposal to the same provision that came before no decision: by whom, what became of it."""

    id: str
    label: str
    sponsors: Behind
    state: Message


@dataclass(frozen=True, slots=True)
class Time:
    """One time that the phrase stands in the text, and what was asked there, ``undecided``."""

    provision: str
    name: str
    part: Message | None
    parts: list[Part]
    undecided: list[Open]


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
    acts = minutes_by_number(room, {number for came in every for number in _numbers(came)})
    return [
        Time(
            it.provision,
            room.names.provision(it.provision) if it.provision else "",
            PARTS.get(it.part),
            [_part(room, came, acts, text=text) for came in it.came],
            [_open(room, one) for one in it.undecided],
        )
        for it in found
    ]


def _open(room: Room, it: Undecided) -> Open:
    those = parties_behind(room, it.sponsors, own=True)
    return Open(it.proposal.id, label(it.proposal), those, STATES[it.proposal.state])


def _numbers(came: Came) -> Iterator[int]:
    """The acts that are told of some words."""
    yield came.act
    yield from (it.first for it in came.askers)
    for kept in came.kept:
        yield kept.settled.since
        yield from (it.first for it in kept.askers)


def _part(room: Room, came: Came, acts: Mapping[int, Minute], *, text: Instrument) -> Part:
    taken = [it for it in came.askers if it.fate in _TAKEN]
    return Part(
        came.brought.words.strip(),
        acts[came.act],
        came.instrument if came.instrument != text else None,
        submitted_before(came.instrument, came.brought.words),
        came.settled,
        _told(room, taken, acts),
        _told(room, [it for it in came.askers if it not in taken], acts),
        [_stayed(room, it, acts) for it in came.kept],
    )


def _stayed(room: Room, kept: Kept, acts: Mapping[int, Minute]) -> Stayed:
    place = kept.settled
    out = "" if place.words else place.was.strip()
    beside = not place.words and not place.was
    return Stayed(acts[place.since], out, beside, _told(room, kept.askers, acts))


def _told(room: Room, askers: Iterable[Asker], acts: Mapping[int, Minute]) -> list[Told]:
    """Who asked for what, those who asked for the same words together."""
    alike: dict[tuple[str, str], list[Asker]] = {}
    for it in askers:
        alike.setdefault((it.words.strip(), it.fate), []).append(it)

    def behind(
        those: list[Asker], of: _Ids, but: _Ids = lambda _asker: (), *, own: bool = False
    ) -> Behind:
        left_out = {id_ for it in those for id_ in but(it)}
        named = dict.fromkeys(id_ for it in those for id_ in of(it) if id_ not in left_out)
        return parties_behind(room, named, own=own)

    return [
        Told(
            [(it.proposal.id, label(it.proposal)) for it in those],
            words,
            FATES[fate],
            behind(those, attrgetter("sponsors"), own=True),
            behind(those, attrgetter("supported"), attrgetter("sponsors")),
            behind(those, attrgetter("objected")),
            behind(those, attrgetter("before"), attrgetter("objected")),
            _a_day(acts[it.first] for it in those),
        )
        for (words, fate), those in alike.items()
    ]


def _a_day(acts: Iterable[Minute]) -> list[Minute]:
    """The first act of each day, in order."""
    latest_first = sorted(acts, key=attrgetter("number"), reverse=True)
    return list({it.at.date(): it for it in latest_first}.values())[::-1]


in_committee = [path("texts/<str:instrument>/origin", origin, name="origin")]
