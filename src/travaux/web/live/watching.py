"""How a worker hears that something was committed: by itself, or by any other process."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any, Final, TypeAlias

import psycopg

from travaux.record.database import connection
from travaux.record.waking import CHANNEL

Wake: TypeAlias = Callable[[str], None]
"""Told which space has moved on; empty: any may have."""

POLL: Final = 0.1
"""Seconds between two looks at the version of a SQLite file."""


async def watch(wake: Wake) -> None:
    """Tell of each commit of other processes to the database in use, until that is lost."""
    here = connection()
    if here.vendor == "postgresql":
        await _listen(here.get_connection_params(), wake)
    else:
        await _look(str(here.settings_dict["NAME"]), wake)


async def _look(file: str, wake: Wake) -> None:
    """Look at the version of a SQLite file, which every commit of another connection changes.

    Cost: some 10 microseconds a look.

    Source: https://www.sqlite.org/pragma.html#pragma_data_version
    """
    with closing(sqlite3.connect(file, timeout=0)) as watching:
        before = _version(watching)
        while True:
            await asyncio.sleep(POLL)
            now = _version(watching)
            if now != before or now is None:
                before = now
                wake("")


def _version(watching: sqlite3.Connection) -> int | None:
    """The version of the file; None while it is locked as a whole, which it seldom is."""
    try:
        (version,) = watching.execute("PRAGMA data_version").fetchone()
    except sqlite3.OperationalError:
        return None
    return int(version)


async def _listen(given: dict[str, Any], wake: Wake) -> None:
    """Listen on a connection of its own; what was told before it listened is looked for."""
    own = {key: it for key, it in given.items() if key not in {"context", "cursor_factory"}}
    async with await psycopg.AsyncConnection.connect(**own, autocommit=True) as listening:
        await listening.execute(f"LISTEN {CHANNEL}".encode())
        wake("")
        async for told in listening.notifies():
            wake(told.payload)
