"""The preamble: who speaks, the preambular paragraphs, and the line that ends it."""

from typing import Final

from travaux.formats.akn.building import Building, Context
from travaux.formats.akn.lines import Words, all_words, runs_of, words_of
from travaux.formats.akn.names import HEADED, HEADINGS, LEVELS, Element, local
from travaux.formats.akn.numbers import marker_in, number_in
from travaux.formats.akn.tree import put_headed, put_level
from travaux.formats.plain.phrases import is_agreed, is_body, is_preamble

_UNITS: Final = frozenset({"container", "recital", "citation", "formula", "blockContainer"})


def put_preamble(building: Building, element: Element, context: Context) -> None:
    """Add a preamble: a formula or container is what it says, else the grammar tells."""
    headings = [all_words(it) for it in element if local(it) in HEADINGS]
    text = " ".join(it.text for it in headings if it.text)
    preamble = building.open("preamble", context, element, text=text)
    preamble.filled, preamble.marked = False, True
    for words in headings:
        building.notes(words)
    _inside(building, element, preamble)


def _inside(building: Building, element: Element, preamble: Context) -> None:
    for run in runs_of(element):
        if isinstance(run, list):
            _lines(building, words_of(run), element, preamble=preamble)
        elif local(run) in _UNITS and not _holds_units(run):
            _unit(building, run, preamble)
        elif local(run) in HEADED:
            put_headed(building, run, preamble)
        elif local(run) not in HEADINGS or local(element) != "preamble":
            _inside(building, run, preamble)


def _lines(building: Building, words: Words, element: Element, *, preamble: Context) -> None:
    for line in words.lines:
        if is_preamble(line):
            building.add("heading", line, preamble, at=element)
        else:
            building.line(line, element)
    building.notes(words)


def _holds_units(element: Element) -> bool:
    inside = (local(it) for it in element.iter() if it is not element)
    return any(name in _UNITS or name in HEADED for name in inside)


def _unit(building: Building, element: Element, preamble: Context) -> None:
    """Add a formula or a preambular paragraph, with the list under it."""
    lines = [it for it in _spoken(element) if it.text]
    first = lines[0].text if lines else ""
    formula = local(element) == "formula"
    if is_agreed(first) or (formula and preamble.children):
        for words in lines:
            building.add("closing", words.text, preamble, at=element)
            building.notes(words)
        return
    if is_preamble(first) and not preamble.children:
        building.add("heading", first, preamble, at=element)
        return
    if formula or (not preamble.filled and not preamble.children and is_body(first)):
        building.resolution = building.resolution or is_body(first)
        for words in lines:
            building.add("words", words.text, preamble, at=element)
            building.notes(words)
        return
    _preambular(building, element, preamble)


def _spoken(element: Element) -> list[Words]:
    """The lines of an element without lists, each as words of its own."""
    found: list[Words] = []
    for run in runs_of(element):
        if not isinstance(run, list):
            found += _spoken(run)
            continue
        words = words_of(run)
        for at, line in enumerate(words.lines):
            notes = tuple(it for it in words.notes if f"[^{it.marker}]" in line)
            found.append(Words((line,), notes, () if at else words.lost))
    return found


def _preambular(building: Building, element: Element, preamble: Context) -> None:
    said = number_in(element)
    marker = marker_in(said.text, building.language) if said.text else None
    number = marker.number if marker else said.text
    opened: Context | None = None
    for run in runs_of(element):
        if not isinstance(run, list) and local(run) == "num":
            continue
        if not isinstance(run, list) and _is_list(run):
            opened = opened or building.open("preambular", preamble, element, number=number)
            put_level(building, run, opened)
            continue
        for words in _spoken(run) if not isinstance(run, list) else _run(run):
            opened = _add(building, words, element, to=(preamble, opened, number))
    if opened is None and number:
        building.open("preambular", preamble, element, number=number)
    building.notes(said)


def _add(
    building: Building,
    words: Words,
    element: Element,
    *,
    to: tuple[Context, Context | None, str],
) -> Context:
    preamble, opened, number = to
    if opened is None:
        opened = building.open("preambular", preamble, element, number=number, text=words.text)
    else:
        building.add("closing" if opened.children else "words", words.text, opened, at=element)
    building.notes(words)
    return opened


def _run(run: list[str | Element]) -> list[Words]:
    words = words_of(run)
    if not words.lines:
        return []
    return [words]


def _is_list(element: Element) -> bool:
    return local(element) in LEVELS or any(local(it) in LEVELS for it in element.iter())
