"""Bringing a wording onto a text that has moved on since it was written."""

from collections.abc import Iterable, Sequence

from travaux.text.compare import Base, exact_edits
from travaux.text.tokens import run_together
from travaux.text.values import Edit


def rebase(old: str, new: str, wording: str) -> str | None:
    """A wording that was written on an old text, on the new one; None where they meet.

    Nobody is asked whether the result is meant, so this is stricter than a settlement,
    after which the sponsor confirms: two insertions at one spot meet, and so does an
    insertion with the words around it that the other replaces.

    Args:
        old: the text on which the wording was written.
        new: the text that stands now.
        wording: the wording in full.

    Returns:
        The new text with what the wording changed in the old one; None if an edit of one
        shares a base token with an edit of the other, stands strictly inside it,
        or inserts at the same spot.

    Guarantees:
        1. ``rebase(x, x, w) == w`` and ``rebase(x, y, x) == y``.
        2. An edit that the new text has already made is not made twice.
        3. Refusing both gives the old text, taking both gives the result: every edit of
           either side is in it.

    Source: rolling-text specification, law 11 (what a casualty is).
    """
    base = Base(old)
    settled = exact_edits(base, new)
    asked = [edit for edit in exact_edits(base, wording) if edit not in settled]
    if any(_meet(edit, other) for edit in asked for other in settled):
        return None
    return together(base, settled, asked)


def falls(edit: Edit, settled: Edit) -> bool:
    """Whether an edit makes its proposal a casualty of a settled span.

    It does if it shares a base token with the span, or is inserted strictly inside it.

    Source: rolling-text specification, law 11.
    """
    if edit.start == edit.end:
        return settled.start < edit.start < settled.end
    return max(edit.start, settled.start) < min(edit.end, settled.end)


def together(base: Base, settled: Iterable[Edit], asked: Iterable[Edit]) -> str:
    """The base with the edits of both sides; at one spot the settled words come first.

    None of one side shares a base token with one of the other. Words that touch in neither
    text alone, and would run into one word that nobody proposed, are kept apart by a space.
    """
    both = [
        (edit.start, edit.end, side, edit)
        for side, of in enumerate((settled, asked))
        for edit in of
    ]
    said: list[str] = []
    at = 0
    met: set[int] = set()
    for start, end, side, edit in sorted(both, key=lambda it: it[:3]):
        if at < start:
            met = _said(said, base.tokens[at:start], met)
        met = _said(said, edit.words, met | {side}, side)
        at = end
    _said(said, base.tokens[at:], met)
    return "".join(said)


def _said(said: list[str], words: Sequence[str], met: set[int], *own: int) -> set[int]:
    """Say some words; ``met`` are the sides that have changed something since what was said.

    Returns:
        The sides that have changed something up to what is said next.
    """
    if not words:
        return met
    if len(met) > 1 and run_together(said[-2:], words[:2]):
        said.append(" ")
    said += words
    return {*own}


def around(base: Base, edit: Edit, at: int) -> tuple[Edit, ...]:
    """An edit as two where words were settled between the tokens that it replaces.

    What it puts in goes to the larger half; the first, where they are equal.
    """
    if not edit.start < at < edit.end:
        return (edit,)
    first, second = base.words[at] - base.words[edit.start], base.words[edit.end] - base.words[at]
    left, right = (edit.words, ()) if first >= second else ((), edit.words)
    return Edit(edit.start, at, left), Edit(at, edit.end, right)


def _meet(edit: Edit, settled: Edit) -> bool:
    """Whether two edits share a base token, stand inside one another, or insert at one spot."""
    if (edit.start, edit.end) == (settled.start, settled.start):
        return settled.start == settled.end
    return edit.start < settled.end and settled.start < edit.end
