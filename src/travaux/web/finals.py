"""The final text: in clean numbers, with the list of all that changes for it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from travaux.committee.models import Instrument
from travaux.committee.queries.progress import final_text, oldest_open
from travaux.formats.html.direction import direction
from travaux.formats.plain.write import write_plain
from travaux.text import values
from travaux.text.differences import differences
from travaux.text.instruments import consolidate_instrument
from travaux.web.corrections import PARTS, hunks
from travaux.web.downloads import file_of
from travaux.web.fragments import marked
from travaux.web.places import text_before
from travaux.web.rolling import address
from travaux.web.rooms import Room, in_room
from travaux.web.setting import set_provisions
from travaux.web.visits import Request


@require_safe
@in_room
def final(room: Room, request: Request, instrument: str) -> HttpResponse:
    """The final text as a page, once nothing is contested; until then what is left."""
    row = text_before(room, instrument)
    open_places = len(oldest_open(row))
    page: dict[str, object] = {
        "here": "standing",
        "instrument": row,
        "direction": direction(row.language),
        "contested": open_places,
    }
    if not open_places:
        made = final_text(row)
        page |= {"final": made, "sheet": _set(room, row, made.instrument)}
        page["listed"] = [
            (
                it.provision,
                PARTS[it.part],
                marked(differences(it.before, it.after, name="").nodes),
                hunks(it.before, it.after),
            )
            for it in made.corrections
        ]
    return render(request, "web/final.html", page)


def _set(room: Room, row: Instrument, text: values.Instrument) -> SafeString:
    """The whole text as it is printed; a number leads to its provision in the text."""
    there = reverse("text-of", args=[room.space, row.id])
    sheet = set_provisions(
        consolidate_instrument(text, ()).provisions,
        room.visit,
        language=row.language,
        address=lambda id_: there + address(id_),
    )
    return mark_safe(sheet)  # noqa: S308 -- the renderer's


@require_safe
@in_room
def final_file(room: Room, _request: Request, instrument: str) -> HttpResponse:
    """The final text as a plain file; there is none while anything is contested."""
    row = text_before(room, instrument)
    if oldest_open(row):
        raise Http404
    text = write_plain(final_text(row).instrument)
    return file_of(text, name=f"{row.id}-final.txt", kind="text/plain")


in_committee = [
    path("texts/<str:instrument>/final", final, name="final"),
    path("texts/<str:instrument>/final.txt", final_file, name="final-file"),
]
