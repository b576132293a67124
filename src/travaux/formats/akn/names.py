"""The elements of Akoma Ntoso and what they are to a reader of treaties: tables of data.

Source: OASIS, Akoma Ntoso Version 1.0, Part 2: Specifications, the schema akomantoso30.xsd.
"""

from typing import Final, TypeAlias

from lxml import etree

from travaux.text.values import Kind

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml has no public name for it

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

READ: Final = frozenset({"act", "bill", "doc", "documentCollection", "portion", "statement"})
"""The kinds of document that are read."""

BODIES: Final = frozenset({"body", "mainBody", "portionBody", "collectionBody"})

HEADED: Final[dict[str, Kind]] = {
    "book": "part",
    "tome": "part",
    "part": "part",
    "subpart": "section",
    "title": "section",
    "subtitle": "section",
    "chapter": "chapter",
    "subchapter": "section",
    "section": "section",
    "division": "section",
    "subdivision": "section",
    "article": "article",
    "rule": "article",
    "subrule": "paragraph",
}
"""Elements that stand under a heading, and the kind when their number does not say it."""

LEVELS: Final = frozenset(
    {
        "paragraph",
        "subparagraph",
        "point",
        "item",
        "indent",
        "alinea",
        "clause",
        "subclause",
        "subsection",
        "level",
        "transitional",
        "proviso",
    }
)
"""Elements that hang from a number."""

GROUPS: Final = frozenset(
    {
        "list",
        "sublist",
        "blockList",
        "content",
        "intro",
        "wrapUp",
        "listIntroduction",
        "listWrapUp",
        "container",
        "blockContainer",
        "hcontainer",
        "block",
        "tblock",
        "formula",
        "recitals",
        "recital",
        "citations",
        "citation",
        "body",
        "mainBody",
        "portionBody",
        "collectionBody",
        "component",
        "components",
        "interstitial",
        "quotedStructure",
        "embeddedStructure",
        "ul",
        "ol",
        "div",
        "foreign",
    }
)
"""Elements that only hold others together."""

HEADINGS: Final = frozenset(
    {"heading", "subheading", "crossHeading", "h1", "h2", "h3", "h4", "h5", "h6"}
)
TEXTS: Final = frozenset({"p", "li", "longTitle", "caption"})
TABLE: Final = "table"
LEFT_OUT: Final = frozenset({"toc", "meta"})
BLOCKS: Final = (
    frozenset(HEADED) | LEVELS | GROUPS | HEADINGS | TEXTS | LEFT_OUT | {"num", TABLE, "preamble"}
)

INLINES: Final = frozenset(
    [
        "a",
        "abbr",
        "affectedDocument",
        "argument",
        "authorialNote",
        "b",
        "br",
        "change",
        "concept",
        "courtType",
        "date",
        "decoration",
        "def",
        "del",
        "docAuthority",
        "docCommittee",
        "docDate",
        "docIntroducer",
        "docJurisdiction",
        "docNumber",
        "docProponent",
        "docPurpose",
        "docStage",
        "docStatus",
        "docTitle",
        "docType",
        "docketNumber",
        "embeddedText",
        "entity",
        "eol",
        "event",
        "extractText",
        "fillIn",
        "font",
        "i",
        "img",
        "inline",
        "ins",
        "judge",
        "lawyer",
        "legislature",
        "location",
        "marker",
        "mmod",
        "mod",
        "mref",
        "neutralCitation",
        "noteRef",
        "object",
        "omissis",
        "opinion",
        "organization",
        "outcome",
        "party",
        "person",
        "placeholder",
        "popup",
        "process",
        "quantity",
        "quotedText",
        "recordedTime",
        "ref",
        "relatedDocument",
        "remark",
        "rmod",
        "role",
        "rref",
        "session",
        "shortTitle",
        "signature",
        "small",
        "span",
        "strong",
        "em",
        "sub",
        "subFlow",
        "sup",
        "term",
        "th",
        "td",
        "time",
        "tr",
        "u",
        "vote",
    ]
)
"""What is a part of the line it stands in; an element that nobody knows is none."""

_BLOCKS_ELSEWHERE: Final = BLOCKS - {"block", "foreign"}
BREAKS: Final = frozenset({"eol", "br"})
PICTURES: Final = frozenset({"img"})

LANGUAGES: Final = {
    "ara": "ar",
    "chi": "zh",
    "zho": "zh",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "spa": "es",
}
"""ISO 639-2 as the standard asks for it; two letters are taken too."""


def local(element: Element) -> str:
    """An element's name, empty when it is none of Akoma Ntoso."""
    name = etree.QName(element)
    return name.localname if name.namespace == AKN else ""


def is_block(element: Element) -> bool:
    """Whether an element stands on lines of its own.

    One of Akoma Ntoso does unless it is known to stand within a line; one of another
    namespace does if its name, or that of an element in it, says so.
    """
    name = etree.QName(element)
    if name.namespace == AKN:
        return name.localname in BLOCKS or (name.localname not in INLINES and not is_empty(element))
    return any(etree.QName(it).localname in _BLOCKS_ELSEWHERE for it in element.iter("*"))


def is_empty(element: Element) -> bool:
    """Whether an element holds nothing, as a mark of tabulation does."""
    return not len(element) and not (element.text or "").strip()


def heads(element: Element) -> bool:
    """Whether an element is a part, chapter or article: no line misnamed ``title``."""
    return local(element) in HEADED and any(is_block(it) for it in element)


def is_heading(element: Element) -> bool:
    """Whether an element is the line of a heading."""
    name = local(element)
    return name in HEADINGS or (name in HEADED and not heads(element))


def child(element: Element, *names: str) -> Element | None:
    """The first child of one of these names."""
    return next((it for it in element if local(it) in names), None)


def first(element: Element, *names: str) -> Element | None:
    """The first descendant of one of these names, in the order of names."""
    for name in names:
        found = next(element.iter(f"{{{AKN}}}{name}"), None)
        if found is not None:
            return found
    return None
