"""Where a text stands, drawn: contested words by article and in time, as places in a picture.

Sizes are in the units of the picture; from right to left it is mirrored here, so that words
in it are not.
"""

from dataclasses import dataclass
from typing import Final

from travaux.committee.queries.progress import HeatMap
from travaux.web.figures import number_in
from travaux.web.rooms import Room

CELL: Final = 44
LINE: Final = 22
NAMES: Final = 190
HIGH: Final = 120
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


def heat(room: Room, found: HeatMap) -> Picture:
    """Articles by contested words: the more, the darker."""
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
                placed(column, (at + 1) * LINE, _number(room, count), count=count)
                for column, count in enumerate(row.contested)
            ],
        )
        for at, row in enumerate(found.rows)
    ]
    columns = [placed(it, 0, said) for it, said in enumerate(_columns(room, found))]
    anchor = "end" if left else "start"
    return Picture(width, (len(rows) + 1) * LINE, rows, [], columns, anchor)


def over_time(room: Room, found: HeatMap) -> Picture:
    """All contested words, version after version, as bars."""
    most = max(found.totals, default=0) or 1
    width = max(len(found.totals) * 2 * CELL, 2 * CELL)
    left = room.visit.direction == "rtl"
    names = _columns(room, found)
    bars, columns = [], []
    for at, total in enumerate(found.totals):
        x = width - (at + 1) * 2 * CELL if left else at * 2 * CELL
        high = HIGH * total / most
        bars.append(Box(x + 14, 20 + HIGH - high, 2 * CELL - 28, high, said=_number(room, total)))
        columns.append(Box(x, 24 + HIGH, 2 * CELL, LINE, said=names[at]))
    return Picture(width, HIGH + LINE + 26, [], bars, columns)


def _columns(room: Room, found: HeatMap) -> list[str]:
    """The columns by number; what stands now has the sign of the page."""
    return [_number(room, at) for at in range(1, len(found.columns))] + ["●"]


def _number(room: Room, count: int) -> str:
    return number_in(room.visit.language, count) if count else "–"
