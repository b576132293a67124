"""The phrases that name provisions, taken apart as they are printed, without a tree.

``paragraphs 1 (a) and (b) and 2 of article 5`` is two units, a paragraph's and an
article's; the first has the marks 1, a, b and 2, and says that it is part of the second.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

How: TypeAlias = Literal["under", "and", "to"]
Relative: TypeAlias = Literal["", "this", "last"]
Says: TypeAlias = Literal["ours", "noun", "other"]
Link: TypeAlias = Literal["", "of", "next", "comma", "and", "to"]

RANK: Final = {
    "part": 0,
    "annex": 0,
    "chapter": 1,
    "section": 2,
    "article": 3,
    "paragraph": 4,
    "subparagraph": 5,
    "item": 6,
}
"""How high a kind stands; what is nested has a greater number."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One printed number with its *bis*, and how it follows the mark before it.

    ``how`` is ``under`` for ``(a)`` in ``1 (a)``, ``and`` or ``to`` for the next of a list or
    the end of a range; ``top`` says that it is surely of the kind of its unit. The span
    is in code points of the text, half-open.
    """

    printed: str
    start: int
    end: int
    how: How = "and"
    top: bool = True


@dataclass(frozen=True, slots=True)
class Unit:
    """The word for a kind and its numbers, or ``this article``, ``the preceding paragraph``."""

    kind: str
    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    relative: Relative = ""
    link: Link = ""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Tail:
    """The instrument that a phrase names: ours, another one, or only a word for one."""

    says: Says
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units that belong together, and the instrument they are said to be of."""

    units: tuple[Unit, ...]
    tail: Tail | None = None
    head: Tail | None = None

    @property
    def start(self) -> int:
        """Where the phrase begins."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where its last unit ends; the name of an instrument stands after it."""
        return self.units[-1].end
