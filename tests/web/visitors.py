"""Visitors without a browser: Django's client, signed in as somebody, in the database in use."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, override_settings

from travaux.people.sessions import PERSON


def visitor(person: str = "", *, language: str = "en", forms: bool = False) -> Client:
    """A client over TLS; ``forms``: it has to send the token of forms, as a browser has to."""
    client = Client(
        enforce_csrf_checks=forms,
        raise_request_exception=False,
        SERVER_NAME="localhost",
        HTTP_ACCEPT_LANGUAGE=language,
        headers={"x-forwarded-proto": "https"},
    )
    if person:
        session = SessionStore()
        session[PERSON] = person
        session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)
    return client


def signed_in(client: Client) -> str:
    """The id of the person who is signed in, else empty."""
    person: str = client.session.get(PERSON, "")
    return person


@contextmanager
def demonstrating(*, demo: bool = True) -> Iterator[None]:
    """Be in demo mode, or not, within the block."""
    changed: dict[str, Any] = {"DEMO": demo}
    with override_settings(**changed):
        yield
