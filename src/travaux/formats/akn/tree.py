"""Texts whose elements are nested: articles in chapters, paragraphs in articles."""

from collections.abc import Iterator

from travaux.formats.akn.building import Building, Context
from travaux.formats.akn.flat import put_flat
from travaux.formats.akn.lines import Words, runs_of, words_of
from travaux.formats.akn.names import (
    AKN,
    HEADINGS,
    LEFT_OUT,
    LEVELS,
    TABLE,
    Element,
    heads,
    is_heading,
    local,
)
from travaux.formats.akn.numbers import headed, marker_in, number_in
from travaux.formats.akn.pieces import leave_out
from travaux.formats.akn.tables import rows_of
from travaux.formats.plain.headings import HEADED as HEADED_KINDS
from travaux.formats.plain.markers import Marker
from travaux.formats.plain.sequence import kind_of
from travaux.text.values import Kind

_CLOSING = frozenset({"wrapUp", "listWrapUp"})


def put_body(building: Building, element: Element, context: Context) -> None:
    """Add a body: by its nesting where it has articles and the like, else flat."""
    if _nests(element):
        _inside(building, element, context)
    else:
        put_flat(building, element, context)


def _nests(element: Element) -> bool:
    """Whether articles and the like hold their text, and do not only stand above it."""
    headed = [it for it in element.iter(f"{{{AKN}}}*") if heads(it)]
    full = [
        it for it in headed if any(not is_heading(part) and local(part) != "num" for part in it)
    ]
    return 2 * len(full) > len(headed)


def _inside(building: Building, element: Element, context: Context) -> None:
    """Add what an element holds, in order."""
    for run in runs_of(element):
        if isinstance(run, list):
            _words(building, words_of(run), element, context=context)
        else:
            _block(building, run, context)


def _block(building: Building, element: Element, context: Context) -> None:
    name = local(element)
    if heads(element):
        put_headed(building, element, context)
    elif name in LEVELS:
        put_level(building, element, context)
    elif name in _CLOSING:
        context.children = True
        _inside(building, element, context)
    elif name == TABLE:
        for row in rows_of(building, element):
            _words(building, row, element, context=context)
    elif name in LEFT_OUT:
        leave_out(building, element)
    elif is_heading(element) or name == "num":
        _stray(building, element, context)
    else:
        _inside(building, element, context)


def _stray(building: Building, element: Element, context: Context) -> None:
    """A number or heading of no provision: that of a group, or between articles."""
    words = words_of([element])
    if not words.text:
        return
    if is_heading(element) and (context.kind is None or context.kind in HEADED_KINDS):
        building.open("section", context, element, text=words.text)
        building.notes(words)
    else:
        _words(building, words, element, context=context)


def put_headed(building: Building, element: Element, context: Context) -> None:
    """Add a part, chapter, section or article with all that is in it."""
    said = headed(element, inside=context.kind in {"chapter", "section"})
    heading = said.headings[0] if said.headings else ""
    opened = building.open(said.kind, context, element, number=said.number, text=heading)
    opened.filled = False
    opened.marked = said.kind == "article" and _nested(element, building.language)
    for more in said.headings[1:]:
        building.add("heading", more, opened, at=element)
    for words in said.words:
        building.notes(words)
    _rest(building, element, opened)


def _rest(building: Building, element: Element, context: Context) -> None:
    """Add what an element holds beside its number and heading."""
    for run in runs_of(element):
        if isinstance(run, list):
            _words(building, words_of(run), element, context=context)
        elif local(run) != "num" and local(run) not in HEADINGS:
            _block(building, run, context)


def put_level(building: Building, element: Element, context: Context) -> None:
    """Add what hangs from a number: by its nesting where that is to be trusted, else flat."""
    number = number_in(element)
    marker = marker_in(number.text, building.language) if number.text else None
    if not context.marked:
        put_flat(building, element, context)
        return
    if not number.text and not (context.children and _holds_levels(element)):
        _inside(building, element, context)
        return
    kind = _kind(context, marker, building)
    printed = marker.number if marker else number.text
    opened = building.open(kind, context, element, number=printed)
    building.notes(number)
    headings = [words_of([it]) for it in element if local(it) in HEADINGS]
    for words in headings:
        building.add("heading", words.text, opened, at=element)
        building.notes(words)
    _rest(building, element, opened)


def _kind(context: Context, marker: Marker | None, building: Building) -> Kind:
    return kind_of(
        context.kind,
        decimal=marker.decimal if marker else context.kind in HEADED_KINDS,
        resolution=building.resolution and context.kind is None,
    )


def _words(building: Building, words: Words, element: Element, *, context: Context) -> None:
    """Add lines to the open provision: its words, or its closing words after children."""
    for at, line in enumerate(words.lines):
        if context.marked:
            building.add("closing" if context.children else "words", line, context, at=element)
        else:
            building.line(line, element)
        notes = tuple(it for it in words.notes if f"[^{it.marker}]" in line)
        building.notes(Words((), notes, () if at else words.lost))
    if not words.lines:
        building.notes(words)


def _nested(element: Element, language: str) -> bool:
    """Whether the nesting of the paragraphs in an article says what belongs to what.

    It does not where paragraphs and what stands under them are brothers.
    """
    levels = [it for it in element.iter(f"{{{AKN}}}*") if local(it) in LEVELS]
    if not any(_holds_levels(it) for it in levels):
        return False
    return all(_one_form(list(group), language) for group in _brothers(element, levels))


def _brothers(element: Element, levels: list[Element]) -> Iterator[list[Element]]:
    by_parent: dict[Element, list[Element]] = {}
    for it in levels:
        parent = it.getparent()
        by_parent.setdefault(parent if parent is not None else element, []).append(it)
    yield from by_parent.values()


def _one_form(group: list[Element], language: str) -> bool:
    """Whether brothers have numbers of one form, as far as they have numbers."""
    numbers = (number_in(it).text for it in group)
    markers = [it for it in (marker_in(text, language) for text in numbers if text) if it]
    styles = [{reading.style for reading in it.readings} for it in markers]
    return not styles or bool(set.intersection(*styles))


def _holds_levels(element: Element) -> bool:
    return any(local(it) in LEVELS for it in element.iter(f"{{{AKN}}}*") if it is not element)
