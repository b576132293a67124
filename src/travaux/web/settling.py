"""Settling a place on a page: what becomes of every proposal is shown first, then it is entered."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from travaux.acts.errors import Stale
from travaux.acts.places import Reopen, Settle
from travaux.acts.provisions import Settle as SettleWhole
from travaux.committee import wordings
from travaux.committee.models import Instrument
from travaux.committee.queries.places import standing
from travaux.committee.queries.settled import Standing, settled_in
from travaux.sentences import BadInput, message
from travaux.text.settled_values import Settlement, hash_of
from travaux.text.settlements import on_what_stands
from travaux.web.becoming import Preview, became, preview_of
from travaux.web.deciding import decided_in, deciding
from travaux.web.open_places import place_in, place_page, settlement_in, span_in
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of
from travaux.web.places import chosen
from travaux.web.rooms import Room, acting, in_room
from travaux.web.visits import Request
from travaux.web.wholes import wholes_at


@in_room
def settle(room: Room, request: Request, instrument: str) -> HttpResponse:
    """A place, what may be decided of it, and what was; a form that is sent is previewed here."""
    text = _text(room, instrument)
    if request.method == "POST":
        return _sent(room, request, text)
    return _page(room, request, place_in(room, text, request.GET.dict()), form=request.GET.dict())


@acting
def _sent(room: Room, request: Request, text: Instrument) -> HttpResponse:
    form = request.POST.dict()
    place = place_in(room, text, form)
    do = form.get("do", "")
    try:
        if do == "settle":
            return _settled(room, request, place, form=form)
        if do == "preview":
            preview = _previewed(place, form)
            decided_in(form)
            return _page(room, request, place, form=form, preview=preview)
    except Troubles as trouble:
        return _page(room, request, place, form=form, trouble=trouble)
    return _page(room, request, place, form=form)


def _previewed(place: Standing, form: Mapping[str, str]) -> Preview:
    """What the form comes to.

    Raises:
        BadInput: there is nothing to be settled, or the form does not fit the place.
        Stale: the place reads otherwise than when the form was filled in.
    """
    _unchanged(place, form)
    span = span_in(place, form)
    if span is None:
        raise BadInput(message("Nothing is contested here: quote the words that are decided."))
    return preview_of(place, settlement_in(place, span, form))


def _unchanged(place: Standing, form: Mapping[str, str]) -> None:
    """Refuse a form that was filled in on another text than the one that stands.

    Raises:
        Stale: it was.
    """
    on = form.get("on", "")
    if on and on != hash_of(place.text):
        raise Stale(
            message(
                "The text has changed since you opened this form: compare both wordings, and "
                "choose again."
            ),
            stands=place.text,
            asked=wordings.wording(on) or "",
        )


def _settled(
    room: Room, request: Request, place: Standing, *, form: Mapping[str, str]
) -> HttpResponse:
    """Enter what was previewed, if it still comes to the same.

    Raises:
        Refused, Stale, BadInput: as the act.
    """
    gesture = gesture_id(request)
    if any(it.id == gesture for it in settled_in(place.instrument, place.spot[0])):
        return redirect(_address(room, place.instrument.id, place.spot[0]))
    settlement = _as_previewed(place, form)
    now = on_what_stands(settlement, wordings.wording(settlement.on) or place.text, place.text)
    if now is not None:
        preview = preview_of(place, now)
        if preview.digest != form.get("seen", ""):
            messages.warning(
                request,
                room.visit.say(
                    message(
                        "The proposals have changed meanwhile: look again what becomes of them."
                    )
                ),
            )
            return _page(room, request, place, form=form, preview=preview)
    provision, part = place.spot
    act = Settle(
        place=gesture,
        instrument=place.instrument.id,
        provision=provision,
        part=part,  # type: ignore[arg-type]  # a place is no provision as a whole
        on=settlement.on,
        start=settlement.start,
        end=settlement.end,
        form=settlement.form,
        words=settlement.words,
        proposals=settlement.proposals,
        decided=decided_in(form),
    )
    perform_in(room, [act], gesture=gesture)
    messages.success(request, room.visit.say(message("It is settled, and on the record.")))
    return redirect(_address(room, place.instrument.id, provision))


def _as_previewed(place: Standing, form: Mapping[str, str]) -> Settlement:
    """The settlement that a preview's form holds, on the text on which it was previewed."""
    span = form.get("at", "").split(":")
    if len(span) != 2 or not all(map(str.isdecimal, span)):  # noqa: PLR2004 -- a start and an end
        raise BadInput(message("This form is not whole: open the place anew."))
    return Settlement(
        place.spot[0],
        form.get("on", ""),
        int(span[0]),
        int(span[1]),
        form.get("words", "").replace("\r\n", "\n"),
        form.get("form", "").partition(":")[0],  # type: ignore[arg-type]  # the act judges it
        tuple(form.get("proposals", "").split()),
    )


