"""Resolutions and decisions named by number: whose they are, and their symbols."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import Folded, fold, folded
from travaux.text.mandate.lexicon import pattern, terms
from travaux.text.mandate.values import Span

PAIR: Final = re.compile(
    r"(?<![0-9a-zа-я/.])(?P<a>\d{1,4})\s?/\s?(?P<b>\d{1,4})(?P<letter>\s?[a-zн](?![0-9a-zа-я])|\s[ء-ي]{2,4}(?!\w))?(?![0-9a-z/])"
)
_SPECIAL: Final = re.compile(
    r"(?<![\w/])(?P<s>es|s|د\s?ا\s?ط|د\s?ا)\s?-\s?(?P<a>\d{1,2})\s?/\s?(?P<b>\d{1,3})(?!\d)"
)
_OLD: Final = re.compile(
    r"(?<![0-9a-zа-я/])(?P<n>\d{1,4})\s?(?P<letter>[a-zн]|[ء-ي]{2,4})?\s?"
    r"[(（](?P<of>[ivxlх]+|e?s-[ivx]+|د\s?ا?\s?(?:ط\s?)?-\s?\d+|(?:19|20)\d\d)[)）](?:\s?(?P<after>[a-z])(?!\w))?"
)
_ARABIC_LETTERS: Final = {
    fold(name): chr(ord("A") + n)
    for n, name in enumerate(
        [
            "ألف",
            "باء",
            "جيم",
            "دال",
            "هاء",
            "واو",
            "زاي",
            "حاء",
            "طاء",
            "ياء",
            "كاف",
            "لام",
            "ميم",
            "نون",
            "سين",
            "عين",
            "فاء",
            "صاد",
            "قاف",
            "راء",
            "شين",
            "تاء",
        ]
    )
}
_SYMBOL_SESSIONS: Final = range(31, 200)
_YEARS: Final = range(1946, 2100)
_ORGAN_GAP: Final = 100
_REACH: Final = 48
_HRC: Final = "A/HRC"
_HRC_BEGAN: Final = 2006
_COUNCIL: Final = "~council"
"""*Council resolution*: which council its numbers tell."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a folded text; its span counts folded characters.

    ``certain`` is whether the words say whose it is; else it is taken for the Assembly's.
    """

    symbol: str | None
    date: str | None
    span: Span
    pair: tuple[int, int] | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Citing:
    """How a whole text cites: its number before its session, and whose some numbers are.

    ``latest`` is the last year it names: no session after it is cited. ``own`` heads the
    symbols of the body that speaks, empty where that is not known.
    """

    backwards: bool = False
    own: str = ""
    latest: int = 2100
    known: Mapping[tuple[int, int], str] = field(default_factory=dict)


def numbered(written: str, text: Folded, language: str, *, citing: Citing) -> Iterator[Cited]:
    """The resolutions and decisions a text names by number."""
    special = list(_special(text, language, citing))
    yield from special
    before: tuple[int, str | None] = (-1, None)
    for match in PAIR.finditer(text.text):
        kind = _kind(match.span(), text, language)
        if kind is None or any(it.span[0] < match.start() < it.span[1] for it in special):
            continue
        a, b = int(match["a"]), int(match["b"])
        if citing.backwards or (b in _YEARS and a not in _YEARS):
            a, b = b, a
        letter = _letter(match, written, text)
        end = match.end() if letter else match.end("b")
        organ = _organ(match.span(), text, language)
        if organ is None and before[1] and _chain(text.text[before[0] : match.start()], language):
            organ = before[1]
        before = (end, organ)
        organ, certain = _whose((a, b), organ, citing)
        symbol = _symbol_of((a, b), kind, organ)
        yield Cited(symbol and symbol + letter, None, (match.start(), end), (a, b), certain)
    yield from _old(written, text, language)


def _whose(pair: tuple[int, int], organ: str | None, citing: Citing) -> tuple[str | None, bool]:
    """The organ, and whether that is certain; *the Council* is the one that numbers so."""
    if organ == _COUNCIL:
        organ = "E" if pair[0] in _YEARS else _HRC
    if organ == _HRC and _hrc_year(pair[0]) > citing.latest + 1:
        return "A", True
    if organ:
        return organ, True
    if pair in citing.known:
        return citing.known[pair], True
    own = citing.own if citing.own not in {"A", "E", "S"} else ""
    if own == _HRC and _hrc_year(pair[0]) > citing.latest + 1:
        own = ""
    return own or None, bool(own)


def _special(text: Folded, language: str, citing: Citing) -> Iterator[Cited]:
    """Of special and emergency special sessions: ``S-20/4``, ``ES-11/1``."""
    for match in _SPECIAL.finditer(text.text):
        kind = _kind(match.span(), text, language)
        if kind:
            session = "ES" if "s" in match["s"][1:] or "ط" in match["s"] else "S"
            a, b = match["a"], match["b"]
            backwards = citing.backwards and not match["s"].isascii()
            organ = _organ(match.span(), text, language)
            key = "A/HRC" if organ in {_HRC, _COUNCIL} else "A"
            numbers = f"{b}/{a}" if backwards else f"{a}/{b}"
            yield Cited(f"{key}/{kind}/{session}-{numbers}", None, match.span())


def _old(written: str, text: Folded, language: str) -> Iterator[Cited]:
    """``217 A (III)`` and ``1373 (2001)``."""
    for match in _OLD.finditer(text.text):
        kind = _kind(match.span(), text, language)
        if kind is None:
            continue
        of = re.sub(r"\s", "", match["of"]).upper().replace("Х", "X")
        of = re.sub(r"^د(ا?)(ط?)-(\d+)", _arabic_session, of)
        letter = _ARABIC_LETTERS.get(match["letter"], match["letter"] or "")
        letter = letter.upper().replace("Н", "H")
        after = (
            match["after"]
            if match["after"] and _is_capital(match.start("after"), written, text)
            else ""
        )
        letter = letter or after.upper()
        end = (
            match.end("after")
            if after
            else text.text.index(match["of"], match.start()) + len(match["of"]) + 1
        )
        if of.isdigit():
            symbol = f"S/{kind}/{match['n']} ({of})"
        else:
            organ = "E" if _organ(match.span(), text, language) == "E" else "A"
            symbol = f"{organ}/{kind}/{match['n']}({of}){letter}"
        yield Cited(symbol, None, (match.start(), end))


def _arabic_session(match: re.Match[str]) -> str:
    """``د-3`` is III, ``دا-10`` S-X, ``داط-10`` ES-X."""
    lead = "ES-" if match[2] else "S-" if match[1] else ""
    number = int(match[3])
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return f"{lead}{'X' * (number // 10)}{ones[number % 10]}"


def _is_capital(at: int, written: str, text: Folded) -> bool:
    return written[text.places[at]].isupper()


def _letter(match: re.Match[str], written: str, text: Folded) -> str:
    """The letter of one of several resolutions under a number; Cyrillic en is read as H."""
    name = (match["letter"] or "").strip()
    if name in _ARABIC_LETTERS:
        return f" {_ARABIC_LETTERS[name]}"
    if len(name) != 1 or not _is_capital(match.end("letter") - 1, written, text):
        return ""
    return f" {name.upper().replace('Н', 'H')}"


def _kind(span: Span, text: Folded, language: str) -> str | None:
    """``RES`` or ``DEC`` by the nearest noun, before the number or, in Chinese, after it."""
    best: tuple[int, str] | None = None
    after = language == "zh"
    for start, end, kind in _nouns(text.text, language):
        gap = start - span[1] if after else span[0] - end
        if gap >= 0 and (not after or text.text.find("号", span[1], end) >= 0):
            best = min(best or (gap, kind), (gap, kind))
    return best[1] if best else None


@lru_cache(maxsize=1)
def _nouns(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Where the words for a resolution and a decision stand; kept for the numbers of one text."""
    kinds = (("resolution", "RES"), ("decision", "DEC"))
    return tuple(
        (*noun.span(), kind)
        for name, kind in kinds
        for noun in pattern(language, name).finditer(text)
    )


