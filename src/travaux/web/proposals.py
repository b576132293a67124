"""Proposals: all of them, one of them, and what is done to one."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from travaux.acts.errors import Refused, Stale
from travaux.committee.models import Proposal
from travaux.committee.queries.changes import asked_by
from travaux.committee.queries.groups import groups_of
from travaux.committee.queries.histories import acts_on_proposal
from travaux.committee.queries.instruments import proposed_to
from travaux.committee.queries.minutes import Extract, page_of_minutes
from travaux.committee.queries.proposals import Wanted, matching, sponsoring
from travaux.committee.queries.provisions import outline
from travaux.procedure.stances import Subject
from travaux.record.search import Search
from travaux.sentences import BadInput, message
from travaux.web.attribution import behind_proposal, printed_for
from travaux.web.cards import STATES, cards, shown_to
from travaux.web.fragments import Shown
from travaux.web.offers import SEEN_BY, TAKEN, act_for, delegations_to_enter_for
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of, tell
from travaux.web.preferences import safe_next
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request

SIZE: Final = 20
"""Proposals on a page."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision: its number, the act that made it, and what it asked for."""

    number: int
    since: int
    changes: list[Shown]


@require_safe
@in_room
def proposals(room: Room, request: Request) -> HttpResponse:
    """The proposals that are asked for, a page at a time."""
    wanted = Wanted(
        **{
            name: request.GET.get(name, "").strip()
            for name in ("instrument", "provision", "sponsor", "state", "words")
        }
    )
    sponsors = _sponsors(room)
    if wanted.sponsor not in dict(sponsors):
        wanted = replace(wanted, sponsor="")
    by = request.GET.get("by", "")
    page = Paginator(matching(room.space, wanted), SIZE).get_page(request.GET.get("page"))
    context = {
        "here": "proposals",
        "wanted": wanted,
        "page": page,
        "cards": cards(room, list(page.object_list), by=by),
        "states": STATES,
        "places": _places(room),
        "instruments": proposed_to(room.space),
        "sponsors": sponsors,
        "filtered": any((wanted.provision, wanted.sponsor, wanted.state, wanted.words)),
        **_acting(room, by),
    }
    return render(request, "web/proposals.html", context)


@require_safe
@in_room
def proposal(room: Room, request: Request, proposal: str) -> HttpResponse:
    """One proposal, with all its revisions and what became of it."""
    return _one(room, request, _row(room, proposal))


@require_POST
@in_room
@acting
def act(room: Room, request: Request, proposal: str) -> HttpResponse:
    """Do to a proposal what a button says, and go back to it."""
    row = _row(room, proposal)
    do = request.POST.get("do", "")
    given = {name: request.POST.get(name, "") for name in ("seen_by", "note")}
    try:
        wanted = act_for(do, row.id, **given)
        done = perform_in(
            room,
            [wanted],
            gesture=f"{gesture_id(request)}.{do}",
            by=request.POST.get("by", ""),
        )
    except Troubles as trouble:
        return _refused(room, request, row, trouble=trouble)
    number = done[0].number
    messages.success(request, room.visit.say(message("On the record as act {act}.", act=number)))
    there = reverse("proposal", args=[room.space, row.id])
    return HttpResponseRedirect(f"{safe_next(request, there)}#proposal-{row.id}")


def _refused(
    room: Room, request: Request, row: Proposal, *, trouble: Refused | Stale | BadInput
) -> HttpResponse:
    """The proposal again, with what was refused and what was typed."""
    tell(request, room, trouble)
    return _one(room, request, row, status=status_of(trouble))


def _one(room: Room, request: Request, row: Proposal, *, status: int = 200) -> HttpResponse:
    by = request.POST.get("by") or request.GET.get("by", "")
    (card,) = cards(room, [row], by=by, whole=True)
    search = Search(numbers=acts_on_proposal(room.space, row.id))
    extract = Extract(newest=False, size=200)
    speaker = card.offers.party if card.offers else None
    groups = groups_of(speaker.id) if speaker else []
    context = {
        "here": "proposals",
        "card": card,
        "revisions": _revisions(room, row) if row.revision > 1 else [],
        "history": page_of_minutes(room.names, search, extract, reader=room.reader),
        "amendments": [
            (it, behind_proposal(room, it)) for it in matching(room.space, Wanted(amends=row.id))
        ],
        "groups": groups,
        "dissociable": [
            it
            for it in card.statements
            if it.group in groups
            and speaker
            and speaker.id not in {gone.delegation_id for gone in it.dissociations.all()}
        ],
        "stances": TAKEN[Subject.PROPOSAL],
        "typed": request.POST,
        **_acting(room, by),
    }
    return render(request, "web/proposal.html", context, status=status)


def _row(room: Room, id_: str) -> Proposal:
    found = matching(room.space, Wanted()).filter(pk=id_).first()
    if found is None:
        raise Http404
    return found


def _revisions(room: Room, row: Proposal) -> list[Revision]:
    """The earlier revisions, the latest first."""
    asked = asked_by([row], every=True)[row.id]
    numbered = groupby(asked, key=lambda it: it.change.revision)
    found = [
        Revision(number, changes[0].change.since, shown_to(room, changes, row))
        for number, grouped in numbered
        if number != row.revision and (changes := list(grouped))
    ]
    return found[::-1]


def _acting(room: Room, by: str) -> dict[str, Any]:
    """What the forms of a page need."""
    entering = delegations_to_enter_for(room)
    return {"by": by, "entering": entering, "seen_by": SEEN_BY}


def _places(room: Room) -> list[tuple[str, str]]:
    """The articles of the texts to which there are proposals."""
    if room.basis is None:
        return []
    return [(id_, room.names.provision(id_)) for id_ in outline(room.basis.instrument_id)]


def _sponsors(room: Room) -> list[tuple[str, str]]:
    """Who stands behind any proposal, in English order, as far as the reader is told."""
    every = printed_for(room) == "names"
    return [
        (it.id, room.names.choose(it.names))
        for it in sponsoring(room.space)
        if every or it.id == room.party
    ]


in_committee = [
    path("proposals", proposals, name="proposals"),
    path("proposals/<str:proposal>", proposal, name="proposal"),
    path("proposals/<str:proposal>/act", act, name="proposal-act"),
]
