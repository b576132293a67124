"""Visitors of a small committee, in the test's own database."""

from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

from django.test import Client

from tests.acts.room import Room, negotiating
from travaux.people.sessions import PERSON

Answer = Any
"""Django's response, with the context it was rendered with."""

SAFE: Final = {"SERVER_NAME": "localhost", "HTTP_X_FORWARDED_PROTO": "https"}


@dataclass(slots=True)
class Visitor:
    """A person at a browser without JavaScript; pages are those of the committee."""

    space: str
    person: str = ""
    language: str = "en"
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(raise_request_exception=False, **SAFE)  # type: ignore[arg-type]
        self.client.cookies["language"] = self.language
        if self.person:
            session = self.client.session
            session[PERSON] = self.person
            session.save()

    def get(self, page: str) -> Answer:
        """Read a page."""
        return self.client.get(f"/committees/{self.space}/{page}")

    def post(self, page: str, **fields: str) -> Answer:
        """Send a form; in the name of a field, ``__`` stands for a hyphen."""
        form = {name.replace("__", "-"): value for name, value in fields.items()}
        return self.client.post(
            f"/committees/{self.space}/{page}",
            urlencode(form),
            content_type="application/x-www-form-urlencoded",
        )


@dataclass(frozen=True, slots=True)
class House:
    """A committee of four States, and its visitors."""

    room: Room = field(default_factory=negotiating)

    def visitor(self, party: str = "", *, language: str = "en") -> Visitor:
        """The person of a party, or nobody."""
        return Visitor(self.room.space, party and f"person-{party}", language)
