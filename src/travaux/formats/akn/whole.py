"""The parts of a document in their order: preamble, body, closing words, annexes."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from travaux.formats.akn.building import Building, Context
from travaux.formats.akn.cover import titles_in
from travaux.formats.akn.lines import Words, all_words, runs_of, words_of
from travaux.formats.akn.names import BODIES, HEADINGS, READ, Element, child, local
from travaux.formats.akn.preamble import put_preamble
from travaux.formats.akn.tree import put_body
from travaux.formats.plain.headings import Heading, heading_of
from travaux.formats.plain.roles import Block
from travaux.text.errors import message

_APART: Final = frozenset({"meta", "coverPage", "preface"})
_ORDER: Final = (
    frozenset({"meta", "coverPage", "preface"}),
    frozenset({"preamble"}),
    BODIES - {"collectionBody"},
    frozenset({"conclusions"}),
    frozenset({"attachments", "components", "component", "attachment"}),
)
_COLLECTED: Final = frozenset({"attachments", "components", "collectionBody", "component"})


def put_document(building: Building, element: Element, context: Context) -> None:
    """Add a document with all that is attached to it."""
    _stray(building, element.text, element)
    for part in _in_order(building, element):
        name = local(part)
        if name == "preamble":
            put_preamble(building, part, context)
        elif name == "conclusions":
            _conclusions(building, part, context)
        elif name in _COLLECTED:
            _collected(building, part, context)
        elif name in BODIES:
            put_body(building, part, Context(context.depth, context.kind))
        elif name not in _APART:
            _foreign(building, part, context)
        _stray(building, part.tail, part)


def _in_order(building: Building, element: Element) -> list[Element]:
    """The parts of a document, each where it belongs; a stranger stays behind its neighbour."""
    places: list[int] = []
    for part in element:
        name = local(part)
        place = next((at for at, names in enumerate(_ORDER) if name in names), None)
        places.append(place if place is not None else (places or [0])[-1])
    if places == sorted(places):
        return list(element)
    parts = sorted(zip(places, element, strict=True), key=lambda it: it[0])
    first = next(part for at, part in enumerate(element) if parts[at][1] is not part)
    building.problem(
        first,
        message("The parts of the document do not stand in their order."),
        message("They were read in it: preamble, body, closing words, annexes."),
    )
    return [part for _, part in parts]


def _stray(building: Building, text: str | None, element: Element) -> None:
    """Words right inside a document, where none belong."""
    for line in words_of([text or ""]).lines:
        building.line(line, element)


def _conclusions(building: Building, element: Element, context: Context) -> None:
    """Add what stands after the last provision: where and when, the meeting, who signed."""
    opened: Context | None = None
    for words in _paragraphs(element):
        for line in words.lines:
            if opened is None:
                opened = building.open("testimonium", context, element, text=line)
            else:
                building.add("words", line, opened, at=element)
        building.notes(words)


def _paragraphs(element: Element) -> list[Words]:
    found: list[Words] = []
    for run in runs_of(element):
        found += [words_of(run)] if isinstance(run, list) else _paragraphs(run)
    return found


def _collected(building: Building, element: Element, context: Context) -> None:
    """Add documents that are attached or collected, each as an annex."""
    _stray(building, element.text, element)
    for part in element:
        inner = part if local(part) in READ else child(part, *READ)
        if inner is not None:
            _annex(building, (part, inner), context)
            if inner is not part:
                _beside(building, part, inner)
        elif local(part) in _COLLECTED and len(part):
            _collected(building, part, context)
        else:
            _foreign(building, part, context)
        _stray(building, part.tail, part)


def _beside(building: Building, holder: Element, inner: Element) -> None:
    """Add what an attachment holds beside its document and heading."""
    _stray(building, holder.text, holder)
    for part in holder:
        if part is not inner and local(part) not in {"num", *HEADINGS}:
            _foreign(building, part, Context(1, "annex"))
        _stray(building, part.tail, part)


def _annex(building: Building, held: tuple[Element, Element], above: Context) -> None:
    """Add an annex; one whose first words are its heading says itself that it is one."""
    holder, inner = held
    before = len(building.blocks)
    put_document(building, inner, Context(above.depth + 1, "annex"))
    added = building.blocks[before:]
    del building.blocks[before:]
    own = _own_heading(added, holder)
    if own:
        building.open("annex", above, holder, number=own.number, text=own.title)
        added = added[1:]
    else:
        _annex_heading(building, (holder, inner), above)
    building.blocks += added


def _own_heading(added: Sequence[Block], holder: Element) -> Heading | None:
    """The heading with which an annex begins, where its holder says nothing more."""
    first = heading_of(added[0].text, sure=added[0].level > 0) if added and added[0].text else None
    if first is None or first.kind != "annex":
        return None
    said = [all_words(it).text for it in holder if local(it) in {"num", *HEADINGS}]
    said = [it for it in said if not (heading := heading_of(it, sure=True)) or heading.title]
    return first if all(any(it in block.text for block in added) for it in said) else None


def _annex_heading(building: Building, held: tuple[Element, Element], above: Context) -> None:
    """Open an annex with the number and title that its holder, or its own preface, gives it."""
    holder, inner = held
    said = [all_words(it) for it in holder if local(it) in {"num", *HEADINGS}]
    said += titles_in(inner)
    lines = [it.text for it in said if it.text]
    found = heading_of(lines[0], sure=True) if lines else None
    if found and found.kind == "annex":
        lines = [it for it in (found.title, *lines[1:]) if it]
    number = found.number if found and found.kind == "annex" else ""
    building.open("annex", above, holder, number=number, text=" ".join(lines))
    for words in said:
        building.notes(words)


def _foreign(building: Building, element: Element, context: Context) -> None:
    """Add the words of an element that has no place here, so that none is lost."""
    words = all_words(element)
    if not words.text:
        return
    what = message(
        "The element {name} has no place here.", name=str(etree.QName(element).localname)
    )
    building.problem(element, what, message("Its words were kept."))
    put_body(building, element, context)
