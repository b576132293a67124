"""The pieces of a typed text: what each part of the source is, found while it is read."""

from dataclasses import dataclass, field

from travaux.text.brackets.pairing import Pairs
from travaux.text.brackets.parties import Known
from travaux.text.brackets.typed_values import Piece, Role, Span


@dataclass(slots=True)
class Reading:
    """A source while it is read, and the pieces found so far."""

    source: str
    known: Known
    pairs: Pairs
    pieces: list[Piece] = field(default_factory=list)

    def piece(self, role: Role, start: int, end: int) -> None:
        """Note what a part of the source is."""
        if start < end:
            self.pieces.append(Piece(role, Span(start, end)))


def tiled(reading: Reading) -> list[Piece]:
    """All pieces in order, with words between them and strays apart."""
    made: list[Piece] = []
    at = 0
    strays = iter([*reading.pairs.strays, len(reading.source) + 1])
    stray = next(strays)
    for role, span in [*sorted(reading.pieces, key=lambda it: it.at), _last(reading)]:
        for kind, end in (("text", span.start), (role, span.end)):
            while stray < end:
                made += _piece(kind, at, stray)
                made.append(Piece("stray", Span(stray, stray + 1)))
                at, stray = stray + 1, next(strays)
            made += _piece(kind, at, end)
            at = max(at, end)
    return made


def _last(reading: Reading) -> Piece:
    end = len(reading.source)
    return Piece("text", Span(end, end))


def _piece(role: str, start: int, end: int) -> list[Piece]:
    return [Piece(role, Span(start, end))] if start < end else []  # type: ignore[arg-type]
