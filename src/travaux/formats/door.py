"""The door where text enters: bytes become text the engine takes, or are refused with a place."""

import codecs
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from travaux.formats.reading import Problem
from travaux.text.errors import BadInput, Place, message
from travaux.text.tokens import REFUSED

LARGEST_FILE: Final = 50_000_000
"""Bytes; a larger file is refused before it is read."""

NOT_NFC: Final = message("The characters are not in normal form NFC.")
"""What is told of a line that was put in NFC."""

_UTF16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Admitted:
    """Text in NFC, without refused characters, its lines divided by newline alone."""

    text: str
    problems: tuple[Problem, ...] = ()


def admit_file(path: Path) -> Admitted:
    """Read a file and take its bytes through the door.

    Raises:
        BadInput: The path is no readable file, or is empty or too large, or
            ``admit`` refuses what is in it; the place names the file.
    """
    return admit(read_bytes(path), source=str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that is there, not empty and not too large.

    Raises:
        BadInput: as ``admit_file``, before anything is decoded.
    """
    source = str(path)
    try:
        if path.is_dir():
            sentence = message(
                "{name} is a directory and only files can be read: name a file in it.",
                name=path.name or source,
            )
            raise BadInput(sentence, Place(source=source))
        size = path.stat().st_size
        _check_size(size, source)
        data = path.read_bytes()
    except OSError as error:
        sentence = message(
            "{name} cannot be read ({reason}): check the name and the rights on the file.",
            name=path.name or source,
            reason=error.strerror or type(error).__name__,
        )
        raise BadInput(sentence, Place(source=source)) from error
    return data


def admit(data: bytes, *, source: str | None = None) -> Admitted:
    """Decode bytes and take the text through the door.

    UTF-8, with or without a byte order mark, and UTF-16 with one.

    Raises:
        BadInput: Nothing, too much, another encoding, or a refused character,
            with its line and column.

    Carries: every character.
    Loses: the byte order mark; CR LF becomes LF, silently, for no word changes.
    """
    _check_size(len(data), source)
    encoding, mark = "utf-8", 0
    if data.startswith(codecs.BOM_UTF8):
        mark = len(codecs.BOM_UTF8)
    elif data[:2] in _UTF16:
        encoding, mark = _UTF16[data[:2]], 2
    body = data[mark:]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        place = _end_of(body[: error.start].decode(encoding, errors="replace"), source)
        sentence = message(
            "The bytes here are not {encoding}, and no other encoding is taken: "
            "save the text as UTF-8 and give it again.",
            encoding=encoding.upper(),
        )
        raise BadInput(sentence, place) from error
    if not text.strip():
        sentence = message("The text is empty and there is nothing to read: give one with words.")
        raise BadInput(sentence, Place(source=source))
    return admit_text(text, source=source)


def admit_text(text: str, *, source: str | None = None) -> Admitted:
    """Take text that is decoded already (a form, a JSON string) through the door.

    Guarantees:
        1. The result is in NFC, and each line that NFC changed is listed.
        2. ``admit_text(admit_text(x).text) == Admitted(admit_text(x).text)``.

    Raises:
        BadInput: A control character other than tab and newline, U+202A to
            U+202E, U+2066 to U+2069, or a lone surrogate.
    """
    text = text.replace("\r\n", "\n")
    refused = REFUSED.search(text)
    if refused:
        sentence = message(
            "The character {character} is refused, as control and direction-override "
            "characters and lone surrogates are: delete it and give the text again.",
            character=name_of(refused[0]),
        )
        raise BadInput(sentence, _end_of(text[: refused.start()], source))
    if unicodedata.is_normalized("NFC", text):
        return Admitted(text)
    return _normalised(text)


def refused_at(text: str) -> tuple[int, str] | None:
    """The offset and the name of the first refused character, or None."""
    found = REFUSED.search(text)
    return (found.start(), name_of(found[0])) if found else None


def name_of(character: str) -> str:
    """The code point as people write it: U+202E."""
    return f"U+{ord(character):04X}"


def _normalised(text: str) -> Admitted:
    """NFC line by line: no composition reaches across a newline."""
    lines: list[str] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        normal = unicodedata.normalize("NFC", line)
        lines.append(normal)
        if normal != line:
            column = 1 + next(
                (i for i, (a, b) in enumerate(zip(line, normal, strict=False)) if a != b),
                min(len(line), len(normal)),
            )
            what = NOT_NFC
            done = message("They were put in NFC; the words read the same.")
            problems.append(Problem(number, column, what, done, "form"))
    return Admitted("\n".join(lines), tuple(problems))


def _check_size(size: int, source: str | None) -> None:
    if size > LARGEST_FILE:
        sentence = message(
            "The file has {size} bytes and at most {largest} are taken: divide it.",
            size=size,
            largest=LARGEST_FILE,
        )
        raise BadInput(sentence, Place(source=source))
    if size == 0:
        sentence = message("The file is empty and there is nothing to read: give one with words.")
        raise BadInput(sentence, Place(source=source))


def _end_of(before: str, source: str | None) -> Place:
    """The place just after ``before``."""
    start = before.rfind("\n") + 1
    line = before.count("\n") + 1
    return Place(source, line, len(before) - start + 1, len(before))
