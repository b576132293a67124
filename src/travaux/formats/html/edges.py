"""White space at the edges of options, so that it can stand outside the brackets.

``the [personal – AAA] data`` reads; ``the [personal  – AAA]data`` does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from travaux.text.values import Choice, Node, Option, Plain


@dataclass(frozen=True, slots=True)
class Hung:
    """An option's content with the white space at its edges set apart.

    Guarantees:
        1. ``before``, the content and ``after`` together are the option's content.
    """

    before: str
    content: tuple[Node, ...]
    after: str


def hang(choice: Choice) -> list[Hung]:
    """Set the white space at the edges of each option apart, in the order of the options.

    White space inside a nested choice stays there. An option of white space
    alone takes the edge that the options with words share; where they share
    none, or nothing would be left to delete, it keeps it as its words.
    """
    hung = [_strip(option.content) for option in choice.options]
    worded = [one for one in hung if one.content]
    words_first = bool(hung[0].content)
    return [
        one if one.content else _blank(one.before, worded, may_empty=words_first or at == 0)
        for at, one in enumerate(hung)
    ]


def _strip(content: tuple[Node, ...]) -> Hung:
    before = after = ""
    nodes = list(content)
    if nodes and isinstance(nodes[0], Plain):
        rest = nodes[0].text.lstrip()
        before = nodes[0].text[: len(nodes[0].text) - len(rest)]
        nodes[0] = replace(nodes[0], text=rest)
    if nodes and isinstance(nodes[-1], Plain):
        rest = nodes[-1].text.rstrip()
        after = nodes[-1].text[len(rest) :]
        nodes[-1] = replace(nodes[-1], text=rest)
    return Hung(before, tuple(n for n in nodes if isinstance(n, Choice) or n.text), after)


def _blank(space: str, worded: Sequence[Hung], *, may_empty: bool) -> Hung:
    if space and worded and may_empty:
        if all(one.after == space for one in worded):
            return Hung("", (), space)
        if all(one.before == space for one in worded):
            return Hung(space, (), "")
    return Hung("", (Plain(space),) if space else (), "")


def sharing(options: Sequence[Option], edges: Sequence[str]) -> list[tuple[str, list[Option]]]:
    """Each distinct white space at one edge of a choice, with the options that have it."""
    shared: dict[str, list[Option]] = {}
    for option, edge in zip(options, edges, strict=True):
        if edge:
            shared.setdefault(edge, []).append(option)
    return list(shared.items())
