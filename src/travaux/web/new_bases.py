"""A new basis: the decision with what becomes of every open proposal, and the table of it."""

import uuid
from dataclasses import dataclass
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.acts.carrying import CarriedChange, Disposed
from travaux.acts.committees import DecideBasis
from travaux.acts.deciding import Decided
from travaux.acts.instruments import Carry
from travaux.committee.models import DispositionTable, Instrument
from travaux.committee.queries.dispositions import Suggested, dispositions_in, suggested, table_at
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.proposals import label
from travaux.sentences import BadInput, Message, message
from travaux.text.dispositions import IN, NOT, PART
from travaux.web.downloads import file_of
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request

DECISIONS: Final = {
    "carried": message("carried"),
    "taken up": message("taken up"),
    "lapsed": message("lapsed"),
    "to be resubmitted": message("to be resubmitted"),
}
FINDINGS: Final = {
    IN: message("in the new text"),
    PART: message("in the new text in part"),
    NOT: message("not in the new text"),
    "": message("cannot be compared"),
}
LEVELS: Final = ("committee", "plenary", "informal")
_SAID: Final = ("meeting", "presided", "note")


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal of the table to be decided; it may be carried only where that was found."""

    id: str
    label: str
    sponsors: list[str]
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
                raise BadInput(message("Choose two texts: the basis until now, and the new one."))
            return _entered(room, request, (old, new), found=found)
        except Troubles as error:
            trouble = error
    page = {
        "here": "committee",
        "texts": there,
        "old": old,
        "new": new if new != old else None,
        "lines": [_line(room, it, given) for it in found],
        "levels": [(it, room.names.level(it)) for it in LEVELS],
        "typed": given,
        "ruling": room.may("committees.decide_basis"),
        "trouble": getattr(trouble, "sentence", None),
        "gesture": gesture_id(request),
    }
    return render(
        request, "web/new_basis.html", page, status=status_of(trouble) if trouble else 200
    )


def _line(room: Room, it: Suggested, given: Any) -> Line:  # noqa: ANN401 -- a form
    chosen = given.get(f"decision-{it.proposal.id}") or it.decision
    return Line(
        it.proposal.id,
        label(it.proposal),
        [room.names.party(at.delegation_id or at.name) for at in _behind(it)],
        FINDINGS[it.finding],
        [
            (decision, said, decision == chosen)
            for decision, said in DECISIONS.items()
            if decision != "carried" or it.changes
        ],
        given.get(f"reason-{it.proposal.id}", ""),
    )


def _behind(it: Suggested) -> list[Any]:
    return [at for at in it.proposal.sponsors.all() if at.until is None]


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
    level = given.get("level", "")
    if level not in LEVELS or not given.get("meeting", "").strip():
        raise BadInput(message("Say at which meeting and level it was decided."))
    said = {name: given.get(name, "").strip() for name in _SAID}
    decided = Decided(level=level, **said)  # type: ignore[arg-type]  # it is one of the levels
    disposed = tuple(_disposed(it, request, table) for it in found)
    acts: list[object] = []
    if disposed:
        act = Carry(table=table, old=old.id, new=new.id, dispositions=disposed, decided=decided)
        acts.append(act)
    if not room.basis or room.basis.instrument_id != new.id:
        acts.append(DecideBasis(instrument=new.id, decision=_decision(said)))
    perform_in(room, acts, gesture=gesture)
    messages.success(request, room.visit.say(message("The new basis is on the record.")))
    if disposed:
        return redirect("disposition-table", room.space, table)
    return redirect("committee", room.space)


def _decision(said: dict[str, str]) -> str:
    """What the record has of the decision: the note, the meeting, and who presided."""
    return "; ".join(filter(None, (said["note"], said["meeting"], said["presided"])))


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


@require_safe
@in_room
def table(room: Room, request: Request, table: str) -> HttpResponse:
    """The table of dispositions as a document: it omits no proposal."""
    row = _row(room, table)
    lines = [
        {
            "proposal": it.proposal,
            "label": label(it.proposal),
            "proposed_by": it.proposal.delegation_id,
            "finding": FINDINGS[it.finding],
            "decision": DECISIONS[it.decision],
            "carried_as": it.carried_as,
            "reason": it.reason,
        }
        for it in dispositions_in(row)
    ]
    page = {"here": "committee", "table": row, "lines": lines, "level": room.names.level(row.level)}
    return render(request, "web/disposition_table.html", page)


@require_safe
@in_room
def table_file(room: Room, _request: Request, table: str) -> HttpResponse:
    """The table of dispositions as it was put on the record."""
    row = _row(room, table)
    name = f"{row.id}.json"
    return file_of(row.content, name=name, kind="application/json")


def _row(room: Room, id_: str) -> DispositionTable:
    row = table_at(room.space, id_)
    if row is None:
        raise Http404
    return row


in_committee = [
    path("new-basis", new_basis, name="new-basis"),
    path("dispositions/<str:table>.json", table_file, name="disposition-file"),
    path("dispositions/<str:table>", table, name="disposition-table"),
]
