"""The record as lines: out as JSON lines or CSV, in again from JSON lines."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from travaux.record.chain import Entry
from travaux.text.errors import BadInput, Place, message

FORMAT: Final = "travaux.record/1"


def to_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """A record as JSON lines, each with its newline; each line says its format."""
    for entry in entries:
        yield json.dumps({"format": FORMAT, **entry._asdict()}, ensure_ascii=False) + "\n"


def to_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """A record as CSV with a heading, for a spreadsheet.

    Loses: nothing; but a cell that a spreadsheet would take for a formula is preceded by
    an apostrophe, so that the file is not to be imported again.
    """
    yield _row(Entry._fields)
    for entry in entries:
        yield _row(tuple(map(_harmless, map(str, entry))))


def from_lines(lines: Iterable[tuple[int, str]], source: str | None = None) -> Iterator[Entry]:
    """Read JSON lines into entries; their chain is checked by who performs them again.

    Args:
        lines: each with its number, from 1.
        source: what the place of an error calls them.

    Raises:
        BadInput: a line is no entry of this format; the place names the line.
    """
    for number, line in lines:
        yield _entry(line, Place(source, line=number))


def _entry(line: str, place: Place) -> Entry:
    try:
        fields = msgspec.json.decode(line, type=dict[str, str | int])
        if fields.pop("format", "") == FORMAT and fields.keys() == set(Entry._fields):
            return msgspec.convert([fields[name] for name in Entry._fields], Entry)
    except msgspec.MsgspecError:
        pass
    raise BadInput(message("The line is no act of a record ({format}).", format=FORMAT), place)


def _row(cells: Iterable[str]) -> str:
    """One line of CSV."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet runs."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
