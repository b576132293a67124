"""A database for a while: of the kind in use, with every table, gone when it is done with."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any

from django.core.management import call_command
from django.db import DatabaseError

from travaux.record.database import attached, connection, using
from travaux.text.errors import BadInput, message


@contextmanager
def scratch() -> Iterator[str]:
    """Make an empty database beside the one in use; gives its alias.

    The database in use stays in use.

    Raises:
        BadInput: PostgreSQL does not let this user make a database.
    """
    live = connection()
    settings = live.settings_dict
    if live.vendor == "sqlite":
        with tempfile.TemporaryDirectory(prefix="travaux-") as folder:
            options = settings["OPTIONS"] | {"init_command": "PRAGMA synchronous=OFF"}
            file = str(Path(folder) / "scratch.sqlite3")
            with _migrated({**settings, "NAME": file, "OPTIONS": options}) as alias:
                yield alias
        return
    name = f"travaux_scratch_{token_hex(8)}"
    try:
        with live.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
    except DatabaseError as error:
        raise BadInput(
            message(
                "PostgreSQL makes no scratch database for user {user}: grant it CREATEDB.",
                user=settings["USER"],
            )
        ) from error
    try:
        with _migrated({**settings, "NAME": name}) as alias:
            yield alias
    finally:
        with live.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def _migrated(settings: Mapping[str, Any]) -> Iterator[str]:
    """A database with every table laid."""
    with attached(settings) as alias:
        with using(alias):
            call_command("migrate", verbosity=0, database=alias)
        yield alias
