"""What opening a bracketed text gives, before anybody puts it on the record."""

from dataclasses import dataclass

from travaux.text.brackets.typed_values import Span
from travaux.text.errors import Message
from travaux.text.values import Instrument, Proposal


@dataclass(frozen=True, slots=True)
class OpenedProposal:
    """A proposal as the text shows it, to the words of one provision.

    ``at`` are code points of the source. Its sponsors are empty where the text names none:
    they stay unknown.
    """

    provision: str
    proposal: Proposal
    at: Span


@dataclass(frozen=True, slots=True)
class OpenedStance:
    """What a party says of a proposal, or where that is empty of a provision."""

    provision: str
    proposal: str
    party: str
    verb: str


@dataclass(frozen=True, slots=True)
class OpenedMark:
    """A mark of status on a provision, as typed: *agreed ad referendum*."""

    provision: str
    text: str
    at: Span


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the text does not say, and what was made of it; line and column from 1."""

    provision: str
    at: Span
    line: int
    column: int
    what: Message
    done: Message


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the source, as it was typed: the words of a provision, or what is between.

    ``words`` is where the words of ``provision`` stand in it, brackets and names with
    them; both are empty for what is between.
    """

    at: Span
    words: Span
    provision: str = ""


@dataclass(frozen=True, slots=True)
class Now:
    """A provision of a text that was opened, as it stands when that is written back.

    ``words`` stand for those of its passage, brackets and names with them; ``whole`` for the
    whole passage, its number too; with neither it is as it was typed.
    """

    provision: str
    words: str | None = None
    whole: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A bracketed text as provisions, proposals, stances and marks: the preview.

    ``instrument`` has the words that stand outside brackets, the options of which the text
    says that they are base, and, for want of a base, the first of those of which it does
    not say; these are bracketed by a proposal without sponsors, and listed in ``unknown``.

    Guarantees:
        1. The spans of ``passages`` begin at 0, touch, and end with the source.
        2. Every provision has one passage.
    """

    source: str
    instrument: Instrument
    proposals: tuple[OpenedProposal, ...] = ()
    stances: tuple[OpenedStance, ...] = ()
    marks: tuple[OpenedMark, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    passages: tuple[Passage, ...] = ()
