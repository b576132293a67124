"""The headings of treaties in six languages: knowing one, and printing one.

Every reader of texts uses this grammar. A heading is a word and a number
(``Article 5 bis``, ``Глава II``, ``المادة الأولى``, ``第十二条``), perhaps with its title or
the first words of the provision on the same line.
"""

import re
from dataclasses import dataclass
from typing import Final

from travaux.text.heading_words import KEYWORDS, PREAMBLE, SAME_WORD
from travaux.text.number_words import BIS_VALUES, spelled, spelled_at_head
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
    if kind in {"part", "section"} and number[0].isupper() and _is_ordinal(number, code):
        return f"{number} {word.casefold()}"
    return f"{word} {number}"


def is_title_word(number: str) -> bool:
    """Whether a section's number is that of a ``Title``, which stands at no fixed height."""
    return bool(_TITLES.match(number))


_LOOSE: Final = " \t\u00a0\u3000.:-–—)"
_BIS: Final = "|".join(map(re.escape, sorted(BIS_VALUES, key=len, reverse=True)))
_AGAIN: Final = re.compile(rf"[\s\-.]?(?:{_BIS})(?!\w)|之[一二三四五六七八九十]+", re.IGNORECASE)
_FIGURE: Final = re.compile(
    r"\(?\d+(?:\.\d+)*\)?(?:er|re|º|ª|°|-[йяе]|[-‑]?[A-Z])?(?!\w)"
    rf"|\(?\d+\)?(?=(?:{_BIS})(?!\w))|[IVXLCІХС]+(?!\w)|I(?:er|re)(?!\w)|[A-Z](?!\w)"
)
_HAN_FIGURE: Final = re.compile(r"[\d一二三四五六七八九十IVX]+|[A-Z](?!\w)")
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
_LONGEST_FIRST: Final = sorted(_KINDS, key=len, reverse=True)
_BEFORE: Final = "|".join(
    re.escape(it) for it in _LONGEST_FIRST if it not in set("部分编編章节節条條")
)
_WORD: Final = re.compile(_BEFORE, re.IGNORECASE)
_AFTER_ORDINAL: Final = re.compile(rf"[ \u00a0]+(?P<word>{_BEFORE})(?!\w)", re.IGNORECASE)
_ORDINALS: Final = {
    "en": frozenset({"first"}),
    "fr": frozenset({"première", "seconde"}),
    "es": frozenset({"primera"}),
    "ru": frozenset(),
}
"""Ways to write numbers that stand before the word of a part or section: ``Première partie``."""
_BEFORE_WORD: Final = frozenset({"premier", "первая", "первый", "second"}).union(
    *_ORDINALS.values()
)
_ANNEX_TO: Final = re.compile(
    r"annex to (?:the |this )|annexe (?:à |au )|anexo (?:a |al |de |del )|приложение к "
    r"|(?:ال)?مرفق (?:ال|هذ|ل|ب)|(?:本?公约|本?议定书|《[^》]+》的?)附件$",
    re.IGNORECASE,
)
_HAN: Final = re.compile(
    r"第\s*(?P<number>[\d〇零一二三四五六七八九十百]+)\s*(?P<word>部分|[编編章节節条條])"
    rf"(?P<bis>之[一二三四五六七八九十]+|\s?(?:{_BIS})(?!\w))?(?P<rest>.*)",
    re.DOTALL,
)


def _keyword_first(line: str) -> tuple[Kind, str, str] | None:
    match = _WORD.match(line)
    if match is None or line[0].islower():
        return None
    word, key = match[0], match[0].casefold()
    kind = _KINDS[key]
    number, rest = _number_after(word, line[match.end() :])
    if not number and (
        kind != "annex" or (rest and rest.strip(_LOOSE) and not _stands_apart(rest))
    ):
        return None
    if not number and rest[:1].isalnum():
        return None
    says_more = key not in _FIRST_WORDS and key not in SAME_WORD
    gap = "" if word[0] >= "\u2e80" else " "
    return kind, f"{word}{gap}{number}".strip() if says_more else number, rest


def _number_after(word: str, rest: str) -> tuple[str, str]:
    """The number behind the word of a heading, and what follows it."""
    bare = rest.lstrip(" \t\u00a0\u3000\n")
    if word[0] >= "\u2e80":
        match = _HAN_FIGURE.match(bare)
    elif len(bare) < len(rest) or word[-1] == ".":
        match = _FIGURE.match(bare)
    else:
        return "", rest
    number = match[0] if match else spelled_at_head(bare)
    if not number:
        return "", rest
    again = _AGAIN.match(bare, len(number))
    number = bare[: again.end()] if again else number
    return number, bare[len(number) :]


def _ordinal_first(line: str) -> tuple[Kind, str, str] | None:
    number = "" if line[:1].islower() else spelled_at_head(line)
    found = spelled(number) if number else None
    if found is None or found[0] not in _BEFORE_WORD:
        return None
    match = _AFTER_ORDINAL.match(line, len(number))
    if match is None or _KINDS[match["word"].casefold()] in {"article", "annex"}:
        return None
    return _KINDS[match["word"].casefold()], number, line[match.end() :]


def _is_ordinal(number: str, language: str) -> bool:
    """Whether a number stands before its word in a language."""
    found = spelled(number)
    return found is not None and found[0] in _ORDINALS.get(language, ())


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
