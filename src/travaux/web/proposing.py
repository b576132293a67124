"""Propose: the wording in a plain editor, the change shown as it is typed."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from travaux.acts.proposals import Revise, Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.committee.models import Change, Instrument, Proposal
from travaux.committee.queries.changes import changes_now
from travaux.committee.queries.places import standing
from travaux.committee.queries.proposals import proposal_of
from travaux.people import drafts
from travaux.record.perform import Performed
from travaux.sentences import BadInput, Message, message
from travaux.web.drafting import keep_sheet, sheet_kept
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of, tell
from travaux.web.places import place_of, text_before
from travaux.web.rooms import Room, acting, in_room
from travaux.web.sheet_page import sheet_page, shown_of
from travaux.web.typed import NEW, QUOTING, WORDED, Typed, asked
from travaux.web.visits import Request
from travaux.web.writing_sheet import Sheet, changed_by, revising, sent


@in_room
@acting
def propose(room: Room, request: Request) -> HttpResponse:
    """Write a proposal, as a draft of one's delegation until it is submitted."""
    if request.method != "POST":
        return _page(room, request, _begun(room, request))
    sheet = sent(request.POST)
    do = request.POST.get("do", "submit")
    if do == "submit":
        return _submitted(room, request, sheet)
    sheet = changed_by(request.POST, sheet)
    if do == "keep" and keep_sheet(room, sheet):
        messages.success(request, room.visit.say(message("Kept as your delegation’s draft.")))
        return redirect(f"{reverse('propose', args=[room.space])}?draft={sheet.draft}")
    return _page(room, request, sheet)


def _begun(room: Room, request: Request) -> Sheet:
    """The sheet that an address asks for: a draft, a revision, an amendment, a place, or none."""
    asked_for = request.GET
    if draft := asked_for.get("draft"):
        return sheet_kept(room, draft)
    if revised := asked_for.get("revise"):
        return _revision(room, request, revised)
    if amended := asked_for.get("amends"):
        row = proposal_of(room.space, amended)
        if row is None:
            raise Http404
        return Sheet(instrument=row.instrument_id, changes=(Typed(action="amends", other=amended),))
    if at := asked_for.get("at"):
        place = standing(room.space, at)
        if place is None:
            raise Http404
        changes = (Typed(action="amend", target=at, part=_first_part(place)),)
        return Sheet(instrument=place.instrument_id, changes=changes)
    return Sheet(instrument=asked_for.get("instrument", ""))


def _first_part(place: object) -> str:
    """The part that is most likely meant: the words, or the heading of what has none."""
    parts = ("words", "heading", "closing")
    return next((part for part in parts if getattr(place, part)), "words")


def _revision(room: Room, request: Request, id_: str) -> Sheet:
    """A sheet with what one's own proposal asks for now."""
    row = _own(room, id_)
    changes = changes_now([row.id])[row.id]
    if any(it.action not in {*WORDED, *NEW, *QUOTING} for it in changes):
        sentence = message(
            "P{number} moves, merges or splits provisions, which this page does not write: "
            "withdraw it and propose anew, or ask the Secretariat.",
            number=row.ordinal,
        )
        messages.error(request, room.visit.say(sentence))
        return Sheet(instrument=row.instrument_id)
    words = {it.id: _stands(room, row, it) for it in changes}
    return revising(row, changes, words)


def _stands(room: Room, row: Proposal, change: Change) -> str:
    part = "words" if change.part == "provision" else change.part
    typed = Typed(action=change.action, target=change.target, part=part, other=change.other)
    return place_of(room, row.instrument, typed, language=row.language).words


def _own(room: Room, id_: str) -> Proposal:
    """A proposal of the delegation one speaks for.

    Raises:
        Http404: it has none of that id.
    """
    found = proposal_of(room.space, id_)
    if found is None or found.delegation_id != room.party:
        raise Http404
    return found


