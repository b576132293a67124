"""One reader's response, from its headers to its end."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from secrets import randbelow
from typing import Any, Final, TypeAlias

from django.core.exceptions import DisallowedHost

from travaux.web.live.entering import Entered, Scope
from travaux.web.live.galleries import Follower
from travaux.web.live.news import Piece
from travaux.web.live.relay import Relay

Receive: TypeAlias = Callable[[], Awaitable[Mapping[str, Any]]]
Send: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[None]]

_HEADERS: Final = (
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)

RETURN: Final = range(1000, 4000)
"""Milliseconds after which a reader returns: not all of them at once when a server restarts."""

FAREWELL: Final = 1.0
"""Seconds in which a reader may take the end of its stream; then it is broken off."""

_LOG: Final = logging.getLogger("travaux.live")


async def stream(relay: Relay, space: str, scope: Scope, *, receive: Receive, send: Send) -> None:
    """Answer a reader that asks for a space's stream, until either side leaves."""
    if scope["method"] != "GET":
        await _refuse(send, 405, (b"allow", b"GET"))
        return
    try:
        entered = await relay.entered(scope, space)
    except DisallowedHost:
        await _refuse(send, 400)
        return
    if entered is None:
        await _refuse(send, 404)
        return
    await send({"type": "http.response.start", "status": 200, "headers": [*_HEADERS]})
    retry = RETURN.start + randbelow(len(RETURN))
    await _say(send, f"retry: {retry}\n\n".encode())
    if entered.after > entered.number:  # the record was restored to an earlier act
        await _say(send, await relay.anew(space, entered.number))
        await _end(send)
        return
    await _follow(relay, entered, scope, receive=receive, send=send)


async def _follow(
    relay: Relay, entered: Entered, scope: Scope, *, receive: Receive, send: Send
) -> None:
    """Send what is told until the reader leaves, or is sent away."""
    async with relay.following(entered, scope) as follower:
        pump = asyncio.ensure_future(_pump(relay, entered.space, follower, send=send))
        left = asyncio.ensure_future(_left(receive))
        ends: set[asyncio.Future[Any]] = {pump, left, follower.gone}
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (pump, left):
                task.cancel()
            await asyncio.gather(pump, left, return_exceptions=True)
    if left.cancelled():
        await _end(send, broken=follower.gone.done() and follower.gone.result())


async def _pump(relay: Relay, space: str, follower: Follower, *, send: Send) -> None:
    """Send each piece that waits, as it is where it fits, else what brings the reader as far.

    Guarantees:
        1. The numbers behind which pieces begin and at which they end follow without a gap, and
           none is sent twice.
    """
    try:
        while True:
            piece = await follower.waiting.get()
            if isinstance(piece, Piece):
                await _bring(relay, space, follower, piece=piece, send=send)
            else:
                await _say(send, piece)
    except Exception:  # noqa: BLE001 -- it returns, and lacks nothing then
        _LOG.exception("a reader cannot be told")


async def _bring(relay: Relay, space: str, follower: Follower, *, piece: Piece, send: Send) -> None:
    """Bring a reader to where a piece ends."""
    if piece.number <= follower.number:
        return
    if piece.after != follower.number:
        piece = await relay.lacking(space, follower.manner, (follower.number, piece.number))
    if piece.data:
        await _say(send, piece.data)
    follower.number = piece.number


async def _left(receive: Receive) -> None:
    """Return once the reader has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _say(send: Send, data: bytes) -> None:
    await send({"type": "http.response.body", "body": data, "more_body": True})


async def _end(send: Send, *, broken: bool = False) -> None:
    """End the response; a reader that takes nothing more is broken off."""
    if not broken:
        with suppress(TimeoutError):
            await asyncio.wait_for(send({"type": "http.response.body", "body": b""}), FAREWELL)
            return
    # ASGI has no word for it, and a response that is not ended waits for its reader for ever.
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is not None:
        transport.abort()
        await asyncio.sleep(0)


async def _refuse(send: Send, status: int, *headers: tuple[bytes, bytes]) -> None:
    """Answer with a status alone; a page says nothing of it to anyone."""
    given = [(b"content-length", b"0"), (b"cache-control", b"no-store"), *headers]
    await send({"type": "http.response.start", "status": status, "headers": given})
    await send({"type": "http.response.body", "body": b""})
