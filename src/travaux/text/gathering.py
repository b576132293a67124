"""Sorting the proposals to an instrument: by part, by provision, by new provision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from travaux.text.errors import BadInput, Place, message
from travaux.text.structure import (
    NEW,
    SILENT,
    amended,
    apply_change,
    check_action,
    is_whole,
    occurrences,
)
from travaux.text.tree import find, quoted_span, walk
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    Occurrence,
    Part,
    Proposal,
    Provision,
)

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
        BadInput: for an id twice, an unknown action, or a target or quoted words that
            are not there; the place's ``source`` is the proposal's id.
    """
    sorter = _Sorter(instrument)
    seen: set[str] = set()
    for given, proposal in zip(proposals, resolve_amendments(proposals), strict=True):
        if proposal.id in seen:
            raise BadInput(
                message(
                    "The id {id} stands on two proposals; give each proposal an id of its own.",
                    id=proposal.id,
                ),
                Place(proposal.id),
            )
        seen.add(proposal.id)
        try:
            sorter.sort(proposal, _amending(given, proposal))
        except BadInput as error:
            raise error.at(replace(error.place, source=proposal.id)) from None
    return sorter.out


def _amending(given: InstrumentProposal, resolved: InstrumentProposal) -> dict[Spot, str]:
    """The proposal that is amended at each place at which one is."""
    return {
        _spot(asked): change.other
        for change, asked in zip(given.changes, resolved.changes, strict=True)
        if change.action == "amends" and asked.action not in NEW
    }


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
        replace(it, changes=tuple(_resolved(change, it.id, by_id) for change in it.changes))
        if any(change.action == "amends" for change in it.changes)
        else it
        for it in proposals
    ]


def _resolved(change: Change, own: str, by_id: Mapping[str, InstrumentProposal]) -> Change:
    root = change
    seen = {own}
    while root.action == "amends":
        target = by_id.get(root.other)
        worded = [it for it in target.changes if proposes_words(it)] if target else []
        if not worded or root.other in seen:
            raise BadInput(
                message(
                    "Proposal {id} amends {of}, which is not there, proposes no words or amends "
                    "it in turn; name a proposal with a wording, or amend the provision itself.",
                    id=own,
                    of=root.other,
                ),
                Place(own),
            )
        seen.add(root.other)
        root = worded[0]
    if root is change:
        return change
    action = root.action if root.action in NEW else "amend"
    return replace(root, action=action, wording=change.wording or "", quoted=None, words=None)


def proposes_words(change: Change) -> bool:
    """Whether a change can be amended: of several the first is."""
    return change.action in ("amend", "amends", *NEW)


class _Sorter:
    """Sorts the proposals to one instrument, one after another."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.provisions = {it.id: it for it in walk(instrument.provisions)}
        self.out = Sorted()

    def sort(self, proposal: InstrumentProposal, amends: Mapping[Spot, str]) -> None:
        """Sort the changes of one proposal; several to one part make one wording.

        ``amends`` are the proposals that it amends, by the places of their wordings.
        """
        texts: dict[Spot, str] = {}
        silent: dict[Spot, Change] = {}
        for number, change in enumerate(proposal.changes, start=1):
            check_action(change.action)
            asked = Asked(proposal, change, number)
            if change.action in NEW:
                self._new(asked)
            elif self._is_mark(change):
                self._mark(asked)
            elif change.action in SILENT:
                silent[_spot(change)] = change
            else:
                self._reword(asked, texts)
        for spot, text in texts.items():
            worded = Proposal(proposal.id, proposal.sponsors, wording=text)
            self._ask(spot, replace(worded, amends=amends.get(spot)))
        for spot, change in silent.items():
            if spot not in texts:
                self._ask(spot, self._silent(proposal, spot, change))

    def _ask(self, spot: Spot, asked: Proposal) -> None:
        self.out.places.setdefault(spot, []).append(asked)

    def _silent(self, proposal: InstrumentProposal, spot: Spot, change: Change) -> Proposal:
        start = end = None
        if change.quoted is not None:
            start, end = quoted_span(self._text(spot), change.quoted, change.at)
        return Proposal(proposal.id, proposal.sponsors, change.action, start=start, end=end)

    def _new(self, asked: Asked) -> None:
        change = asked.change
        self._provision(change.target)
        where = "" if change.action == "alternative" else change.where
        key = (change.target, change.action, where)
        self.out.newcomers.setdefault(key, []).append(asked)

    def _mark(self, asked: Asked) -> None:
        apply_change(self.instrument, asked.change, asked.proposal.id)
        self.out.marks.setdefault(asked.change.target, []).append(asked)

    def _reword(self, asked: Asked, texts: dict[Spot, str]) -> None:
        if asked.change.action == "replace throughout":
            self._throughout(asked, texts)
            return
        spot = _spot(asked.change)
        before = texts[spot] if spot in texts else self._text(spot)
        texts[spot] = amended(before, asked.change)

    def _throughout(self, asked: Asked, texts: dict[Spot, str]) -> None:
        for provision, part, (text, count) in occurrences(self.instrument, asked.change, texts):
            texts[provision, part] = text
            self.out.occurrences.append(Occurrence(asked.proposal.id, provision, part, count))

    def _is_mark(self, change: Change) -> bool:
        """Whether a change stands beside a provision, and not in one of its texts."""
        if is_whole(change):
            return True
        if change.part != "provision" or change.quoted is not None or not change.target:
            return False
        return change.action in SILENT and bool(self._provision(change.target).children)

    def _provision(self, provision_id: str) -> Provision:
        return self.provisions.get(provision_id) or find(self.instrument, provision_id)

    def _text(self, spot: Spot) -> str:
        provision_id, part = spot
        if part == "title":
            return self.instrument.title
        provision = self._provision(provision_id)
        if part == "heading":
            return provision.heading
        return provision.closing if part == "closing" else provision.words


def _spot(change: Change) -> Spot:
    if not change.target:
        return "", "title"
    return change.target, "words" if change.part == "provision" else change.part
