"""Tables: each row becomes a line, its cells divided by a stroke."""

from collections.abc import Iterator

from travaux.formats.akn.building import Building
from travaux.formats.akn.lines import Words, all_words
from travaux.formats.akn.names import AKN, Element, local
from travaux.text.errors import message

DIVIDER = " | "


def rows_of(building: Building, table: Element) -> Iterator[Words]:
    """The rows of a table, and what stands above them.

    Carries: the words of every cell.
    Loses, listed: that it is a table, and which cells reach over several rows or columns.
    """
    what = message("A table stands here.")
    done = message("Each row was kept as a line, its cells divided by “|”.")
    building.problem(table, what, done)
    for part in table:
        rows = [part] if local(part) == "tr" else part.findall(f"{{{AKN}}}tr")
        yield from (_line([all_words(cell) for cell in row]) for row in rows)
        if not rows:
            yield _line([all_words(part)])


def _line(cells: list[Words]) -> Words:
    text = DIVIDER.join(cell.text for cell in cells)
    notes = tuple(note for cell in cells for note in cell.notes)
    lost = tuple(it for cell in cells for it in cell.lost)
    return Words((text,) if text.strip(" |") else (), notes, lost)
