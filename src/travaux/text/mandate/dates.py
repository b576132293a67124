"""Dates in six languages, as ISO 8601."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from travaux.text.mandate.fold import Folded
from travaux.text.mandate.lexicon import months, numbers, units
from travaux.text.mandate.values import Span

_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DUALS: Final = {"يوم": "D", "اسبوع": "W", "شهر": "M", "سنت": "Y", "عام": "Y"}
_DUAL: Final = re.compile(rf"(?<!\w)({'|'.join(_DUALS)})(?:ين|ان)(?!\w)")
_HAN: Final = re.compile(
    r"(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月(?:\s*(?P<d>\d{1,2})\s*日)?"
    r"(?:至(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日)?"
)
_ISO: Final = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: ``2020-08-27``, ``2020-08`` or ``2020-08-27/2020-08-29``.

    ``span`` is of the folded text. ``real`` is whether the calendar has such a day.
    """

    value: str
    span: Span
    real: bool = True


@cache
def _spelled(language: str) -> re.Pattern[str]:
    names = sorted(months(language), key=len, reverse=True)
    month = "|".join(re.escape(n).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*") for n in names)
    to = r"\s*(?:-|to|and|au|al|а?по|الي|و)\s*"
    of = r"(?:\s+de[l]?)?\s+"
    day = r"(?<!\d)(?P<d>\d{1,2})(?:er|º|st|nd|rd|th|-го)?"
    return re.compile(
        rf"(?:{day}(?:{to}(?P<d2>\d{{1,2}}))?{of})?(?<!\w)(?P<month>{month})"
        rf"(?:\s+(?P<after>\d{{1,2}}),)?{of}(?P<y>\d{{4}})(?!\d)"
    )


def dates(text: Folded, language: str) -> Iterator[Dated]:
    """The dates of a text in their order."""
    patterns = [_ISO, _HAN] if language == "zh" else [_ISO, _spelled(language)]
    found = [match for one in patterns for match in one.finditer(text.text)]
    for match in sorted(found, key=lambda it: it.start()):
        yield _dated(match, language)


def _dated(match: re.Match[str], language: str) -> Dated:
    parts = match.groupdict()
    year = int(parts["y"])
    if parts.get("m"):
        month = int(parts["m"])
    else:
        name = re.sub(r"\s+", " ", re.sub(r"\s*/\s*", "/", parts["month"]))
        month = months(language)[name]
    day = parts.get("d") or parts.get("after")
    start, real = _iso(year, month, day)
    if parts.get("d2") is None:
        return Dated(start, match.span(), real)
    end, real_too = _iso(year, int(parts.get("m2") or month), parts["d2"])
    return Dated(f"{start}/{end}", match.span(), real and real_too)


def _iso(year: int, month: int, day: str | None) -> tuple[str, bool]:
    real = 1 <= month <= len(_DAYS)
    if day is None:
        return f"{year:04}-{month:02}", real
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    february = 2
    short = month == february and int(day) == _DAYS[1] and not leap
    real = real and 1 <= int(day) <= _DAYS[month - 1] and not short
    return f"{year:04}-{month:02}-{int(day):02}", real


@cache
def _durations(language: str) -> re.Pattern[str]:
    amounts = sorted(numbers(language), key=len, reverse=True)
    spaced = [re.escape(amount).replace(r"\ ", r"\s+") for amount in amounts]
    names = "|".join(re.escape(unit) for unit in sorted(units(language), key=len, reverse=True))
    number = rf"(?P<n>\d{{1,3}}|{'|'.join(spaced)})"
    if language == "zh":
        return re.compile(rf"(?:为期|历时|期限为|每[届次]会?议?)\s*{number}\s*(?P<unit>{names})")
    gap = r"(?:\s+|-|)" if language == "ru" else r"(?:\s+|-)"
    end = "" if language == "ru" else r"(?!\w)"
    return re.compile(rf"(?<![\w/]){number}{gap}(?:working\s+)?(?P<unit>{names}){end}")


def durations(text: Folded, language: str) -> Iterator[tuple[str, Span]]:
    """Lengths of time as ISO 8601 (``P3D``), with their folded spans."""
    if language == "ar":
        for match in _DUAL.finditer(text.text):
            yield f"P2{_DUALS[match[1]]}", match.span()
    for match in _durations(language).finditer(text.text):
        amount = re.sub(r"\s+", " ", match["n"])
        value = int(amount) if amount.isdigit() else numbers(language)[amount]
        yield f"P{value}{units(language)[match['unit']]}", match.span()
