"""Who visits, in which language and theme: read once for a request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from travaux.locale.speaker import LANGUAGES, Speaker, speaker
from travaux.people.sessions import PERSON

LANGUAGE: Final = "language"
THEME: Final = "theme"
"""The cookies that hold what a browser prefers."""

THEMES: Final = ("light", "dark")
RIGHT_TO_LEFT: Final = frozenset({"ar"})

Respond = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Visit:
    """Who visits: the id of the person, empty while signed out, and what the browser prefers.

    ``language`` is one of ours; ``theme`` is light, dark, or empty for what the device says.
    """

    person: str = ""
    language: str = "en"
    theme: str = ""

    @property
    def say(self) -> Speaker:
        """Who renders sentences for this visitor."""
        return speaker(self.language)

    @property
    def direction(self) -> str:
        """The direction of the interface: ``ltr`` or ``rtl``."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"


class Request(HttpRequest):
    """A request with its visit, as the middleware leaves it; for annotations."""

    visit: Visit


def visiting(respond: Respond) -> Respond:
    """Give every request its visit, and every page its language and what it varies with."""

    def answered(request: HttpRequest) -> HttpResponse:
        request.visit = visit_of(request)  # type: ignore[attr-defined]
        response = respond(request)
        response.headers.setdefault("Content-Language", request.visit.language)  # type: ignore[attr-defined]
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response

    return answered


def visit_of(request: HttpRequest) -> Visit:
    """Read who visits.

    The language is that of the address (``?lang=ar``), else of the cookie, else the first of the
    browser's that is one of ours, else English.
    """
    theme = request.COOKIES.get(THEME, "")
    return Visit(
        person=request.session.get(PERSON, ""),
        language=_language(request),
        theme=theme if theme in THEMES else "",
    )


def _language(request: HttpRequest) -> str:
    asked = (
        request.GET.get("lang", ""),
        request.COOKIES.get(LANGUAGE, ""),
        *_accepted(request.headers.get("Accept-Language", "")),
    )
    return next((code for code in asked if code in LANGUAGES), "en")


def _accepted(header: str) -> list[str]:
    """The languages of an ``Accept-Language`` header, two letters each, the best first.

    Source: RFC 9110, 12.5.4.
    """
    weighted = []
    for part in header.split(",")[:20]:
        tag, _, quality = part.strip().partition(";q=")
        try:
            weighted.append((-float(quality or 1), tag[:2].lower()))
        except ValueError:
            continue
    return [code for _weight, code in sorted(weighted, key=lambda one: one[0])]
