"""Which database the program reads and writes just now: a replay has one of its own."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Any, Final

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import IsolationLevel

_ALIAS: Final[ContextVar[str]] = ContextVar("travaux_database", default=DEFAULT_DB_ALIAS)
_ATTACHED: Final = count(1)


@contextmanager
def using(alias: str) -> Iterator[None]:
    """Read and write the database of that alias within the block, queries of models included."""
    token = _ALIAS.set(alias)
    try:
        yield
    finally:
        _ALIAS.reset(token)


@contextmanager
def attached(settings: Mapping[str, Any]) -> Iterator[str]:
    """Give a database that no setting names an alias for the length of the block.

    Args:
        settings: Django's settings of one database; a pool in them is not made for one block.
    """
    options = {key: it for key, it in settings["OPTIONS"].items() if key != "pool"}
    name = f"attached-{next(_ATTACHED)}"
    whole = connections.configure_settings({DEFAULT_DB_ALIAS: {**settings, "OPTIONS": options}})
    connections.databases[name] = whole[DEFAULT_DB_ALIAS]
    try:
        yield name
    finally:
        connections[name].close()
        del connections[name], connections.databases[name]


@contextmanager
def snapshot() -> Iterator[str]:
    """Read the database in use as it stands at one moment, while others go on writing.

    Gives the alias of a connection of its own, which is in use within the block.
    """
    here = connection()
    options = dict(here.settings_dict["OPTIONS"])
    if here.vendor == "sqlite":
        options["transaction_mode"] = "DEFERRED"
    else:
        options["isolation_level"] = IsolationLevel.REPEATABLE_READ
    with (
        attached({**here.settings_dict, "OPTIONS": options}) as name,
        using(name),
        transaction.atomic(using=name),
    ):
        yield name


def alias() -> str:
    """The alias of the database in use."""
    return _ALIAS.get()


def connection() -> BaseDatabaseWrapper:
    """The connection in use."""
    return connections[alias()]


class Router:
    """Sends every query of a model to the database in use; named in the settings."""

    def db_for_read(self, _model: object, **_hints: object) -> str:
        """Django's question where to read."""
        return alias()

    def db_for_write(self, _model: object, **_hints: object) -> str:
        """Django's question where to write."""
        return alias()

    def allow_relation(self, _one: object, _other: object, **_hints: object) -> bool:
        """Rows of the same run of the program are of the same database."""
        return True
