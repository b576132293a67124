"""Cutting plain text into paragraphs, and joining lines that were only wrapped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise
from typing import Final

from travaux.formats.plain.apparatus import Apparatus, left_out, listed
from travaux.formats.plain.footnotes import is_note
from travaux.formats.plain.headings import TERMINAL, heading_of
from travaux.formats.plain.markers import marker_of
from travaux.formats.plain.marks import is_marked, mark_of
from travaux.formats.plain.phrases import begins_preambular, is_agreed, is_preamble, is_testimonium
from travaux.formats.plain.roles import Block
from travaux.formats.reading import Problem

SPACE: Final = " \t\u3000\u200e\u200f"
"""What is no word at the edge of a line: space, and marks of direction."""
WIDEST: Final = 120
"""Code points; a text with a longer line is not wrapped, each of its lines is a paragraph."""

NARROWEST: Final = 40
NARROWEST_HAN: Final = 16
"""Columns; nobody wraps narrower."""

_COLUMN: Final = re.compile(r"\S\s{3,}(?=\S)")
_LONGEST_ROW: Final = 300
_TAB: Final = 4
_CLOSERS: Final = "\"'”’»)）」』"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty; ``adjacent`` when the line before is not empty either."""

    text: str
    number: int
    adjacent: bool

    @property
    def indent(self) -> int:
        """Columns of space before the words."""
        before = self.text[: len(self.text) - len(self.text.lstrip(SPACE))]
        return len(before.replace("\t", " " * _TAB).replace("\u3000", ""))

    @property
    def words(self) -> str:
        """The line without the space at its edges."""
        return self.text.strip(SPACE)


def lines_of(text: str) -> Iterator[Line]:
    """The lines that are not empty."""
    adjacent = False
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip(SPACE):
            yield Line(line, number, adjacent)
            adjacent = True
        else:
            adjacent = False


def blocks_of(text: str) -> tuple[list[Block], list[Problem]]:
    """Cut a text into paragraphs, and list the lines that are no part of it.

    An empty line divides; a line without one is joined to the line before when that
    was wrapped there, and else is a paragraph of its own.
    """
    lines = list(lines_of(text))
    out = left_out(lines, [line.words for line in lines])
    width = width_of(lines, out)
    kept = closed_up(lines, out, width=width)
    blocks: list[Block] = []
    parts: list[str] = []
    last: Line | None = None
    for line in kept:
        mark = mark_of(line.text, number=line.number)
        if mark is None and last and line.adjacent and continues(last, line, width=width):
            parts.append(line.words)
        else:
            if len(parts) > 1:
                blocks[-1] = replace(blocks[-1], text=reduce(join_lines, parts))
            column = len(line.text) - len(line.text.lstrip(SPACE)) + 1
            words = "" if mark else line.words
            parts = [words]
            blocks.append(
                Block(words, line.number, column, line.indent, adjacent=line.adjacent, mark=mark)
            )
        last = line
    if len(parts) > 1:
        blocks[-1] = replace(blocks[-1], text=reduce(join_lines, parts))
    return blocks, listed(lines, out.all)


def closed_up(lines: Sequence[Line], out: Apparatus, *, width: int) -> Iterator[Line]:
    """The lines that are left; a paragraph cut in two by the end of a page is put together."""
    last: Line | None = None
    gone = False
    for at, line in enumerate(lines):
        if at in out.pages or at in out.contents:
            gone = at in out.pages
            continue
        cut = gone and last is not None and _goes_over(last, line, width=width)
        yield replace(line, adjacent=True) if cut else line
        last, gone = line, False


def _goes_over(last: Line, line: Line, *, width: int) -> bool:
    """Whether words go on over the end of a page."""
    if begins_something(line.words) or heading_of(last.words) or is_marked(line.text):
        return False
    if line.words[0].islower():
        comma = last.words[-1] in _COMMAS and not begins_preambular(line.words)
        return comma or not ends_clause(last.words)
    return not ends_clause(last.words) and _is_full(last.text, line.words, width)


