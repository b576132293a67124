"""Resolutions, decisions and documents a text names, normalised and dated."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from travaux.text.mandate.dates import Dated, dates
from travaux.text.mandate.fold import Folded, folded
from travaux.text.mandate.lexicon import pattern, terms
from travaux.text.mandate.values import Span

_SYMBOL: Final = re.compile(
    r"(?<![\w/])(?:[A-Z]{1,6}(?:/[A-Z]+)*)(?:[/.](?:[A-Z][A-Za-z]*\.?)?\d[\w.]*(?<!\.)(?:\([IVX\d]+\))?|/[A-Z][A-Za-z]*)+"
    r"(?:\s\((?:Part|Vol\.)\s[IVX]+\)|\s\(\d{4}\))?",
    re.ASCII,
)
_PAIR: Final = re.compile(
    r"(?<![0-9a-zа-я/.])(?P<a>\d{1,4})\s?/\s?(?P<b>\d{1,4})(?P<letter>\s[a-zн](?!\w))?(?![0-9a-z/])"
)
_OLD: Final = re.compile(
    r"(?<![0-9a-zа-я/])(?P<n>\d{1,4})\s?(?P<letter>[a-z])?\s?[(（](?P<of>[ivxl]+|s-[ivx]+|(?:19|20)\d\d)[)）]"
)
_FIRST_SESSION: Final = 1945
_SYMBOL_SESSIONS: Final = range(31, 200)
_YEARS: Final = range(1946, 2100)
_HAN_AND: Final = re.compile(r"(?:号)?[和、]第?")
_DATE_GAP: Final = 14
_ORGAN_GAP: Final = 100
_REACH: Final = 48
_REMEMBERED: Final = 8
"""Texts of which is remembered where they name what."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a folded text; its span counts folded characters."""

    symbol: str | None
    date: str | None
    span: Span
    pair: tuple[int, int] | None = None


def fits(session: int, date: str) -> bool:
    """Whether a date lies in a session of the General Assembly: September to September."""
    year, month = int(date[:4]), int(date[5:7] or 0)
    begins = _FIRST_SESSION + session
    september = 9
    return (year == begins and month >= september) or (year == begins + 1 and month <= september)


def reads_backwards(texts: Sequence[Folded], language: str, *, indic: bool = False) -> bool:
    """Whether numbers are printed number before session, as in Arabic (``٢٤٧/٧٤``).

    Told from the dated resolutions of the text: in which order their session fits the
    date; where they do not decide, from the digits: ``indic`` ones are printed backwards.
    """
    if language != "ar":
        return False
    forward = backward = 0
    for text in texts:
        days = list(dates(text, language))
        for match in _PAIR.finditer(text.text):
            date = _after(match.end(), days, (text, language))
            if date:
                forward += fits(int(match["a"]), date)
                backward += fits(int(match["b"]), date)
    return indic if forward == backward else backward > forward


def citations(written: str, text: Folded, *, language: str, backwards: bool = False) -> list[Cited]:
    """What a text cites, in its order.

    Args:
        written: the text as written, whose capitals tell symbols.
        text: the same folded.
        language: its code.
        backwards: as ``reads_backwards`` told.
    """
    days = list(dates(text, language))
    found = list(_symbols(written, text))
    spans = [cited.span for cited in found] + [day.span for day in days]
    taken = _taken(spans, len(text.text))
    numbered = _numbered(text, language, backwards=backwards)
    found += [it for it in numbered if not any(taken[slice(*it.span)])]
    found.sort(key=lambda it: it.span)
    dated = _shared([_with_date(it, days, (text, language)) for it in found], text)
    return [_settled(it, text, language) for it in dated]


def _settled(cited: Cited, text: Folded, language: str) -> Cited:
    """Give a number that cannot be of the General Assembly to the organ named last before it.

    It cannot where the session is too low, or did not sit on the date.
    """
    ours = cited.symbol is None or cited.symbol.startswith("A/RES/")
    if not (ours and cited.pair) or cited.pair[0] in _YEARS:
        return cited
    if cited.symbol and not (cited.date and not fits(cited.pair[0], cited.date)):
        return cited
    named = _own_organs(text.text, language)
    if not named:
        return cited
    before = bisect_left(named, (cited.span[0] + 1, ""))
    key = named[max(before - 1, 0)][1]
    return replace(cited, symbol=f"{key}/RES/{cited.pair[0]}/{cited.pair[1]}")


