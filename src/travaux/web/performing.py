"""Doing what a form asks: its acts are performed as one gesture, and refusals become sentences."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpRequest

from travaux.acts.errors import Refused, Stale
from travaux.record.perform import Gesture, Performed, perform
from travaux.record.times import written
from travaux.sentences import BadInput
from travaux.web.rooms import Room

Troubles = (Refused, Stale, BadInput)
"""What an act may meet that a person can do something about."""


def gesture_id(request: HttpRequest) -> str:
    """The id under which a form was sent, so that sent twice it is done once."""
    return request.POST.get("gesture") or str(uuid.uuid4())


def perform_in(
    room: Room, acts: Sequence[object], *, gesture: str, by: str = ""
) -> tuple[Performed, ...]:
    """Perform acts as one gesture of the visitor, in its party's name or, entered, another's.

    Raises:
        Refused, Stale, BadInput: as ``perform``; nothing is written then.
    """
    now = written(datetime.now(UTC))
    return perform(
        acts,
        Gesture(
            id=gesture,
            space=room.space,
            by=by or room.party,
            through=room.visit.person,
            done_at=now,
            recorded_at=now,
        ),
    )


def status_of(trouble: Exception) -> int:
    """The HTTP status of a refusal: 403 for a right, 409 for a stale text, 400 for bad input."""
    if isinstance(trouble, Stale):
        return 409
    return 400 if isinstance(trouble, BadInput) else 403


def tell(request: HttpRequest, room: Room, trouble: Refused | Stale | BadInput) -> None:
    """Say on the next page what was refused."""
    messages.error(request, room.visit.say(trouble.sentence))
