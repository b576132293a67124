"""Reading and measuring ``travaux.rolling/1``, independently of the program."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import regex

Json: TypeAlias = dict[str, Any]

_WORD = regex.compile(
    r"""(?V1)\p{Han}[\p{M}]*
    |[[\p{L}\p{N}\p{M}]--\p{Han}]+
     (?:(?:[\u00AD\u200C\u200D\u2060·ʼ‘'’\-\u2010\u2011]
          |(?<=\p{Nd})[.,:/\u066B\u066C\u00A0\u202F](?=\p{Nd}))
        [[\p{L}\p{N}\p{M}]--\p{Han}]+)*""",
    regex.VERBOSE,
)
_CLUSTER = regex.compile(r"\X")
HAN = regex.compile(r"\p{Han}")


@lru_cache(maxsize=50_000)
def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a text are, in code points; each Han character is one word."""
    return tuple(match.span() for match in _WORD.finditer(text))


def words(nodes: Iterable[Json]) -> int:
    """Words printed, in brackets or out."""
    return sum(len(word_spans(text)) for text in texts(nodes))


def texts(nodes: Iterable[Json]) -> Iterator[str]:
    """Every text printed, in order."""
    for node in nodes:
        if "text" in node:
            yield node["text"]
        else:
            for option in node["options"]:
                yield from texts(option["content"])


def contested(nodes: Iterable[Json]) -> int:
    """Words printed in brackets, each counted where it is printed."""
    return words(node for node in nodes if "options" in node)


def choices(nodes: Iterable[Json]) -> int:
    """How many choices there are, nested ones included."""
    return sum(
        1 + sum(choices(option["content"]) for option in node["options"])
        for node in nodes
        if "options" in node
    )


def depth(nodes: Iterable[Json]) -> int:
    """How deep choices nest; 0 for plain text."""
    return max(
        (
            1 + max((depth(option["content"]) for option in node["options"]), default=0)
            for node in nodes
            if "options" in node
        ),
        default=0,
    )


def cost(nodes: Sequence[Json]) -> int:
    """Words printed in brackets, each where it is printed, plus 2 for each choice."""
    return contested(nodes) + 2 * choices(nodes)


def pieces(nodes: Iterable[Json], who: str | None) -> Iterator[str]:
    """The texts somebody reads: the option that lists the id, else the base option.

    Raises:
        LookupError: a choice offers this reader neither.
    """
    for node in nodes:
        if "text" in node:
            yield node["text"]
            continue
        options = node["options"]
        mine = [option for option in options if who is not None and who in option["proposals"]]
        mine = mine or [option for option in options if option["origin"] == "base"]
        if not mine:
            raise LookupError(who)
        yield from pieces(mine[0]["content"], who)


def reading(nodes: Iterable[Json], who: str | None = None) -> str:
    """What a proposal asks for; with no id, what stands when everything is refused."""
    return "".join(pieces(nodes, who))


def ids_in(nodes: Iterable[Json]) -> Iterator[str]:
    """Every id that stands on an option, nested ones included."""
    for node in nodes:
        for option in node.get("options", ()):
            yield from option["proposals"]
            yield from ids_in(option["content"])


def inside_word(text: str, at: int) -> bool:
    """Whether a cut at this code point falls inside a word or a grapheme cluster."""
    if at <= 0 or at >= len(text):
        return False
    spans = word_spans(text)
    nearest = bisect_left(spans, (at, 0)) - 1
    if nearest >= 0 and at < spans[nearest][1]:
        return True
    if text[at - 1].isascii() and text[at].isascii():
        return False
    start = max(text.rfind(" ", 0, at), at - 40, 0)
    return at - start not in _cluster_ends(text[start : at + 40])


@lru_cache(maxsize=20_000)
def _cluster_ends(text: str) -> frozenset[int]:
    """Where the grapheme clusters of a short text end."""
    return frozenset(match.end() for match in _CLUSTER.finditer(text))


def canonical_nodes(nodes: Iterable[Json]) -> list[Any]:
    """The nodes with options, ids and names in an order that says nothing."""
    return [
        node["text"]
        if "text" in node
        else sorted(
            (
                [
                    option["origin"],
                    canonical_nodes(option["content"]),
                    sorted(option["sponsors"]),
                    sorted(option["proposals"]),
                    sorted(option["stances"].items()),
                ]
                for option in node["options"]
            ),
            key=repr,
        )
        for node in nodes
    ]
