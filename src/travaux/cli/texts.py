"""Reading an instrument from a file, whatever its format."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from travaux.cli.lines import source, standard_input
from travaux.cli.problems import told
from travaux.formats import texts
from travaux.formats.akn.read import read_akn
from travaux.formats.door import Admitted, admit, admit_text, read_bytes, read_stream, unreadable
from travaux.formats.plain.language import language_of
from travaux.formats.plain.scanned import over_pages
from travaux.formats.plain.write import write_plain
from travaux.formats.reading import ReadText
from travaux.formats.texts import read_admitted
from travaux.text.annexed import annexed
from travaux.text.errors import BadInput, Place


@dataclass(frozen=True, slots=True)
class WholeText:
    """A file as one text, and its language."""

    text: str
    language: str


def admitted(path: str, *, as_typed: bool = False) -> Admitted:
    """A file's text through the door, ``as_typed`` as there; ``-`` is standard input.

    Raises:
        BadInput: the file cannot be read, is empty or too large, or holds what is refused.
    """
    return admit(bytes_of(path), source=source(path), as_typed=as_typed)


def typed_in(words: str, option: str) -> str:
    """Words that were given with an option, through the door; what it changed is told.

    Raises:
        BadInput: they hold what is refused.
    """
    taken = admit_text(words, source=option)
    for line in told(taken.problems, file=option):
        click.echo(line, err=True)
    return taken.text


def bytes_of(path: str) -> bytes:
    """A file's bytes; ``-`` is standard input.

    Raises:
        BadInput: the file cannot be read, is empty or too large.
    """
    if path != "-":
        return read_bytes(Path(path))
    try:
        return read_stream(standard_input(), source=source(path))
    except OSError as error:
        raise unreadable(error, source(path), source(path)) from error


def read_text(
    path: str,
    *,
    language: str = "",
    annex: int | None = None,
    entered: Admitted | None = None,
    paged: bool = False,
) -> ReadText:
    """An instrument from any format, by the file's ending or its first sign.

    With a number of an annex, from 1, the treaty that stands there. ``entered`` is the
    file's text where it was read already: a pipe is read only once. ``paged``: a scanned
    resolution is put together over its pages, and what stands beside its text is left out.

    Raises:
        BadInput: as ``admitted``, JSON that is no instrument, XML that is no text, or no
            such annex.
    """
    entered = entered or admitted(path)
    read = _whole(path, language, entered)
    if paged and annex is None and _is_plain(path, entered.text):
        read = over_pages(entered, read)
    if annex is None:
        return read
    try:
        return replace(read, instrument=annexed(read.instrument, annex))
    except BadInput as error:
        raise error.at(Place(source(path))) from error


def _whole(path: str, language: str, entered: Admitted) -> ReadText:
    return read_admitted(entered, path, language=language, source=source(path))


def _is_plain(path: str, text: str) -> bool:
    marked_up = Path(path).suffix.lower() in texts.MARKDOWN or is_xml(path, text)
    return not marked_up and json_in(path, text) is None


def json_in(path: str, text: str) -> Any:  # noqa: ANN401 -- JSON
    """The JSON value a text holds, or None where it is no JSON file."""
    return texts.json_in(path, text, source=source(path))


def is_xml(path: str, text: str) -> bool:
    """Whether a file is one of XML, by its ending or its first sign.

    Raises:
        BadInput: it is a page of HTML, which would be read as words and tags.
    """
    return texts.is_xml(path, text, source=source(path))


def plain_text(path: str) -> WholeText:
    """A file as one text: as it stands, or an instrument of JSON or XML as plain text."""
    entered = admitted(path)
    value = json_in(path, entered.text)
    if value is not None:
        read = texts.instrument_in(value, source=source(path))
    elif is_xml(path, entered.text):
        read = read_akn(entered.text, source=source(path))
    else:
        return WholeText(entered.text, language_of(entered.text))
    instrument = read.instrument
    return WholeText(write_plain(instrument), instrument.language)
