"""Where the tables are: SQLite in the data folder, or the PostgreSQL that is named."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from travaux.sentences import BadInput, message


def database(data: Path, address: str) -> dict[str, Any]:
    """Django's settings of one database.

    Args:
        data: the data folder, for SQLite.
        address: ``postgresql://…``, or empty for SQLite.

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
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
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
