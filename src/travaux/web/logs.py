"""The log: one JSON line a request on stderr, that tells no text and no name.

``route`` is the pattern of the address, not the address: what stands in it may be a code.
"""

import json
import logging
import sys
import time
import traceback
import uuid
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

from travaux.record.times import written
from travaux.web.visits import Respond

_REQUESTS = logging.getLogger("travaux.requests")
_FAULTS = logging.getLogger("travaux.faults")


def logging_requests(respond: Respond) -> Respond:
    """Write a line about every request, and give the answer the request's id."""

    def answered(request: HttpRequest) -> HttpResponse:
        began, id_ = time.perf_counter(), uuid.uuid4().hex[:12]
        request.travaux_id = id_  # type: ignore[attr-defined]
        response = respond(request)
        response.headers["X-Request-Id"] = id_
        told = {
            "at": written(datetime.now(UTC)),
            "request": id_,
            "method": request.method if request.method in _METHODS else "other",
            "route": getattr(request.resolver_match, "route", None),
            "status": response.status_code,
            "ms": round((time.perf_counter() - began) * 1000, 1),
            "act": _act(request),
        }
        _REQUESTS.info(json.dumps({key: it for key, it in told.items() if it is not None}))
        return response

    return answered


def log_fault(request: HttpRequest, number: str) -> None:
    """Write where the program failed, under its reference number: files and lines, no values."""
    _, error, trace = sys.exc_info()
    frames = [f"{it.filename}:{it.lineno} {it.name}" for it in traceback.extract_tb(trace)]
    told = {
        "at": written(datetime.now(UTC)),
        "request": getattr(request, "travaux_id", None),
        "fault": number,
        "error": type(error).__name__,
        "frames": frames[-12:],
    }
    _FAULTS.error(json.dumps(told))


_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})


def _act(request: HttpRequest) -> str | None:
    """``space:number``: how far the record was that a page was made from, where it says so."""
    room = getattr(request, "room", None)
    at = vars(room).get("at") if room is not None else None
    return f"{room.space}:{at[0]}" if room is not None and at else None
