"""A plain reader of our own HTML: enough to take readings and text out of it again."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

VOID = {"br", "meta"}
OURS = {"sign", "by", "verb"}
"""Classes of the words that are the renderer's and not the text's."""


@dataclass
class Element:
    """An element, its attributes and what is in it."""

    name: str
    attributes: dict[str, str]
    content: list["Element | str"] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        """The names in its class."""
        return set(self.attributes.get("class", "").split())

    @property
    def proposals(self) -> set[str]:
        """The proposals it lists."""
        return {unquote(one) for one in self.attributes.get("data-proposals", "").split()}

    def every(self, name: str) -> list["Element"]:
        """Each element of a name or class, in order."""
        found = [one for one in self.content if isinstance(one, Element)]
        here = [self] if name == self.name or name in self.classes else []
        return here + [hit for one in found for hit in one.every(name)]

    def text(self) -> str:
        """All text, brackets and names too."""
        if self.name == "br":
            return "\n"
        return "".join(one if isinstance(one, str) else one.text() for one in self.content)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("root", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.name == tag, f"<{closed.name}> closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def parse(markup: str) -> Element:
    """The tree of a page or fragment; every element closes in its order."""
    builder = _Builder()
    builder.feed(markup)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].name}> stays open"
    return builder.open[0]


def reading(node: Element | str, proposal: str | None = None) -> str:
    """The text as one proposal would have it, taken from the fragment alone."""
    if isinstance(node, str):
        return node
    if node.name == "br":
        return "\n"
    if node.classes & OURS:
        return ""
    parts = _taken(node, proposal) if "choice" in node.classes else node.content
    return "".join(reading(one, proposal) for one in parts)


def _taken(choice: Element, proposal: str | None) -> list[Element | str]:
    """What stands in a choice for one proposal; text outside options and edges is everybody's."""
    ways = [
        one
        for one in choice.content
        if isinstance(one, Element) and one.classes & {"option", "edge"}
    ]
    listed = any(proposal in one.proposals for one in ways)

    def taken(one: Element) -> bool:
        return proposal in one.proposals if listed else one.attributes["data-origin"] == "base"

    return [
        one
        for one in choice.content
        if not isinstance(one, Element) or one not in ways or taken(one)
    ]
