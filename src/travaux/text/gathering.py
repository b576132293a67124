"""Sorting the proposals to an instrument: by the part they change, by provision, by new provision."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from travaux.text.errors import BadInput, message
from travaux.text.structure import (
    NEW,
    SILENT,
    amended,
    apply_change,
    check_action,
    is_whole,
    occurrences,
)
from travaux.text.tree import find, part_of, quoted_span
from travaux.text.values import Change, Instrument, InstrumentProposal, Occurrence, Part, Proposal

Spot = tuple[str, Part]
"""A provision id (empty for the title) and one of its parts."""

@dataclass(frozen=True, slots=True)
class Asked:
    """One change with its proposal, and its number among the proposal's changes, from 1."""

    proposal: InstrumentProposal
    change: Change
    number: int


@dataclass(slots=True)
class Sorted:
    """Everything asked of an instrument, by where it is asked, in order of submission."""

    places: dict[Spot, list[Proposal]] = field(default_factory=dict)
    marks: dict[str, list[Asked]] = field(default_factory=dict)
    newcomers: dict[tuple[str, str, str], list[Asked]] = field(default_factory=dict)
    occurrences: list[Occurrence] = field(default_factory=list)


def sort_proposals(instrument: Instrument, proposals: Sequence[InstrumentProposal]) -> Sorted:
    """Sort every change to where it is asked.

    Raises:
        BadInput: for an id twice, or a target or quoted words that are not there.
    """
    out = Sorted()
    seen: set[str] = set()
    amends = {it.id: change.other for it in proposals for change in it.changes if change.action == "amends"}
    for proposal in resolve_amendments(proposals):
        if proposal.id in seen:
            raise BadInput(
                message(
                    "The id {id} stands on two proposals; give each proposal an id of its own.",
                    id=proposal.id,
                )
            )
        seen.add(proposal.id)
        try:
            _sort_one(instrument, proposal, amends.get(proposal.id), out)
        except BadInput as error:
            raise error.at(replace(error.place, source=proposal.id)) from None
    return out


def resolve_amendments(proposals: Sequence[InstrumentProposal]) -> list[InstrumentProposal]:
    """Proposals with each amendment of another proposal read as the change it asks for.

    An amended insertion becomes an insertion at the same place, an amended wording a
    wording of the same part.

    Raises:
        BadInput: if the amended proposal is not there, proposes no words, or is
            amended in a ring.
    """
    by_id = {proposal.id: proposal for proposal in proposals}
    return [
        replace(
            proposal,
            changes=tuple(_resolved(change, by_id, (proposal.id,)) for change in proposal.changes),
        )
        for proposal in proposals
    ]


def _resolved(
    change: Change, by_id: Mapping[str, InstrumentProposal], trail: tuple[str, ...]
) -> Change:
    if change.action != "amends":
        return change
    target = by_id.get(change.other)
    worded = [it for it in target.changes if _proposes_words(it)] if target else []
    if not worded or change.other in trail:
        raise BadInput(
            message(
                "Proposal {id} amends {of}, which is not there, proposes no words or amends it in "
                "turn; name a proposal with a wording, or amend the provision itself.",
                id=trail[0],
                of=change.other,
            )
        )
    root = _resolved(worded[0], by_id, (*trail, change.other))
    action = root.action if root.action in NEW else "amend"
    return replace(root, action=action, wording=change.wording or "", quoted=None, words=None)


def _proposes_words(change: Change) -> bool:
    return change.action in ("amend", "amends", *NEW)


def _sort_one(
    instrument: Instrument, proposal: InstrumentProposal, amends: str | None, out: Sorted
) -> None:
    """Sort the changes of one proposal; several to one part make one wording."""
    texts: dict[Spot, str] = {}
    silent: dict[Spot, Change] = {}
    for number, change in enumerate(proposal.changes, start=1):
        check_action(change.action)
        if change.action == "replace throughout":
            _throughout(instrument, proposal, change, texts, out)
        elif change.action in NEW:
            find(instrument, change.target)
            key = (change.target, change.action, change.where if change.action != "alternative" else "")
            out.newcomers.setdefault(key, []).append(Asked(proposal, change, number))
        elif _is_mark(instrument, change):
            apply_change(instrument, change, proposal.id)
            out.marks.setdefault(change.target, []).append(Asked(proposal, change, number))
        else:
            spot = (change.target, _part(change))
            if change.action in SILENT:
                silent[spot] = change
            else:
                before = texts.get(spot, part_of(instrument, *spot))
                texts[spot] = amended(before, change)
    for spot, asked in _asked(instrument, proposal, amends, (texts, silent)):
        out.places.setdefault(spot, []).append(asked)


def _is_mark(instrument: Instrument, change: Change) -> bool:
    """Whether a change stands beside a provision, and not in one of its texts."""
    if is_whole(change):
        return True
    if change.part != "provision" or change.quoted is not None or not change.target:
        return False
    return change.action in SILENT and bool(find(instrument, change.target).children)


def _part(change: Change) -> Part:
    if not change.target:
        return "title"
    return "words" if change.part == "provision" else change.part


def _asked(
    instrument: Instrument,
    proposal: InstrumentProposal,
    amends: str | None,
    of: tuple[dict[Spot, str], dict[Spot, Change]],
) -> Iterator[tuple[Spot, Proposal]]:
    texts, silent = of
    for spot, text in texts.items():
        yield spot, Proposal(proposal.id, proposal.sponsors, wording=text, amends=amends)
    for spot, change in silent.items():
        if spot in texts:
            continue
        start = end = None
        if change.quoted is not None:
            start, end = quoted_span(part_of(instrument, *spot), change.quoted)
        yield spot, Proposal(proposal.id, proposal.sponsors, change.action, start=start, end=end)


def _throughout(
    instrument: Instrument,
    proposal: InstrumentProposal,
    change: Change,
    texts: dict[Spot, str],
    out: Sorted,
) -> None:
    found = occurrences(instrument, change, texts)
    for provision, part, (text, count) in found:
        texts[provision, part] = text
        out.occurrences.append(Occurrence(proposal.id, provision, part, count))