def width_of(lines: Sequence[Line], out: Apparatus) -> int:
    """The width at which the text is wrapped, 0 when most of it stands in longer lines.

    It is wrapped only where many lines that another follows had no room for its first word.
    """
    text = [line for at, line in enumerate(lines) if at not in out.contents]
    widths = [columns(line.text) for line in text]
    if _LONG * sum(width for width in widths if width > WIDEST) > sum(widths):
        return 0
    pairs = [(a, b) for a, b in pairwise(text) if b.adjacent and not heading_of(a.words)]
    width = wrapped_at(columns(line.text) for line, _ in pairs)
    full = sum(_is_full(line.text, after.words, width) for line, after in pairs)
    wide = any(is_han(line.text[-1]) for line, _ in pairs)
    narrow = width < (NARROWEST_HAN if wide else NARROWEST)
    return 0 if narrow or _MOST * full <= len(pairs) else width


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether a line had no room for the first word of the next."""
    return columns(line) + 1 + columns(unbroken(after)) > width


_LONG: Final = 3
_MOST: Final = 5
_COMMAS: Final = ",،，"


def continues(last: Line, line: Line, *, width: int) -> bool:
    """Whether a line goes on from the one before, which was wrapped there.

    Args:
        last: the line before, with no empty line between.
        line: the line.
        width: in columns, at which the text is wrapped; 0 when it is not.
    """
    if is_marked(last.text) or is_row(last.text) or is_row(line.text):
        return False
    if heading_of(last.words) or is_preamble(last.words):
        return False
    full = width > 0 and _is_full(last.text, line.words, width)
    ended = ends_clause(last.words)
    if begins_something(line.words):
        return full and not ended
    return full or (not ended and line.words[0].islower())


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, which is no sentence that could be wrapped."""
    bare = line.strip()
    ruled = bare[:1] in {"|", "+"} and bare[-1:] in {"|", "+"}
    return ruled or (len(bare) <= _LONGEST_ROW and len(_COLUMN.findall(bare)) > 1)


def begins_something(line: str) -> bool:
    """Whether a line begins a heading, a numbered paragraph or a fixed phrase."""
    return bool(
        marker_of(line)
        or heading_of(line)
        or is_preamble(line)
        or is_agreed(line)
        or is_testimonium(line)
        or is_note(line)
    )


def ends_clause(text: str) -> bool:
    """Whether a text ends with a mark that ends a clause, perhaps within quotation marks."""
    return text.rstrip(_CLOSERS)[-1:] in set(TERMINAL)


def join_lines(first: str, second: str) -> str:
    """Join what was wrapped: with a space, beside a Han character without."""
    if is_han(first[-1:]) or is_han(second[:1]):
        return first + second
    return f"{first} {second}"


def is_han(character: str) -> bool:
    """Whether it is a Han character or one of the marks printed as wide."""
    return (
        "\u2e80" <= character <= "\ua4cf"
        or "\uf900" <= character <= "\ufaff"
        or ("\ufe30" <= character <= "\ufe4f" or "\uff00" <= character <= "\uffef")
    )


def wrapped_at(widths: Iterable[int]) -> int:
    """The width at which lines were wrapped, 0 for no lines.

    A few longer ones, that hold an address or a table, do not count.

    Args:
        widths: of the lines that another follows at once, in columns.
    """
    known = sorted(width for width in widths if width <= WIDEST)
    return known[max(len(known) - 1 - len(known) // _OUTLIERS, 0)] if known else 0


_OUTLIERS: Final = 40


def columns(text: str) -> int:
    """How wide a text is printed: Han characters and their marks take two columns."""
    return len(text) + sum(map(is_han, text))


def unbroken(words: str) -> str:
    """What cannot be divided at the beginning of a line: a word, or a Han character and a mark."""
    if is_han(words[:1]):
        return words[:2] if words[1:2] in set(_HAN_CLOSERS) else words[:1]
    return _UNBROKEN.match(words)[0]  # type: ignore[index]  # matches the empty text too


_HAN_CLOSERS: Final = "，。；：、）》」』”’！？"
_UNBROKEN: Final = re.compile("[^\\s\u2e80-\ua4cf\uff00-\uffef]*")
