"""A place that is to be settled: what is contested in it, and what may be decided of each."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from django.http import Http404

from travaux.committee.models import Instrument
from travaux.committee.queries.places import standing
from travaux.committee.queries.settled import Decision, Standing, in_full, standing_in
from travaux.formats.html.direction import direction
from travaux.formats.html.markup import Html
from travaux.sentences import BadInput, Message, message
from travaux.text import values
from travaux.text.compare import Base
from travaux.text.open_places import words_at
from travaux.text.settled_values import Form, Settlement
from travaux.web.attribution import set_nodes
from travaux.web.rolling import text_of
from travaux.web.rooms import Room
from travaux.web.typed import clean

PARTS: Final[Mapping[values.Part, Message]] = {
    "words": message("words"),
    "heading": message("heading"),
    "closing": message("closing words"),
}
FORMS: Final[Mapping[str, Message]] = {
    "reject": message("Reject what is proposed; the text stays"),
    "compromise": message("Compromise, in these words"),
    "lift": message("Lift the brackets; the text stays"),
    "delete": message("Delete the words with their brackets"),
    "keep bracketed": message("Keep it in brackets"),
}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be decided of a span; ``proposals`` say the same there."""

    value: str
    words: str
    proposals: tuple[str, ...]
    names: str


@dataclass(frozen=True, slots=True)
class Contested:
    """A contested span of a place: its tokens as a form names them, and what the room reads."""

    at: str
    html: Html
    chosen: bool


def place_in(room: Room, text: Instrument, form: Mapping[str, str]) -> Standing:
    """The place that an address or a form names.

    Raises:
        Http404: there is none.
    """
    provision, part = form.get("provision", ""), form.get("part", "")
    if not provision:
        return _standing(text, "", "title")
    row = standing(room.space, provision)
    if row is None or row.instrument_id != text.id or part not in {"", *map(str, PARTS)}:
        raise Http404
    if part:
        return _standing(text, provision, next(it for it in PARTS if it == part))
    places = [_standing(text, provision, it) for it in PARTS]
    worded = [it for it in places if it.text] or places
    return next((it for it in places if it.open), worded[0])


def _standing(text: Instrument, provision: str, part: values.Part) -> Standing:
    """A place as it stands in the text that the process keeps, so that it is not read for that.

    Raises:
        BadInput: there is no such provision.
    """
    kept = text_of(text)
    return standing_in(text, (kept.base, kept.sorted, kept.fit), (provision, part))


def span_in(place: Standing, form: Mapping[str, str]) -> Span | None:
    """The tokens that a form names: by number, by its words, else the first contested place.

    Raises:
        BadInput: the words do not stand there, or more than once.
    """
    quoted = clean(form.get("quoted", ""))
    if quoted:
        return _quoted(place.text, quoted)
    start, _colon, end = form.get("at", "").partition(":")
    length = len(Base(place.text).tokens)
    if start.isdecimal() and end.isdecimal() and int(start) <= int(end) <= length:
        return int(start), int(end)
    return next(((it.start, it.end) for it in place.open), None)


def _quoted(text: str, quoted: str) -> Span:
    count = text.count(quoted)
    if count != 1:
        raise BadInput(
            message(
                "These words stand {count} times here, and a place is meant that stands once: "
                "give more of the words around it.",
                count=count,
            )
        )
    begin = text.index(quoted)
    return Base(text).token_span(begin, begin + len(quoted))


def choices_at(room: Room, place: Standing, span: Span) -> Iterator[Choice]:
    """What may be accepted at a span: each wording once, with all who propose it."""
    base = Base(place.text)
    points = base.length(0, span[0]), base.length(0, span[1])
    nodes = place.nodes
    said: dict[str, list[str]] = {}
    for id_ in place.asking(span):
        words = words_at(nodes, id_, points)
        if words is not None:
            said.setdefault(words, []).append(id_)
    for words, ids in said.items():
        names = ", ".join(map(room.names.proposal, ids))
        yield Choice(f"accept:{ids[0]}", words, tuple(ids), names)


def settlement_in(place: Standing, span: Span, form: Mapping[str, str]) -> Settlement:
    """What a form decides of a span, with its words in full.

    Raises:
        BadInput: nothing is chosen, or it does not fit the place.
    """
    chosen, _colon, proposal = form.get("form", "").partition(":")
    if chosen not in {"accept", *FORMS}:
        raise BadInput(message("Nothing is chosen yet: say what the room decided of the place."))
    proposals = (proposal,) if chosen == "accept" else ()
    said = clean(form.get("words", "")) if chosen == "compromise" else ""
    decision = Decision(form=cast("Form", chosen), span=span, proposals=proposals, words=said)
    return in_full(place, decision)


def place_page(
    room: Room, place: Standing, span: Span | None, *, form: Mapping[str, str]
) -> dict[str, Any]:
    """What the page shows of a place and of the span that is chosen in it."""
    language = place.instrument.language
    provision, part = place.spot
    held = "".join(Base(place.text).tokens[slice(*span)]) if span else ""
    return {
        "instrument": place.instrument,
        "language": language,
        "direction": direction(language),
        "provision": provision,
        "part": part,
        "label": label_of(room, place),
        "parts": _parts(place),
        "rolling": set_nodes(room, place.nodes, _behind(place)),
        "contested": [
            Contested(
                f"{it.start}:{it.end}",
                set_nodes(room, [it.choice], _behind(place)),
                chosen=span == (it.start, it.end),
            )
            for it in place.open
        ],
        "at": f"{span[0]}:{span[1]}" if span else "",
        "held": held,
        "choices": list(choices_at(room, place, span)) if span else [],
        "forms": FORMS,
        "chosen": form.get("form", ""),
        "words": form.get("words", held),
        "gesture": str(uuid.uuid4()),
    }


def _parts(place: Standing) -> list[tuple[str, Message, bool]]:
    """The parts of the provision that have words or are contested, where there are several."""
    provision, part = place.spot
    if not provision:
        return []
    every = [_standing(place.instrument, provision, it) for it in PARTS]
    there = [it.spot[1] for it in every if it.text or it.proposals]
    return [(it, PARTS[it], it == part) for it in there] if len(there) > 1 else []


def label_of(room: Room, place: Standing) -> str:
    """The place as it is called."""
    provision, part = place.spot
    if not provision:
        return room.visit.say(message("the title"))
    label = room.names.provision(provision)
    return label if part == "words" else f"{label}, {room.visit.say(PARTS[part])}"


def _behind(place: Standing) -> dict[str, tuple[str, ...]]:
    return {it.id: it.sponsors for it in place.proposals}
