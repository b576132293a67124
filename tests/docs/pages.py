"""The pages of the documentation, and what a reader types from them.

A block ``text title=NAME`` (of any language) is a file the reader writes. In a block
``console`` a line that begins with ``$ `` is typed, and what follows it is printed;
a line ``...`` there stands for any lines. Other blocks are only shown.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```(?P<info>\S[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


class Typed(NamedTuple):
    """A command as it is typed, and what the page says is printed."""

    command: str
    printed: str


def every() -> list[Path]:
    """All pages of the project in Markdown."""
    folders = ("docs", "changelog.d", "bench", "tests")
    below = (path for name in folders for path in (ROOT / name).rglob("*.md"))
    return sorted([*ROOT.glob("*.md"), *below])


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    """The fenced blocks of a page: what stands after the fence, and the text."""
    for found in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield found["info"], found["body"]


def typed(body: str) -> Iterator[Typed]:
    """The commands of a console block."""
    for piece in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = re.sub(r"\\\n *", "", piece).partition("\n")
        yield Typed(command, printed)


def run(command: str, folder: Path) -> str:
    """Type a command in a folder, in English; what it prints, errors included."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(  # noqa: S602 -- the reader's own shell, on our own pages
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "TRAVAUX_LANGUAGE": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def agree(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed, ``...`` standing for any lines."""
    pieces = [re.escape(piece) for piece in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*?".join(pieces), printed) is not None
