"""Who may read a space's stream, in which right and language: the rules of the pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from typing import Any, TypeAlias

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest

from travaux.people.sessions import stamps
from travaux.record.tail import head
from travaux.web.rooms import room_of
from travaux.web.visits import visit_of

Scope: TypeAlias = Mapping[str, Any]
"""A request as ASGI describes it."""

Manner: TypeAlias = tuple[str, str]
"""The language in which a reader is told things, and the party for which it reads."""


@dataclass(frozen=True, slots=True)
class Entered:
    """A reader who may read.

    ``after`` is the number of the last act it has; ``number`` the head of the space as it came.
    ``session`` is the key of its session, empty without one, and ``stamp`` what that held.
    """

    space: str
    after: int
    number: int
    manner: Manner
    session: str = ""
    stamp: str = ""


def enter(scope: Scope, space: str) -> Entered | None:
    """Let a reader in as ``rooms.room_of`` does; None where there is nothing for it to read.

    A reader that names no act of this space begins with the next one.

    Raises:
        DisallowedHost: it came under a name that the server does not have.

    Cost: five short statements, two for the public without a session.
    """
    request: Any = ASGIRequest(dict(scope), BytesIO())
    request.get_host()
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME) or ""
    # Before the session is read: should it change in between, it is found to have.
    stamp = stamps([session]).get(session, "") if session else ""
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session or None)
    request.visit = visit_of(request)
    room = room_of(request, space)
    if room is None:
        return None
    number, _hash = head(space)
    asked = request.headers.get("Last-Event-ID") or f"{space}:{request.GET.get('after', '')}"
    after = _number(asked, space)
    manner = (request.visit.language, room.party)
    return Entered(space, number if after is None else after, number, manner, session, stamp)


def _number(asked: str, space: str) -> int | None:
    """The number of ``SPACE:NUMBER``; None for another space, or none at all."""
    of, _, number = asked.rpartition(":")
    return int(number) if of == space and number.isdecimal() and number.isascii() else None
