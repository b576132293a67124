"""The shape of a language's table of words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("en", "fr", "es", "ru", "zh", "ar")
"""The order of columns in tables that have all languages."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader of resolutions knows of one language; written as people write it.

    ``verbs`` has a line a gesture, ``senses | preambular forms | operative forms``, divided
    by commas: one form may have several senses, and one sense several forms. ``months``
    are twelve; ``_`` stands for a space in them. The others are patterns over folded text.
    """

    code: str
    verbs: str
    modifiers: str
    joins: str
    months: str
    resolution: str
    decision: str
    own: str
    dated: str
    that: str
    agenda: str
    adopted: str
    annex: str
    meeting: str
    more_months: Sequence[str] = ()
    spaced: bool = True


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a table as cells."""
    lines = (line.strip() for line in table.strip().splitlines())
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in lines if line]


def listed(cell: str) -> list[str]:
    """The parts of a cell, divided by commas; those of ``{1,3}`` divide nothing."""
    return [part.strip() for part in re.split(r",(?!\d*\})", cell) if part.strip()]


def columns(table: str, code: str, *, keys: int = 1) -> list[tuple[str, str]]:
    """The first key of each line of a table with a column a language, and the cell of one."""
    column = LANGUAGES.index(code) + keys
    return [(row[0], row[column]) for row in rows(table)]
