"""Questions about words that came with a new basis: which proposals to the old one had them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from travaux.committee.models import Disposition, DispositionTable
from travaux.committee.queries.descent import Stood, kept_through
from travaux.committee.wordings import wording
from travaux.text.compare import Base
from travaux.text.dispositions import NOT
from travaux.text.gathering import Spot
from travaux.text.provenance import Provenance, within


@dataclass(frozen=True, slots=True)
class Taken:
    """A proposal to an earlier basis, and what of it was looked for among words that came.

    ``fate`` is ``taken up``, ``found`` for what is in the new text whatever was decided of it,
    else the decision; ``words`` are those that it has there, ``through`` says what of the place
    where they are, or would have been, is still there.
    """

    row: Disposition
    fate: str
    words: str
    through: Provenance

    @property
    def decided(self) -> int:
        """The number of the act that decided on it."""
        return int(self.row.table.since)

    def stands_at(self, start: int, end: int) -> bool:
        """Whether code points of the text as it stands are of the place that it is about."""
        return any(it.act for it in within(self.through, (start, end)))


def taken_with(stood: Sequence[Stood], number: int) -> list[Taken]:
    """What the proposals to the basis before had asked where words of a text now stand.

    Args:
        stood: a place, in the latest text first, as ``Descent.of`` gives it.
        number: which of these texts came with the words, as an offset.

    Returns:
        First those whose words they are.

    Cost: a query, and two for each table of dispositions of that text.
    """
    at = stood[number]
    later = [it.text for it in reversed(stood[: number + 1])]
    found: list[Taken] = []
    for table in DispositionTable.objects.filter(new=at.instrument):
        rows = {it.proposal_id: it for it in table.rows.select_related("proposal", "table")}
        for line in json.loads(table.content)["dispositions"]:
            for place in line["places"]:
                if "found" in place and _spot(place) == at.spot:
                    found += _taken(rows[line["id"]], place, later)
    return sorted(found, key=lambda it: it.fate not in ("taken up", "found"))


def _spot(place: Mapping[str, Any]) -> Spot:
    """The part of the new text where something was found; of a whole provision its words."""
    part = place["part"]
    return place["provision"], "words" if part == "provision" else part


def _taken(row: Disposition, place: Mapping[str, Any], later: Sequence[str]) -> Iterator[Taken]:
    """Each edit of a proposal that has a place among the words that came."""
    text = wording(place["on"])
    if text is None:
        return
    base = Base(text)
    for one in place["found"]:
        start, end = (base.length(0, it) for it in one["at"])
        if one["proposal"] or start == end:
            continue
        there = one["finding"] != NOT
        fate = "found" if there and row.decision != "taken up" else row.decision
        through = kept_through([(start, end)], [text, *later])
        yield Taken(row, fate, one["words"] if there else place["asked"], through)
