"""Waking who follows a space: in this process after the commit, and on PostgreSQL everywhere."""

from collections.abc import Callable
from typing import Final

from django.db import transaction

from travaux.record.database import alias, connection

CHANNEL: Final = "travaux"
"""The channel of PostgreSQL's on which the ids of spaces are told."""

_WAKING: Final[list[Callable[[str], None]]] = []


def on_commit_call(wake: Callable[[str], None]) -> Callable[[], None]:
    """Have a function called with the space after each commit of this process.

    Returns:
        What undoes it.
    """
    _WAKING.append(wake)
    return lambda: _WAKING.remove(wake)


def announce(space: str) -> None:
    """Wake who follows a space, once the transaction in hand commits; never before.

    Other processes hear it through PostgreSQL, in the same transaction; those on SQLite see by
    themselves that the file has changed.

    Cost: one statement on PostgreSQL, none on SQLite.
    """
    here = connection()
    if here.vendor == "postgresql":
        with here.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", (CHANNEL, space))
    transaction.on_commit(lambda: _wake(space), using=alias())


def _wake(space: str) -> None:
    """Tell who waits in this process that the space has moved on."""
    for wake in tuple(_WAKING):
        wake(space)
