"""The front page: what this is, the committees one may read, and ways in."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.readable import Readable, readable_by
from travaux.record.tail import head
from travaux.web.setting_up import allows
from travaux.web.visits import Request, Visit


@dataclass(frozen=True, slots=True)
class Offered:
    """A committee as the front page offers it."""

    id: str
    name: str
    basis: str
    delegations: int
    speaks_for: str
    closed: bool
    at: tuple[int, str]


def front(request: Request) -> HttpResponse:
    """The committees that may be read."""
    offered = [_offered(it, request.visit) for it in readable_by(request.visit.person)]
    context = {"committees": offered, "sets_up": allows(request.visit), "demo": settings.DEMO}
    return render(request, "web/front.html", context)


def _offered(it: Readable, visit: Visit) -> Offered:
    """A committee in the visitor's language."""
    space = it.committee.id
    names = CommitteeNames(space, visit.language, visit.say)
    return Offered(
        id=space,
        name=names.choose(it.committee.names),
        basis=it.basis,
        delegations=it.delegations,
        speaks_for=", ".join(map(names.party, it.parties)),
        closed=it.committee.openness != "public",
        at=head(space),
    )


everywhere = [path("", front, name="front")]
