"""For whom one speaks: what is said of it on every page, and changing it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from babel.lists import format_list
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST

from travaux.committee.models import Committee
from travaux.committee.queries.committees import rules_of
from travaux.committee.queries.representatives import category_of, invites_for
from travaux.people.persons import name_of
from travaux.procedure.rights import Category, Right, may
from travaux.sentences import Message, message
from travaux.web.preferences import safe_next
from travaux.web.rooms import SPEAKING, Room, in_room
from travaux.web.visits import Request, Visit

_MAY: Final = {
    Right.SPEAK: message("speak"),
    Right.PROPOSE: message("propose text"),
    Right.SPONSOR: message("sponsor proposals"),
    Right.POSITION: message("take positions"),
    Right.REQUIRE_VOTE: message("require a vote"),
    Right.VOTE: message("vote"),
    Right.REPLY: message("reply"),
    Right.ENTER: message("enter what is said and decided"),
    Right.DECLARE: message("declare what is decided"),
}
"""What each right lets somebody do; that a delegation runs its own affairs goes without saying."""


@dataclass(frozen=True)
class Speaking:
    """Who is signed in, and for whom they speak in the room of the page, if it has one."""

    visit: Visit
    room: Room | None

    @cached_property
    def name(self) -> str:
        """The person's name."""
        return name_of(self.visit.person)

    @cached_property
    def party(self) -> str:
        """The name of the party spoken for; empty for a reader."""
        return self.room.names.party(self.room.party) if self.room and self.room.party else ""

    @property
    def parties(self) -> list[tuple[str, str]]:
        """Each party that the person may speak for: id and name."""
        room = self.room
        return [(id_, room.names.party(id_)) for id_ in room.parties] if room else []

    @cached_property
    def may(self) -> str:
        """What the party may do, as a sentence."""
        if not self.room or not self.room.party:
            return ""
        category = category_of(self.room.space, self.room.party)
        return rights_said(self.visit, self.room.committee, category)

    @cached_property
    def invites(self) -> bool:
        """Whether the person may make codes by which others join."""
        return bool(self.room and self.room.party) and bool(
            self.room and invites_for(self.room.space, self.visit.person)
        )


def speaking(request: HttpRequest) -> Speaking:
    """Who speaks on this page, read only as far as the page says it."""
    return Speaking(getattr(request, "visit", Visit()), getattr(request, "room", None))


def rights_said(visit: Visit, committee: Committee, category: str) -> str:
    """What participants of a category may do in a committee, as a sentence."""
    rules = rules_of(committee)
    granted = [
        said for right, said in _MAY.items() if may(rules, Category(category), right).allowed
    ]
    if not granted:
        return visit.say(message("May read."))
    return visit.say(message("May {rights}.", rights=listed(visit, granted)))


def listed(visit: Visit, said: Iterable[Message]) -> str:
    """Several things in one phrase, joined as the visitor's language joins them."""
    return format_list(list(map(visit.say, said)), locale=visit.language)


@require_POST
@in_room
def speak(room: Room, request: Request) -> HttpResponse:
    """Speak for another of one's parties from now on."""
    party = request.POST.get("party", "")
    if party not in room.parties:
        raise Http404
    request.session[f"{SPEAKING}:{room.space}"] = party
    return HttpResponseRedirect(safe_next(request))


in_committee = [path("speaking", speak, name="speaking")]
