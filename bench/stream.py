"""From commit to the last of many readers of the stream, beside a bare broadcast of the same bytes.

One server process, over sockets of this machine alone; the readers are this process, and so is who
settles on the page. Both kinds of readers are connected throughout, and the two are measured in
turn.
"""

import json
import os
import resource
import selectors
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import Any, Final, Self
from urllib.parse import urlencode

from django.core.management import call_command

from bench.clerk import Clerk
from bench.stages import STAGES, Stage
from tests.databases import Postgresql
from travaux.config.databases import database
from travaux.record.database import attached, using

SERVER: Final = (
    "-m",
    "uvicorn",
    "bench.broadcast:application",
    "--no-access-log",
    "--log-level=error",
    "--timeout-graceful-shutdown=1",
)
BARE: Final = "/bench/bare"
PATIENCE: Final = 60.0
BACKLOG: Final = 100
"""Connections opened before the first of them is awaited."""


ACTS: Final = ("propose", "settle", "settle_on_the_page")


@dataclass(frozen=True, slots=True)
class Delivered:
    """Medians over the rounds: bytes, seconds to the last reader, and the ratio in each round."""

    bytes: int
    stream: float
    bare: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Following:
    """What is delivered of each act, and the memory that the server took for each reader."""

    readers: int
    of: Mapping[str, Delivered]
    memory: float


def deliver(readers: int, *, rounds: int, text: str, vendor: str = "sqlite") -> Following:
    """Perform acts on a text one after another, and wait for the last reader of each."""
    _room_for(2 * readers + 200)
    stage = STAGES[text]
    stream_of = f"/committees/{stage.space}/stream"
    with (
        tempfile.TemporaryDirectory(prefix="travaux-") as folder,
        _served(Path(folder), stage, vendor) as port,
    ):
        floor = _Floor(port, text)
        with _Readers(port, stream_of, 50) as first:
            first.round(floor.propose())
        before = _asked(port, "memory")
        with _Readers(port, stream_of, readers) as stream:
            for act in ACTS:  # as it is in use
                stream.round(getattr(floor, act)())
            memory = (_asked(port, "memory") - before) / readers
            with _Readers(port, BARE, readers) as bare:
                bare.round(floor.say(stream.last))

                def told(act: str) -> tuple[int, float, float]:
                    one = stream.round(getattr(floor, act)())
                    return len(stream.last), one, bare.round(floor.say(stream.last))

                found = [(act, told(act)) for _round in range(rounds) for act in ACTS]
    return Following(
        readers, {act: _medians(it for of, it in found if of == act) for act in ACTS}, memory
    )


class _Floor:
    """What is done in front of the readers; each gives what does it, and says when it began."""

    def __init__(self, port: int, text: str) -> None:
        self._port, self._text, self._stage = port, text, STAGES[text]
        self._clerk = Clerk(port, self._stage.secretary)

    def propose(self) -> Callable[[], float]:
        """A proposal, from its commit."""
        return partial(_asked, self._port, "propose", self._text.encode())

    def settle(self) -> Callable[[], float]:
        """A settlement, from its commit."""
        return partial(_asked, self._port, "settle", self._text.encode())

    def settle_on_the_page(self) -> Callable[[], float]:
        """The same by the form of the page, which leads to the page of the place once more."""
        page = f"/committees/{self._stage.space}/texts/draft/settle"
        waits = urlencode({"provision": _asked(self._port, "waits")})
        press = self._clerk.previewed(f"{page}?{waits}")

        def pressed() -> float:
            press()
            committed: float = _asked(self._port, "committed")
            return committed

        return pressed

    def say(self, data: bytes) -> Callable[[], float]:
        """Bytes to those who follow the bare broadcast, from when they are given."""
        return partial(_asked, self._port, "bare", data)


def _medians(found: Iterable[tuple[int, float, float]]) -> Delivered:
    sizes, streams, bares = zip(*found, strict=True)
    ratio = median(one / other for one, other in zip(streams, bares, strict=True))
    return Delivered(int(median(sizes)), median(streams), median(bares), ratio)


