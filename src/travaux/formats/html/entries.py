"""The list of proposals that a page ends with, made from the proposals themselves."""

from collections.abc import Iterable, Iterator

from travaux.formats.html.lists import Entry
from travaux.text.values import Change, InstrumentProposal


def entries_of(proposals: Iterable[InstrumentProposal]) -> tuple[Entry, ...]:
    """One entry for each change, in the order of submission.

    Carries: id, sponsors, action, the provision it concerns, the words it quotes.
    Loses: wordings in full: they stand in the text.
    """
    return tuple(entry for proposal in proposals for entry in _entries(proposal))


def _entries(proposal: InstrumentProposal) -> Iterator[Entry]:
    for change in proposal.changes:
        yield Entry(
            id=proposal.id,
            sponsors=proposal.sponsors,
            action=change.action,
            provision=change.target,
            detail=_detail(change),
        )


def _detail(change: Change) -> str:
    if change.action == "amends":
        return change.other
    if change.quoted is None:
        return change.heading
    if change.words:
        return f"“{change.quoted.strip()}” → “{change.words.strip()}”"
    return f"“{change.quoted.strip()}”"
