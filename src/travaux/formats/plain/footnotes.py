"""Footnotes: ``[^1]: …`` stands with the words that hold ``[^1]``."""

import re
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
    """Move each footnote ``[^1]: …``, at its position, behind the words that refer to it."""
    behind: dict[int, list[Role]] = {}
    moved: set[int] = set()
    referring = _referring(roles) if notes else {}
    for at in notes:
        label = _NOTE.match(roles[at].text)
        found = referring.get(label[1]) if label else None
        if found is not None:
            behind.setdefault(found, []).append(replace(roles[at], depth=roles[found].depth))
            moved.add(at)
    placed: list[Role] = []
    for i, role in enumerate(roles):
        placed += [] if i in moved else [role]
        placed += behind.get(i, ())
    return placed


def _referring(roles: Sequence[Role]) -> dict[str, int]:
    """The position of the first words that refer to each footnote."""
    first: dict[str, int] = {}
    for at, role in enumerate(roles):
        if role.depth and role.part != "note":
            for label in _MARK.findall(role.text):
                first.setdefault(label, at)
    return first
