"""The Desk: where the text is typed while the floor speaks."""

from contextlib import suppress
from datetime import UTC, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST

from travaux.committee.models import Provision
from travaux.committee.queries.delegations import party_called
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.places import standing
from travaux.committee.queries.proposals import proposal_of
from travaux.people import pencil as pencils
from travaux.people.models import Pencil
from travaux.record.times import written
from travaux.record.waking import announce
from travaux.sentences import BadInput, message
from travaux.text.labels import find_target
from travaux.text.values import Instrument
from travaux.web import pencilling
from travaux.web.desk_page import desk_page
from travaux.web.entering import enter
from travaux.web.pencilling import Pencilled
from travaux.web.performing import Troubles, gesture_id, status_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.typed import Typed, clean
from travaux.web.visits import Request


def _secretariat(room: Room) -> None:
    """Keep everyone else away from the Desk."""
    if room.party != "secretariat":
        raise PermissionDenied


@in_room
@acting
def desk(room: Room, request: Request) -> HttpResponse:
    """Type what the floor says; entered, it is on the record."""
    _secretariat(room)
    if request.method == "POST":
        return _entered(room, request)
    place = pencilling.called(room, at=request.GET.get("at", ""))
    if place is None:
        raise Http404
    held = pencilling.read(pencils.pencil_of(room.space))
    return _page(room, request, place, held=held)


@require_POST
@in_room
@acting
def pencil(room: Room, request: Request) -> HttpResponse:
    """Hold what is typed in pencil: the Screen shows it, and no record has it."""
    _secretariat(room)
    place = _place(room, request)
    pencilled = _sent(room, request, place)
    if proposal_of(room.space, gesture_id(request)):
        # It came late: these words have been entered meanwhile, and are in pencil no more.
        return render(request, "web/parts/shown.html", pencilling.shown(room, place, Pencilled()))
    try:
        _hold(room, place, pencilled)
    except BadInput as trouble:
        context = {"amiss": trouble.sentence}
        return render(request, "web/parts/shown.html", context, status=400)
    context = pencilling.shown(room, place, pencilled)
    return render(request, "web/parts/shown.html", context)


@require_POST
@in_room
@acting
def call(room: Room, request: Request) -> HttpResponse:
    """Go to the provision that the chair has called; the Screen follows."""
    _secretariat(room)
    place = _place(room, request)
    given = clean(request.POST.get("place", ""))
    try:
        found = _sought(as_it_stands(place.instrument), given)
    except BadInput as trouble:
        held = pencilling.read(pencils.pencil_of(room.space))
        return _page(room, request, place, held=held, trouble=trouble)
    there = standing(room.space, found)
    if there is None:
        raise Http404
    _hold(room, there, Pencilled())
    return redirect("desk", room.space)


def _sought(text: Instrument, given: str) -> str:
    """The provision that a label names; numbers alone are counted from the article: ``12.2``.

    Raises:
        BadInput: it names none, or several.
    """
    if given[:1].isdecimal():
        with suppress(BadInput):
            return find_target(text, f"article {given}").provision
    return find_target(text, given).provision


def _place(room: Room, request: Request) -> Provision:
    """The provision that a form is about."""
    found = standing(room.space, request.POST.get("target", ""))
    if found is None:
        raise Http404
    return found


def _sent(room: Room, request: Request, place: Provision) -> Pencilled:
    """What the form holds; parties are given by their codes, or ids."""
    form = request.POST
    names = ("action", "part", "wording", "quoted", "on")
    typed = Typed(target=place.id, **{name: clean(form[name]) for name in names if name in form})
    by = _party(room, form.get("by", ""))
    backing = (_party(room, it) for it in form.get("supporters", "").replace(",", " ").split())
    supporters = tuple(it for it in dict.fromkeys(backing) if it != by)
    return Pencilled(by=by, supporters=supporters, change=typed)


def _party(room: Room, given: str) -> str:
    code = given.strip().upper()
    return party_called(room.space, code) if code else ""


def _hold(room: Room, place: Provision, pencilled: Pencilled) -> Pencil:
    """Hold in pencil, and tell who follows."""
    held = pencils.hold(
        Pencil(
            space=room.space,
            instrument=place.instrument_id,
            provision=place.id,
            content=pencilling.written(pencilled),
            changed_at=written(datetime.now(UTC)),
        )
    )
    announce(room.space)
    return held


def _entered(room: Room, request: Request) -> HttpResponse:
    """Put what is in pencil on the record, or give it back with what stands in the way."""
    place = _place(room, request)
    pencilled = _sent(room, request, place)
    try:
        number = enter(room, place, pencilled, gesture=gesture_id(request))
    except Troubles as trouble:
        return _page(room, request, place, held=pencilled, trouble=trouble)
    _hold(room, place, Pencilled(by=pencilled.by))
    sentence = message(
        "P{number} is on the record in the name of {party}, read from the floor.",
        number=number,
        party=room.names.party(pencilled.by),
    )
    messages.success(request, room.visit.say(sentence))
    return redirect("desk", room.space)


def _page(
    room: Room,
    request: Request,
    place: Provision,
    *,
    held: Pencilled,
    trouble: Exception | None = None,
) -> HttpResponse:
    context = desk_page(room, place, held, trouble=trouble)
    status = status_of(trouble) if trouble else 200
    return render(request, "web/desk.html", {"here": "desk", **context}, status=status)


in_committee = [
    path("desk", desk, name="desk"),
    path("desk/pencil", pencil, name="desk-pencil"),
    path("desk/call", call, name="desk-call"),
]
