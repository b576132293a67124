"""Footnotes among the lines of a resolution: which lines are notes, where their marks stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.formats.plain.layout import Layout, Line
from travaux.text.mandate.paragraphs import fold_same, is_finished

_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED: Final = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_HAN: Final = "\u3400-\u9fff"
MARKS: Final = {
    "raised": re.compile(rf"({_RAISED})"),
    "caret": re.compile(r"\^(?:\((\d{1,3})\)|(\d{1,3}))"),
    "square": re.compile(r"\[\^?(\d{1,3})\](?!:)"),
    "round": re.compile(r"(?<=\S)[ \u00a0]?\((\d{1,3})\)"),
    "bare": re.compile(
        rf"(?<=[^\W\d_{_HAN}])(\d{{1,3}})(?![\w/.-]\d|[\d/]|\w\w)"
        r"|(?<=[\w)][,،，.;؛”\"»’])(\d{1,3})(?=\s|$)"
        rf"|(?<=[{_HAN}”》），。；])(?<!第)(\d{{1,3}})(?=[，。；：、”》）\s]|$)"
    ),
}
"""How marks are typed, the surest first; the number is in the group that matched."""

OPENERS: Final = {
    "square": re.compile(r"\s*\[\^?(\d{1,3})\]:?\s*(?=\S)"),
    "raised": re.compile(rf"\s*({_RAISED})\s*(?=\S)"),
    "caret": re.compile(r"\s*\^\(?(\d{1,3})\)?\s+(?=\S)"),
    "round": re.compile(r"\s*\((\d{1,3})\)\s+(?=\S)"),
    "bare": re.compile(r"\s*(\d{1,3})/?\s+(?=\S)"),
    "dot": re.compile(r"\s*(\d{1,3})\.\s+(?=\S)"),
}
"""How the lines of notes begin."""

_LONGEST: Final = 200
"""Lines in a row that one note may have."""


@dataclass(frozen=True, slots=True)
class Noted:
    """The lines of the text with the numbers of marks in them, and the notes.

    ``marks`` has for a line the half-open spans of its marks and their numbers.
    """

    lines: list[Line]
    marks: list[list[tuple[int, int, int]]]
    notes: list[str]


def part_notes(lines: Sequence[Line], layout: Layout) -> Noted:
    """Part the notes from the text.

    A line is a note only if it begins with the next number in order and the text before
    it has the mark of that number. Of the ways to type marks and notes, the pair is
    taken that accounts for most notes.

    Args:
        lines: those that follow the opening of the resolution.
        layout: that of the text.

    Cost: a search of each line for each way to type a mark.
    """
    ascii_lines = [fold_same(line.text) for line in lines]
    openers = {form: list(_opening(ascii_lines, form, layout)) for form in OPENERS}
    best: list[int] = []
    form = ""
    found: list[list[tuple[int, int, int]]] = []
    for mark in MARKS:
        marks = [list(_marks(line, mark)) for line in ascii_lines]
        if not any(marks):
            continue
        for opener, numbers in openers.items():
            starts = _paired(marks, numbers)
            if len(starts) > len(best):
                best, form, found = starts, opener, marks
    return _parted(lines, best, OPENERS.get(form), marks=found, layout=layout)


def _opening(lines: Sequence[str], form: str, layout: Layout) -> Iterator[int]:
    """For each line the number of the note it may begin, 0 for none."""
    for line in lines:
        match = OPENERS[form].match(line)
        number = _value(match) if match else 0
        text = number and form in {"bare", "dot"} and layout.opens(line[match.end() if match else 0 :])
        yield 0 if text else number


def _marks(line: str, form: str) -> Iterator[tuple[int, int, int]]:
    for match in MARKS[form].finditer(line):
        if line[: match.start()].strip():
            yield match.start(), match.end(), _value(match)


def _value(match: re.Match[str]) -> int:
    number = next(group for group in match.groups() if group)
    return int(number.translate(_SUPERSCRIPTS))


def _paired(marks: Sequence[Sequence[tuple[int, int, int]]], openers: Sequence[int]) -> list[int]:
    """The lines where notes 1, 2, … begin, each after the line with its mark."""
    starts: list[int] = []
    seen = 0
    for at, opener in enumerate(openers):
        if opener == len(starts) + 1 and opener <= seen:
            starts.append(at)
            continue
        for _, _, number in marks[at]:
            seen += number == seen + 1
    return starts


def _parted(
    lines: Sequence[Line],
    starts: Sequence[int],
    opener: re.Pattern[str] | None,
    *,
    marks: Sequence[Sequence[tuple[int, int, int]]],
    layout: Layout,
) -> Noted:
    noted = Noted([], [], [])
    begins = frozenset(starts)
    seen = length = 0
    after_note = False
    for at, line in enumerate(lines):
        if at in begins and opener:
            match = opener.match(fold_same(line.text))
            noted.notes.append(line.text[match.end() if match else 0 :].strip())
            length, after_note = 1, True
        elif 0 < length < _LONGEST and _goes_on(lines[at - 1].text, line, layout):
            noted.notes[-1] = f"{noted.notes[-1]} {line.text.strip()}"
            length += 1
        else:
            length = 0
            own = []
            for start, end, number in marks[at] if begins else ():
                if number == seen + 1 <= len(begins):
                    own.append((start, end, number))
                    seen += 1
            noted.lines.append(Line(line.text, 2 if after_note else line.gap))
            noted.marks.append(own)
            after_note = False
    return noted


def _goes_on(last: str, line: Line, layout: Layout) -> bool:
    """Whether a line goes on with the note whose line stands before it."""
    if line.gap:
        return not is_finished(last) and not layout.opens(line.text)
    return not is_finished(last) or layout.is_full(last, line.text)
