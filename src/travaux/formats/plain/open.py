"""The provisions that are open while a text is read, outermost first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from travaux.formats.plain.headings import HEADED
from travaux.text.values import Kind


@dataclass(slots=True)
class Open:
    """An open provision: what it has so far, and where its number stands in its sequence.

    ``text`` is the last words it was given; ``style`` and ``value`` are those of its
    number, empty for one without; ``guessed`` is a heading no grammar knows; ``treaty``
    is an annex that has a preamble or closing words of its own.
    """

    kind: Kind
    indent: int = 0
    text: str = ""
    number: str = ""
    style: str = ""
    value: int = 0
    rank: float = 9.0
    level: int = 0
    guessed: bool = False
    treaty: bool = False
    heading: bool = False
    words: bool = False
    children: bool = False
    closing: bool = False

    @property
    def bare(self) -> bool:
        """Whether it has neither words nor children yet."""
        return not (self.words or self.children or self.closing)


_NOTHING: Final = Open("annex")


@dataclass(slots=True)
class Stack:
    """What is open; depth 1 is the top of the tree, depth 0 is the instrument itself."""

    items: list[Open] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether any provision was opened."""
        return bool(self.items)

    @property
    def depth(self) -> int:
        """The depth of the innermost."""
        return len(self.items)

    @property
    def top(self) -> Open | None:
        """The innermost."""
        return self.items[-1] if self.items else None

    def at(self, depth: int) -> Open:
        """The one at a depth."""
        return self.items[depth - 1]

    def parent(self, depth: int) -> Open:
        """The one above a depth; for depth 1 one that has nothing."""
        return self.items[depth - 2] if depth > 1 else _NOTHING

    @property
    def floor(self) -> int:
        """The depth of the innermost that stands under a heading; lists stand above it."""
        depths = (d for d in range(self.depth, 0, -1) if self.at(d).kind in HEADED)
        return next(depths, 0)

    @property
    def indented(self) -> bool:
        """Whether an outer number stands further out than the innermost."""
        top = self.top
        return top is not None and any(it.style and it.indent < top.indent for it in self.items)

    @property
    def pending(self) -> bool:
        """Whether the innermost is a heading whose title may follow."""
        top = self.top
        return (
            top is not None
            and top.kind in HEADED
            and top.kind != "preamble"
            and top.bare
            and not top.heading
        )

    def any_of(self, *kinds: str) -> bool:
        """Whether one of these kinds is open."""
        return any(it.kind in kinds for it in self.items)

    def depth_of(self, kind: str) -> int:
        """The depth of the innermost of a kind, 0 for none."""
        return next((d for d in range(self.depth, 0, -1) if self.at(d).kind == kind), 0)

    def listed_with(self, style: str, *, besides: str) -> bool:
        """Whether a number of a style is open, on another kind than one."""
        return any(it.style == style and it.kind != besides for it in self.items)

    def under_annex(self) -> int:
        """The depth of a preamble or a testimonium: the top, or the top of an annex."""
        return self.depth_of("annex") + 1

    def depth_for(self, rank: float, ranks: Mapping[str, float]) -> int:
        """The depth of a heading: under the innermost heading of a lower rank."""
        for depth in range(self.depth, 0, -1):
            if self.at(depth).kind in ranks and self.at(depth).rank < rank:
                return depth + 1
        return 1

    def cut(self, depth: int) -> None:
        """Close all that is deeper."""
        del self.items[depth:]

    def open(self, opened: Open, depth: int) -> Open:
        """Open a provision at a depth, closing what is there."""
        self.cut(depth - 1)
        if self.items:
            self.items[-1].children = True
            self.items[-1].treaty |= opened.kind in {"preamble", "testimonium"}
        has_text = bool(opened.text)
        opened.heading = has_text and opened.kind in HEADED
        opened.words = has_text and opened.kind not in HEADED
        self.items.append(opened)
        return opened

    def add(self, part: str, text: str, depth: int) -> None:
        """Note that the provision at a depth was given a part."""
        self.cut(depth)
        item = self.items[-1]
        if part == "heading":
            item.heading = True
        elif part == "words":
            item.words, item.text = True, text
        elif part == "closing":
            item.closing, item.text = True, text
