"""What every template has: the visit, the room, who speaks, the languages, and the mode."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from travaux.locale.names import AUTONYMS
from travaux.web.speaking import speaking
from travaux.web.visits import THEMES, Visit


def of_request(request: HttpRequest) -> dict[str, Any]:
    """The visit, and the room where the page is about one."""
    return {
        "visit": getattr(request, "visit", Visit()),
        "room": getattr(request, "room", None),
        "speaking": speaking(request),
        "languages": AUTONYMS.items(),
        "themes": THEMES,
        "demo": settings.DEMO,
    }
