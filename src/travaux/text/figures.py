"""Dates, and figures that are no part of a reference, in six languages, written one way."""

from collections.abc import Iterator
from typing import Final

import regex

from travaux.text.numerals import han_value
from travaux.text.references import phrases_of

_MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_LEVANT: Final = (
    "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"
)
_ALIKE: Final = {"يونيو": 6, "يوليو": 7, "setiembre": 9}
_HAN_DATE: Final = regex.compile(
    r"(?P<y>\p{Nd}{4}|[〇零一二三四五六七八九]{4})\s*年\s*(?:(?P<m>\p{Nd}{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*)?"
    r"(?:(?P<d>\p{Nd}{1,2}|[一二三四五六七八九十]{1,3})\s*日)?"
)
_FIGURE: Final = regex.compile(
    r"(?<![\p{L}\p{Nd}/])\p{Nd}+(?:[.,٫٬\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,٫]\p{Nd}+)?"
    r"(?![\p{Nd}])"
)


def dates_in(text: str, language: str) -> list[str]:
    """Dates as ``2024-12-24``, without a day ``2024-12``, in the order of the text."""
    return [date for date, _, _ in _dates(text, language[:2])]


def figures_in(text: str, language: str) -> list[str]:
    """Numbers in digits that stand in no date and no reference, in ASCII without separators."""
    taken = [(start, end) for _, start, end in _dates(text, language[:2])]
    taken.extend((phrase.start, phrase.end) for phrase in phrases_of(text, language))
    return [
        _plain(match[0])
        for match in _FIGURE.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
    ]


def _dates(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    if language == "zh":
        for match in _HAN_DATE.finditer(text):
            if match["m"]:
                numbers = [_number(match[it]) for it in "ymd" if match[it]]
                yield _written(numbers), match.start(), match.end()
        return
    months = _months(language)
    words = "|".join(sorted(map(regex.escape, months), key=len, reverse=True))
    day = r"(?P<d>\p{Nd}{1,2})(?:er|\.|º)?"
    between = r"[\s\u00a0]+(?:de[\s\u00a0]+|of[\s\u00a0]+)?"
    pattern = (
        rf"(?:{day}{between})?(?P<m>{words})(?:/(?:{words}))?(?:[\s\u00a0]+"
        rf"(?P<d>\p{{Nd}}{{1,2}}),)?"
        rf"{between}(?P<y>\p{{Nd}}{{4}})"
    )
    for match in regex.finditer(pattern, text):
        numbers = [int(match["y"]), months[match["m"]]]
        if match["d"]:
            numbers.append(int(match["d"]))
        yield _written(numbers), match.start(), match.end()


def _months(language: str) -> dict[str, int]:
    names = _MONTHS.get(language, _MONTHS["en"]).split()
    found = {name: number for number, name in enumerate(names, start=1)}
    if language == "ar":
        found |= {name: number for number, name in enumerate(_LEVANT.split("|"), start=1)}
    return found | _ALIKE


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else han_value(text)


def _written(numbers: list[int]) -> str:
    return "-".join(f"{number:02}" for number in numbers)


def _plain(printed: str) -> str:
    whole = regex.sub(r"[.,٫٬\u00a0\u202f ](?=\p{Nd}{3}(?!\p{Nd}))", "", printed)
    return "".join(str(int(char)) if char.isdecimal() else "." for char in whole)
