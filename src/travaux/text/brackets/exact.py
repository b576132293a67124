"""The exact dialect of bracket notation: a rolling text as one line of text, and back.

``the [shall {=}][may {+ AAA, BBB: 1, 2}] oblige`` – in each option's braces stand its
origin (``=`` base, ``+`` proposed, ``?`` unknown), the names of its sponsors, after a
colon its proposals, after a semicolon the stances (``2|retain``). Two choices that touch
are divided by ``¦``. Signs of the notation are escaped by a backslash where they are
words.

Source: the notation is our own; brackets and names as in the field, see docs/glossary.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.values import Choice, Node, Option, Origin, Plain

_SIGNS = frozenset("[]{}\\¦")
_LIST_SIGNS = _SIGNS | frozenset(",:;|")
_ORIGINS: dict[str, Origin] = {"=": "base", "+": "proposed", "?": "unknown"}
_MARKS = {origin: mark for mark, origin in _ORIGINS.items()}


def write_exact(nodes: Iterable[Node]) -> str:
    """Write nodes in the exact dialect.

    Guarantees:
        1. ``read_exact(write_exact(nodes)) == tuple(nodes)`` for nodes as the engine makes
           them: no empty plain text, no two plain texts side by side.

    Carries: words, origins, sponsors, proposals and stances, in their order.
    """
    return "".join(_written(nodes))


def _written(nodes: Iterable[Node]) -> Iterator[str]:
    touching = False
    for node in nodes:
        if isinstance(node, Plain):
            yield _escaped(node.text, _SIGNS)
            touching = False
            continue
        if touching:
            yield "¦"
        for option in node.options:
            yield "["
            yield from _written(option.content)
            yield f"{{{_about(option)}}}]"
        touching = True


def _about(option: Option) -> str:
    parts = [_MARKS[option.origin]]
    if option.sponsors:
        parts.append(" " + _listed(option.sponsors))
    if option.proposals:
        parts.append(": " + _listed(option.proposals))
    if option.stances:
        stances = (f"{_name(proposal)}|{_name(verb)}" for proposal, verb in option.stances)
        parts.append("; " + ", ".join(stances))
    return "".join(parts)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(_name(name) for name in names)


def _name(name: str) -> str:
    return _escaped(name, _LIST_SIGNS)


def _escaped(text: str, signs: frozenset[str]) -> str:
    return "".join(f"\\{char}" if char in signs else char for char in text)


@dataclass(slots=True)
class _Content:
    """What was read of one content so far; ``choice`` are the options of an open choice."""

    nodes: list[Node] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    choice: list[Option] = field(default_factory=list)

    def end_choice(self) -> None:
        if self.choice:
            self.nodes.append(Choice(tuple(self.choice)))
            self.choice = []

    def end_text(self) -> None:
        if self.text:
            self.nodes.append(Plain("".join(self.text)))
            self.text = []

    def ended(self) -> tuple[Node, ...]:
        self.end_choice()
        self.end_text()
        return tuple(self.nodes)


def read_exact(text: str) -> tuple[Node, ...]:
    """Read nodes from the exact dialect.

    Raises:
        BadInput: for a sign out of place or an option that is not closed; the place holds
            the offset in code points.

    Cost: linear; nothing recurs, however deep brackets nest.
    """
    reader = _Reader(text)
    while reader.at < len(text):
        reader.step()
    if len(reader.open) > 1:
        raise reader.wrong(message("An option is not closed; end it with its braces and “]”."))
    return reader.open[0].ended()


class _Reader:
    """Reads sign by sign; ``open`` are the contents that are not closed, outer first."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open = [_Content()]

    def wrong(self, sentence: Message) -> BadInput:
        """An error at the sign that is read."""
        return BadInput(sentence, Place(offset=min(self.at, len(self.text))))

    def step(self) -> None:
        """Read one sign, or one code point of words."""
        sign = self.text[self.at]
        here = self.open[-1]
        if sign == "[":
            here.end_text()
            self.open.append(_Content())
            self.at += 1
        elif sign == "{":
            self._option()
        elif sign == "¦":
            if not here.choice or self.text[self.at + 1 : self.at + 2] != "[":
                raise self.wrong(message("“¦” stands only between two choices; escape it by “\\”."))
            here.end_choice()
            self.at += 1
        elif sign in "]}":
            raise self.wrong(message("“{sign}” closes nothing here; escape it by “\\”.", sign=sign))
        else:
            here.end_choice()
            here.text.append(self._literal())

    def _literal(self) -> str:
        """One code point of words, its backslash taken off."""
        if self.text[self.at] == "\\":
            self.at += 1
            if self.at == len(self.text):
                raise self.wrong(message("The text ends in a backslash; write two for one."))
        self.at += 1
        return self.text[self.at - 1]

    def _option(self) -> None:
        """The braces that end an option, and the option with them."""
        if len(self.open) == 1:
            raise self.wrong(message("Braces stand only at the end of an option; escape them."))
        self.at += 1
        mark = self.text[self.at : self.at + 1]
        if mark not in _ORIGINS:
            raise self.wrong(message("An option's braces begin with “=”, “+” or “?”; add it."))
        self.at += 1
        sponsors, proposals, stances = self._about()
        if self.text[self.at : self.at + 2] != "}]":
            raise self.wrong(message("An option ends with “}}]”; correct what stands here."))
        self.at += 2
        option = Option(
            origin=_ORIGINS[mark],
            content=self.open.pop().ended(),
            sponsors=sponsors,
            proposals=proposals,
            stances=stances,
        )
        self.open[-1].choice.append(option)

    def _about(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
        sponsors = self._names() if self._takes(" ") else ()
        proposals = self._names() if self._takes(": ") else ()
        stances: list[tuple[str, str]] = []
        if self._takes("; "):
            stances.append(self._stance())
            while self._takes(", "):
                stances.append(self._stance())
        return sponsors, proposals, tuple(stances)

    def _stance(self) -> tuple[str, str]:
        proposal = self._a_name()
        if not self._takes("|"):
            raise self.wrong(
                message("A stance is a proposal, “|” and a verb; add what is missing.")
            )
        return proposal, self._a_name()

    def _names(self) -> tuple[str, ...]:
        names = [self._a_name()]
        while self._takes(", "):
            names.append(self._a_name())
        return tuple(names)

    def _a_name(self) -> str:
        start = self.at
        name: list[str] = []
        while self.at < len(self.text) and self.text[self.at] not in _LIST_SIGNS - {"\\"}:
            name.append(self._literal())
        if self.at == start:
            raise self.wrong(message("A name is missing here; write it."))
        return "".join(name)

    def _takes(self, signs: str) -> bool:
        found = self.text.startswith(signs, self.at)
        self.at += len(signs) if found else 0
        return found