@lru_cache(maxsize=1)
def _organs(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Where organs are named, by the order of their table; kept likewise."""
    return tuple(
        (*match.span(), term.key)
        for term in terms(language, "organs")
        for match in term.pattern.finditer(text)
    )


def _organ(span: Span, text: Folded, language: str) -> str | None:
    """Whose resolution it is: the organ right after the number or nearest before it."""
    before: tuple[int, int, str] | None = None
    for start, end, key in _organs(text.text, language):
        if 0 <= start - span[1] <= _REACH:
            after = text.text[span[1] : start]
            if _only_articles(_undated(after, language)):
                return key
        gap = span[0] - end
        if 0 <= gap <= _ORGAN_GAP and not PAIR.search(text.text[end : span[0]]):
            rank = (gap, start - end, key)
            before = min(before or rank, rank)
    if before is None or _is_own(text.text[span[0] - before[0] : span[0]], language):
        return None
    return before[2]


def _undated(gap: str, language: str) -> str:
    """A gap without the date in it: *22/8, en date du 26 avril 2013, de la Commission*."""
    for day in dates(folded(gap), language):
        before = re.sub(rf"{pattern(language, 'dated').pattern}\s*$", "", gap[: day.span[0]])
        return before + gap[day.span[1] :]
    return gap


def _chain(gap: str, language: str) -> bool:
    """Whether two numbers stand in one list: *resolutions 34/24 of 24 March 2017 and 40/20*."""
    plain = re.sub(r"\[\^?\w+\]", "", _undated(gap, language))
    linked = re.sub(rf"{pattern(language, 'dated').pattern}\s*$", "", plain)
    return (
        re.fullmatch(
            r"[\s,，،、;]*(?:and|et|y|e|и|و|号?和|以及|及|号)?[\s,，第]*(?:号)?(?:第)?", linked
        )
        is not None
    )


def _only_articles(gap: str) -> bool:
    return re.fullmatch(r"[\s,]*(?:of\s|the\s|du\s|de\s|des\s|la\s|del\s|l')*", gap) is not None


def _is_own(gap: str, language: str) -> bool:
    """Whether something between an organ and a number says that the number is not its."""
    return pattern(language, "own").search(gap) is not None or any(mark in gap for mark in ";؛；")


def _hrc_year(session: int) -> int:
    """The year of a session of the Human Rights Council, which has three a year."""
    return _HRC_BEGAN + (session - 1) // 3


def _symbol_of(pair: tuple[int, int], kind: str, organ: str | None) -> str | None:
    first, number = pair
    if first in _YEARS:
        return f"E/{kind}/{first}/{number}"
    if organ in {None, "A", "E", "S"}:
        return f"A/{kind}/{first}/{number}" if first in _SYMBOL_SESSIONS else None
    return f"{organ}/{kind}/{first}/{number}"


def settled(cited: Sequence[Cited], text: Folded, language: str) -> list[Cited]:
    """Give a number that cannot be of the General Assembly to the organ named last before it.

    It cannot where the session is too low, or did not sit on the date.
    """
    return [_settled(it, text, language) for it in cited]


def _settled(cited: Cited, text: Folded, language: str) -> Cited:
    ours = cited.symbol is None or cited.symbol.startswith("A/RES/")
    if not (ours and cited.pair) or cited.pair[0] in _YEARS:
        return cited
    if cited.symbol and not (cited.date and not fits(cited.pair[0], cited.date)):
        return cited
    named = [
        (match.end(), term.key)
        for term in terms(language, "organs")
        if term.key not in {"A", "S", "E"}
        for match in term.pattern.finditer(text.text)
    ]
    if not named:
        return cited
    before = [it for it in named if it[0] <= cited.span[0]]
    key = max(before)[1] if before else min(named)[1]
    key = _HRC if key == _COUNCIL else key
    symbol = f"{key}/RES/{cited.pair[0]}/{cited.pair[1]}"
    return replace(cited, symbol=symbol, certain=True)


def sat(cited: Cited, date: str) -> bool:
    """Whether what is cited may be of a date: its session, or its year, was then."""
    of_year = re.search(r"\((\d{4})\)$", cited.symbol or "")
    if of_year:
        return date.startswith(of_year[1])
    if cited.pair is None:
        return False
    first = cited.pair[0]
    if first in _YEARS:
        return date.startswith(f"{first}-")
    if (cited.symbol or "").startswith(_HRC):
        return abs(_hrc_year(first) - int(date[:4])) <= 1
    return fits(first, date)


def fits(session: int, date: str) -> bool:
    """Whether a date lies in a session of the General Assembly: September to September."""
    year, month = int(date[:4]), int(date[5:7] or 0)
    begins = 1945 + session
    september = 9
    return (year == begins and month >= september) or (year == begins + 1 and month <= september)
