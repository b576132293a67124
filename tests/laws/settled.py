"""An independent look at a settlement: slot by slot, from the definition of law 11 alone.

A text of n tokens has n + 1 gaps. An edit takes out the tokens it names and puts its words
into the gap before them. Nothing here is shared with the engine but the edits themselves,
and how a text is cut into tokens.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from travaux.text.tokens import tokenize

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
    """The base with the settled words and some edits that do not meet them.

    Where two words come to touch that touch neither with the settled words alone nor with
    the edits alone, a space keeps them apart.
    """
    said = _row(tokens, [(span, "settled")], edits)
    beside = {*pairwise(_row(tokens, [(span, "settled")], ()))}
    beside |= {*pairwise(_row(tokens, (), edits))}
    out = [token for _, token in said[:1]]
    for at, pair in enumerate(pairwise(said), 1):
        around = [token for _, token in said[max(at - 2, 0) : at + 2]]
        if pair not in beside and _one_word(around[: min(at, 2)], around[min(at, 2) :]):
            out.append(" ")
        out.append(pair[1][1])
    return "".join(out)


Piece: TypeAlias = tuple[object, str]
"""Whose token it is, and the token."""


def _row(
    tokens: Sequence[str], spans: Sequence[tuple[Change, str]], edits: Sequence[Change]
) -> list[Piece]:
    """The tokens that stand in the gaps and between them, gap by gap."""
    gaps: list[list[Piece]] = [[] for _ in range(len(tokens) + 1)]
    kept = set(range(len(tokens)))
    for start, end, _ in (*(it for it, _ in spans), *edits):
        kept -= set(range(start, end))
    insertions = [(it, str(it)) for it in edits if it[0] == it[1]]
    replacing = [(it, str(it)) for it in edits if it[0] != it[1]]
    spots = [it for it in spans if it[0][0] == it[0][1]]
    for (start, _, words), whose in (*spots, *insertions):
        gaps[start] += _pieces(whose, words)
    for (start, _, words), whose in (*(it for it in spans if it not in spots), *replacing):
        gaps[start] += _pieces(whose, words)
    said = list(gaps[0])
    for at, token in enumerate(tokens):
        said += [(at, token)] if at in kept else []
        said += gaps[at + 1]
    return said


def _pieces(whose: str, words: str) -> list[Piece]:
    return [((whose, at), token) for at, token in enumerate(tokenize(words))]


def _one_word(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a word would reach from tokens into those behind them."""
    if before[-1][-1].isspace() or behind[0][0].isspace():
        return False
    rest = len("".join(before))
    for token in tokenize("".join((*before, *behind))):
        if rest <= 0:
            break
        rest -= len(token)
    return rest < 0


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
        apart = [before + span[2] + behind for before in ("", " ") for behind in ("", " ")]
        if not any(
            it.before[:at] + words + it.before[at:] == it.after
            for at in range(len(it.before) + 1)
            for words in apart
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
