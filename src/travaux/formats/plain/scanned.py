"""A scanned resolution as a tree, to compare it with its other language versions."""

from collections.abc import Iterator
from itertools import count

from travaux.formats.door import Admitted
from travaux.formats.limits import LARGEST_RESOLUTION
from travaux.formats.plain.resolution import read_resolution
from travaux.formats.reading import ReadText
from travaux.text.errors import BadInput
from travaux.text.mandate.build import mandate_of
from travaux.text.mandate.values import Mandate, Paragraph, Sheet
from travaux.text.tree import walk
from travaux.text.values import Instrument, Kind, Provision


def over_pages(entered: Admitted, read: ReadText) -> ReadText:
    """Read a text again as a resolution where pages' ends cut its paragraphs.

    A text that is no resolution, whose pages cut nothing, or that has an annex is given back
    as it was read.

    Args:
        entered: the text as it came through the door.
        read: the same text as ``read_plain`` reads it.

    Carries: what ``read_resolution`` does; lists within a paragraph stay in its words.
    """
    annexed = any(it.kind == "annex" for it in walk(read.instrument.provisions))
    if annexed or len(entered.text) > LARGEST_RESOLUTION:
        return read
    try:
        sheet = read_resolution(entered.text.encode())
        mandate = mandate_of(sheet) if sheet.scanned else None
    except BadInput:
        return read
    if mandate is None or not mandate.operative:
        return read
    return ReadText(_instrument(mandate, sheet), entered.problems)


def _instrument(mandate: Mandate, sheet: Sheet) -> Instrument:
    ids = (f"p{n}" for n in count(1))
    notes = {it.marker: it.text for it in mandate.footnotes}
    opening = Provision(
        next(ids),
        "preamble",
        words=sheet.masthead[-1],
        children=tuple(_provisions(mandate.preambular, "preambular", notes, ids=ids)),
    )
    body = _provisions(mandate.operative, "operative", notes, ids=ids)
    closing = [Provision(next(ids), "testimonium", words="\n".join(sheet.closing))]
    return Instrument(
        mandate.title,
        mandate.language,
        mandate.symbol or "",
        (opening, *body, *(closing if sheet.closing else ())),
    )


def _provisions(
    paragraphs: tuple[Paragraph, ...], kind: Kind, notes: dict[str, str], *, ids: Iterator[str]
) -> Iterator[Provision]:
    for it in paragraphs:
        words = it.text
        for marker, at in reversed(it.marks):
            words = f"{words[:at]}[^{marker}]{words[at:]}"
        yield Provision(
            next(ids),
            kind,
            str(it.n) if kind == "operative" else "",
            words=words,
            notes=tuple(f"[^{marker}]: {notes.get(marker, '')}" for marker, _ in it.marks),
        )
