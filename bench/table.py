"""Figures beside their limits, as a table of at most 100 columns and as JSON."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from math import inf
from textwrap import wrap
from typing import Any, TypeAlias

WIDTH = 100
NAME = 34
LIMIT = 10
EXCEEDED = "!"
SEVERAL = 2

Value: TypeAlias = float | dict[str, int] | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: its value, how it is printed, whether it is over its limit."""

    value: Value
    text: str
    exceeded: bool = False


ABSENT = Cell(None, "–")
"""Stands where a figure was not measured."""


@dataclass(frozen=True, slots=True)
class Row:
    """A named line of figures, one a column, and what they may be at most (or must be)."""

    name: str
    cells: tuple[Cell, ...]
    limit: str = ""


@dataclass(slots=True)
class Block:
    """Rows under one heading with the names of their columns, and notes below."""

    title: str
    columns: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def exceeded(self) -> list[str]:
        """The rows in which a limit is exceeded."""
        return [row.name for row in self.rows if any(cell.exceeded for cell in row.cells)]


def numbers(
    name: str, values: Iterable[float | None], *, form: str = ",", limits: Sequence[float] = ()
) -> Row:
    """A row of numbers, each at most the limit of its column; one limit is for all columns."""
    every = repeat(limits[0] if limits else inf) if len(limits) < SEVERAL else limits
    cells = tuple(
        ABSENT if value is None else Cell(value, format(value, form), value > limit)
        for value, limit in zip(values, every, strict=False)
    )
    return Row(name, cells, f"≤ {', '.join(map(str, limits))}" if limits else "")


def shares(name: str, values: Iterable[tuple[int, int]], *, all_of: bool = False) -> Row:
    """A row of counts out of as many; where all are due, fewer exceed the limit."""
    cells = tuple(
        Cell({"count": count, "of": every}, f"{count:,}/{every:,}", all_of and count != every)
        for count, every in values
    )
    return Row(name, cells, "all" if all_of else "")


def render(blocks: Sequence[Block]) -> str:
    """The table as text; a mark follows every figure over its limit."""
    return "\n\n".join("\n".join(_block(block)) for block in blocks)


def _block(block: Block) -> Iterator[str]:
    width = (WIDTH - NAME - LIMIT) // len(block.columns)
    limited = any(row.limit for row in block.rows)
    yield _line(
        block.title, [f"{it} " for it in block.columns], "limit" if limited else "", width=width
    )
    yield "─" * WIDTH
    for row in block.rows:
        cells = [f"{cell.text}{EXCEEDED if cell.exceeded else ' '}" for cell in row.cells]
        yield _line(row.name, cells, row.limit, width=width)
    for note in block.notes:
        yield from wrap(note, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _line(name: str, cells: Sequence[str], limit: str, *, width: int) -> str:
    figures = "".join(cell.rjust(width) for cell in cells)
    return f"{name:<{NAME}}{figures:<{WIDTH - NAME - LIMIT}}{limit:>{LIMIT}}".rstrip()


def to_json(blocks: Sequence[Block], about: dict[str, Any]) -> dict[str, Any]:
    """The same as a value for JSON, ``travaux.bench/1``."""
    return {
        "format": "travaux.bench/1",
        **about,
        "blocks": [_block_json(block) for block in blocks],
        "exceeded": [f"{block.title}: {name}" for block in blocks for name in block.exceeded],
    }


def _block_json(block: Block) -> dict[str, Any]:
    return {
        "title": block.title,
        "rows": [
            {
                "name": row.name,
                "limit": row.limit or None,
                "values": _by_column(block, row, lambda cell: cell.value),
                "exceeded": [
                    column
                    for column, cell in zip(block.columns, row.cells, strict=True)
                    if cell.exceeded
                ],
            }
            for row in block.rows
        ],
        "notes": block.notes,
    }


def _by_column(block: Block, row: Row, of: Callable[[Cell], Value]) -> dict[str, Value]:
    return {column: of(cell) for column, cell in zip(block.columns, row.cells, strict=True)}
