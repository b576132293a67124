"""Looking acts up on the record: by what is done, on whose behalf, when, or by their numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from travaux.record.chain import Entry
from travaux.record.database import connection

_AT_ONCE: Final = 200
_COLUMNS: Final = ", ".join(f"space_id AS {it}" if it == "space" else it for it in Entry._fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Which acts are looked for; what is empty asks nothing.

    ``kinds`` are kinds, or nouns for all that is done to one; ``by`` is on whose behalf;
    ``begins`` and ``ends`` are moments as the record writes them, the acts done from the one
    until before the other; ``numbers`` are those among which to look, None for all.
    """

    kinds: tuple[str, ...] = ()
    by: str = ""
    begins: str = ""
    ends: str = ""
    numbers: frozenset[int] | None = None


ALL: Final = Search()
"""Every act."""


def found(
    space: str, search: Search = ALL, *, behind: int | None = None, newest: bool = False
) -> Iterator[Entry]:
    """The acts that are looked for, in the order of their numbers or, ``newest``, against it.

    Args:
        space: the id of the space.
        search: which acts.
        behind: the number behind which to begin in that order; None at its beginning.
        newest: whether the newest comes first.

    Cost: memory flat: a few hundred acts are held at a time.
    """
    if search.numbers is None:
        yield from _through(space, search, behind=behind, newest=newest)
        return
    there = sorted(
        it for it in search.numbers if behind is None or (it < behind if newest else it > behind)
    )
    if newest:
        there.reverse()
    for start in range(0, len(there), _AT_ONCE):
        yield from _these(space, search, there[start : start + _AT_ONCE], newest=newest)


def _through(space: str, search: Search, *, behind: int | None, newest: bool) -> Iterator[Entry]:
    """Page after page of the whole record."""
    way = "<" if newest else ">"
    while True:
        conditions, given = _asked(space, search)
        if behind is not None:
            conditions.append(f"number {way} %s")
            given.append(behind)
        rows = _rows(conditions, given, newest=newest)
        yield from rows
        if len(rows) < _AT_ONCE:
            return
        behind = rows[-1].number


def _these(space: str, search: Search, numbers: list[int], *, newest: bool) -> list[Entry]:
    """Those of some acts that are looked for."""
    conditions, given = _asked(space, search)
    conditions.append(f"number IN ({', '.join(['%s'] * len(numbers))})")
    return _rows(conditions, [*given, *numbers], newest=newest)


def _asked(space: str, search: Search) -> tuple[list[str], list[str | int]]:
    """The conditions of a statement, and what is given for their places."""
    conditions: list[str] = ["space_id = %s"]
    given: list[str | int] = [space]
    if search.kinds:
        conditions.append(f"({' OR '.join(['kind LIKE %s'] * len(search.kinds))})")
        given += (it if "." in it else f"{it}.%" for it in search.kinds)
    for column, value in (
        ("by = %s", search.by),
        ("done_at >= %s", search.begins),
        ("done_at < %s", search.ends),
    ):
        if value:
            conditions.append(column)
            given.append(value)
    return conditions, given


def _rows(conditions: Iterable[str], given: list[str | int], *, newest: bool) -> list[Entry]:
    order = "DESC" if newest else "ASC"
    statement = (
        f"SELECT {_COLUMNS} FROM record_act WHERE {' AND '.join(conditions)}"  # noqa: S608 -- conditions of ours
        f" ORDER BY number {order} LIMIT {_AT_ONCE}"
    )
    with connection().cursor() as cursor:
        cursor.execute(statement, given)
        return [Entry(*row) for row in cursor.fetchall()]
