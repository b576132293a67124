"""The pages asked in this process, on a copy of the demonstration: to count what they cost."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.db import models
from django.test import Client, override_settings

from tests.web.sites import SPACE
from travaux.config.databases import database
from travaux.record.database import attached, using


@contextmanager
def inside(template: Path, folder: Path) -> Iterator[Path]:
    """Have a copy of a data folder in use within the block."""
    shutil.copytree(template, folder)
    with (
        attached(database(folder, "")) as alias,
        using(alias),
        override_settings(DATA=folder, ALLOWED_HOSTS=["testserver"]),
    ):
        yield folder


def visitor(person: str = "", *, language: str = "en") -> Client:
    """A browser without a window, whose person has signed in."""
    client = Client()
    client.cookies["language"] = language
    if person:
        session = SessionStore()
        session["person"] = person
        session.save()
        client.cookies["sessionid"] = str(session.session_key)
    return client


def asked(client: Client, page: str, *, space: str = SPACE) -> Any:  # noqa: ANN401 -- Django's test response
    """The answer to an address."""
    return client.get(f"/committees/{space}/{page}", secure=True)


def got(client: Client, page: str, *, space: str = SPACE) -> str:
    """A page's HTML; it is there."""
    answer = asked(client, page, space=space)
    assert answer.status_code == 200, (page, answer.status_code)
    text: str = answer.content.decode()
    return text


def sent(client: Client, page: str, *, space: str = SPACE, **fields: Any) -> Any:  # noqa: ANN401 -- what forms hold
    """The answer to a form."""
    return client.post(f"/committees/{space}/{page}", fields, secure=True)


def multiplied(model: type[models.Model], times: int) -> None:
    """Have so many rows for each there is: copies under ids of their own."""
    rows = list(model._default_manager.all())
    key = model._meta.pk.name
    for number in range(1, times):
        for row in rows:
            setattr(row, key, f"{str(getattr(row, key)).split('~')[0]}~{number}")
        model._default_manager.bulk_create(rows, batch_size=200)
