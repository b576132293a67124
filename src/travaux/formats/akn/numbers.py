"""The number and the heading of an element, by the grammar every reader shares."""

from dataclasses import dataclass
from typing import Final

from travaux.formats.akn.lines import Words, all_words, joined
from travaux.formats.akn.names import HEADED, HEADINGS, Element, local
from travaux.formats.plain.headings import Heading, heading_of
from travaux.formats.plain.markers import Marker, marker_of
from travaux.text.values import Kind

_LOOSE: Final = " \t\u00a0\u3000.:-–—"


@dataclass(frozen=True, slots=True)
class Headed:
    """What an element with a heading begins: kind, number, heading lines, and their words."""

    kind: Kind
    number: str
    headings: tuple[str, ...]
    words: tuple[Words, ...]


def headed(element: Element, *, inside: bool) -> Headed:
    """Take the number and the heading of a part, chapter, section or article.

    A word printed with the number says what it is (``Article 5``), the element's name
    only where there is none.

    Args:
        element: the element.
        inside: whether it stands in a chapter or section, for a ``title`` stands at no
            fixed height.
    """
    said = [all_words(it) for it in element if local(it) == "num"]
    titles = [all_words(it) for it in element if local(it) in HEADINGS]
    number = " ".join(words.text for words in said)
    headings = [words.text for words in titles if words.text]
    found = heading_of(number, sure=True) if number else None
    if found is None and not number and headings:
        found = heading_of(headings[0], sure=True)
        headings = headings[1:] if found else headings
    kind = HEADED[local(element)]
    if local(element) == "title" and not inside:
        kind = "part"
    if found is None:
        return Headed(kind, number.strip(_LOOSE), tuple(headings), (*said, *titles))
    rest = [found.title] if found.title else []
    same = kind if _is_title(found, kind) else found.kind
    return Headed(same, found.number, (*rest, *headings), (*said, *titles))


def marker_in(number: str, language: str) -> Marker | None:
    """The marker that a number is, if it is one."""
    found = marker_of(f"{number} x", language) or marker_of(f"{number}. x", language)
    return found if found and found.rest == "x" else None


def number_in(element: Element) -> Words:
    """The words of an element's number, or numbers."""
    return joined(all_words(it) for it in element if local(it) == "num")


def _is_title(found: Heading, kind: Kind) -> bool:
    return found.kind == "section" and kind == "part"
