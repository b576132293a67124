"""The shape of a language's table of words."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader of resolutions knows of one language; written as people write it.

    ``verbs`` has a line a gesture, ``senses | preambular forms | operative forms``, divided
    by commas: one form may have several senses, and one sense several forms. ``organs``,
    ``parties``, ``groups`` and ``concepts`` have lines ``key | patterns``. ``months`` are
    twelve, ``numbers`` count from one; ``_`` stands for a space in them. ``units`` pairs
    a word with its letter of ISO 8601. The others are patterns over folded text.
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
    session: str
    units: str
    numbers: str
    that: str
    agenda: str
    adopted: str
    annex: str
    meeting: str
    assembly: str
    organs: str
    parties: str
    groups: str
    concepts: str
    more_months: Sequence[str] = ()
    more_numbers: str = ""
    spaced: bool = True


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a table as cells."""
    lines = (line.strip() for line in table.strip().splitlines())
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in lines if line]


def listed(cell: str) -> list[str]:
    """The parts of a cell, divided by commas."""
    return [part.strip() for part in cell.split(",") if part.strip()]
