"""Where a typed change is made: what the place is called, and what stands there."""

from dataclasses import dataclass, replace

from django.http import Http404

from travaux.committee import wordings
from travaux.committee.models import Change, Instrument
from travaux.committee.queries.changes import changes_now
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.places import standing, translated_at
from travaux.committee.queries.proposals import proposal_of
from travaux.sentences import message
from travaux.text import values
from travaux.text.rebase import rebase
from travaux.web.rooms import Room
from travaux.web.typed import Typed
from travaux.web.writing_sheet import Sheet, worded

_PARTS = {
    "heading": message("heading"),
    "closing": message("closing words"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it stands in the language of the proposal; ``value`` is what is set.

    ``translated`` says that the words are a translation, which no act compares with.
    """

    label: str
    words: str
    value: values.Provision | str
    translated: bool = False

    @property
    def hash(self) -> str:
        """The words by their SHA-256."""
        return wordings.hash_of(self.words)


def chosen(room: Room, id_: str = "") -> Instrument | None:
    """The text with an id, else the basis, else the last one opened.

    Raises:
        Http404: the committee has no text of that id.
    """
    there = texts(room.space)
    meant = id_ or (room.basis.instrument_id if room.basis else "")
    found = next((it for it in there if it.id == meant or not meant), None)
    if found is None and id_:
        raise Http404
    return found


def text_before(room: Room, id_: str = "") -> Instrument:
    """The text that is meant, as ``chosen``.

    Raises:
        Http404: there is none.
    """
    found = chosen(room, id_)
    if found is None:
        raise Http404
    return found


def place_of(room: Room, text: Instrument, typed: Typed, *, language: str) -> Place:
    """The place of a change.

    Raises:
        Http404: there is none.
    """
    if typed.action == "amends":
        return _proposed(room, typed.other)
    if not typed.target:
        title = text.title if language == text.language else ""
        return Place(room.visit.say(message("the title")), title, title)
    row = standing(room.space, typed.target)
    if row is None or row.instrument_id != text.id:
        raise Http404
    label = room.names.provision(row.id)
    if typed.part in _PARTS:
        label = f"{label}, {room.visit.say(_PARTS[typed.part])}"
    value = values.Provision(
        id=row.id,
        kind=row.kind,  # type: ignore[arg-type]  # the act took only kinds there are
        number=row.number,
        heading=row.heading,
        words=row.words,
        closing=row.closing,
    )
    words: str = getattr(row, typed.part, "")
    if language != text.language:
        words = translated_at(row.id, typed.part, language)
        value = _saying(value, typed.part, words)
    return Place(label, words, value, translated=language != text.language)


def _saying(value: values.Provision, part: str, words: str) -> values.Provision:
    """A provision that says nothing but the words of one part."""
    return replace(
        value,
        heading=words if part == "heading" else "",
        words=words if part == "words" else "",
        closing=words if part == "closing" else "",
    )


def _proposed(room: Room, id_: str) -> Place:
    """What another proposal would have a place say."""
    row = proposal_of(room.space, id_)
    if row is None:
        raise Http404
    first = next((it for it in changes_now([id_])[id_] if _has_words(it)), None)
    if first is None:
        raise Http404
    stands = standing(room.space, first.target) if first.target else None
    part = "words" if first.part == "provision" else first.part
    words = worded(first, getattr(stands, part, "") if stands else row.instrument.title)
    label = room.visit.say(message("amendment to {proposal}", proposal=f"P{row.ordinal}"))
    alone = values.Provision(id=id_, kind="paragraph", words=words)
    return Place(label, words, alone, translated=True)


def _has_words(change: Change) -> bool:
    return change.wording is not None or change.words is not None


@dataclass(frozen=True, slots=True)
class Met:
    """A change brought onto what stands now.

    Where its words and what stands meet, ``before`` is what it was written on and ``stands`` what
    stands now; the change keeps its own words.
    """

    typed: Typed
    place: Place
    before: str = ""
    stands: str = ""

    @property
    def stale(self) -> bool:
        """Whether both changed the same words."""
        return bool(self.stands)


def met(room: Room, text: Instrument, sheet: Sheet) -> list[Met]:
    """The changes of a sheet, each brought onto what stands now."""
    language = sheet.language or text.language
    return [_met(it, place_of(room, text, it, language=language)) for it in sheet.changes]


def _met(typed: Typed, place: Place) -> Met:
    if typed.action not in {"amend", "amends"} or typed.on == place.hash:
        return Met(replace(typed, on=place.hash), place)
    as_it_stood = typed.on == wordings.hash_of(typed.wording)
    if as_it_stood or not (typed.on or typed.wording):
        return Met(replace(typed, on=place.hash, wording=place.words), place)
    if not typed.on or place.translated:
        return Met(replace(typed, on=place.hash), place)
    before = wordings.wording(typed.on) or ""
    onto = rebase(before, place.words, typed.wording)
    if onto is None:
        return Met(replace(typed, on=place.hash), place, before, place.words)
    return Met(replace(typed, on=place.hash, wording=onto), place)
