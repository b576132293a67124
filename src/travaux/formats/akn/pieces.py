"""Cutting an element into paragraphs and headings, in the order of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from travaux.formats.akn.building import Building
from travaux.formats.akn.lines import Words, all_words, joined, runs_of, words_of
from travaux.formats.akn.names import LEFT_OUT, LEVELS, TABLE, Element, is_heading, local
from travaux.formats.akn.tables import rows_of
from travaux.formats.plain.markers import marker_of
from travaux.text.errors import message

_UNMARKED: Final = re.compile(r"(?P<number>\d{1,3})\t\.?\s*(?P<rest>\S.*)")
_STRONG: Final = re.compile(r"bold|italic|underline", re.IGNORECASE)
_JOINT: Final = re.compile(r"(?<=[;؛；.。])\s*\t\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a heading; ``words`` has its notes and what no line could hold."""

    text: str
    element: Element
    words: Words
    heading: bool = False
    strong: bool = False
    """Whether all of it is set apart by its letters: bold, italic or underlined."""

    @property
    def plain(self) -> str:
        """The text with spaces for its tabs."""
        return self.text.replace("\t", " ")


def pieces_of(building: Building, element: Element) -> list[Piece]:
    """The pieces of an element that hold words or notes, each number with its words."""
    number: list[Words] = []
    found = list(_pieces(building, element, number))
    found += _lines(Words(("",)), element, number)
    spoken = (it for it in found if it.text or it.words.notes or it.words.lost)
    return _marked(building, [part for it in spoken for part in _apart(building, it)])


def leave_out(building: Building, element: Element) -> None:
    """List what is not a part of the text."""
    if local(element) == "toc":
        building.left_out(element, message("A table of contents stands here."))


def _pieces(building: Building, element: Element, number: list[Words]) -> Iterator[Piece]:
    """``number`` holds what waits for the words it numbers."""
    for run in runs_of(element):
        if isinstance(run, list):
            strong = _strong(run)
            yield from (replace(it, strong=strong) for it in _lines(words_of(run), element, number))
            continue
        name = local(run)
        if name == "num":
            number.append(all_words(run))
        elif is_heading(run):
            words = all_words(run)
            yield from _lines(replace(words, lines=(words.text,)), run, number)
        elif name == TABLE:
            yield from (Piece(row.text, run, row) for row in rows_of(building, run))
        elif name in LEFT_OUT:
            leave_out(building, run)
        else:
            yield from _pieces(building, run, number)
            if name in LEVELS:
                yield from _lines(Words(("",)), run, number)


def _strong(run: list[str | Element]) -> bool:
    """Whether one element that sets words apart holds the whole run."""
    held = [it for it in run if not isinstance(it, str)]
    if len(held) != 1 or any(isinstance(it, str) and it.strip() for it in run):
        return False
    return local(held[0]) in {"b", "i", "u"} or bool(_STRONG.search(held[0].get("class") or ""))


def _lines(words: Words, element: Element, number: list[Words]) -> Iterator[Piece]:
    heading = is_heading(element) and not number
    lost = words.lost
    for line in words.lines or ("",):
        notes = tuple(it for it in words.notes if f"[^{it.marker}]" in line or not words.lines)
        said = Words() if not words.lines else joined(number)
        held = Words((), (*said.notes, *notes), (*said.lost, *lost))
        yield Piece(f"{said.text} {line}".strip(), element, held, heading)
        number[:] = number if not words.lines else []
        lost = ()


def _marked(building: Building, pieces: list[Piece]) -> list[Piece]:
    """Put the dot after a number that lacks it, where it goes on from the number before."""
    done: list[Piece] = []
    last = 0
    for piece in pieces:
        marker = marker_of(piece.plain, building.language)
        bare = None if marker else _UNMARKED.fullmatch(piece.text)
        if marker and marker.decimal:
            last = marker.readings[0].value
        if bare and int(bare["number"]) == last + 1:
            last += 1
            what = message("The number {number} has no dot after it.", number=bare["number"])
            building.problem(piece.element, what, message("It was read as if it had one."))
            done.append(replace(piece, text=f"{bare['number']}. {bare['rest']}"))
        else:
            done.append(piece)
    return done


def _apart(building: Building, piece: Piece) -> Iterator[Piece]:
    """Numbered paragraphs that were run together: ``1 - …;  2 - …``."""
    start = 0
    own = marker_of(piece.plain, building.language)
    for joint in _JOINT.finditer(piece.text):
        following = marker_of(piece.plain[joint.end() :], building.language)
        if not (own and following and own.decimal and following.decimal):
            continue
        if following.readings[0].value != own.readings[0].value + 1:
            continue
        yield _part(piece, start, joint.start())
        what = message(
            "The number {number} stands in the middle of a paragraph.", number=following.number
        )
        building.problem(piece.element, what, message("A paragraph was begun there."))
        own, start = following, joint.end()
    yield _part(piece, start, len(piece.text)) if start else piece


def _part(piece: Piece, start: int, end: int) -> Piece:
    text = piece.text[start:end]
    notes = tuple(it for it in piece.words.notes if f"[^{it.marker}]" in text)
    return replace(piece, text=text, words=Words((), notes, () if start else piece.words.lost))
