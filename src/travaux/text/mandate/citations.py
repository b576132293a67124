"""Resolutions, decisions and documents a text names, normalised and dated."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from travaux.text.mandate.dates import Dated, dates
from travaux.text.mandate.fold import Folded
from travaux.text.mandate.lexicon import pattern, terms
from travaux.text.mandate.resolutions import PAIR, Cited, Citing, fits, numbered, sat, settled
from travaux.text.mandate.symbols import symbols
from travaux.text.mandate.values import Span

_NUMBERED: Final = re.compile(rf"{PAIR.pattern}|\d\s?[(（]")
_HAN_AND: Final = re.compile(r"(?:号)?[和、]第?")
_DIGIT: Final = re.compile("[0-9]")
_DATE_GAP: Final = 14
_TITLE: Final = re.compile(
    '"[^"]*"|《[^》]*》'
    "|(?:entitled|intitulee?|intitulée|titulad[ao]|озаглавленн[а-я]+|под названием"
    "|المعنون[ه]?|题为|题目为)|\\[\\^?\\w+\\]"
)
"""What may stand between a number and its date: its title."""
_ORGAN_GAP: Final = 100


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
        for match in PAIR.finditer(text.text):
            date = _after(match.end(), days, (text, language))
            if date:
                forward += fits(int(match["a"]), date)
                backward += fits(int(match["b"]), date)
    return indic if forward == backward else backward > forward


def citing_of(
    texts: Sequence[str], folds: Sequence[Folded], language: str, *, own: str = ""
) -> Citing:
    """How a whole text cites, to read each of its paragraphs with.

    What one paragraph says of whose a number is holds in the others too.
    """
    indic = any("\u0660" <= char <= "\u0669" for text in texts for char in text)
    years = [int(day.value[:4]) for fold in folds for day in dates(fold, language)]
    latest = max(years, default=2100)
    backwards = reads_backwards(folds, language, indic=indic)
    first = Citing(backwards, latest=latest)
    known: dict[tuple[int, int], str] = {}
    for text, fold in zip(texts, folds, strict=True):
        for one in citations(text, fold, language=language, citing=first):
            if one.certain and one.pair and one.symbol:
                organ = re.split("/(?:RES|DEC)/", one.symbol)[0]
                known.setdefault(one.pair, organ)
    return Citing(backwards, own, latest, known)


def citations(
    written: str, text: Folded, *, language: str, citing: Citing | None = None
) -> list[Cited]:
    """What a text cites, in its order.

    Args:
        written: the text as written, whose capitals tell symbols.
        text: the same folded.
        language: its code.
        citing: as ``citing_of`` told of the whole text.
    """
    if not _DIGIT.search(text.text):
        return []
    days = list(dates(text, language))
    found = [Cited(symbol, None, span) for symbol, span in symbols(written, text)]
    taken = [cited.span for cited in found] + [day.span for day in days]
    numbers = numbered(written, text, language, citing=citing or Citing())
    found += [it for it in numbers if _free(it.span, taken)]
    found.sort(key=lambda it: it.span)
    dated = _shared([_with_date(it, days, (text, language)) for it in found], text)
    return settled(dated, text, language)


def _free(span: Span, taken: Iterable[Span]) -> bool:
    return all(span[1] <= start or end <= span[0] for start, end in taken)


def _with_date(cited: Cited, days: Sequence[Dated], where: tuple[Folded, str]) -> Cited:
    if where[1] == "zh":
        date = _before(cited.span[0], days, where)
    else:
        date = _after(cited.span[1], days, where)
    of_year = re.search(r"\((\d{4})\)$", cited.symbol or "")
    fits_year = date is not None and (not of_year or date.startswith(of_year[1]))
    return replace(cited, date=date) if date and fits_year else cited


def _after(end: int, days: Sequence[Dated], where: tuple[Folded, str]) -> str | None:
    text, language = where
    for day in days:
        gap = text.text[end : day.span[0]] if day.span[0] >= end else None
        if gap is None:
            continue
        if PAIR.search(gap) or len(_TITLE.sub("", gap)) > _ORGAN_GAP or "/" in day.value:
            return None
        gap = _TITLE.sub("", gap).rstrip()
        linked = re.search(rf"(?:^|\s)?{pattern(language, 'dated').pattern}\s*$", gap)
        named = any(term.pattern.search(gap) for term in terms(language, "organs"))
        near = len(gap) <= _DATE_GAP
        return day.value if linked and (near or named) else None
    return None


def _before(start: int, days: Sequence[Dated], where: tuple[Folded, str]) -> str | None:
    text, language = where
    for day in reversed(days):
        if day.span[1] <= start:
            gap = _TITLE.sub("", text.text[day.span[1] : start])
            named = any(term.pattern.search(gap) for term in terms(language, "organs"))
            far = named and len(gap) <= _ORGAN_GAP and not _NUMBERED.search(gap)
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
    """Whether a number without a date may have that of its neighbour."""
    if not dated.date or not _is_numbered(bare) or not _is_numbered(dated):
        return False
    return sat(bare, dated.date) or (bare.pair is not None and bare.symbol is None)


def _is_numbered(cited: Cited) -> bool:
    return cited.pair is not None or "/RES/" in (cited.symbol or "")


def _chained(gap: str) -> bool:
    return re.fullmatch(r"\s?(?:,|،)?\s*(?:and|et|y|e|и|و|)\s*", gap) is not None
