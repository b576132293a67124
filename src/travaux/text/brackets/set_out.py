"""Moving space out of options before they are printed, and no more than can be read back.

Each choice is printed in the most legible way of five for which the rule of ``spaces``
gives every reading back; the rule itself is asked.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from typing import Final

from travaux.text.brackets.space_level import (
    Content,
    Level,
    begins_closed,
    leading,
    text_at,
    trailing,
    within,
)
from travaux.text.brackets.spaces import apply_rule
from travaux.text.values import Node


def set_out(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Move space out of the options of each choice, wherever the rule puts it back.

    Guarantees:
        1. Every reading of ``take_in(set_out(nodes))`` equals that of ``nodes``.

    Cost: linear, but for choices with nothing or space alone between them.
    """
    level = Level.of(nodes)
    for start, end in level.runs():
        run = _printed(Level(level.texts[start : end + 1], level.choices[start:end]))
        level.texts[start : end + 1], level.choices[start:end] = run.texts, run.choices
    return within(level, set_out).nodes()


def _lead_out(level: Level, at: int) -> None:
    """Move the space with which all options begin that keep it before the choice."""
    contents = [it.content for it in level.options(at)]
    worded = [it for it in contents if it and not begins_closed(it)]
    level.put_before(at, _beginning(leading(_removable(it, 0)) for it in worded))


def _trail_out(level: Level, at: int) -> None:
    """Move the space with which all options with words end behind the choice."""
    worded = [it.content for it in level.options(at) if it.content]
    level.put_after(at, _ending(trailing(_removable(it, -1)) for it in worded))


def _hold(level: Level, at: int) -> None:
    """Move the space around a choice into all its options."""
    every = [True] * len(level.options(at))
    level.take_before(at, every, level.before(at))
    level.take_after(at, every, level.after(at))


_WAYS: Final[tuple[tuple[Callable[[Level, int], None], ...], ...]] = (
    (_lead_out, _trail_out),
    (_lead_out,),
    (_trail_out,),
    (),
    (_hold,),
)
"""How the space of a choice can be printed, the most legible first; the last is always right."""


def _printed(run: Level) -> Level:
    """Choices between which no words stand, as legible as the rule gives them back."""
    original = run.copy()
    _settle(original)
    ways = [0] * len(run.choices)
    while True:
        printed = original.copy()
        for at, way in enumerate(ways):
            for move in _WAYS[way]:
                move(printed, at)
        back = printed.copy()
        apply_rule(back)
        _settle(back)
        if back == original or min(ways) + 1 == len(_WAYS):
            return printed
        ways[_doubtful(back, original, ways)] += 1


def _doubtful(back: Level, original: Level, ways: Sequence[int]) -> int:
    """The choice to print another way: the first that comes back otherwise, or one beside it."""
    wrong = next(
        at
        for at in range(len(ways))
        if back.choices[at] != original.choices[at]
        or back.texts[at : at + 2] != original.texts[at : at + 2]
    )
    left = [at for at, way in enumerate(ways) if way + 1 < len(_WAYS)]
    return min(left, key=lambda at: (abs(at - wrong), at))


def _settle(level: Level) -> None:
    """Move space to where it can be compared: outside, else to the end of the options."""
    for at in reversed(range(len(level.choices))):
        _share(level, at)
        worded = level.worded(at)
        begins = (leading(text_at(it.content, 0)) for it in level.options(at))
        space = _beginning([level.after(at), *compress(begins, worded)])
        if not all(worded):
            level.put_before(at, space)
            level.take_after(at, worded, space)


def _share(level: Level, at: int) -> None:
    """Move out what space all options end and begin with, unless that is all they hold."""
    ends = [text_at(it.content, -1) for it in level.options(at)]
    if not all(it.isspace() for it in ends):
        level.put_after(at, _ending(map(trailing, ends)))
        begins = (text_at(it.content, 0) for it in level.options(at))
        level.put_before(at, _beginning(map(leading, begins)))


def _removable(content: Content, at: int) -> str:
    """The words at an edge of a content, if something is left without their space."""
    text = text_at(content, at)
    return "" if len(content) == 1 and text.isspace() else text


def _beginning(spaces: Iterable[str]) -> str:
    """What all begin with."""
    every = [*spaces]
    first, last = min(every, default=""), max(every, default="")
    differ = (at for at, (one, two) in enumerate(zip(first, last, strict=False)) if one != two)
    return first[: next(differ, len(first))]


def _ending(spaces: Iterable[str]) -> str:
    """What all end with."""
    return _beginning(space[::-1] for space in spaces)[::-1]
