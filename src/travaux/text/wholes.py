"""Settling what is asked of a provision as a whole, or beside it, in a rolling text.

A proposal that stood in what is gone afterwards is a casualty; one that asked for just this
is fulfilled; what comes in beside a provision that is gone comes in where that one was.

Source: rolling-text specification, section 7 and law 11, for structural actions.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NoReturn, TypeAlias

from travaux.text.errors import BadInput, Message, message
from travaux.text.gathering import Spot
from travaux.text.instrument_reading import instrument_for, nodes_at
from travaux.text.open_places import proposals_in
from travaux.text.reading import choices, read_for
from travaux.text.settled_values import Casualty, Form, Settled, Why
from travaux.text.structure import SILENT
from travaux.text.values import (
    Change,
    Lineage,
    Part,
    Proposal,
    RollingInstrument,
    RollingProvision,
)
from travaux.text.whole_asks import Sponsors, WholeAsk, asks_on, every, whole_asks, without
from travaux.text.whole_trees import Made, accepted

Standing: TypeAlias = tuple[str, tuple[str, str]]
"""A proposal, and where it stands: a provision and its part, or the key of what it asks."""

_GOES: Final = ("delete", "no text", "alternative")
_PARTS: Final[tuple[Part, ...]] = ("heading", "words", "closing")
_FORMS: Final = ("accept", "reject", "lift", "delete", "keep bracketed")


@dataclass(frozen=True, slots=True)
class WholeSettled:
    """A rolling text after a settlement of a provision as a whole.

    ``settled`` is what became of the proposals, its base the words of the provision;
    ``sources`` are as in ``whole_trees.Made``.
    """

    rolling: RollingInstrument
    settled: Settled
    sources: Mapping[Spot, tuple[Spot, ...]] = field(default_factory=dict)


def settle_whole(
    rolling: RollingInstrument,
    target: str,
    *,
    form: Form,
    proposal: str = "",
    sponsors: Sponsors | None = None,
) -> WholeSettled:
    """Settle what is asked of a provision as a whole.

    - accept: what the proposal asks is done; reject: it is taken out, and nothing else;
    - lift: the provision stays, and whoever would have it gone or bracketed falls;
    - delete: it goes, with what stands under it; keep bracketed: nothing changes.

    Args:
        rolling: what the room sees.
        target: the id of a provision, or of one that proposals bring in.
        form: what was decided; a compromise is settled in the words of the provision.
        proposal: who is accepted or rejected by name.
        sponsors: whose each proposal is, as far as that is known.

    Raises:
        BadInput: the form is none of these, or the proposal asks nothing of the provision as
            a whole, or nothing that could be accepted: it brackets, reserves or retains.

    Guarantees:
        1. Whoever is no longer in the text is fulfilled or a casualty; nobody else is.
    """
    names = sponsors or {}
    asks = whole_asks(rolling, target, names)
    if form not in _FORMS:
        raise BadInput(
            message(
                "A provision as a whole is not settled by the form {form}; use one of {known}.",
                form=form,
                known=", ".join(_FORMS),
            )
        )
    settling = _Settling(rolling, target, asks, names)
    if form == "keep bracketed":
        return settling.done(Made(rolling.provisions))
    if form == "lift":
        falls = [it for it in asks if it.change.action in (*_GOES, "bracket", "reserve")]
        return settling.done(Made(rolling.provisions), out=falls, why="lifted")
    if form == "delete":
        ask = WholeAsk("", (), Change("delete", target, "provision"), "")
        return settling.accept(ask)
    own = [it for it in asks if it.proposal == proposal] or _nobody(proposal, asks)
    if form == "reject":
        return settling.done(Made(rolling.provisions), out=own, why="rejected")
    return settling.accept(next((it for it in own if it.change.action not in SILENT), own[0]))


def _nobody(proposal: str, asks: tuple[WholeAsk, ...]) -> NoReturn:
    raise BadInput(
        message(
            "Proposal {id} asks nothing of the provision as a whole; name one that does: {known}.",
            id=proposal,
            known=", ".join(dict.fromkeys(it.proposal for it in asks)) or "—",
        )
    )


@dataclass(frozen=True, slots=True)
class _Settling:
    rolling: RollingInstrument
    target: str
    asks: tuple[WholeAsk, ...]
    sponsors: Sponsors

    def accept(self, ask: WholeAsk) -> WholeSettled:
        """Do what is asked; whoever asks the same has it.

        Raises:
            BadInput: it proposes nothing.
        """
        if ask.change.action in SILENT:
            raise BadInput(
                message(
                    "Proposal {id} ({action}) proposes nothing that could be accepted; reject it, "
                    "or lift or keep the brackets.",
                    id=ask.proposal,
                    action=ask.change.action,
                )
            )
        gone = ("delete", "no text")
        same = [
            it
            for it in self.asks
            if it.change == ask.change or {it.change.action, ask.change.action} <= {*gone}
        ]
        made = accepted(self.rolling.provisions, ask)
        return self.done(made, out=same, fulfilled={it.proposal for it in same})

    def done(
        self,
        made: Made,
        *,
        out: Iterable[WholeAsk] = (),
        why: Why = "replaced",
        fulfilled: Collection[str] = (),
    ) -> WholeSettled:
        """The text without what is settled, and who fell with it."""
        before = {it.id for it in every(self.rolling.provisions) if it.origin == "base"}
        there = {it.id for it in every(made.provisions) if it.origin == "base"}
        gone = before - there
        anchored = _anchored(made.provisions, gone)
        ends = {it.key for it in out} | {it.key for it in _pointing(anchored, gone)}
        text = replace(self.rolling, provisions=anchored)
        left = without(anchored, ends, base=instrument_for(text), sponsors=self.sponsors)
        places = [it for it in self.rolling.occurrences if it.provision not in gone]
        text = replace(text, provisions=left, occurrences=tuple(places))
        lost = self._lost(text, made.sources)
        casualties = tuple(
            Casualty(it, why, _reason(why), self._was(it, where))
            for it, where in lost.items()
            if it not in fulfilled
        )
        asks = whole_asks(text, self.target, self.sponsors)
        settled = Settled(
            base=_words(text, self.target),
            proposals=tuple(_as_proposal(it) for it in asks),
            fulfilled=tuple(
                dict.fromkeys(it.proposal for it in self.asks if it.proposal in fulfilled)
            ),
            casualties=casualties,
        )
        return WholeSettled(text, settled, made.sources)

    def _lost(
        self, after: RollingInstrument, sources: Mapping[Spot, tuple[Spot, ...]]
    ) -> dict[str, tuple[str, str]]:
        """Who no longer stands where it stood, and the first such place of each."""
        stands = set(_standings(after))
        pairs = [(to, it) for to, those in sources.items() for it in those]
        moved = {(own, it) for own, where in stands for to, it in pairs if to == where}
        lost: dict[str, tuple[str, str]] = {}
        for own, where in _standings(self.rolling):
            if (own, where) not in stands and (own, where) not in moved:
                lost.setdefault(own, where)
        return lost

    def _was(self, proposal: str, where: tuple[str, str]) -> Proposal:
        """What a proposal asked at a place where it no longer stands."""
        for it in every(self.rolling.provisions):
            for ask in asks_on(it, self.sponsors):
                if (ask.proposal, ask.key) == (proposal, where):
                    return _as_proposal(ask)
        spot = next((where[0], part) for part in _PARTS if part == where[1])
        asked = proposals_in(nodes_at(self.rolling, *spot))
        found = next(it for it in asked if it.id == proposal)
        return replace(found, sponsors=self.sponsors.get(proposal, found.sponsors))


def _reason(why: Why) -> Message:
    if why == "replaced":
        return message("The provision that it concerns is no longer in the text.")
    return message("It was rejected: the text stays as it is.")


def _as_proposal(ask: WholeAsk) -> Proposal:
    return Proposal(ask.proposal, ask.sponsors, ask.change.action, ask.change.wording or "")


def _words(rolling: RollingInstrument, provision: str) -> str:
    found = (it for it in every(rolling.provisions) if it.id == provision and it.origin == "base")
    return next((read_for(it.words) for it in found), "")


def _standings(rolling: RollingInstrument) -> Iterator[Standing]:
    """Where every proposal stands in a text, in its order."""
    for it in every(rolling.provisions):
        yield from ((ask.proposal, ask.key) for ask in asks_on(it, {}))
        if it.origin == "base":
            for part in _PARTS:
                for choice, _depth in choices(getattr(it, part)):
                    for option in choice.options:
                        yield from ((own, (it.id, part)) for own in option.proposals)


def _pointing(
    provisions: tuple[RollingProvision, ...], gone: Collection[str]
) -> Iterator[WholeAsk]:
    """What is asked with regard to provisions that are gone."""
    for it in every(provisions):
        for ask in asks_on(it, {}):
            if ask.change.target in gone or ask.change.other in gone:
                yield ask


def _anchored(
    level: tuple[RollingProvision, ...], gone: Collection[str], parent: str = ""
) -> tuple[RollingProvision, ...]:
    """Provisions with what comes in beside one that is gone beside the one that stands next."""
    made: list[RollingProvision] = []
    for at, it in enumerate(level):
        below = _anchored(it.children, gone, it.id)
        one = replace(it, children=below)
        if it.origin == "proposed" and it.lineage[0].of in gone:
            one = _beside(one, (level[:at], level[at + 1 :]), parent)
        made.append(one)
    return tuple(made)


def _beside(
    it: RollingProvision, around: tuple[tuple[RollingProvision, ...], ...], parent: str
) -> RollingProvision:
    """A proposed provision beside the nearest of the base, of those before and behind it."""
    verb = it.lineage[0].relation.partition("_")[0]
    before, behind = ([other.id for other in side if other.origin == "base"] for side in around)
    if verb == "alternative" or not (before or behind or parent):
        return it
    where, of = (
        ("after", before[-1]) if before else ("before", behind[0]) if behind else ("under", parent)
    )
    return replace(it, lineage=(Lineage(f"{verb}_{where}", of), *it.lineage[1:]))
