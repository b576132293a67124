"""Treaties and resolutions as plain text, in six languages."""

from collections.abc import Sequence
from typing import Final

from travaux.formats.plain.faithful import Draft, indents, write_faithfully
from travaux.formats.plain.grammar import roles_of
from travaux.formats.plain.headings import HEADED, printed_heading
from travaux.formats.plain.markers import printed_marker
from travaux.formats.plain.marks import marked
from travaux.formats.plain.roles import Role, roles_of_tree
from travaux.formats.plain.surface import blocks_of
from travaux.text.values import Instrument

INDENT: Final = "    "


def write_plain(instrument: Instrument) -> str:
    r"""Print an instrument as plain text.

    Paragraphs are divided by empty lines, lists indented; what a reader would take
    for something else is spelled out (``\closing@2 …``, see ``marks``).

    Carries: title, symbol, the tree with numbers, headings, words, closing words, notes.
    Loses: the language, the ids, the lineage.

    Guarantees:
        1. ``read_plain(write_plain(x), language=x.language).instrument == x``, for an x
           with file-local ids and no lineage.
    """
    language = instrument.language

    def surface(roles: Sequence[Role], spelled: frozenset[int]) -> Draft:
        return _surface(roles, spelled, language=language)

    def read(text: str) -> Sequence[Role]:
        return roles_of(blocks_of(text)[0], language=language)[0]

    return write_faithfully(roles_of_tree(instrument), surface, read=read)


def _surface(roles: Sequence[Role], spelled: frozenset[int], *, language: str) -> Draft:
    lines: list[str] = []
    starts: list[int] = []
    for position, (role, steps) in enumerate(zip(roles, indents(roles), strict=True)):
        starts.append(len(lines) + 1)
        if position in spelled:
            lines += [marked(role), ""]
            continue
        text = natural(role, language)
        if text:
            lines += [INDENT * steps + line for line in text.split("\n")]
            lines.append("")
    return Draft("\n".join(lines[:-1]) + "\n", tuple(starts))


def natural(role: Role, language: str) -> str:
    """A role as such a text has it: on one line, a heading under its number on a second."""
    if role.part != "open" or role.kind == "preamble":
        return role.text
    if role.kind in HEADED:
        said = printed_heading(role.kind or "", role.number, language)
        return "\n".join(line for line in (said, role.text) if line)
    said = printed_marker(role.number, language)
    gap = "" if said[-1:] in {"", "、", "）"} else " "
    return f"{said}{gap}{role.text}".strip(" ")
