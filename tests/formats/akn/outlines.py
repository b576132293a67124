"""Invented treaties annexed to resolutions, as outlines that every language fills with words.

An outline says what the tree must be; ``lines_of`` prints it in one language, one line a
paragraph, as the reader meets it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.formats.akn.tongues import Tongue


@dataclass
class Node:
    """A provision: its kind, what its number counts (0 for none), and which parts it has."""

    kind: str
    value: int = 0
    heading: str = ""
    words: str = ""
    children: list["Node"] = field(default_factory=list)
    closing: str = ""


@dataclass(frozen=True)
class Line:
    """One printed line: the number, or the words and what they are."""

    role: str
    number: str = ""
    text: str = ""


Row = tuple[int, str, int, str, str, str]
"""Depth, kind, what the number counts, heading, words and closing words."""


def listed(*, items: int = 0, closing: bool = False) -> list[Node]:
    """A list (a) to (c), the second with a list of its own."""
    below = [Node("item", n + 1, words="item") for n in range(items)]
    second = Node("subparagraph", 2, words="chapeau" if items else "item", children=below)
    return [
        Node("subparagraph", 1, words="item"),
        second,
        *([] if closing and items else [Node("subparagraph", 3, words="item")]),
    ]


def articles(first: int, count: int, *, headed: bool = True) -> list[Node]:
    """Articles of every make: words alone, paragraphs, a list right under it, lists in lists."""
    made = []
    for value in range(first, first + count):
        node = Node("article", value, heading="heading" if headed else "")
        if value % 4 == 1:
            node.words = "words"
        elif value % 4 == 2:
            node.words, node.children = "chapeau", listed()
        elif value % 4 == 3:
            node.children = [
                Node("paragraph", 1, words="words"),
                Node("paragraph", 2, words="chapeau", children=listed(items=3)),
                Node("paragraph", 3, words="words"),
            ]
        else:
            node.children = [
                Node("paragraph", 1, words="chapeau", children=listed(), closing="closing"),
                Node("paragraph", 2, words="words"),
            ]
        made.append(node)
    return made


def preamble(recitals: int = 3) -> Node:
    """Who speaks, the recitals, and the line that ends them."""
    said = [Node("preambular", words="recital") for _ in range(recitals)]
    return Node("preamble", words="enacting", children=said, closing="agreed")


def _groups(kind: str, count: int, size: int, *, headed: bool = True) -> list[Node]:
    return [
        Node(
            kind,
            n + 1,
            heading="heading" if headed else "",
            children=articles(1 + n * size, size, headed=headed),
        )
        for n in range(count)
    ]


def lettered(count: int) -> Node:
    """A preamble whose recitals have letters, and who speaks stands under its heading."""
    said = [Node("preambular", n + 1, words="recital") for n in range(count)]
    return Node("preamble", heading="preamble", words="enacting", children=said, closing="agreed")


def defining(value: int) -> Node:
    """An article that defines terms, each in a paragraph without a number."""
    return Node("article", value, heading="heading", words="chapeau words words")


def rights() -> list[Node]:
    """A convention without chapters, and an optional protocol as the second annex."""
    signed = Node("testimonium", words="testimonium")
    first = [lettered(11), *articles(1, 1), defining(2), *articles(3, 12), signed]
    second = [Node("preamble", closing="enacted"), *articles(1, 6)]
    return [
        Node("annex", 1, heading="treaty", children=first),
        Node("annex", 2, heading="treaty", children=second),
    ]


def unheaded() -> list[Node]:
    """Parts without titles, articles without headings."""
    return [
        Node(
            "annex",
            heading="treaty",
            children=[preamble(), *_groups("part", 3, 5, headed=False)],
        )
    ]


def chapters() -> list[Node]:
    """Chapters divided into sections, and closing words."""
    sections = [
        Node("section", n + 1, heading="heading", children=articles(5 + 4 * n, 4)) for n in range(2)
    ]
    body = [
        Node("chapter", 1, heading="heading", children=articles(1, 4)),
        Node("chapter", 2, heading="heading", children=sections),
        Node("chapter", 3, heading="heading", children=articles(13, 3)),
        Node("testimonium", words="testimonium"),
    ]
    return [Node("annex", heading="treaty", children=[preamble(), *body])]


def understood() -> list[Node]:
    """Parts, and an annex of the convention's own after its closing words."""
    own = Node(
        "annex",
        heading="notes",
        children=[Node("paragraph", n + 1, words="words") for n in range(3)],
    )
    signed = Node("testimonium", words="testimonium")
    body = [preamble(), *_groups("part", 2, 4), signed, own]
    return [Node("annex", heading="treaty", children=body)]


def annexed() -> list[Node]:
    """Parts, and two annexes of the convention's own, with articles numbered anew."""
    own = [Node("annex", n + 1, heading="heading", children=articles(1, 3)) for n in range(2)]
    signed = Node("testimonium", words="testimonium")
    body = [preamble(), *_groups("part", 2, 4), signed, *own]
    return [Node("annex", heading="treaty", children=body)]


OUTLINES = {
    "rights": rights,
    "unheaded": unheaded,
    "chapters": chapters,
    "understood": understood,
    "annexed": annexed,
}


def resolution() -> list[Node]:
    """What stands before the annexes."""
    said = [Node("preambular", words="recital") for _ in range(2)]
    acts = [Node("operative", n + 1, words="operative") for n in range(2)]
    return [Node("preamble", words="resolution", children=said), *acts]


class Filled:
    """An outline in one language: its lines as printed, and the rows its tree must have."""

    def __init__(self, nodes: list[Node], tongue: Tongue, *, form: int = 0) -> None:
        self.tongue = tongue
        self.form = form
        self.used = dict.fromkeys(tongue.said, 0)
        self.rows: list[Row] = []
        self.annexes: list[list[Line]] = []
        for node in nodes:
            self.annexes.append(list(self._node(node, 1)))

    def _said(self, use: str) -> str:
        if not use:
            return ""
        if " " in use:
            return "\n".join(self._said(it) for it in use.split())
        said = self.tongue.said[use]
        self.used[use] += 1
        return said[(self.used[use] - 1) % len(said)]

    def number(self, kind: str, value: int) -> str:
        """A number as this language prints it."""
        if kind == "annex" and not value:
            return self.tongue.numbers["annex"][self.form % 2](1).split(" ")[0].rstrip("一I")
        if not value:
            return ""
        known = {"operative": "paragraph", "preambular": "subparagraph"}.get(kind, kind)
        forms = self.tongue.numbers[known]
        return forms[self.form % len(forms)](value)

    def _node(self, node: Node, depth: int) -> Iterator[Line]:
        number = self.number(node.kind, node.value)
        heading, words = self._said(node.heading), self._said(node.words)
        at = len(self.rows)
        self.rows.append((depth, node.kind, node.value, heading, words, ""))
        if node.kind in {"part", "chapter", "section", "article", "annex"}:
            yield Line(node.kind, number, heading)
            for one in words.split("\n") if words else ():
                yield Line("words", "", one)
        elif heading:
            yield Line("section", heading)
            yield Line("words", "", words)
        elif number or words:
            yield Line(node.kind, number, words)
        for child in node.children:
            yield from self._node(child, depth + 1)
        closing = self._said(node.closing)
        self.rows[at] = (*self.rows[at][:5], closing)
        if closing:
            yield Line("closing", "", closing)
