"""What is said for groups: a statement, and who dissociates itself from one."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_POST

from travaux.acts.groups import Dissociate, State
from travaux.sentences import message
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of, tell
from travaux.web.preferences import safe_next
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request


@require_POST
@in_room
@acting
def state(room: Room, request: Request) -> HttpResponse:
    """Speak for a group on a proposal or a provision; the form's id is that of the statement."""
    given = {name: request.POST.get(name, "") for name in ("group", "about", "mandate", "note")}
    said = State(
        statement=gesture_id(request),
        verb=request.POST.get("verb", ""),  # type: ignore[arg-type]  # perform refuses any other
        **given,
    )
    return _performed(room, request, said)


@require_POST
@in_room
@acting
def dissociate(room: Room, request: Request, statement: str) -> HttpResponse:
    """Say that one is not bound by what was said for one's group."""
    return _performed(room, request, Dissociate(statement=statement))


def _performed(room: Room, request: Request, said: object) -> HttpResponse:
    """Do it and go back; if it is refused, say why and keep what was typed."""
    try:
        done = perform_in(room, [said], gesture=gesture_id(request), by=request.POST.get("by", ""))
    except Troubles as trouble:
        tell(request, room, trouble)
        typed = [(name, value) for name in ("mandate", "note") if (value := request.POST.get(name))]
        context = {"typed": typed, "back": safe_next(request)}
        return render(request, "web/refused.html", context, status=status_of(trouble))
    number = done[0].number
    messages.success(request, room.visit.say(message("On the record as act {act}.", act=number)))
    return HttpResponseRedirect(safe_next(request))


in_committee = [
    path("groups/statements", state, name="group-state"),
    path("groups/statements/<str:statement>/dissociate", dissociate, name="group-dissociate"),
]
