"""The values of a negotiated text: instruments, proposals, and what the room reads.

All are immutable and know nothing of files, the web, the clock or the database.
Terms of the field are explained, each with its source, in docs/glossary.md.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from travaux.text.errors import Message

Kind: TypeAlias = Literal[
    "preamble",
    "preambular",
    "part",
    "chapter",
    "section",
    "article",
    "paragraph",
    "subparagraph",
    "item",
    "annex",
    "operative",
    "testimonium",
]
Origin: TypeAlias = Literal["base", "proposed", "unknown"]
Part: TypeAlias = Literal["title", "heading", "words", "closing", "provision"]
Where: TypeAlias = Literal["after", "before", "under"]


@dataclass(frozen=True, slots=True)
class Party:
    """Who speaks: a State, a group, an observer, the Chair; an opaque id and a printed name."""

    id: str
    name: str


# --- the instrument ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Lineage:
    """One edge of a provision's descent: stored, never guessed from a label.

    ``relation`` is inserted_after, inserted_before, inserted_under, alternative_to,
    placeholder_after (before, under), merged_from, split_from, moved_from or
    copied_from; ``of`` is a provision id, or for copied_from an instrument and article.
    """

    relation: str
    of: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One node of an instrument's tree, with its own words and what stands under it.

    ``number`` is as printed (``5``, ``5 bis``, ``(a)``, ``PP3``) or empty;
    ``words`` is the provision's own text, or its chapeau; ``closing`` stands
    after the children. Ids are unique in an instrument.
    """

    id: str
    kind: Kind
    number: str = ""
    heading: str = ""
    words: str = ""
    children: tuple["Provision", ...] = ()
    closing: str = ""
    notes: tuple[str, ...] = ()
    lineage: tuple[Lineage, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text of the committee in one language: a title and a tree of provisions."""

    title: str = ""
    language: str = ""
    symbol: str = ""
    provisions: tuple[Provision, ...] = ()


# --- what is proposed to one place ------------------------------------------


class Edit(NamedTuple):
    """Base tokens ``[start, end)`` replaced by ``words``; an insertion has start == end."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one or more parties ask of one place: a wording in full, or an action without words.

    ``action`` is ``amend`` (then ``wording`` is the new text in full), ``delete``,
    ``no text``, ``retain``, ``bracket`` or ``reserve``. ``start`` and ``end`` are
    code points of the base, half-open, for bracket and reserve; both None means
    the whole place. ``amends`` is the id of the proposal this one amends.
    """

    id: str
    sponsors: tuple[str, ...]
    action: str = "amend"
    wording: str = ""
    start: int | None = None
    end: int | None = None
    amends: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One change to an instrument: a target and one action.

    ``target`` is a provision id, or empty for the title and for the whole
    instrument. What the other fields mean depends on the action:

    - amend: ``wording`` in full, or ``quoted`` words and the ``words`` instead;
    - delete, bracket, retain, reserve, no text: the part, or its ``quoted`` words;
    - insert, alternative, placeholder: ``heading`` and ``wording`` of a new provision,
      ``where`` it stands from the target;
    - move: ``where`` from ``other``; merge with: ``other``, and perhaps a ``wording``;
    - split at: the ``quoted`` words with which the second provision begins;
    - replace throughout: ``quoted`` words and the ``words`` instead, at the ``places`` (a
      provision and its part each) to which it was pinned when it was made; empty: everywhere;
    - amends: ``other`` is the id of a proposal, ``wording`` what it should say in full.

    Where quoted words stand more than once, ``at`` is the code point near which they are meant.
    """

    action: str
    target: str = ""
    part: Part = "words"
    wording: str | None = None
    heading: str = ""
    quoted: str | None = None
    words: str | None = None
    where: Where = "after"
    other: str = ""
    at: int | None = None
    places: tuple[tuple[str, Part], ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentProposal:
    """What one or more parties ask of an instrument: changes that stand together."""

    id: str
    sponsors: tuple[str, ...]
    changes: tuple[Change, ...]


# --- what the room reads ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plain:
    """Words nobody contests."""

    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """One way a contested place may read; a view, with no identity of its own.

    ``sponsors`` are the distinct printed names of the parties behind
    ``proposals``, in the committee's order; ``stances`` pairs a proposal id with
    a verb where the proposal is not simply for this content (``retain``,
    ``bracket``, ``reserve``, ``no text``).
    """

    origin: Origin
    content: tuple["Node", ...] = ()
    sponsors: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    stances: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A contested place: a base option first (outside proposed options), then what is proposed."""

    options: tuple[Option, ...]


Node: TypeAlias = Plain | Choice


@dataclass(frozen=True, slots=True)
class Rolling:
    """What the room sees of one place.

    ``retained`` lists the proposals that ask to keep a text nobody contests;
    ``problems`` tells what could not be read as it was meant.
    """

    nodes: tuple[Node, ...] = ()
    retained: tuple[str, ...] = ()
    problems: tuple[Message, ...] = ()


# --- what the room reads of a whole instrument ------------------------------


@dataclass(frozen=True, slots=True)
class Mark:
    """A proposal about a provision as a whole, as it stands beside it.

    ``action`` is delete, no text, move, merge with, split at, retain, bracket or
    reserve; ``detail`` is the number of the other provision (``9.1``) or the words at
    which to split. ``change`` is what all these proposals ask, ``numbers`` which of
    each proposal's changes it is, from 1.
    """

    action: str
    proposals: tuple[str, ...]
    sponsors: tuple[str, ...]
    detail: str = ""
    change: Change | None = None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RollingProvision:
    """A provision as the room reads it: each part rolling, each structural proposal a mark.

    ``origin`` is ``proposed`` for one that proposals insert; then ``proposals`` and
    ``sponsors`` say whose it is, ``ids`` pairs each proposal with the number of its
    change and the id of the new provision in its reading, and its parts read as the
    content of a proposed option.
    ``lineage`` says whether it is inserted, an alternative or a placeholder.
    """

    id: str
    kind: Kind
    number: str = ""
    origin: Origin = "base"
    heading: tuple[Node, ...] = ()
    words: tuple[Node, ...] = ()
    children: tuple["RollingProvision", ...] = ()
    closing: tuple[Node, ...] = ()
    marks: tuple[Mark, ...] = ()
    proposals: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    notes: tuple[str, ...] = ()
    ids: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place that a proposal to replace words throughout would change, to be confirmed.

    ``provision`` is empty for the title; ``count`` is how often the words stand there.
    """

    proposal: str
    provision: str
    part: Part
    count: int


@dataclass(frozen=True, slots=True)
class RollingInstrument:
    """The rolling text of a whole instrument."""

    title: tuple[Node, ...] = ()
    language: str = ""
    symbol: str = ""
    provisions: tuple[RollingProvision, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    problems: tuple[Message, ...] = ()
