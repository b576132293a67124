"""Treaties and resolutions from Akoma Ntoso 3.0, in six languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.formats.akn.building import Building, Context
from travaux.formats.akn.cover import Cover, cover_of, titles_in
from travaux.formats.akn.lines import all_words
from travaux.formats.akn.names import Element, child
from travaux.formats.akn.parse import Document, document_in, parse
from travaux.formats.akn.whole import put_document
from travaux.formats.door import admit, admit_text
from travaux.formats.plain.grammar import roles_of
from travaux.formats.plain.language import language_of
from travaux.formats.plain.roles import Role, tree_of
from travaux.formats.reading import ReadText
from travaux.text.errors import message

_SAMPLE: Final = 30_000
_RESOLUTIONS: Final = ("resolution", "decision")


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A text that was read, and what its cover says."""

    read: ReadText
    cover: Cover


def read_akn(data: bytes | str, *, language: str = "", source: str | None = None) -> ReadText:
    """Read a treaty, resolution, act or bill.

    Args:
        data: the file's bytes, or text.
        language: a code; when empty it is what the file says, else told from the words.
        source: what errors call the file.

    Carries: symbol and title; every word of preamble, body, closing words and annexes;
        numbers, headings, lists; each footnote, with the words it stands at.
    Loses, each listed: what is marked as deleted, pictures, tables of contents, the grid
        of tables, notes on the title. Not listed: the metadata and the rest of the cover page
        (see ``read_akn_document``), emphasis, where links lead, identifiers, runs of space.

    Elements that are unknown, misused or out of order are read for what they print; an
    annex of an annexed treaty stands under it.

    Guarantees:
        1. The same bytes give the same tree, ids ``p1``, ``p2``, … in document order.
        2. No entity, no other file and no network is read.
        3. A flat file gives the tree that its plain text gives.

    Raises:
        BadInput: what the door refuses; no well-formed XML, a document type, another
            namespace or version, a kind of document that is no text; with the place.
    """
    return read_akn_document(data, language=language, source=source).read


def read_akn_document(
    data: bytes | str, *, language: str = "", source: str | None = None
) -> ReadDocument:
    """Read a text as ``read_akn`` does, and what stands on its cover."""
    admitted = admit(data, source=source) if isinstance(data, bytes) else admit_text(data)
    document = parse(admitted.text, source=source)
    element = document_in(document)
    cover = cover_of(element)
    spoken = language or cover.language or language_of(_sample(element))
    building = Building(document, spoken, resolution=_is_resolution(element))
    head = _head(building, element, cover)
    put_document(building, element, Context())
    _check_words(document, building)
    roles, problems = roles_of(building.blocks, language=spoken, resolution=building.resolution)
    listed = (*admitted.problems, *building.problems, *problems)
    ordered = tuple(sorted(listed, key=lambda it: (it.line, it.column)))
    instrument = tree_of([*head, *_joined(roles)], language=spoken)
    return ReadDocument(ReadText(instrument, ordered), cover)


def _head(building: Building, element: Element, cover: Cover) -> list[Role]:
    """The roles of symbol and title; a note on the title has no place and is listed."""
    for words in titles_in(element):
        for note in words.notes:
            what = message("A note stands on the title: “{text}”.", text=note.text)
            building.left_out(note.element, what)
    symbol, title = building.checked(cover.symbol, element), building.checked(cover.title, element)
    roles = [Role("symbol", symbol)] if symbol else []
    return [*roles, Role("title", title)] if title else roles


def _joined(roles: Sequence[Role]) -> Iterator[Role]:
    """One testimonium where the body ends with words of it and the conclusions go on."""
    last: Role | None = None
    for role in roles:
        goes_on = role.kind == "testimonium" and last and last.kind == "testimonium"
        if goes_on and last and last.depth == role.depth:
            yield Role("words", role.text, role.depth)
        else:
            yield role
        last = role


def _is_resolution(element: Element) -> bool:
    said = (element.get("name") or "").casefold()
    return said in _RESOLUTIONS or (
        child(element, "mainBody") is not None and said.endswith(_RESOLUTIONS)
    )


def _sample(element: Element) -> str:
    """Words enough to tell the language, without the metadata."""
    parts = (all_words(it).text for it in element if it is not child(element, "meta"))
    return " ".join(parts)[:_SAMPLE]


def _check_words(document: Document, building: Building) -> None:
    if not building.blocks:
        sentence = message(
            "The document holds no words outside its data and there is nothing to read: "
            "give one with words."
        )
        raise document.refuse(document.root, sentence)
