"""A new basis: the decision with what becomes of every open proposal."""

import uuid
from dataclasses import dataclass
from typing import Final

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import path

from travaux.acts.carrying import CarriedChange, Disposed
from travaux.acts.committees import DecideBasis
from travaux.acts.deciding import Decided
from travaux.acts.instruments import Carry
from travaux.committee.models import Instrument
from travaux.committee.queries.changes import first_places
from travaux.committee.queries.dispositions import Suggested, suggested
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.proposals import label
from travaux.formats.html.byline import ACTIONS
from travaux.formats.html.direction import direction
from travaux.sentences import BadInput, Message, message
from travaux.web.attribution import Behind, behind_proposal
from travaux.web.deciding import decided_in, deciding
from travaux.web.dispositions import DECISIONS, finding
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request

SAME: Final = message("Choose two texts: the basis until now, and the new one.")


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal of the table to be decided; it may be carried only where that was found."""

    id: str
    label: str
    place: str
    behind: Behind
    asked: list[tuple[Message | None, str]]
    finding: Message
    choices: list[tuple[str, Message, bool]]
    reason: str


@in_room
@acting
def new_basis(room: Room, request: Request) -> HttpResponse:
    """Choose the two texts, decide what becomes of each proposal, and enter it all at once."""
    given = request.POST if request.method == "POST" else request.GET
    there = texts(room.space)
    by_id = {it.id: it for it in there}
    basis = room.basis.instrument_id if room.basis else ""
    old, new = by_id.get(given.get("old") or basis), by_id.get(given.get("new", ""))
    found = suggested(old, new) if old and new and old != new else []
    trouble: Exception | None = None
    if request.method == "POST":
        try:
            if old is None or new is None or old == new:
                raise BadInput(SAME)
            return _entered(room, request, (old, new), found=found)
        except Troubles as error:
            trouble = error
    page = {
        "here": "committee",
        "texts": there,
        "old": old,
        "new": new if new != old else None,
        "lines": _lines(room, found, given),
        "old_direction": direction(old.language) if old else "",
        **deciding(room, "committees.decide_basis", given.dict()),
        "may_open": bool((opens := room.may("instruments.open_bracketed")) and opens.allowed),
        "trouble": getattr(trouble, "sentence", SAME if new and old == new else None),
        "gesture": gesture_id(request),
    }
    return render(
        request, "web/new_basis.html", page, status=status_of(trouble) if trouble else 200
    )


def _lines(room: Room, found: list[Suggested], given: QueryDict) -> list[Line]:
    at = first_places(it.proposal.id for it in found)
    return [_line(room, it, given, place=at.get(it.proposal.id, "")) for it in found]


def _line(room: Room, it: Suggested, given: QueryDict, *, place: str) -> Line:
    chosen = given.get(f"decision-{it.proposal.id}") or it.decision
    return Line(
        it.proposal.id,
        label(it.proposal),
        room.names.provision(place) if place else "",
        behind_proposal(room, it.proposal),
        [(ACTIONS.get(one.action), one.asked) for one in it.places],
        finding(it.finding, bracketed=it.bracketed),
        [
            (decision, said, decision == chosen)
            for decision, said in DECISIONS.items()
            if decision != "carried" or it.changes
        ],
        given.get(f"reason-{it.proposal.id}", ""),
    )


def _entered(
    room: Room, request: Request, texts: tuple[Instrument, Instrument], *, found: list[Suggested]
) -> HttpResponse:
    """Perform the decision as one gesture, and show the table, if there is one.

    Raises:
        Refused, Stale, BadInput: as the acts.
    """
    old, new = texts
    gesture = gesture_id(request)
    table = f"table-{uuid.uuid5(uuid.NAMESPACE_OID, gesture)}"
    given = request.POST
    decided = decided_in(given.dict())
    disposed = tuple(_disposed(it, request, table) for it in found)
    acts: list[object] = []
    if disposed:
        act = Carry(table=table, old=old.id, new=new.id, dispositions=disposed, decided=decided)
        acts.append(act)
    if not room.basis or room.basis.instrument_id != new.id:
        acts.append(DecideBasis(instrument=new.id, decision=_decision(decided)))
    perform_in(room, acts, gesture=gesture)
    messages.success(request, room.visit.say(message("The new basis is on the record.")))
    if disposed:
        return redirect("disposition-table", room.space, table)
    return redirect("committee", room.space)


def _decision(decided: Decided) -> str:
    """What the record has of the decision: the note, the meeting, and who presided."""
    return "; ".join(filter(None, (decided.note, decided.meeting, decided.presided)))


def _disposed(it: Suggested, request: Request, table: str) -> Disposed:
    """What the form says of one proposal.

    Raises:
        BadInput: it says nothing of it, or that it is carried though it cannot be.
    """
    decision = request.POST.get(f"decision-{it.proposal.id}", "")
    if decision not in DECISIONS or (decision == "carried" and not it.changes):
        raise BadInput(message("Say what becomes of {proposal}.", proposal=label(it.proposal)))
    carried = decision == "carried"
    names = CarriedChange.__slots__
    return Disposed(
        proposal=it.proposal.id,
        decision=decision,  # type: ignore[arg-type]  # it is one of the decisions
        carried_as=str(uuid.uuid5(uuid.NAMESPACE_OID, table + it.proposal.id)) if carried else "",
        changes=tuple(
            CarriedChange(**{name: getattr(one, name) for name in names})
            for one in (it.changes if carried else ())
        ),
        reason=request.POST.get(f"reason-{it.proposal.id}", "").strip(),
    )


in_committee = [
    path("new-basis", new_basis, name="new-basis"),
]
