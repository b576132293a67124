"""Somebody who owns the database alters the record: straight in the tables, triggers dropped."""

from collections.abc import Callable
from typing import Final

from travaux.record.chain import GENESIS, Entry, sealed
from travaux.record.database import connection
from travaux.record.tail import tail
from travaux.record.triggers import faults, lay

COLUMNS: Final = (
    "space_id",
    "number",
    "gesture",
    "kind",
    "version",
    "payload",
    "by",
    "through",
    "done_at",
    "recorded_at",
    "previous",
    "hash",
)
NUMBERS: Final = ("number", "version")


def sql(statement: str, *values: str | int) -> None:
    """Run one statement as the database's owner."""
    with connection().cursor() as cursor:
        cursor.execute(statement, values)


def dropped() -> list[str]:
    """Drop every trigger; gives their names."""
    here = connection()
    names = []
    with here.cursor() as cursor:
        if here.vendor == "sqlite":
            cursor.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute(
                "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
            )
        for name, table in cursor.fetchall():
            rest = "" if here.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER {name}{rest}")
            names.append(name)
    return sorted(names)


def unnoticed(alter: Callable[[], None]) -> None:
    """Alter the record with the triggers gone, and lay them again as they were."""
    if connection().vendor == "sqlite":  # a key of another space is no obstacle either
        sql("PRAGMA foreign_keys=OFF")
    dropped()
    alter()
    lay(connection())
    assert faults(connection()) == []


def change(space: str, number: int, column: str) -> None:
    """Change one byte, or one unit, of one column of one act."""
    if column in NUMBERS:
        far = 700 if column == "number" else 1
        sql(
            f"UPDATE record_act SET {column} = {column} + {far}"  # noqa: S608 -- constants
            " WHERE space_id = %s AND number = %s",
            space,
            number,
        )
        return
    if column == "space_id":
        sql(
            "INSERT INTO record_space (id, number, head) VALUES (%s, 0, %s)",
            f"{space[:-1]}m",
            GENESIS,
        )
    changed = f"substr({column}, 1, length({column}) - 1)"
    last = f"CASE WHEN substr({column}, length({column})) = 'm' THEN 'n' ELSE 'm' END"
    sql(
        f"UPDATE record_act SET {column} = {changed} || {last}"  # noqa: S608 -- constants
        " WHERE space_id = %s AND number = %s",
        space,
        number,
    )


def delete(space: str, number: int) -> None:
    """Delete one act."""
    sql("DELETE FROM record_act WHERE space_id = %s AND number = %s", space, number)


def insert(space: str, number: int) -> None:
    """Put a forged act in, its own hash right, and move all after it up by one."""
    entries = list(tail(space))
    forged = entries[number - 1]._replace(gesture="forged", payload="{}")
    delete_from(space, number)
    rows = [sealed(forged), *(it._replace(number=it.number + 1) for it in entries[number - 1 :])]
    put(rows)
    point_at(rows[-1])


def swap(space: str, one: int, other: int) -> None:
    """Let two acts change places, each keeping all but its number."""
    for number, to in ((one, 0), (other, one), (0, other)):
        sql(
            "UPDATE record_act SET number = %s WHERE space_id = %s AND number = %s",
            to,
            space,
            number,
        )


def compute_anew(space: str, number: int) -> None:
    """Alter an act and compute the whole chain from there anew, heads included."""
    entries = list(tail(space, number - 1))
    previous = entries[0].previous
    rows = []
    for entry in entries:
        forged = entry._replace(previous=previous)
        if entry.number == number:
            forged = forged._replace(payload=entry.payload.replace("e", "i"))
        rows.append(sealed(forged))
        previous = rows[-1].hash
    delete_from(space, number)
    put(rows)
    point_at(rows[-1])


def cut(space: str, number: int) -> None:
    """Cut the tail off behind a number, and let the head say so."""
    delete_from(space, number + 1)
    (last,) = tail(space, number - 1)
    point_at(last)


def delete_from(space: str, number: int) -> None:
    """Delete an act and all after it."""
    sql("DELETE FROM record_act WHERE space_id = %s AND number >= %s", space, number)


def put(rows: list[Entry]) -> None:
    """Write rows as they are."""
    places = ", ".join(["%s"] * len(COLUMNS))
    for row in rows:
        sql(
            f"INSERT INTO record_act ({', '.join(COLUMNS)}) VALUES ({places})",  # noqa: S608 -- constants
            *row,
        )


def point_at(entry: Entry) -> None:
    """Let the head of a space say that it ends there."""
    sql(
        "UPDATE record_space SET number = %s, head = %s WHERE id = %s",
        entry.number,
        entry.hash,
        entry.space,
    )
