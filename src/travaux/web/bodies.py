"""How much a request may bring: refused at the door, before it fills a disk."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Final, TypeAlias

from travaux.formats.limits import LARGEST_FILE, LARGEST_RESOLUTION

LARGEST_BODY: Final = LARGEST_FILE + LARGEST_RESOLUTION + 1_000_000
"""Bytes of a request: the largest text, the largest mandate, and what is typed around them."""

Scope: TypeAlias = dict[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Mapping[str, Any]]]
Send: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[None]]
Application: TypeAlias = Callable[[Scope, Receive, Send], Coroutine[Any, Any, None]]


def bounded(application: Application, *, largest: int = LARGEST_BODY) -> Application:
    """An ASGI application that answers 413 where a request says or brings more than it may.

    Guarantees:
        1. No more than ``largest`` bytes of a request reach the application.
    """

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
        elif _declared(scope) > largest:
            await _refuse(send)
        else:
            await application(scope, _counting(receive, largest), send)

    return answer


def _declared(scope: Scope) -> int:
    """How many bytes a request says it brings; 0 where it does not say."""
    said = dict(scope["headers"]).get(b"content-length", b"0")
    return int(said) if said.isdigit() else 0


def _counting(receive: Receive, largest: int) -> Receive:
    """Receive as long as it is not too much; then it is as if the browser had gone."""
    left = largest

    async def received() -> Mapping[str, Any]:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        return message if left >= 0 else {"type": "http.disconnect"}

    return received


async def _refuse(send: Send) -> None:
    """Answer that the request is too large."""
    said = b"The request is too large: send less at once.\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": said})
