"""What is agreed of a text, provision by provision: agree, reconfirm, reopen, make a package."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST

from travaux.acts.agreements import Agree, Reconfirm, Reopen, TakeApart, TakeEffect
from travaux.acts.errors import Stale
from travaux.committee.models import AgreementStep, Instrument, Package, Provision
from travaux.committee.queries.agreed_words import agreed_words
from travaux.committee.queries.agreements import Agreed, agreements_in, steps_on, words_hash
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.movement import days_of
from travaux.committee.queries.places import in_order, standing
from travaux.committee.queries.progress import Progress
from travaux.committee.queries.provisions import beneath, provisions_of
from travaux.formats.html.direction import direction
from travaux.sentences import BadInput, Message, message
from travaux.text import values
from travaux.web.deciding import decided_in, deciding
from travaux.web.fragments import marked
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of
from travaux.web.places import chosen
from travaux.web.progress import standing_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.typed import clean
from travaux.web.visits import Request

STATES: Final[Mapping[str, Message]] = {
    "agreed": message("agreed"),
    "ad referendum": message("agreed ad referendum"),
    "conditional": message("conditional"),
    "to be reconfirmed": message("to be reconfirmed"),
    "reopened": message("reopened"),
    "clean": message("no brackets"),
    "contested": message("contested"),
}
EXCERPT: Final = 70
"""Characters of a provision that tell it from others."""

SIGNS: Final[Mapping[str, str]] = {
    "agreed": "●",
    "ad referendum": "●",
    "conditional": "◐",
    "to be reconfirmed": "◌",
    "reopened": "◌",
    "clean": "◐",
    "contested": "○",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A provision with how it stands; ``agreed`` is None where nobody has agreed it by itself."""

    row: Provision
    state: str
    sign: str
    said: Message
    agreed: Agreed | None

    @property
    def begins(self) -> str:
        """Its heading, else how its words begin: two paragraphs may be called the same."""
        return begins(self.row)

    @property
    def steps(self) -> list[tuple[AgreementStep, date | None]]:
        """The steps of its agreement, without their days."""
        return [(it, None) for it in self.agreed.row.steps.all()] if self.agreed else []

    @property
    def last(self) -> AgreementStep | None:
        """The last step of its agreement."""
        return list(self.agreed.row.steps.all())[-1] if self.agreed else None

    @property
    def done(self) -> bool:
        """Whether it is agreed."""
        return self.state in {"agreed", "ad referendum"}


def begins(row: Provision) -> str:
    """The heading of a provision, else how its words begin, or its closing words."""
    said = row.heading or row.words or row.closing
    return said if len(said) <= EXCERPT else f"{said[:EXCERPT].rsplit(' ', 1)[0]}…"


@in_room
def agreements(room: Room, request: Request, instrument: str) -> HttpResponse:
    """Every provision of a text with its state, its packages and its history."""
    return _list(room, request, _text(room, instrument), form={})


@require_POST
@in_room
@acting
def package(room: Room, request: Request, instrument: str) -> HttpResponse:
    """Have a package take effect."""
    text, form = _text(room, instrument), request.POST.dict()
    parts = tuple(request.POST.getlist("parts"))
    if form.get("do") == "apart":
        return _taken_apart(room, request, text)
    try:
        if len(parts) < 2:  # noqa: PLR2004 -- what depends on each other is at least two
            raise BadInput(message("A package has at least two parts: choose them."))
        gesture = gesture_id(request)
        act = TakeEffect(package=gesture, instrument=text.id, parts=parts, decided=decided_in(form))
        perform_in(room, [act], gesture=gesture)
    except Troubles as trouble:
        return _list(room, request, text, form=form, parts=parts, trouble=trouble)
    messages.success(request, room.visit.say(message("The package has taken effect.")))
    return redirect("agreements", room.space, text.id)


