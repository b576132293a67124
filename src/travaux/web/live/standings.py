"""How texts stand behind an act, as pages show it: the marks of an outline, and the bar."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from django.template.loader import render_to_string

from travaux.committee.models import Basis, Committee, Instrument
from travaux.committee.queries.committees import basis_of, committee_of
from travaux.record.database import alias
from travaux.record.tail import head
from travaux.web.outline import Mark, marked, marks, outline_of
from travaux.web.progress import progress_of, standing_of
from travaux.web.rolling import text_of
from travaux.web.rooms import Room
from travaux.web.visits import Visit

Shares = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Stood:
    """How a text stood: the shares of the bar, and the mark of each article by its id."""

    shares: Shares
    marks: Mapping[str, Mark]


_KEPT: Final[dict[tuple[str, str, str], tuple[int, Stood]]] = {}
"""By database, space and text, how it stood as it was last told, and up to which act that holds."""

MOST_KEPT: Final = 64
"""Texts of which that is kept; of others all is told."""


class Standings:
    """How the texts that some acts touch stand now, beside how they stood before.

    Args:
        space: the committee's.
        span: behind which act, and up to which.
        instruments: the texts that are touched, by id.
        at: the head, read before anything that is told.
        decided: whether another basis may have been decided.

    Guarantees:
        1. Whoever has the marks and the bar of before has, with what is told, those of now:
           where it is not known how a text stood, all of it is told.
    """

    def __init__(
        self,
        space: str,
        span: tuple[int, int],
        instruments: Mapping[str, Instrument],
        *,
        at: tuple[int, str],
        decided: bool = False,
    ) -> None:
        self._space, self._decided = space, decided
        self._at = at
        self._marks: dict[str, Mark | None] = {}
        self._moved: set[str] = set()
        after, upto = span
        for id_, instrument in instruments.items():
            key = alias(), space, id_
            known, before = _KEPT.get(key, (-1, None))
            now = _stood(instrument, at)
            self._compare(id_, now, before if known == after else None)
            if known <= upto and head(space)[0] == upto:  # nothing was entered as it was read
                _KEPT[key] = upto, now
        _carry(space, span, instruments)

    def told(self, language: str) -> dict[str, Any]:
        """What is told of it in a language: ``outline`` and ``bar``, each where it changed.

        ``outline`` holds the mark of articles by their id, empty for one that is gone.
        """
        visit = Visit(language=language)
        told: dict[str, Any] = {}
        if self._marks:
            told["outline"] = {
                id_: marked(mark, visit) if mark else "" for id_, mark in self._marks.items()
            }
        basis, committee = self._negotiated
        if basis and committee and (self._decided or basis.instrument_id in self._moved):
            room = Room(visit, committee)
            # What a room looks up for itself is the same in every language.
            vars(room).update(basis=basis, at=self._at)
            told["bar"] = render_to_string("web/parts/basis.html", {"room": room, "visit": visit})
        return told

    @cached_property
    def _negotiated(self) -> tuple[Basis | None, Committee | None]:
        """The basis and its committee, where something of the bar may be told."""
        basis = basis_of(self._space) if self._moved or self._decided else None
        return basis, committee_of(self._space) if basis else None

    def _compare(self, id_: str, now: Stood, before: Stood | None) -> None:
        """Note what of a text is to be told."""
        was = before.marks if before else {}
        self._marks |= {at: mark for at, mark in now.marks.items() if was.get(at) != mark}
        self._marks |= dict.fromkeys(was.keys() - now.marks.keys())
        if before is None or before.shares != now.shares:
            self._moved.add(id_)


def _stood(instrument: Instrument, at: tuple[int, str]) -> Stood:
    """How a text stands at the head."""
    lines = outline_of(text_of(instrument, at))
    standing = standing_of(instrument, at)
    return Stood(progress_of(instrument, at).shares, dict(marks(lines, standing)))


def _carry(space: str, span: tuple[int, int], touched: Iterable[str]) -> None:
    """Have what is known of texts that were not touched hold up to the last act."""
    after, upto = span
    while len(_KEPT) > MOST_KEPT:
        _KEPT.pop(next(iter(_KEPT)), None)
    for key, (known, stood) in tuple(_KEPT.items()):
        of_database, of_space, id_ = key
        if (of_database, of_space, known) == (alias(), space, after) and id_ not in touched:
            _KEPT[key] = upto, stood
