"""Texts whose paragraphs follow each other without nesting, as the United Nations has them.

Every heading, number and paragraph becomes a block in order, and the grammar of plain
texts builds the tree; the markup only helps where it says more than the words do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from travaux.formats.akn.building import Building, Context
from travaux.formats.akn.citing import citing
from travaux.formats.akn.names import Element
from travaux.formats.akn.pieces import Piece, pieces_of
from travaux.formats.plain.headings import Heading, heading_of, looks_like_heading
from travaux.formats.plain.markers import marker_of
from travaux.formats.plain.phrases import is_preamble

_ORDINAL: Final = (
    "أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا"
    "|(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع) عشر|عشرون"
)
_OWN_NUMBER: Final = re.compile(
    rf"(?P<number>[IVXLC]+(?=[.)]|\s|$)|[A-Z](?=[.)]|$)|[一二三四五六七八九十]{{1,3}}$"
    rf"|(?:{_ORDINAL})ً?(?=\s|$))[.)]?(?:\s*(?P<title>\S.*))?"
)
"""A number that heads a section without the word; Chinese ones stand alone on their line."""
_GOES_ON: Final = (";", "；", "؛", ":", "：", ",", "،", "，")


def put_flat(building: Building, element: Element, context: Context) -> None:
    """Add all that an element holds, for the grammar to build the tree."""
    flat = _Flat(building, pieces_of(building, element), context)
    while flat.at < len(flat.pieces):
        flat.take()


class _Flat:
    """Takes the pieces in order; ``at`` is the next one."""

    def __init__(self, building: Building, pieces: Sequence[Piece], context: Context) -> None:
        self.building = building
        self.context = context
        self.at = 0
        self.found = [heading_of(it.plain, sure=it.heading) if it.text else None for it in pieces]
        self.citing = citing(pieces, self.found, building.language)
        self._worded = self._where_worded()
        last = len(pieces) - 1
        self.pieces = [
            piece if self._worded[at] or at == last else self._set_apart(piece)
            for at, piece in enumerate(pieces)
        ]

    def _where_worded(self) -> list[bool]:
        """For each piece, whether its text, or its annex, has articles and the like."""
        annexes = [at for at, it in enumerate(self.found) if it and it.kind == "annex"]
        worded: list[bool] = []
        for start, end in pairwise((0, *annexes, len(self.found))):
            here = (at for at in range(start, end) if at not in self.citing)
            kinds = [it.kind for at in here if (it := self.found[at])]
            worded += [any(kind != "annex" for kind in kinds)] * (end - start)
        return worded

    @property
    def worded(self) -> bool:
        """Whether the text around has articles and the like."""
        return self._worded[min(self.at, len(self._worded) - 1)]

    def _set_apart(self, piece: Piece) -> Piece:
        """In a text or an annex without articles a short line in bold is a heading."""
        text = piece.plain
        if not piece.strong or not looks_like_heading(text) or is_preamble(text):
            return piece
        numbered = marker_of(text, self.building.language) or heading_of(text)
        return piece if numbered else replace(piece, heading=True)

    def take(self) -> None:
        """Add the next piece, with the title under it when it is a heading."""
        piece, found = self.pieces[self.at], self.found[self.at]
        if self.at in self.citing:
            self._section()
        elif found:
            self._put(piece)
            if not found.title and not found.words:
                self._title(found)
        elif piece.heading and not is_preamble(piece.plain):
            self._own_heading()
        elif self._numbers_section(piece):
            self._section()
        else:
            self._paragraph(piece)

    def _put(self, piece: Piece) -> None:
        self.at += 1
        self.context.children = True
        if piece.text:
            self.building.line(piece.plain, piece.element, level=int(piece.heading))
        self.building.notes(piece.words)

    # --- headings -----------------------------------------------------------

    def _title(self, found: Heading) -> None:
        """Add the title under a heading, its lines joined."""
        lines: list[Piece] = []
        while self.at < len(self.pieces) and self._goes_on(lines, found):
            lines.append(self.pieces[self.at])
            self.at += 1
        if lines:
            text = " ".join(it.plain for it in lines)
            self.at -= 1
            self._put(replace(lines[0], text=text))
            for it in lines[1:]:
                self.building.notes(it.words)

    def _goes_on(self, lines: Sequence[Piece], found: Heading) -> bool:
        """Whether the next piece is a line of the title of the heading before it."""
        piece = self.pieces[self.at]
        if not piece.text or self.found[self.at] or is_preamble(piece.plain):
            return False
        if lines and lines[-1].text.endswith(_GOES_ON):
            return piece.heading or (found.kind == "annex" and marker_of(piece.plain) is None)
        if not piece.heading or _OWN_NUMBER.fullmatch(piece.plain):
            return False
        return not lines or found.kind == "annex" or piece.text[0].islower()

    def _own_heading(self) -> None:
        """Add a heading without a word that says what it heads."""
        last = self.building.blocks[-1].mark if self.building.blocks else None
        if self.worded or (last and last.kind == "annex" and not last.text):
            self._put(self.pieces[self.at])
        else:
            self._section()

    def _section(self) -> None:
        """Add a heading as a section; one without a number stands under one with a number."""
        first = self.pieces[self.at]
        own = _OWN_NUMBER.fullmatch(first.plain) if self.at not in self.citing else None
        number, title = (own["number"], own["title"] or "") if own else ("", first.plain)
        taken = [first]
        self.at += 1
        if own and not title and self._names():
            taken.append(self.pieces[self.at])
            title = taken[-1].plain
            self.at += 1
        deeper = not own and self._in_numbered_section()
        within = Context(int(deeper), "section")
        self.building.open_in_annex(within, first.element, number=number, text=title)
        self.context.children = True
        for it in taken:
            self.building.notes(it.words)

    def _names(self) -> bool:
        """Whether the next piece is the title of a section that so far has a number alone."""
        if self.at >= len(self.pieces) or self.found[self.at]:
            return False
        piece = self.pieces[self.at]
        if _OWN_NUMBER.fullmatch(piece.plain) or marker_of(piece.plain, self.building.language):
            return False
        return piece.heading or looks_like_heading(piece.plain)

    def _numbers_section(self, piece: Piece) -> bool:
        """Whether a paragraph is nothing but the number of a section, its title the next."""
        own = None if self.worded else _OWN_NUMBER.fullmatch(piece.plain)
        if own is None or own["title"]:
            return False
        self.at += 1
        named = self._names()
        self.at -= 1
        return named

    def _in_numbered_section(self) -> bool:
        marks = (it.mark for it in reversed(self.building.blocks) if it.mark and it.mark.kind)
        for mark in marks:
            if mark.kind != "section":
                return False
            if mark.number:
                return True
        return False

    # --- paragraphs ---------------------------------------------------------

    def _paragraph(self, piece: Piece) -> None:
        """Add a paragraph; one without a number right after the preamble is one of its own."""
        text = piece.plain
        numbered = not text or marker_of(text, self.building.language) or is_preamble(text)
        inside = self.context.depth or self.context.children or not self.building.blocks
        if numbered or inside:
            self._put(piece)
            return
        self.at += 1
        self.building.open(
            "operative" if self.building.resolution else "paragraph",
            Context(),
            piece.element,
            text=text,
        )
        self.building.notes(piece.words)
