"""One content with the space beside its choices, as it is moved in and out of options."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from travaux.text.values import Choice, Node, Option, Plain

CLOSING: Final = frozenset(",.;:)!?»”’、，。；：）！？،؛؟")

Content: TypeAlias = tuple[Node, ...]


@dataclass(slots=True)
class Level:
    """The nodes of one content: choice k stands between texts k and k + 1, which may be empty."""

    texts: list[str]
    choices: list[Choice]

    @classmethod
    def of(cls, nodes: Iterable[Node]) -> "Level":
        """Lay out the nodes of a content."""
        texts, choices = [""], []
        for node in nodes:
            if isinstance(node, Plain):
                texts[-1] += node.text
            else:
                choices.append(node)
                texts.append("")
        return cls(texts, choices)

    def nodes(self) -> Content:
        """The nodes again, texts without words left out."""
        made: list[Node] = []
        for at, text in enumerate(self.texts):
            if text:
                made.append(Plain(text))
            made += self.choices[at : at + 1]
        return tuple(made)

    def copy(self) -> "Level":
        """A level to change while this one stays."""
        return Level([*self.texts], [*self.choices])

    def runs(self) -> Iterator[tuple[int, int]]:
        """The choices, half-open, between which no words stand."""
        start = 0
        for at in range(1, len(self.texts)):
            if self.texts[at].strip() or at == len(self.choices):
                yield start, at
                start = at

    def options(self, at: int) -> tuple[Option, ...]:
        """The options of a choice."""
        return self.choices[at].options

    def worded(self, at: int) -> list[bool]:
        """Which options of a choice have words."""
        return [bool(it.content) for it in self.options(at)]

    def before(self, at: int) -> str:
        """The space before a choice."""
        return trailing(self.texts[at])

    def after(self, at: int) -> str:
        """The space behind a choice."""
        return leading(self.texts[at + 1])

    def take_before(self, at: int, kept: Sequence[bool], space: str) -> None:
        """Move space from before a choice into those of its options that keep it."""
        self.texts[at] = self.texts[at].removesuffix(space)
        self._each(at, lambda it, keeps: _joined(space, it) if keeps else it, kept)

    def take_after(self, at: int, kept: Sequence[bool], space: str) -> None:
        """Move space from behind a choice into those of its options that keep it."""
        self.texts[at + 1] = self.texts[at + 1].removeprefix(space)
        self._each(at, lambda it, keeps: _joined(it, space) if keeps else it, kept)

    def put_before(self, at: int, space: str) -> None:
        """Move space with which options begin before the choice."""
        self.texts[at] += space
        self._each(at, lambda it, _: _cut(it, 0, space))

    def put_after(self, at: int, space: str) -> None:
        """Move space with which options end behind the choice."""
        self.texts[at + 1] = space + self.texts[at + 1]
        self._each(at, lambda it, _: _cut(it, -1, space))

    def _each(
        self, at: int, change: Callable[[Content, bool], Content], kept: Sequence[bool] = ()
    ) -> None:
        options = self.options(at)
        marked = zip(options, kept or [True] * len(options), strict=True)
        made = [replace(it, content=change(it.content, keeps)) for it, keeps in marked]
        self.choices[at] = Choice(tuple(made))


def within(level: Level, move: Callable[[Content], Content]) -> Level:
    """The level with the space within its options moved."""
    choices = [
        Choice(tuple(replace(it, content=move(it.content)) for it in choice.options))
        for choice in level.choices
    ]
    return Level(level.texts, choices)


# --- space ------------------------------------------------------------------------------


def leading(text: str) -> str:
    """The space with which a text begins."""
    return text[: len(text) - len(text.lstrip())]


def trailing(text: str) -> str:
    """The space with which a text ends."""
    return text[len(text.rstrip()) :]


def text_at(content: Content, at: int) -> str:
    """The words at an edge of a content, 0 or -1; none where a choice stands there."""
    node = content[at] if content else None
    return node.text if isinstance(node, Plain) else ""


def begins_closed(content: Content) -> bool:
    """Whether a content begins with a closing mark."""
    return text_at(content, 0)[:1] in CLOSING


def _joined(*parts: "Content | str") -> Content:
    nodes = (it for part in parts for it in ((Plain(part),) if isinstance(part, str) else part))
    return Level.of(nodes).nodes()


def _cut(content: Content, at: int, space: str) -> Content:
    """A content without space at an edge, 0 or -1, where it has it."""
    text = text_at(content, at)
    if not text or not space:
        return content
    cut = text.removesuffix(space) if at else text.removeprefix(space)
    left: Content = (Plain(cut),) if cut else ()
    return (*content[:-1], *left) if at else (*left, *content[1:])
