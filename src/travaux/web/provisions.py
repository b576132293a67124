"""A provision: where everyone stands on it, every proposal, its history, its languages."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from travaux.committee.models import Provision
from travaux.committee.queries.delegations import delegation_of
from travaux.committee.queries.groups import groups_of, statements_about
from travaux.committee.queries.histories import acts_on
from travaux.committee.queries.minutes import Extract, page_of_minutes
from travaux.committee.queries.proposals import Wanted, matching
from travaux.committee.queries.provisions import provision_of, subtree
from travaux.committee.queries.translations import PARTS, entered_for
from travaux.committee.queries.versions import Reading, readings
from travaux.committee.wordings import hash_of
from travaux.formats.html.direction import direction
from travaux.locale.speaker import LANGUAGES
from travaux.procedure.stances import Subject
from travaux.procedure.translations import Translation as State
from travaux.record.search import Search
from travaux.web.agreements import STATES as AGREED
from travaux.web.agreements import held_at, history_at
from travaux.web.cards import cards
from travaux.web.fragments import marked
from travaux.web.grids import grid
from travaux.web.offers import SEEN_BY, TAKEN, actor, delegations_to_enter_for
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

AT_ONCE: Final = 20
"""Proposals, versions and acts that are shown at once; the rest is a link away."""

_ORDER: Final = tuple(State)


@dataclass(frozen=True, slots=True)
class Words:
    """One part of a provision in one language; ``depth`` from the provision of the page."""

    number: str
    part: str
    depth: int
    words: str
    state: str
    behind: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A provision in one language; ``state`` is that of the part that has come least far.

    The text's own language has no state.
    """

    language: str
    direction: str
    parts: list[Words]
    state: str = ""
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """A version in which the provision reads otherwise, with what it has otherwise."""

    reading: Reading
    parts: list[tuple[str, SafeString]]


@require_safe
@in_room
def provision(room: Room, request: Request, provision: str) -> HttpResponse:
    """A provision, with all that stands under it."""
    row = _row(room, provision)
    tree = subtree(row)
    places = [it.id for it, _depth in tree]
    proposals = list(matching(room.space, Wanted(provision=row.id)))
    by = request.GET.get("by", "")
    latest = 1_000 if request.GET.get("versions") == "all" else AT_ONCE
    search = Search(numbers=acts_on(room.space, row.id))
    said = statements_about(room.space, places)
    who = actor(room, by=by)
    context = {
        "here": "text",
        "row": row,
        "direction": direction(row.instrument.language),
        "held": held_at(row.instrument, room.names.upwards(row.id)),
        "states": AGREED,
        "steps": history_at(room, row.id),
        "grid": grid(room, places, proposals),
        "offers": who.on_words(row.id) if who and row.until is None else None,
        "cards": cards(room, proposals[:AT_ONCE], by=by),
        "more": len(proposals) > AT_ONCE,
        "languages_of": _languages(room, tree, row.instrument.language),
        "versions": _versions(room, row.instrument_id, places, latest=latest),
        "history": page_of_minutes(room.names, search, Extract(size=AT_ONCE), reader=room.reader),
        "statements": [it for place in places for it in said[place]],
        "groups": _groups(room),
        "stances": TAKEN[Subject.WORDS],
        "gesture": str(uuid.uuid4()),
        "by": by,
        "entering": delegations_to_enter_for(room),
        "seen_by": SEEN_BY,
    }
    return render(request, "web/provision.html", context)


def _row(room: Room, id_: str) -> Provision:
    found = provision_of(room.space, id_)
    if found is None:
        raise Http404
    return found


def _groups(room: Room) -> list[object]:
    """The groups for which the party might speak."""
    here = delegation_of(room.space, room.party)
    return [*groups_of(here.id)] if here and here.until is None else []


def _languages(room: Room, tree: Sequence[tuple[Provision, int]], own: str) -> list[Version]:
    """The provision in each language: the text's own first, then the reader's."""
    entered = entered_for(it.id for it, _depth in tree)
    others = sorted(LANGUAGES, key=lambda it: it != room.visit.language)
    found = [
        Version(
            own,
            direction(own),
            [
                Words(it.number, part, depth, words, "", behind=False)
                for it, depth in tree
                for part in PARTS
                if (words := getattr(it, part))
            ],
        )
    ]
    for language in others:
        if language != own:
            parts = []
            for it, depth in tree:
                for part in PARTS:
                    if source := getattr(it, part):
                        row = entered.get((it.id, part, language))
                        parts.append(
                            Words(
                                it.number,
                                part,
                                depth,
                                row.words if row else "",
                                row.state if row else State.AWAITING,
                                behind=row is not None and row.of_hash != hash_of(source),
                            )
                        )
            found.append(_version(language, parts))
    return found


def _version(language: str, parts: list[Words]) -> Version:
    least = min((_ORDER.index(State(it.state)) for it in parts), default=0)
    return Version(
        language,
        direction(language),
        parts,
        _ORDER[least].value,
        any(it.behind for it in parts),
    )


def _versions(room: Room, instrument: str, places: Iterable[str], *, latest: int) -> list[Changed]:
    """The versions in which it reads otherwise."""
    return [
        Changed(
            it,
            [
                (room.names.provision(one.provision), marked(one.words.nodes))
                for one in it.differences
            ],
        )
        for it in readings(instrument, frozenset(places), latest=latest)
    ]


in_committee = [path("provisions/<str:provision>", provision, name="provision")]
