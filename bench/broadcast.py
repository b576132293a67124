"""The server that ``bench.stream`` measures: the pages with their stream, and a bare broadcast."""

import asyncio
import json
import resource
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from time import monotonic
from typing import Any, Final

from travaux.config.start import start

start()  # before a table is imported

from bench.stages import STAGES, Stage, propose, settle, waits  # noqa: E402
from travaux.config.asgi import application as pages  # noqa: E402
from travaux.record.waking import on_commit_call  # noqa: E402

Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]

HEADERS: Final = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
STATM: Final = Path("/proc/self/statm")
UNIT: Final = 1 if sys.platform == "darwin" else 2**10
"""What ``ru_maxrss`` counts, in bytes."""


class Broadcast:
    """The pages, and addresses of the bench beside them."""

    def __init__(self) -> None:
        self.waiting: set[asyncio.Queue[bytes]] = set()
        self.acts = 0
        self.committed = 0.0
        on_commit_call(self._committed)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = scope.get("path", "")
        if path == "/bench/bare" and scope["method"] == "GET":
            await self._bare(receive, send)
        elif path.startswith("/bench/"):
            told = await getattr(self, f"_{path.rpartition('/')[2]}_told")(receive)
            await _answer(send, told)
        else:
            await pages(scope, receive, send)

    async def _bare(self, receive: Receive, send: Send) -> None:
        """A reader of the bare broadcast: one queue, and an eye on whether it is still there."""
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        waiting: asyncio.Queue[bytes] = asyncio.Queue()
        self.waiting.add(waiting)
        left = asyncio.create_task(_left(receive, waiting))
        data = b"retry: 1000\n\n"
        while data:
            await send({"type": "http.response.body", "body": data, "more_body": True})
            data = await waiting.get()
        self.waiting.discard(waiting)
        await left

    async def _bare_told(self, receive: Receive) -> dict[str, float]:
        """Give all readers of the bare broadcast the bytes that are sent here."""
        data = await _body(receive)
        began = monotonic()
        for waiting in self.waiting:
            waiting.put_nowait(data)
        return {"at": began}

    async def _propose_told(self, receive: Receive) -> dict[str, float]:
        """Submit a proposal to the text that is named here; gives the moment of its commit."""
        return await self._acted(propose, receive)

    async def _settle_told(self, receive: Receive) -> dict[str, float]:
        """Settle a place of the text that is named here; gives the moment of its commit."""
        return await self._acted(settle, receive)

    async def _waits_told(self, _receive: Receive) -> dict[str, str]:
        """The provision that is to be settled next."""
        return {"at": await asyncio.to_thread(waits)}

    async def _committed_told(self, _receive: Receive) -> dict[str, float]:
        """The moment of the last commit."""
        return {"at": self.committed}

    async def _acted(self, act: Callable[[Stage, int], None], receive: Receive) -> dict[str, float]:
        self.acts += 1
        stage = STAGES[(await _body(receive)).decode()]
        await asyncio.to_thread(act, stage, self.acts)
        return {"at": self.committed}

    async def _memory_told(self, _receive: Receive) -> dict[str, float]:
        """Resident memory in bytes: as it is on Linux, elsewhere its peak."""
        if STATM.exists():
            return {"at": int(STATM.read_text("ascii").split()[1]) * resource.getpagesize()}
        return {"at": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT}

    def _committed(self, _space: str) -> None:
        self.committed = monotonic()


async def _body(receive: Receive) -> bytes:
    """All that was sent with a request."""
    data, more = b"", True
    while more:
        message = await receive()
        data, more = data + message["body"], message["more_body"]
    return data


async def _left(receive: Receive, waiting: asyncio.Queue[bytes]) -> None:
    """Have a reader's response end once it has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
    waiting.put_nowait(b"")


async def _answer(send: Send, told: dict[str, Any]) -> None:
    data = json.dumps(told).encode()
    headers = [(b"content-length", str(len(data)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": data})


application = Broadcast()
