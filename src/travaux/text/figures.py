"""What a wording says in figures: dates, numbers in digits and in words, documents it cites.

Everything is written one way, so that two languages can be compared: ``90`` is *ninety*,
``quatre-vingt-dixième``, ``تسعين`` and ``九十``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex

from travaux.text.mandate.citations import citations
from travaux.text.mandate.dates import dates, days
from travaux.text.mandate.fold import Folded, folded
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.resolutions import Citing
from travaux.text.mandate.values import Span
from travaux.text.mandate.words.multiples import TIMES
from travaux.text.references import phrases_of
from travaux.text.spelled.read import Spelled, spelled

_SMALL: Final = 10
"""Below it languages put numbers in words or leave them out as they like."""
_NUMBER: Final = regex.compile(
    r"(?:(?<![\p{L}\p{Nd}.])|(?<=\p{Han}))(?<!\p{L}[-–‑])"
    r"\p{Nd}+(?:[.,٫٬\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,٫]\p{Nd}+)?(?!\p{Nd})"
)
_ROUND: Final = frozenset({100, 200, 1000})
_DECADE: Final = {
    "en": "decade", "fr": "décennie", "es": "dec[eé]nio|década", "ru": "десятилети", "ar": "عقد",
    "zh": "十年",
}  # fmt: skip
_NOT_COUNTED: Final = regex.compile("冠状病毒")
_MULTIPLIER: Final = regex.compile(
    r"\s?(?:"
    + "|".join(
        f"(?P<t{n}>{word})" for n, word in sorted(enumerate(TIMES), key=lambda it: -len(it[1]))
    )
    + r")(?:(?!\p{L})|(?=\p{Han}))"
)
_CENTURY: Final = regex.compile(
    r"(?<!\w)(?P<a>[ivx]{2,5})(?:e|-[а-я]+)?\s+(?:si[eè]cle|век)|siglo\s+(?P<b>[ivx]{2,5})(?!\w)"
)
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Said:
    """What a wording says in figures.

    ``dates`` are ISO 8601, both ends of a range, ``--12-31`` without a year. ``figures``
    are numbers in ASCII digits; ``small`` are numbers in words below ten, which other
    languages may write in digits or not at all. ``citations`` are normalised symbols.
    """

    dates: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    citations: frozenset[str] = frozenset()

    def __or__(self, other: "Said") -> "Said":
        """What two wordings say together."""
        return Said(
            self.dates | other.dates,
            self.figures | other.figures,
            self.small | other.small,
            self.citations | other.citations,
        )


def said(text: str, language: str, *, citing: Citing | None = None) -> Said:
    """What a wording says; numbers that are part of a reference or a citation are left aside.

    Args:
        text: the wording.
        language: its code.
        citing: how the whole text cites, as ``mandate.citations.citing_of`` tells.
    """
    code = language[:2]
    fold = folded(text)
    cited = citations(text, fold, language=code, citing=citing)
    dated = [*dates(fold, code), *days(fold, code)]
    taken = [it.span for it in cited] + [it.span for it in dated]
    taken += list(_folded_spans(text, fold, language))
    counted = dict(_numbers(fold, code, taken=taken))
    return Said(
        dates=frozenset(end for day in dated for end in day.value.split("/")),
        figures=frozenset(it for it, small in counted.items() if not small),
        small=frozenset(it for it, small in counted.items() if small),
        citations=frozenset(it.symbol for it in cited if it.symbol),
    )


def _folded_spans(text: str, fold: Folded, language: str) -> Iterator[Span]:
    """The references of a text, in folded characters."""
    where = {place: at for at, place in enumerate(fold.places)}
    for phrase in phrases_of(text, language):
        yield where.get(phrase.start, 0), where.get(phrase.end, len(fold.text))


def _numbers(fold: Folded, language: str, *, taken: list[Span]) -> Iterator[tuple[str, bool]]:
    """Each number, and whether it is a small one in words; the weighty ones last."""
    decade = _DECADE.get(language)
    if decade and regex.search(decade, fold.text):
        yield "10", True
    free = [it for it in spelled(fold, language) if not _within(it.start, taken)]
    loose = [it for it in free if it.value < _SMALL or _is_loose(it, fold.text, language)]
    yield from ((str(it.value), True) for it in loose)
    yield from ((str(it.value), False) for it in free if it not in loose)
    yield from ((str(value), False) for value, _ in sessions(fold, language))
    for match in _CENTURY.finditer(fold.text):
        yield str(_roman(match["a"] or match["b"])), False
    for match in _NUMBER.finditer(fold.text):
        if not _within(match.start(), taken) and not _NOT_COUNTED.match(fold.text, match.end()):
            yield _worth(match, fold.text), False


def _is_loose(one: Spelled, text: str, language: str) -> bool:
    """Whether a number is one no other language need have: *thousands*, *dozens*, 十年, 数百万."""
    words = text[one.start : one.end]
    if language == "zh":
        decade = words.endswith("十") and text.startswith("年", one.end)
        vague = text[one.start - 1 : one.start] in tuple("数几成上百万多")
        return decade or vague or text.startswith("多", one.end)
    return one.value in _ROUND and not regex.search(r"\s", words)


def _within(at: int, taken: list[Span]) -> bool:
    return any(start <= at < end for start, end in taken)


def _worth(match: "regex.Match[str]", text: str) -> str:
    """A number in digits, times the word behind it: ``5 million``, ``500万``."""
    plain = regex.sub(r"[.,٫٬\u00a0\u202f ](?=\p{Nd}{3}(?!\p{Nd}))", "", match[0])
    number = regex.sub("[,٫]", ".", plain)
    times = _MULTIPLIER.match(text, match.end())
    if not times:
        return number
    index = next(int(name[1:]) for name, found in times.groupdict().items() if found)
    return f"{float(number) * list(TIMES.values())[index]:.0f}"


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
