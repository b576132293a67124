"""A change written on a text that has since moved on is rebased, or refused with both wordings."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from travaux.acts.errors import Stale
from travaux.committee import wordings
from travaux.sentences import BadInput, message
from travaux.text.rebase import rebase
from travaux.text.tree import quoted_span

if TYPE_CHECKING:
    from travaux.acts.proposing import Asked

PLACED: Final = frozenset({"insert", "alternative", "placeholder", "move", "merge with"})
"""Actions that need a place and not its words: they stand on whatever it says now."""


def on_what_stands(asked: "Asked", stands: str, label: Callable[[], str]) -> "Asked":
    """The change as it is to be made on what stands now.

    Args:
        asked: the change.
        stands: the wording that stands at its place.
        label: how the place is cited, where something is to be said of it.

    Raises:
        BadInput: the wording it says it was written on never stood here; the words it quotes
            do not stand there once.
        Stale: the words it changes have been changed meanwhile.
    """
    now = wordings.hash_of(stands)
    if asked.action in PLACED:
        return replace(asked, on=now)
    if not asked.on or asked.on == now:
        if asked.quoted and asked.action != "replace throughout":
            quoted_span(stands, asked.quoted)
        return replace(asked, on=now)
    written_on = wordings.wording(asked.on)
    if written_on is None:
        raise BadInput(
            message(
                "The change to {number} says it was written on words that never stood there: "
                "copy the hash of the text again.",
                number=label(),
            )
        )
    wording = _rebased(asked, written_on, stands)
    if wording is None:
        raise Stale(
            message(
                "The words of {number} have changed since this was written, at the same place: "
                "compare both wordings and send it again on the text that stands.",
                number=label(),
            ),
            stands=stands,
            asked=asked.wording if asked.wording is not None else asked.words or "",
        )
    return replace(asked, on=now, wording=None if asked.wording is None else wording)


def _rebased(asked: "Asked", written_on: str, stands: str) -> str | None:
    """The wording on what stands now, empty for a change without one; None where they meet."""
    if asked.wording is not None and asked.quoted is None:
        return rebase(written_on, stands, asked.wording)
    untouched = bool(asked.quoted) and stands.count(asked.quoted or "") == 1
    return "" if untouched else None
