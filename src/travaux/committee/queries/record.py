"""The record as a reader may see it: not everyone sees what every act says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from travaux.committee.queries.readers import Reader
from travaux.procedure.stances import Viewer, Visibility, shown
from travaux.record.chain import Entry
from travaux.record.registry import kind_named
from travaux.record.tail import entry as entry_of
from travaux.record.tail import tail


@dataclass(frozen=True, slots=True)
class Audience:
    """Who may see what an act says; with ``same_as``, those who may see the act of that number."""

    seen_by: Visibility = Visibility.EVERYONE
    same_as: int = 0


EVERYONE = Audience()
"""The audience of a payload that names none."""


def audience_of(payload: object) -> Audience:
    """Who may see a payload: what it says itself, else everyone."""
    said: Audience = getattr(payload, "audience", EVERYONE)
    return said


def seen(payload: object, viewer: Viewer) -> bool:
    """Whether a viewer may see a payload; of one with ``same_as``, nothing but its own party.

    Guarantees:
        1. It depends on the payload and the viewer alone.
    """
    audience = audience_of(payload)
    seen_by = Visibility.DELEGATION if audience.same_as else audience.seen_by
    return shown(seen_by, viewer)


def sees(entry: Entry, reader: Reader) -> bool:
    """Whether a reader may see what an act on the record says."""
    payload = payload_of(entry)
    while (number := audience_of(payload).same_as) and number < entry.number:
        before = entry_of(entry.space, number)
        if before is None:
            return False
        entry, payload = before, payload_of(before)
    return seen(payload, reader.viewing(entry.by))


def veiled(entry: Entry) -> Entry:
    """An act without what it says and without who acted; its place and its hash stay."""
    return entry._replace(payload="", by="", through="")


def record_for(space: str, reader: Reader, after: int = 0) -> Iterator[Entry]:
    """The record of a space as a reader may see it, from behind a number, in order.

    Guarantees:
        1. Every act is there with its number and hash, so that the chain can be followed.
        2. What the reader may not see is left out of it: see ``veiled``.
    """
    for entry in tail(space, after):
        yield entry if sees(entry, reader) else veiled(entry)


def payload_of(entry: Entry) -> Any:  # noqa: ANN401 -- the dataclass of its kind
    """What an act says, as the dataclass of its kind and version."""
    return kind_named(entry.kind, entry.version).taken(entry.payload)
