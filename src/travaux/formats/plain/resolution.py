"""Resolutions from plain and from scanned text, in six languages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from travaux.formats.door import admit
from travaux.formats.plain.language import language_of
from travaux.formats.plain.layout import Layout, Line, is_done, layout_of, lines_of
from travaux.formats.plain.marks import mark_of
from travaux.formats.plain.notes import Noted, part_notes
from travaux.formats.plain.surface import join_lines
from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.mandate.fold import fold
from travaux.text.mandate.masthead import is_enacting
from travaux.text.mandate.paragraphs import (
    divided,
    is_closing,
    is_finished,
    is_item,
    number_of,
    unmarked,
)
from travaux.text.mandate.values import MARK_CLOSES, MARK_OPENS, Sheet
from travaux.text.mandate.verbs import opens


def read_resolution(data: bytes, *, source: str | None = None) -> Sheet:
    """Read a resolution.

    A line that opens the preamble (*The General Assembly,*) must be there. What a page
    break cut is put together again: a block that is not finished goes on in the next one,
    over blank lines, running heads and footnotes.

    Carries: every line above the preamble, every paragraph, every note, the closing lines.
    Loses: where lines and pages ended, running heads and page numbers.

    Raises:
        BadInput: what the door refuses, or a text with no opening of a resolution.
    """
    text = admit(data, source=source).text.replace("\f", "\n\n")
    text = re.sub("[\u200e\u200f]+(?=\\s|$)|(?<=\\s)[\u200e\u200f]+", "", text)
    text = text.replace(MARK_OPENS, "").replace(MARK_CLOSES, "")
    language = language_of(text)
    lines = [_said(line) for line in text.split("\n")]
    start = next((i for i, line in enumerate(lines) if is_enacting(line, language)), None)
    if start is None:
        raise BadInput(_no_resolution(), Place(source, 1, 1))
    below = lines_of(lines[start + 1 :])
    layout = layout_of(below, language)
    noted = part_notes(below, layout)
    broken, blocks = _blocks(_marked(noted), layout)
    cut = _operative_at(blocks, language)
    body = [part for block in blocks[cut:] for part in divided(block, language)]
    end = next((i for i, block in enumerate(body) if is_closing(block, language)), len(body))
    return Sheet(
        language=language,
        masthead=tuple(line.strip() for line in lines[: start + 1] if line.strip()),
        preamble=tuple(blocks[:cut]),
        body=tuple(body),
        closing=tuple(body[end:]),
        notes=tuple((str(n), text) for n, text in enumerate(noted.notes, start=1)),
        scanned=broken,
    )


def _said(line: str) -> str:
    """A line as it would be printed, where a writer spelled its role out."""
    role = mark_of(line)
    if role is None:
        return line
    number = f"{role.number}." if role.number.isdecimal() else role.number
    return f"{number} {role.text}".strip().replace("\n", " ")


def _no_resolution() -> Message:
    return message(
        "No line opens a resolution, such as “The General Assembly,”: give the whole "
        "text of one, in one of the six languages."
    )


def _marked(noted: Noted) -> Iterator[Line]:
    """The lines of the text, with the marks of the notes as the sheet has them."""
    for line, marks in zip(noted.lines, noted.marks, strict=True):
        text = line.text
        for start, end, number in reversed(marks):
            text = f"{text[:start]}{MARK_OPENS}{number}{MARK_CLOSES}{text[end:]}"
        yield Line(text, line.gap)


def _blocks(lines: Iterable[Line], layout: Layout) -> tuple[bool, list[str]]:
    """Put lines together to paragraphs; whether a page's end had cut one, and the paragraphs."""
    blocks: list[list[str]] = []
    broken = False
    due = 1
    for line in lines:
        if not blocks or _begins(line, blocks[-1], layout, due=due):
            number = number_of(line.text, layout.language, due)
            due = number[0] + 1 if number else due
            blocks.append([line.text.strip()])
        else:
            broken = broken or (line.gap > 0 and not is_item(line.text))
            blocks[-1].append(line.text.strip())
    return broken, [reduce(join_lines, block) for block in blocks]


def _begins(line: Line, block: list[str], layout: Layout, *, due: int) -> bool:
    """Whether a line begins a paragraph of its own."""
    text, last = line.text, block[-1]
    if layout.is_numbered(text, due) and (line.gap or is_done(last)):
        return True
    if is_closing(text, layout.language) and is_finished(last):
        return True
    if line.gap:
        return _begins_after_gap(line, block, layout)
    return _begins_at_once(text, last, layout)


def _begins_at_once(text: str, last: str, layout: Layout) -> bool:
    """Whether a line begins a paragraph though no empty line stands before it."""
    if is_item(text):
        return is_finished(last) and not (layout.gapped and layout.is_full(last, text))
    if not layout.width:
        return is_done(last) or (layout.opens(text) and _capital(text))
    if not is_done(last) or _lower(text) or (layout.gapped and layout.is_full(last, text)):
        return False
    return layout.opens(text) or not (layout.gapped or layout.is_full(last, text))


def _begins_after_gap(line: Line, block: list[str], layout: Layout) -> bool:
    text, last = line.text, block[-1]
    if is_item(text) or layout.opens(text):
        return True
    if not is_done(last):
        return line.gap == 1 and not _lower(text)
    if line.gap > 1 and not is_finished(last):
        return _capital(text)
    return is_finished(last) or not _lower(text)


def _capital(line: str) -> bool:
    return line.strip(' *_\t«“"')[:1].isupper()


def _lower(line: str) -> bool:
    return line.strip(' *_\t«“"(')[:1].islower()


def _operative_at(blocks: Sequence[str], language: str) -> int:
    """The index of the first operative block: number 1, or a first verb that stands alone."""
    for index, block in enumerate(blocks):
        if number_of(block, language, 1):
            return _with_headings(blocks, index, language)
    for index, block in enumerate(blocks):
        text = fold(unmarked(block)[0]).lstrip(" *_")
        alone = opens(text, language, "operative") and not opens(text, language, "preambular")
        last = re.search(r"[.。]['\"”»*]*\s*$", unmarked(block)[0].rstrip())
        if alone or last:
            return index
    return len(blocks)


def _with_headings(blocks: Sequence[str], index: int, language: str) -> int:
    """Take the headings before the first paragraph with it."""
    while index and not is_done(blocks[index - 1]) and not _opens(blocks[index - 1], language):
        index -= 1
    return index


def _opens(block: str, language: str) -> bool:
    return opens(fold(unmarked(block)[0]).lstrip(" *_"), language, "preambular")
