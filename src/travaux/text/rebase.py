"""Bringing a wording onto a text that has moved on since it was written."""

from travaux.text.compare import Base, applied, exact_edits
from travaux.text.values import Edit


def rebase(old: str, new: str, wording: str) -> str | None:
    """A wording that was written on an old text, on the new one; None where they meet.

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
    together = sorted([*settled, *asked], key=lambda edit: (edit.start, edit.end))
    return "".join(token for token, _at in applied(base, together))


def _meet(edit: Edit, settled: Edit) -> bool:
    """Whether two edits share a base token, stand inside one another, or insert at one spot."""
    if (edit.start, edit.end) == (settled.start, settled.start):
        return settled.start == settled.end
    return edit.start < settled.end and settled.start < edit.end
