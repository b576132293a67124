"""What the Secretariat enters from the page of a committee: its work, its basis, its mandate."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from travaux.acts.committees import Arrange, DecideBasis
from travaux.acts.mandates import Confirm, Fulfil, Postpone, Replace, SetAside, TakeUp
from travaux.procedure.mandates import Obligation as State
from travaux.sentences import BadInput, message
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of, tell
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request

FIELDS: Final = ("actor", "action", "deadline", "place", "duration", "beneficiaries")
"""What is put right in an obligation when it is confirmed."""

_LARGEST_NUMBER: Final = 9
"""Digits of the number of an act."""


@require_POST
@in_room
@acting
def arrange(room: Room, request: Request) -> HttpResponse:
    """Enter how the committee works: what is not sent stays as it is."""
    names = ("zone", "language", "openness", "attribution")
    given: dict[str, Any] = {name: request.POST.get(name) or None for name in names}
    return _entered(room, request, lambda: Arrange(**given))


@require_POST
@in_room
@acting
def decide(room: Room, request: Request) -> HttpResponse:
    """Enter from which text the committee negotiates."""
    names = ("instrument", "provision", "decision")
    given = {name: request.POST.get(name, "") for name in names}
    return _entered(room, request, lambda: DecideBasis(**given))


@require_POST
@in_room
@acting
def step(room: Room, request: Request, obligation: str) -> HttpResponse:
    """Enter what became of an obligation."""
    return _entered(room, request, lambda: _step(obligation, request.POST))


def _step(obligation: str, given: QueryDict) -> object:
    """The act behind a button.

    Raises:
        BadInput: there is no such button, or the number of an act is none.
    """
    source, note = given.get("source", ""), given.get("note", "")
    steps: Mapping[str, Callable[[], object]] = {
        State.CONFIRMED: lambda: Confirm(
            obligation=obligation, **{name: str(given[name]) for name in FIELDS if name in given}
        ),
        State.FULFILLED: lambda: Fulfil(
            obligation=obligation, act=_number(given.get("act", "")), note=note
        ),
        State.POSTPONED: lambda: Postpone(
            obligation=obligation, source=source, deadline=given.get("until", "")
        ),
        State.REPLACED: lambda: Replace(obligation=obligation, source=source, note=note),
        State.SET_ASIDE: lambda: SetAside(obligation=obligation, reason=note or source),
        State.CANDIDATE: lambda: TakeUp(obligation=obligation),
    }
    do = given.get("do", "")
    if do not in steps:
        raise BadInput(message("There is nothing of this kind to do: go back and choose again."))
    return steps[do]()


def _number(given: str) -> int:
    if not given.isdecimal() or len(given) > _LARGEST_NUMBER:
        raise BadInput(message("Give the number of the act that fulfils it."))
    return int(given)


def _entered(room: Room, request: Request, made: Callable[[], object]) -> HttpResponse:
    """Do it and go back to the committee; if it is refused, say why and keep what was typed."""
    try:
        done = perform_in(room, [made()], gesture=gesture_id(request))
    except Troubles as trouble:
        tell(request, room, trouble)
        context = {
            "here": "committee",
            "typed": [
                (name, value)
                for name, value in request.POST.items()
                if name not in {"csrfmiddlewaretoken", "gesture", "do"} and value
            ],
        }
        return render(request, "web/refused.html", context, status=status_of(trouble))
    number = done[0].number
    messages.success(request, room.visit.say(message("On the record as act {act}.", act=number)))
    return HttpResponseRedirect(reverse("committee", args=[room.space]))


in_committee = [
    path("arrangement", arrange, name="arrange"),
    path("basis", decide, name="decide-basis"),
    path("obligations/<str:obligation>", step, name="obligation-step"),
]
