"""What stands above a resolution: organ, symbol, session, agenda item, title, date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import fold, folded
from travaux.text.mandate.lexicon import actor_of, enacting, pattern, terms
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.paragraphs import fold_same, unmarked
from travaux.text.mandate.resolutions import fits
from travaux.text.mandate.values import Sheet
from travaux.text.numerals import ARABIC, CYRILLIC, LATIN

_SYMBOL: Final = re.compile(r"\b[A-Z]+(?:/[A-Z]+(?:\.\d+)?)*/(?:RES|DEC)/[\w./-]*\w(?:\s?\(\w+\))?")
_HEAD: Final = re.compile(
    r"^\W*(?:[^\W\d]+\s+)?(?P<a>\d{1,4})(?:\s?/\s?(?P<b>\d{1,4})|\s?\((?P<year>\d{4})\))"
    r"(?:\s?(?P<letter>[A-Z]))?\s*(?:\.|-|$)[\s.-]*(?P<title>.*)$"
)
_ALPHABETS: Final = (LATIN, fold(ARABIC), CYRILLIC)
_LEAD: Final = re.compile(r"^(?:the |l'|la |le |el |ان )")
_YEARS: Final = range(1946, 2100)
_WORD: Final = 12
"""Code points at the head of a title in which *Resolution* or *Decision* stands."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The facts of a resolution; what it does not say is empty or None."""

    organ: str = ""
    key: str = ""
    speaker: str = "general-assembly"
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
    symbol = meta.get("symbol") or _symbol(lines, number, (key, session, date), language=language)
    if session is None and symbol:
        match = re.search(r"^A/RES/(\d+)/", symbol)
        session = int(match[1]) if match else None
    agenda = meta.get("agenda_item") or "\n".join(lines)
    item = pattern(language, "agenda").search(fold(agenda))
    return Masthead(
        organ=organ,
        key=key,
        speaker=actor_of(key) or "body",
        symbol=symbol,
        session=session,
        agenda_item=_item(item["item"]) if item else None,
        title=" ".join((meta.get("title") or _title(lines, number, language)).split()),
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
            return name[:1].upper() + name[1:], _key(match["organ"], language)
    return "", "A"


def _key(organ: str, language: str) -> str:
    """The head of a body's symbols, by its longest name; empty where no table has it."""
    found = [
        (match.end() - match.start(), term.key)
        for term in terms(language, "organs")
        for match in [term.pattern.search(organ)]
        if match and not term.key.startswith("~")
    ]
    return max(found, default=(0, ""))[1]


def _item(printed: str) -> str:
    """An agenda item with its letter in Latin: ``103 (ن)`` is ``103 (n)``."""
    number = re.match(r"\d+", printed)
    letter = re.search(r"[^\W\d]", printed)
    if not letter:
        return number[0] if number else printed
    latin = next(
        (LATIN[row.index(letter[0])] for row in _ALPHABETS if letter[0] in row[: len(LATIN)]),
        letter[0],
    )
    return f"{number[0] if number else ''} ({latin})"


def _head(lines: Sequence[str]) -> tuple[int, re.Match[str]] | None:
    """The line with the number and the title, the last there is."""
    for index in range(len(lines) - 1, -1, -1):
        match = _HEAD.match(fold_same(lines[index]))
        if match and not re.search(r"/(?:RES|DEC)/|\d{4}年", lines[index]):
            return index, match
    return None


def _symbol(
    lines: Sequence[str],
    head: tuple[int, re.Match[str]] | None,
    facts: tuple[str, int | None, str | None],
    *,
    language: str,
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
    kind = "DEC" if pattern(language, "decision").search(fold(lines[head[0]][:_WORD])) else "RES"
    if not key:
        return " ".join(number[0][: number.start("title")].split()).strip(" .-")
    if number["year"]:
        return f"{key}/{kind}/{number['a']}{letter} ({number['year']})"
    a, b = int(number["a"]), int(number["b"])
    swapped = b == session if session and a != session else bool(date) and _only(a, b, date or "")
    if swapped or (b in _YEARS and a not in _YEARS):
        a, b = b, a
    return f"{key}/{kind}/{a}/{b}{letter}"


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


def _is_adoption(line: str, language: str) -> bool:
    """Whether a line says who adopted the resolution and when."""
    text = folded(line)
    return bool(pattern(language, "adopted").search(text.text)) and any(dates(text, language))


def _title(lines: Sequence[str], head: tuple[int, re.Match[str]] | None, language: str) -> str:
    if head is None:
        return _without_number(lines, language)
    index, match = head
    parts = [lines[index][match.start("title") :].strip()]
    for line in lines[index + 1 :]:
        if is_enacting(line, language):
            break
        if not _is_adoption(line, language):
            parts.append(line)
    return " ".join(part for part in parts if part).strip(" *\t")


def _without_number(lines: Sequence[str], language: str) -> str:
    """The title where no number stands before it: what is just above the opening line."""
    parts: list[str] = []
    for line in reversed(lines):
        if is_enacting(line, language) or not line:
            continue
        if _is_fact(line, language):
            break
        parts.insert(0, line)
    return " ".join(parts).strip(" *#\t")


def _is_fact(line: str, language: str) -> bool:
    """Whether a line above the title says something else: symbol, session, item, report."""
    text = folded(line)
    return bool(
        _SYMBOL.search(fold_same(line))
        or line.startswith(("[", "("))
        or _is_adoption(line, language)
        or any(sessions(text, language))
        or pattern(language, "agenda").search(text.text)
    )
