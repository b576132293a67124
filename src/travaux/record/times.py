"""How a moment is written on the record: UTC, ISO 8601, to the microsecond."""

import re
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from typing import Final

_WRITTEN: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
"""One spelling a moment, so that moments are compared as texts."""


def written(moment: datetime) -> str:
    """A moment as the record writes it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """A moment of the record, in UTC."""
    return datetime.fromisoformat(text)


def is_written(text: str) -> bool:
    """Whether a text is a moment as the record writes it, and one that any zone can show."""
    if not _WRITTEN.fullmatch(text):
        return False
    try:
        moment = read(text)
    except ValueError:
        return False
    return MINYEAR < moment.year < MAXYEAR
