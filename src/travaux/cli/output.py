"""Where results go: to a file or standard output, whole or not at all, in colour on a terminal."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import click

from travaux.formats.plain.room import Role, Style
from travaux.text.errors import BadInput, Place, message

FORMATS: Final = click.Choice(["text", "json", "html", "md"])
_SPOOLED: Final = 1 << 20
_COLOURS: Final[dict[Role, dict[str, object]]] = {
    "proposed": {"underline": True},
    "delete": {"italic": True},
    "brackets": {"fg": "cyan", "bold": True},
    "sponsors": {"fg": "green"},
    "number": {"bold": True},
    "heading": {"bold": True},
    "mark": {"fg": "yellow"},
}


@contextmanager
def writing(path: str | None) -> Iterator[IO[str]]:
    """A stream whose text arrives when all of it is written, and not if anything fails.

    Memory stays flat: over a mebibyte waits on disk.

    Raises:
        BadInput: the file cannot be written.
    """
    with tempfile.SpooledTemporaryFile(
        max_size=_SPOOLED, mode="w+", encoding="utf-8", newline="\n"
    ) as waiting:
        yield waiting
        waiting.seek(0)
        if path is None or path == "-":
            _print(waiting)
        else:
            _put(waiting, Path(path))


def _print(waiting: IO[str]) -> None:
    """Write to standard output; whoever reads it may stop reading.

    Raises:
        BadInput: the output was closed; nothing more can be written to it.
    """
    try:
        shutil.copyfileobj(waiting, sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise BadInput(
            message("The output was closed before all of it was written; read it to its end.")
        ) from error


def _put(waiting: IO[str], path: Path) -> None:
    """Write a file beside the one named and put it in its place in one step."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", delete=False
        ) as beside:
            shutil.copyfileobj(waiting, beside)
        Path(beside.name).chmod(0o644)
        Path(beside.name).replace(path)
    except OSError as error:
        raise BadInput(
            message(
                "{name} cannot be written ({reason}): name another file or folder.",
                name=path.name,
                reason=error.strerror or type(error).__name__,
            ),
            Place(str(path)),
        ) from error


def style_for(path: str | None) -> Style | None:
    """Colours for standard output where it is a terminal, else none."""
    return painted if path is None and sys.stdout.isatty() else None


def painted(role: Role, text: str) -> str:
    """A piece in the colours of its role; signs and names say the same without them."""
    colours = _COLOURS.get(role)
    return click.style(text, **colours) if colours else text  # type: ignore[arg-type]