def _taken_apart(room: Room, request: Request, text: Instrument) -> HttpResponse:
    form = request.POST.dict()
    try:
        if not form.get("why", "").strip():
            raise BadInput(message("It is not said why the package is taken apart: say so."))
        act = TakeApart(
            package=form.get("package", ""),
            parts=tuple(request.POST.getlist("leaving")),
            why=clean(form.get("why", "")),
            decided=decided_in(form),
        )
        perform_in(room, [act], gesture=gesture_id(request))
    except Troubles as trouble:
        return _list(room, request, text, form=form, trouble=trouble)
    messages.success(request, room.visit.say(message("The package has been taken apart.")))
    return redirect("agreements", room.space, text.id)


@in_room
def agreement(room: Room, request: Request, provision: str) -> HttpResponse:
    """How a provision is agreed, and the forms to agree, reconfirm or reopen it."""
    row = standing(room.space, provision)
    if row is None:
        raise Http404
    if request.method == "POST":
        return _sent(room, request, row)
    return _one(room, request, row, form={})


@acting
def _sent(room: Room, request: Request, row: Provision) -> HttpResponse:
    form = request.POST.dict()
    try:
        perform_in(room, [_act(request, row)], gesture=gesture_id(request))
    except Troubles as trouble:
        return _one(room, request, row, form=form, trouble=trouble)
    messages.success(request, room.visit.say(message("It is on the record.")))
    return redirect("agreement", room.space, row.id)


def _act(request: Request, row: Provision) -> object:
    """What a form asks for.

    Raises:
        BadInput: it is not whole.
    """
    form = request.POST
    do, held = form.get("do", ""), form.get("agreement", "")
    if do == "agree":
        return Agree(
            agreement=gesture_id(request),
            provision=row.id,
            on=form.get("on", ""),
            ad_referendum=form.get("ad_referendum") == "yes",
            conditional_on=tuple(form.getlist("conditional_on")),
            decided=decided_in(form),
        )
    if do == "reconfirm":
        return Reconfirm(agreement=held, on=form.get("on", ""), decided=decided_in(form))
    why = form.get("why", "").strip()
    if do != "reopen" or not why:
        raise BadInput(message("It is not said why it is reopened: give the reason."))
    asked_by = tuple(filter(None, form.getlist("asked_by")))
    return Reopen(agreement=held, asked_by=asked_by, why=why, decided=decided_in(form))


def _one(
    room: Room,
    request: Request,
    row: Provision,
    *,
    form: Mapping[str, str],
    trouble: Any = None,  # noqa: ANN401 -- one of Troubles
) -> HttpResponse:
    text = row.instrument
    every, tree = in_order(text), as_it_stands(text)
    line = lines_of(text, [row])[0]
    context = {
        "here": "text",
        **deciding(room, "agreements.agree", form),
        **_shown(text),
        "row": row,
        "beneath": beneath(row.id),
        "label": room.names.provision(row.id),
        "line": line,
        "others": [(it.id, begins(it)) for it in every if it.id != row.id],
        "steps": history_at(room, row.id),
        "chosen_others": request.POST.getlist("conditional_on"),
        "on": words_hash(tree, row.id),
        **_words(line, tree),
        "gesture": str(uuid.uuid4()),
        "trouble": trouble.sentence if trouble else None,
        "stale": trouble if isinstance(trouble, Stale) else None,
    }
    status = status_of(trouble) if trouble else 200
    return render(request, "web/agreement.html", context, status=status)


def _words(line: Line, tree: values.Instrument) -> dict[str, Any]:
    """The words that were agreed, and what has changed in them; ``apart``: something else has."""
    found = agreed_words(line.agreed.row, tree) if line.agreed else None
    return {
        "words": found,
        "changed": [(it, marked(it.words.nodes)) for it in found.changed] if found else [],
        "apart": line.agreed is not None and line.agreed.row.state == "to be reconfirmed",
    }


