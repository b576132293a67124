"""Where the tables are: SQLite in the data folder, or the PostgreSQL that is named."""

from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from travaux.sentences import BadInput, message

POOL: Final = {"min_size": 1, "max_size": 16}
"""Connections that a serving process keeps to PostgreSQL for whoever asks next."""


def database(data: Path, address: str, *, pooled: bool = False) -> dict[str, Any]:
    """Django's settings of one database.

    A connection lasts as long as a request or a command: a server answers every request in a
    thread of its own, so that one kept for its thread would be kept for nobody.

    Args:
        data: the data folder, for SQLite.
        address: ``postgresql://…``, or empty for SQLite.
        pooled: keep connections to PostgreSQL for the next thread that asks. A SQLite file is
            opened each time, which takes some 0.2 ms.

    Raises:
        BadInput: the address is of no database that the program knows.

    Source: for SQLite, https://www.sqlite.org/wal.html and Django's notes on
    ``transaction_mode``; an immediate transaction is the lock of the ledger.
    """
    if not address:
        return sqlite(data / "travaux.sqlite3")
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise BadInput(
            message(
                "TRAVAUX_DATABASE is no postgresql:// address but {scheme}://: change it.",
                scheme=parts.scheme,
            )
        )
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": pooled,
        "OPTIONS": {**options, "pool": dict(POOL)} if pooled else options,
    }


def sqlite(file: Path) -> dict[str, Any]:
    """Django's settings of a SQLite file: nothing acknowledged is lost, writers wait their turn."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                "PRAGMA recursive_triggers=ON; PRAGMA foreign_keys=ON;"
            ),
        },
        "CONN_MAX_AGE": 0,
    }
