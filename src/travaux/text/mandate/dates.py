"""Dates in six languages, as ISO 8601."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from travaux.text.mandate.fold import Folded
from travaux.text.mandate.lexicon import months
from travaux.text.mandate.values import Span
from travaux.text.spelled.read import value_of

_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_N: Final = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_HAN: Final = re.compile(
    rf"(?P<y>\d{{4}}|[〇零一二三四五六七八九]{{4}})\s*年\s*(?P<m>{_N})\s*月(?:\s*(?P<d>{_N})\s*日)?"
    rf"(?:\s*[至到和-]\s*(?:(?P<y2>\d{{4}})\s*年\s*)?(?:(?P<m2>{_N})\s*月\s*)?(?P<d2>{_N})\s*日)?"
)
_HAN_DAY: Final = re.compile(rf"(?<![年\d])(?P<m>{_N})月(?P<d>{_N})日")
_HAN_MONTH: Final = re.compile(rf"(?<![年\d个])(?P<m>{_N})月(?!{_N}日)")
_DIGIT: Final = re.compile("[0-9]")
_ISO: Final = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)")
_TO: Final = (
    r"\s*,?\s*(?:-|to|and|through|until|till|au|al|y\s+el|et\s+le|a|y|e|et|а?по|и|до|حتي|الي|و)"
    r"\s*(?:el\s+|le\s+|the\s+)?"
)
_OF: Final = r"(?:\s+de[l]?|\s+of|\s+d')?\s+"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: ``2020-08-27``, ``2020-08`` or ``2020-08-27/2020-08-29``.

    ``span`` is of the folded text. ``real`` is whether the calendar has such a day.
    """

    value: str
    span: Span
    real: bool = True


@cache
def _month(language: str) -> str:
    names = sorted(months(language), key=len, reverse=True)
    return "|".join(re.escape(n).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*") for n in names)


@cache
def _spelled(language: str) -> re.Pattern[str]:
    month = _month(language)
    day = r"(?<!\d)(?P<d>\d{1,2})(?:er|º|st|nd|rd|th|-го)?"
    first = (
        rf"(?P<d0>\d{{1,2}})(?:er|º|st|nd|rd|th|-го)?{_OF}(?P<m0>{month})"
        rf"(?:{_OF}(?P<y0>\d{{4}}))?{_TO}"
    )
    return re.compile(
        rf"(?:(?<!\d){first})?(?:{day}(?:{_TO}(?P<d2>\d{{1,2}}))?{_OF})?(?<!\w)(?P<month>{month})"
        rf"(?:\s+(?P<after>\d{{1,2}})(?:-(?P<after2>\d{{1,2}}))?,)?{_OF}(?P<y>\d{{4}})(?!\d)"
    )


@cache
def _yearless(language: str) -> re.Pattern[str]:
    end = "" if language == "ru" else r"(?!\w)"
    return re.compile(
        rf"(?<![\w/.])(?P<d>\d{{1,2}})(?:er|º|st|nd|rd|th|-го)?{_OF}(?P<month>{_month(language)}){end}"
    )


def dates(text: Folded, language: str) -> Iterator[Dated]:
    """The dates of a text in their order."""
    if language != "zh" and not _DIGIT.search(text.text):
        return
    patterns = [_ISO, _HAN] if language == "zh" else [_ISO, _spelled(language)]
    found = [match for one in patterns for match in one.finditer(text.text)]
    for match in sorted(found, key=lambda it: it.start()):
        yield _dated(match, language)


def days(text: Folded, language: str) -> Iterator[Dated]:
    """Days and, in Chinese, months that are named without a year, as ``--12-31`` or ``--12``."""
    if language != "zh" and not _DIGIT.search(text.text):
        return
    taken = [one.span for one in dates(text, language)]
    patterns = [_HAN_DAY, _HAN_MONTH] if language == "zh" else [_yearless(language)]
    for match in (match for one in patterns for match in one.finditer(text.text)):
        if any(start <= match.start() < end for start, end in taken):
            continue
        said = match.groupdict()
        month = _number(said["m"]) if said.get("m") else _named(said["month"], language)
        day = f"-{_number(said['d']):02}" if said.get("d") else ""
        yield Dated(f"--{month:02}{day}", match.span())


def _number(text: str) -> int:
    return value_of(text, "zh") or 0


def _named(month: str, language: str) -> int:
    name = re.sub(r"\s+", " ", re.sub(r"\s*/\s*", "/", month))
    return months(language)[name]


def _dated(match: re.Match[str], language: str) -> Dated:
    said = match.groupdict()
    year = _number(said["y"])
    month = _number(said["m"]) if said.get("m") else _named(said["month"], language)
    first = said.get("d") or said.get("after")
    last = said.get("d2") or said.get("after2")
    if said.get("d0"):
        begins = _iso(int(said["y0"] or year), _named(said["m0"], language), said["d0"])
        ends = _iso(year, month, last or first)
    elif last:
        begins = _iso(year, month, first)
        ends = _iso(
            _number(said.get("y2") or said["y"]), _number(said.get("m2") or "") or month, last
        )
    else:
        value, real = _iso(year, month, first)
        return Dated(value, match.span(), real)
    return Dated(f"{begins[0]}/{ends[0]}", match.span(), begins[1] and ends[1])


def _iso(year: int, month: int, day: str | None) -> tuple[str, bool]:
    real = 1 <= month <= len(_DAYS)
    if day is None:
        return f"{year:04}-{month:02}", real
    number = _number(day)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    february = 2
    short = month == february and number == _DAYS[1] and not leap
    real = real and 1 <= number <= _DAYS[month - 1] and not short
    return f"{year:04}-{month:02}-{number:02}", real
