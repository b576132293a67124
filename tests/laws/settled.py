"""An independent look at a settlement: slot by slot, from the definition of law 11 alone.

A text of n tokens has n + 1 gaps. An edit takes out the tokens it names and puts its words
into the gap before them. Nothing here is shared with the engine but the edits themselves.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

Change: TypeAlias = tuple[int, int, str]
"""Tokens ``[start, end)`` of the base and the words instead."""


class Asked(NamedTuple):
    """A proposal: its exact edits, and how it reads before and after.

    ``deletes`` is for the action that takes the place out, whatever it comes to say.
    """

    id: str
    edits: Sequence[Change]
    before: str
    after: str | None
    fate: str
    deletes: bool


def meets(edit: Change, span: Change) -> bool:
    """Law 11: shares a base token with the span, or is inserted strictly inside it."""
    taken = set(range(edit[0], edit[1]))
    if taken:
        return bool(taken & set(range(span[0], span[1])))
    return edit[0] in set(range(span[0] + 1, span[1]))


def written(tokens: Sequence[str], span: Change, edits: Sequence[Change]) -> str:
    """The base with the settled words and some edits that do not meet them."""
    gaps: list[list[str]] = [[] for _ in range(len(tokens) + 1)]
    kept = set(range(len(tokens)))
    for start, end, _ in (span, *edits):
        kept -= set(range(start, end))
    insertions = [it for it in edits if it[0] == it[1]]
    replacing = [it for it in edits if it[0] != it[1]]
    if span[0] == span[1]:
        gaps[span[0]].append(span[2])
    for start, _, words in insertions:
        gaps[start].append(words)
    if span[0] != span[1]:
        gaps[span[0]].append(span[2])
    for start, _, words in replacing:
        gaps[start].append(words)
    said = list(gaps[0])
    for at, token in enumerate(tokens):
        said += [token] if at in kept else []
        said += gaps[at + 1]
    return "".join(said)


def faults(
    tokens: Sequence[str], span: Change, made: Sequence[Change], asked: Sequence[Asked]
) -> Iterator[str]:
    """What is wrong with the fate of each proposal after a settlement by words.

    ``made`` are the exact edits of the new text.
    """
    for it in asked:
        done = [edit for edit in it.edits if edit in made]
        done += [] if done else _equal(tokens, span, it.edits)
        left = [edit for edit in it.edits if edit not in done]
        should = "casualty" if any(meets(edit, span) for edit in left) else "open"
        should = "fulfilled" if it.edits and not left else should
        if it.fate != should:
            yield f"{it.id} is {it.fate} and should be {should}"
        elif should == "open" and it.deletes:
            yield from [f"{it.id} no longer deletes the place"] if it.after else []
        elif should == "open":
            yield from _reading(tokens, span, it, left)


def _reading(
    tokens: Sequence[str], span: Change, it: Asked, left: Sequence[Change]
) -> Iterator[str]:
    torn = [edit for edit in left if edit[0] < span[0] == span[1] < edit[1]]
    if torn:
        if not any(
            it.before[:at] + span[2] + it.before[at:] == it.after
            for at in range(len(it.before) + 1)
        ):
            yield f"{it.id} reads {it.after!r}, which is not {it.before!r} with {span[2]!r} in it"
        return
    wanted = written(tokens, span, left)
    if it.after != wanted:
        yield f"{it.id} reads {it.after!r} and should read {wanted!r}"


def _equal(tokens: Sequence[str], span: Change, edits: Sequence[Change]) -> list[Change]:
    """The edits within a span that make of it the settled words, together."""
    inside = [edit for edit in edits if span[0] <= edit[0] and edit[1] <= span[1]]
    for some in (inside, [edit for edit in inside if meets(edit, span)]):
        moved = [(start - span[0], end - span[0], words) for start, end, words in some]
        held = tokens[span[0] : span[1]]
        if some and written(held, (0, 0, ""), moved) == span[2]:
            return some
    return []
