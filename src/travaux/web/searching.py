"""Finding words in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from travaux.text.reading import choices
from travaux.text.values import Node, Plain, RollingProvision
from travaux.web.asides import names_of
from travaux.web.rolling import Text

MOST: Final = 50
"""Provisions that are listed."""

_AROUND: Final = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A provision in which words were found, with some words around them."""

    id: str
    name: str
    before: str
    words: str
    after: str


def search(text: Text, asked: str) -> list[Found]:
    """The provisions that have some words in any of their readings, in order.

    Letters are found whatever their case.
    """
    wanted = asked.strip().casefold()
    if not wanted:
        return []
    names = names_of(text)
    found = (
        Found(one.id, names.get(one.id, ""), *cut)
        for one in (path[-1] for path in text.paths.values())
        if (cut := _found(one, wanted))
    )
    return list(islice(found, MOST))


def _found(one: RollingProvision, wanted: str) -> tuple[str, str, str] | None:
    for nodes in (one.heading, one.words, one.closing):
        for words in _readings(nodes):
            at = words.casefold().find(wanted)
            if at >= 0:
                end = at + len(wanted)
                before = ("…" if at > _AROUND else "") + words[max(0, at - _AROUND) : at]
                return before, words[at:end], words[end : end + _AROUND]
    return None


def _readings(nodes: tuple[Node, ...]) -> Iterator[str]:
    """All the words of a place as they are printed, then those of each option."""
    yield _printed(nodes)
    for choice, _depth in choices(nodes):
        for option in choice.options:
            yield _printed(option.content)


def _printed(nodes: tuple[Node, ...]) -> str:
    """The words, of each choice those of its first option."""
    return "".join(
        node.text if isinstance(node, Plain) else _printed(node.options[0].content)
        for node in nodes
    )
