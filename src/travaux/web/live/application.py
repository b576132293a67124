"""The entry that a server calls: the stream is answered here, all else by the pages."""

import asyncio
import gc
import re
import signal
import threading
from collections.abc import Awaitable, Callable
from types import FrameType
from typing import Any, Final, TypeAlias

from travaux.record.database import connection
from travaux.web.live.relay import Relay
from travaux.web.live.streaming import Receive, Send, stream

Application: TypeAlias = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

STREAM: Final = re.compile(r"/committees/([^/]+)/stream")
SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Live:
    """An ASGI application with a relay for its life, in front of the application of the pages."""

    def __init__(self, pages: Application) -> None:
        self.relay = Relay()
        self._pages = pages

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request, or follow the life of the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http" and (found := STREAM.fullmatch(scope["path"])):
            await stream(self.relay, found[1], scope, receive=receive, send=send)
        else:
            await self.relay.told()
            await self._pages(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        # What is loaded by now stays: collecting need not look through it while readers wait.
        gc.collect()
        gc.freeze()
        _before_stopping(self.relay.dismiss)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.relay.close()
        # A pool has threads of its own, which would outlive the loop.
        getattr(connection(), "close_pool", _nothing)()
        await send({"type": "lifespan.shutdown.complete"})


def _nothing() -> None:
    """Close what a file has not."""


def _before_stopping(call: Callable[[], None]) -> None:
    """Have something called in the loop when a signal stops the server.

    A server says that it stops only when every response has ended, and a stream does not end
    by itself.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        signal.signal(number, _after(number, call, loop))


def _after(
    number: signal.Signals, call: Callable[[], None], loop: asyncio.AbstractEventLoop
) -> Callable[[int, FrameType | None], None]:
    """A handler that calls and then does what was done before it."""
    before = signal.getsignal(number)

    def handled(given: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(call)
        if callable(before):
            before(given, frame)

    return handled
