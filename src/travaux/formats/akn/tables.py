"""Tables: each row becomes a line, its cells divided by a stroke."""

from collections.abc import Iterator

from travaux.formats.akn.building import Building
from travaux.formats.akn.lines import Words, all_words, words_of
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
    yield words_of([table.text or ""])
    for part in table:
        if local(part) != "tr" and part.find(f"{{{AKN}}}tr") is not None:
            yield words_of([part.text or ""])
            for row in part:
                yield from _row(row)
                yield words_of([row.tail or ""])
        else:
            yield from _row(part)
        yield words_of([part.tail or ""])


def _row(row: Element) -> Iterator[Words]:
    """The cells of a row, then the words outside them, where none belong."""
    if local(row) != "tr":
        yield _line([all_words(row)])
        return
    yield _line([all_words(cell) for cell in row])
    astray = [row.text, *(cell.tail for cell in row)]
    yield words_of([" ".join(it for it in astray if it)])


def _line(cells: list[Words]) -> Words:
    text = DIVIDER.join(cell.text for cell in cells)
    notes = tuple(note for cell in cells for note in cell.notes)
    lost = tuple(it for cell in cells for it in cell.lost)
    return Words((text,) if text.strip(" |") else (), notes, lost)
