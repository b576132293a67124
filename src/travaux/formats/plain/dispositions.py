"""The table of dispositions as lines that people read."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from travaux.text.carrying import Carried, Disposition
from travaux.text.dispositions import IN, NOT, PART, Finding
from travaux.text.errors import Message, message
from travaux.text.places import place_of
from travaux.text.values import Instrument

Say = Callable[[Message], str]

_FINDINGS: Final = {
    IN: message("in the new text"),
    PART: message("in the new text in part"),
    NOT: message("not in the new text"),
}
_BRACKETED: Final = _FINDINGS | {
    IN: message("in the new text, in brackets"),
    PART: message("in the new text in part, in brackets"),
}
_NOBODY: Final = message("nobody known")


def dispositions_to_lines(
    rows: Iterable[Disposition], texts: tuple[Instrument, Instrument], *, say: Say
) -> Iterator[str]:
    """Each proposal with its sponsors and finding, and under it each place.

    ``texts`` are the old one and the new one.

    Loses: which words were found where.
    """
    for row in rows:
        whose = ", ".join(row.sponsors) or say(_NOBODY)
        yield f"{row.proposal} ({whose}): {say(_finding(row))}"
        yield from (f"    {_place(it, texts, say)}" for it in row.places)


def found(finding: Finding, *, bracketed: bool) -> Message:
    """What was found, in a phrase, and whether it stands in brackets there."""
    return (_BRACKETED if bracketed else _FINDINGS)[finding]


def _finding(it: Disposition | Carried) -> Message:
    return found(it.finding, bracketed=it.bracketed)


def _place(carried: Carried, texts: tuple[Instrument, Instrument], say: Say) -> str:
    old, new = texts
    finding = say(_finding(carried))
    of = place_of(old, carried.of) if carried.of else say(message("title"))
    if not carried.provision:
        return f"{of}: {finding}"
    return f"{of} → {place_of(new, carried.provision)}: {finding}"
