"""Where space stands around brackets in the room: outside, and never twice.

``the [personal – AAA] data`` has one space too many for whoever leaves the words in
brackets out, and ``act [now – AAA], please`` one before a comma. ``take_in`` gives such
space to the options that need it, by one rule; ``set_out`` moves space out of options
before they are printed, wherever that rule gives every reading back. Where it would not,
the space is printed within the brackets: ``a [ ][b ]c``.

The rule, for a choice with space before or behind it:

1. An option that begins with a closing mark does without the space before.
2. An option without words keeps one of the two spaces: the one that holds a line break,
   else the shorter, else the first. It keeps none before a closing mark or the end, nor
   behind an opening mark or the beginning.

What stands outside and not all options keep belongs to those that do.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Final, TypeAlias

from travaux.text.values import Choice, Node, Plain

_CLOSING: Final = frozenset(",.;:)!?»”’、，。；：）！？،؛؟")
_QUOTES: Final = frozenset("'\"")
_OPENING: Final = frozenset("(«“‘（《「") | _QUOTES

_Content: TypeAlias = tuple[Node, ...]


def set_out(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Move space out of the options of each choice, wherever the rule puts it back.

    Guarantees:
        1. Every reading of ``take_in(set_out(nodes))`` equals that of ``nodes``.

    Cost: linear, but for choices with nothing or space alone between them.
    """
    level = _Level.of(nodes)
    for start, end in level.runs():
        run = _printed(_Level(level.texts[start : end + 1], level.choices[start:end]))
        level.texts[start : end + 1], level.choices[start:end] = run.texts, run.choices
    return _within(level, set_out).nodes()


