"""How a moment is written on the record: UTC, ISO 8601, to the microsecond."""

import re
from datetime import UTC, datetime
from typing import Final

WRITTEN: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
"""One spelling a moment, so that moments are compared as texts."""


def written(moment: datetime) -> str:
    """A moment as the record writes it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """A moment of the record, in UTC."""
    return datetime.fromisoformat(text)
