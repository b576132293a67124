"""Preambles without a heading: told by the line that ends them, ``Have agreed as follows:``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from travaux.formats.plain.footnotes import is_note
from travaux.formats.plain.headings import Heading, looks_like_heading
from travaux.formats.plain.phrases import begins_preambular, is_agreed, is_body, is_preamble
from travaux.formats.plain.roles import Block

_ENACTOR: Final = 200
_CLAUSE: Final = ",;:،؛，；："
_AND: Final = (" and", " et", " y", " и", "و")


@dataclass(frozen=True, slots=True)
class Preambles:
    """The positions of blocks where a preamble begins, and of all that stand in one."""

    begins: frozenset[int]
    inside: frozenset[int]


def preambles(blocks: Sequence[Block], headings: Sequence[Heading | None]) -> Preambles:
    """Find the preambles of a text.

    From the line of agreement back to the nearest heading all is preamble: who speaks,
    then clauses. What stands before them and ends no clause is a title.

    Args:
        blocks: the paragraphs, in the order of the source.
        headings: for each block, what it is as a heading.
    """
    begins: set[int] = set()
    inside: set[int] = set()
    for at, block in enumerate(blocks):
        if block.mark or headings[at] or block.level or not is_agreed(block.text):
            continue
        first = at
        while first and _is_clause(blocks[first - 1], headings[first - 1]):
            first -= 1
        while first < at and is_note(blocks[first].text):
            first += 1
        begins.add(first)
        inside.update(range(first, at + 1))
    return Preambles(frozenset(begins), frozenset(inside))


def enacts(text: str) -> bool:
    """Whether a paragraph names those who agree: ``The Parties to this Convention,``."""
    return is_body(text) or (
        len(text) <= _ENACTOR and text[-1] in ",،，" and not begins_preambular(text)
    )


def _is_clause(block: Block, heading: Heading | None) -> bool:
    if block.mark or heading or block.level or is_preamble(block.text) or is_agreed(block.text):
        return False
    text = block.text.rstrip("*_ \u00a0")
    if is_note(text) or text[-1:] in _CLAUSE or text.endswith(_AND):
        return True
    return not looks_like_heading(text) and text[-1:] not in ".。"
