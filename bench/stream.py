"""From commit to the last of many readers of the stream, beside a bare broadcast of the same bytes.

One server process, over sockets of this machine alone; the readers are this process. Both kinds
of readers are connected throughout, and the two are measured in turn.
"""

import json
import os
import resource
import selectors
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import Final, Self

from django.core.management import call_command

from bench.stages import STAGES, Stage
from travaux.config.databases import sqlite
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


ACTS: Final = ("propose", "settle")


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


def deliver(readers: int, *, rounds: int, text: str) -> Following:
    """Perform acts on a text one after another, and wait for the last reader of each."""
    _room_for(2 * readers + 200)
    stage, named = STAGES[text], text.encode()
    stream_of = f"/committees/{stage.space}/stream"
    with (
        tempfile.TemporaryDirectory(prefix="travaux-") as folder,
        _served(Path(folder), stage) as port,
    ):
        with _Readers(port, stream_of, 50) as first:
            first.round(_asked(port, "propose", named))
        before = _asked(port, "memory")
        with _Readers(port, stream_of, readers) as stream:
            for act in ACTS:  # as it is in use
                stream.round(_asked(port, act, named))
            memory = (_asked(port, "memory") - before) / readers
            with _Readers(port, BARE, readers) as bare:
                bare.round(_asked(port, "bare", stream.last))

                def told(act: str) -> tuple[int, float, float]:
                    one = stream.round(_asked(port, act, named))
                    return len(stream.last), one, bare.round(_asked(port, "bare", stream.last))

                found = [(act, told(act)) for _round in range(rounds) for act in ACTS]
    return Following(
        readers, {act: _medians(it for of, it in found if of == act) for act in ACTS}, memory
    )


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

    def round(self, began: float) -> float:
        """Wait until every reader has an event; gives the seconds since it began."""
        return self._read(set(self._held)) - began

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


def _asked(port: int, what: str, data: bytes = b"") -> float:
    """Ask the server for something; gives the moment, or the number, that it answers."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        head = f"POST /bench/{what} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        connection.sendall(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data)
        answer = b"".join(iter(lambda: connection.recv(2**16), b""))
    told: dict[str, float] = json.loads(answer.partition(b"\r\n\r\n")[2])
    return told["at"]


def _room_for(files: int) -> None:
    """Let this process, and the server after it, hold so many connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(files, hard), hard))


@contextmanager
def _served(folder: Path, stage: Stage) -> Iterator[int]:
    """Serve a committee with a text from a folder within the block; gives the port."""
    with attached(sqlite(folder / "travaux.sqlite3")) as alias, using(alias):
        call_command("migrate", verbosity=0, database=alias)
        stage.lay()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    environment = {**os.environ, "TRAVAUX_DATA": str(folder), "TRAVAUX_DEMO": "1"}
    environment["TRAVAUX_DATABASE"] = ""
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
