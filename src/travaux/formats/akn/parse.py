"""From the bytes of an Akoma Ntoso file to its elements, or to one error with its place.

The file is taken for hostile: a document type declaration is refused before the parser
sees it, so that no entity swells and no other file is opened; nothing is fetched.
"""

import re
from bisect import bisect_right
from typing import Final

from lxml import etree

from travaux.formats.akn.names import AKN, READ, Element, local
from travaux.formats.foreign import html_refused, is_html, xml_kind
from travaux.formats.limits import MOST_ELEMENTS
from travaux.text.errors import BadInput, Message, Place, message

DEEPEST: Final = 120
"""How deep elements may be nested; treaties need about twenty."""

_DOCTYPE: Final = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)
_TAG: Final = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?P<open>[^!?/\s>](?:[^\"'>]|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL,
)
_SPELLINGS: Final = ("http://www.akomantoso.org/", "http://docs.oasis-open.org/legaldocml/ns/akn")


class Document:
    """The elements of a file, and where each begins."""

    def __init__(self, root: Element, text: str, source: str | None) -> None:
        self.root = root
        self.source = source
        starts = (match.start() for match in _TAG.finditer(text) if match["open"])
        self._starts = dict(zip(root.iter(), starts, strict=False))
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, element: Element) -> Place:
        """Where an element's tag begins: line and column from 1, in code points."""
        offset = self._starts.get(element, 0)
        line = bisect_right(self._lines, offset)
        return Place(self.source, line, offset - self._lines[line - 1] + 1, offset)

    def refuse(self, element: Element, sentence: Message) -> BadInput:
        """The error that names an element's place."""
        return BadInput(sentence, self.place(element))


def parse(text: str, *, source: str | None = None) -> Document:
    """Parse a text that came through the door.

    Raises:
        BadInput: it is not well-formed, declares a document type, is nested deeper than
            ``DEEPEST``, or its root is not Akoma Ntoso 3.0.

    Guarantees:
        1. Nothing but the text is read: no entity, no other file, no network.

    Cost: linear in the text.
    """
    if is_html(text):
        raise BadInput(html_refused(), Place(source, 1, 1, 0))
    declared = _DOCTYPE.match(text)
    if declared:
        sentence = message(
            "The file declares a document type (DOCTYPE), and such declarations are refused, "
            "for they can pull in other files or swell without bound: delete the declaration.",
        )
        raise BadInput(sentence, _place_at(text, declared.end() - len("<!DOCTYPE"), source))
    root = _parsed(text, source)
    document = Document(root, text, source)
    _check_root(document)
    _check_tree(document)
    return document


def document_in(document: Document) -> Element:
    """The treaty, resolution or bill that the file holds.

    Raises:
        BadInput: it holds none, but a debate, a judgment, an amendment or nothing.
    """
    root = document.root
    kinds = [element for element in root if local(element) != "components"]
    for element in kinds:
        if local(element) in READ:
            return element
    if kinds:
        sentence = message(
            "The file holds a document of the kind {name}, and only these are read as texts: "
            "{known}. Give the text it belongs to.",
            name=local(kinds[0]) or etree.QName(kinds[0]).localname,
            known=", ".join(sorted(READ)),
        )
        raise document.refuse(kinds[0], sentence)
    sentence = message("The file holds no document and there is nothing to read: give one.")
    raise document.refuse(root, sentence)


def _parsed(text: str, source: str | None) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        sentence = message(
            "The file is no well-formed XML ({reason}): correct it here and give it again.",
            reason=(error.msg or "?").split(", line ")[0],
        )
        raise BadInput(sentence, _clamped(text, line, column, source=source)) from error


def _check_root(document: Document) -> None:
    root = etree.QName(document.root)
    if root.namespace == AKN and root.localname == "akomaNtoso":
        return
    if root.localname in {"akomaNtoso", "akomantoso"} or str(root.namespace).startswith(_SPELLINGS):
        sentence = message(
            "The namespace is {found}, and Akoma Ntoso 3.0 has {known}: convert the file to "
            "version 3.0 and give it again.",
            found=root.namespace or "–",
            known=AKN,
        )
    else:
        sentence = xml_kind(root.namespace or "", root.localname) or message(
            "The outermost element is {name} and not akomaNtoso: give a file in "
            "Akoma Ntoso 3.0, or the text as plain text or Markdown.",
            name=root.localname,
        )
    raise document.refuse(document.root, sentence)


def _check_tree(document: Document) -> None:
    depth = number = 0
    for event, element in etree.iterwalk(document.root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        number += event == "start"
        if number > MOST_ELEMENTS:
            sentence = message(
                "The file has over {most} elements and no more are read: divide it.",
                most=MOST_ELEMENTS,
            )
            raise document.refuse(element, sentence)
        if depth > DEEPEST:
            sentence = message(
                "Elements are nested more than {deepest} deep here: take some away.",
                deepest=DEEPEST,
            )
            raise document.refuse(element, sentence)


def _place_at(text: str, offset: int, source: str | None) -> Place:
    start = text.rfind("\n", 0, offset) + 1
    return Place(source, text.count("\n", 0, offset) + 1, offset - start + 1, offset)


def _clamped(text: str, line: int, column: int, *, source: str | None) -> Place:
    """The parser's place in code points, kept inside the text."""
    lines = text.split("\n")
    number = min(max(line, 1), len(lines))
    before = lines[number - 1].encode()[: max(column - 1, 0)].decode(errors="ignore")
    return Place(source, number, len(before) + 1)
