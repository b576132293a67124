"""Reading JSON lines from a file or standard input, one at a time, with a progress bar."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from travaux.cli.language import _
from travaux.cli.progress import Bar, counting
from travaux.formats.door import LARGEST_FILE
from travaux.text.errors import BadInput, Place, message

LONG = 1_000_000
"""Bytes; shorter files are done before a progress bar could be read."""


def each_line(path: str, label: str = "") -> Iterator[tuple[int, str]]:
    """The lines of a file that hold anything, with their numbers from 1; ``-`` is standard input.

    Args:
        path: the file.
        label: what the progress bar says is being done.

    Raises:
        BadInput: a file that cannot be read or holds nothing, a line that is not UTF-8
            or is larger than any file may be.
    """
    found = False
    with _opened(path) as stream, _progress(path, label) as bar:
        number = 0
        while line := stream.readline(LARGEST_FILE + 1):
            number += 1
            bar.update(len(line))
            if text := _decoded(line, Place(source(path), number)).strip():
                found = True
                yield number, text
    if not found:
        raise BadInput(
            message("The file is empty and there is nothing to read: give one with words."),
            Place(source(path)),
        )


def source(path: str) -> str:
    """What an error calls a file."""
    return _("standard input") if path == "-" else path


@contextmanager
def placed(path: str, number: int) -> Iterator[None]:
    """Name the file and the line in an error that comes from one line."""
    try:
        yield
    except BadInput as error:
        inner = error.place
        name = f"{source(path)}:{number}"
        if inner.column is not None:
            raise error.at(Place(source(path), number, inner.column)) from error
        name = f"{name}: {inner.source}" if inner.source else name
        raise error.at(replace(inner, source=name, line=None)) from error


def _decoded(line: bytes, place: Place) -> str:
    if len(line) > LARGEST_FILE:
        raise BadInput(
            message("The line has over {most} bytes: divide it.", most=LARGEST_FILE), place
        )
    try:
        return line.decode("utf-8-sig" if place.line == 1 else "utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8", errors="replace")) + 1
        raise BadInput(
            message(
                "The bytes here are not {encoding}, and no other encoding is taken: "
                "save the text as UTF-8 and give it again.",
                encoding="UTF-8",
            ),
            replace(place, column=column),
        ) from error


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 -- closed below, outside this try
    except OSError as error:
        raise BadInput(
            message(
                "{name} cannot be read ({reason}): check the name and the rights on the file.",
                name=Path(path).name or path,
                reason=error.strerror or type(error).__name__,
            ),
            Place(path),
        ) from error
    with stream:
        yield stream


def _progress(path: str, label: str) -> Bar:
    size = Path(path).stat().st_size if path != "-" else 0
    return counting(size, label or _("Consolidating"), long=LONG)
