"""How a resolution is laid out: how wide its lines are, where a line ends a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

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
_WIDE: Final = "\u2e80"
_CLOSERS: Final = "，。；：、）》」』”’！？"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words; ``gap`` is 0 without an empty line before it, 1 with, 2 at a page's end."""

    text: str
    gap: int = 0


def lines_of(lines: Sequence[str]) -> list[Line]:
    """The lines with words, without page numbers, running heads and rules.

    A gap wider than others is where a page ends.
    """
    usual = _usual_gap(lines)
    found: list[Line] = []
    empty, cut = 0, False
    for line in lines:
        if not line.strip():
            empty += 1
        elif _PAGE.match(fold_same(line)):
            cut = True
        elif _RULE.fullmatch(line):
            empty += 1
        else:
            gap = 2 if cut or empty > usual else int(empty > 0)
            found.append(Line(line.rstrip(), gap))
            empty, cut = 0, False
    return found


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
        return bool(self.width) and columns(last) + 1 + columns(_unbroken(line)) > self.width

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
    width = 0 if long > _LONG * total else max((it for it in widths if it <= WRAPPED), default=0)
    ended = [line for last, line in zip(lines, lines[1:], strict=False) if is_done(last.text)]
    gapped = 2 * sum(line.gap > 0 for line in ended) > len(ended)
    return Layout(language, width, gapped)


def is_done(text: str) -> bool:
    """Whether a text ends as a paragraph of a resolution may, a comma included."""
    return is_finished(text) or _COMMA.search(unmarked(text)[0].rstrip()) is not None


def columns(text: str) -> int:
    """How wide a text is printed: Han characters and their marks take two columns."""
    return len(text) + sum(character >= _WIDE for character in text)


def _unbroken(line: str) -> str:
    """What cannot be divided at the beginning of a line."""
    words = line.strip()
    if words[:1] >= _WIDE:
        return words[:2] if words[1:2] in set(_CLOSERS) else words[:1]
    return re.split(rf"[\s{_WIDE}-\uffef]", words, maxsplit=1)[0]
