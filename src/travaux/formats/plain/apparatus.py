"""What a printed treaty has beside its text: tables of contents, page numbers, running heads.

None of it is taken for a part of the treaty; each line of it is listed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol

from travaux.formats.plain.headings import LONGEST_HEADING, heading_of
from travaux.formats.plain.marks import is_marked
from travaux.formats.plain.phrases import is_symbol
from travaux.formats.reading import Problem
from travaux.text.errors import Message, message

CONTENTS: Final = frozenset(
    {
        *("contents", "table of contents", "table des matières", "sommaire", "índice", "indice"),
        *("contenido", "tabla de contenido", "содержание", "оглавление", "المحتويات", "الفهرس"),
        *(
            "فهرس",
            "جدول المحتويات",
            "قائمة المحتويات",
            "目录",
            "目錄",
            "目次",
            "[toc]",
            "índice general",
        ),
    }
)
"""What stands above a table of contents."""

_LEADER: Final = re.compile(
    r"(?:\s*(?:\.\s?){3,}|\s*[…·_]{2,}|\t+|\s{3,})\s*[(]?(?:\d{1,4}|[ivxl]{1,6})[)]?$"
)
_PAGED: Final = re.compile(r"(?:^|[\s.…·]|(?<=[\u4e00-\u9fff]))(?:\d{1,4}|[ivxl]{1,6})$")
_NUMBER: Final = re.compile(
    r"(?:[-–—\[(]\s*)?(?:(?:page|página|pág\.|стр\.|страница|صفحة|الصفحة|p\.)\s*)?(?P<n>\d{1,4})"
    r"(?:\s*(?:/|of|sur|de|из|من)\s*\d{1,4})?(?:\s*[-–—\])])?|第\s*(?P<h>\d{1,4})\s*[页頁](?:.{0,3}共\s*\d+\s*[页頁])?",
    re.IGNORECASE,
)
_HAN_GAP: Final = re.compile(r"(?<=目)\s+(?=[录錄次])")
_DIGITS: Final = re.compile(r"\d+")
_HEADED: Final = 120
"""Code points; a longer line is no running head."""
_LONGEST_ENTRY: Final = 300
_FEWEST: Final = 3
_LOOKED_AT: Final = 20_000
"""Lines behind a table of contents in which its entries are looked for."""


class Lined(Protocol):
    """A line of a source as this module looks at it."""

    @property
    def words(self) -> str:
        """Without the space at its edges."""

    @property
    def number(self) -> int:
        """From 1."""

    @property
    def adjacent(self) -> bool:
        """Whether the line before is not empty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line would be in a table of contents; ``key`` tells one heading from others."""

    key: str
    page: bool


@dataclass(frozen=True, slots=True)
class Apparatus:
    """The indices of the lines that are no part of the text, with what each is."""

    contents: dict[int, Message]
    pages: dict[int, Message]

    @property
    def all(self) -> dict[int, Message]:
        """Both kinds."""
        return self.contents | self.pages


def left_out(
    lines: Sequence[Lined], said: Sequence[str], *, links: frozenset[int] = frozenset()
) -> Apparatus:
    """Find the lines that are no part of the text.

    Args:
        lines: those that are not empty.
        said: their words without marks of any markup.
        links: the indices of those that only lead to another place of the same text.

    Guarantees:
        1. Lines that spell a role out are never left out.
    """
    marked = {at for at, line in enumerate(lines) if is_marked(line.words)}
    contents = {at: what for at, what in _contents(lines, said, links) if at not in marked}
    free = [at for at in range(len(lines)) if at not in contents and at not in marked]
    return Apparatus(contents, dict(_pages(lines, said, free)))


def listed(lines: Sequence[Lined], found: Mapping[int, Message]) -> list[Problem]:
    """The lines that were left out, as problems."""
    done = message("It was left out.")
    return [Problem(lines[at].number, 1, what, done) for at, what in sorted(found.items())]


# --- tables of contents -----------------------------------------------------


def _contents(
    lines: Sequence[Lined], said: Sequence[str], links: frozenset[int]
) -> Iterator[tuple[int, Message]]:
    at = 0
    while at < len(said):
        titled = _HAN_GAP.sub("", said[at].strip(" :*")).casefold() in CONTENTS
        if not titled and at not in links and not _leader(said[at]):
            at += 1
            continue
        end = _end_of_contents(at + titled, said, links)
        if end - at - titled >= (2 if titled else _FEWEST):
            for one in range(at, end):
                yield (
                    one,
                    message(
                        "The line is part of a table of contents: {line}", line=lines[one].words
                    ),
                )
        at = max(end, at + 1)


def _end_of_contents(start: int, said: Sequence[str], links: frozenset[int]) -> int:
    """The line behind a table of contents whose first entry stands at ``start``."""
    counts = Counter(map(_key, said[start : start + _LOOKED_AT]))
    entries: list[Entry] = []
    for at in range(start, len(said)):
        link = Entry(_key(said[at]), page=True) if at in links else None
        entry = link or _entry(said[at], counts) or _entry_over_two(said, at)
        if entry is None:
            break
        entries.append(entry)
    paged = 2 * sum(entry.page for entry in entries) > len(entries)
    if paged:
        while entries and not entries[-1].page:
            entries.pop()
        first = next((i for i in range(1, len(entries)) if _begins_text(entries, i)), len(entries))
        return start + first
    again = [i for i, entry in enumerate(entries) if i and entry.key == entries[0].key]
    return start + (again[-1] if again and start + len(entries) < len(said) else len(entries))


def _begins_text(entries: Sequence[Entry], at: int) -> bool:
    """Whether two lines without a page show that the text itself begins."""
    return not entries[at].page and not entries[min(at + 1, len(entries) - 1)].page


def _leader(text: str) -> re.Match[str] | None:
    """The dots and the page at the end of an entry; long lines are none."""
    return _LEADER.search(text) if len(text) <= _LONGEST_ENTRY else None


def _entry(text: str, counts: Counter[str]) -> Entry | None:
    if len(text) > _LONGEST_ENTRY:
        return None
    leader = _leader(text)
    bare = _PAGED.sub("", text[: leader.start()] if leader else text).strip()
    page = bool(leader) or bare != text.strip()
    heading = heading_of(bare or text, sure=True)
    if heading and not heading.words:
        return Entry(f"{heading.kind} {heading.number.casefold()}", page)
    if leader:
        return Entry(_key(bare), page=True)
    if page and bare and len(bare) <= LONGEST_HEADING:
        return Entry(_key(bare), page=True)
    return Entry(_key(text), page=False) if counts[_key(text)] > 1 else None


def _entry_over_two(said: Sequence[str], at: int) -> Entry | None:
    """A long entry whose page stands on the next line."""
    following = said[at + 1] if at + 1 < len(said) else ""
    return Entry(_key(said[at]), page=False) if _leader(following) else None


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


# --- pages --------------------------------------------------------------------


def _pages(
    lines: Sequence[Lined], said: Sequence[str], free: Sequence[int]
) -> Iterator[tuple[int, Message]]:
    """Page numbers, each a line between empty ones, and the heads and feet beside them."""
    alone = [at for at in free if not lines[at].adjacent and not _goes_on(lines, at)]
    numbers = {at: _page_number(said[at]) for at in alone}
    bare = [(at, it[0]) for at, it in numbers.items() if it and not it[1]]
    rising = _rising(bare)
    pages = {at for at, it in numbers.items() if it and (it[1] or at in rising)}
    for at in pages:
        yield at, message("The line is the number of a page: {line}", line=lines[at].words)
    order = {at: i for i, at in enumerate(free)}
    beside = [
        at for at in alone if at not in pages and len(said[at]) <= _HEADED
        and any(free[i] in pages for i in (order[at] - 1, order[at] + 1) if 0 <= i < len(free))
    ]  # fmt: skip
    counts = Counter(_DIGITS.sub("0", _key(said[at])) for at in beside)
    symbols = {said[at] for at in free if is_symbol(said[at])}
    for at in beside:
        again = counts[_DIGITS.sub("0", _key(said[at]))] > 1
        if (again and not heading_of(said[at])) or (said[at] in symbols and at != free[0]):
            yield (
                at,
                message(
                    "The line stands at the head or foot of a page: {line}", line=lines[at].words
                ),
            )


def _goes_on(lines: Sequence[Lined], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].adjacent


def _page_number(text: str) -> tuple[int, bool] | None:
    """The number of a page, and whether more than a bare number says that it is one."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    number = match["n"] or match["h"]
    return int(number), text != number and not re.fullmatch(r"[(\[]\d+[)\]]", text)


def _rising(numbers: Sequence[tuple[int, int]]) -> set[int]:
    """Bare numbers are those of pages where they go up by one."""
    found: set[int] = set()
    for (at, number), (next_at, following) in pairwise(numbers):
        if following == number + 1:
            found |= {at, next_at}
    return found
