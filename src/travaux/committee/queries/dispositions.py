"""Questions about a new basis: what of each proposal is in it, and what became of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from travaux.committee.models import Disposition, DispositionTable, Instrument, Proposal
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.proposals import label, printed
from travaux.committee.queries.settled import asked_at
from travaux.text import values
from travaux.text.amendments import WORDING
from travaux.text.carrying import Carried, carry
from travaux.text.carrying import Disposition as Found
from travaux.text.compare import Base
from travaux.text.dispositions import IN
from travaux.text.gathering import Sorted
from travaux.text.rebase import rebase
from travaux.text.structure import SILENT
from travaux.text.tree import part_of

FORMAT = "travaux.table-of-dispositions/1"


@dataclass(frozen=True, slots=True)
class Suggested:
    """What could become of a proposal on a new text, for the room to decide.

    ``changes`` is what it would ask there if it is carried; empty where it cannot be brought
    onto the new text by itself.
    """

    proposal: Proposal
    finding: str
    places: tuple[Carried, ...]
    decision: str
    changes: tuple[values.Change, ...]


def findings(old: Instrument, new: Instrument) -> tuple[Found, ...]:
    """What of every open proposal to an old text is in a new one.

    Those that await translation, or no longer fit the old text, are left out: nobody can
    compare them.

    Cost: the provisions of one text times those of the other.
    """
    tree, _sorted, asked = asked_at(old)
    return carry(tree, as_it_stands(new), asked)


def suggested(old: Instrument, new: Instrument) -> list[Suggested]:
    """For each open proposal, in order, what could become of it on a new text.

    Words that are in the new text are taken up; what can be brought onto it is carried, and so
    is what brackets, reserves or retains words that stand there, too: it proposed none that
    could be taken up. What is left is to be resubmitted, or has lapsed where its provisions are
    gone.
    """
    tree, sorted_, asked = asked_at(old)
    there = as_it_stands(new)
    found = {it.proposal: it for it in carry(tree, there, asked)}
    rows = Proposal.objects.filter(instrument=old, until=None).select_related("delegation")
    moving = _Moving(tree, there, sorted_)
    return [
        moving.suggested(row, found[row.id])
        if row.id in found
        else Suggested(row, "", (), "to be resubmitted", ())
        for row in rows.order_by("ordinal")
    ]


@dataclass(frozen=True, slots=True)
class _Moving:
    """An old text beside a new one, with what is asked of the old one."""

    old: values.Instrument
    new: values.Instrument
    asked: Sorted

    def suggested(self, row: Proposal, found: Found) -> Suggested:
        moved = [self._moved(row.id, it) for it in found.places]
        changes = tuple(it for it in moved if it is not None)
        gone = not any(it.provision or it.part == "title" for it in found.places)
        worded = any(it.action not in SILENT for it in found.places)
        if found.finding == IN:
            changes = tuple(it for it in changes if it.action in SILENT)
        if changes and (found.finding == IN or len(changes) == len(moved)):
            decision = "carried"
        elif found.finding == IN and worded:
            decision = "taken up"
        else:
            decision = "lapsed" if gone else "to be resubmitted"
        kept = changes if decision == "carried" else ()
        return Suggested(row, found.finding, found.places, decision, kept)

    def _moved(self, id_: str, it: Carried) -> values.Change | None:
        """What a proposal asks of one place, on the new text; None where it cannot be brought."""
        if it.part == "provision":
            whole = it.provision and it.action in SILENT
            return values.Change(it.action, it.provision, "provision") if whole else None
        if not (it.provision or it.part == "title"):
            return None
        there = self.asked.places.get((it.of, it.part), ())
        asked = next((one for one in there if one.id == id_), None)
        if asked is None:
            return None
        new = part_of(self.new, it.provision, it.part)
        if asked.action in WORDING:
            old = part_of(self.old, it.of, it.part)
            wording = rebase(old, new, asked.wording)
            if wording is None or wording == new:
                return None
            return values.Change("amend", it.provision, it.part, wording=wording)
        return self._silent(asked, it, new)

    def _silent(self, asked: values.Proposal, it: Carried, new: str) -> values.Change | None:
        """A bracket, reservation or retention of words that stand in the new text, too."""
        if asked.start is None or not it.found:
            return values.Change(asked.action, it.provision, it.part) if new else None
        base = Base(new)
        start, end = (base.length(0, at) for at in (it.found[0].start, it.found[0].end))
        quoted = new[start:end]
        if it.found[0].finding != IN or not quoted.strip():
            return None
        return values.Change(asked.action, it.provision, it.part, quoted=quoted, at=start)


def table_of(
    old: Instrument,
    new: Instrument,
    rows: Sequence[Proposal],
    *,
    found: Mapping[str, Found],
    said: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """The table of dispositions as a document: every proposal with its finding and decision."""
    return {
        "format": FORMAT,
        "old": old.id,
        "new": new.id,
        "dispositions": [
            {
                "proposal": row.id,
                "number": label(row),
                "sponsors": [
                    printed(it, old.language) for it in row.sponsors.all() if it.until is None
                ],
                "finding": found[row.id].finding if row.id in found else "",
                "places": [
                    {
                        "of": it.of,
                        "part": it.part,
                        "finding": it.finding,
                        "provision": it.provision,
                    }
                    for it in (found[row.id].places if row.id in found else ())
                ],
                **decided,
            }
            for row, decided in zip(rows, said, strict=True)
        ],
    }


def tables(instrument: Instrument) -> list[DispositionTable]:
    """The tables of dispositions of the proposals to a text, in order."""
    return list(DispositionTable.objects.filter(old=instrument))


def every_table(space: str) -> list[DispositionTable]:
    """The tables of dispositions of a committee, in order.

    Cost: one query.
    """
    return list(DispositionTable.objects.filter(old__committee_id=space))


def table_at(space: str, id: str) -> DispositionTable | None:  # noqa: A002 -- the room says id
    """A table of dispositions of a committee, with both texts.

    Cost: one query.
    """
    rows = DispositionTable.objects.filter(pk=id, old__committee_id=space)
    return rows.select_related("old", "new").first()


def dispositions_in(table: DispositionTable) -> list[Disposition]:
    """What became of each proposal, in order.

    Cost: one query.
    """
    rows = Disposition.objects.filter(table=table).select_related("proposal__delegation")
    return list(rows.order_by("position"))
