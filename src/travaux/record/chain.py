"""Each act's hash is over the act and the hash before it."""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, TypeAlias

GENESIS: Final = "0" * 64
"""What stands before the first act of a space."""

_HEAD: Final = re.compile(r"(0|[1-9]\d{0,9}):([0-9a-f]{64})")

Slip: TypeAlias = Literal["number", "previous", "hash"]
"""What can be wrong with an entry after another: its number, what it follows, its own hash."""


class Entry(NamedTuple):
    """One act as it stands on the record; all but ``number`` and ``version`` are strings.

    ``gesture`` is the id under which the act was sent, ``by`` on whose behalf, ``through``
    the id of the person, ``done_at`` and ``recorded_at`` ISO 8601 in UTC to the microsecond;
    ``payload`` holds the exact canonical bytes as text; ``previous`` and ``hash`` are 64
    hexadecimal digits. The fields stand in the order in which they are hashed.
    """

    space: str
    number: int
    gesture: str
    kind: str
    version: int
    payload: str
    by: str
    through: str
    done_at: str
    recorded_at: str
    previous: str
    hash: str

    @property
    def head(self) -> "Head":
        """Where the record stands with this act."""
        return Head(self.number, self.hash)


class Head(NamedTuple):
    """Where a record stands: the number of its last act and that act's hash."""

    number: int
    hash: str

    def __str__(self) -> str:
        """``number:hash``, as it is printed on every page."""
        return f"{self.number}:{self.hash}"


START: Final = Head(0, GENESIS)
"""Where a record stands before its first act."""


def head_of(text: str) -> Head | None:
    """Read ``number:hash``; None if it is no head."""
    found = _HEAD.fullmatch(text)
    return Head(int(found[1]), found[2]) if found else None


def digest(entry: Entry) -> str:
    """The hash of an entry: SHA-256 over the JSON array of the fields before ``hash``.

    Guarantees:
        1. Anyone with a JSON library computes it again from an exported line: an array
           without spaces, its strings escaped as JSON demands and no further, in UTF-8.
    """
    # `default`: an altered row may hold anything, and is still to be told from a whole one.
    written = json.dumps(entry[:-1], ensure_ascii=False, separators=(",", ":"), default=repr)
    return hashlib.sha256(written.encode(errors="surrogatepass")).hexdigest()


def sealed(entry: Entry) -> Entry:
    """The entry with its hash."""
    return entry._replace(hash=digest(entry))


def slips(entry: Entry, after: Head) -> Iterable[Slip]:
    """What is wrong with an entry that should follow a head; nothing if it is whole."""
    if entry.number != after.number + 1:
        yield "number"
    if entry.previous != after.hash:
        yield "previous"
    if digest(entry) != entry.hash:
        yield "hash"
