"""Where the tables are, by an address."""

from pathlib import Path

import pytest

from travaux.config.databases import database
from travaux.sentences import BadInput


def test_without_an_address_it_is_a_file_that_loses_nothing() -> None:
    made = database(Path("folder"), "")
    assert made["NAME"] == str(Path("folder") / "travaux.sqlite3")
    assert made["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in made["OPTIONS"]["init_command"]


def test_an_address_is_read_in_all_its_parts() -> None:
    made = database(Path(), "postgresql://m%40e:p%2Fw@host:5433/n%20a?sslmode=require")
    parts = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    assert [made[part] for part in parts] == [
        "django.db.backends.postgresql",
        "n a",
        "m@e",
        "p/w",
        "host",
        "5433",
        {"sslmode": "require"},
    ]


def test_a_socket_is_named_by_its_folder() -> None:
    assert database(Path(), "postgresql://me@/name?host=%2Frun%2Fpg")["HOST"] == "/run/pg"


@pytest.mark.parametrize("address", ["mysql://host/name", "name", "http://host"])
def test_another_database_is_refused(address: str) -> None:
    with pytest.raises(BadInput, match="is no postgresql:// address"):
        database(Path(), address)


def test_a_server_keeps_connections_for_whoever_asks_next() -> None:
    made = database(Path(), "postgresql://me@host/name?sslmode=require", pooled=True)
    assert made["OPTIONS"]["pool"]["max_size"] >= made["OPTIONS"]["pool"]["min_size"] == 1
    assert made["OPTIONS"]["sslmode"] == "require"
    assert made["CONN_MAX_AGE"] == 0
    assert "pool" not in database(Path(), "", pooled=True)["OPTIONS"]
