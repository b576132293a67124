"""Which brackets of a typed text belong together, and which have no other half.

Square brackets of Latin and of full width, ``[ ]`` and ``［ ］``, are one kind, for who
writes Chinese changes between them without noticing. ``【 】`` are another: they hold
contested words too, but neither kind closes the other. ``〔 〕`` are words, as in the
numbers of documents.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from travaux.text.brackets.typed_values import Lines, Oddity
from travaux.text.errors import Message, message

DEEPEST: Final = 40
"""Brackets in brackets; deeper ones are words."""

_BRACKET: Final = regex.compile(r"\\[\[\]［］【】\\]|[\[\]［］【】]")
_CLOSES: Final = {"]": "[［", "］": "[［", "】": "【"}
_TOO_DEEP: Final = message("More than {depth} brackets are open here.", depth=DEEPEST)
_NOT_OPENED: Final = message("The bracket that closes here was not opened.")
_NOT_CLOSED: Final = message("The bracket that opens here is not closed.")
_A_WORD: Final = message("It was read as a word.")
_WITH_ITS_OTHER: Final = message("This bracket and the one that closes it were read as words.")
_AS_IF_NOT_THERE: Final = message(
    "It was read as a word, and what follows as if it were not there."
)


@dataclass(slots=True)
class Pairs:
    """The brackets of a source.

    ``closing`` gives for each opening bracket the one that closes it, ``opens`` the same
    opening ones in order, ``strays`` those that are words, all in code points.
    """

    source: str
    lines: Lines
    closing: dict[int, int] = field(default_factory=dict)
    opens: list[int] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)

    def odd(self, at: int, what: Message, done: Message) -> None:
        """List something odd at a code point."""
        line, column = self.lines.place(at)
        self.oddities.append(Oddity(line, column, what, done))

    def stray(self, at: int, what: Message, done: Message) -> None:
        """List a bracket that is words."""
        self.strays.append(at)
        self.odd(at, what, done)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The outermost pairs in a span, in order."""
        at = bisect_right(self.opens, start - 1)
        while at < len(self.opens) and self.opens[at] < end:
            opening = self.opens[at]
            closing = self.closing[opening]
            yield opening, closing
            at = bisect_right(self.opens, closing, at)


def pair(source: str) -> Pairs:
    """Pair the brackets of a source; the last of its kind that is open is closed first.

    Cost: linear, but for sorting what has no other half.
    """
    pairs = Pairs(source, Lines(source))
    stack: list[int] = []
    deeper = 0
    for found in _BRACKET.finditer(source):
        at, sign = found.start(), found[0]
        if len(sign) > 1:
            pairs.strays += [at + 1] if sign[1] != "\\" else []
        elif sign not in _CLOSES and len(stack) == DEEPEST:
            deeper += 1
            pairs.stray(at, _TOO_DEEP, _WITH_ITS_OTHER)
        elif sign not in _CLOSES:
            stack.append(at)
        elif deeper:
            deeper -= 1
            pairs.strays.append(at)
        else:
            _close(pairs, stack, at)
    for at in stack:
        pairs.stray(at, _NOT_CLOSED, _AS_IF_NOT_THERE)
    pairs.opens = sorted(pairs.closing)
    pairs.strays.sort()
    return pairs


def _close(pairs: Pairs, stack: list[int], at: int) -> None:
    """Close the last bracket that is open of a kind, and those of another kind in it."""
    kind = _CLOSES[pairs.source[at]]
    if not any(pairs.source[it] in kind for it in stack):
        pairs.stray(at, _NOT_OPENED, _A_WORD)
        return
    while pairs.source[stack[-1]] not in kind:
        pairs.stray(stack.pop(), _NOT_CLOSED, _AS_IF_NOT_THERE)
    pairs.closing[stack.pop()] = at
