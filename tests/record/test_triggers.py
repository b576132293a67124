"""The database itself refuses to alter the record, and a trigger that is gone is noticed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import DatabaseError

from tests.acts.room import Room, negotiating
from tests.databases import Place, Postgresql, place
from tests.record.command import travaux
from tests.record.tampering import dropped, sql
from travaux.record.database import connection, using
from travaux.record.tail import head, tail
from travaux.record.triggers import faults, lay

pytestmark = pytest.mark.database

HEAD = "(SELECT head FROM record_space)"


def copy(number: int, *, after: str = "previous") -> str:
    """What follows INSERT to write the third act once more under another number."""
    return (
        "INTO record_act (space_id, number, gesture, kind, version, payload, by, through, done_at,"  # noqa: S608 -- constants
        f" recorded_at, previous, hash) SELECT space_id, {number}, gesture, kind, version, '[]',"
        f" by, through, done_at, recorded_at, {after}, hash FROM record_act WHERE number = 3"
    )


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


def refused(statement: str) -> None:
    """See a statement refused, and the record as it was."""
    before = list(tail("lagoon")), head("lagoon")
    with pytest.raises(DatabaseError, match=r"append-only|UNIQUE|duplicate|unique"):
        sql(statement)
    assert (list(tail("lagoon")), head("lagoon")) == before


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record_act SET payload = '{}' WHERE number = 3",
        "UPDATE record_act SET number = 99",
        "DELETE FROM record_act WHERE number = 10",
        "DELETE FROM record_act",
        "UPDATE record_space SET number = 2",
        "UPDATE record_space SET number = 2, head = 'x' WHERE id = 'lagoon'",
        "DELETE FROM record_space",
        "INSERT " + copy(3),
        "INSERT " + copy(11),
        "INSERT " + copy(12, after=HEAD),
    ],
)
def test_a_statement_that_alters_is_refused(statement: str) -> None:
    refused(statement)


@pytest.mark.usefixtures("room")
def test_truncating_is_refused(database: Place) -> None:
    if database.vendor == "sqlite":
        refused("DELETE FROM record_act WHERE 1")  # SQLite's own way to truncate
        return
    for table in ("record_act", "record_space CASCADE"):
        refused(f"TRUNCATE {table}")
    sql("SET session_replication_role = replica")
    refused("DELETE FROM record_act")
    refused("TRUNCATE record_act")


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_replacing_is_refused(database: Place, recursive: str) -> None:
    if database.vendor == "postgresql":
        replace = " ON CONFLICT (space_id, number) DO UPDATE SET payload = EXCLUDED.payload"
        refused(f"INSERT {copy(3)}{replace}")
        return
    sql(f"PRAGMA recursive_triggers={recursive}")
    refused("INSERT OR REPLACE " + copy(3))
    refused("REPLACE " + copy(10))
    refused("UPDATE OR REPLACE record_act SET number = 4 WHERE number = 3")
    last = copy(11, after=HEAD)
    by_row = last.replace("(space_id", "(rowid, space_id").replace(
        "SELECT space_id", "SELECT 2, space_id", 1
    )
    refused("INSERT OR REPLACE " + by_row)


@pytest.mark.usefixtures("room")
def test_what_follows_the_head_is_taken(database: Place) -> None:
    sql("INSERT " + copy(11, after=HEAD))
    assert head("lagoon")[0] == 11
    assert travaux(database, "verify")[0] == 1


@pytest.mark.usefixtures("room")
def test_each_trigger_that_is_dropped_is_named(database: Place) -> None:
    names = dropped()
    assert len(names) == 6
    code, told = travaux(database, "verify")
    assert code == 1
    for name in names:
        assert f"The trigger {name} that keeps the record append-only is missing" in told
    assert travaux(database, "upgrade")[0] == 0
    assert travaux(database, "verify")[0] == 0


@pytest.mark.usefixtures("room")
def test_a_trigger_that_is_altered_is_named(database: Place) -> None:
    sqlite = database.vendor == "sqlite"
    if sqlite:
        sql("DROP TRIGGER record_act_no_update")
        sql(
            "CREATE TRIGGER record_act_no_update BEFORE UPDATE ON record_act"
            " WHEN OLD.number <> 3 BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
        )
    else:
        sql(
            "CREATE OR REPLACE TRIGGER record_act_no_update BEFORE DELETE OR UPDATE ON record_act"
            " FOR EACH ROW WHEN (OLD.number <> 3) EXECUTE FUNCTION record_refuse()"
        )
    sql("UPDATE record_act SET payload = payload WHERE number = 3")
    assert faults(connection()) == ["record_act_no_update"]
    lay(connection())
    assert faults(connection()) == []


@pytest.mark.usefixtures("room")
def test_a_trigger_that_is_not_ours_is_named(database: Place) -> None:
    if database.vendor == "sqlite":
        sql("CREATE TRIGGER quiet BEFORE INSERT ON record_act BEGIN SELECT RAISE(IGNORE); END")
    else:
        sql("CREATE RULE quiet AS ON INSERT TO record_act DO INSTEAD NOTHING")
    assert faults(connection()) == ["quiet"]


@pytest.fixture
def on_postgresql(postgresql: Postgresql, tmp_path: Path) -> Iterator[Place]:
    with place(postgresql, tmp_path) as made, using(made.alias):
        negotiating()
        yield made


@pytest.mark.usefixtures("on_postgresql")
@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE record_act DISABLE TRIGGER record_act_no_update",
        "ALTER TABLE record_act ENABLE TRIGGER record_act_no_update",
        (
            "CREATE OR REPLACE FUNCTION record_refuse() RETURNS trigger LANGUAGE plpgsql"
            " AS $$BEGIN RETURN OLD; END$$"
        ),
    ],
)
def test_a_trigger_that_is_switched_off_is_named(statement: str) -> None:
    sql(statement)
    assert "record_act_no_update" in faults(connection())
