"""Footnotes among the lines of a resolution: which lines are notes, where their marks stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.formats.plain.layout import Layout, Line
from travaux.text.mandate.paragraphs import fold_same, is_closing, is_finished

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
        r"|(?<=[\w)][,،，.;؛”\"»’])(\d{1,3})(?=\s|$)|(?<=[)”\"»])(\d{1,3})(?=[\s,،.;:]|$)"
        r"|(?<=(?<!\d)[12][09]\d\d)(\d{1,3})(?=[\s,،.;:)]|$)"
        rf"|(?<=[{_HAN}”》），。；])(?<!第)(\d{{1,3}})(?=[{_HAN}，。；：、”》）\s]|$)"
        "(?![年月日号届次个条款章节项至和百千万亿世卷页时分名国])"
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

_SURE: Final = frozenset({"raised", "caret", "square"})
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
    it has the mark of that number, or if it stands under the closing lines. Of the ways to
    type marks and notes, the pair is taken that accounts for most notes and then marks.

    Args:
        lines: those that follow the opening of the resolution.
        layout: that of the text.

    Cost: a search of each line for each way to type a mark.
    """
    ascii_lines = [fold_same(line.text) for line in lines]
    openers = {form: list(_opening(ascii_lines, form, layout)) for form in OPENERS}
    tail = _tail(lines, layout)
    best = _Pairs()
    for mark in MARKS:
        marks = [list(_marks(line, mark)) for line in ascii_lines]
        if any(marks):
            for opener, numbers in openers.items():
                best = max(best, _paired(marks, numbers, opener, tail=tail), key=_Pairs.weight)
    return _parted(lines, best, layout)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The lines where notes begin, how they begin, and the marks of the text."""

    starts: tuple[int, ...] = ()
    seen: int = 0
    opener: str = ""
    marks: Sequence[Sequence[tuple[int, int, int]]] = ()

    def weight(self) -> tuple[int, int]:
        """What says that this is how the text is typed: notes, then marks."""
        return len(self.starts), min(self.seen, len(self.starts))


def _tail(lines: Sequence[Line], layout: Layout) -> int:
    """The line behind the closing lines of the resolution, where only notes can stand."""
    last = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if is_closing(lines[at].text, layout.language):
            return at + 1
    return last


def _opening(lines: Sequence[str], form: str, layout: Layout) -> Iterator[int]:
    """For each line the number of the note it may begin, 0 for none."""
    for line in lines:
        match = OPENERS[form].match(line)
        number = _value(match) if match else 0
        text = (
            number and form in {"bare", "dot"} and layout.opens(line[match.end() if match else 0 :])
        )
        yield 0 if text else number


def _marks(line: str, form: str) -> Iterator[tuple[int, int, int]]:
    for match in MARKS[form].finditer(line):
        if form in _SURE or line[: match.start()].strip():
            yield match.start(), match.end(), _value(match)


def _value(match: re.Match[str]) -> int:
    number = next(group for group in match.groups() if group)
    return int(number.translate(_SUPERSCRIPTS))


def _paired(
    marks: Sequence[Sequence[tuple[int, int, int]]],
    openers: Sequence[int],
    opener: str,
    *,
    tail: int,
) -> _Pairs:
    """Pair notes 1, 2, … with their marks; each stands after the line with its mark."""
    starts: list[int] = []
    seen = 0
    for at, number in enumerate(openers):
        if number == len(starts) + 1 and (number <= seen or (at >= tail and seen)):
            starts.append(at)
            continue
        for _, _, marked in marks[at]:
            seen = marked if _follows(marked, seen) else seen
    return _Pairs(tuple(starts), seen, opener, marks)


def _follows(mark: int, seen: int) -> bool:
    """Whether a mark is the next, or the next but one where one could not be told."""
    return seen < mark <= seen + 2


def _parted(lines: Sequence[Line], pairs: _Pairs, layout: Layout) -> Noted:
    noted = Noted([], [], [])
    begins = frozenset(pairs.starts)
    seen = length = 0
    after_note = False
    for at, line in enumerate(lines):
        if at in begins:
            match = OPENERS[pairs.opener].match(fold_same(line.text))
            noted.notes.append(line.text[match.end() if match else 0 :].strip())
            length, after_note = 1, True
        elif 0 < length < _LONGEST and _goes_on(lines[at - 1].text, line, layout):
            noted.notes[-1] = f"{noted.notes[-1]} {line.text.strip()}"
            length += 1
        else:
            length = 0
            own = []
            for start, end, number in pairs.marks[at] if begins else ():
                if _follows(number, seen) and number <= len(begins):
                    own.append((start, end, number))
                    seen = number
            noted.lines.append(Line(line.text, 2 if after_note else line.gap))
            noted.marks.append(own)
            after_note = False
    return noted


def _goes_on(last: str, line: Line, layout: Layout) -> bool:
    """Whether a line goes on with the note whose line stands before it."""
    if line.gap:
        return not is_finished(last) and not layout.opens(line.text)
    return not is_finished(last) or layout.is_full(last, line.text)
