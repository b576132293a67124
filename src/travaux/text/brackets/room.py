"""The room dialect: what is printed for people, made ready and read back.

Source: the notation of rolling texts, see docs/glossary.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import regex

from travaux.text.brackets.attributions import Attribution
from travaux.text.brackets.literals import BARE, BETWEEN, find_attribution, unescaped
from travaux.text.brackets.parties import Known
from travaux.text.brackets.set_out import set_out
from travaux.text.brackets.shown import based, said
from travaux.text.brackets.spaces import take_in
from travaux.text.brackets.verbs import BACKERS, refusal
from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.values import Choice, Node, Option, Origin, Party, Plain

DEEPEST: Final = 100
"""Brackets in brackets; no room reads more."""

_SIGN: Final = regex.compile(rf"{BARE}|\[|\](?:{BETWEEN}(?=\[))?|\\.|[^\[\]\\]+|\\", regex.DOTALL)


def for_the_room(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes as the room sees them: without what goes without saying, space set out.

    Guarantees:
        1. The base reading and that of every party with one proposal are as in ``nodes``.
    """
    return set_out(said(nodes))


def read_room(text: str, parties: Iterable[Party | str]) -> tuple[Node, ...]:
    """Read what was printed in the notation of the room.

    Args:
        text: one place, as ``formats.plain.room`` prints it.
        parties: everyone who may be named; a dash before anyone else is words.

    Returns:
        Nodes whose base reading, and whose ``read_for`` each party with one proposal,
        are those of what was printed. The room prints no ids: ``proposals`` are the
        names of the sponsors.

    Raises:
        BadInput: for a bracket without its other half, with its line and column.
    """
    reader = _Reader(text, Known(parties))
    for sign in _SIGN.finditer(text):
        reader.take(sign[0], sign.start())
    if len(reader.open) > 1:
        raise reader.wrong(
            message("The bracket that opens here is not closed: add “]”."), reader.open[-1].at
        )
    nodes = _resolved(reader.open[0].ended(), within=False)
    return take_in(said(based(nodes)))


@dataclass(slots=True)
class _Bracket:
    """What was read of one bracket, or of the whole text.

    ``parts`` are printed words and groups of brackets that touch; ``fresh`` says that the
    last bracket may be followed by an alternative.
    """

    at: int
    parts: "list[str | list[_Bracket]]" = field(default_factory=list)
    fresh: bool = False
    said: Attribution | None = None

    def words(self, printed: str) -> None:
        if self.parts and isinstance(self.parts[-1], str):
            self.parts[-1] += printed
        else:
            self.parts.append(printed)
        self.fresh = False

    def group(self) -> "list[_Bracket]":
        """The group that a bracket which opens now belongs to."""
        last = self.parts[-1] if self.parts else ""
        if self.fresh and isinstance(last, list):
            return last
        made: list[_Bracket] = []
        self.parts.append(made)
        return made

    def ended(self) -> "list[str | list[_Bracket]]":
        return [part for part in self.parts if part]


class _Reader:
    """Reads sign by sign; ``open`` are the brackets that are not closed, outer first."""

    def __init__(self, text: str, known: Known) -> None:
        self.text = text
        self.known = known
        self.open = [_Bracket(0)]

    def take(self, sign: str, at: int) -> None:
        here = self.open[-1]
        if sign == "[":
            if len(self.open) > DEEPEST:
                raise self.wrong(message("Brackets are too deep here: take some away."), at)
            inner = _Bracket(at)
            here.group().append(inner)
            self.open.append(inner)
        elif sign[0] == "]":
            if len(self.open) == 1:
                raise self.wrong(
                    message("The bracket that closes here was not opened: add “[”."), at
                )
            self._close(self.open.pop())
            self.open[-1].fresh = sign == "]"
        else:
            here.words(sign)

    def _close(self, bracket: _Bracket) -> None:
        last = bracket.parts[-1] if bracket.parts else ""
        if isinstance(last, str):
            found = find_attribution(last, self.known, alone=len(bracket.parts) == 1)
            if found:
                bracket.parts[-1], bracket.said = found[0], found[1]

    def wrong(self, sentence: Message, at: int) -> BadInput:
        """An error at a code point."""
        line = self.text.count("\n", 0, at) + 1
        column = at - self.text.rfind("\n", 0, at)
        return BadInput(sentence, Place(line=line, column=column, offset=at))


def _resolved(parts: "list[str | list[_Bracket]]", *, within: bool) -> tuple[Node, ...]:
    """Nodes of what was read; ``within`` a proposed option nothing is base."""
    return tuple(
        Plain(unescaped(part))
        if isinstance(part, str)
        else Choice(tuple(_option(it, first=not at, within=within) for at, it in enumerate(part)))
        for part in parts
    )


def _option(bracket: _Bracket, *, first: bool, within: bool) -> Option:
    behind = bracket.said or Attribution()
    base = first and not within and behind.keeps
    origin: Origin = "base" if base else "proposed"
    parts = bracket.ended()
    refused = refusal(parts[0]) if len(parts) == 1 and isinstance(parts[0], str) else None
    stances = tuple((party, verb) for party, verb in behind.asked if verb not in BACKERS)
    if refused and not base:
        parts = []
    if refused == "no text" and not stances:
        stances = tuple((party, "no text") for party in behind.parties)
    return Option(
        origin=origin,
        content=_resolved(parts, within=within or not base),
        sponsors=behind.parties,
        proposals=behind.parties,
        stances=tuple(it for it in stances if it[1] != "delete"),
    )
