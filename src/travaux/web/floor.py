"""What was read from the floor in a delegation's name: it confirms it, or corrects it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from travaux.acts.proposals import Confirm
from travaux.sentences import message
from travaux.web.performing import Troubles, gesture_id, perform_in, tell
from travaux.web.preferences import safe_next
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request


@require_POST
@in_room
@acting
def confirm(room: Room, request: Request) -> HttpResponse:
    """Confirm what the Secretariat entered for one's delegation."""
    act = Confirm(proposal=request.POST.get("proposal", ""))
    try:
        perform_in(room, [act], gesture=gesture_id(request))
    except Troubles as trouble:
        tell(request, room, trouble)
    else:
        sentence = message("{proposal} is confirmed.", proposal=room.names.number(act.proposal))
        messages.success(request, room.visit.say(sentence))
    return HttpResponseRedirect(safe_next(request, reverse("propose", args=[room.space])))


in_committee = [path("propose/confirm", confirm, name="confirm")]
