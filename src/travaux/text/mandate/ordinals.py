"""Sessions by their number: ``seventy-fifth``, ``الخامسة والسبعين``, ``第七十五届``, ``75th``."""

import re
from collections.abc import Iterator
from typing import Final

from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.values import Span
from travaux.text.spelled.read import Spelled, spelled

_DIGITS: Final = re.compile(
    r"(?<![\w/.-])(?P<n>\d{1,4})(?:\s?(?:st|nd|rd|th|er|re|e|eme|[ºª])(?!\w)|-?[а-я]{1,2}(?!\w))?"
)
_AFTER: Final = {
    "en": r"\s+(?:\w+\s+){0,2}?sessions?\b",
    "fr": r"\s+sessions?\b",
    "es": r"\s+per[ií]odos?\s+(?:\w+\s+)?de\s+sesiones",
    "ru": r"\s+(?:[а-я]+(?:ой|ей|ую|ых|ая|ые)\s+)?сесси[а-я]+",
    "zh": r"届(?:[一-龥]{0,4}?(?:会议|常会|会期)|会)",
}
_BEFORE: Final = {
    "es": r"per[ií]odos?\s+de\s+sesiones\s+$",
    "ar": fold(
        r"(?<!\w)[وبلكف]{0,2}(?:ال)?(?:دورة|دورات|دورتي|دورتين|دورت)(?:ها|ه|هما|هم|يها)?\s+(?:ال\w+ي[ةه]\s+)?$"
    ),
}
_LIST: Final = re.compile(
    r"\s*[,،]?\s*(?:届?[和、至到]第?|and|to|et|a|à|y|e|и|по|و|الي|through)?\s*"
)
_REACH: Final = 40


def sessions(text: Folded, language: str) -> Iterator[tuple[int, Span]]:
    """The sessions a text names by number, with the folded spans of their words.

    A number is one where *session* follows it, in Arabic where it goes before, or where a
    list joins it with one that is: *the seventy-fifth and seventy-sixth sessions*.
    """
    numbers = sorted(_numbers(text, language), key=lambda it: it.start)
    if language in _BEFORE:
        yield from _behind(text.text, numbers, re.compile(_BEFORE[language]))
    if language == "ar":
        return
    found: list[tuple[int, Span]] = []
    after = re.compile(_AFTER.get(language, _AFTER["en"]))
    following: Spelled | None = None
    for one in reversed(numbers):
        noun = after.match(text.text, one.end)
        joined = following and _LIST.fullmatch(text.text, one.end, following.start)
        if noun or joined:
            found.append((one.value, (one.start, noun.end() if noun else one.end)))
            following = one
        else:
            following = None
    yield from reversed(found)


def _numbers(text: Folded, language: str) -> Iterator[Spelled]:
    for one in spelled(text, language):
        if one.ordinal or language in {"ar", "zh"}:
            yield one
    for match in _DIGITS.finditer(text.text):
        yield Spelled(int(match["n"]), match.start(), match.end())


def _behind(
    text: str, numbers: list[Spelled], before: re.Pattern[str]
) -> Iterator[tuple[int, Span]]:
    """Numbers behind their noun, and those a list joins with them."""
    last: Spelled | None = None
    for one in numbers:
        begin = max(0, one.start - _REACH)
        noun = before.search(text[begin : one.start])
        if noun or (last and _LIST.fullmatch(text, last.end, one.start)):
            yield one.value, (begin + noun.start() if noun else one.start, one.end)
            last = one
        else:
            last = None
