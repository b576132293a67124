"""Readers of a stream for tests, in the process of the test: what a server would be to them."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final, ParamSpec, TypeVar

from django.db import close_old_connections

from travaux.web.live.application import Live

P = ParamSpec("P")
R = TypeVar("R")

PATIENCE: Final = 20.0
"""Seconds after which what a test waits for does not come."""


@dataclass(slots=True)
class Event:
    """One event of a stream."""

    kind: str
    id: str
    told: dict[str, Any]


def events_in(text: str) -> list[Event]:
    """The whole events in a part of a stream, comments and times to return left out."""
    found = []
    for block in text.split("\n\n")[:-1]:
        lines = dict(line.split(": ", 1) for line in block.splitlines() if line[:1] not in ":r")
        if "event" in lines:
            found.append(Event(lines["event"], lines.get("id", ""), json.loads(lines["data"])))
    return found


@dataclass(slots=True)
class Reader:
    """A connection to the stream: what came of it so far; ``stalled``: it takes nothing."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    text: str = ""
    ended: bool = False
    taking: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)
    more: asyncio.Condition = field(default_factory=asyncio.Condition)
    broken: bool = False

    @property
    def events(self) -> list[Event]:
        """The events that came."""
        return events_in(self.text)

    @property
    def number(self) -> int:
        """The number of the last act that it was told of; 0 before the first."""
        return max((int(it.id.rpartition(":")[2]) for it in self.events if it.id), default=0)

    @property
    def transport(self) -> "Reader":
        """What a server has of the connection."""
        return self

    def abort(self) -> None:
        """Be broken off."""
        self.broken = True
        self.left.set()

    async def send(self, message: Mapping[str, Any]) -> None:
        """Take what the server sends."""
        await self.taking.wait()
        async with self.more:
            if message["type"] == "http.response.start":
                self.status = message["status"]
                given = message["headers"]
                self.headers = {name.decode(): value.decode() for name, value in given}
            else:
                self.text += message["body"].decode()
                self.ended = not message.get("more_body", False)
            self.more.notify_all()

    async def receive(self) -> dict[str, Any]:
        """Give the server what the reader does: at last, that it leaves."""
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def until(self, there: Callable[["Reader"], object]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE), self.more:
            await self.more.wait_for(lambda: there(self))

    async def until_told(self, number: int) -> None:
        """Wait until the reader was told of an act."""
        await self.until(lambda it: it.number >= number)


def scope(
    space: str = "lagoon", *, query: str = "", headers: dict[str, str] | None = None
) -> dict[str, Any]:
    """A request for a stream."""
    given = {"host": "localhost", **(headers or {})}
    return {
        "type": "http",
        "method": "GET",
        "path": f"/committees/{space}/stream",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "scheme": "http",
        "server": ("localhost", 80),
    }


@asynccontextmanager
async def live() -> AsyncIterator[Live]:
    """An application for the length of the block."""
    made = Live(_no_pages)
    try:
        yield made
    finally:
        await made.relay.close()


@asynccontextmanager
async def reading(application: Live, asked: dict[str, Any]) -> AsyncIterator[Reader]:
    """Follow a stream within the block; it is entered once the answer has begun."""
    reader = Reader()
    reader.taking.set()
    task = asyncio.create_task(application(asked, reader.receive, reader.send))
    try:
        await reader.until(lambda it: it.status not in {0, 200} or "retry" in it.text)
        yield reader
    finally:
        reader.left.set()
        reader.taking.set()
        async with asyncio.timeout(PATIENCE):
            await task


async def beside(call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call what uses the database beside the loop, in the database in use."""

    def called() -> R:
        try:
            return call(*args, **kwargs)
        finally:
            close_old_connections()

    return await asyncio.to_thread(called)


async def _no_pages(_scope: object, _receive: object, _send: object) -> None:
    raise AssertionError("the pages are not asked")