@lru_cache(maxsize=_REMEMBERED)
def _organs(text: str, language: str) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """For each organ its key and where it is named, in order; found once for a text."""
    return tuple(
        (term.key, tuple(match.span() for match in term.pattern.finditer(text)))
        for term in terms(language, "organs")
    )


@lru_cache(maxsize=_REMEMBERED)
def _own_organs(text: str, language: str) -> list[tuple[int, str]]:
    """Where the names of organs end that are not principal ones, in order, with their keys."""
    organs = [it for it in _organs(text, language) if it[0] not in {"A", "S", "E"}]
    return sorted((end, key) for key, spans in organs for _, end in spans)


@lru_cache(maxsize=_REMEMBERED)
def _nouns(text: str, language: str) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Where a text says resolution, and where decision."""
    return tuple(
        (kind, tuple(match.span() for match in pattern(language, name).finditer(text)))
        for name, kind in (("resolution", "RES"), ("decision", "DEC"))
    )


def _taken(spans: Iterable[Span], length: int) -> bytearray:
    """A byte for each place of a text, 1 where a span lies over it."""
    taken = bytearray(length)
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    return taken


def _symbols(written: str, text: Folded) -> Iterator[Cited]:
    capitals = "".join(
        character if character.isdigit() else written[place]
        for character, place in zip(text.text, text.places, strict=False)
    )
    for match in _SYMBOL.finditer(capitals):
        if any(character.isdigit() for character in match[0]):
            yield Cited(match[0], None, match.span())


def _numbered(text: Folded, language: str, *, backwards: bool) -> Iterator[Cited]:
    for match in _PAIR.finditer(text.text):
        kind = _kind(match.span(), text, language)
        if kind is None:
            continue
        a, b = int(match["a"]), int(match["b"])
        if backwards or (b in _YEARS and a not in _YEARS):
            a, b = b, a
        letter = _letter(match["letter"])
        symbol = _symbol_of((a, b), kind, _organ(match.span(), text, language))
        yield Cited(symbol and symbol + letter, None, _trimmed(match, letter), (a, b))
    for match in _OLD.finditer(text.text):
        if _kind(match.span(), text, language) == "RES":
            of = match["of"].upper()
            organ = "S" if of.isdigit() else "A"
            letter = _letter(match["letter"])
            yield Cited(f"{organ}/RES/{match['n']}{letter} ({of})", None, match.span())


def _letter(letter: str | None) -> str:
    """The letter of one of several resolutions under a number; Cyrillic en is read as H."""
    name = (letter or "").strip().upper().replace("Н", "H")
    return f" {name}" if name else ""


def _trimmed(match: re.Match[str], letter: str) -> Span:
    return match.span() if letter else (match.start(), match.end("b"))


def _kind(span: Span, text: Folded, language: str) -> str | None:
    """``RES`` or ``DEC`` by the nearest noun, before the number or, in Chinese, after it."""
    best: list[tuple[int, str]] = []
    sign = text.text.find("号", span[1]) if language == "zh" else 0
    for kind, nouns in _nouns(text.text, language) if sign >= 0 else ():
        if language == "zh":
            at = bisect_left(nouns, max(span[1], sign + 1), key=lambda it: it[1])
            at += at < len(nouns) and nouns[at][0] < span[1]
            best += [(start - span[1], kind) for start, _ in nouns[at : at + 1]]
        else:
            at = bisect_right(nouns, span[0], key=lambda it: it[1])
            best += [(span[0] - end, kind) for _, end in nouns[max(at - 1, 0) : at]]
    return min(best)[1] if best else None


def _organ(span: Span, text: Folded, language: str) -> str | None:
    """Whose resolution it is: the organ right after the number or nearest before it."""
    before: tuple[int, str] | None = None
    for key, spans in _organs(text.text, language):
        near = bisect_left(spans, span[0] - _ORGAN_GAP, key=lambda it: it[1])
        for start, end in spans[near : bisect_right(spans, (span[1] + _REACH + 1, 0))]:
            if 0 <= start - span[1] <= _REACH and _only_articles(
                _undated(text.text[span[1] : start], language)
            ):
                return key
            gap = span[0] - end
            if 0 <= gap <= _ORGAN_GAP and not _PAIR.search(text.text[end : span[0]]):
                before = min(before or (gap, key), (gap, key))
    if before is None or _is_own(text.text[span[0] - before[0] : span[0]], language):
        return None
    return before[1]


def _undated(gap: str, language: str) -> str:
    """A gap without the date in it: *22/8, en date du 26 avril 2013, de la Commission*."""
    for day in dates(folded(gap), language):
        before = re.sub(rf"{pattern(language, 'dated').pattern}\s*$", "", gap[: day.span[0]])
        return before + gap[day.span[1] :]
    return gap


def _only_articles(gap: str) -> bool:
    return re.fullmatch(r"[\s,]*(?:of\s|the\s|du\s|de\s|des\s|la\s|del\s|l')*", gap) is not None


def _is_own(gap: str, language: str) -> bool:
    """Whether something between an organ and a number says that the number is not its."""
    return pattern(language, "own").search(gap) is not None or any(mark in gap for mark in ";؛；")


def _symbol_of(pair: tuple[int, int], kind: str, organ: str | None) -> str | None:
    first, number = pair
    if first in _YEARS:
        return f"E/{kind}/{first}/{number}"
    if organ in {None, "A", "E", "S"}:
        return f"A/{kind}/{first}/{number}" if first in _SYMBOL_SESSIONS else None
    return f"{organ}/{kind}/{first}/{number}"


def _with_date(cited: Cited, days: Sequence[Dated], where: tuple[Folded, str]) -> Cited:
    if where[1] == "zh":
        date = _before(cited.span[0], days, where)
    else:
        date = _after(cited.span[1], days, where)
    return replace(cited, date=date) if date else cited


def _after(end: int, days: Sequence[Dated], where: tuple[Folded, str]) -> str | None:
    text, language = where
    next_day = bisect_left(days, end, key=lambda it: it.span[0])
    for day in days[next_day : next_day + 1]:
        gap = text.text[end : day.span[0]]
        if len(gap) > _ORGAN_GAP or _PAIR.search(gap) or "/" in day.value:
            return None
        linked = re.search(rf"(?:^|\s)?{pattern(language, 'dated').pattern}\s*$", gap)
        named = any(term.pattern.search(gap) for term in terms(language, "organs"))
        near = len(gap) <= _DATE_GAP
        return day.value if linked and (near or named) else None
    return None


def _before(start: int, days: Sequence[Dated], where: tuple[Folded, str]) -> str | None:
    text, language = where
    last_day = bisect_right(days, start, key=lambda it: it.span[1])
    for day in days[max(last_day - 1, 0) : last_day]:
        gap = text.text[day.span[1] : start]
        if len(gap) <= _ORGAN_GAP:
            named = any(term.pattern.search(gap) for term in terms(language, "organs"))
            far = named and not _PAIR.search(gap)
            return day.value if far or re.fullmatch(r"(?:通过)?的?第?", gap) else None
    return None


def _shared(found: list[Cited], text: Folded) -> list[Cited]:
    """Give a date several numbers share (*74/28 and 74/29 of 12 December*) to each of them."""
    result = list(found)
    for index in range(len(result) - 1, 0, -1):
        later, earlier = result[index], result[index - 1]
        gap = text.text[earlier.span[1] : later.span[0]]
        if later.date and not earlier.date and _may_share(earlier, later) and _chained(gap):
            result[index - 1] = replace(earlier, date=later.date)
    for index in range(1, len(result)):
        earlier, later = result[index - 1], result[index]
        gap = text.text[earlier.span[1] : later.span[0]]
        if (
            earlier.date
            and not later.date
            and _may_share(later, earlier)
            and _HAN_AND.fullmatch(gap)
        ):
            result[index] = replace(later, date=earlier.date)
    return result


def _may_share(bare: Cited, dated: Cited) -> bool:
    """Whether a number without a date may have that of its neighbour: its session sat then."""
    if not (bare.pair and dated.pair and dated.date):
        return False
    first = bare.pair[0]
    return (
        dated.date.startswith(f"{first}-")
        if first in _YEARS
        else (fits(first, dated.date) or not fits(dated.pair[0], dated.date))
    )


def _chained(gap: str) -> bool:
    return re.fullmatch(r"\s?(?:,|،)?\s*(?:and|et|y|e|и|و|)\s*", gap) is not None
