"""Where space stands around brackets in the room: outside, and never twice.

``the [personal – AAA] data`` has one space too many where the words in brackets are
left out; whoever reads it leaves that one out too. ``set_out`` moves space out of
options before they are printed, ``take_in`` puts it back by one rule; where the rule
would not put it back, the space stays in the brackets: ``a [ ][b ]c``.

The rule, for a choice one of whose options is empty: where space stands before it, or
nothing, and space follows, the space that follows belongs to the options that have
words; else, where space stands before it and a closing mark follows, or nothing, the
space before does. So the rule never changes what an option with words reads.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from travaux.text.values import Choice, Node, Plain

_CLOSING: Final = frozenset(",.;:)!?»”’、，。；：）！？،؛؟")


def set_out(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Move space out of the options of each choice, wherever the rule puts it back.

    Guarantees:
        1. Every reading of ``take_in(set_out(nodes))`` equals that of ``nodes``.
    """
    level = _Level.of(nodes)
    for at in range(len(level.choices)):
        level.share(at)
    for at in range(len(level.choices)):
        space = level.move_out(at)
        level.led = bool(space)
        level.lead[at + 1] = space
    level.texts = [a + b for a, b in zip(level.lead, level.texts, strict=True)]
    level.choices = [_within(choice, outwards=True) for choice in level.choices]
    return level.nodes()


