"""The ends of lines of a typed text: one newline each to be read, and as typed to be written."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import regex

from travaux.text.brackets.typed_values import Lines, Span

MARK: Final = "\ufeff"
"""A byte order mark that was kept as the first character of a source; it is no word."""

_ENDS: Final = regex.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_KEPT: Final = regex.compile(r"\r\n|[\r\n\f]")


@dataclass(frozen=True, slots=True)
class Plain:
    """A source with newlines alone: ``text``, and where in the source its code points are.

    ``longer`` are the newlines of ``text``, as offsets, that are two code points of the source.
    """

    source: str
    text: str
    lines: Lines
    longer: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, source: str) -> "Plain":
        """Put a newline for every end of a line, and a space for the mark before the first."""
        said: list[str] = []
        longer: list[int] = []
        at = length = 0
        for end in _ENDS.finditer(source):
            length += end.start() - at
            said += [source[at : end.start()], "\n"]
            if len(end[0]) > 1:
                longer.append(length)
            length += 1
            at = end.end()
        text = "".join((*said, source[at:]))
        if text.startswith(MARK):
            text = f" {text[1:]}"
        return cls(source, text, Lines(source), longer)

    def span(self, span: Span) -> Span:
        """Where a span of ``text`` stands in the source."""
        return Span(*(in_source(it, self.longer) for it in span))

    def place(self, at: int) -> tuple[int, int]:
        """The line and column of a code point of the source, from 1; a mark is no column."""
        line, column = self.lines.place(at)
        return line, column - (line == 1 and column > 1 and self.source.startswith(MARK))


def line_end(source: str) -> str:
    """The end that most lines of a source have: a newline where it has none."""
    return next((end for end, _ in Counter(_ENDS.findall(source)).most_common(1)), "\n")


@dataclass(frozen=True, slots=True)
class Ends:
    """A source as a record keeps it, which takes no CR and no form feed.

    ``text`` has a newline for each of these and for CR LF; ``end`` is what most of its
    newlines were, ``others`` are the offsets of those that were something else, in order.
    """

    text: str
    end: str = "\n"
    others: tuple[tuple[int, str], ...] = ()

    @classmethod
    def of(cls, source: str) -> "Ends":
        """Part a source into what is kept and how its lines end; ``of(x).source == x``."""
        typed = _KEPT.findall(source)
        text = _KEPT.sub("\n", source)
        end = next((it for it, _ in Counter(typed).most_common(1)), "\n")
        newlines = (found.start() for found in regex.finditer("\n", text))
        others = ((at, it) for at, it in zip(newlines, typed, strict=True) if it != end)
        return cls(text, end, tuple(others))

    @property
    def source(self) -> str:
        """The source as it was typed."""
        others = dict(self.others)
        lines = self.text.split("\n")
        at, said = -1, [lines[0]]
        for before, line in pairwise(lines):
            at += len(before) + 1
            said += [others.get(at, self.end), line]
        return "".join(said)

    def longer(self) -> list[int]:
        """The newlines of ``text`` that are two code points of the source, as offsets."""
        others = dict(self.others)
        newlines = (found.start() for found in regex.finditer("\n", self.text))
        return [at for at in newlines if len(others.get(at, self.end)) > 1]


def in_source(at: int, longer: Sequence[int]) -> int:
    """The code point of a source that an offset in its text is, its longer newlines given."""
    return at + bisect_left(longer, at)


def in_text(at: int, longer: Sequence[int]) -> int:
    """The offset in the text that a code point of the source is: ``in_source`` undone."""
    numbers = range(len(longer))
    return at - bisect_left(numbers, at, key=lambda it: longer[it] + it + 1)
