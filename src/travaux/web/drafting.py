"""A delegation's drafts: kept while it writes, seen by nobody else, thrown away when submitted."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST

from travaux.committee.queries.delegations import OFFICES
from travaux.committee.queries.proposals import proposal_of
from travaux.people import drafts
from travaux.people.models import Draft
from travaux.record.times import read, written
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request
from travaux.web.writing_sheet import Sheet, kept, sent, to_keep


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft in the list of one's drafts; ``at`` is in the committee's time."""

    id: str
    about: str
    at: datetime


def kept_by(room: Room) -> list[Kept]:
    """The drafts of the delegation one speaks for, the latest first."""
    zone = ZoneInfo(room.committee.zone or "UTC")
    return [
        Kept(it.id, _called(room, it.about), read(it.changed_at).astimezone(zone))
        for it in drafts.drafts_of(room.space, room.party)
    ]


def _called(room: Room, about: str) -> str:
    return room.names.subject(about) if about else ""


def sheet_kept(room: Room, id_: str) -> Sheet:
    """A draft of the delegation one speaks for.

    Raises:
        Http404: it has none of that id.
    """
    mine = drafts.drafts_of(room.space, room.party)
    found = next((it for it in mine if it.id == id_), None)
    if found is None:
        raise Http404
    return kept(found.content)


def keep_sheet(room: Room, sheet: Sheet) -> bool:
    """Keep a sheet as a draft; one that has been submitted meanwhile is not kept again.

    Raises:
        PermissionDenied: an office has no drafts, and another delegation's is not one's own.
    """
    if room.party in OFFICES:
        raise PermissionDenied
    if proposal_of(room.space, sheet.gesture):
        return False
    draft = Draft(
        id=sheet.draft[:64],
        space=room.space,
        delegation=room.party,
        person=room.visit.person,
        about=sheet.about,
        content=to_keep(sheet),
        changed_at=written(datetime.now(UTC)),
    )
    try:
        drafts.keep(draft)
    except PermissionError as theirs:
        raise PermissionDenied from theirs
    return True


@require_POST
@in_room
@acting
def keep(room: Room, request: Request) -> HttpResponse:
    """Keep what is typed, without being asked; says when."""
    there = keep_sheet(room, sent(request.POST))
    at = datetime.now(ZoneInfo(room.committee.zone or "UTC"))
    return render(request, "web/parts/kept.html", {"at": at if there else None})


@require_POST
@in_room
@acting
def throw_away(room: Room, request: Request) -> HttpResponse:
    """Throw a draft away."""
    drafts.throw_away(room.space, room.party, request.POST.get("draft", ""))
    return redirect("propose", room.space)


in_committee = [
    path("propose/keep", keep, name="propose-keep"),
    path("propose/throw-away", throw_away, name="propose-throw-away"),
]
