"""Databases for tests: each test that commits has one of its own, on SQLite and on PostgreSQL.

A template is migrated once a session; a test gets a copy of it (a file, or ``CREATE
DATABASE … TEMPLATE``), since an append-only table cannot be flushed. The PostgreSQL
server is started by the session in a temporary folder and listens on no port.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from django.core.management import call_command

from travaux.config.databases import database
from travaux.record.database import attached, using

Settings = Mapping[str, Any]


def migrate(settings: Settings) -> None:
    """Lay every table in a new database."""
    with attached(settings) as alias, using(alias):
        call_command("migrate", verbosity=0, database=alias)


@dataclass(slots=True)
class Sqlite:
    """Copies of one migrated file."""

    folder: Path
    template: Path = field(init=False)

    def __post_init__(self) -> None:
        data = self.folder / "template"
        data.mkdir()
        migrate(database(data, ""))
        # As a file on its own: the last connection has taken the write-ahead log into it.
        self.template = data / "travaux.sqlite3"

    def copy(self, data: Path) -> str:
        """Put a migrated database into a data folder; gives what TRAVAUX_DATABASE has to be."""
        shutil.copyfile(self.template, data / "travaux.sqlite3")
        return ""


@dataclass(slots=True)
class Postgresql:
    """Copies of one migrated database on a server of the session's own."""

    folder: Path
    names: Iterator[int] = field(default_factory=lambda: count(1))

    @contextmanager
    def running(self) -> Iterator["Postgresql"]:
        """Have the server run for the length of the block."""
        self.folder.chmod(0o755)
        home = self.folder / "server"
        home.mkdir(mode=0o700)
        if os.getuid() == 0:  # initdb refuses root
            os.chown(home, pwd.getpwnam("postgres").pw_uid, -1)
        where = home / "tables"
        self._run("initdb", "--pgdata", where, "--auth=trust", "--encoding=UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off"
        control = ("pg_ctl", "--pgdata", where, "--wait", "--log", home / "log")
        self._run(*control, "-o", options, "start")
        home.chmod(0o755)
        try:
            self._make("template", of="template0")
            migrate(database(self.folder, self._address("template")))
            yield self
        finally:
            self._run(*control, "--mode=immediate", "stop")

    def copy(self, _data: Path) -> str:
        """Make a migrated database; gives its address, as TRAVAUX_DATABASE."""
        name = f"test{next(self.names)}"
        self._make(name, of="template")
        return self._address(name)

    def _make(self, name: str, *, of: str) -> None:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {of}".encode())

    def _address(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={quote(str(self.folder / 'server'), safe='')}"

    @staticmethod
    def _run(program: str, *arguments: object) -> None:
        """Run one of the server's programs, as a user it takes."""
        found = shutil.which(program) or str(
            max(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), default=program)
        )
        command = [found, *map(str, arguments)]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(  # noqa: S603 -- the server's own programs
            command,
            check=False,
            stdout=subprocess.DEVNULL,  # the server keeps its copy open
            stderr=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
            cwd="/",
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr}")


@dataclass(frozen=True, slots=True)
class Place:
    """A database that a test has for its own: its data folder, address, and alias in Django."""

    vendor: str
    data: Path
    address: str
    alias: str

    @property
    def environment(self) -> dict[str, str]:
        """What another process needs to use it too."""
        return {**os.environ, "TRAVAUX_DATA": str(self.data), "TRAVAUX_DATABASE": self.address}


@contextmanager
def place(kind: Sqlite | Postgresql, data: Path) -> Iterator[Place]:
    """Have a fresh database for the length of the block; it is not yet in use."""
    data.mkdir(exist_ok=True)
    address = kind.copy(data)
    with attached(database(data, address)) as alias:
        yield Place(type(kind).__name__.lower(), data, address, alias)
