"""Numbers in words, found and counted: ``ninety-first``, ``الحادية والتسعين``, ``九十一``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from travaux.text.mandate.fold import Folded, fold
from travaux.text.spelled.words import Worth, table

_HAN_DIGITS: Final = {character: n for n, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "廿": 20,
}  # fmt: skip
_HAN_PLACES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_HAN: Final = re.compile("(?<![0-9])[零〇一二两三四五六七八九十百千万廿]+")
_HAN_NO_NUMBER: Final = re.compile(
    "十(?:分|足|字)|百(?:姓|般)|千(?:方百计|瓦|年)|[一万](?:切|般|一|方|分)"
)
_AND: Final = {"en": "and", "fr": "et", "es": "y"}
_AFTER_HUNDRED: Final = "بعد"
_PREFIX: Final = re.compile("[وبلكف]{1,2}?(?=ال|..)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PAIR: Final = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_TEN: Final = 10
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_FRENCH_BASES: Final = frozenset({60, 80})
_LARGEST: Final = 10**9


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words; ``[start, end)`` counts folded characters.

    ``ordinal`` is told only where a language has words of its own for ordinals.
    """

    value: int
    start: int
    end: int
    ordinal: bool = False


def spelled(text: Folded, language: str) -> Iterator[Spelled]:
    """The numbers a text writes in words, cardinal and ordinal, in their order.

    Guarantees:
        1. Spans do not overlap, and hold words of numbers only.
    """
    yield from _han(text.text) if language == "zh" else _words(text.text, language)


def value_of(words: str, language: str) -> int | None:
    """What words for a number are worth, by the last number in them; digits count too."""
    text = re.sub(r"\s+", " ", fold(words)).strip()
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    found = list(_han(text, all_of=True) if language == "zh" else _words(text, language))
    return found[-1].value if found else None


def _tokens(text: str, language: str) -> Iterator[tuple[Worth, int, int]]:
    """The words of numbers with their spans; *dix-sept* and *quatre-vingts* are one word."""
    words = table(language)
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < end:
            continue
        pair = _PAIR.match(text, start)
        if pair and pair[0] in words:
            end = pair.end()
            yield words[pair[0]], start, end
            continue
        word = match[0]
        if language == "ar" and word not in words:
            lead = _PREFIX.match(word)
            start += lead.end() if lead else 0
            word = text[start : match.end()]
        if word in words:
            end = match.end()
            yield words[word], start, end


def _words(text: str, language: str) -> Iterator[Spelled]:
    """Runs of words, each put together as long as it goes on being one number."""
    run: _Run | None = None
    for (worth, ordinal), start, end in _tokens(text, language):
        gap = text[run.end : start] if run else ""
        joins = run and not run.closed and _joins(gap, language, run, worth=worth)
        if run and joins and run.takes(worth, language):
            run.add(worth, end, times=_AFTER_HUNDRED not in gap)
        else:
            if run:
                yield run.done()
            run = _Run(worth, start, end)
        run.ordinal = ordinal
        run.closed = ordinal and language not in {"ar", "es"}
    if run:
        yield run.done()


@dataclass(slots=True)
class _Run:
    """A number while it is read: what stands below the last thousand, and what above."""

    low: int
    start: int
    end: int
    high: int = 0
    closed: bool = False
    ordinal: bool = False

    def takes(self, worth: int, language: str) -> bool:
        """Whether a word may follow: a smaller one, or one that multiplies."""
        if worth in {_HUNDRED, _THOUSAND}:
            return self._multiplies(worth, language)
        if language == "ar" and worth < _HUNDRED and worth % _TEN == 0:
            return self.low % _HUNDRED < _TEN and self.low > 0
        if language == "fr" and self.low % _HUNDRED in _FRENCH_BASES and worth < 20:  # noqa: PLR2004
            return True
        if language == "es" and self.low % _HUNDRED == _TEN:
            return worth < _TEN
        return worth < _smallest(self.low)

    def _multiplies(self, worth: int, language: str) -> bool:
        if worth == _THOUSAND:
            return self.high == 0
        return self.low < _TEN or (language == "ar" and self.low < _HUNDRED)

    def add(self, worth: int, end: int, *, times: bool) -> None:
        """Take a word in; a hundred multiplies what is before it where ``times``."""
        if worth == _THOUSAND:
            self.high, self.low = self.low * _THOUSAND, 0
        elif worth == _HUNDRED and 0 < self.low < _TEN and times:
            self.low *= _HUNDRED
        else:
            self.low += worth
        self.end = end

    def done(self) -> Spelled:
        """The number."""
        return Spelled(min(self.high + self.low, _LARGEST), self.start, self.end, self.ordinal)


def _smallest(low: int) -> int:
    """Below what a further word must be: ten after forty, one after twelve, a hundred after 300."""
    if low == 0:
        return _THOUSAND
    if low % _HUNDRED == 0:
        return _HUNDRED
    return _TEN if low % _TEN == 0 and low % _HUNDRED != _TEN else 0


def _joins(gap: str, language: str, run: _Run, *, worth: int) -> bool:
    """Whether what stands between two words of numbers may stand within one."""
    if language == "ar":
        if _AFTER_HUNDRED in gap:
            return worth == _HUNDRED and gap.strip() == _AFTER_HUNDRED
        return re.fullmatch(r"\s+" if worth == _TEN else r"\s+و", gap) is not None or (
            worth in {_HUNDRED, _THOUSAND} and gap.strip() == ""
        )
    if re.fullmatch(r"\s+|-", gap):
        return True
    word = _AND.get(language)
    joined = word and re.fullmatch(rf"[\s-]+{word}[\s-]+", gap)
    allowed = run.low % _HUNDRED == 0 if language == "en" else run.low % _TEN == 0
    return bool(joined and allowed and run.low)


def _han(text: str, *, all_of: bool = False) -> Iterator[Spelled]:
    for match in _HAN.finditer(text):
        if not all_of and _HAN_NO_NUMBER.match(text, match.start()):
            continue
        value = _han_value(match[0])
        if value is not None:
            yield Spelled(value, match.start(), match.end())


def _han_value(characters: str) -> int | None:
    """The value of Han numerals, read by places or, without them, digit by digit."""
    if not any(one in _HAN_PLACES for one in characters):
        if len(characters) > 1 and "两" in characters:
            return None
        return int("".join(str(_HAN_DIGITS[one] % _TEN) for one in characters)) or None
    total = section = digit = 0
    for one in characters:
        if one in _HAN_DIGITS:
            digit = _HAN_DIGITS[one]
        elif one == "万":
            total, section, digit = (section + digit or 1) * _HAN_PLACES[one], 0, 0
        else:
            section += (digit or 1) * _HAN_PLACES[one]
            digit = 0
    return min(total + section + digit, _LARGEST) or None