def _page(
    room: Room, request: Request, sheet: Sheet, *, trouble: Exception | None = None
) -> HttpResponse:
    context = sheet_page(room, sheet, trouble)
    status = status_of(trouble) if trouble else 200
    return render(request, "web/proposing.html", {"here": "propose", **context}, status=status)


# --- what the form does -----------------------------------------------------


def _submitted(room: Room, request: Request, sheet: Sheet) -> HttpResponse:
    """Submit or revise, and throw the draft away; refused, the page comes back with all of it."""
    try:
        text = text_before(room, sheet.instrument)
        done = _perform(room, text, sheet)
    except Troubles as trouble:
        return _page(room, request, sheet, trouble=trouble)
    drafts.throw_away(room.space, room.party, sheet.draft)
    messages.success(request, room.visit.say(_said(sheet, done)))
    at = next((it.target for it in sheet.changes if it.target), "")
    there = f"{reverse('text', args=[room.space])}?instrument={text.id}"
    return HttpResponseRedirect(f"{there}#at-{at}" if at else there)


def _perform(room: Room, text: Instrument, sheet: Sheet) -> Performed:
    changes = _changes(room, text, sheet)
    if sheet.revises:
        act: object = Revise(
            proposal=sheet.revises, changes=changes, severable=sheet.severable, note=sheet.note
        )
    else:
        act = Submit(
            proposal=sheet.gesture,
            instrument=text.id,
            changes=changes,
            severable=sheet.severable,
            note=sheet.note,
            language=sheet.language or None,  # type: ignore[arg-type]  # the act refuses others
        )
    return perform_in(room, [act], gesture=sheet.gesture)[0]


def _said(sheet: Sheet, done: Performed) -> Message:
    if sheet.revises:
        return message("It is revised: the text shows its new words.")
    outcome = done.outcome if isinstance(done.outcome, dict) else {}
    return message(
        "P{number} is submitted and stands in the text: other delegations may join it.",
        number=outcome.get("ordinal", ""),
    )


def _changes(room: Room, text: Instrument, sheet: Sheet) -> tuple[Asked, ...]:
    """The changes as the act carries them, on the words they were written on.

    Raises:
        BadInput: there is none, or one changes nothing.
    """
    if not sheet.changes:
        raise BadInput(message("The proposal changes nothing yet: choose a place to change."))
    language = sheet.language or text.language
    made = []
    for typed in sheet.changes:
        place = place_of(room, text, typed, language=language)
        one = asked(typed, place.words)
        made.append(replace(one, on="") if place.translated else one)
    return tuple(made)


@require_POST
@in_room
@acting
def preview(room: Room, request: Request) -> HttpResponse:
    """One change of the sheet as the room would read it, while it is typed.

    Cost: eight queries, and about that of comparing the wording; the text as a whole is not read.
    """
    sheet = sent(request.POST)
    at = request.POST.get("show", "")[:4]
    if not at.isdecimal() or int(at) >= len(sheet.changes):
        raise Http404
    typed = sheet.changes[int(at)]
    text = text_before(room, sheet.instrument)
    language = sheet.language or text.language
    place = place_of(room, text, typed, language=language)
    context = shown_of(room, typed, place, language=language)
    return render(request, "web/parts/shown.html", context)


@require_POST
@in_room
@acting
def withdraw(room: Room, request: Request) -> HttpResponse:
    """Withdraw one's own proposal."""
    row = _own(room, request.POST.get("proposal", ""))
    try:
        perform_in(room, [Withdraw(proposal=row.id)], gesture=gesture_id(request))
    except Troubles as trouble:
        tell(request, room, trouble)
    else:
        sentence = message("P{number} is withdrawn.", number=row.ordinal)
        messages.success(request, room.visit.say(sentence))
    return redirect("propose", room.space)


in_committee = [
    path("propose", propose, name="propose"),
    path("propose/preview", preview, name="propose-preview"),
    path("propose/withdraw", withdraw, name="propose-withdraw"),
]
