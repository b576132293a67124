"""Reading the ledger in order, from any number on, in flat memory."""

from collections.abc import Iterator
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from travaux.record.chain import Entry
from travaux.record.database import connection

_AT_ONCE: Final = 200
_PAGE: Final = (
    "SELECT space_id, number, gesture, kind, version, payload, by, through, done_at,"
    " recorded_at, previous, hash FROM record_act WHERE space_id = %s AND number > %s"
    " ORDER BY number LIMIT %s"
)
_SPACES: Final = "SELECT id FROM record_space UNION SELECT space_id FROM record_act"


def spaces() -> list[str]:
    """The ids of the spaces, sorted; one that has lost its head is among them."""
    with connection().cursor() as cursor:
        cursor.execute(_SPACES)
        return sorted(str(space) for (space,) in cursor.fetchall())


def head(space: str) -> tuple[int, str]:
    """Number and hash at which a space stands; number 0 if it has no act or is not there."""
    with connection().cursor() as cursor:
        cursor.execute("SELECT number, head FROM record_space WHERE id = %s", (space,))
        row = cursor.fetchone()
    return (row[0], row[1]) if row else (0, "")


def tail(space: str, after: int = 0, *, at_most: int | None = None) -> Iterator[Entry]:
    """The acts of a space behind a number, in order, from the database now in use.

    Guarantees:
        1. Memory is flat: a few hundred acts are held at a time.
        2. An act that is committed while it reads comes in its place or not at all.
    """
    return _tail(connection(), (space, after), at_most)


def _tail(
    source: BaseDatabaseWrapper, behind: tuple[str, int], left: int | None
) -> Iterator[Entry]:
    """Read page by page; who asked may use another database by then."""
    space, after = behind
    while left is None or left > 0:
        limit = _AT_ONCE if left is None else min(left, _AT_ONCE)
        with source.cursor() as cursor:
            cursor.execute(_PAGE, (space, after, limit))
            rows = cursor.fetchall()
        for row in rows:
            yield Entry(*row)
        if len(rows) < limit:
            return
        after = rows[-1][1]
        left = None if left is None else left - len(rows)


def entry(space: str, number: int) -> Entry | None:
    """One act by its number."""
    return next(tail(space, number - 1, at_most=1), None)


def number_at(space: str, moment: str) -> int:
    """The number of the last act recorded by a moment, written as the record does; 0 for none."""
    with connection().cursor() as cursor:
        cursor.execute(
            "SELECT MAX(number) FROM record_act WHERE space_id = %s AND recorded_at <= %s",
            (space, moment),
        )
        row = cursor.fetchone()
    return (row[0] if row else None) or 0
