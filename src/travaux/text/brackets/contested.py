"""What is contested in one typed paragraph: its base, and each option as a proposal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from travaux.text.brackets.spaces import take_in
from travaux.text.brackets.typed_values import (
    Span,
    Typed,
    TypedChoice,
    TypedNode,
    TypedOption,
    Words,
)
from travaux.text.brackets.verbs import KEEPERS
from travaux.text.errors import Message, message
from travaux.text.values import Choice, Node, Option, Plain, Proposal

_UNSAID: Final = message("The text does not say whether these words stand in its base.")
_KEPT: Final = message(
    "They stand in the base in brackets, which nobody is said to have asked for."
)
_WITHIN: Final = message("They are kept as part of the option around them.")
_AS_FIRST: Final = message("The first stands in the base in brackets; the others are proposals.")
_DROPPED: Final = ("status", "note", "footnote")
"""Roles of what is no word of the text."""


class _At(NamedTuple):
    """Where the walk is: which options were taken on the way, and the proposal around."""

    taken: Mapping[Span, int]
    around: str | None


@dataclass(slots=True)
class Reading:
    """One paragraph as it was read; spans are code points of it.

    ``proposals`` come in the order of the text; ``stances`` are proposal, party, verb;
    ``lone`` are brackets that have no other half here.
    """

    typed: Typed
    base: str = ""
    proposals: list[tuple[Proposal, Span]] = field(default_factory=list)
    stances: list[tuple[str, str, str]] = field(default_factory=list)
    marks: list[tuple[str, Span]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unknown: list[tuple[Span, Message, Message]] = field(default_factory=list)
    lone: list[int] = field(default_factory=list)


def reading_of(typed: Typed, begin: int, *, first: int) -> Reading:
    """Read a paragraph from a code point on; ``first`` is the number of its first proposal.

    Guarantees:
        1. A proposal's wording is the base with its own option and those around it taken.
        2. Space beside brackets is not doubled where the words in them are left out.
    """
    reading = Reading(typed)
    for role, at in typed.pieces:
        escaped = at.start and typed.source[at.start - 1] == "\\"
        if role == "stray" and not escaped:
            reading.lone.append(at.start)
    nodes = tuple(it for it in typed.nodes if it.at.start >= begin)
    walk = _Walk(reading, nodes, first)
    walk.all()
    return reading


class _Walk:
    """One pass over the choices of a paragraph."""

    def __init__(self, reading: Reading, nodes: Sequence[TypedNode], first: int) -> None:
        self.reading = reading
        self.nodes = nodes
        self.next = first
        self.strays = set(reading.lone)
        self.spans: dict[Span, tuple[int, int]] = {}
        self.lead = 0
        self.choices: dict[str, TypedChoice] = {}
        self.tree = take_in(self._nodes(nodes))

    def all(self) -> None:
        """Read the base, then everything that is asked of it."""
        base = self._read({}, self.spans)
        self.lead = len(base) - len(base.lstrip())
        self.reading.base = base.strip()
        self._choices(self.nodes, _At({}, None))

    def _choices(self, nodes: Sequence[TypedNode], at: _At) -> None:
        for node in nodes:
            if isinstance(node, TypedChoice):
                self._choice(node, at)
            elif node.role == "status":
                self.reading.marks.append((node.text, node.at))
            elif node.role in _DROPPED:
                self.reading.notes.append(node.text)

    def _choice(self, choice: TypedChoice, at: _At) -> None:
        based = default(choice)
        self._list(choice, at)
        for number, option in enumerate(choice.options):
            here = _At({**at.taken, choice.at: number}, at.around)
            if number == based:
                self._standing(choice, option, at)
            else:
                here = here._replace(around=self._proposed(option, here))
            self._choices(option.content, here)

    def _list(self, choice: TypedChoice, at: _At) -> None:
        """List a choice of which the text does not say what was there first."""
        unsaid = [it for it in choice.options if it.origin == "unknown"]
        if not unsaid:
            return
        if len(unsaid) == 1:
            done = _WITHIN if at.around else _KEPT
            self.reading.unknown.append((choice.at, _UNSAID, done))
            return
        what = message(
            "The text does not say which of {count} alternatives stands in its base.",
            count=len(unsaid),
        )
        self.reading.unknown.append((choice.at, what, _WITHIN if at.around else _AS_FIRST))

    def _standing(self, choice: TypedChoice, option: TypedOption, at: _At) -> None:
        """What is asked of words that stand: to keep, to bracket, to reserve them."""
        for party, verb in option.stances:
            if verb in KEEPERS and at.around is None:
                self._silent(choice, (party,), verb)
            elif verb:
                self.reading.stances.append((at.around or "", party, verb))
        if option.origin == "unknown" and at.around is None:
            self._silent(choice, option.sponsors, "bracket")

    def _silent(self, choice: TypedChoice, sponsors: tuple[str, ...], action: str) -> None:
        start, end = (
            min(max(it - self.lead, 0), len(self.reading.base)) for it in self.spans[choice.at]
        )
        if action == "retain":
            self._add(Proposal(self._id(), sponsors, action), choice.at)
        elif start < end:
            self._add(Proposal(self._id(), sponsors, action, start=start, end=end), choice.at)

    def _proposed(self, option: TypedOption, at: _At) -> str:
        """Add an option as a proposal with its wording in full; its id."""
        wording = self._read(at.taken, {}).strip()
        made = Proposal(self._id(), option.sponsors, wording=wording, amends=at.around)
        self._add(made, option.at)
        for party, verb in option.stances:
            if verb and verb != "no text":
                self.reading.stances.append((made.id, party, verb))
        return made.id

    def _id(self) -> str:
        self.next += 1
        return f"o{self.next - 1}"

    def _add(self, proposal: Proposal, at: Span) -> None:
        self.reading.proposals.append((proposal, at))

    def _read(self, taken: Mapping[Span, int], spans: dict[Span, tuple[int, int]]) -> str:
        """The words of the paragraph with options taken; where each choice stands in them."""
        return "".join(self._pieces(self.tree, taken, spans))

    def _pieces(
        self,
        nodes: Iterable[Node],
        taken: Mapping[Span, int],
        spans: dict[Span, tuple[int, int]],
        *,
        at: int = 0,
    ) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, Plain):
                at += len(node.text)
                yield node.text
                continue
            choice = self.choices[node.options[0].proposals[0]]
            based = default(choice)
            number = taken.get(choice.at, len(choice.options) if based is None else based)
            begin = at
            for piece in self._pieces(node.options[number].content, taken, spans, at=at):
                at += len(piece)
                yield piece
            spans[choice.at] = begin, at

    def _nodes(self, nodes: Iterable[TypedNode]) -> tuple[Node, ...]:
        """The nodes as the engine has them, each option marked with its choice and number."""
        made: list[Node] = []
        for node in nodes:
            if isinstance(node, Words):
                text = self._text(node)
                made += [Plain(text)] if text else []
            else:
                made.append(self._options(node))
        return tuple(made)

    def _options(self, choice: TypedChoice) -> Choice:
        """A choice, with an option of no words where all its words are proposed."""
        options = [Option(it.origin, self._nodes(it.content)) for it in choice.options]
        if default(choice) is None:
            options.append(Option("base"))
        keys = [f"{choice.at.start}-{choice.at.end}-{at}" for at in range(len(options))]
        self.choices |= dict.fromkeys(keys, choice)
        marked = zip(options, keys, strict=True)
        return Choice(tuple(replace(it, proposals=(key,)) for it, key in marked))

    def _text(self, words: Words) -> str:
        """What words say in the text, without lone brackets; a placeholder as it is typed."""
        source = self.reading.typed.source
        if words.role in _DROPPED:
            return ""
        if words.role != "text":
            return source[words.at.start : words.at.end]
        if self.strays.isdisjoint(range(*words.at)):
            return words.text
        kept = (source[i] for i in range(*words.at) if i not in self.strays)
        return "".join(kept)


def default(choice: TypedChoice) -> int | None:
    """The option that stands in the base: the one the text says, else the first not proposed."""
    origins = [it.origin for it in choice.options]
    for origin in ("base", "unknown"):
        if origin in origins:
            return origins.index(origin)
    return None
