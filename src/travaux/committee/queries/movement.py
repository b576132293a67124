"""Questions about how a text moved: what was open, settled and agreed on each day of the work."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from travaux.committee.models import AgreementStep, Instrument, Proposal, SettledPlace
from travaux.committee.queries.committees import zone_of
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.progress import HeatMap
from travaux.record.search import Search, found
from travaux.record.times import read
from travaux.text import values
from travaux.text.references import parts_of
from travaux.text.tokens import count_words
from travaux.text.tree import walk

_Stretches = list[tuple[int, int | None]]


@dataclass(frozen=True, slots=True)
class Day:
    """How a text stood at the end of a day: open proposals, settled places, words agreed.

    ``act`` is the last of that day which moved it. Words are counted as they stand now.
    """

    day: date
    act: int
    open: int
    settled: int
    agreed: int


def movement(instrument: Instrument) -> tuple[Day, ...]:
    """Each day on which something was proposed, settled, agreed or reopened, in order.

    Cost: five queries, and one for every 200 acts that moved the text.
    """
    proposed = _stretches(Proposal.objects.filter(instrument=instrument))
    settled = _stretches(SettledPlace.objects.filter(instrument=instrument))
    agreement = _Agreement(instrument)
    words = _words(as_it_stands(instrument))
    numbers = {it for pair in (*proposed, *settled) for it in pair if it is not None}
    days = days_of(instrument.committee_id, numbers | agreement.acts)
    ends = {day: max(those) for day, those in groupby(sorted(days), key=lambda it: days[it])}
    return tuple(
        Day(
            day,
            act,
            _standing(proposed, act),
            _standing(settled, act),
            sum(words.get(it, 0) for it in agreement.covered(act)),
        )
        for day, act in ends.items()
    )


def agreed_cells(instrument: Instrument, map_: HeatMap) -> frozenset[tuple[str, int]]:
    """The cells of a heat map in which all of a row was agreed: its provision, and the column.

    Cost: three queries.
    """
    agreement = _Agreement(instrument)
    worded = _words(agreement.tree)
    rows: dict[str, set[str]] = {}
    for id_, row in _rows(agreement.tree.provisions, None):
        if worded[id_]:
            rows.setdefault(row, set()).add(id_)
    last = max(agreement.acts, default=0)
    covered = [agreement.covered(it.act or last) for it in map_.columns]
    return frozenset(
        (row.provision, column)
        for row in map_.rows
        for column, contested in enumerate(row.contested)
        if not contested and rows.get(row.provision, {""}) <= covered[column]
    )


def days_of(space: str, numbers: Iterable[int]) -> Mapping[int, date]:
    """The day of each of some acts, in the committee's local time."""
    zone = ZoneInfo(zone_of(space))
    search = Search(numbers=frozenset(numbers))
    return {it.number: read(it.done_at).astimezone(zone).date() for it in found(space, search)}


class _Agreement:
    """What was agreed of a text after any act."""

    def __init__(self, instrument: Instrument) -> None:
        self.tree = as_it_stands(instrument)
        steps = AgreementStep.objects.filter(agreement__instrument=instrument)
        named = steps.order_by("since", "id").values_list("since", "agreement__provision", "state")
        self._steps = list(named)
        self.acts = {since for since, _provision, _state in self._steps}

    def covered(self, act: int) -> frozenset[str]:
        """The ids of all that stands in or under a provision that was agreed."""
        last = {at: state for since, at, state in self._steps if since <= act}
        return frozenset(
            below.id
            for it in walk(self.tree.provisions)
            if last.get(it.id) == "agreed"
            for below in walk((it,))
        )


def _stretches(rows: QuerySet[Any]) -> _Stretches:
    return list(rows.values_list("since", "until"))


def _standing(stretches: _Stretches, act: int) -> int:
    """How many have begun with an act and have not ended with it."""
    return sum(since <= act and (until is None or until > act) for since, until in stretches)


def _words(tree: values.Instrument) -> dict[str, int]:
    """The words of each provision itself."""
    return {
        it.id: sum(count_words(text) for _part, text in parts_of(it))
        for it in walk(tree.provisions)
    }


def _rows(provisions: Iterable[values.Provision], into: str | None) -> Iterator[tuple[str, str]]:
    """Each provision with the row of the heat map in which it is counted."""
    for it in provisions:
        row = it.id if into is None or it.kind == "article" else into
        yield it.id, row
        articles = any(below.kind == "article" for below in walk(it.children))
        yield from _rows(it.children, None if articles else row)
