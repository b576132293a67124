"""What a file says of its document outside the text: the cover page, the preface, the data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from travaux.formats.akn.lines import Words, all_words
from travaux.formats.akn.names import AKN, LANGUAGES, Element, child, first, local
from travaux.formats.plain.phrases import is_symbol

_XML_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_LOOSE: Final = " \t-–—.:"


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover; each field empty where the file does not say it.

    ``adopted`` and ``issued`` are dates as the file's data give them (2019-12-27),
    ``session`` and the others are printed words; ``session_number`` is a figure.
    """

    symbol: str = ""
    title: str = ""
    language: str = ""
    organ: str = ""
    session: str = ""
    session_number: str = ""
    agenda_item: str = ""
    agenda_title: str = ""
    proponent: str = ""
    adopted: str = ""
    issued: str = ""


def cover_of(document: Element) -> Cover:
    """Gather what a document says of itself.

    Carries: the fields of ``Cover``.
    Loses: all other metadata: votes, keywords, who marked the file up.
    """
    session = first(document, "session")
    return Cover(
        symbol=_symbol(document),
        title=" ".join(it.text for it in titles_in(document) if it.text),
        language=_language(document),
        organ=_organ(document),
        session=_text(session),
        session_number=(session.get("value") or "") if session is not None else "",
        agenda_item=_named(document, "agenda item"),
        agenda_title=_named(document, "agenda item name"),
        proponent=_text(first(document, "docProponent")),
        adopted=_date(document, "FRBRWork", "adoption"),
        issued=_date(document, "FRBRExpression", "publication"),
    )


def titles_in(document: Element) -> list[Words]:
    """The title's words: of the preface, else of the cover page."""
    for name in ("preface", "coverPage"):
        part = child(document, name)
        if part is None:
            continue
        for title in ("docTitle", "longTitle", "shortTitle"):
            found = [all_words(it) for it in _all(part, title)]
            if any(it.text for it in found):
                return [_bare(it) for it in found if it.text]
    return []


def _bare(words: Words) -> Words:
    return Words((words.text.lstrip(_LOOSE),), words.notes, words.lost)


def _all(element: Element, name: str) -> Iterator[Element]:
    return element.iter(f"{{{AKN}}}{name}")


def _text(element: Element | None) -> str:
    return all_words(element).text if element is not None else ""


def _symbol(document: Element) -> str:
    """The symbol: printed on the cover or in the preface, else an alias in the data."""
    said = [
        _text(it)
        for part in ("coverPage", "preface")
        if (at := child(document, part)) is not None
        for it in _all(at, "docNumber")
    ]
    meta = child(document, "meta")
    if meta is not None:
        said += [(it.get("value") or "").strip() for it in _all(meta, "FRBRalias")]
    return next((text for text in said if is_symbol(text)), "")


def _language(document: Element) -> str:
    found = first(document, "FRBRlanguage")
    said = [found.get("language") or ""] if found is not None else []
    at: Element | None = document
    while at is not None:
        said.append(at.get(_XML_LANGUAGE) or "")
        at = at.getparent()
    for code in said:
        known = LANGUAGES.get(code.lower(), code.lower()[:2])
        if code and known in LANGUAGES.values():
            return known
    return ""


def _organ(document: Element) -> str:
    organs = [it for it in _all(document, "docAuthority") if it.get("refersTo") == "#issuingBody"]
    return _text(organs[0] if organs else first(document, "docAuthority"))


def _named(document: Element, name: str) -> str:
    return next((_text(it) for it in _all(document, "inline") if it.get("name") == name), "")


def _date(document: Element, level: str, name: str) -> str:
    part = first(document, level)
    if part is None:
        return ""
    dates = [it for it in part if local(it) == "FRBRdate" and it.get("name") == name]
    return (dates[0].get("date") or "") if dates else ""
