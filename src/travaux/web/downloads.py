"""Sending what may be long, piece by piece: however long it is, memory stays flat."""

from collections.abc import AsyncIterator, Iterator
from itertools import islice
from typing import Final

from asgiref.sync import sync_to_async
from django.http import HttpResponse, StreamingHttpResponse

_AT_ONCE: Final = 200


def download(lines: Iterator[str], *, name: str, kind: str) -> StreamingHttpResponse:
    """An answer that is saved as a file, from lines that are read while it is sent.

    The lines are asked for in the thread of the request, which has the database's connection:
    given as they are, the server would first gather all of them.
    """
    response = StreamingHttpResponse(_pieces(lines), content_type=f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def file_of(text: str, *, name: str, kind: str) -> HttpResponse:
    """An answer that is saved as a file, from a text that is there already."""
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(
        text,
        content_type=f"{kind}; charset=utf-8",
        headers={"Content-Disposition": disposition},
    )


async def _pieces(lines: Iterator[str]) -> AsyncIterator[str]:
    taken = sync_to_async(lambda: "".join(islice(lines, _AT_ONCE)))
    while piece := await taken():
        yield piece
