"""Resolutions from the Akoma Ntoso files the United Nations publishes."""

import re
from collections.abc import Iterator
from typing import Final

from travaux.formats.akn.lines import EMPTY_MARK
from travaux.formats.akn.names import AKN, Element
from travaux.formats.akn.parse import parse
from travaux.formats.door import admit, admit_text
from travaux.formats.plain.language import language_of
from travaux.text.errors import BadInput, Place, message
from travaux.text.mandate.masthead import is_enacting
from travaux.text.mandate.paragraphs import divided
from travaux.text.mandate.values import MARK_CLOSES, MARK_OPENS, Sheet

_CODES: Final = {
    "ara": "ar",
    "zho": "zh",
    "chi": "zh",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "spa": "es",
}
_BLOCKS: Final = frozenset({"p", "num", "heading", "subheading", "crossHeading"})
_NUMBERED: Final = frozenset(
    {"paragraph", "point", "item", "indent", "section", "hcontainer", "article"}
)
_SPACE: Final = re.compile(r"[ \t\r\n\u00a0]+")
_PARENTHESES: Final = re.compile(rf"\(\s*({MARK_OPENS}[^{MARK_CLOSES}]*{MARK_CLOSES})\s*\)")
_DEEP: Final = 200


def is_akn(data: bytes) -> bool:
    """Whether bytes begin as an XML document does."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
    return start.startswith(b"<")


def read_resolution(data: bytes, *, source: str | None = None) -> Sheet:
    """Read a resolution into blocks.

    Carries: the lines of the cover page and the preface, every block of the preamble and
        the body with its number, footnotes with their marks, the closing lines; symbol,
        date, session, agenda item and title where elements name them.
    Loses: votes, sponsors, keywords and other metadata; italics; links; annexes.

    Raises:
        BadInput: no well-formed XML, a document type declaration, another namespace or
            version, or no resolution.
    """
    root = parse(admit(data, source=source).text, source=source).root
    document = next((child for child in root if _name(child) in {"statement", "doc", "act"}), None)
    if document is None or (
        _find(document, "preamble") is None and _find(document, "mainBody") is None
    ):
        raise BadInput(
            message(
                "The file is Akoma Ntoso but holds no resolution: give one with a preamble "
                "and a main body."
            ),
            Place(source),
        )
    notes: dict[str, str] = {}
    masthead = [
        line for part in ("coverPage", "preface") for line in _lines(_find(document, part), notes)
    ]
    preamble = list(_lines(_find(document, "preamble"), notes))
    language = _language(document, " ".join(preamble))
    opening = [line for line in preamble[:2] if is_enacting(line, language)]
    body = [
        part
        for block in _lines(_find(document, "mainBody"), notes)
        for part in divided(block, language)
    ]
    return Sheet(
        language=language,
        masthead=(*masthead, *opening),
        preamble=tuple(line for line in preamble if line not in opening),
        body=tuple(body),
        closing=tuple(_lines(_find(document, "conclusions"), notes)),
        notes=tuple(notes.items()),
        meta=_meta(document),
    )


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _find(document: Element, name: str) -> Element | None:
    return next((child for child in document if _name(child) == name), None)


def _language(document: Element, words: str) -> str:
    found = next(document.iter(f"{{{AKN}}}FRBRlanguage"), None)
    told = language_of(words)
    return told or _CODES.get(str(found.get("language")) if found is not None else "", "en")


def _meta(document: Element) -> dict[str, str]:
    """What the elements of the cover page and the preface say outright."""
    meta: dict[str, str] = {}
    for element in document.iter(f"{{{AKN}}}*"):
        name = _name(element)
        words = _SPACE.sub(" ", "".join(map(str, element.itertext()))).strip()
        refers = element.get("refersTo", "")
        if name == "docNumber" and refers == "#symbol" and words:
            meta.setdefault("symbol", words)
        elif name == "session" and element.get("value"):
            meta.setdefault("session", str(element.get("value")))
        elif name == "inline" and element.get("name") == "agenda item":
            meta.setdefault("agenda_item", words)
        elif name == "docTitle" and refers == "#resolutionTitle":
            meta.setdefault("title", words.lstrip("-–— ").strip())
        elif name == "docDate" and refers == "#adoptionDate" and element.get("date"):
            meta.setdefault("date", str(element.get("date")))
        elif name == "mainBody":
            continue
    return meta


def _lines(part: Element | None, notes: dict[str, str]) -> Iterator[str]:
    """The blocks of a part in their order; a number stands before the block that follows it."""
    if part is None:
        return
    number = ""
    for words, is_number in _blocks(part, notes, 0):
        line = _PARENTHESES.sub(r"\1", _SPACE.sub(" ", words)).strip()
        if is_number:
            number = f"{number} {line}".strip()
        elif line:
            yield f"{number} {line}".strip()
            number = ""
    if number:
        yield number


def _blocks(element: Element, notes: dict[str, str], depth: int) -> Iterator[tuple[str, bool]]:
    if depth > _DEEP:
        return
    for child in element:
        name = _name(child)
        if name in _BLOCKS:
            words = _words(child, notes)
            numbers = name == "num" and _name(element) in _NUMBERED
            for index, one in enumerate(words.split("\n")):
                if one.strip():
                    yield one, numbers and index == 0
        elif name and name != "meta":
            yield from _blocks(child, notes, depth + 1)


def _words(element: Element, notes: dict[str, str]) -> str:
    """The words of a block; notes become marks, and their words go to ``notes``."""
    parts = [_flat(element.text)]
    for child in element:
        name = _name(child)
        if name == "authorialNote":
            parts.append(_mark(child, notes))
        elif name in {"eol", "br"}:
            parts.append("\n")
        elif name:
            parts.append(_words(child, notes))
        parts.append(_flat(child.tail))
    return "".join(parts)


def _flat(words: str | None) -> str:
    """Words without the line ends that only wrap the file."""
    plain = (words or "").replace(MARK_OPENS, "").replace(MARK_CLOSES, "")
    return _SPACE.sub(" ", admit_text(plain).text)


def _mark(note: Element, notes: dict[str, str]) -> str:
    words = " ".join(_words(child, notes) for child in note) or _words(note, notes)
    marker = note.get("marker", "").strip() or str(len(notes) + 1)
    while marker in notes:
        marker += "'"
    notes[marker] = EMPTY_MARK.sub("", _SPACE.sub(" ", words).strip())
    return f"{MARK_OPENS}{marker}{MARK_CLOSES}"
