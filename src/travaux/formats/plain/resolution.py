"""Resolutions from plain and from scanned text, in six languages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from travaux.formats.door import admit, check_lines
from travaux.formats.plain.language import language_of
from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.mandate.fold import fold
from travaux.text.mandate.masthead import is_enacting
from travaux.text.mandate.paragraphs import (
    divided,
    fold_same,
    is_closing,
    is_finished,
    is_item,
    joined,
    number_of,
    unmarked,
)
from travaux.text.mandate.values import MARK_CLOSES, MARK_OPENS, Sheet
from travaux.text.mandate.verbs import opens

_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE: Final = re.compile(
    r"^\s*(?:\((?P<a>\d{1,3})\)|\[\^?(?P<b>\d{1,3})\]:?|\^\(?(?P<c>\d{1,3})\)?|(?P<d>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<e>\d{1,3})/?)"
    r"\s+(?P<text>\S.*)$"
)
_MARK: Final = (
    r"\^?\({n}\)|\[\^?{n}\]|\^{n}(?!\d)|{s}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])"
    r"|(?<=[^\W\d_]){n}(?![\w/.-]\d|\d)|(?<=\w[,،，.”\"»]){n}(?=\s)"
)
_OPENING_NOTE: Final = re.compile(r"^\s*(?:[\[(^]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d)")
_COMMA: Final = re.compile(r"[,،，;؛；]['\"”»“)*^()\d]*\s*$")
_PAGE: Final = re.compile(
    r"^\W*(?:(?:page|página|стр\.?|صفحة|第)?\s*\d{1,4}\s*(?:/\s*\d{1,4}|页)?|\d\d-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d+/\d+)?|\d+/\d+\s+\d\d-\d{5}|A/RES/\S+)\W*$",
    re.IGNORECASE,
)
_PAGES: Final = 30_000
"""Code points before a note in which its mark is looked for."""
_NEAR: Final = 2_000
"""Lines before a note in which its mark is looked for."""
_SHORT: Final = 0.75
_WRAPPED: Final = 130
_EDGE: Final = 400
"""Code points at an edge of a line or block that say what it is."""


@dataclass(slots=True)
class _Pages:
    """A text while notes are taken out of it and lines are put together to blocks."""

    language: str
    notes: list[tuple[str, str]] = field(default_factory=list)
    lines: list[tuple[str, bool]] = field(default_factory=list)
    marked: list[int] = field(default_factory=list)
    """For each note, how many lines of the text stand before it."""
    broken: int = 0


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
    check_lines(text, source)
    language = language_of(text)
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if is_enacting(line, language)), None)
    if start is None:
        raise BadInput(_no_resolution(), Place(source, 1, 1))
    pages = _Pages(language)
    _take_notes(pages, lines[start + 1 :])
    blocks = list(_blocks(pages))
    cut = _operative_at(blocks, language)
    body = [part for block in blocks[cut:] for part in divided(block, language)]
    end = next((i for i, block in enumerate(body) if is_closing(block, language)), len(body))
    return Sheet(
        language=language,
        masthead=tuple(line.strip() for line in lines[: start + 1] if line.strip()),
        preamble=tuple(blocks[:cut]),
        body=tuple(body),
        closing=tuple(body[end:]),
        notes=tuple(pages.notes),
        scanned=pages.broken > 0,
    )


def _no_resolution() -> Message:
    return message(
        "No line opens a resolution, such as “The General Assembly,”: give the whole "
        "text of one, in one of the six languages."
    )


def _take_notes(pages: _Pages, lines: Sequence[str]) -> None:
    """Part the lines of notes from those of the text; True beside a line that follows a break.

    A note begins with the next number in order, and goes on until a line of it ends with
    a full stop; it is one only where the text before has its mark.
    """
    before: list[str] = []
    open_note = False
    gap = False
    for line in lines:
        if not line.strip() or _PAGE.match(fold_same(line[:_EDGE])):
            gap = True
            continue
        note = _note(line, len(pages.notes) + 1, before)
        if note is not None:
            pages.marked.append(len(pages.lines))
            pages.notes.append((str(len(pages.notes) + 1), note))
            open_note = not is_finished(note)
        elif open_note:
            marker, words = pages.notes[-1]
            pages.notes[-1] = (marker, joined(words, f" {line.strip()}"))
            open_note = not is_finished(line)
        else:
            pages.lines.append((line.rstrip(), gap))
            before.append(line)
            gap = False
            continue
        gap = True
    _mark_notes(pages)


def _note(line: str, expected: int, before: list[str]) -> str | None:
    """The words of a note, where a line is one and its mark stands among the lines before.

    Lines that were looked through in vain are taken from ``before``: the mark is not there.
    """
    opens_note = _OPENING_NOTE.match(fold_same(line[:_EDGE]))
    match = _NOTE.match(fold_same(line)) if opens_note else None
    if not match:
        return None
    groups = match.groupdict()
    number = next(value for name, value in groups.items() if name != "text" and value)
    if int(number.translate(_SUPERSCRIPTS)) != expected:
        return None
    marked = _mark_pattern(expected).search(fold_same("\n".join(before)[-_PAGES:]))
    if marked is None:
        before.clear()
        return None
    return line[match.start("text") :].strip()


def _mark_pattern(number: int) -> re.Pattern[str]:
    superscript = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number))
    return re.compile(_MARK.replace("{n}", str(number)).replace("{s}", superscript))


def _mark_notes(pages: _Pages) -> None:
    """Put the marks of the notes where they stand, in order."""
    at = 0
    for (marker, _), last in zip(pages.notes, pages.marked, strict=True):
        for index in range(max(at, last - _NEAR), last):
            line, gap = pages.lines[index]
            match = _mark_pattern(int(marker)).search(fold_same(line))
            if match:
                mark = f"{MARK_OPENS}{marker}{MARK_CLOSES}"
                pages.lines[index] = (line[: match.start()] + mark + line[match.end() :], gap)
                at = index
                break


def _blocks(pages: _Pages) -> Iterator[str]:
    """Lines put together: over a break where a block is not finished, within it where wrapped."""
    width = max((len(line) for line, _ in pages.lines), default=0)
    wrapped = width <= _WRAPPED
    block = ""
    expected = 1
    last = ""
    for line, gap in pages.lines:
        if not block:
            block = line.strip()
        elif _begins(
            line, (block, last, gap), (pages.language, expected), width=width if wrapped else 0
        ):
            expected = _next(block, pages.language, expected)
            yield block
            block = line.strip()
        else:
            pages.broken += gap and not is_item(line)
            more = line.strip() if _is_han(block, line) else f" {line.strip()}"
            block = joined(block, more)
        last = line
    if block:
        yield block


def _is_han(block: str, line: str) -> bool:
    """Whether two pieces meet between Han characters, where no space belongs."""
    return "\u3000" <= block[-1:] <= "\uffef" and "\u3000" <= line.strip()[:1] <= "\uffef"


def _next(block: str, language: str, expected: int) -> int:
    number = number_of(block, language, expected)
    return number[0] + 1 if number else expected


def _begins(
    line: str, before: tuple[str, str, bool], where: tuple[str, int], *, width: int
) -> bool:
    """Whether a line begins a block of its own."""
    block, last, gap = before
    language, expected = where
    due = _next(block, language, expected)
    if number_of(line, language, due) and (
        gap or is_finished(block) or _COMMA.search(_bare(block))
    ):
        return True
    if is_item(line) and (is_finished(block) or gap):
        return True
    if is_closing(line, language) and is_finished(block):
        return True
    done = is_finished(block) or _COMMA.search(_bare(block))
    if not done:
        return _is_heading(block, gap, width)
    if _opens_paragraph(line, language):
        return gap or _capital(line) or width == 0 or len(last) < _SHORT * width
    return gap and (is_finished(block) or not _lower(line))


def _is_heading(block: str, gap: bool, width: int) -> bool:  # noqa: FBT001 -- a fact, no switch
    """Whether an unfinished block is a heading: a Roman number, or a line of few words."""
    del width
    return (
        gap
        and re.fullmatch(
            r"\W*(?:[IVX]{1,6}|[أ-ي]{3,6}(?: عشر)?ا?|[一二三四五六七八九十]{1,3})\W*", block
        )
        is not None
    )


def _bare(block: str) -> str:
    return unmarked(block.rstrip()[-_EDGE:])[0].rstrip()


def _capital(line: str) -> bool:
    return line.strip(' *_\t«“"')[:1].isupper()


def _lower(line: str) -> bool:
    return line.strip(' *_\t«“"(')[:1].islower()


def _opens_paragraph(line: str, language: str) -> bool:
    text = fold(unmarked(line[:_EDGE])[0]).lstrip(" *_")
    return opens(text, language, "preambular") or opens(text, language, "operative")


def _operative_at(blocks: Sequence[str], language: str) -> int:
    """The index of the first operative block: number 1, or a first verb that stands alone."""
    for index, block in enumerate(blocks):
        if number_of(block, language, 1):
            return _with_headings(blocks, index)
    for index, block in enumerate(blocks):
        text = fold(unmarked(block[:_EDGE])[0]).lstrip(" *_")
        alone = opens(text, language, "operative") and not opens(text, language, "preambular")
        last = re.search(r"[.。]['\"”»*]*\s*$", _bare(block))
        if alone or last:
            return index
    return len(blocks)


def _with_headings(blocks: Sequence[str], index: int) -> int:
    """Take the headings before the first paragraph with it."""
    while (
        index and not is_finished(blocks[index - 1]) and not _COMMA.search(_bare(blocks[index - 1]))
    ):
        if _opens_paragraph(blocks[index - 1], "en"):
            break
        index -= 1
    return index
