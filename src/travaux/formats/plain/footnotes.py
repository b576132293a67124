"""Footnotes: ``[^1]: …`` stands with the words that hold ``[^1]``."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from travaux.formats.plain.roles import Role

_NOTE: Final = re.compile(r"\[\^([^\]\s]+)\]:\s")


def is_footnote(text: str) -> bool:
    """Whether a paragraph is the text of a footnote."""
    return bool(_NOTE.match(text))


def place_footnotes(roles: Sequence[Role], notes: Sequence[int]) -> list[Role]:
    """Move each footnote ``[^1]: …``, at its position, behind the words that refer to it."""
    behind: dict[int, list[Role]] = {}
    moved: set[int] = set()
    for at in notes:
        found = next((i for i, role in enumerate(roles) if _refers(role, roles[at])), None)
        if found is not None:
            behind.setdefault(found, []).append(replace(roles[at], depth=roles[found].depth))
            moved.add(at)
    placed: list[Role] = []
    for i, role in enumerate(roles):
        placed += [] if i in moved else [role]
        placed += behind.get(i, ())
    return placed


def _refers(role: Role, note: Role) -> bool:
    label = _NOTE.match(note.text)
    return bool(label and role.depth and role.part != "note" and f"[^{label[1]}]" in role.text)
