"""The editorial class: clean numbers and scrub corrections, listed for the committee.

They drop no agreement, but go before the committee.

Source: rolling-text specification, section 7.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from travaux.text.agreement import Agreement, after_change, agreed_hash, stands
from travaux.text.errors import BadInput, message
from travaux.text.numbering import Renumbered, Rewritten, renumber
from travaux.text.references import Reference, references
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


def after_editing(agreement: Agreement, before: Instrument, now: Edited) -> Agreement:
    """The agreement after the editorial class: bound anew to the corrected words.

    Guarantees:
        1. What it was bound to is kept.
        2. Where the text that was edited is not the one that was agreed, it is to be
           reconfirmed, and so where anything but what is listed has changed.
    """
    if not stands(agreement, before):
        return after_change(agreement, now.instrument)
    listed = reduce(_corrected, now.corrections, before)
    kept = any(it.id == agreement.provision for it in walk(now.instrument.provisions))
    hashed = agreed_hash(now.instrument, agreement.provision) if kept else ""
    if hashed != agreed_hash(listed, agreement.provision):
        return after_change(agreement, now.instrument)
    if hashed == agreement.text:
        return agreement
    return replace(agreement, text=hashed, before=(*agreement.before, agreement.text))
