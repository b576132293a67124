"""Settling a provision as a whole in a file: what comes in, goes, moves or stays."""

from collections.abc import Iterator
from itertools import count
from typing import Final

from travaux.formats.json.settled import SettledText, Spot, part_of, place_of
from travaux.text.errors import BadInput, message
from travaux.text.instrument_reading import instrument_for
from travaux.text.provenance import Provenance, begun, changed_by
from travaux.text.references import parts_of
from travaux.text.settled_values import Form, Settled, Settlement, hash_of
from travaux.text.tokens import tokenize
from travaux.text.told import Asker, Told
from travaux.text.tree import walk
from travaux.text.values import RollingInstrument
from travaux.text.whole_asks import WholeAsk, every, whole_asks
from travaux.text.wholes import WholeSettled, settle_whole

BASE_ACT: Final = "base"
"""The act of what stood before anything was settled."""


def act_of(text: SettledText, given: str | None) -> str:
    """What to call the next act: as given, or the next number that is free.

    Raises:
        BadInput: there is such an act already, whose history this one would take.
    """
    there = {BASE_ACT, *(it.act for it in text.acts)}
    if given is not None:
        if given in there:
            raise BadInput(
                message(
                    "There is an act {act} in the history of the text already; give this one "
                    "another --act.",
                    act=given,
                )
            )
        return given
    return next(name for it in count(len(text.acts) + 1) if (name := str(it)) not in there)


def brought_in(text: SettledText, provision: str) -> str | None:
    """The provision that proposals bring in under this id, or that of one of them."""
    if not isinstance(text.rolling, RollingInstrument):
        return None
    for it in every(text.rolling.provisions):
        if it.origin == "proposed" and provision in (it.id, *(new for *_own, new in it.ids)):
            return it.id
    return None


def asked_of_whole(text: SettledText, target: str) -> tuple[WholeAsk, ...]:
    """What is asked of a provision as a whole."""
    if not isinstance(text.rolling, RollingInstrument):
        return ()
    return whole_asks(text.rolling, target, text.sponsors)


def settled_whole(
    text: SettledText, target: str, *, form: Form, value: str, act: str | None
) -> tuple[SettledText, Settled]:
    """A text with a provision settled as a whole, and what became of the proposals to it.

    Args:
        text: the text so far.
        target: the id of a provision, or of one that proposals bring in.
        form: what was decided.
        value: the id of the proposal that is accepted or rejected.
        act: the id of the act; the next number if not given.

    Raises:
        BadInput: it cannot be settled so.
    """
    if not isinstance(text.rolling, RollingInstrument):
        raise BadInput(
            message("A place of its own is no provision; settle its words, without --part.")
        )
    done = settle_whole(text.rolling, target, form=form, proposal=value, sponsors=text.sponsors)
    number = act_of(text, act)
    told = _told(text, target, done, form=form, value=value, act=number)
    after = SettledText(
        rolling=done.rolling,
        acts=(*text.acts, told),
        provenance=dict(_traced(text, done, number)),
        sponsors=text.sponsors,
    )
    return after, done.settled


def _told(
    text: SettledText, target: str, done: WholeSettled, *, form: Form, value: str, act: str
) -> Told:
    asks = asked_of_whole(text, target)
    chosen = next((it for it in asks if it.proposal == value), None)
    place, was = target, _words(text.rolling, target)
    if form == "accept" and chosen is not None:
        place = _becoming(chosen, done)
        was = None if chosen.change.action in ("insert", "placeholder") else was
    now = _words(done.rolling, place)
    fates = {it.id: it.why for it in done.settled.casualties}
    fates |= dict.fromkeys(done.settled.fulfilled, "fulfilled")  # type: ignore[arg-type]
    said = {it.proposal: (it.sponsors, it.change.wording or "") for it in asks}
    said |= {it.id: (it.proposal.sponsors, it.proposal.wording) for it in done.settled.casualties}
    askers = tuple(
        Asker(
            it,
            names,
            words,
            "accepted" if (form, it) == ("accept", value) else fates.get(it, "open"),
        )
        for it, (names, words) in said.items()
    )
    settlement = Settlement(
        place=place_of(place, "provision"),
        on=hash_of(was or ""),
        start=0,
        end=len(tokenize(was or "")),
        words=now or "",
        form=form,
        proposals=(value,) if value else (),
    )
    return Told(act, settlement, was or "", askers)


def _becoming(chosen: WholeAsk, done: WholeSettled) -> str:
    """The provision in which one stands that came in or was divided or merged."""
    change = chosen.change
    those = (chosen.fresh, change.target, change.other)
    return next((it for it in those if _words(done.rolling, it) is not None), change.target)


def _words(rolling: object, provision: str) -> str | None:
    if not isinstance(rolling, RollingInstrument):
        return None
    found = walk(instrument_for(rolling).provisions)
    return next((it.words for it in found if it.id == provision), None)


def _traced(text: SettledText, done: WholeSettled, act: str) -> Iterator[tuple[Spot, Provenance]]:
    """Where the words of each part come from, as far as that is not the base alone."""
    before = _texts(text.rolling)
    for spot, words in _texts(done.rolling).items():
        sources = [it for it in done.sources.get(spot, ()) if it in before]
        if sources and words:
            those = [_known(text, it) for it in sources]
            joined = Provenance(
                "".join(it.text for it in those), tuple(run for it in those for run in it.runs)
            )
            yield spot, changed_by(joined, act, words)
        elif spot in text.provenance:
            yield spot, text.provenance[spot]
        elif words and spot not in before:
            yield spot, begun(words, act)


def _known(text: SettledText, spot: Spot) -> Provenance:
    return text.provenance.get(spot) or begun(part_of(text.rolling, spot), BASE_ACT)


def _texts(rolling: object) -> dict[Spot, str]:
    """Every part of the base that holds words."""
    if not isinstance(rolling, RollingInstrument):
        return {}
    instrument = instrument_for(rolling)
    return {
        ("", "title"): instrument.title,
        **{
            (it.id, part): words
            for it in walk(instrument.provisions)
            for part, words in parts_of(it)
        },
    }
