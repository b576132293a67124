"""Carrying the proposals to a whole instrument onto a new one: the table of dispositions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.text.amendments import WORDING, full_wording
from travaux.text.dispositions import IN, NOT, PART, Finding, Found, carry_place, together
from travaux.text.gathering import Asked, Sorted, Spot, sort_proposals
from travaux.text.matching import ALIKE, alike, counted, matched, words_of
from travaux.text.tokens import tokenize
from travaux.text.tree import find, part_of, walk
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    Part,
    Proposal,
    Provision,
)

SAME = 0.9
"""Words in common, as a share of both, from which a proposed provision is in the new text."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What of one proposal is in one place of the new text.

    ``of`` is the provision of the old text that it concerns, empty for the title;
    ``provision`` that of the new text, empty where none is found. ``found`` counts tokens
    of its ``part``. ``action`` and ``asked`` are what the proposal asked of the old text: its
    wording in full, or the words that it keeps, brackets or reserves.
    """

    of: str
    part: Part
    finding: Finding
    provision: str = ""
    found: tuple[Found, ...] = ()
    action: str = "amend"
    asked: str = ""

    @property
    def bracketed(self) -> bool:
        """Whether any of what was found stands in brackets there."""
        return any(it.bracketed and it.finding != NOT for it in self.found)


@dataclass(frozen=True, slots=True)
class Disposition:
    """What of one proposal is in the new text, place by place: one row of the table."""

    proposal: str
    sponsors: tuple[str, ...]
    finding: Finding
    places: tuple[Carried, ...]

    @property
    def bracketed(self) -> bool:
        """Whether any of what was found stands in brackets there."""
        return any(it.bracketed for it in self.places)


def carry(
    old: Instrument,
    new: Instrument,
    proposals: Sequence[InstrumentProposal],
    *,
    shared_ids: bool = False,
    asked: Sorted | None = None,
) -> tuple[Disposition, ...]:
    """Find every proposal to an old text in a new one.

    Args:
        old: the text that the proposals amend.
        new: the new basis.
        proposals: all that are open, in the order of their submission.
        shared_ids: an id in both texts names the same provision.
        asked: what is asked of the new text in turn, sorted, for one that stands in brackets:
            what these hold is looked through, too.

    Returns:
        The table of dispositions, in the order of the proposals.

    Raises:
        BadInput: a proposal names what is not in the old text.

    Guarantees:
        1. The table omits none.
    """
    carrying = _carrying(old, new, asked or Sorted(), shared_ids=shared_ids)
    rows = carrying.all(sort_proposals(old, proposals))
    return _table({it.id: it.sponsors for it in proposals}, rows)


def carry_places(
    old: Instrument,
    new: Instrument,
    places: Mapping[Spot, Sequence[Proposal]],
    *,
    shared_ids: bool = False,
    asked: Mapping[Spot, Sequence[Proposal]] | None = None,
) -> tuple[Disposition, ...]:
    """The same for proposals that are already sorted by provision and part.

    Args:
        old: the text that the proposals amend.
        new: the new basis.
        places: by provision (empty for the title) and part.
        shared_ids: an id in both texts names the same provision.
        asked: what is asked of the new text in turn, by its provisions and parts.
    """
    carrying = _carrying(old, new, _sorted(asked or {}), shared_ids=shared_ids)
    sponsors = {it.id: it.sponsors for those in places.values() for it in those}
    return _table(sponsors, carrying.all(_sorted(places)))


def _sorted(places: Mapping[Spot, Sequence[Proposal]]) -> Sorted:
    return Sorted(places={it: [*places[it]] for it in places})


def _carrying(old: Instrument, new: Instrument, asked: Sorted, *, shared_ids: bool) -> "_Carrying":
    """Both texts, and which provision is which; the rest by the words that brackets hold.

    Of a provision whose alternatives are in brackets only one is its base: one of the old
    text that is like another of them is found there, too.
    """
    found = matched(old, new, shared_ids=shared_ids)
    left = [replace(it, children=()) for it in walk(old.provisions) if it.id not in found]
    stands: dict[str, str] = {}
    beside: list[Provision] = []
    for (provision, part), proposals in asked.places.items():
        for it in proposals:
            if part == "words" and it.action in WORDING and full_wording(it):
                stands[f"{len(beside)}"] = provision
                beside.append(Provision(f"{len(beside)}", "paragraph", words=full_wording(it)))
    more = matched(Instrument(provisions=tuple(left)), Instrument(provisions=tuple(beside)))
    return _Carrying(old, new, {**found, **{mine: stands[it] for mine, it in more.items()}}, asked)


def _table(
    sponsors: Mapping[str, tuple[str, ...]], rows: Iterable[tuple[str, Carried]]
) -> tuple[Disposition, ...]:
    """One row for each proposal, also for one of which no place is told."""
    places: dict[str, list[Carried]] = {it: [] for it in sponsors}
    for proposal, carried in rows:
        places[proposal].append(carried)
    return tuple(
        Disposition(it, sponsors[it], together([one.finding for one in there]), tuple(there))
        for it, there in places.items()
    )


@dataclass(frozen=True, slots=True)
class _Carrying:
    """An old text beside a new one, and which provision is which."""

    old: Instrument
    new: Instrument
    match: dict[str, str]
    beside: Sorted

    def all(self, asked: Sorted) -> Iterator[tuple[str, Carried]]:
        """Each place of each proposal, with its finding."""
        for spot, proposals in asked.places.items():
            yield from self._part(spot, proposals)
        for changes in asked.newcomers.values():
            for one in changes:
                row, said = self._newcomer(one.change), (one.change.heading, one.change.wording)
                text = "\n".join(it for it in said if it)
                yield one.proposal.id, _asking(row, one.change.action, text)
        for target, changes in asked.marks.items():
            for one in changes:
                row = self._mark(target, one)
                yield one.proposal.id, _asking(row, one.change.action, one.change.quoted or "")

    def _part(
        self, spot: tuple[str, Part], proposals: Sequence[Proposal]
    ) -> Iterator[tuple[str, Carried]]:
        """The proposals to one text; with its provision all that was asked of it is gone."""
        provision, part = spot
        other = self.match.get(provision, "")
        old = part_of(self.old, *spot)
        asked = {it.id: (it.action, _wording(it, old)) for it in proposals}
        if not other and part != "title":
            for it in proposals:
                deleted = it.action in WORDING and not full_wording(it)
                row = Carried(provision, part, IN if deleted else NOT)
                yield it.id, _asking(row, *asked[it.id])
            return
        new = part_of(self.new, other, part)
        there = self.beside.places.get((other, part), ())
        for found in carry_place(old, new, proposals, asked=there):
            row = Carried(provision, part, found.finding, other, found.found)
            yield found.proposal, _asking(row, *asked[found.proposal])

    def _newcomer(self, change: Change) -> Carried:
        """A provision that a proposal brings in, among those that did not stand before.

        First those of the new text's base, then what is proposed to it.
        """
        asked = counted((change.heading, change.wording or ""))
        stood = {other for mine, other in self.match.items() if not self._reworded(mine, other)}
        among = [
            (alike(asked, words_of(it)), 0, -at, it.id, "")
            for at, it in enumerate(walk(self.new.provisions))
            if it.id not in stood
        ]
        among += [
            (alike(asked, counted(texts)), -1, -at, provision, id_)
            for at, (provision, id_, texts) in enumerate(self._proposed())
        ]
        score, _, _, best, id_ = max(among, default=(0.0, 0, 0, "", ""))
        finding = IN if score >= SAME else PART if score >= ALIKE else NOT
        part: Part = "provision"
        if finding == NOT:
            return Carried(change.target, part, finding)
        length = 0 if id_ else len(tokenize(find(self.new, best).words))
        found = Found(finding, 0, length, bool(id_) or self._bracketed(best), id_)
        return Carried(change.target, part, finding, best, (found,))

    def _proposed(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """What is proposed to the new text: where, by which proposal, and its words."""
        for (provision, _part), proposals in self.beside.places.items():
            for it in proposals:
                if it.action in WORDING:
                    yield provision, it.id, (full_wording(it),)
        for (provision, *_), changes in self.beside.newcomers.items():
            for one in changes:
                yield provision, one.proposal.id, (one.change.heading, one.change.wording or "")

    def _bracketed(self, provision: str) -> bool:
        """Whether all words of a provision of the new text stand in brackets."""
        words = find(self.new, provision).words
        return any(
            it.action == "bracket" and (it.start, it.end) in ((None, None), (0, len(words)))
            for it in self.beside.places.get((provision, "words"), ())
        )

    def _reworded(self, mine: str, other: str) -> bool:
        """Whether a provision has other words in the new text."""
        return words_of(find(self.old, mine)) != words_of(find(self.new, other))

    def _mark(self, target: str, asked: Asked) -> Carried:
        """What is asked of a provision as a whole."""
        change, other = asked.change, self.match.get(target, "")
        row = Carried(target, "provision", NOT, other)
        if change.action in ("delete", "no text"):
            return replace(row, finding=NOT if other else IN)
        if change.action == "move":
            return replace(row, finding=IN if other and self._moved(change, other) else NOT)
        if change.action == "merge with":
            return replace(row, finding=self._merged(change, other))
        if change.action == "split at":
            return replace(row, finding=IN if self._begins(change.quoted or "") else NOT)
        return replace(row, finding=IN if other else NOT)

    def _moved(self, change: Change, other: str) -> bool:
        """Whether a provision stands in the new text where a move would put it."""
        anchor = self.match.get(change.other, "")
        if change.where == "under":
            return bool(anchor) and any(it.id == other for it in find(self.new, anchor).children)
        levels = [self.new.provisions, *(it.children for it in walk(self.new.provisions))]
        step = 1 if change.where == "after" else -1
        for level in levels:
            ids = [it.id for it in level]
            if anchor in ids and other in ids:
                return ids.index(other) - ids.index(anchor) == step
        return False

    def _merged(self, change: Change, other: str) -> Finding:
        """Whether one provision of the new text holds most words of both."""
        both = counted(part_of(self.old, it, "words") for it in (change.target, change.other))
        there = other or self.match.get(change.other, "")
        if not there or not both:
            return NOT
        held = (both & words_of(find(self.new, there))).total() / both.total()
        apart = change.target in self.match and change.other in self.match
        return IN if held >= SAME and not apart else NOT

    def _begins(self, quoted: str) -> bool:
        """Whether a provision of the new text begins with quoted words."""
        return any(it.words.startswith(quoted) for it in walk(self.new.provisions) if quoted)


def _asking(row: Carried, action: str, asked: str) -> Carried:
    return replace(row, action=action, asked=asked)


def _wording(proposal: Proposal, old: str) -> str:
    """What a proposal would have a text say, or the words of it that it is about."""
    if proposal.action in WORDING:
        return full_wording(proposal)
    return old[slice(proposal.start, proposal.end)]