def _list(
    room: Room,
    request: Request,
    text: Instrument,
    *,
    form: Mapping[str, str],
    parts: Sequence[str] = (),
    trouble: Any = None,  # noqa: ANN401 -- one of Troubles
) -> HttpResponse:
    lines = lines_of(text, in_order(text))
    left = request.GET.get("only") == "left"
    held = [it for it in lines if it.agreed and it.agreed.row.state in {"agreed", "conditional"}]
    context = {
        "here": "agreements",
        **deciding(room, "agreements.package", form),
        **_shown(text),
        "lines": [it for it in told_once(lines) if not left or not it.done],
        "left": left,
        "held": held,
        "packages": _packages(lines),
        "chosen_parts": parts,
        "gesture": str(uuid.uuid4()),
        "trouble": trouble.sentence if trouble else None,
    }
    status = status_of(trouble) if trouble else 200
    return render(request, "web/agreements.html", context, status=status)


@dataclass(frozen=True, slots=True)
class Together:
    """A package with the provisions that it waits for; none where it is in force."""

    row: Package
    waits: tuple[str, ...]


def _packages(lines: Sequence[Line]) -> list[Together]:
    """Every package of a text, the oldest first."""
    agreed = [it.agreed for it in lines if it.agreed]
    rows = {row.id: row for it in agreed for row in it.packages}
    return [
        Together(
            row,
            tuple(dict.fromkeys(id_ for it in agreed if row in it.packages for id_ in it.waits)),
        )
        for row in sorted(rows.values(), key=lambda it: it.since)
    ]


def _shown(text: Instrument) -> dict[str, Any]:
    return {
        "instrument": text,
        "language": text.language,
        "direction": direction(text.language),
        "states": STATES,
    }


def lines_of(text: Instrument, rows: Sequence[Provision]) -> list[Line]:
    """Provisions with how they stand, those left out that have neither words nor agreement.

    Cost: six queries, and reading the text once for each head of the record.
    """
    progress, agreed = standing_of(text), agreements_in(text)
    every = [_line(it, progress, agreed.get(it.id)) for it in rows]
    return [it for it in every if it.state or len(rows) == 1]


def held_at(instrument: Instrument, ids: Sequence[str]) -> list[Line]:
    """Provisions that are agreed, among some, with how each agreement stands.

    Args:
        instrument: their text.
        ids: the provision that is looked at first, then what it stands under.

    Cost: none where none is agreed; else six queries.
    """
    progress = standing_of(instrument)
    if not progress.agreements.keys() & set(ids):
        return []
    agreed = agreements_in(instrument)
    rows = provisions_of(instrument, [it for it in ids if it in agreed])
    return [_line(it, progress, agreed[it.id]) for it in rows]


def history_at(room: Room, provision: str) -> list[tuple[AgreementStep, date | None]]:
    """Every step of every agreement there was on a provision, each with its day.

    Cost: one query, and one more where there was any.
    """
    steps = steps_on(provision)
    days = days_of(room.space, {it.since for it in steps}) if steps else {}
    return [(it, days.get(it.since)) for it in steps]


def told_once(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that are agreed with what they stand under, as that says already."""
    whole: set[str] = set()
    told = []
    for it in lines:
        under = it.row.parent in whole
        if it.done and (under or it.agreed):
            whole.add(it.row.id)
        if not (under and it.done and it.agreed is None):
            told.append(it)
    return told


def _line(row: Provision, progress: Progress, agreed: Agreed | None) -> Line:
    state: str = progress.states.get(row.id, "")
    if agreed and (state != "contested" or agreed.state in {"reopened", "to be reconfirmed"}):
        state = agreed.state
        if state == "agreed" and agreed.row.ad_referendum:
            state = "ad referendum"
    return Line(row, state, SIGNS.get(state, ""), STATES.get(state, STATES["clean"]), agreed)


def _text(room: Room, id_: str) -> Instrument:
    found = chosen(room, id_)
    if found is None:
        raise Http404
    return found


in_committee = [
    path("texts/<str:instrument>/agreements", agreements, name="agreements"),
    path("texts/<str:instrument>/package", package, name="package"),
    path("provisions/<str:provision>/agreement", agreement, name="agreement"),
]
