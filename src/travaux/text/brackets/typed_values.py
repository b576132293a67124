"""What the reader of typed texts gives: the source in pieces, and what it says as a tree."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

import regex

from travaux.text.errors import Message
from travaux.text.values import Origin


class Span(NamedTuple):
    """Code points of the source, ``start`` to ``end``, half-open, counted from 0."""

    start: int
    end: int


class Lines:
    """Where the lines of a source begin; they end with a newline, CR LF or CR."""

    def __init__(self, source: str) -> None:
        self._begins = [0, *(found.end() for found in regex.finditer(r"\r\n?|\n", source))]

    def place(self, at: int) -> tuple[int, int]:
        """The line and the column of a code point, both counted from 1."""
        line = bisect_right(self._begins, at)
        return line, at - self._begins[line - 1] + 1


Role: TypeAlias = Literal[
    "text",
    "open",
    "close",
    "stray",
    "separator",
    "attribution",
    "verb",
    "label",
    "status",
    "placeholder",
    "note",
    "footnote",
]
"""What a piece of the source is.

``open`` and ``close`` are brackets that belong together; ``stray`` is a bracket that has
no other half, or is words; ``verb`` stands in place of words (``delete``).
"""


class Piece(NamedTuple):
    """One piece of the source."""

    role: Role
    at: Span


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd in a typed text that did not stop the reader.

    ``line`` and ``column`` count from 1, columns in code points; ``what`` was found there
    and ``done`` is what the reader did about it.
    """

    line: int
    column: int
    what: Message
    done: Message


@dataclass(frozen=True, slots=True)
class Label:
    """A number or name before a paragraph, as far as it can be told.

    ``kind`` is paragraph, preambular, operative, article, option, alternative or a letter;
    ``number`` as typed, ``ordinal`` bis to decies, ``alternative`` which one it is (1 where
    it is only called so), ``other`` the second of two numbers (``[4][2]``), ``parties`` who
    stand in the label.
    """

    kind: str
    number: str = ""
    ordinal: str = ""
    alternative: str = ""
    other: str = ""
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Words that nobody contests, or what stands among words: a label, a mark, a note.

    ``text`` is what it says, the source without escapes and, for marks, without brackets;
    ``parties`` are those whom a footnote names.
    """

    at: Span
    text: str
    role: Role = "text"
    label: Label | None = None
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypedOption:
    """One way a contested place may read.

    ``origin`` stays ``unknown`` where the text does not say. ``stances`` pairs a party with
    a verb, ``behalf`` a party with those it speaks for. ``at`` holds the brackets, the
    words and the names; an option that others ask for beside these words (``AAA delete``)
    lies where that is said.
    """

    at: Span
    origin: Origin = "unknown"
    content: tuple["TypedNode", ...] = ()
    sponsors: tuple[str, ...] = ()
    stances: tuple[tuple[str, str], ...] = ()
    behalf: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TypedChoice:
    """A contested place: its alternatives in the order of the source."""

    at: Span
    options: tuple[TypedOption, ...]


TypedNode: TypeAlias = Words | TypedChoice


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed text as it was read; ``parties`` are the names that were looked for.

    Guarantees:
        1. The spans of ``pieces`` begin at 0, touch, and end with the source; so do those
           of ``nodes``.
        2. Every square bracket of the source, ``[ ] ［ ］ 【 】``, is a piece of its own:
           ``open``, ``close`` or ``stray``.
    """

    source: str
    nodes: tuple[TypedNode, ...]
    pieces: tuple[Piece, ...]
    oddities: tuple[Oddity, ...] = ()
    parties: tuple[str, ...] = ()
