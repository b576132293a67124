"""The headings of treaties in six languages: knowing one, and printing one.

Every reader of texts uses this grammar. A heading is a word and a number
(``Article 5 bis``, ``Глава II``, ``المادة الأولى``, ``第十二条``), perhaps with its title or
the first words of the provision on the same line.
"""

import re
from dataclasses import dataclass
from typing import Final

from travaux.formats.plain.words import (
    ARABIC_TENS,
    ARABIC_UNITS,
    BIS,
    BIS_IN_ARABIC,
    FIRST_IN_LINE,
    KEYWORDS,
    ORDINALS,
    PREAMBLE,
    SAME_WORD,
)
from travaux.text.numerals import BIS_RUSSIAN
from travaux.text.values import Kind

HEADED: Final = frozenset({"preamble", "part", "chapter", "section", "article", "annex"})
"""The kinds that stand under a heading; the others hang from their number."""

LONGEST_HEADING: Final = 150
"""Code points; what is longer is taken for words."""

_LONGEST_NUMBER: Final = 60
TERMINAL: Final = ".;:,!?。；：，！？、،؛؟…"
"""Marks that end a sentence or a clause, and so no heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line taken apart; what followed the number is a title, or the first words."""

    kind: Kind
    number: str = ""
    title: str = ""
    words: str = ""


def heading_of(line: str, *, sure: bool = False) -> Heading | None:
    """Take a line apart that is a heading of a part, chapter, section, article or annex.

    Args:
        line: one line without space at its edges.
        sure: that the line is a heading is known otherwise (Markdown's ``#``), so
            all that follows the number is the title.

    Returns:
        None for a line that only speaks of an article (``Article 5 applies to``).
    """
    found = _keyword_first(line) or _han(line) or _ordinal_first(line) or _annex_to(line)
    if found is None:
        return None
    kind, number, rest = found
    title = rest.lstrip(_LOOSE)
    apart = _stands_apart(rest)
    if not title or sure:
        return Heading(kind, number, title)
    if looks_like_heading(title) and (apart or not _NO_TITLE.match(title)):
        return Heading(kind, number, title)
    if apart and kind == "article":
        return Heading(kind, number, words=title)
    return None


def looks_like_heading(text: str, *, longest: int = LONGEST_HEADING) -> bool:
    """Whether a line could be a title: short, not begun in lower case, no mark at its end."""
    return (
        0 < len(text) <= longest
        and text[-1] not in TERMINAL
        and not text[0].islower()
        and text[0] not in TERMINAL
    )


def printed_heading(kind: str, number: str, language: str) -> str:
    """Print the word and the number of a heading: ``Article 5 bis``, ``第五条``.

    Empty where a kind has no number, except for a preamble and an annex; a number
    that has its word with it stays as it is. An unknown language is printed as English.

    Guarantees:
        1. ``heading_of(printed_heading(kind, number, language))`` gives kind and number
           back when they came from ``heading_of`` in a text of that language.
    """
    code = language[:2] if language[:2] in KEYWORDS else "en"
    if kind == "preamble":
        return PREAMBLE[code][0]
    word = KEYWORDS[code][kind][0] if kind in KEYWORDS[code] else ""
    if not number:
        return word if kind == "annex" else ""
    if not word or _has_its_word(number):
        return number
    if code == "zh":
        return _printed_han(word, number)
    if kind in {"part", "section"} and number.casefold() in _FIRST.get(code, ()):
        return f"{number} {word.casefold()}"
    return f"{word} {number}"


def is_title_word(number: str) -> bool:
    """Whether a section's number is that of a ``Title``, which stands at no fixed height."""
    return bool(_TITLES.match(number))


_LOOSE: Final = " \t\u00a0\u3000.:-–—)"
_BIS: Final = "|".join(
    [BIS_IN_ARABIC, *sorted((*BIS, *BIS_RUSSIAN, "ثالثا", "رابعا"), key=len, reverse=True)]
)
_ARABIC: Final = (
    rf"(?:{'|'.join(ARABIC_UNITS.split())})(?:\s+عشرة?)?(?:\s+و?(?:{'|'.join(ARABIC_TENS.split())}))?"
    rf"|{'|'.join(ARABIC_TENS.split())}"
)
_WORDS: Final = "|".join(word for words in ORDINALS.values() for word in words.split())
_NUMBER: Final = (
    rf"(?:\(?\d+(?:\.\d+)*\)?(?:er|re|º|ª|°|-[йяе])?|(?-i:[IVXLC]+|I(?:er|re))|(?-i:[A-Z])|{_WORDS}|{_ARABIC})"
    rf"(?:[\s-]?(?:{_BIS}))?(?!\w)"
)
_TITLES: Final = re.compile(r"(?:title|titre|título)\b", re.IGNORECASE)
_NO_TITLE: Final = re.compile(
    r"(?:من|في|إلى|على|أو|و|أعلاه|والمادة|المشار)\b|[第款的和至及或所规規中、（]|\(",
)


