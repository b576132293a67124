"""Treaties and resolutions as Markdown, in six languages."""

import re
from collections.abc import Sequence
from typing import Final

from travaux.formats.markdown.surface import blocks_of_markdown, spelled_out
from travaux.formats.plain.faithful import Draft, write_faithfully
from travaux.formats.plain.grammar import roles_of
from travaux.formats.plain.headings import HEADED, printed_heading
from travaux.formats.plain.marks import marked
from travaux.formats.plain.roles import Role, roles_of_tree
from travaux.formats.plain.surface import SPACE
from travaux.formats.plain.write import natural
from travaux.text.values import Instrument

_LEVELS: Final = {"preamble": 2, "annex": 2, "part": 2, "chapter": 2, "section": 3, "article": 3}
_SPECIAL: Final = re.compile(r"[\\`*_<]|&(?=#?\w+;)|\[(?=[^\[\]]*\]\()")
_AT_START: Final = re.compile(r"(?=[#>+~=|])|(?=-(?:\s|-|$))|(?<=\d)(?=[.)](?:\s|$))")
_NUMBER: Final = re.compile(r"\d+[.)]")
_PLAIN_EDGE: Final = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def write_markdown(instrument: Instrument) -> str:
    """Print an instrument as Markdown.

    Headings are ``#`` lines, numbers are escaped so that no renderer counts anew; what
    a reader would take for something else is spelled out in a comment before it.

    Carries: title, symbol, the tree with numbers, headings, words, closing words, notes.
    Loses: the language, the ids, the lineage.

    Guarantees:
        1. ``read_markdown(write_markdown(x), language=x.language).instrument == x``, for
           an x with file-local ids and no lineage.
    """
    language = instrument.language

    def surface(roles: Sequence[Role], spelled: frozenset[int]) -> Draft:
        return _surface(roles, spelled, language=language)

    def read(text: str) -> Sequence[Role]:
        return roles_of(blocks_of_markdown(text)[0], language=language)[0]

    return write_faithfully(roles_of_tree(instrument), surface, read=read)


def escape(text: str) -> str:
    """Escape what Markdown would take for its own."""
    escaped = _SPECIAL.sub(lambda match: "\\" + match[0], text)
    number = _NUMBER.match(escaped)
    if number:
        return f"{escaped[: number.end() - 1]}\\{escaped[number.end() - 1 :]}"
    return "\\" + escaped if _AT_START.match(escaped) else escaped


def _surface(roles: Sequence[Role], spelled: frozenset[int], *, language: str) -> Draft:
    lines: list[str] = []
    starts: list[int] = []
    titled = False
    for position, role in enumerate(roles):
        starts.append(len(lines) + 1)
        if position in spelled:
            lines += [*_spelled(role), ""]
            continue
        level = 0 if titled or role.part != "title" else 1
        titled = titled or role.part == "title"
        text = _natural(role, language, level=level)
        lines += [text, ""] if text else []
    return Draft("\n".join(lines[:-1]) + "\n", tuple(starts))


def _spelled(role: Role) -> list[str]:
    """A role in a comment; words that would be shown differently stand in it too."""
    edged = role.text != role.text.strip(SPACE)
    if edged or not _PLAIN_EDGE.fullmatch(role.text) or "\n" in role.text:
        return list(spelled_out(marked(role)[1:], ""))
    bare = Role(role.part, "", role.depth, role.kind, role.number)
    return list(spelled_out(marked(bare)[1:], escape(role.text)))


def _natural(role: Role, language: str, *, level: int) -> str:
    if role.part == "open" and role.kind in HEADED:
        said = printed_heading(role.kind or "", role.number, language)
        if role.kind == "preamble":
            said = ""
        line = " – ".join(escape(part) for part in (said, role.text) if part)
        return f"{'#' * _LEVELS[role.kind or '']} {line}" if line else ""
    text = natural(role, language)
    if not text:
        return ""
    return f"{'#' * level} {escape(text)}" if level else escape(text)
