"""The list of proposals that a page ends with, made from the proposals themselves."""

from collections.abc import Iterable, Iterator

from travaux.formats.html.byline import DETAILED
from travaux.formats.html.lists import Entry
from travaux.text.gathering import resolve_amendments
from travaux.text.labels import path
from travaux.text.values import Change, Instrument, InstrumentProposal


def entries_of(
    proposals: Iterable[InstrumentProposal], instrument: Instrument
) -> tuple[Entry, ...]:
    """One entry for each change, in the order of submission.

    ``instrument`` is the base, whose numbers say where to something is to move.

    Carries: id, sponsors, action, the provision it concerns, the words it quotes.
    Loses: wordings in full: they stand in the text.
    """
    given = list(proposals)
    return tuple(
        entry
        for proposal, meant in zip(given, resolve_amendments(given), strict=True)
        for entry in _entries(proposal, meant, instrument)
    )


def _entries(
    proposal: InstrumentProposal, meant: InstrumentProposal, instrument: Instrument
) -> Iterator[Entry]:
    """The entries of a proposal; what amends another stands where that one does."""
    for change, root in zip(proposal.changes, meant.changes, strict=True):
        yield Entry(
            id=proposal.id,
            sponsors=proposal.sponsors,
            action=f"move {change.where}" if change.action == "move" else change.action,
            provision=root.target,
            detail=_detail(change, instrument),
        )


def _detail(change: Change, instrument: Instrument) -> str:
    if change.action == "amends":
        return change.other
    if change.other:
        return path(instrument, change.other)
    quoted = (change.quoted or "").strip()
    if not quoted or change.action in DETAILED:
        return quoted or change.heading
    words = (change.words or "").strip()
    return f"“{quoted}” → “{words}”" if words else f"“{quoted}”"