class _Readers:
    """Connections that follow one address, read without anything around them."""

    def __init__(self, port: int, path: str, count: int) -> None:
        self._selector = selectors.DefaultSelector()
        self._asked = f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()
        self._held: dict[socket.socket, bytes] = {}
        self.last = b""
        self._hand = ThreadPoolExecutor(1)
        for start in range(0, count, BACKLOG):
            new = [self._connect(port) for _each in range(min(BACKLOG, count - start))]
            self._read(set(new))
        self._count = count

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for connection in self._held:
            self._selector.unregister(connection)
            connection.close()
        self._selector.close()
        self._hand.shutdown()

    def round(self, act: Callable[[], float]) -> float:
        """Have something done, until every reader has an event; gives the seconds it took.

        Args:
            act: does it, and gives the moment from which it counts.
        """
        doing = self._hand.submit(act)
        try:
            last = self._read(set(self._held))
        finally:
            began = doing.result()  # were it refused, that is why nobody was told
        return last - began

    def _connect(self, port: int) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", port))
        connection.sendall(self._asked)
        connection.setblocking(False)  # noqa: FBT003 -- the socket's own signature
        self._selector.register(connection, selectors.EVENT_READ)
        self._held[connection] = b""
        return connection

    def _read(self, waiting: set[socket.socket]) -> float:
        """Read until each has come to the end of an event; gives the moment of the last."""
        until = monotonic() + PATIENCE
        while waiting:
            for key, _events in self._selector.select(timeout=1):
                connection = key.fileobj
                assert isinstance(connection, socket.socket)  # noqa: S101 -- they alone are registered
                held = self._held[connection] + connection.recv(2**18)
                if held.endswith(b"\n\n\r\n"):
                    told = held.split(b"\r\n")[-2]
                    if told.startswith((b"event:", b"retry:")):  # else a sign of life
                        self.last = told
                        waiting.discard(connection)
                    held = b""
                self._held[connection] = held
            if monotonic() > until:
                raise RuntimeError(f"{len(waiting)} readers were not told.")
        return monotonic()


def _asked(port: int, what: str, data: bytes = b"") -> Any:  # noqa: ANN401 -- a number, or an id
    """Ask the server for something; gives the moment, or what else it answers."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        head = f"POST /bench/{what} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        connection.sendall(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data)
        answer = b"".join(iter(lambda: connection.recv(2**16), b""))
    return json.loads(answer.partition(b"\r\n\r\n")[2])["at"]


def _room_for(files: int) -> None:
    """Let this process, and the server after it, hold so many connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(files, hard), hard))


@contextmanager
def _database(folder: Path, vendor: str) -> Iterator[str]:
    """An empty database within the block; gives its address, which SQLite has none of."""
    if vendor == "sqlite":
        yield ""
        return
    with Postgresql(folder).running() as server:
        yield server.copy(folder)


@contextmanager
def _served(folder: Path, stage: Stage, vendor: str) -> Iterator[int]:
    """Serve a committee with a text from a folder within the block; gives the port."""
    with _database(folder, vendor) as address:
        with attached(database(folder, address)) as alias, using(alias):
            call_command("migrate", verbosity=0, database=alias)
            stage.lay()
        with _serving(folder, address) as port:
            yield port


@contextmanager
def _serving(folder: Path, address: str) -> Iterator[int]:
    """Have the server run within the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    environment = {**os.environ, "TRAVAUX_DATA": str(folder), "TRAVAUX_DEMO": "1"}
    environment["TRAVAUX_DATABASE"] = address
    command = [sys.executable, *SERVER, f"--port={port}"]
    with subprocess.Popen(command, env=environment) as server:  # noqa: S603 -- our own server
        try:
            _wait_for(port, server)
            yield port
        finally:
            server.terminate()


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    until = monotonic() + PATIENCE
    while monotonic() < until and server.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        sleep(0.05)
    raise RuntimeError("the server did not start")
