"""Which brackets of a typed text belong together, and which have no other half."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from travaux.text.brackets.typed_values import Oddity
from travaux.text.errors import Message, message

DEEPEST: Final = 40
"""Brackets in brackets; deeper ones are words."""

_BRACKET: Final = regex.compile(r"\\[\[\]\\]|[\[\]]")


@dataclass(slots=True)
class Pairs:
    """The brackets of a source.

    ``closing`` gives for each opening bracket the one that closes it, ``opens`` the same
    opening ones in order, ``strays`` those that are words, all in code points.
    """

    source: str
    closing: dict[int, int] = field(default_factory=dict)
    opens: list[int] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    lines: list[int] = field(default_factory=lambda: [0])

    def odd(self, at: int, what: Message, done: Message) -> None:
        """List something odd at a code point."""
        line = bisect_right(self.lines, at)
        self.oddities.append(Oddity(line, at - self.lines[line - 1] + 1, what, done))

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The outermost pairs in a span, in order."""
        at = bisect_right(self.opens, start - 1)
        while at < len(self.opens) and self.opens[at] < end:
            opening = self.opens[at]
            closing = self.closing[opening]
            yield opening, closing
            at = bisect_right(self.opens, closing, at)


def pair(source: str) -> Pairs:
    """Pair the brackets of a source; the last that is open is closed first.

    Cost: linear, but for sorting what has no other half.
    """
    pairs = Pairs(source)
    pairs.lines += [found.end() for found in regex.finditer("\n", source)]
    stack: list[int] = []
    deeper = 0
    for found in _BRACKET.finditer(source):
        at = found.start()
        if len(found[0]) > 1:
            pairs.strays += [at + 1] if found[0][1] != "\\" else []
        elif found[0] == "[" and len(stack) == DEEPEST:
            deeper += 1
            _too_deep(pairs, at)
        elif found[0] == "[":
            stack.append(at)
        elif deeper:
            deeper -= 1
            pairs.strays.append(at)
        elif stack:
            pairs.closing[stack.pop()] = at
        else:
            _not_opened(pairs, at)
    for at in stack:
        _not_closed(pairs, at)
    pairs.opens = sorted(pairs.closing)
    pairs.strays.sort()
    return pairs


def _too_deep(pairs: Pairs, at: int) -> None:
    pairs.strays.append(at)
    pairs.odd(
        at,
        message("More than {depth} brackets are open here.", depth=DEEPEST),
        message("This bracket and the one that closes it were read as words."),
    )


def _not_opened(pairs: Pairs, at: int) -> None:
    pairs.strays.append(at)
    pairs.odd(
        at,
        message("The bracket that closes here was not opened."),
        message("It was read as a word."),
    )


def _not_closed(pairs: Pairs, at: int) -> None:
    pairs.strays.append(at)
    pairs.odd(
        at,
        message("The bracket that opens here is not closed."),
        message("It was read as a word, and what follows as if it were not there."),
    )
