"""The real server: it starts only where all is right, serves every reader alike, and stops."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place, Postgresql, place
from tests.web.live.following import Event, events_in
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.record.database import connection, using

pytestmark = pytest.mark.database


@dataclass(slots=True)
class Served:
    """A server that runs, and its address."""

    process: "subprocess.Popen[str]"
    host: str
    port: int

    def stop(self) -> None:
        """Stop it as a system does; whether anything was cut off is for its readers to say."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)


def command(
    made: Place, *more: str, changed: Mapping[str, str] = MappingProxyType({})
) -> "subprocess.Popen[str]":
    """`travaux serve` on a test's database, in demo mode unless the environment is changed."""
    environment = {**made.environment, "TRAVAUX_DEMO": "1", "TRAVAUX_LANGUAGE": "en"}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)
    environment.update(changed)
    return subprocess.Popen(  # noqa: S603 -- our own command
        [sys.executable, "-m", "travaux", "serve", "--port", "0", *more],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def tells_of_a_request(line: str) -> bool:
    """Whether a line of stderr is one of the log, about a request that did not fail."""
    told = json.loads(line) if line.startswith("{") else {}
    return "request" in told and "fault" not in told and told["status"] < 500


@contextmanager
def served(
    made: Place, *more: str, changed: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Served]:
    """Serve a test's database within the block; it says its address and its log, no more."""
    with command(made, *more, changed=changed) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        found = re.search(r"http://([\d.]+):(\d+)", said)
        assert found, said + (process.stderr.read() if process.stderr else "")
        try:
            yield Served(process, found[1], int(found[2]))
        finally:
            process.terminate()
            process.wait(timeout=30)
            assert process.stderr is not None
            assert [line for line in process.stderr if not tells_of_a_request(line)] == []


@dataclass(slots=True)
class Following(threading.Thread):
    """A reader over a socket, in a thread of its own."""

    site: Served
    after: int
    told: list[Event] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)
    status: int = 0
    whole: bool = False

    def __post_init__(self) -> None:
        threading.Thread.__init__(self, daemon=True)
        self.start()

    __hash__ = object.__hash__

    def run(self) -> None:
        """Read until the stream ends; ``whole`` if it ended as a response does."""
        connection = http.client.HTTPConnection(self.site.host, self.site.port, timeout=60)
        connection.request("GET", f"/committees/lagoon/stream?after={self.after}")
        answer = connection.getresponse()
        text = ""
        with self.news:
            self.status = answer.status
            self.news.notify_all()
        try:
            while line := answer.readline():
                text += line.decode()
                with self.news:
                    self.told = events_in(text)
                    self.news.notify_all()
            self.whole = True
        finally:
            connection.close()

    def until(self, number: int) -> None:
        """Wait until the reader was told of an act; 0 until it is let in."""
        with self.news:
            there = self.news.wait_for(
                lambda: self.status and (not number or f"lagoon:{number}" in self.ids), 20
            )
        assert there, (self.status, self.ids)

    @property
    def ids(self) -> list[str]:
        """The ids of the events so far."""
        return [it.id for it in self.told]


def propose(room: Room, id_: str) -> None:
    """Submit a proposal in this process."""
    asked = Asked(action="amend", target="a2", wording=f"Each Party shall preserve {id_}.")
    room.act("ARV", Submit(proposal=id_, instrument="draft", changes=(asked,)))


@pytest.mark.slow
def test_a_server_that_stops_ends_every_stream_and_another_goes_on(database: Place) -> None:
    """And it says nothing on stderr but its log, however it is left."""
    room = negotiating()
    with served(database) as site:
        readers = [Following(site, 10) for _each in range(5)]
        for reader in readers:
            reader.until(0)
        propose(room, "p1")
        for reader in readers:
            reader.until(11)
        site.stop()
        for reader in readers:
            reader.join(timeout=10)
            assert reader.whole
            assert reader.ids == ["lagoon:11"]
    propose(room, "p2")
    with served(database) as site:
        again = Following(site, 11)
        again.until(12)
        assert again.ids == ["lagoon:12"]
        assert json.dumps(again.told[0].told["nouns"]) == '["proposals"]'


@pytest.fixture
def shared(postgresql: Postgresql, tmp_path: Path) -> Iterator[Place]:
    """A database that several processes may serve."""
    with place(postgresql, tmp_path / "data") as made, using(made.alias):
        yield made


@pytest.mark.slow
def test_an_act_reaches_the_readers_of_every_worker(shared: Place) -> None:
    """Two servers of two workers each have one PostgreSQL between them."""
    room = negotiating()
    with served(shared, "--workers", "2") as one, served(shared, "--workers", "2") as other:
        readers = [Following(site, 10) for site in (one, other) for _each in range(6)]
        for reader in readers:
            reader.until(0)
        for number in (11, 12, 13):
            propose(room, f"p{number}")
        for reader in readers:
            reader.until(13)
            spans = [(it.told["after"], it.told["number"]) for it in reader.told]
            assert [10, *(end for _after, end in spans)] == [*(a for a, _end in spans), 13]
        one.stop()
        other.stop()


@pytest.mark.parametrize(
    ("changed", "more", "why"),
    [
        ({"TRAVAUX_DEMO": "", "TRAVAUX_SECRET": ""}, (), "does not start without a secret"),
        ({}, ("--workers", "2"), "served by one process"),
        ({}, ("--host", "203.0.113.1"), "cannot listen at http://203.0.113.1"),
        ({"TRAVAUX_DATA": "absent"}, (), "no committee in this folder"),
    ],
)
def test_a_server_that_cannot_serve_says_why(
    sqlite: object, tmp_path: Path, changed: dict[str, str], more: tuple[str, ...], why: str
) -> None:
    with place(sqlite, tmp_path / "data") as made:  # type: ignore[arg-type]  # a fixture's
        environment = {**made.environment, "TRAVAUX_DEMO": "1", "TRAVAUX_LANGUAGE": "en"}
        done = subprocess.run(  # noqa: S603 -- our own command
            [sys.executable, "-m", "travaux", "serve", "--port", "0", *more],
            env=environment | changed,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            cwd=tmp_path,
        )
    assert done.returncode == 2
    assert why in done.stderr
    assert done.stderr.count("\n") == 1
    assert os.linesep not in done.stdout


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("DELETE FROM django_migrations WHERE app = 'people'", "of an earlier version"),
        (
            "INSERT INTO django_migrations (app, name, applied) VALUES ('people', '9999', NOW)",
            "of a later version",
        ),
    ],
)
def test_tables_of_another_version_are_not_served(
    database: Place, statement: str, why: str
) -> None:
    with connection().cursor() as cursor:
        cursor.execute(statement.replace("NOW", "'2031-01-01'"))
    with command(database) as process:
        said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert why in said[1]
