"""Each act's hash is over the act and the hash before it."""

import hashlib
import json
from typing import Final, NamedTuple

GENESIS: Final = "0" * 64
"""What stands before the first act of a space."""


class Entry(NamedTuple):
    """One act as it stands on the record; all but ``number`` are strings.

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
    hash: str = ""

    @property
    def head(self) -> str:
        """``number:hash``, as it is printed on every page."""
        return f"{self.number}:{self.hash}"


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
