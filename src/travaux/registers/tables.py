"""The tables of a register as text: one row a line, cells apart by tabs, a heading first.

Lines that are empty or begin with ``#`` are left out; empty cells at the end of a row
need not be written. A spreadsheet's "text, separated by tabs" is read as it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from travaux.sentences import BadInput, Message, Place, message

NAMES: Final = ("en", "ar", "zh", "fr", "ru", "es")
PROVENANCE: Final = ("verified", "source", "as_of", "note")
MEMBERSHIP: Final = ("participant", "group", "standing", "valid_from", "valid_to", *PROVENANCE)

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "sources": ("id", "title", "address"),
    "participants": ("id", "capacity", "alpha2", "m49", *NAMES, *PROVENANCE),
    "names": ("participant", "language", "name", "kind", "source", "as_of"),
    "groups": ("id", "kind", "short", *NAMES, *PROVENANCE),
    "regional": MEMBERSHIP,
    "political": MEMBERSHIP,
    "categories": MEMBERSHIP,
}
"""The tables, and the columns of each in their order."""

Word = TypeVar("Word", bound=str)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its table, its line from 1, and its cells by column."""

    table: str
    line: int
    cells: Mapping[str, str]

    def refuse(self, sentence: Message) -> BadInput:
        """The error that a sentence about this row makes."""
        return BadInput(sentence, Place(f"{self.table}.tsv", self.line))

    def may(self, column: str) -> str:
        """A cell that may be empty."""
        return self.cells[column]

    def must(self, column: str) -> str:
        """A cell that may not."""
        if not self.cells[column]:
            raise self.refuse(message("“{column}” is empty here: fill it in.", column=column))
        return self.cells[column]

    def word(self, column: str, words: Iterable[Word]) -> Word:
        """A cell that holds one of a list of words."""
        given = self.must(column)
        known = {str(word): word for word in words}
        if given not in known:
            raise self.refuse(
                message(
                    "“{value}” is not one of these words: {allowed}.",
                    value=given,
                    allowed=", ".join(known),
                )
            )
        return known[given]

    def day(self, column: str) -> date | None:
        """A day; a year alone is its first day. None where the cell is empty."""
        given = self.cells[column]
        if not given:
            return None
        try:
            return date.fromisoformat(f"{given}-01-01" if len(given) == len("2026") else given)
        except ValueError as error:
            raise self.refuse(
                message(
                    "“{value}” is no day: write it like 2026-11-25, or a year alone.", value=given
                )
            ) from error

    def known(self, column: str, among: Mapping[str, Value], *, table: str) -> Value:
        """What a cell names in another table."""
        given = self.must(column)
        if given not in among:
            raise self.refuse(
                message(
                    "“{value}” is not in the table “{table}”: add it there or mend it here.",
                    value=given,
                    table=table,
                )
            )
        return among[given]


def rows(tables: Mapping[str, str], table: str) -> Iterator[Row]:
    """The rows of a table.

    Raises:
        BadInput: the table is missing, has another heading, or a row too long.
    """
    if table not in tables:
        sentence = message(
            "The table “{table}” is missing: give it, if only its heading.", table=table
        )
        raise BadInput(sentence, Place(f"{table}.tsv"))
    columns = COLUMNS[table]
    lines = _lines(tables[table])
    line, heading = next(lines, (1, ()))
    if tuple(heading) != columns:
        sentence = message(
            "The heading is not as it should be: {columns}, with tabs between.",
            columns=", ".join(columns),
        )
        raise BadInput(sentence, Place(f"{table}.tsv", line))
    for line, cells in lines:
        if len(cells) > len(columns):
            sentence = message(
                "The row has {found} cells instead of {most}: take out the tabs too many.",
                found=len(cells),
                most=len(columns),
            )
            raise BadInput(sentence, Place(f"{table}.tsv", line))
        padded = (*cells, *[""] * (len(columns) - len(cells)))
        yield Row(table, line, dict(zip(columns, padded, strict=True)))


def keyed(made: Iterator[tuple[Row, Value]], key: Callable[[Value], str]) -> dict[str, Value]:
    """What was made of rows, by a key that only one of them may have."""
    kept: dict[str, Value] = {}
    for row, value in made:
        if key(value) in kept:
            raise row.refuse(
                message("“{value}” stands here a second time: keep one row.", value=key(value))
            )
        kept[key(value)] = value
    return kept


def _lines(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            while cells and not cells[-1]:
                cells.pop()
            yield number, cells
