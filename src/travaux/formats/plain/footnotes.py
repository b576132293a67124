"""Footnotes: ``[^1]: …`` stands with the words that hold ``[^1]``."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from travaux.formats.plain.roles import Role

_MARK: Final = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE: Final = re.compile(r"\[\^([^\]\s]+)\]:\s")


def is_footnote(text: str) -> bool:
    """Whether a paragraph is the text of a footnote."""
    return bool(_NOTE.match(text))


def place_footnotes(roles: Sequence[Role], notes: Sequence[int]) -> list[Role]:
    """Move each footnote ``[^1]: …``, at its position, behind the words that refer to it.

    Where several do, for annexes number their notes anew, it is the last before the note.
    """
    behind: dict[int, list[Role]] = {}
    moved: set[int] = set()
    referring = _referring(roles) if notes else {}
    for at in notes:
        label = _NOTE.match(roles[at].text)
        places = referring.get(label[1], []) if label else []
        found = places[max(bisect(places, at) - 1, 0)] if places else None
        if found is not None:
            behind.setdefault(found, []).append(replace(roles[at], depth=roles[found].depth))
            moved.add(at)
    placed: list[Role] = []
    for i, role in enumerate(roles):
        placed += [] if i in moved else [role]
        placed += behind.get(i, ())
    return placed


def _referring(roles: Sequence[Role]) -> dict[str, list[int]]:
    """The positions of the words that refer to each footnote, in order."""
    found: dict[str, list[int]] = {}
    for at, role in enumerate(roles):
        if role.depth and role.part != "note":
            for label in _MARK.findall(role.text):
                found.setdefault(label, []).append(at)
    return found
