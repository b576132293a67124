"""The text as somebody would have it: what they ask for in its place, and no brackets around it.

What is proposed is underlined; where the same party asks for several things at one place, they
stay in brackets, for nobody else may choose among them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from travaux.formats.html.byline import Manner
from travaux.formats.html.fragment import fragment
from travaux.formats.html.markup import Html, join, tag, text
from travaux.text.reading import read_for
from travaux.text.values import Choice, Mark, Node, Option, Plain, RollingProvision

GONE = frozenset({"delete", "no text"})
"""What, asked of a whole provision, leaves nothing of it to read."""


def as_read(provisions: Iterable[RollingProvision]) -> tuple[RollingProvision, ...]:
    """Provisions as one party reads them: those it would delete are not there.

    Args:
        provisions: of the rolling text made from this party's proposals alone.

    Carries: words, headings, structure, and what is asked besides (move, merge, reserve).
    Loses: names; whose a new provision is; what would be deleted as a whole.
    """
    return tuple(_as_read(one) for one in provisions if not _gone(one.marks))


def _as_read(one: RollingProvision) -> RollingProvision:
    own = one.origin == "proposed"
    return replace(
        one,
        origin="base",
        heading=_own(one.heading) if own else one.heading,
        words=_own(one.words) if own else one.words,
        closing=_own(one.closing) if own else one.closing,
        children=as_read(one.children),
        marks=tuple(replace(mark, sponsors=()) for mark in one.marks),
        lineage=(),
    )


def _gone(marks: Iterable[Mark]) -> bool:
    return any(mark.action in GONE for mark in marks)


def _own(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The words of a new provision as proposed ones."""
    return (Choice((Option("proposed", nodes),)),) if nodes else ()


def reading(nodes: Iterable[Node], manner: Manner) -> Html:
    """The nodes of a place as they would read; for ``Setting.words``."""
    return join(_read(node, manner) for node in nodes)


def changed(nodes: Iterable[Node]) -> Html:
    """What a later text has otherwise: its words inserted, those it has no longer struck out.

    For the comparison of two texts that stand, where nothing is left to decide.
    """
    return join(text(node.text) if isinstance(node, Plain) else _swapped(node) for node in nodes)


def _swapped(choice: Choice) -> Html:
    before = next((it for it in choice.options if it.origin == "base"), Option("base"))
    after = next((it for it in choice.options if it.origin != "base"), Option("proposed"))
    old, new = read_for(before.content), "".join(_all(after.content))
    return join([tag("del", text(old)) if old else "", tag("ins", text(new)) if new else ""])


def _all(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Plain):
            yield node.text
        else:
            yield from _all(node.options[-1].content)


def _read(node: Node, manner: Manner) -> Html:
    if isinstance(node, Plain):
        return text(node.text)
    proposed = [option for option in node.options if option.origin == "proposed"]
    if not proposed:
        return reading(node.options[0].content, manner)
    if len(proposed) > 1 or not all(isinstance(it, Plain) for it in proposed[0].content):
        return fragment([node], manner)
    words = "".join(it.text for it in proposed[0].content if isinstance(it, Plain))
    return tag("ins", text(words), class_="read") if words else Html("")
