"""Codes by which others join a committee: a list, making some, revoking one."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from travaux.acts.acting import may_perform
from travaux.acts.errors import Refused, require
from travaux.committee.queries.delegations import OFFICES
from travaux.committee.queries.representatives import invites_for
from travaux.people import codes
from travaux.people.codes import Invitation
from travaux.people.models import Code
from travaux.people.persons import name_of
from travaux.record.database import alias
from travaux.record.times import read, written
from travaux.sentences import BadInput, message
from travaux.web.performing import gesture_id, status_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request

CAPACITIES: Final = {
    "head": message("Head of delegation"),
    "alternate": message("Alternate"),
    "adviser": message("Adviser"),
}
MOST_USES: Final = 50
MOST_DAYS: Final = 90


@dataclass(frozen=True, slots=True)
class Slip:
    """A code as it is shown, this once: for whom, and the address under which it is entered."""

    party: str
    plain: str
    link: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A code as it is listed: what is known of it without the code itself."""

    code: Code
    party: str
    issuer: str
    expires: datetime
    serves: bool


@never_cache
@in_room
@acting
def list_codes(room: Room, request: Request) -> HttpResponse:
    """The codes one may make and has made; sent by POST, makes one or one for every party."""
    parties = _parties(room)
    if request.method != "POST":
        return _page(room, request, parties)
    try:
        slips = _made(room, request, parties)
    except (BadInput, Refused) as trouble:
        sentence = room.visit.say(trouble.sentence)
        return _page(room, request, parties, trouble=sentence, status=status_of(trouble))
    return _page(room, request, parties, slips=slips)


@require_POST
@in_room
@acting
def revoke(room: Room, request: Request, code: str) -> HttpResponse:
    """Revoke a code."""
    found = codes.of_parties(room.space, _parties(room)).filter(pk=code).first()
    if found is None:
        raise Http404
    codes.revoke(found, now=_now())
    revoked = message("The code is revoked: nobody joins by it any more.")
    messages.success(request, room.visit.say(revoked))
    return HttpResponseRedirect(reverse("codes", args=[room.space]))


def _parties(room: Room) -> tuple[str, ...]:
    """The parties the visitor may make codes for; nobody else is let in."""
    parties = invites_for(room.space, room.visit.person)
    if not parties:
        raise PermissionDenied
    return parties


def _made(room: Room, request: Request, parties: tuple[str, ...]) -> list[Slip]:
    """Make the codes that a form asks for; what was made by the same form is not shown again."""
    party, gesture = request.POST.get("party", ""), _uuid(gesture_id(request))
    asked = [it for it in parties if it not in OFFICES] if party == "every" else [party]
    if party != "every" and party not in parties:
        raise BadInput(message("Say for whom the code is: choose a party of the list."))
    slips: list[Slip] = []
    with transaction.atomic(using=alias()):
        for it in asked:
            invited = _invited(room, request, it)
            plain = codes.make(f"{gesture}{len(slips)}", invited, now=_now())
            if plain is None:
                raise BadInput(
                    message("These codes were shown already: revoke them and make new ones.")
                )
            slips.append(Slip(room.names.party(it), plain, _link(request, plain)))
    return slips


def _invited(room: Room, request: Request, party: str) -> Invitation:
    """For whom a code is, as the form says it, judged as the act will be that it leads to.

    Raises:
        Refused: the visitor may not name anybody for that party.
        BadInput: there is no such capacity, or a number is out of bounds.
    """
    office = party in OFFICES
    by = "secretariat" if office else party
    through = room.visit.person
    require(may_perform("delegations.name", space=room.space, by=by, through=through))
    capacity = "officer" if office else request.POST.get("capacity", "adviser")
    if not office and capacity not in CAPACITIES:
        raise BadInput(message("Say in which capacity: choose one of the list."))
    days = _number(request, "days", 14, most=MOST_DAYS)
    return Invitation(
        space=room.space,
        party=party,
        capacity=capacity,
        issuer=through,
        uses=_number(request, "uses", 1, most=MOST_USES),
        expires_at=written(datetime.now(UTC) + timedelta(days=days)),
    )


def _number(request: Request, name: str, usual: int, *, most: int) -> int:
    given = request.POST.get(name, "") or str(usual)
    if not (given.isascii() and given.isdigit() and 1 <= int(given[:6]) <= most):
        raise BadInput(message("Give a whole number from 1 to {most}.", most=most))
    return int(given)


def _page(
    room: Room,
    request: Request,
    parties: tuple[str, ...],
    *,
    slips: Iterable[Slip] = (),
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "here": "codes",
        "parties": [(it, room.names.party(it)) for it in parties],
        "capacities": CAPACITIES.items(),
        "slips": slips,
        "trouble": trouble,
        "codes": list(_listed(room, parties)),
        "gesture": uuid.uuid4().hex,
        "most_uses": MOST_USES,
        "most_days": MOST_DAYS,
    }
    return render(request, "web/codes.html", context, status=status)


def _listed(room: Room, parties: tuple[str, ...]) -> Iterable[Listed]:
    now, zone, names = _now(), ZoneInfo(room.committee.zone), dict[str, str]()
    for code in codes.of_parties(room.space, parties)[:500]:
        if code.issuer not in names:
            names[code.issuer] = name_of(code.issuer)
        yield Listed(
            code,
            room.names.party(code.party),
            names[code.issuer],
            read(code.expires_at).astimezone(zone),
            serves=not code.revoked_at and code.used < code.uses and code.expires_at > now,
        )


def _link(request: Request, plain: str) -> str:
    """The address that enters a code by itself."""
    return request.build_absolute_uri(f"{reverse('join')}?{urlencode({'code': plain})}")


def _uuid(given: str) -> str:
    """The id of a form, as it was made when the form was rendered; another one is made new."""
    try:
        return uuid.UUID(given).hex
    except ValueError:
        return uuid.uuid4().hex


def _now() -> str:
    return written(datetime.now(UTC))


in_committee = [
    path("codes", list_codes, name="codes"),
    path("codes/<str:code>/revoke", revoke, name="revoke-code"),
]