def take_in(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Put the space that belongs to options back into them."""
    level = _within(_Level.of(nodes), take_in)
    level.take_in()
    return level.nodes()


@dataclass(slots=True)
class _Level:
    """The nodes of one content: choice k stands between texts k and k + 1, which may be empty."""

    texts: list[str]
    choices: list[Choice]

    @classmethod
    def of(cls, nodes: Iterable[Node]) -> "_Level":
        texts, choices = [""], []
        for node in nodes:
            if isinstance(node, Plain):
                texts[-1] += node.text
            else:
                choices.append(node)
                texts.append("")
        return cls(texts, choices)

    def nodes(self) -> _Content:
        made: list[Node] = []
        for at, text in enumerate(self.texts):
            if text:
                made.append(Plain(text))
            made += self.choices[at : at + 1]
        return tuple(made)

    def copy(self) -> "_Level":
        return _Level([*self.texts], [*self.choices])

    def runs(self) -> Iterator[tuple[int, int]]:
        """The choices, half-open, between which no words stand."""
        start = 0
        for at in range(1, len(self.texts)):
            if self.texts[at].strip() or at == len(self.choices):
                yield start, at
                start = at

    # --- the rule ---

    def take_in(self) -> None:
        """Give space outside to the options that keep it."""
        closed = True
        for at in reversed(range(len(self.choices))):
            after = self.texts[at + 1]
            closes = after[0] in _CLOSING | _QUOTES if after else closed
            closed = self._give_before(at, closes=closes)
        opened = True
        for at in range(len(self.choices)):
            before = self.texts[at]
            opens = before[-1].isspace() or before[-1] in _OPENING if before else opened
            opened = self._give_after(at, opens=opens)

    def _give_before(self, at: int, *, closes: bool) -> bool:
        """Give the space before a choice away, if an option does without.

        Returns:
            Whether no option needs space before the choice any more.
        """
        space, after = _trailing(self.texts[at]), _leading(self.texts[at + 1])
        options = self.choices[at].options
        marked = any(_begins_closed(it.content) for it in options)
        empty_without = closes or bool(after and (marked or _stays(after, space)))
        kept = [
            not empty_without if not it.content else not _begins_closed(it.content)
            for it in options
        ]
        if not space:
            return not any(kept)
        if len(set(kept)) == 1:
            return False
        self.texts[at] = self.texts[at][: -len(space)]
        self._widen(at, kept, before=space)
        return True

    def _give_after(self, at: int, *, opens: bool) -> bool:
        """Give the space behind a choice to the options with words, if any has none."""
        space = _leading(self.texts[at + 1])
        kept = self._worded(at)
        if not space or not opens or len(set(kept)) == 1:
            return False
        self.texts[at + 1] = self.texts[at + 1][len(space) :]
        self._widen(at, kept, after=space)
        return True

    def _widen(self, at: int, kept: Sequence[bool], *, before: str = "", after: str = "") -> None:
        self.choices[at] = Choice(
            tuple(
                replace(it, content=_joined(before, it.content, after)) if keeps else it
                for it, keeps in zip(self.choices[at].options, kept, strict=True)
            )
        )

    # --- moving out ---

    def lead_out(self, at: int) -> None:
        """Move the space with which all options begin that keep it before the choice."""
        worded = [it.content for it in self.choices[at].options if it.content]
        space = _beginning(_edge(it, 0) for it in worded if not _begins_closed(it))
        if space:
            self.texts[at] += space
            self._narrow(at, space, "")

    def trail_out(self, at: int) -> None:
        """Move the space with which all options with words end behind the choice."""
        space = _ending(_edge(it.content, -1) for it in self.choices[at].options if it.content)
        if space:
            self.texts[at + 1] = space + self.texts[at + 1]
            self._narrow(at, "", space)

    def hold(self, at: int) -> None:
        """Move the space around a choice into all its options."""
        before, after = _trailing(self.texts[at]), _leading(self.texts[at + 1])
        self.texts[at] = self.texts[at].removesuffix(before)
        self.texts[at + 1] = self.texts[at + 1].removeprefix(after)
        self._widen(at, [True] * len(self.choices[at].options), before=before, after=after)

    def settle(self) -> None:
        """Move space to where it can be compared: outside, else to the end of the options."""
        for at in reversed(range(len(self.choices))):
            self._share(at)
            worded, after = self._worded(at), self.texts[at + 1]
            begins = [_leading(_text(it.content, 0)) for it in self.choices[at].options]
            space = _beginning([_leading(after), *compress(begins, worded)])
            if space and not all(worded):
                self.texts[at] += space
                self.texts[at + 1] = after[len(space) :]
                self._narrow(at, space, "")
                self._widen(at, worded, after=space)

    def _share(self, at: int) -> None:
        """Move out what space all options end and begin with, unless that is all they hold."""
        ends = [_text(it.content, -1) for it in self.choices[at].options]
        if all(it.isspace() for it in ends):
            return
        after = _ending(_trailing(it) for it in ends)
        self.texts[at + 1] = after + self.texts[at + 1]
        self._narrow(at, "", after)
        before = _beginning(_leading(_text(it.content, 0)) for it in self.choices[at].options)
        self.texts[at] += before
        self._narrow(at, before, "")

    def _worded(self, at: int) -> list[bool]:
        return [bool(it.content) for it in self.choices[at].options]

    def _narrow(self, at: int, before: str, after: str) -> None:
        self.choices[at] = Choice(
            tuple(
                replace(it, content=_cut(it.content, before, after))
                for it in self.choices[at].options
            )
        )


def _within(level: _Level, move: Callable[[_Content], _Content]) -> _Level:
    """The level with the space within its options moved."""
    choices = [
        Choice(tuple(replace(it, content=move(it.content)) for it in choice.options))
        for choice in level.choices
    ]
    return _Level(level.texts, choices)


_WAYS: Final[tuple[tuple[Callable[[_Level, int], None], ...], ...]] = (
    (_Level.lead_out, _Level.trail_out),
    (_Level.lead_out,),
    (_Level.trail_out,),
    (),
    (_Level.hold,),
)
"""How the space of a choice can be printed, the most legible first; the last is always right."""


def _printed(run: _Level) -> _Level:
    """Choices between which no words stand, as legible as the rule gives them back."""
    original = run.copy()
    original.settle()
    ways = [0] * len(run.choices)
    while True:
        printed = original.copy()
        for at, way in enumerate(ways):
            for move in _WAYS[way]:
                move(printed, at)
        back = printed.copy()
        back.take_in()
        back.settle()
        if back == original or min(ways) + 1 == len(_WAYS):
            return printed
        ways[_doubtful(back, original, ways)] += 1


def _doubtful(back: _Level, original: _Level, ways: Sequence[int]) -> int:
    """The choice to print another way: the first that comes back otherwise, or one beside it."""
    wrong = next(
        at
        for at in range(len(ways))
        if back.choices[at] != original.choices[at]
        or back.texts[at : at + 2] != original.texts[at : at + 2]
    )
    left = [at for at, way in enumerate(ways) if way + 1 < len(_WAYS)]
    return min(left, key=lambda at: (abs(at - wrong), at))


# --- space ------------------------------------------------------------------------------


def _stays(after: str, before: str) -> bool:
    """Whether of two spaces the second is kept where only one is."""
    breaks, others = "\n" in after, "\n" in before
    return breaks if breaks != others else len(after) < len(before)


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _trailing(text: str) -> str:
    return text[len(text.rstrip()) :]


def _beginning(spaces: Iterable[str]) -> str:
    """What all begin with."""
    every = [*spaces]
    first, last = min(every, default=""), max(every, default="")
    differ = (at for at, (one, two) in enumerate(zip(first, last, strict=False)) if one != two)
    return first[: next(differ, len(first))]


def _ending(spaces: Iterable[str]) -> str:
    """What all end with."""
    return _beginning(space[::-1] for space in spaces)[::-1]


def _begins_closed(content: _Content) -> bool:
    first = content[0] if content else None
    return isinstance(first, Plain) and first.text[0] in _CLOSING


def _text(content: _Content, at: int) -> str:
    """The words at an edge of a content, 0 or -1; none where a choice stands there."""
    node = content[at] if content else None
    return node.text if isinstance(node, Plain) else ""


def _edge(content: _Content, at: int) -> str:
    """The space at an edge of a content, 0 or -1, that leaves words there; else nothing."""
    node = content[at]
    if not isinstance(node, Plain) or (len(content) == 1 and node.text.isspace()):
        return ""
    return _trailing(node.text) if at else _leading(node.text)


def _joined(before: str, content: _Content, after: str) -> _Content:
    return _Level.of((Plain(before), *content, Plain(after))).nodes()


def _cut(content: _Content, before: str, after: str) -> _Content:
    """A content without the space it begins and ends with, where it does."""
    made = [*content]
    if before and made and isinstance(made[0], Plain):
        made[0] = Plain(made[0].text.removeprefix(before))
    if after and made and isinstance(made[-1], Plain):
        made[-1] = Plain(made[-1].text.removesuffix(after))
    return tuple(it for it in made if isinstance(it, Choice) or it.text)
