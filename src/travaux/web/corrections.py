"""The editorial class on a page: slips listed for the committee, and what became of them."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.safestring import SafeString

from travaux.acts.corrections import Approve, Decline, List, Withdraw
from travaux.acts.errors import Stale
from travaux.committee.models import Instrument, Scrub
from travaux.committee.queries.corrections import done_in, pending_in
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.places import in_order, standing
from travaux.formats.html.direction import direction
from travaux.sentences import BadInput, Message, message
from travaux.text import values
from travaux.text.compare import Base, exact_edits
from travaux.text.differences import differences
from travaux.text.editorial import Correction
from travaux.text.settled_values import hash_of
from travaux.text.tokens import is_word
from travaux.text.tree import part_of
from travaux.web.agreements import begins
from travaux.web.deciding import decided_in, deciding
from travaux.web.fragments import marked
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of
from travaux.web.places import text_before
from travaux.web.rooms import Room, acting, in_room
from travaux.web.typed import clean
from travaux.web.visits import Request

PARTS: Final[Mapping[str, Message]] = {
    "words": message("words"),
    "heading": message("heading"),
    "closing": message("closing words"),
    "title": message("the title"),
}
STATES: Final[Mapping[str, Message]] = {
    "listed": message("before the committee"),
    "approved": message("approved"),
    "declined": message("declined"),
    "withdrawn": message("taken off the list"),
    "made": message("made when the text was renumbered"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A correction with what it changes marked; ``stale`` where it is to be listed again."""

    row: Scrub
    label: str
    part: Message
    state: Message
    words: SafeString
    hunks: list[tuple[str, str]]
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """The place at which a slip is to be listed, as it stands; ``parts`` are those with words."""

    provision: str
    part: str
    label: str
    words: str
    parts: tuple[tuple[str, Message], ...]

    @property
    def on(self) -> str:
        """The words by their hash."""
        return hash_of(self.words)


@in_room
def corrections(room: Room, request: Request, instrument: str) -> HttpResponse:
    """The corrections before the committee, the forms to list and to decide, and what was done."""
    text = text_before(room, instrument)
    if request.method == "POST":
        return _sent(room, request, text)
    return _page(room, request, text, form=request.GET.dict())


@acting
def _sent(room: Room, request: Request, text: Instrument) -> HttpResponse:
    form = request.POST.dict()
    try:
        perform_in(room, [_act(request, text)], gesture=gesture_id(request))
    except Troubles as trouble:
        return _page(room, request, text, form=form, trouble=trouble)
    messages.success(request, room.visit.say(message("It is on the record.")))
    return redirect("corrections", room.space, text.id)


def _act(request: Request, text: Instrument) -> object:
    """What a form asks for.

    Raises:
        BadInput: it is not whole.
    """
    form = request.POST
    do, why = form.get("do", ""), clean(form.get("why", "")).strip()
    if do == "list":
        part = form.get("part", "") or "words"
        return List(
            correction=gesture_id(request),
            instrument=text.id,
            provision=form.get("provision", ""),
            part=part,  # type: ignore[arg-type]  # the act judges it
            on=form.get("on", ""),
            words=clean(form.get("words", "")),
            note=clean(form.get("note", ""))[:5_000],
        )
    if do not in {"approve", "decline", "withdraw"}:
        raise BadInput(message("This form is not whole: open the place anew."))
    if do != "approve" and not why:
        raise BadInput(message("It is not said why the words stay as they are: give the reason."))
    if do == "withdraw":
        return Withdraw(correction=form.get("correction", ""), why=why)
    ids = tuple(form.getlist("corrections"))
    if not ids:
        raise BadInput(message("No correction is chosen: choose those that were decided."))
    if do == "approve":
        return Approve(corrections=ids, decided=decided_in(form))
    return Decline(corrections=ids, why=why, decided=decided_in(form))


def _page(
    room: Room,
    request: Request,
    text: Instrument,
    *,
    form: Mapping[str, str],
    trouble: Any = None,  # noqa: ANN401 -- one of Troubles
) -> HttpResponse:
    tree = as_it_stands(text)
    done = [_shown(room, it) for it in done_in(text)]
    listing = room.may("corrections.list")
    context = {
        "here": "agreements",
        **deciding(room, "corrections.approve", form),
        "instrument": text,
        "language": text.language,
        "direction": direction(text.language),
        "pending": [
            _shown(room, it.row, now=it.now, stale=it.now is None) for it in pending_in(text, tree)
        ],
        "done": [it for it in done if it.row.kind == "correction"],
        "numbers": [it.row for it in done if it.row.kind != "correction"],
        "chosen": request.POST.getlist("corrections"),
        "may_list": bool(listing and listing.allowed),
        "places": _places(text),
        "slip": _slip(room, text, tree, form=form),
        "gesture": str(uuid.uuid4()),
        "trouble": trouble.sentence if trouble else None,
        "stale": trouble if isinstance(trouble, Stale) else None,
    }
    status = status_of(trouble) if trouble else 200
    return render(request, "web/corrections.html", context, status=status)


def _shown(room: Room, row: Scrub, *, now: Correction | None = None, stale: bool = False) -> Shown:
    before, after = (now.before, now.after) if now else (row.before, row.after)
    words = marked(differences(before, after, name="scrub").nodes)
    part = PARTS.get(row.part, PARTS["words"])
    label = room.names.provision(row.provision) if row.provision else room.visit.say(part)
    return Shown(row, label, part, STATES[row.state], words, hunks(before, after), stale)


def hunks(before: str, after: str) -> list[tuple[str, str]]:
    """What differs in two texts, each with the word before and behind it: a mark alone is lost."""
    base = Base(before)
    tokens: list[str] = base.tokens
    found: list[tuple[str, str]] = []
    for it in exact_edits(base, after):
        left = next((at for at in range(it.start - 1, -1, -1) if is_word(tokens[at])), 0)
        right = next((at for at in range(it.end, len(tokens)) if is_word(tokens[at])), len(tokens))
        around = tokens[min(left, it.start) : it.start], tokens[it.end : right + 1]
        old, new = tokens[it.start : it.end], it.words
        one, other = ("".join((*around[0], *some, *around[1])) for some in (old, new))
        found.append((one, other))
    return found


def _places(text: Instrument) -> list[tuple[str, str]]:
    """The provisions that have words, each with how they begin."""
    return [(it.id, said) for it in in_order(text) if (said := begins(it))]


def _slip(
    room: Room, text: Instrument, tree: values.Instrument, *, form: Mapping[str, str]
) -> Slip | None:
    """The place that a form names; None where it names none that stands here."""
    provision, asked = form.get("provision", ""), form.get("part", "")
    if not provision:
        title = (("title", PARTS["title"]),)
        wanted = asked == "title"
        return Slip("", "title", str(text), text.title, title) if wanted else None
    row = standing(room.space, provision)
    if row is None or row.instrument_id != text.id:
        return None
    parts = [it for it in ("words", "heading", "closing") if getattr(row, it)]
    part = asked if asked in parts else next(iter(parts), "words")
    words = part_of(tree, provision, cast("values.Part", part))
    named = tuple((it, PARTS[it]) for it in parts)
    return Slip(provision, part, room.names.provision(provision), words, named)


in_committee = [path("texts/<str:instrument>/corrections", corrections, name="corrections")]
