"""What stands above a resolution: organ, symbol, session, agenda item, title, date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from travaux.text.mandate.resolutions import fits
from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import fold, folded
from travaux.text.mandate.lexicon import enacting, pattern, terms
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.paragraphs import fold_same, unmarked
from travaux.text.mandate.values import Sheet

_SYMBOL: Final = re.compile(r"\b[A-Z]+(?:/[A-Z]+(?:\.\d+)?)*/RES/[\w./]*\w(?:\s?\(\w+\))?")
_HEAD: Final = re.compile(
    r"^\W*(?:[^\W\d]+\s+)?(?P<a>\d{1,4})(?:\s?/\s?(?P<b>\d{1,4})|\s?\((?P<year>\d{4})\))"
    r"(?:\s?(?P<letter>[A-Z]))?\s*(?:\.|-|$)[\s.-]*(?P<title>.*)$"
)
_LEAD: Final = re.compile(r"^(?:the |l'|la |le |el |ان )")
_YEARS: Final = range(1946, 2100)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The facts of a resolution; what it does not say is empty or None."""

    organ: str = ""
    key: str = "A"
    symbol: str | None = None
    session: int | None = None
    agenda_item: str | None = None
    title: str = ""
    date: str | None = None


def masthead(sheet: Sheet) -> Masthead:
    """Read the lines above the preamble, and the closing ones for the date."""
    language, meta = sheet.language, sheet.meta
    lines = [unmarked(line)[0].strip() for line in sheet.masthead]
    organ, key = _organ(lines, language)
    date = meta.get("date") or _date(lines, sheet)
    session = (
        int(meta["session"]) if meta.get("session", "").isdigit() else _session(lines, language)
    )
    number = _head(lines)
    symbol = meta.get("symbol") or _symbol(lines, number, (key, session, date))
    if session is None and symbol:
        match = re.search(r"^A/RES/(\d+)/", symbol)
        session = int(match[1]) if match else None
    agenda = meta.get("agenda_item") or "\n".join(lines)
    item = pattern(language, "agenda").search(fold(agenda))
    return Masthead(
        organ=organ,
        key=key,
        symbol=symbol,
        session=session,
        agenda_item=re.sub(r"\s+", " ", item["item"]) if item else None,
        title=meta.get("title") or _title(lines, number, language),
        date=date,
    )


def is_enacting(line: str, language: str) -> bool:
    """Whether a line opens the preamble and says nothing else."""
    match = enacting(language).match(fold(unmarked(line)[0]))
    return bool(match) and not fold(unmarked(line)[0])[match.end() :].strip(" *,")  # type: ignore[union-attr]


def _organ(lines: Sequence[str], language: str) -> tuple[str, str]:
    for line in lines:
        text = folded(line)
        match = enacting(language).match(text.text)
        if match and is_enacting(line, language):
            lead = _LEAD.match(match["organ"])
            start = match.start("organ") + (lead.end() if lead else 0)
            begin, end = text.span(start, match.end("organ"))
            name = line[begin:end]
            keys = (it.key for it in terms(language, "organs") if it.pattern.search(match["organ"]))
            return name[:1].upper() + name[1:], next(keys, "A")
    return "", "A"


def _head(lines: Sequence[str]) -> tuple[int, re.Match[str]] | None:
    """The line with the number and the title, the last there is."""
    for index in range(len(lines) - 1, -1, -1):
        match = _HEAD.match(fold_same(lines[index]))
        if match and not re.search(r"/RES/|\d{4}年", lines[index]):
            return index, match
    return None


def _symbol(
    lines: Sequence[str],
    head: tuple[int, re.Match[str]] | None,
    facts: tuple[str, int | None, str | None],
) -> str | None:
    for line in lines:
        match = _SYMBOL.search(fold_same(line))
        if match:
            return match[0]
    if head is None:
        return None
    key, session, date = facts
    number = head[1]
    letter = f" {number['letter']}" if number["letter"] else ""
    if number["year"]:
        return f"{key}/RES/{number['a']}{letter} ({number['year']})"
    a, b = int(number["a"]), int(number["b"])
    swapped = b == session if session and a != session else bool(date) and _only(a, b, date or "")
    if swapped or (b in _YEARS and a not in _YEARS):
        a, b = b, a
    return f"{key}/RES/{a}/{b}{letter}"


def _only(a: int, b: int, date: str) -> bool:
    return fits(b, date) and not fits(a, date)


def _session(lines: Sequence[str], language: str) -> int | None:
    return next((n for line in lines for n, _ in sessions(folded(line), language)), None)


def _date(lines: Sequence[str], sheet: Sheet) -> str | None:
    language = sheet.language
    said = [" ".join(lines[i : i + 2]) for i in range(len(lines))]
    adopted = [it for it in said if pattern(language, "adopted").search(fold(it))]
    for line in (*adopted, *sheet.closing):
        for day in dates(folded(line), language):
            if day.real:
                return day.value
    return None


def _title(lines: Sequence[str], head: tuple[int, re.Match[str]] | None, language: str) -> str:
    if head is None:
        return ""
    index, match = head
    parts = [lines[index][match.start("title") :].strip()]
    for line in lines[index + 1 :]:
        if is_enacting(line, language):
            break
        parts.append(line)
    return " ".join(part for part in parts if part).strip(" *\t")
