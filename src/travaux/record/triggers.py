"""The ledger is append-only in the database itself, on SQLite and on PostgreSQL.

An update, a deletion, a truncation, and an insertion that does not follow the head of
its space are refused whoever asks, this program included.
"""

from typing import Final

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

SENTENCE: Final = "the record is append-only"

_SQLITE: Final = {
    "record_act_no_update": f"""
        CREATE TRIGGER record_act_no_update BEFORE UPDATE ON record_act
        BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END""",
    "record_act_no_delete": f"""
        CREATE TRIGGER record_act_no_delete BEFORE DELETE ON record_act
        BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END""",
    "record_act_follows": f"""
        CREATE TRIGGER record_act_follows BEFORE INSERT ON record_act
        WHEN NOT EXISTS (
            SELECT 1 FROM record_space
            WHERE id = NEW.space_id AND NEW.number = number + 1 AND NEW.previous = head)
        BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END""",
    "record_act_moves_head": """
        CREATE TRIGGER record_act_moves_head AFTER INSERT ON record_act
        BEGIN
            UPDATE record_space SET number = NEW.number, head = NEW.hash WHERE id = NEW.space_id;
        END""",
}

_FUNCTIONS: Final = f"""
    CREATE OR REPLACE FUNCTION record_act_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$;
    CREATE OR REPLACE FUNCTION record_act_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        UPDATE record_space SET number = NEW.number, head = NEW.hash
        WHERE id = NEW.space_id AND number + 1 = NEW.number AND head = NEW.previous;
        IF NOT FOUND THEN RAISE EXCEPTION '{SENTENCE}'; END IF;
        RETURN NEW;
    END $$;
    CREATE OR REPLACE FUNCTION record_act_call() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('travaux', NEW.space_id || ':' || NEW.number); RETURN NEW; END $$;
"""

_POSTGRESQL: Final = {
    "record_act_no_update": """
        CREATE OR REPLACE TRIGGER record_act_no_update BEFORE UPDATE OR DELETE ON record_act
        FOR EACH ROW EXECUTE FUNCTION record_act_refuse()""",
    "record_act_no_truncate": """
        CREATE OR REPLACE TRIGGER record_act_no_truncate BEFORE TRUNCATE ON record_act
        FOR EACH STATEMENT EXECUTE FUNCTION record_act_refuse()""",
    "record_act_follows": """
        CREATE OR REPLACE TRIGGER record_act_follows BEFORE INSERT ON record_act
        FOR EACH ROW EXECUTE FUNCTION record_act_follow()""",
    "record_act_calls": """
        CREATE OR REPLACE TRIGGER record_act_calls AFTER INSERT ON record_act
        FOR EACH ROW EXECUTE FUNCTION record_act_call()""",
}


def after_migrations(using: str, **_of: object) -> None:
    """Lay the triggers; Django sends this after the migrations of the record."""
    lay(connections[using])


def lay(connection: BaseDatabaseWrapper) -> None:
    """Lay every trigger that is not there."""
    if "record_act" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTIONS)
            for statement in _POSTGRESQL.values():
                cursor.execute(statement)
            return
        for name, statement in _SQLITE.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(statement)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that are not there or do not fire, sorted."""
    if connection.vendor == "postgresql":
        wanted, query = _POSTGRESQL, "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')"
    else:
        wanted, query = _SQLITE, "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {name for (name,) in cursor.fetchall()}
    return sorted(set(wanted) - there)
