"""The data folder a command works in: found or made, opened, and what goes wrong there said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click
from django.core.management import call_command
from django.db import OperationalError
from django.db.migrations.executor import MigrationExecutor

from travaux.acts.errors import Refused, Stale
from travaux.cli.language import _, one_line, say
from travaux.config.databases import database
from travaux.config.environment import value
from travaux.record.database import attached, connection, using
from travaux.record.tail import spaces
from travaux.record.times import written
from travaux.text.errors import BadInput, Place, message

Command = TypeVar("Command", bound=Callable[..., object])


def of_committee(command: Command) -> Command:
    """Give a command its option ``--committee``."""
    return click.option(
        "--committee",
        metavar="ID",
        default="",
        help=_("Which committee, where the data folder holds several."),
    )(command)


@contextmanager
def folder(data: str, *, make: bool = False, current: bool = True) -> Iterator[Path]:
    """Work in a data folder within the block; an act refused there ends the command with 1.

    Args:
        data: the folder.
        make: make the folder, and lay the tables that are not there.
        current: refuse tables of another version.

    Raises:
        BadInput: there is no committee's database, or it cannot be used.
    """
    path = Path(data)
    address = value("TRAVAUX_DATABASE")
    if make:
        _make(path)
    elif not address and not (path / "travaux.sqlite3").is_file():
        raise _absent(data)
    with attached(database(path, address)) as alias, using(alias), _telling(data):
        if make:
            call_command("migrate", verbosity=0, database=alias)
        elif current:
            _current(data)
        yield path


def chosen(committee: str) -> str:
    """The committee that is meant: the one named, or the only one there is.

    Raises:
        BadInput: there is none of that id; or there are several and none is named.
    """
    there = spaces()
    if committee in there:
        return committee
    if not committee and len(there) == 1:
        return there[0]
    if not there:
        raise BadInput(
            message("There is no committee here yet: establish one with `travaux init`.")
        )
    raise BadInput(
        message(
            "Name the committee that is meant with --committee; there are: {committees}.",
            committees=", ".join(there),
        )
    )


def now() -> str:
    """The moment at which something comes to the record; the clock is read at the door alone."""
    return written(datetime.now(UTC))


def _make(path: Path) -> None:
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            message(
                "{name} cannot be made ({reason}): name another file or folder.",
                name=path.name,
                reason=error.strerror or type(error).__name__,
            ),
            Place(str(path)),
        ) from error


def _absent(data: str) -> BadInput:
    return BadInput(
        message("There is no committee in this folder: establish one with `travaux init`."),
        Place(data),
    )


def _current(data: str) -> None:
    """Refuse tables that are not there, or are those of another version."""
    executor = MigrationExecutor(connection())
    leaves = executor.loader.graph.leaf_nodes()
    if not executor.loader.applied_migrations:
        raise _absent(data)
    if executor.loader.applied_migrations.keys() - executor.loader.disk_migrations.keys():
        raise BadInput(
            message("The tables are of a later version: use the version that laid them, or newer."),
            Place(data),
        )
    if executor.migration_plan(leaves):
        raise BadInput(
            message("The tables are of an earlier version: bring them up with `travaux upgrade`."),
            Place(data),
        )


@contextmanager
def _telling(data: str) -> Iterator[None]:
    """Say why an act was refused, or why the database cannot be used."""
    try:
        yield
    except Stale as error:
        click.echo(one_line(say(error.sentence)), err=True)
        click.echo(say(message("It stands: {wording}", wording=error.stands)), err=True)
        click.echo(say(message("Asked for: {wording}", wording=error.asked)), err=True)
        raise click.exceptions.Exit(1) from error
    except Refused as error:
        click.echo(one_line(say(error.sentence)), err=True)
        raise click.exceptions.Exit(1) from error
    except OperationalError as error:
        raise BadInput(
            message(
                "The database cannot be used ({reason}): see that it runs, that there is room, "
                "and that it may be written.",
                reason=str(error).strip().partition("\n")[0],
            ),
            Place(data),
        ) from error
