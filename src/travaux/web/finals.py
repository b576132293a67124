"""The final text: in clean numbers, with the list of all that changes for it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.queries.progress import final_text, progress_of
from travaux.formats.html.direction import direction
from travaux.formats.plain.write import write_plain
from travaux.web.downloads import file_of
from travaux.web.places import text_before
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request


@require_safe
@in_room
def final(room: Room, request: Request, instrument: str) -> HttpResponse:
    """The final text as a page, once nothing is contested; until then what is left."""
    row = text_before(room, instrument)
    contested = progress_of(row).contested.provisions
    page: dict[str, object] = {
        "here": "standing",
        "instrument": row,
        "direction": direction(row.language),
        "contested": contested,
    }
    if not contested:
        made = final_text(row)
        page |= {"final": made, "words": write_plain(made.instrument)}
    return render(request, "web/final.html", page)


@require_safe
@in_room
def final_file(room: Room, _request: Request, instrument: str) -> HttpResponse:
    """The final text as a plain file; there is none while anything is contested."""
    row = text_before(room, instrument)
    if progress_of(row).contested.provisions:
        raise Http404
    text = write_plain(final_text(row).instrument)
    return file_of(text, name=f"{row.id}-final.txt", kind="text/plain")


in_committee = [
    path("texts/<str:instrument>/final", final, name="final"),
    path("texts/<str:instrument>/final.txt", final_file, name="final-file"),
]
