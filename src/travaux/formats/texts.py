"""An instrument from a text of any of the formats, told by the file's ending or its first sign."""

import re
from pathlib import PurePath
from typing import Any, Final

from travaux.formats.akn.read import read_akn
from travaux.formats.door import Admitted, admit
from travaux.formats.foreign import html_refused, is_html
from travaux.formats.json.fields import parse
from travaux.formats.json.read import instrument_from_json
from travaux.formats.markdown.read import read_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.reading import ReadText
from travaux.text.errors import BadInput, Place

MARKDOWN: Final = (".md", ".markdown")
XML: Final = (".xml", ".akn")
_BEGINS_XML: Final = re.compile(r"\s*<(?:\?xml\s|(?:\w+:)?akomaNtoso[\s>])")


def read_file(data: bytes, name: str, *, language: str = "") -> ReadText:
    """An instrument from a file's bytes and its name.

    Raises:
        BadInput: as ``admit`` and ``read_admitted``; the place names the file.
    """
    return read_admitted(admit(data, source=name), name, language=language)


def read_admitted(
    entered: Admitted, name: str, *, language: str = "", source: str = ""
) -> ReadText:
    """An instrument from a text that came through the door.

    Args:
        entered: the text.
        name: the file's name, for its ending.
        language: a code; when empty it is what the text says or its words tell.
        source: what errors call the file; else by its name.

    Raises:
        BadInput: JSON that is no instrument, XML that is no text, or a page of HTML.
    """
    source = source or name
    value = json_in(name, entered.text, source=source)
    if value is not None:
        read = instrument_in(value, source=source)
    elif is_xml(name, entered.text, source=source):
        read = read_akn(entered.text, language=language, source=source)
    elif PurePath(name).suffix.lower() in MARKDOWN:
        read = read_markdown(entered.text, language=language, source=source)
    else:
        read = read_plain(entered.text, language=language, source=source)
    return ReadText(read.instrument, (*entered.problems, *read.problems))


def json_in(name: str, text: str, *, source: str) -> Any:  # noqa: ANN401 -- JSON
    """The JSON value a text holds, or None where it is no JSON file."""
    suffix = PurePath(name).suffix.lower()
    if suffix != ".json" and (suffix or not text.lstrip().startswith("{")):
        return None
    return parse(text, source=source)


def is_xml(name: str, text: str, *, source: str) -> bool:
    """Whether a file is one of XML, by its ending or its first sign.

    Raises:
        BadInput: it is a page of HTML, which would be read as words and tags.
    """
    if PurePath(name).suffix.lower() in XML or _BEGINS_XML.match(text):
        return True
    if is_html(text):
        raise BadInput(html_refused(), Place(source, 1, 1, 0))
    return False


def instrument_in(value: object, *, source: str) -> ReadText:
    """The instrument that a value of JSON is.

    Raises:
        BadInput: it is none; the place names the file.
    """
    try:
        return instrument_from_json(value)
    except BadInput as error:
        raise error.at(Place(source)) from error
