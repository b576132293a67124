"""The door where text enters: bytes become text the engine takes, or are refused with a place."""

import codecs
import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from travaux.formats.encodings import likely_encoding, wide_encoding
from travaux.formats.foreign import binary_kind
from travaux.formats.limits import LARGEST_FILE, LONGEST_TEXT, MOST_BRACKETS
from travaux.formats.reading import Problem
from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.tokens import REFUSED

NOT_NFC: Final = message("The characters are not in normal form NFC.")
"""What is told of a line that was put in NFC."""

_UTF16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_DECLARED: Final = re.compile(
    r"\s*+<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"'](?P<name>[\w.:-]{1,40})[\"']"
)
_HEAD: Final = 400
_BRACKET: Final = re.compile(r"[\[\]［］【】]")


@dataclass(frozen=True, slots=True)
class Admitted:
    """Text in NFC, without refused characters, its lines divided by newline alone."""

    text: str
    problems: tuple[Problem, ...] = ()


def admit_file(path: Path, *, as_typed: bool = False) -> Admitted:
    """Read a file and take its bytes through the door; ``as_typed`` as for ``admit_text``.

    Raises:
        BadInput: The path is no readable file, or is empty or too large, or
            ``admit`` refuses what is in it; the place names the file.
    """
    return admit(read_bytes(path), source=str(path), as_typed=as_typed)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that is there, not empty and not too large.

    Raises:
        BadInput: as ``admit_file``, before anything is decoded.
    """
    source = str(path)
    if path.is_dir():
        sentence = message(
            "{name} is a directory and only files can be read: name a file in it.",
            name=path.name or source,
        )
        raise BadInput(sentence, Place(source=source))
    try:
        with path.open("rb") as stream:
            return read_stream(stream, source=source)
    except OSError as error:
        raise unreadable(error, path.name or source, source) from error


def read_stream(stream: BinaryIO, *, source: str) -> bytes:
    """The bytes of an open file, a pipe or standard input, at most ``LARGEST_FILE`` of them.

    Raises:
        BadInput: there is nothing in it, or too much.
        OSError: it cannot be read.
    """
    data = stream.read(LARGEST_FILE + 1)
    _check_size(data, source)
    return data


def unreadable(error: OSError, name: str, source: str) -> BadInput:
    """The error that says why a file cannot be read."""
    sentence = message(
        "{name} cannot be read ({reason}): check the name and the rights on the file.",
        name=name,
        reason=error.strerror or type(error).__name__,
    )
    return BadInput(sentence, Place(source=source))


def admit(data: bytes, *, source: str | None = None, as_typed: bool = False) -> Admitted:
    """Decode bytes and take the text through the door.

    UTF-8, with or without a byte order mark, and UTF-16 with one; ``as_typed`` as for
    ``admit_text``.

    Raises:
        BadInput: Nothing, too much, a kind of file that is no text, another encoding,
            or a refused character, with its line and column.

    Carries: every character.
    Loses: the byte order mark; unless ``as_typed``, CR LF becomes LF, silently, for no
    word changes.
    """
    _check_size(data, source)
    check_kind(data, source)
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
        sentence = not_decoded(body, error.start, encoding=encoding, marked=mark)
        raise BadInput(sentence, place) from error
    if not text.strip():
        sentence = message("The text is empty and there is nothing to read: give one with words.")
        raise BadInput(sentence, Place(source=source))
    declared = _declared_otherwise(text, encoding)
    entered = admit_text(text, source=source, as_typed=as_typed)
    return replace(entered, problems=(*declared, *entered.problems)) if declared else entered


def check_kind(data: bytes, source: str | None) -> None:
    """See that the first bytes are those of a text.

    Raises:
        BadInput: they are those of a Word file, a picture, an archive …, or of a text in
            UTF-32, or in UTF-16 without a mark; the sentence says of which.
    """
    kind = binary_kind(data)
    if kind is None:
        encoding = wide_encoding(data)
        if encoding is None:
            return
        kind = _seems(encoding, 0)
    raise BadInput(kind, Place(source, 1, 1, 0))


def not_decoded(body: bytes, at: int, *, encoding: str, marked: int = 0) -> Message:
    """What is said of bytes that are not in their encoding, ``at`` an offset in them.

    Args:
        body: the bytes after the byte order mark.
        at: the offset of the first byte that cannot be decoded.
        encoding: the encoding in which they should be.
        marked: the length of the byte order mark.
    """
    said = _DECLARED.match(body[:_HEAD].decode("latin-1"))
    named = said["name"] if said and not _is_unicode(said["name"]) else None
    likely = (named or likely_encoding(body, at)) if encoding == "utf-8" else None
    if likely:
        return _seems(likely, at + marked)
    return message(
        "The byte {byte} at offset {offset} is not {encoding}, and no other encoding is taken: "
        "save the text as UTF-8 and give it again.",
        byte=f"0x{body[at]:02X}",
        offset=at + marked,
        encoding=encoding.upper(),
    )


def admit_text(text: str, *, source: str | None = None, as_typed: bool = False) -> Admitted:
    """Take text that is decoded already (a form, a JSON string) through the door.

    With ``as_typed`` the ends of lines stay as they are, CR alone among them, and form feeds
    are taken: they divide the pages of an extracted text.

    Guarantees:
        1. The result is in NFC, and each line that NFC changed is listed.
        2. ``admit_text(admit_text(x).text) == Admitted(admit_text(x).text)``.

    Raises:
        BadInput: A control character other than tab and newline, U+202A to
            U+202E, U+2066 to U+2069, or a lone surrogate.
    """
    text = text if as_typed else text.replace("\r\n", "\n")
    taken = text.replace("\r", "\n").replace("\f", "\n") if as_typed else text
    refused = REFUSED.search(taken)
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


def check_lines(text: str, source: str | None = None) -> None:
    """See that a text has not more lines than a reader of texts takes.

    Raises:
        BadInput: it has; the place is the first line too many.
    """
    lines = text.count("\n") + 1
    if lines > LONGEST_TEXT:
        sentence = message(
            "The text has {lines} lines and at most {most} are read: divide it.",
            lines=lines,
            most=LONGEST_TEXT,
        )
        raise BadInput(sentence, Place(source, LONGEST_TEXT + 1, 1))


def check_brackets(text: str, source: str | None = None) -> None:
    """See that a text has not more brackets than the reader of typed texts takes.

    Raises:
        BadInput: it has; the place is the first bracket too many.
    """
    first = next(islice(_BRACKET.finditer(text), MOST_BRACKETS, None), None)
    if first is not None:
        sentence = message(
            "The text has over {most} brackets and no more are read: divide it.",
            most=MOST_BRACKETS,
        )
        raise BadInput(sentence, _end_of(text[: first.start()], source))


def refused_at(text: str) -> tuple[int, str] | None:
    """The offset and the name of the first refused character, or None."""
    found = REFUSED.search(text)
    return (found.start(), name_of(found[0])) if found else None


def name_of(character: str) -> str:
    """The code point as people write it: U+202E."""
    return f"U+{ord(character):04X}"


def _seems(encoding: str, offset: int) -> Message:
    return message(
        "From byte {offset} on the text is not UTF-8 and seems to be {encoding}: convert it, "
        "for instance with “iconv -f {encoding} -t UTF-8”, and give it again.",
        offset=offset,
        encoding=encoding,
    )


def _is_unicode(encoding: str) -> bool:
    return encoding.upper().startswith(("UTF", "UCS", "US-ASCII", "ISO-10646"))


def _declared_otherwise(text: str, encoding: str) -> tuple[Problem, ...]:
    """The problem that XML says it is in another encoding than its bytes are."""
    said = None if text.isascii() else _DECLARED.match(text)
    if said is None or said["name"].lower().startswith(encoding[:6]):
        return ()
    place = _end_of(text[: said.start("name")], None)
    what = message(
        "The file says that it is in {declared}, and its bytes are {encoding}.",
        declared=said["name"],
        encoding=encoding.upper(),
    )
    done = message("It was read as {encoding}.", encoding=encoding.upper())
    return (Problem(place.line or 1, place.column or 1, what, done),)


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


def _check_size(data: bytes, source: str | None) -> None:
    if len(data) > LARGEST_FILE:
        sentence = message(
            "The file has over {largest} bytes and no more are read: divide it.",
            largest=LARGEST_FILE,
        )
        raise BadInput(sentence, Place(source=source))
    if not data:
        sentence = message("The file is empty and there is nothing to read: give one with words.")
        raise BadInput(sentence, Place(source=source))


def _end_of(before: str, source: str | None) -> Place:
    """The place just after ``before``."""
    start = before.rfind("\n") + 1
    line = before.count("\n") + 1
    return Place(source, line, len(before) - start + 1, len(before))
