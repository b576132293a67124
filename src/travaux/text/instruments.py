"""The rolling text of a whole instrument.

The same door as ``consolidate``, one storey up: every part of every provision is a
place of its own, so that a proposal changes no place it does not name.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput, Message
from travaux.text.gathering import Asked, Sorted, sort_proposals
from travaux.text.labels import canonical, path
from travaux.text.names import in_order, natural
from travaux.text.newcomers import newcomers
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    Mark,
    Part,
    Plain,
    Proposal,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
)

Weave: TypeAlias = Callable[[str, Sequence[Proposal], Sequence[str]], Rolling]
"""Makes the rolling text of one place from its base, its proposals and the order of names."""


def weave_place(base: str, proposals: Sequence[Proposal], order: Sequence[str]) -> Rolling:
    """Consolidate one place."""
    return consolidate(base, proposals, order=order)


def consolidate_instrument(
    instrument: Instrument,
    proposals: Sequence[InstrumentProposal],
    *,
    order: Sequence[str] = (),
    weave: Weave = weave_place,
    asked: Sorted | None = None,
) -> RollingInstrument:
    """Make the rolling text of an instrument.

    Args:
        instrument: the base; provision ids are unique.
        proposals: in the order of their submission.
        order: the committee's order of names; others follow, by alphabet.
        weave: makes each place that somebody proposes something to; one that remembers
            what it made spares whoever consolidates again after a change elsewhere.
        asked: what ``sort_proposals`` makes of the proposals, where that is at hand.

    Raises:
        BadInput: as ``consolidate``, and for a target or quoted words that are not there.

    Guarantees:
        1. ``instrument_for(rolling, id)`` is what ``apply`` makes of that proposal.
        2. ``instrument_for(rolling)`` is the base.
        3. A proposal changes the rolling text of no place it does not name.
    """
    asked = asked or sort_proposals(instrument, proposals)
    sponsors = {proposal.id: proposal.sponsors for proposal in proposals}
    weaver = _Weaver(instrument, asked, sponsors, order=order, weave=weave)
    return RollingInstrument(
        title=weaver.part("", "title", instrument.title).nodes,
        language=instrument.language,
        symbol=instrument.symbol,
        provisions=weaver.provisions(instrument.provisions),
        occurrences=tuple(weaver.asked.occurrences),
        problems=tuple(weaver.problems),
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """What was made of the parts of one provision, and who asks to keep what nobody contests."""

    heading: Rolling
    words: Rolling
    closing: Rolling

    def retained(self) -> tuple[str, ...]:
        every = {*self.heading.retained, *self.words.retained, *self.closing.retained}
        return tuple(sorted(every, key=natural))


class _Weaver:
    """Weaves what was sorted to an instrument, provision by provision."""

    def __init__(
        self,
        instrument: Instrument,
        asked: Sorted,
        sponsors: Mapping[str, Sequence[str]],
        *,
        order: Sequence[str],
        weave: Weave,
    ) -> None:
        self.instrument = instrument
        self.asked = asked
        self.sponsors = sponsors
        self.order = order
        self.weave = weave
        self.problems: list[Message] = []

    def part(self, provision: str, part: Part, text: str) -> Rolling:
        """The rolling text of one part."""
        proposals = self.asked.places.get((provision, part), [])
        if not proposals:
            return Rolling((Plain(text),) if text else ())
        try:
            rolling = self.weave(text, proposals, self.order)
        except BadInput as error:
            where = f"{provision} {part}" if provision else part
            source = f"{where}, {error.place.source}" if error.place.source else where
            raise error.at(replace(error.place, source=source)) from None
        self.problems += rolling.problems
        return rolling

    def provisions(self, provisions: Iterable[Provision]) -> tuple[RollingProvision, ...]:
        """The rolling provisions of some siblings, newcomers among them."""
        made: list[RollingProvision] = []
        taken = {canonical(provision.number) for provision in provisions}
        for provision in provisions:
            made += self._new(provision, "before", taken)
            made.append(self._provision(provision))
            made += self._new(provision, "", taken)
            made += self._new(provision, "after", taken)
        return tuple(made)

    def _provision(self, provision: Provision) -> RollingProvision:
        texts = _Texts(
            heading=self.part(provision.id, "heading", provision.heading),
            words=self.part(provision.id, "words", provision.words),
            closing=self.part(provision.id, "closing", provision.closing),
        )
        below = {canonical(child.number) for child in provision.children}
        children = self.provisions(provision.children)
        under = self._new(provision, "under", below)
        return RollingProvision(
            id=provision.id,
            kind=provision.kind,
            number=provision.number,
            heading=texts.heading.nodes,
            words=texts.words.nodes,
            children=(*children, *under),
            closing=texts.closing.nodes,
            marks=self._marks(provision, texts.retained()),
            lineage=provision.lineage,
            notes=provision.notes,
        )

    def _marks(self, provision: Provision, retained: tuple[str, ...]) -> tuple[Mark, ...]:
        by_change: dict[Change, list[Asked]] = {}
        for asked in self.asked.marks.get(provision.id, []):
            by_change.setdefault(asked.change, []).append(asked)
        marks = [self._mark(change, those) for change, those in by_change.items()]
        if retained:
            marks.append(Mark("retain", retained, self._names(retained)))
        return tuple(marks)

    def _mark(self, change: Change, those: list[Asked]) -> Mark:
        those = sorted(those, key=lambda asked: natural(asked.proposal.id))
        ids = tuple(asked.proposal.id for asked in those)
        return Mark(
            action=change.action,
            proposals=ids,
            sponsors=self._names(ids),
            detail=path(self.instrument, change.other) if change.other else change.quoted or "",
            change=change,
            numbers=tuple(asked.number for asked in those),
        )

    def _names(self, ids: Iterable[str]) -> tuple[str, ...]:
        return in_order({name for it in ids for name in self.sponsors[it]}, self.order)

    def _new(self, anchor: Provision, where: str, taken: set[str]) -> list[RollingProvision]:
        """What is brought in beside or under a provision; "" is for its alternatives."""
        made: list[RollingProvision] = []
        for action in ("alternative",) if not where else ("insert", "placeholder"):
            asked = self.asked.newcomers.get((anchor.id, action, where))
            if asked:
                made += newcomers(self.instrument, asked, taken, order=self.order)
        return made
