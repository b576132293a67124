"""Reading JSON lines from a file or standard input, one at a time, with a progress bar."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from travaux.cli.language import _
from travaux.cli.progress import Bar, counting
from travaux.formats.door import check_kind, not_decoded, unreadable
from travaux.formats.limits import LARGEST_FILE, LARGEST_LINES, MOST_LINES
from travaux.text.errors import BadInput, Message, Place, message

LONG = 1_000_000
"""Bytes; shorter files are done before a progress bar could be read."""


def each_line(path: str, label: str = "") -> Iterator[tuple[int, str]]:
    """The lines of a file that hold anything, with their numbers from 1; ``-`` is standard input.

    Args:
        path: the file.
        label: what the progress bar says is being done.

    Raises:
        BadInput: a file that cannot be read or holds nothing, a line that is not UTF-8
            or is larger than a file may be, or a file beyond the limits of ``limits``.
    """
    found = False
    with _opened(path) as stream, _progress(path, label) as bar:
        number = size = 0
        while line := _next(stream, path):
            number += 1
            size += len(line)
            bar.update(len(line))
            if size > LARGEST_LINES or number > MOST_LINES:
                raise BadInput(_too_much(), Place(source(path), number))
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


def standard_input() -> BinaryIO:
    """The bytes of standard input.

    Raises:
        BadInput: it is closed.
    """
    if sys.stdin is None:
        raise BadInput(
            message("Standard input is closed: give it a text, or name a file."),
            Place(source("-")),
        )
    return sys.stdin.buffer


def _next(stream: BinaryIO, path: str) -> bytes:
    try:
        return stream.readline(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(error, Path(path).name or path, source(path)) from error


def _too_much() -> Message:
    return message(
        "The file has over {lines} lines or {largest} bytes and no more are read: divide it.",
        lines=MOST_LINES,
        largest=LARGEST_LINES,
    )


def _decoded(line: bytes, place: Place) -> str:
    if len(line) > LARGEST_FILE:
        raise BadInput(
            message("The line has over {most} bytes: divide it.", most=LARGEST_FILE), place
        )
    if place.line == 1:
        check_kind(line, place.source)
    try:
        return line.decode("utf-8-sig" if place.line == 1 else "utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8", errors="replace")) + 1
        sentence = not_decoded(line, error.start, encoding="utf-8")
        raise BadInput(sentence, replace(place, column=column)) from error


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == "-":
        yield standard_input()
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 -- closed below, outside this try
    except OSError as error:
        raise unreadable(error, Path(path).name or path, path) from error
    with stream:
        yield stream


def _progress(path: str, label: str) -> Bar:
    size = Path(path).stat().st_size if path != "-" else 0
    return counting(size, label or _("Consolidating"), long=LONG)
