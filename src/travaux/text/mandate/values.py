"""What a mandate is made of; all immutable."""

from dataclasses import dataclass, field
from typing import Literal

from travaux.text.errors import Message

Part = Literal["preambular", "operative"]
Span = tuple[int, int]
"""Half-open, in code points of the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolution, decision or document a paragraph names.

    ``symbol`` is normalised, or None where the words do not say whose it is; ``date`` is
    ISO 8601; ``at`` is the span of ``as_written``, or the empty span at the mark of the
    footnote that names it.
    """

    symbol: str | None
    date: str | None
    as_written: str
    at: Span


@dataclass(frozen=True, slots=True)
class Verb:
    """What a paragraph does: its verb, how it is modified, and what it may mean.

    ``senses`` are English names; several where the language has one word for them, and
    none where the tables do not know the verb.
    """

    verb: str
    modifiers: tuple[str, ...]
    senses: tuple[str, ...]
    as_written: str
    at: Span


@dataclass(frozen=True, slots=True)
class Found:
    """A value, and the words it rests on."""

    value: str
    words: str
    at: Span
    others: tuple["Found", ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """What must be done: the clause, and the notions in it in a fixed order."""

    value: tuple[str, ...]
    words: str
    at: Span
    rests_on: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Obligation:
    """A candidate: who must do what, by when, where, for how long, towards whom."""

    actor: Found
    action: Action
    deadline: Found | None = None
    place: Found | None = None
    duration: Found | None = None
    beneficiaries: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its number, counted in the preamble and printed in the operative part.

    ``marks`` are footnote marks with the offset in ``text`` where each stood; ``notions``
    and ``dates`` are what it speaks of, whether it obliges anyone or not.
    """

    n: int
    text: str
    verbs: tuple[Verb, ...] = ()
    citations: tuple[Citation, ...] = ()
    obligation: Obligation | None = None
    marks: tuple[tuple[str, int], ...] = ()
    heading: str = ""
    notions: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note, and the paragraph and offset its mark stands at; None where it has no mark."""

    marker: str
    text: str
    part: Part | None = None
    n: int | None = None
    at: int | None = None


SlipCode = Literal[
    "citation-out-of-session",
    "footnote-without-mark",
    "letter-three-times",
    "letters-mixed",
    "mark-without-footnote",
    "no-such-day",
    "number-out-of-order",
    "spelling-differs",
]


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Something that is perhaps a slip; never corrected.

    ``code`` is what kind of slip, the same in every language; ``part`` and ``n`` name the
    paragraph, None for the resolution as a whole.
    """

    code: SlipCode
    as_written: str
    reason: Message
    part: Part | None = None
    n: int | None = None
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class Mandate:
    """A resolution as a committee needs it; what the source does not say is empty or None.

    ``organ`` is its printed name, ``speaker`` the actor it is where it decides for itself.
    """

    language: str
    symbol: str | None = None
    organ: str = ""
    speaker: str = ""
    session: int | None = None
    agenda_item: str | None = None
    title: str = ""
    date: str | None = None
    preambular: tuple[Paragraph, ...] = ()
    operative: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    suspected: tuple[Suspicion, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A resolution as a reader of files hands it over: blocks of text in their order.

    A footnote mark stands in a block between ``MARK_OPENS`` and ``MARK_CLOSES``.
    ``preamble`` has a block a paragraph; a block of ``body`` is a paragraph, a part of
    the one before it, or a heading. ``meta`` has what a marked-up file says outright:
    ``symbol``, ``date``, ``session``, ``agenda_item``, ``title``.
    """

    language: str
    masthead: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    meta: dict[str, str] = field(default_factory=dict)
    oddities: tuple[Suspicion, ...] = ()
    scanned: bool = False


MARK_OPENS = "\ufdd0"
MARK_CLOSES = "\ufdd1"
"""Noncharacters, which no text that is exchanged holds."""
