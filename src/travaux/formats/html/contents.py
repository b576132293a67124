"""The contents of an instrument, with how each article stands."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from travaux.formats.html.byline import Manner
from travaux.formats.html.markup import NOTHING, Html, anchor, join, tag, text
from travaux.formats.html.outline import is_headed, label_of, places
from travaux.text.errors import message
from travaux.text.values import Choice, Node, Plain, RollingProvision

State: TypeAlias = Callable[[RollingProvision], Html]
"""What the contents say of how a provision stands."""


def contents(
    provisions: Iterable[RollingProvision],
    language: str,
    manner: Manner,
    *,
    standing: bool = True,
) -> Html:
    """The headed provisions; with ``standing``, how many places are contested in each article."""
    state = partial(_state, manner=manner) if standing else lambda _: NOTHING
    listed = _headed(provisions, language, state)
    if not listed:
        return NOTHING
    heading = tag("h2", manner.said(message("Contents")), id="contents")
    return tag("nav", heading, listed, class_="contents", aria_labelledby="contents")


def _headed(provisions: Iterable[RollingProvision], language: str, state: State) -> Html:
    items = [
        tag("li", _line(one, language, state), _headed(one.children, language, state))
        for one in provisions
        if is_headed(one)
    ]
    return tag("ol", *items) if items else NOTHING


def _line(one: RollingProvision, language: str, state: State) -> Html:
    label, heading = label_of(one, language), short(one.heading)
    parts = [tag("span", text(label), class_="number")] if label else []
    parts += [tag("span", text(heading), class_="title")] if heading else []
    link = tag("a", join(parts, " "), href=f"#{anchor(one.id)}")
    return tag("div", link, state(one), class_="line")


def _state(one: RollingProvision, manner: Manner) -> Html:
    """How many places are contested; nothing for what only holds articles."""
    if any(map(is_headed, one.children)):
        return NOTHING
    contested = places(one)
    if contested:
        told = manner.say(message("contested places: {places}", places=contested))
    else:
        told = manner.say(message("no brackets"))
    shown, name = (f"[{contested}]", "state open") if contested else ("–", "state")
    return tag("span", shown, class_=name, role="img", aria_label=told, title=told)


def short(nodes: Iterable[Node]) -> str:
    """A heading for the contents: every option, but nobody's name."""
    return "".join(node.text if isinstance(node, Plain) else _offered(node) for node in nodes)


def _offered(choice: Choice) -> str:
    """The options of a choice, the space at the edges of the first outside its brackets."""
    texts = [text for option in choice.options if (text := short(option.content))]
    if not texts:
        return ""
    before = texts[0][: len(texts[0]) - len(texts[0].lstrip())]
    after = texts[0][len(texts[0].rstrip()) :]
    return before + "".join(f"[{text.strip()}]" for text in texts) + after
