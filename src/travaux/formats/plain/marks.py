r"""Roles spelled out in a plain text, where it would otherwise be read as something else.

A marked line is ``\KIND@DEPTH{NUMBER} text`` for what begins a provision and
``\PART@DEPTH text`` for the rest: ``\closing@2 and no other.``, ``\article@1{X}``.
Readers of real texts never see one; writers use it only where the plain form
would not be read back as it was, so that nothing is lost.
"""

import re
from typing import Final, get_args

from travaux.formats.plain.roles import Role, RolePart
from travaux.text.values import Kind

_KINDS: Final = frozenset(get_args(Kind))
_PARTS: Final = frozenset(get_args(RolePart)) - {"open"}
_MARK: Final = re.compile(
    rf"(?P<name>{'|'.join(sorted(_KINDS | _PARTS))})(?:@(?P<depth>\d{{1,3}}))?"
    r"(?:\{(?P<number>(?:[^\\}]|\\.)*)\})?(?: (?P<text>.*))?"
)
_ESCAPED: Final = {"\\": "\\\\", "\n": "\\n", "}": "\\}"}
_EDGE: Final = {" ": "\\s", "\t": "\\t"}
_MEANT: Final = {"n": "\n", "s": " ", "t": "\t"}


def is_marked(line: str) -> bool:
    """Whether a line is a marked one."""
    return line[:1] == "\\" and _MARK.fullmatch(line[1:]) is not None


def mark_of(line: str, *, number: int = 1) -> Role | None:
    """The role that a marked line spells out.

    Args:
        line: the line as it stands, backslash and all.
        number: its number in the source, from 1.
    """
    match = _MARK.fullmatch(line[1:]) if line[:1] == "\\" else None
    if match is None:
        return None
    name, depth, text = match["name"], int(match["depth"] or 0), _meant(match["text"] or "")
    for part in get_args(RolePart):
        if part == name:
            return Role(part, text, depth, line=number)
    for kind in get_args(Kind):
        if kind == name:
            return Role("open", text, depth, kind, _meant(match["number"] or ""), number)
    return None


def marked(role: Role) -> str:
    """Spell a role out on one line.

    Guarantees:
        1. ``mark_of(marked(role)) == role``.
    """
    name = role.kind or role.part
    depth = f"@{role.depth}" if role.depth else ""
    number = f"{{{_escape(role.number)}}}" if role.number else ""
    text = f" {_escape(role.text)}" if role.text else ""
    return f"\\{name}{depth}{number}{text}"


def _escape(text: str) -> str:
    inner = "".join(_ESCAPED.get(character, character) for character in text)
    if inner[:1] in _EDGE:
        inner = _EDGE[inner[0]] + inner[1:]
    if inner[-1:] in _EDGE:
        inner = inner[:-1] + _EDGE[inner[-1]]
    return inner


def _meant(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: _MEANT.get(match[1], match[1]), text)