def _by_word() -> dict[str, Kind]:
    return {
        word.casefold(): kind  # type: ignore[misc]  # the table's kinds are kinds
        for kinds in KEYWORDS.values()
        for kind, words in kinds.items()
        for word in words
    }


_KINDS: Final = _by_word()
_FIRST_WORDS: Final = {
    words[0].casefold() for kinds in KEYWORDS.values() for words in kinds.values()
}
_FIRST: Final = {code: frozenset(words.split()) for code, words in FIRST_IN_LINE.items()}
_LONGEST_FIRST: Final = sorted(_KINDS, key=len, reverse=True)
_BEFORE: Final = "|".join(
    re.escape(w) for w in _LONGEST_FIRST if w not in set("部分编編章节節条條")
)
_KEYWORD_FIRST: Final = re.compile(
    rf"(?P<word>{_BEFORE})(?:[\s\u3000]*(?P<number>(?<=[\s.\u3000]){_NUMBER}|(?<=[件录錄])"
    rf"[\d一二三四五六七八九十IVX]+))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ORDINAL_FIRST: Final = re.compile(
    rf"(?P<number>{'|'.join(w for words in FIRST_IN_LINE.values() for w in words.split())})\s+"
    r"(?P<word>part|partie|parte|section|sección)(?!\w)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ANNEX_TO: Final = re.compile(
    r"annex to (?:the |this )|annexe (?:à |au )|anexo (?:a |al |de |del )|приложение к "
    r"|(?:ال)?مرفق (?:ال|هذ|ل|ب)|(?:本?公约|本?议定书|《[^》]+》的?)附件$",
    re.IGNORECASE,
)
_HAN: Final = re.compile(
    r"第\s*(?P<number>[\d〇零一二三四五六七八九十百]+)\s*(?P<word>部分|[编編章节節条條])"
    rf"(?P<bis>之[一二三四五六七八九十]+|\s?(?:{'|'.join(BIS)})(?!\w))?(?P<rest>.*)",
    re.DOTALL,
)


def _keyword_first(line: str) -> tuple[Kind, str, str] | None:
    match = _KEYWORD_FIRST.match(line)
    if match is None or line[0].islower():
        return None
    word, number, rest = match["word"], match["number"] or "", match["rest"]
    key = word.casefold()
    kind = _KINDS[key]
    if not number and (
        kind != "annex" or (rest and rest.strip(_LOOSE) and not _stands_apart(rest))
    ):
        return None
    if not number and rest[:1].isalnum():
        return None
    says_more = key not in _FIRST_WORDS and key not in SAME_WORD
    gap = "" if word[0] >= "\u2e80" else " "
    return kind, f"{word}{gap}{number}".strip() if says_more else number, rest


def _ordinal_first(line: str) -> tuple[Kind, str, str] | None:
    match = _ORDINAL_FIRST.match(line)
    if match is None or line[0].islower():
        return None
    return _KINDS[match["word"].casefold()], match["number"], match["rest"]


def _han(line: str) -> tuple[Kind, str, str] | None:
    match = _HAN.match(line)
    if match is None:
        return None
    word, bis = match["word"], match["bis"] or ""
    number = match["number"] + bis
    if word not in _FIRST_WORDS and word not in SAME_WORD:
        number = f"第{match['number']}{word}{bis}"
    return _KINDS[word], number, match["rest"]


def _annex_to(line: str) -> tuple[Kind, str, str] | None:
    """An annex that says what it belongs to: ``Annex to the Convention``."""
    short = len(line) <= _LONGEST_NUMBER and looks_like_heading(line)
    return ("annex", line, "") if short and _ANNEX_TO.match(line) else None


def _stands_apart(rest: str) -> bool:
    """Whether a mark, or in Chinese a space, divides the number from what follows it."""
    between = rest[: len(rest) - len(rest.lstrip(_LOOSE))]
    title = rest[len(between) :]
    han = bool(title) and "\u3000" <= title[0] <= "\u9fff"
    return bool(between.strip(" \t\u00a0")) or (han and bool(between))


def _has_its_word(number: str) -> bool:
    found = _keyword_first(number) or _han(number) or _ordinal_first(number) or _annex_to(number)
    return found is not None and not found[2] and found[1] == number and len(number) > 1


def _printed_han(word: str, number: str) -> str:
    if word == KEYWORDS["zh"]["annex"][0]:
        return word + number
    match = re.fullmatch(r"(.+?)(之.+|\s.+)?", number)
    core, bis = (match[1], match[2] or "") if match else (number, "")
    return f"第{core}{word}{bis}"
