"""How a resolution is laid out: how wide its lines are, where a line ends a paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from travaux.formats.plain.surface import columns, unbroken, wrapped_at
from travaux.text.mandate.fold import fold
from travaux.text.mandate.paragraphs import fold_same, is_finished, number_of, unmarked
from travaux.text.mandate.verbs import opens

WRAPPED: Final = 120
"""Columns; a text with paragraphs in wider lines is not wrapped."""

_COMMA: Final = re.compile(r"[,،，、;؛；][”'\"»“)*^()\d]*\s*$")
_LONG: Final = 0.4
_PAGE: Final = re.compile(
    r"^\W*(?:(?:page|página|стр\.?|صفحة|第)?\s*\d{1,4}\s*(?:/\s*\d{1,4}|页)?"
    r"|\d\d-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d+/\d+)?|\d+/\d+\s+\d\d-\d{5}|A/RES/\S+)\W*$",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"\s*[-_=*–—~.·]{3,}\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words; ``gap`` is 1 after an empty line, 2 where a page ended, else 0."""

    text: str
    gap: int = 0


def lines_of(lines: Sequence[str]) -> list[Line]:
    """The lines with words, without page numbers, running heads and rules.

    A gap wider than others is where a page ends. What looks like a page number is one
    only between empty lines.
    """
    usual = _usual_gap(lines)
    found: list[Line] = []
    empty, cut = 1, False
    for at, line in enumerate(lines):
        if not line.strip() or _RULE.fullmatch(line):
            empty += 1
        elif (empty or cut) and _is_page(lines, at):
            cut, empty = True, 0
        else:
            gap = 2 if cut or empty > usual else int(empty > 0)
            found.append(Line(line.rstrip(), gap))
            empty, cut = 0, False
    return found


def _is_page(lines: Sequence[str], at: int) -> bool:
    """Whether all lines from one to the next empty one are page numbers or running heads."""
    for line in lines[at:]:
        if not line.strip():
            return True
        if not _PAGE.match(fold_same(line)):
            return False
    return True


def _usual_gap(lines: Sequence[str]) -> int:
    """How many empty lines mostly stand between paragraphs."""
    gaps: list[int] = []
    empty = 0
    for line in lines:
        if line.strip():
            gaps += [empty] if empty else []
            empty = 0
        else:
            empty += 1
    return round(median(gaps)) if gaps else 1


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of one text; ``width`` in columns is 0 where lines are not wrapped.

    ``gapped`` says that empty lines stand between its paragraphs.
    """

    language: str
    width: int
    gapped: bool

    def is_full(self, last: str, line: str) -> bool:
        """Whether a line had no room for the first word of the next."""
        return bool(self.width) and columns(last) + 1 + columns(unbroken(line.strip())) > self.width

    def opens(self, line: str) -> bool:
        """Whether a line begins with a verb of a resolution."""
        text = fold(unmarked(line)[0]).lstrip(" *_")
        return opens(text, self.language, "preambular") or opens(text, self.language, "operative")

    def is_numbered(self, line: str, due: int) -> bool:
        """Whether a line begins the operative paragraph that is due."""
        return number_of(line, self.language, due) is not None


def layout_of(lines: Sequence[Line], language: str) -> Layout:
    """Tell the layout from all lines."""
    widths = [columns(line.text) for line in lines]
    total = sum(widths)
    long = sum(width for width in widths if width > WRAPPED)
    width = 0 if long > _LONG * total else wrapped_at(_divided(lines))
    ended = [line for last, line in pairwise(lines) if is_done(last.text)]
    gapped = 2 * sum(line.gap > 0 for line in ended) > len(ended)
    return Layout(language, width, gapped)


def is_done(text: str) -> bool:
    """Whether a text ends as a paragraph of a resolution may, a comma included."""
    return is_finished(text) or _COMMA.search(unmarked(text)[0].rstrip()) is not None


def _divided(lines: Sequence[Line]) -> Iterator[int]:
    """The widths of the lines that another follows without a gap."""
    for line, following in pairwise(lines):
        if not following.gap:
            yield columns(line.text)
