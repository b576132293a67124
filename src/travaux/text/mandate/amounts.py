"""Lengths of time: how long something lasts, within what it is due, how often it comes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from travaux.text.mandate.dates import dates, days
from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.values import Span
from travaux.text.mandate.words.time import (
    COMPOUND,
    COMPOUND_UNITS,
    DUALS,
    EVERY,
    LASTS,
    LETTERS,
    PAST,
    UNITS,
    WITHIN,
    YEARLY,
)
from travaux.text.spelled.read import spelled

Use = Literal["lasts", "within", "every", "other"]

_WITHIN_AFTER: Final = re.compile("(?:之|以)?内|之前|以前")
_NAMED_PERIOD: Final = re.compile(r"\s+(?:term|period|mandate)(?!\w)")
_DUAL: Final = re.compile(rf"(?<!\w)[بل]?(?P<u>{'|'.join(DUALS)})(?:ين|ان)(?!\w)")
_COMPOUNDS: Final = re.compile(
    rf"(?<!\w)(?P<n>{'|'.join(COMPOUND)})(?P<u>днев|недель|месяч|лет|годич|часов)[а-я]+"
)
_AROUND: Final = 48


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time as ISO 8601 (``P3D``); ``span`` is of the folded text."""

    value: str
    number: int
    span: Span
    use: Use = "other"


@cache
def _compiled(language: str, what: str) -> re.Pattern[str]:
    tables = {
        "units": UNITS, "within": WITHIN, "every": EVERY, "past": PAST, "lasts": LASTS,
        "yearly": YEARLY,
    }  # fmt: skip
    table = tables[what]
    return re.compile(fold(table.get(language, table["en"])).replace("(?p<", "(?P<"))


@cache
def _letter(unit: str) -> str:
    return next(letter for letter, words in LETTERS.items() if unit in fold(words).split(" "))


def amounts(text: Folded, language: str) -> Iterator[Amount]:
    """The lengths of time a text speaks of, in the order of their first words."""
    found = [*_counted(text, language)]
    if language == "ar":
        found += [
            _made((text, language), (2, DUALS[it["u"]]), it.span())
            for it in _DUAL.finditer(text.text)
        ]
    if language == "ru":
        found += [
            _made((text, language), (COMPOUND[it["n"]], COMPOUND_UNITS[it["u"]]), it.span())
            for it in _COMPOUNDS.finditer(text.text)
        ]
    for it in _compiled(language, "yearly").finditer(text.text):
        years = 2 if it[0].startswith(("bi", "every o", "every s")) else 1
        found.append(Amount(f"P{years}Y", years, it.span(), "every"))
    yield from sorted(found, key=lambda it: it.span)


def _counted(text: Folded, language: str) -> Iterator[Amount]:
    unit = _compiled(language, "units")
    numbers = [(it.value, it.start, it.end) for it in spelled(text, language)]
    numbers += [
        (int(it[0]), it.start(), it.end())
        for it in re.finditer(
            r"(?<![\w/.,年月-])\d{1,3}(?![\d/])"
            if language != "zh"
            else r"(?<![\d/.年月])\d{1,3}(?![\d/])",
            text.text,
        )
    ]
    taken = [it.span for it in (*dates(text, language), *days(text, language))]
    for value, start, end in numbers:
        match = unit.match(text.text, end)
        dated = match and any(begin <= start < stop for begin, stop in taken)
        if match and not dated and not (language == "zh" and _in_date(text.text, start, match)):
            yield _made((text, language), (value, _letter(match["u"])), (start, match.end()))


def _in_date(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether Han characters are of a date: *12月3日*, or a year, which has four digits."""
    year = match["u"] == "年" and match.start() - start > 3  # noqa: PLR2004 -- a year has four digits
    month = match["u"] == "月" and "个" not in text[match.start() : match.end()]
    return month or year or text[start - 1 : start] == "月" or text[start - 1 : start] == "第"


def _made(where: tuple[Folded, str], what: tuple[int, str], span: Span) -> Amount:
    text, language = where
    number, letter = what
    value = f"PT{number}H" if letter == "TH" else f"P{number}{letter}"
    return Amount(value, number, span, _use((text.text, language), letter, span))


def _use(where: tuple[str, str], letter: str, span: Span) -> Use:
    text, language = where
    before = text[max(0, span[0] - _AROUND) : span[0]]
    if language == "zh" and _WITHIN_AFTER.match(text, span[1]):
        return "within"
    if _compiled(language, "every").search(before):
        return "every"
    if _compiled(language, "within").search(before):
        long = language != "ru" or letter in {"M", "Y"} or "течение" not in before
        return "within" if long else "lasts"
    if _compiled(language, "lasts").search(before):
        return "lasts"
    if _compiled(language, "past").search(before):
        return "other"
    return "lasts" if letter != "Y" or _NAMED_PERIOD.match(text, span[1]) else "other"
