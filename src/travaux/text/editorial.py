"""The editorial class: clean numbers and scrub corrections, listed for the committee.

They drop no agreement, but go before the committee.

Source: rolling-text specification, section 7.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from travaux.text.agreement import Agreement, agreed_hashes
from travaux.text.errors import BadInput, message
from travaux.text.numbering import Renumbered, Rewritten, renumber
from travaux.text.references import Reference, references
from travaux.text.scrubs import Reason, not_editorial
from travaux.text.tree import part_of, walk, with_part
from travaux.text.values import Instrument, Part


@dataclass(frozen=True, slots=True)
class Correction:
    """A scrub correction: one text as it stands and as it should read, in full."""

    provision: str
    part: Part
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after the editorial class, and the list of all that changed for it.

    ``nowhere`` are references, in the text before the numbering, to what is not there any
    more. They keep their words, so with clean numbers they may name another provision:
    each is to be mended first.
    """

    instrument: Instrument
    corrections: tuple[Correction, ...] = ()
    numbers: tuple[Renumbered, ...] = ()
    references: tuple[Rewritten, ...] = ()
    nowhere: tuple[Reference, ...] = ()


def edited(instrument: Instrument, corrections: Sequence[Correction] = ()) -> Edited:
    """The final form of a settled text: corrections made, then everything numbered anew.

    Raises:
        BadInput: a correction is of other words than those that stand there.
    """
    text = reduce(_corrected, corrections, instrument)
    nowhere = tuple(it for it in references(text) if it.status == "nowhere")
    clean = renumber(text)
    return Edited(clean.instrument, tuple(corrections), clean.numbers, clean.references, nowhere)


def _corrected(instrument: Instrument, it: Correction) -> Instrument:
    if part_of(instrument, it.provision, it.part) != it.before:
        raise BadInput(
            message(
                "The correction to {id} is of other words than those that stand there; list it "
                "again on the text of today.",
                id=it.provision or it.part,
            )
        )
    return with_part(instrument, (it.provision, it.part), it.after)


def why_not_listed(instrument: Instrument, it: Correction) -> Reason | None:
    """Why a correction may not be listed as one of the editorial class; None if it may.

    Raises:
        BadInput: it is of other words than those that stand there.
    """
    now = _corrected(instrument, it)
    reason = not_editorial(it.before, it.after, instrument.language)
    later = iter(_pointed_at(now, it))
    if reason is None and not all(one in later for one in _pointed_at(instrument, it)):
        return Reason("reference")
    return reason


def _pointed_at(instrument: Instrument, it: Correction) -> list[str]:
    """What the references at the place of a correction point at, in order."""
    if it.part == "title":
        return []  # references are read in provisions alone
    there = [one for one in references(instrument, it.provision) if one.part == it.part]
    return [target for one in there for target in (one.targets or (one.instrument,))]


def after_editing(
    agreements: Sequence[Agreement], before: Instrument, now: Edited
) -> list[Agreement]:
    """Agreements after the editorial class, in their order: bound anew to the corrected words.

    Guarantees:
        1. What each was bound to is kept.
        2. Where the text that was edited is not the one that was agreed, it is to be
           reconfirmed, and so where anything but what is listed has changed.
        3. One that is reopened or to be reconfirmed already stays as it is.

    Cost: three texts are read for their references, whatever the number of agreements.
    """
    listed = reduce(_corrected, now.corrections, before)
    hashes = [_hashes(agreements, it) for it in (before, listed, now.instrument)]
    return [_rebound(it, [those.get(it.provision, "") for those in hashes]) for it in agreements]


def _hashes(agreements: Sequence[Agreement], text: Instrument) -> dict[str, str]:
    """The hash of each provision that is agreed and stands, if the text is in its language."""
    there = {it.id for it in walk(text.provisions)}
    spoken = {it.provision for it in agreements if it.language == text.language}
    return agreed_hashes(text, sorted(there & spoken))


def _rebound(it: Agreement, hashes: Sequence[str]) -> Agreement:
    """An agreement by the hashes of its words before, with what is listed, and now."""
    stood, listed, now = hashes
    if it.state not in {"agreed", "conditional"}:
        return it
    if stood != it.text or now != listed:
        return it if now == it.text else replace(it, state="to be reconfirmed")
    return it if now == it.text else replace(it, text=now, before=(*it.before, it.text))
