"""The file for a delegation's capital: the text with its position, to be read without a network."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import path

from travaux.committee.queries.changes import first_places
from travaux.committee.queries.delegations import delegation_of
from travaux.committee.queries.proposals import labels
from travaux.committee.queries.stances import stances_of
from travaux.formats.html.entries import entries_of
from travaux.formats.html.frame import About
from travaux.formats.html.position import Position, Stand, position_page
from travaux.web.attribution import printed_for
from travaux.web.figures import moment_in
from travaux.web.lenses import own_text, positions
from travaux.web.places import chosen
from travaux.web.rolling import Text, text_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request


@in_room
@acting
def capital(room: Room, request: Request, instrument: str) -> HttpResponse:
    """The file, for the delegation that the visitor speaks for, and no other.

    It holds the stances that the delegation keeps to itself, too.
    """
    row = chosen(room, instrument)
    delegation = delegation_of(room.space, room.party)
    if row is None:
        raise Http404
    if delegation is None:
        raise PermissionDenied
    text = text_of(row)
    behind = positions(text, room.party)
    position = Position(
        party=room.names.party(room.party),
        own=own_text(text, behind),
        proposals=frozenset(behind),
        stands=tuple(_stands(room, text)),
        behind={one.id: one.sponsors for one in text.asked},
        attribution=printed_for(room),
    )
    about = _about(room, text, behind)
    html = position_page(text.rolling, position, about=about, say=room.visit.say)
    response = HttpResponse(html, content_type="text/html; charset=utf-8")
    name = re.sub(
        r"[^\w.-]", "", f"{delegation.code or delegation.id}-{room.at[0]}", flags=re.ASCII
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.html"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _about(room: Room, text: Text, behind: tuple[str, ...]) -> About:
    """What the file says of where it comes from, and the delegation's proposals."""
    called = labels(behind)
    own = [one for one in text.asked if one.id in called]
    zone = ZoneInfo(room.committee.zone)
    now = moment_in(room.visit.language, datetime.now(zone))
    title = room.basis.instrument.title if room.basis else ""
    return About(
        committee=room.name,
        basis=f"{title} · {now}" if title else now,
        head=room.head,
        entries=tuple(replace(one, label=called[one.id]) for one in entries_of(own, text.base)),
        interface=room.visit.language,
    )


def _stands(room: Room, text: Text) -> Iterator[Stand]:
    """Every stance the delegation takes, in the order of the text.

    Cost: three queries.
    """
    rows = stances_of(room.space, room.party)
    proposals = [row.about for row in rows if row.noun == "proposal"]
    called, targets = labels(proposals), first_places(proposals)
    order = {id_: at for at, id_ in enumerate(text.paths)}
    found = []
    for row in rows:
        of = called.get(row.about, "") if row.noun == "proposal" else ""
        place = targets.get(row.about, "") if of else row.about
        found.append(Stand(place, room.names.stance(row.verb), of))
    yield from sorted(
        (one for one in found if one.provision in order), key=lambda one: order[one.provision]
    )


in_committee = [path("texts/<str:instrument>/capital", capital, name="text-capital")]
