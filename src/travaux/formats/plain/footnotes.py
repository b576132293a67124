"""Footnotes: ``[^1]: …`` stands with the words that hold ``[^1]``, ``¹ …`` with ``¹``."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from travaux.formats.plain.roles import Role

_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS: Final = str.maketrans(_RAISED, "0123456789")
_MARK: Final = re.compile(
    rf"\[\^(?P<named>[^\]\s]+)\]|(?<=\S)(?P<raised>[{_RAISED}]{{1,3}})|\[(?P<square>\d{{1,3}})\]"
)
_NAMED: Final = re.compile(r"\[\^([^\]\s]+)\]:\s")
_NOTE: Final = re.compile(
    rf"(?P<raised>[{_RAISED}]{{1,3}})\s*(?=\S)|\[(?P<square>\d{{1,3}})\]:?\s+(?=\S)"
    r"|(?P<bare>\d{1,3})\s+(?=[^\W\d])"
)


def notes_among(texts: Sequence[str]) -> frozenset[int]:
    """The positions of the paragraphs that are notes.

    ``[^1]: …`` is one by its form; ``¹ …`` and ``[1] …`` are where they come in order and
    the mark stands in the words before; ``1 …`` only behind another note, or after the
    last paragraph that has a mark.
    """
    found = {at for at, text in enumerate(texts) if _NAMED.match(text)}
    marks = [set(_marks(text)) for text in texts]
    last = max((at for at, it in enumerate(marks) if it), default=len(texts))
    seen: set[str] = set()
    due = 1
    for at, text in enumerate(texts):
        note = _NOTE.match(text)
        label = _label(note) if note else ""
        if note and label == str(due) and label in seen:
            behind = at - 1 in found or at > last
            if note["bare"] is None or behind:
                found.add(at)
                due += 1
        seen |= marks[at] if at not in found else set()
        due = 1 if "1" in marks[at] and due > 1 and at not in found else due
    return frozenset(found)


def is_note(line: str) -> bool:
    """Whether a line begins as a note that says outright that it is one."""
    found = _NAMED.match(line) or _NOTE.match(line)
    return found is not None and found.groupdict().get("bare") is None


def place_footnotes(roles: Sequence[Role], notes: Sequence[int]) -> list[Role]:
    """Move each footnote, at its position, behind the words that refer to it.

    Where several do, for annexes number their notes anew, it is the last before the note.
    """
    behind: dict[int, list[Role]] = {}
    moved: set[int] = set()
    referring = _referring(roles, frozenset(notes)) if notes else {}
    for at in notes:
        label = _NAMED.match(roles[at].text) or _NOTE.match(roles[at].text)
        places = referring.get(_label(label), []) if label else []
        found = places[max(bisect(places, at) - 1, 0)] if places else None
        if found is not None:
            behind.setdefault(found, []).append(replace(roles[at], depth=roles[found].depth))
            moved.add(at)
    placed: list[Role] = []
    for i, role in enumerate(roles):
        placed += [] if i in moved else [role]
        placed += behind.get(i, ())
    return placed


def _label(match: re.Match[str]) -> str:
    return next(it for it in match.groups() if it).translate(_DIGITS)


def _marks(text: str) -> Iterator[str]:
    for match in _MARK.finditer(text):
        yield _label(match)


def _referring(roles: Sequence[Role], notes: frozenset[int]) -> dict[str, list[int]]:
    """The positions of the words that refer to each footnote, in order."""
    found: dict[str, list[int]] = {}
    for at, role in enumerate(roles):
        if role.depth and role.part != "note" and at not in notes:
            for label in _marks(role.text):
                found.setdefault(label, []).append(at)
    return found
