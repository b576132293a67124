"""The text: the main page, and what it does."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST

from travaux.committee.models import Instrument
from travaux.committee.queries.delegations import OFFICES, speakers
from travaux.committee.queries.dispositions import tables
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.opened import typed_of
from travaux.committee.queries.versions import versions
from travaux.formats.html.direction import direction
from travaux.formats.html.fragment import fragment
from travaux.formats.html.markup import Html, anchor, join
from travaux.formats.html.provisions import provision_to_html
from travaux.text.reading import read_for
from travaux.web.absences import Absence, absence_of
from travaux.web.asides import aside
from travaux.web.attribution import printed_for
from travaux.web.lenses import Lens, View, lens_of, view_of
from travaux.web.offers import act_for
from travaux.web.outline import listed, outline_of
from travaux.web.performing import Troubles, gesture_id, perform_in, tell
from travaux.web.places import chosen
from travaux.web.preferences import safe_next
from travaux.web.progress import standing_of
from travaux.web.rolling import LEVEL, Text, kept, text_of
from travaux.web.rooms import Room, acting, in_room
from travaux.web.searching import search
from travaux.web.visits import Request, Visit


@dataclass(frozen=True, slots=True)
class Shown:
    """One sheet of a text as it is shown, and the provision that is in focus."""

    lens: Lens
    view: View
    number: int
    at: str

    def address(self, to: int) -> str:
        """Where a sheet this many further on begins; empty where there is none."""
        number = self.number + to
        if not 0 <= number < len(self.view.sheets):
            return ""
        return self.lens.address(self.view.sheets[number].first)

    @property
    def ordinal(self) -> int:
        """The number of the sheet, from 1."""
        return self.number + 1

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self.view.sheets)

    @property
    def before(self) -> str:
        """The address of the sheet before."""
        return self.address(-1)

    @property
    def after(self) -> str:
        """The address of the next sheet."""
        return self.address(1)


@in_room
def text(room: Room, request: Request, instrument: str = "") -> HttpResponse:
    """The text: an outline, one sheet through a lens, and what stands beside a provision."""
    row = chosen(room, instrument)
    if row is None:
        return render(request, "web/instruments.html", {"here": "text"})
    made = text_of(row)
    lens = lens_of(request.GET)
    view = view_of(row, made, lens)
    if view is None:
        raise Http404
    shown = _shown(view, lens, request.GET.get("at", ""))
    absence = absence_of(request, room.space, room.at[0])
    page = {
        **_about(room, row, made, absence=absence),
        "here": "text",
        "lens": lens,
        "shown": shown,
        "sheet": sheet_html(made, shown, room.visit),
        "outline": outline_html(made, room.visit, lens, at=shown.at, row=row),
        "found": search(made, request.GET.get("q", "")),
        "asked": request.GET.get("q", ""),
        "asked_words": request.GET.get("q", ""),
        "whole": urlencode({**lens.query, "sheet": "all"}),
        "aside": None if lens.version else aside(room, row, made, at=shown.at),
        "gesture": uuid.uuid4,
    }
    response = render(request, "web/instruments.html", page)
    absence.keep(response, room.space)
    return response


@in_room
def beside(room: Room, request: Request, instrument: str) -> HttpResponse:
    """What stands beside a provision, for a page that is there already."""
    row = chosen(room, instrument)
    found = row and aside(room, row, text_of(row), at=request.GET.get("at", ""))
    if not found:
        raise Http404
    page = {"aside": found, "instrument": row, "gesture": uuid.uuid4, "here": "text"}
    return render(request, "web/parts/aside.html", page)


@require_POST
@in_room
@acting
def stand(room: Room, request: Request, instrument: str) -> HttpResponse:
    """Take a stance on a proposal or on words, or drop it; sponsor a proposal, or leave it."""
    do, about, at = (request.POST.get(name, "") for name in ("do", "about", "at"))
    given = {name: request.POST.get(name, "") for name in ("on", "seen_by", "note")}
    try:
        act = act_for(do, about, **given)
        perform_in(
            room, [act], gesture=f"{gesture_id(request)}.{do}", by=request.POST.get("by", "")
        )
    except Troubles as trouble:
        tell(request, room, trouble)
    there = reverse("text-of", args=[room.space, instrument])
    where = f"{there}?{urlencode({'at': at})}#{anchor(at)}"
    return redirect(safe_next(request, where))


def sheet_html(made: Text, shown: Shown, visit: Visit) -> Html:
    """A sheet, rendered once a language; the provision in focus is marked."""
    setting = replace(
        made.setting(visit.language), words=shown.view.words, address=shown.lens.address
    )
    sheet = shown.view.sheets[shown.number]
    what = (visit.language, shown.view.serial, shown.number)
    html = kept(
        made,
        what,
        lambda: join(provision_to_html(it, setting, level=LEVEL) for it in sheet.provisions),
    )
    mark = f'id="{anchor(shown.at)}" class="'
    return Html(html.replace(mark, f"{mark}focus ", 1))


def title_html(made: Text, visit: Visit) -> Html:
    """The title as the room reads it, with its brackets."""
    what = (visit.language, "title")
    return kept(made, what, lambda: fragment(made.rolling.title, made.manner(visit.language)))


def outline_html(made: Text, visit: Visit, lens: Lens, *, at: str, row: Instrument) -> Html:
    """The outline, each article with how it stands now."""
    address = replace(lens, whole=False).address
    return listed(outline_of(made), visit, at=at, address=address, standing=standing_of(row))


def _shown(view: View, lens: Lens, at: str) -> Shown:
    """The sheet that a provision is on, or the first."""
    number = view.sheet_of(at) if view.sheets else 0
    there = view.sheets and at in view.sheets[number].ids
    first = view.sheets[number].first if view.sheets else ""
    return Shown(lens, view, number, at if there else first)


def _about(room: Room, row: Instrument, made: Text, *, absence: Absence) -> dict[str, object]:
    """What a page says of the text, and what else may be chosen."""
    return {
        "instrument": row,
        "title": read_for(made.rolling.title) or row.title,
        "heading": title_html(made, room.visit),
        "direction": direction(row.language),
        "is_basis": bool(room.basis and room.basis.instrument_id == row.id),
        "instruments": _first(texts(room.space), room),
        "versions": versions(row.id),
        "party_names": [
            (one.id, room.names.choose(one.names) or one.id) for one in speakers(room.space)
        ],
        "as_typed": printed_for(room) == "names" and typed_of(row) is not None,
        "tables": tables(row),
        "office": room.party in OFFICES,
        "missed": None if absence.last is None else room.at[0] - absence.last,
    }


def _first(rows: Iterable[Instrument], room: Room) -> list[Instrument]:
    """The texts of a committee, the basis first, then the latest."""
    basis = room.basis.instrument_id if room.basis else ""
    return sorted(rows, key=lambda row: (row.id != basis, -row.since))


_text = gzip_page(text)

in_committee = [
    path("text", _text, name="text"),
    path("texts/<str:instrument>", _text, name="text-of"),
    path("texts/<str:instrument>/beside", gzip_page(beside), name="text-beside"),
    path("texts/<str:instrument>/stand", stand, name="text-stand"),
]
