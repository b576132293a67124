"""The room a page is about: a committee, and what the visitor is in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from travaux.acts.acting import may_perform
from travaux.committee.models import Basis, Committee
from travaux.committee.queries.committees import basis_of, committee_of
from travaux.committee.queries.delegations import parties_of
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.readers import Reader, reader_of
from travaux.procedure.rulings import Ruling
from travaux.record.tail import head
from travaux.web.progress import Progress, progress_of
from travaux.web.visits import Request, Visit

P = ParamSpec("P")
View = Callable[Concatenate["Room", Request, P], HttpResponse]

SPEAKING: str = "speaking"
"""Under this key, with the committee's id, a session holds for whom the person speaks."""


@dataclass(frozen=True)
class Room:
    """A committee as a visitor has it.

    ``parties`` are the ids of those the person acts for there, ``party`` the one it speaks for
    now; both are empty for a visitor who is nobody's.
    """

    visit: Visit
    committee: Committee
    parties: tuple[str, ...] = ()
    party: str = ""
    space: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "space", self.committee.id)

    @cached_property
    def names(self) -> CommitteeNames:
        """How what has an id is called in the visitor's language."""
        return CommitteeNames(self.space, self.visit.language, self.visit.say)

    @cached_property
    def reader(self) -> Reader:
        """What of the record and the stances the visitor sees."""
        return reader_of(self.space, self.party)

    @cached_property
    def name(self) -> str:
        """The committee's name in the visitor's language."""
        return self.names.choose(self.committee.names)

    @cached_property
    def basis(self) -> Basis | None:
        """The text the committee negotiates from."""
        return basis_of(self.space)

    @cached_property
    def progress(self) -> Progress | None:
        """How much of that text is agreed, without brackets, contested."""
        return progress_of(self.basis.instrument, self.at) if self.basis else None

    @cached_property
    def at(self) -> tuple[int, str]:
        """Number and hash of the last act on the record."""
        return head(self.space)

    @property
    def head(self) -> str:
        """``number:hash``."""
        return "{}:{}".format(*self.at)

    def may(self, kind: str, *, by: str = "") -> Ruling | None:
        """Rule on an act, for greying its button; None for a visitor who is nobody's."""
        if not self.party:
            return None
        return may_perform(kind, space=self.space, by=by or self.party, through=self.visit.person)


def in_room(view: View[P]) -> Callable[Concatenate[HttpRequest, str, P], HttpResponse]:
    """Give a view the room that the address names; who may not be in it is sent away.

    A closed committee is read by those who act for somebody in it; whoever is signed out is asked
    to sign in, everyone else gets no hint that it is there.
    """

    @wraps(view)
    def entered(request: Request, space: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        found = room_of(request, space)
        if found is None and not request.visit.person:
            return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
        if found is None:
            raise Http404
        _ = found.at  # before what the page shows is read: it is told what comes after this
        request.room = found  # type: ignore[attr-defined]
        return view(found, request, *args, **kwargs)

    return entered  # type: ignore[return-value]  # the middleware made it a Request


def acting(view: View[P]) -> View[P]:
    """Let only those into a view who act for somebody in the committee."""

    @wraps(view)
    def entered(room: Room, request: Request, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.visit.person:
            return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
        if not room.party:
            raise PermissionDenied
        return view(room, request, *args, **kwargs)

    return entered  # type: ignore[return-value]  # wraps makes it no plain function


def room_of(request: Request, space: str) -> Room | None:
    """The room, as whoever asks may enter it; None where there is none for them."""
    committee = committee_of(space)
    if committee is None:
        return None
    visit = request.visit
    parties = parties_of(space, visit.person) if visit.person else ()
    if committee.openness != "public" and not parties:
        return None
    chosen = request.session.get(f"{SPEAKING}:{space}", "")
    party = chosen if chosen in parties else next(iter(parties), "")
    return Room(visit, committee, parties, party)
