"""A server of the pages for tests: the invented committee, in a process and a folder of its own."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SPACE: Final = "lagoons"
SERVER: Final = ("-m", "uvicorn", "travaux.config.asgi:application", "--log-level", "warning")

_SIGNED_IN: Final = """
from travaux.config.start import start
start()
from django.contrib.sessions.backends.db import SessionStore
session = SessionStore()
session["person"] = {person!r}
session.save()
print(session.session_key)
"""


@dataclass(frozen=True, slots=True)
class Site:
    """A server that runs: its address, and its data folder."""

    address: str
    data: Path

    def url(self, page: str = "", *, space: str = SPACE) -> str:
        """The address of a committee's page."""
        return f"{self.address}/committees/{space}/{page}"

    def cookies(self, person: str = "", *, language: str = "en", theme: str = "") -> list[object]:
        """What a browser keeps whose person has signed in and chosen a language, a theme."""
        kept = {"language": language, "theme": theme}
        if person:
            kept["sessionid"] = session_of(self.data, person)
        return [
            {"name": name, "value": value, "url": self.address}
            for name, value in kept.items()
            if value
        ]


def environment(data: Path) -> dict[str, str]:
    """What a process of the test's site finds in its environment."""
    return {
        **os.environ,
        "TRAVAUX_DATA": str(data),
        "TRAVAUX_DATABASE": "",
        "TRAVAUX_DEMO": "1",
        "TRAVAUX_LANGUAGE": "en",
    }


def played(folder: Path) -> Path:
    """A data folder with the demonstration played into it."""
    command = [sys.executable, "-m", "travaux", "demo", "--only-data", "--data", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=environment(folder))  # noqa: S603 -- our own command
    return folder


def session_of(data: Path, person: str) -> str:
    """The key of a new session in which a person is signed in."""
    command = [sys.executable, "-c", _SIGNED_IN.format(person=person)]
    done = subprocess.run(  # noqa: S603 -- our own command
        command, check=True, capture_output=True, env=environment(data), text=True
    )
    return done.stdout.strip()


@contextmanager
def serving(template: Path, folder: Path) -> Iterator[Site]:
    """Serve a copy of a data folder within the block."""
    shutil.copytree(template, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *SERVER, "--port", str(port)]
    with subprocess.Popen(command, env=environment(folder)) as process:  # noqa: S603 -- our own command
        try:
            site = Site(f"http://127.0.0.1:{port}", folder)
            _await(site, process)
            yield site
        finally:
            process.terminate()


def _await(site: Site, process: "subprocess.Popen[bytes]") -> None:
    for _try in range(200):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(site.address, timeout=5).close()  # noqa: S310 -- our own address
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")
