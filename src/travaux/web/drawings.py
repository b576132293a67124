"""Where a text stands, drawn: contested words by article and in time, as places in a picture.

Sizes are in the units of the picture; from right to left it is mirrored here, so that words
in it are not.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.committee.queries.progress import HeatMap
from travaux.web.figures import number_in
from travaux.web.rooms import Room

CELL: Final = 44
LINE: Final = 22
NAMES: Final = 190
WIDE: Final = 1080
"""How wide a picture of bars is at most, as long as its figures have room."""

HIGH: Final = 120
AGREED: Final = "●"
DARKEST: Final = 0.5
"""How strong a cell may be for its figure to be read in either theme."""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell or a bar: where it is, how strong, and what is written at ``x + width / 2``."""

    x: float
    y: float
    width: float
    height: float
    strength: float = 1
    said: str = ""

    @property
    def middle(self) -> float:
        """Where its figure stands."""
        return self.x + self.width / 2

    @property
    def foot(self) -> float:
        """The base line of a figure in it."""
        return self.y + self.height - 6

    @property
    def above(self) -> float:
        """The base line of a figure over it."""
        return self.y - 5


@dataclass(frozen=True, slots=True)
class Named:
    """A row of cells and its name, which begins at ``x``."""

    name: str
    x: float
    y: float
    cells: list[Box]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its size, its rows or bars, and the names of its columns."""

    width: float
    height: float
    rows: list[Named]
    bars: list[Box]
    columns: list[Box]
    anchor: str = "start"


def called(room: Room, provision: str, kind: str, *, number: str) -> str:
    """An article as it is cited; of one that is only proposed, what it would be numbered."""
    name = room.names.provision(provision) if provision else ""
    return name if name != provision else room.names.proposed(kind, number)


def heat(
    room: Room, found: HeatMap, names: Sequence[str], *, agreed: Container[tuple[str, int]]
) -> Picture:
    """Articles by contested words: the more, the darker; what was agreed has the sign for it.

    ``names`` are those of the columns.
    """
    most = max((max(row.contested) for row in found.rows), default=0) or 1
    across = len(found.columns)
    width = NAMES + across * CELL
    left = room.visit.direction == "rtl"

    def placed(column: int, y: float, said: str, *, count: int = 0) -> Box:
        x = NAMES + column * CELL
        return Box(
            width - x - CELL if left else x, y, CELL - 2, LINE - 2, DARKEST * count / most, said
        )

    rows = [
        Named(
            called(room, row.provision, row.kind, number=row.number),
            width if left else 0,
            (at + 2) * LINE - 6,
            [
                placed(column, (at + 1) * LINE, _cell(room, count, agreed=cell), count=count)
                for column, count in enumerate(row.contested)
                for cell in ((row.provision, column) in agreed,)
            ],
        )
        for at, row in enumerate(found.rows)
    ]
    columns = [placed(it, 0, said) for it, said in enumerate(names)]
    anchor = "end" if left else "start"
    return Picture(width, (len(rows) + 1) * LINE, rows, [], columns, anchor)


def bars(room: Room, counts: Sequence[int], names: Sequence[str], *, high: int = HIGH) -> Picture:
    """Counts one after another, each over its name."""
    most = max(counts, default=0) or 1
    across = max(len(counts), 1)
    step = max(CELL, min(2 * CELL, WIDE / across))
    width = across * step
    left = room.visit.direction == "rtl"
    drawn, columns = [], []
    for at, count in enumerate(counts):
        x = width - (at + 1) * step if left else at * step
        tall = high * count / most
        drawn.append(
            Box(x + step / 6, 20 + high - tall, step * 2 / 3, tall, said=_number(room, count))
        )
        columns.append(Box(x, 24 + high, step, LINE, said=names[at]))
    return Picture(width, high + LINE + 26, [], drawn, columns)


def _cell(room: Room, count: int, *, agreed: bool) -> str:
    return AGREED if agreed and not count else _number(room, count)


def _number(room: Room, count: int) -> str:
    return number_in(room.visit.language, count) if count else "–"
