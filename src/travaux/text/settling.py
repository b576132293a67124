"""Settling a place: the new text, and what becomes of every proposal to it.

A settlement names a span and the words that stand there afterwards. Whoever changes
words of the span is a casualty, whoever asked for just these words is fulfilled, and
everyone else's wording is brought onto the new text.

Source: rolling-text specification, section 7 and law 11.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from travaux.text.amendments import WORDING, full_wording
from travaux.text.compare import Base, applied, exact_edits
from travaux.text.errors import Message, message
from travaux.text.proposals import bracketed, check_place, check_proposals
from travaux.text.rebase import around, falls, together
from travaux.text.settled_values import Casualty, Settled, Settlement, Why
from travaux.text.settlements import check_settlement
from travaux.text.tokens import tokenize
from travaux.text.values import Edit, Proposal

_SHOWN: Final = 80
"""Code points of quoted words that a reason shows."""


def settle(base: str | Base, proposals: Sequence[Proposal], settlement: Settlement) -> Settled:
    """Settle a span of one place.

    Args:
        base: the text on which it was decided.
        proposals: all that are open, in the order of their submission.
        settlement: what was decided, as ``settlements.decide`` makes it.

    Raises:
        BadInput: it was decided on another text, its span is not in the text, it names a
            proposal that is not there, what is asked could not be consolidated, or its
            words or the new text hold what is refused.

    Guarantees:
        1. Every proposal is in one of ``proposals``, ``fulfilled`` and ``casualties``.
        2. But for those rejected by name, a casualty has an exact edit that shares a base
           token with the span or is inserted strictly inside it, or brackets nothing
           outside it; and no other proposal has, unless the settled words make its edit.
        3. An open proposal reads as before, with the settled words in it.
        4. Who is accepted by name keeps its wording, code point for code point.
    """
    prepared = base if isinstance(base, Base) else Base(base)
    check_proposals(prepared, proposals)
    check_settlement(prepared, proposals, settlement)
    if settlement.form == "keep bracketed":
        return Settled(prepared.text, tuple(proposals))
    settling = _Settling.of(prepared, settlement)
    for proposal in proposals:
        settling.meet(proposal)
    return settling.settled()


@dataclass(slots=True)
class _Settling:
    """One pass over the proposals; ``made`` are the exact edits of the new text."""

    base: Base
    named: Edit
    new: str
    made: tuple[Edit, ...]
    settlement: Settlement
    open: list[Proposal]
    fulfilled: list[str]
    casualties: list[Casualty]

    @classmethod
    def of(cls, base: Base, settlement: Settlement) -> "_Settling":
        named = Edit(settlement.start, settlement.end, tuple(tokenize(settlement.words)))
        new = "".join(token for token, _ in applied(base, [named]))
        check_place(new, settlement.place)
        return cls(base, named, new, exact_edits(base, new), settlement, [], [], [])

    def meet(self, proposal: Proposal) -> None:
        """Find what becomes of a proposal."""
        form, named = self.settlement.form, proposal.id in self.settlement.proposals
        if form == "reject":
            if named:
                self._fallen(proposal, "rejected", self._outside(proposal))
            else:
                self.open.append(proposal)
        elif named:
            self._keep(proposal, full_wording(proposal))
        elif proposal.action in WORDING:
            self._worded(proposal)
        elif proposal.action == "retain":
            self.open.append(proposal)
        else:
            self._bracketing(proposal)

    def _worded(self, proposal: Proposal) -> None:
        edits = self.base.edits(full_wording(proposal))
        done = {*self.made, *_agreeing(self.base, self.named, edits)}
        left = [edit for edit in edits if edit not in done]
        hit = next((edit for edit in left if falls(edit, self.named)), None)
        if hit is not None:
            rest = [edit for edit in left if not falls(edit, self.named)]
            why: Why = "inside" if hit.start == hit.end else "replaced"
            self._fallen(proposal, why, rest, hit=hit)
        elif edits and not left:
            self.fulfilled.append(proposal.id)
        else:
            self._keep(proposal, self._with(left))

    def _with(self, edits: Sequence[Edit]) -> str:
        """The new text with edits of the base that no settled words replaced."""
        if self.base.tokens and edits == [Edit(0, len(self.base.tokens), ())]:
            return ""
        at = self.named.start if self.named.start == self.named.end else 0
        pieces = [piece for edit in edits for piece in around(self.base, edit, at)]
        return together(self.base, [self.named], pieces)

    def _keep(self, proposal: Proposal, wording: str) -> None:
        if wording == self.new and full_wording(proposal) != self.base.text:
            self.fulfilled.append(proposal.id)
        elif proposal.action == "amend":
            self.open.append(replace(proposal, wording=wording))
        else:
            self.open.append(proposal)

    def _bracketing(self, proposal: Proposal) -> None:
        """Carry a bracket, or lift it where all its words are settled."""
        whole = proposal.start is None and proposal.end is None
        start, end = bracketed(self.base, proposal)
        first, last = self.named.start, self.named.end
        if first <= start and end <= last and first < last:
            self._fallen(proposal, "lifted", [], hit=Edit(start, end, ()))
        elif whole:
            self.open.append(proposal)
        else:
            self.open.append(replace(proposal, start=self._begin(start), end=self._end(end)))

    def _begin(self, token: int) -> int:
        """Where in the new text a bracket begins: behind settled words it began within."""
        inside = self.named.start < token < self.named.end
        at = self.named.end if inside else token
        return self.base.length(0, at) + (self._longer() if at >= self.named.end else 0)

    def _end(self, token: int) -> int:
        """Where in the new text a bracket ends: before settled words it ended within."""
        inside = self.named.start < token < self.named.end
        at = self.named.start if inside else token
        behind = at >= self.named.end and at > self.named.start
        return self.base.length(0, at) + (self._longer() if behind else 0)

    def _longer(self) -> int:
        return len(self.new) - len(self.base.text)

    def _outside(self, proposal: Proposal) -> list[Edit]:
        if proposal.action not in WORDING:
            return []
        edits = self.base.edits(full_wording(proposal))
        return [edit for edit in edits if not _touches(edit, self.named)]

    def _fallen(
        self, proposal: Proposal, why: Why, left: list[Edit], *, hit: Edit | None = None
    ) -> None:
        rest = self._with(left) if left else None
        reason = self._reason(why, hit or self.named)
        self.casualties.append(Casualty(proposal.id, why, reason, proposal, rest))

    def _reason(self, why: Why, hit: Edit) -> Message:
        settled = _shown(self.settlement.words)
        if why == "rejected":
            return message("It was rejected: the text stays “{words}” here.", words=settled)
        words = _shown("".join(self.base.tokens[slice(*hit[:2])]))
        if why == "lifted":
            return message(
                "It keeps “{words}” in brackets, which was settled as “{settled}”.",
                words=words,
                settled=settled,
            )
        if why == "inside":
            return message(
                "It puts “{words}” into words that were settled as “{settled}”.",
                words=_shown("".join(hit.words)),
                settled=settled,
            )
        return message(
            "It changes “{words}”, which was settled as “{settled}”.",
            words=words,
            settled=settled,
        )

    def settled(self) -> Settled:
        """The place as it stands now."""
        gone = {*self.fulfilled, *(it.id for it in self.casualties)}
        changed = self.new != self.base.text
        return Settled(
            base=self.new,
            proposals=tuple(_unbound(it, gone) for it in self.open),
            carried=tuple(it.id for it in self.open) if changed else (),
            fulfilled=tuple(self.fulfilled),
            casualties=tuple(self.casualties),
        )


def _touches(edit: Edit, span: Edit) -> bool:
    """Whether an edit shares a token with a span, or stands in it or at its edge."""
    return falls(edit, span) or (edit.start <= span.end and span.start <= edit.end)


def _agreeing(base: Base, named: Edit, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that make of the span just the settled words, all of them together; or none."""
    within = [edit for edit in edits if named.start <= edit.start and edit.end <= named.end]
    inner = [edit for edit in within if falls(edit, named)]
    for some in (within, inner):
        if some and _makes(base, named, some):
            return tuple(some)
    return ()


def _makes(base: Base, named: Edit, edits: Collection[Edit]) -> bool:
    made = "".join(token for token, _ in applied(base, edits))
    before, after = base.length(0, named.start), base.length(named.end, len(base.tokens))
    return made[before : len(made) - after] == "".join(named.words)


def _unbound(proposal: Proposal, gone: Collection[str]) -> Proposal:
    """A proposal as an amendment of the base where what it amends is no longer open."""
    return replace(proposal, amends=None) if proposal.amends in gone else proposal


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
