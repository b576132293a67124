"""Migrating keeps the chain and the triggers, whichever way a table is rebuilt."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.command import travaux
from tests.record.tampering import put, sql
from travaux.record.chain import GENESIS
from travaux.record.database import connection, using
from travaux.record.tail import head, tail
from travaux.record.triggers import faults, lift
from travaux.record.verify import verify

pytestmark = pytest.mark.database


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


def now() -> ProjectState:
    """The tables as the newest migrations have them."""
    return MigrationLoader(connection()).project_state()


def migrated(*operations: Operation) -> None:
    """Apply one more migration of the record, as ``migrate`` does."""
    migration = type("Next", (migrations.Migration,), {"operations": operations})("next", "record")
    with connection().schema_editor(atomic=migration.atomic) as editor:
        migration.apply(now(), editor)
    emit_post_migrate_signal(0, interactive=False, db=connection().alias)


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AlterField("Act", "kind", models.CharField(max_length=200)),
        migrations.AddField("Act", "more", models.TextField(null=True)),
        migrations.AddIndex("Act", models.Index(fields=["kind"], name="record_act_kind")),
    ],
    ids=["alter-act", "add-to-act", "index"],
)
def test_a_migration_keeps_triggers_and_chain(room: Room, operation: Operation) -> None:
    holds(room, operation)


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AlterField("Space", "head", models.CharField(max_length=200)),
        migrations.AddField("Space", "more", models.TextField(default="")),
    ],
    ids=["alter-space", "add-to-space"],
)
def test_a_migration_of_spaces_lifts_the_triggers_first(room: Room, operation: Operation) -> None:
    holds(room, migrations.RunPython(lift), operation)


def holds(room: Room, *operations: Operation) -> None:
    """See chain and triggers as they were after a migration, and the record go on."""
    before = head(room.space)
    migrated(*operations)
    assert faults(connection()) == []
    assert verify(room.space).whole
    assert head(room.space) == before
    room.propose("ARV", "p1", "a2", wording="Each Party may preserve data.")
    assert verify(room.space).head.number == before[0] + 1


def states() -> list[str]:
    """Every state that the record's tables have had, by the name of its migration."""
    graph = MigrationLoader(None).graph
    return [
        name for app, name in graph.forwards_plan(graph.leaf_nodes("record")[0]) if app == "record"
    ]


@pytest.mark.parametrize("state", states())
def test_every_earlier_state_comes_up_whole(
    room: Room, another: Callable[[], Place], state: str
) -> None:
    entries = list(tail(room.space))
    earlier = another()
    with using(earlier.alias):
        call_command("migrate", "record", state, verbosity=0, database=earlier.alias)
        sql("INSERT INTO record_space (id, number, head) VALUES (%s, 0, %s)", room.space, GENESIS)
        put(entries)
        call_command("migrate", verbosity=0, database=earlier.alias)
        assert faults(connection()) == []
    assert travaux(earlier, "verify", "--expect", str(entries[-1].head))[0] == 0