def take_in(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Put the space that belongs to options back into them."""
    level = _Level.of(nodes)
    level.choices = [_within(choice, outwards=False) for choice in level.choices]
    for at in range(len(level.choices)):
        level.led = level.put_back(at)
    return level.nodes()


def _within(choice: Choice, *, outwards: bool) -> Choice:
    move = set_out if outwards else take_in
    return Choice(tuple(replace(it, content=move(it.content)) for it in choice.options))


@dataclass(slots=True)
class _Level:
    """The nodes of one content: choice k stands between texts k and k + 1, which may be empty.

    ``led`` says whether the choice before took the space that followed it; ``lead`` is
    such space, before each text, which others do not see.
    """

    texts: list[str]
    choices: list[Choice]
    lead: list[str]
    led: bool = False

    @classmethod
    def of(cls, nodes: Iterable[Node]) -> "_Level":
        texts, choices = [""], []
        for node in nodes:
            if isinstance(node, Plain):
                texts[-1] += node.text
            else:
                choices.append(node)
                texts.append("")
        return cls(texts, choices, [""] * len(texts))

    def nodes(self) -> tuple[Node, ...]:
        made: list[Node] = []
        for at, text in enumerate(self.texts):
            if text:
                made.append(Plain(text))
            made += self.choices[at : at + 1]
        return tuple(made)

    # --- the rule ---

    def _spaced(self, at: int) -> bool:
        """Whether space stands before a choice, or nothing."""
        before = self.texts[at]
        return before[-1:].isspace() if before else self.led or at == 0

    def _closes(self, at: int) -> bool:
        """Whether a closing mark follows a choice, or nothing."""
        after = self.texts[at + 1]
        return after[0] in _CLOSING if after else at + 1 == len(self.choices)

    def follows(self, at: int) -> bool:
        """Whether space that follows a choice belongs to it."""
        return self._spaced(at) and self.texts[at + 1][:1].isspace()

    def precedes(self, at: int) -> bool:
        """Whether space before a choice belongs to it, where no space follows."""
        return self.texts[at][-1:].isspace() and self._closes(at)

    def put_back(self, at: int) -> bool:
        """Apply the rule to one choice; whether it took the space that followed."""
        if not _disputed(self.choices[at]):
            return False
        if self.follows(at):
            self._widen(at, after=self._from_after(at))
            return True
        if self.precedes(at):
            self._widen(at, before=self._from_before(at))
        return False

    def _widen(self, at: int, *, before: str = "", after: str = "", every: bool = False) -> None:
        options = self.choices[at].options
        self.choices[at] = Choice(
            tuple(
                replace(it, content=_widened(it.content, before, after))
                if it.content or every
                else it
                for it in options
            )
        )

    def _from_after(self, at: int) -> str:
        text = self.texts[at + 1]
        self.texts[at + 1] = text.lstrip()
        return _before(text)

    def _from_before(self, at: int) -> str:
        text = self.texts[at]
        self.texts[at] = text.rstrip()
        return text[len(self.texts[at]) :]

    # --- moving out ---

    def share(self, at: int) -> None:
        """Move out the space that all options of a choice have at an edge, if none is empty."""
        if not all(option.content for option in self.choices[at].options):
            return
        self.texts[at] += self._narrow(at, 0)
        self.texts[at + 1] = self._narrow(at, -1) + self.texts[at + 1]

    def move_out(self, at: int) -> str:
        """Move space out where the rule puts it back, else in where it would put any in.

        Returns:
            The space that now follows the choice and belongs to it.
        """
        if not _disputed(self.choices[at]):
            return ""
        free = bool(self.texts[at]) or at == 0
        after = self.texts[at + 1]
        leading = _edge(self.choices[at], 0)
        if leading and free and _before(after) == leading:
            self.texts[at] += self._narrow(at, 0)
            self._widen(at, after=self._from_after(at))
        if self._spaced(at) and not _before(self.texts[at + 1]):
            space = self._narrow(at, -1)
            if space:
                return space
        if free and self._would_precede(at):
            self.texts[at] += self._narrow(at, 0)
        else:
            self._keep_from_rule(at)
        return ""

    def _would_precede(self, at: int) -> bool:
        """Whether space at the beginning of the options could stand before the choice."""
        space = _edge(self.choices[at], 0)
        spaced = self.texts[at][-1:].isspace()
        return bool(space) and not spaced and self._closes(at)

    def _keep_from_rule(self, at: int) -> None:
        if self.follows(at):
            self._widen(at, after=self._from_after(at), every=True)
        elif self.precedes(at):
            self._widen(at, before=self._from_before(at), every=True)

    def _narrow(self, at: int, edge: int) -> str:
        """Take away the space that all options with words have at an edge; gives it back."""
        space = _edge(self.choices[at], edge)
        if space:
            options = self.choices[at].options
            self.choices[at] = Choice(
                tuple(replace(it, content=_narrowed(it.content, edge)) for it in options)
            )
        return space


def _disputed(choice: Choice) -> bool:
    """Whether a choice has an option with words and one without."""
    return len({bool(option.content) for option in choice.options}) > 1


def _edge(choice: Choice, edge: int) -> str:
    """The space that all options with words have at an edge and can do without; else nothing."""
    contents = [option.content for option in choice.options if option.content]
    found = {_space_at(content, edge) for content in contents}
    return next(iter(found)) if len(found) == 1 else ""


def _space_at(content: Sequence[Node], edge: int) -> str:
    node = content[edge]
    if isinstance(node, Choice) or (len(content) == 1 and node.text.isspace()):
        return ""
    return _before(node.text) if edge == 0 else node.text[len(node.text.rstrip()) :]


def _before(text: str) -> str:
    """The space with which a text begins."""
    return text[: len(text) - len(text.lstrip())]


def _narrowed(content: tuple[Node, ...], edge: int) -> tuple[Node, ...]:
    """Content without the space at one edge; empty content stays empty."""
    node = content[edge] if content else None
    if not isinstance(node, Plain):
        return content
    text = node.text.lstrip() if edge == 0 else node.text.rstrip()
    left: tuple[Node, ...] = (Plain(text),) if text else ()
    return (*left, *content[1:]) if edge == 0 else (*content[:-1], *left)


def _widened(content: tuple[Node, ...], before: str, after: str) -> tuple[Node, ...]:
    return _Level.of((Plain(before), *content, Plain(after))).nodes()