def _page(
    room: Room,
    request: Request,
    place: Standing,
    *,
    form: Mapping[str, str],
    preview: Preview | None = None,
    trouble: Any = None,  # noqa: ANN401 -- one of Troubles
) -> HttpResponse:
    """The page of a place, with whatever was typed."""
    try:
        span = span_in(place, form)
    except BadInput as amiss:
        span, trouble = span_in(place, {}), trouble or amiss
    provision, _part = place.spot
    context = {
        "here": "text",
        **place_page(room, place, span, form=form),
        **deciding(room, "places.settle", form),
        "on": hash_of(place.text),
        "preview": preview,
        "trouble": trouble.sentence if trouble else None,
        "stale": trouble if isinstance(trouble, Stale) else None,
        "settled": became(
            it for it in settled_in(place.instrument, provision) if it.provision == provision
        ),
        "wholes": wholes_at(place) if provision else [],
    }
    status = status_of(trouble) if trouble else 200
    return render(request, "web/settling.html", context, status=status)


@require_POST
@in_room
@acting
def reopen(room: Room, request: Request, instrument: str) -> HttpResponse:
    """Open again what was settled."""
    form = request.POST.dict()
    text = _text(room, instrument)

    def act() -> object:
        why = form.get("why", "").strip()
        if not why:
            raise BadInput(message("It is not said why it is reopened: give the reason."))
        asked_by = tuple(filter(None, request.POST.getlist("asked_by")))
        place = form.get("place", "")
        return Reopen(place=place, asked_by=asked_by, why=why, decided=decided_in(form))

    return _done(room, request, text, act=act)


@require_POST
@in_room
@acting
def whole(room: Room, request: Request, instrument: str) -> HttpResponse:
    """Accept or reject what a proposal asks of a provision as a whole."""
    form = request.POST.dict()
    text = _text(room, instrument)

    def act() -> object:
        if form.get("form") not in {"accept", "reject"} or not form.get("position", "").isdecimal():
            raise BadInput(message("Nothing is chosen yet: say what the room decided of it."))
        gesture = gesture_id(request)
        coming = form.get("comes") == "yes" and form["form"] == "accept"
        return SettleWhole(
            place=gesture,
            proposal=form.get("proposal", ""),
            position=int(form["position"]),
            form=form["form"],  # type: ignore[arg-type]  # seen above
            provision=f"{gesture}.p" if coming else "",
            number=form.get("number", "").strip() if coming else "",
            decided=decided_in(form),
        )

    return _done(room, request, text, act=act)


def _done(room: Room, request: Request, text: Instrument, *, act: Any) -> HttpResponse:  # noqa: ANN401 -- makes an act
    """Do it and go to the place; or say why not, with all that was typed."""
    form = request.POST.dict()
    try:
        perform_in(room, [act()], gesture=gesture_id(request))
    except Troubles as trouble:
        kept = {name: value for name, value in form.items() if name != "form"}
        return _page(room, request, place_in(room, text, form), form=kept, trouble=trouble)
    messages.success(request, room.visit.say(message("It is on the record.")))
    return redirect(_address(room, text.id, _there(room, form.get("provision", ""))))


def _there(room: Room, provision: str) -> str:
    """A provision, if it still stands."""
    return provision if provision and standing(room.space, provision) else ""


def _text(room: Room, id_: str) -> Instrument:
    found = chosen(room, id_)
    if found is None:
        raise Http404
    return found


def _address(room: Room, instrument: str, provision: str) -> str:
    where = reverse("settle", args=[room.space, instrument])
    return f"{where}?{urlencode({'provision': provision})}"


in_committee = [
    path("texts/<str:instrument>/settle", settle, name="settle"),
    path("texts/<str:instrument>/reopen", reopen, name="settled-reopen"),
    path("texts/<str:instrument>/settle/whole", whole, name="settle-whole"),
]
