"""Headings that name an article of another text, as notes on its articles do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from travaux.formats.akn.pieces import Piece
from travaux.formats.plain.headings import Heading, looks_like_heading
from travaux.formats.plain.markers import marker_of

_TWO = 2


def citing(
    pieces: Sequence[Piece], found: Sequence[Heading | None], language: str
) -> frozenset[int]:
    """The positions of headings ``Article 2`` in an annex that head no article of its own.

    There the paragraphs are numbered on from one heading to the next, while an
    article's paragraphs begin with 1.

    Args:
        pieces: the text.
        found: for each piece, what it is as a heading.
        language: the language, for the numbers.
    """
    named: set[int] = set()
    for annex in _annexes(pieces, found, language):
        going_on = annex.numbers[1:]
        if len(annex.articles) >= _TWO and going_on and 1 not in going_on:
            named.update(annex.articles, annex.others)
    return frozenset(named)


@dataclass(slots=True)
class _Annex:
    """Positions of headings that name articles, of others after them; first numbers under them."""

    articles: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    waiting: bool = False

    def take(self, at: int, piece: Piece, language: str) -> None:
        """Note a piece that is no heading of ours."""
        marker = marker_of(piece.plain, language)
        if marker and marker.decimal and self.waiting:
            self.numbers.append(marker.readings[0].value)
            self.waiting = False
        elif self.articles and not marker and not self.waiting and looks_like_heading(piece.plain):
            self.others.append(at)


def _annexes(
    pieces: Sequence[Piece], found: Sequence[Heading | None], language: str
) -> Iterator[_Annex]:
    annex: _Annex | None = None
    for at, (piece, heading) in enumerate(zip(pieces, found, strict=True)):
        if heading and heading.kind == "annex":
            if annex:
                yield annex
            annex = _Annex()
        elif annex and heading and heading.kind == "article" and not heading.words:
            annex.articles.append(at)
            annex.waiting = True
        elif annex and not heading:
            annex.take(at, piece, language)
    if annex:
        yield annex
