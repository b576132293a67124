"""What did I miss?: the provisions that acts concern since a version, a moment, the last visit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.gzip import gzip_page

from travaux.committee.queries.history import ELSEWHERE
from travaux.committee.queries.minutes import Minute, Minuting
from travaux.committee.queries.record import payload_of
from travaux.committee.queries.versions import compare, version_at, versions
from travaux.formats.html.direction import direction
from travaux.formats.html.markup import Html
from travaux.formats.html.provisions import provision_to_html
from travaux.formats.html.reading import changed
from travaux.record.tail import tail
from travaux.sentences import BadInput
from travaux.web.absences import absence_of, number_since
from travaux.web.asides import history_of, names_of
from travaux.web.instruments import outline_of
from travaux.web.lenses import Lens
from travaux.web.performing import tell
from travaux.web.places import chosen
from travaux.web.rolling import LEVEL, Text, text_of
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

MOST: Final = 40
"""Provisions on a page."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A provision, its element on the page, and the acts that concern it."""

    id: str
    name: str
    html: Html
    acts: tuple[Minute, ...]


@in_room
def missed(room: Room, request: Request, instrument: str) -> HttpResponse:
    """The changed provisions, each change marked with who and when."""
    row = chosen(room, instrument)
    if row is None:
        raise Http404
    absence = absence_of(request, room.space, room.at[0])
    asked = request.GET.get("since", "")
    last = absence.last if absence.last is not None else room.at[0]
    after = (
        last
        if asked in {"", "visit"}
        else number_since(asked, instrument=row.id, space=room.space, zone=room.committee.zone)
    )
    text = text_of(row)
    behind = _behind(room, room.at[0] if after is None else after)
    found = list(_concerned(room, text, behind, after=after or 0)) if behind.minutes else []
    start = min(_number(request.GET.get("from", "")), len(found))
    page = {
        "here": "text",
        "instrument": row,
        "direction": direction(row.language),
        "versions": versions(row.id),
        "outline": outline_of(text, room.visit, Lens(), at="", row=row),
        "asked": asked or "visit",
        "since_version": _number(asked[1:]) if asked.startswith("v") else 0,
        "moment": asked if "T" in asked else "",
        "unclear": after is None,
        "first": absence.last is None and asked in {"", "visit"},
        "after": after,
        "whole": behind.those(history_of(room.space).of([row.id], after=after or 0)),
        "changed": list(_rendered(room, text, behind, found=found[start : start + MOST])),
        "all": len(found),
        "next": start + MOST if start + MOST < len(found) else 0,
    }
    response = render(request, "web/missed.html", page)
    absence.keep(response, room.space)
    return response


@in_room
def compared(room: Room, request: Request, instrument: str) -> HttpResponse:
    """What a later version has otherwise than an earlier one."""
    row = chosen(room, instrument)
    if row is None:
        raise Http404
    there = versions(row.id)
    earlier, later = (
        version_at(row.id, _number(request.GET.get(name, ""))) for name in ("one", "other")
    )
    names = names_of(text_of(row))
    rows: list[tuple[str, Html]] = []
    try:
        if earlier and later:
            rows = [
                (names.get(it.provision) or it.number or it.provision, changed(it.words.nodes))
                for it in compare(earlier, later, name="·")
            ]
    except BadInput as trouble:
        tell(request, room, trouble)
    page = {
        "here": "text",
        "instrument": row,
        "direction": direction(row.language),
        "versions": there,
        "one": earlier,
        "other": later,
        "differences": rows,
    }
    return render(request, "web/compared.html", page)


def _number(asked: str) -> int:
    return int(asked[:9]) if asked.isdecimal() and asked.isascii() else 0


@dataclass(frozen=True, slots=True)
class Behind:
    """What a visitor sees of the record behind an act.

    ``minutes`` are by number, ``proposals`` maps each proposal that acts name to their numbers.
    """

    minutes: dict[int, Minute]
    proposals: dict[str, list[int]]

    def those(self, numbers: Iterable[int]) -> tuple[Minute, ...]:
        """The minutes of some acts, the latest first."""
        return tuple(self.minutes[it] for it in sorted(numbers, reverse=True) if it in self.minutes)


def _behind(room: Room, after: int) -> Behind:
    """Read the record behind an act.

    Acts that the visitor may not see are left out, since their place would tell of them.
    """
    minuting = Minuting(room.space, room.names, room.reader)
    behind = Behind({}, defaultdict(list))
    for entry in tail(room.space, after):
        minute = minuting.of(entry)
        if minute.by and entry.kind not in ELSEWHERE:
            behind.minutes[entry.number] = minute
            for proposal in _proposals(payload_of(entry)):
                behind.proposals[proposal].append(entry.number)
    return behind


def _concerned(
    room: Room, text: Text, behind: Behind, *, after: int
) -> Iterator[tuple[str, tuple[Minute, ...]]]:
    """Each provision that acts concern, with them, in the order of the text; a proposed one too."""
    since = history_of(room.space).since(after)
    for id_, path_ in text.paths.items():
        one = path_[-1]
        numbers = set(since.get(id_, ()))
        if one.origin == "proposed":
            named = (behind.proposals.get(it, ()) for it in one.proposals)
            numbers.update(chain.from_iterable(named))
        if acts := behind.those(numbers):
            yield id_, acts


def _rendered(
    room: Room, text: Text, behind: Behind, *, found: Iterable[tuple[str, tuple[Minute, ...]]]
) -> Iterator[Changed]:
    """Provisions as they stand, without what is under them, the changed options marked."""
    setting = text.setting(room.visit.language, recent=frozenset(behind.proposals))
    names = names_of(text)
    for id_, acts in found:
        alone = replace(text.paths[id_][-1], children=())
        html = provision_to_html(alone, setting, level=LEVEL + 1)
        yield Changed(id_, names.get(id_, ""), html, acts)


def _proposals(payload: Any) -> Iterator[str]:  # noqa: ANN401 -- any act's
    """The ids of proposals that an act names."""
    yield from filter(None, (getattr(payload, name, "") for name in ("proposal", "about")))
    yield from getattr(payload, "proposals", ())


in_committee = [
    path("texts/<str:instrument>/missed", gzip_page(missed), name="text-missed"),
    path("texts/<str:instrument>/compare", gzip_page(compared), name="text-compared"),
]
