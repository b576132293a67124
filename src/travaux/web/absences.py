"""Since when a visitor has been away: kept in the browser, with its cookies, on no record."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse

from travaux.committee.queries.versions import versions
from travaux.record.tail import number_at
from travaux.record.times import written

IDLE = 30 * 60
"""Seconds without a page after which the next one begins another visit."""

_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Absence:
    """The act up to which a visitor had seen the record when its last visit ended.

    ``last`` is None for a first visit; ``seen`` is what this visit has seen, ``at`` its latest
    page, in seconds of the epoch.
    """

    last: int | None
    seen: int
    at: int

    def keep(self, response: HttpResponse, space: str) -> None:
        """Have the browser keep it."""
        value = f"{'' if self.last is None else self.last}.{self.seen}.{self.at}"
        response.set_cookie(
            cookie_of(space),
            value,
            max_age=_YEAR,
            path=f"/committees/{space}/",
            samesite="Lax",
            httponly=True,
        )


def cookie_of(space: str) -> str:
    """The name of the cookie for a committee."""
    return f"seen-{space.encode().hex()}"


def absence_of(request: HttpRequest, space: str, number: int) -> Absence:
    """Read since when a visitor has been away, the record standing at a number.

    A cookie that cannot be read is none.
    """
    now = int(datetime.now(UTC).timestamp())
    kept = request.COOKIES.get(cookie_of(space), "").split(".")
    if len(kept) != 3 or not all(part.isdecimal() for part in kept[1:]):  # noqa: PLR2004 -- as kept
        return Absence(None, number, now)
    last = int(kept[0]) if kept[0].isdecimal() else None
    seen, at = int(kept[1]), int(kept[2])
    if now - at > IDLE:
        last = seen
    return Absence(None if last is None else min(last, number), number, now)


def number_since(asked: str, *, instrument: str, space: str, zone: str) -> int | None:
    """The act behind which changes are asked for.

    Args:
        asked: an act's number (``412``), a version's ordinal (``v3``), or a moment in the
            committee's local time (``2026-03-14T18:05``).
        instrument: whose versions are counted.
        space: of the record.
        zone: the committee's IANA time zone.

    Returns:
        None for what is none of them.
    """
    if asked.isdecimal() and asked.isascii():
        return int(asked[:12])
    if asked[:1] == "v" and asked[1:].isdecimal() and asked.isascii():
        ordinal = int(asked[1:9])
        return next((it.since for it in versions(instrument) if it.ordinal == ordinal), None)
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError:
        return None
    local = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
    return number_at(space, written(local))
