"""The ledger is append-only in the database itself, on SQLite and on PostgreSQL.

An update, a deletion, a truncation, and an insertion that does not follow the head of
its space are refused whoever asks, this program included; and a head only ever goes on by
one. Whoever owns the database can take a trigger away: ``faults`` tells.
"""

from collections.abc import Mapping
from typing import Final

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SENTENCE: Final = "the record is append-only"
_REFUSE: Final = f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"

# An insertion with OR REPLACE deletes what it meets, by the key or by the row's hidden
# number, and fires no trigger of deletion: hence the two conditions after the first.
_FOLLOWS: Final = """
    NOT EXISTS (
        SELECT 1 FROM record_space
        WHERE id = NEW.space_id AND NEW.number = number + 1 AND NEW.previous = head)
    OR EXISTS (
        SELECT 1 FROM record_act WHERE space_id = NEW.space_id AND number >= NEW.number)
    OR EXISTS (SELECT 1 FROM record_act WHERE rowid = NEW.rowid)"""

_GOES_ON: Final = "NEW.id = OLD.id AND NEW.number = OLD.number + 1"

_SQLITE: Final = {
    "record_act_no_update": f"BEFORE UPDATE ON record_act {_REFUSE}",
    "record_act_no_delete": f"BEFORE DELETE ON record_act {_REFUSE}",
    "record_act_follows": f"BEFORE INSERT ON record_act WHEN {_FOLLOWS} {_REFUSE}",
    "record_act_moves_head": """AFTER INSERT ON record_act BEGIN
        UPDATE record_space SET number = NEW.number, head = NEW.hash WHERE id = NEW.space_id;
        END""",
    "record_space_no_delete": f"BEFORE DELETE ON record_space {_REFUSE}",
    "record_space_goes_on": (f"BEFORE UPDATE ON record_space WHEN NOT ({_GOES_ON}) {_REFUSE}"),
}

_FUNCTIONS: Final = {
    "record_refuse": f"BEGIN RAISE EXCEPTION '{SENTENCE}'; END",
    "record_act_follow": f"""BEGIN
        UPDATE record_space SET number = NEW.number, head = NEW.hash
        WHERE id = NEW.space_id AND number + 1 = NEW.number AND head = NEW.previous;
        IF NOT FOUND THEN RAISE EXCEPTION '{SENTENCE}'; END IF;
        PERFORM pg_notify('travaux', NEW.space_id || ':' || NEW.number);
        RETURN NULL; END""",  # noqa: S608 -- constants
    "record_space_go_on": f"""BEGIN
        IF NOT ({_GOES_ON}) THEN
            RAISE EXCEPTION '{SENTENCE}'; END IF;
        RETURN NEW; END""",
}
"""Bodies of the functions that PostgreSQL's triggers call; the second wakes who listens."""

# As PostgreSQL itself writes them, so that they can be compared with what is there.
_POSTGRESQL: Final = {
    "record_act_no_update": (
        "BEFORE DELETE OR UPDATE ON record_act FOR EACH ROW EXECUTE FUNCTION record_refuse()"
    ),
    "record_act_no_truncate": (
        "BEFORE TRUNCATE ON record_act FOR EACH STATEMENT EXECUTE FUNCTION record_refuse()"
    ),
    "record_act_follows": (
        "AFTER INSERT ON record_act FOR EACH ROW EXECUTE FUNCTION record_act_follow()"
    ),
    "record_space_no_delete": (
        "BEFORE DELETE ON record_space FOR EACH ROW EXECUTE FUNCTION record_refuse()"
    ),
    "record_space_no_truncate": (
        "BEFORE TRUNCATE ON record_space FOR EACH STATEMENT EXECUTE FUNCTION record_refuse()"
    ),
    "record_space_goes_on": (
        "BEFORE UPDATE ON record_space FOR EACH ROW EXECUTE FUNCTION record_space_go_on()"
    ),
}


def after_migrations(using: str, **_of: object) -> None:
    """Lay the triggers; Django sends this after the migrations of the record."""
    lay(connections[using])


def lay(connection: BaseDatabaseWrapper) -> None:
    """Lay every trigger anew; without the tables of the record, nothing is done."""
    if "record_act" not in connection.introspection.table_names():
        return
    script = _sqlite_script() if connection.vendor == "sqlite" else _postgresql_script()
    with connection.cursor() as cursor:
        for statement in script:
            cursor.execute(statement)


def lift(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Take the triggers away in a migration; they are laid again after it.

    For ``RunPython`` before whatever has SQLite rebuild ``record_space``: it does not rename a
    table while a trigger on another one speaks of it, and the migration fails without this.
    """
    if editor.connection.vendor == "sqlite":
        for name in _SQLITE:
            editor.execute(f"DROP TRIGGER IF EXISTS {name}")


def faults(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that are missing, altered, switched off or not ours, sorted."""
    sqlite = connection.vendor == "sqlite"
    wanted = _wanted_of_sqlite() if sqlite else _wanted_of_postgresql()
    found = _found_on_sqlite(connection) if sqlite else _found_on_postgresql(connection)
    names = wanted.keys() | found.keys()
    return sorted(name for name in names if wanted.get(name) != found.get(name))


def _sqlite_script() -> list[str]:
    """Statements that lay the triggers on SQLite."""
    script = []
    for name, rest in _SQLITE.items():
        script += [f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} {rest}"]
    return script


def _postgresql_script() -> list[str]:
    """Statements that lay the triggers on PostgreSQL; they fire for a replica's session too."""
    script = [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"
        for name, body in _FUNCTIONS.items()
    ]
    for name, rest in _POSTGRESQL.items():
        script.append(f"CREATE OR REPLACE TRIGGER {name} {rest}")
        script.append(f"ALTER TABLE {_table(rest)} ENABLE ALWAYS TRIGGER {name}")
    return script


def _table(rest: str) -> str:
    """The table a trigger is on."""
    return rest.partition(" ON ")[2].partition(" ")[0]


def _wanted_of_sqlite() -> Mapping[str, object]:
    return {name: _one_line(f"CREATE TRIGGER {name} {rest}") for name, rest in _SQLITE.items()}


def _found_on_sqlite(connection: BaseDatabaseWrapper) -> Mapping[str, object]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            " AND lower(tbl_name) IN ('record_act', 'record_space')"
        )
        return {name: _one_line(statement) for name, statement in cursor.fetchall()}


def _wanted_of_postgresql() -> Mapping[str, object]:
    return {
        name: ("A", f"CREATE TRIGGER {name} {rest}", _FUNCTIONS[rest.rpartition(" ")[2][:-2]])
        for name, rest in _POSTGRESQL.items()
    }


def _found_on_postgresql(connection: BaseDatabaseWrapper) -> Mapping[str, object]:
    """Whether each trigger fires, its definition, and its function; rules count as well."""
    tables = "(to_regclass('record_act'), to_regclass('record_space'))"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname, t.tgenabled::text, pg_get_triggerdef(t.oid, true), p.prosrc"  # noqa: S608 -- constants
            " FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            f" WHERE NOT t.tgisinternal AND t.tgrelid IN {tables}"
            " UNION ALL SELECT rulename, ev_enabled::text, pg_get_ruledef(oid), ''"
            f" FROM pg_rewrite WHERE ev_class IN {tables}"
        )
        return {name: tuple(rest) for name, *rest in cursor.fetchall()}


def _one_line(statement: str) -> str:
    """A statement with single spaces."""
    return " ".join(statement.split())
