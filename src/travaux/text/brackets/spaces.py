"""Where space stands around brackets in the room: outside, and never twice.

``the [personal – AAA] data`` has one space too many for whoever leaves the words in
brackets out, and ``act [now – AAA], please`` one before a comma. ``take_in`` gives such
space to the options that need it, by one rule. Before options are printed, ``set_out``
moves space out of them wherever that rule gives every reading back; where it would not,
the space is printed within the brackets: ``a [ ][b ]c``.

The rule, for a choice with space before or behind it:

1. An option that begins with a closing mark does without the space before.
2. An option without words keeps one of the two spaces: the one that holds a line break,
   else the shorter, else the first. It keeps none before a closing mark or the end, nor
   behind an opening mark or the beginning.

What stands outside and not all options keep belongs to those that do.
"""

from collections.abc import Iterable
from typing import Final

from travaux.text.brackets.space_level import CLOSING, Level, begins_closed, within
from travaux.text.values import Node

_QUOTES: Final = frozenset("'\"")
_CLOSING: Final = CLOSING | _QUOTES
_OPENING: Final = frozenset("(«“‘（《「") | _QUOTES


def take_in(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Put the space that belongs to options back into them."""
    level = within(Level.of(nodes), take_in)
    apply_rule(level)
    return level.nodes()


def apply_rule(level: Level) -> None:
    """Give the space beside the choices of one level to the options that keep it."""
    closed = True
    for at in reversed(range(len(level.choices))):
        after = level.texts[at + 1]
        closed = _give_before(level, at, closes=after[0] in _CLOSING if after else closed)
    opened = True
    for at in range(len(level.choices)):
        before = level.texts[at]
        opens = before[-1].isspace() or before[-1] in _OPENING if before else opened
        opened = opens and _give_after(level, at)


def _give_before(level: Level, at: int, *, closes: bool) -> bool:
    """Give the space before a choice away, if an option does without.

    Returns:
        Whether no option needs space before the choice any more.
    """
    space, after = level.before(at), level.after(at)
    contents = [it.content for it in level.options(at)]
    marked = any(map(begins_closed, contents))
    does_without = closes or bool(after and (marked or _stays(after, space)))
    kept = [not begins_closed(it) if it else not does_without for it in contents]
    if not space:
        return not any(kept)
    if len(set(kept)) > 1:
        level.take_before(at, kept, space)
        return True
    return False


def _give_after(level: Level, at: int) -> bool:
    """Give the space behind a choice to the options with words, if any has none."""
    space, kept = level.after(at), level.worded(at)
    if not space or len(set(kept)) == 1:
        return False
    level.take_after(at, kept, space)
    return True


def _stays(after: str, before: str) -> bool:
    """Whether of two spaces the second is kept where only one is."""
    breaks, others = "\n" in after, "\n" in before
    return breaks if breaks != others else len(after) < len(before)
