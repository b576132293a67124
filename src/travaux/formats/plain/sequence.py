"""Which list a number belongs to: told by the sequence, not by the form alone."""

from dataclasses import dataclass
from typing import Final

from travaux.formats.plain.headings import HEADED
from travaux.formats.plain.markers import Marker, Reading
from travaux.formats.plain.open import Open, Stack
from travaux.text.values import Kind

_LISTS: Final = frozenset({"subparagraph", "item"})


@dataclass(frozen=True, slots=True)
class Choice:
    """How a number was understood: the depth of its provision, and its reading."""

    depth: int
    reading: Reading
    odd: bool = False


def choose(marker: Marker, stack: Stack, *, ahead: Marker | None) -> Choice | None:
    """Decide which open list a number continues, or that it begins one.

    ``(i)`` after ``(h)`` is a letter, unless ``(ii)`` is the next number ahead; a
    number that continues no list and is no first is a gap in the innermost list of
    its form.

    Returns:
        None for what only looks like a number: ``b.`` where nothing came before.
    """
    going_on = _continued(marker, stack)
    first = next((it for it in marker.readings if it.value <= 1 and not it.again), None)
    if going_on and not (first and _begins_here(first, going_on.reading, ahead)):
        return going_on
    same = _same_form(marker, stack)
    if first and (going_on or not (same and same.reading.style == first.style)):
        return Choice(stack.depth + 1, first)
    if marker.readings[0].style[:1] == "." and not same:
        return None
    if same:
        return same
    return Choice(stack.depth + 1, min(marker.readings, key=lambda it: it.value))


def continues(marker: Marker, item: Open) -> bool:
    """Whether a number follows the number of an open provision."""
    return any(_follows(reading, item) for reading in marker.readings)


def kind_under(parent: Open | None, marker: Marker, *, resolution: bool) -> Kind:
    """The kind of a numbered provision, from what it stands under and its form."""
    if marker.readings[0].style == "OP":
        return "operative"
    kind = None if parent is None else parent.kind
    return kind_of(kind, decimal=marker.decimal, resolution=resolution)


def kind_of(parent: Kind | None, *, decimal: bool, resolution: bool) -> Kind:
    """The kind of what stands under another kind, or at the top.

    Args:
        parent: the kind it stands under.
        decimal: whether its number is one that paragraphs have.
        resolution: whether it stands in the body of a resolution.
    """
    if parent is None or parent in HEADED:
        if not decimal:
            return "subparagraph"
        return "operative" if resolution and parent in {None, "section"} else "paragraph"
    return "item" if parent in {"subparagraph", "item"} else "subparagraph"


def unnumbered_under(kind: Kind) -> Kind:
    """The kind of what stands under another without a number."""
    if kind in HEADED:
        return "paragraph"
    return "subparagraph" if kind in {"paragraph", "operative", "preambular"} else "item"


def owner_of(indent: int, stack: Stack, *, ahead: Marker | None) -> tuple[int, bool]:
    """Find the open provision that a paragraph without a number belongs to.

    Told by indentation where numbers are indented, else by the next number ahead: what
    it continues is what the words before it belong to. Words after the last item of a
    list close the provision the list stands under.

    Returns:
        Its depth, and False where the text leaves it open.
    """
    depth = stack.depth
    top = stack.at(depth)
    if not top.style or not top.text or indent > top.indent + 1:
        return depth, True
    if indent < top.indent or stack.indented:
        while depth > 1 and _stands_out(indent, stack.at(depth)):
            depth -= 1
        return depth, True
    for lower in range(depth, stack.floor, -1):
        if ahead and continues(ahead, stack.at(lower)):
            return lower, True
    if top.kind in _LISTS and depth > 1:
        return depth - 1, stack.at(depth - 1).kind not in _LISTS
    return depth, True


def _stands_out(indent: int, item: Open) -> bool:
    """Whether words stand further out than a numbered provision has its own.

    What follows a list stands below the number of its paragraph.
    """
    if item.kind in {"paragraph", "operative"} and item.children:
        return bool(item.style) and indent < item.indent
    return bool(item.style) and indent <= item.indent


def _continued(marker: Marker, stack: Stack) -> Choice | None:
    for depth in range(stack.depth, stack.floor, -1):
        for reading in marker.readings:
            if _follows(reading, stack.at(depth)):
                return Choice(depth, reading)
    return None


def _follows(reading: Reading, item: Open) -> bool:
    if not item.style or reading.style != item.style:
        return False
    if reading.again:
        return reading.value in {item.value, item.value + 1}
    return reading.value in {0, item.value + 1}


def _begins_here(first: Reading, other: Reading, ahead: Marker | None) -> bool:
    """Whether the next number ahead shows that this one begins a list of its own."""
    if first.style == other.style or ahead is None:
        return False
    return any(it.style == first.style and it.value == first.value + 1 for it in ahead.readings)


def _same_form(marker: Marker, stack: Stack) -> Choice | None:
    """The innermost open list of the same form, where the number is out of sequence."""
    for depth in range(stack.depth, stack.floor, -1):
        item = stack.at(depth)
        for reading in marker.readings:
            if item.style and reading.style == item.style:
                odd = reading.value <= item.value and not reading.again
                return Choice(depth, reading, odd)
    return None
