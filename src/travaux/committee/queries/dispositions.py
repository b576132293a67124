"""Questions about a new basis: what of each proposal is in it, and what became of each."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Q

from travaux.committee.models import Disposition, DispositionTable, Instrument, Proposal
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.proposals import label, printed
from travaux.committee.queries.settled import asked_at
from travaux.committee.wordings import hash_of
from travaux.text import values
from travaux.text.amendments import WORDING
from travaux.text.carrying import Carried, carry
from travaux.text.carrying import Disposition as Found
from travaux.text.compare import Base
from travaux.text.dispositions import IN
from travaux.text.gathering import Sorted
from travaux.text.places import place_of
from travaux.text.rebase import rebase
from travaux.text.structure import SILENT
from travaux.text.tree import part_of

FORMAT: Final = "travaux.dispositions/1"
ENDED: Final = ("withdrawn", "fulfilled", "fallen")
"""How a proposal ends before there is a new basis."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What could become of a proposal on a new text, for the room to decide.

    ``changes`` is what it would ask there if it is carried; empty where it cannot be brought
    onto the new text by itself. ``bracketed`` says that what was found stands in brackets there.
    """

    proposal: Proposal
    finding: str
    places: tuple[Carried, ...]
    decision: str
    changes: tuple[values.Change, ...]
    bracketed: bool = field(default=False, kw_only=True)


def findings(old: Instrument, new: Instrument) -> tuple[Found, ...]:
    """What of every open proposal to an old text is in a new one.

    The new text is looked through with its own brackets: with what is asked of it. Those that
    await translation, or no longer fit the old text, are left out: nobody can compare them.

    Cost: the provisions of one text times those of the other.
    """
    tree, _sorted, asked = asked_at(old)
    there, beside, _asked = asked_at(new)
    return carry(tree, there, asked, asked=beside)


def suggested(old: Instrument, new: Instrument) -> list[Suggested]:
    """For each open proposal, in order, what could become of it on a new text.

    Words that are in the new text are taken up; but what only a proposal to it has is carried
    beside that, so that those who asked for it keep their names there. What can be brought onto
    the text is carried, and so is what brackets, reserves or retains words that stand there, too:
    it proposed none that could be taken up. What is left is to be resubmitted, or has lapsed where
    its provisions are gone.
    """
    tree, sorted_, asked = asked_at(old)
    there, beside, _asked = asked_at(new)
    found = {it.proposal: it for it in carry(tree, there, asked, asked=beside)}
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
        movable = bool(changes) and len(changes) == len(moved)
        if found.finding == IN and not (movable and found.sponsors and _beside(found)):
            changes = tuple(it for it in changes if it.action in SILENT)
        if changes and (found.finding == IN or movable):
            decision = "carried"
        elif found.finding == IN and worded:
            decision = "taken up"
        else:
            decision = "lapsed" if gone else "to be resubmitted"
        kept = changes if decision == "carried" else ()
        finding = found.finding
        return Suggested(row, finding, found.places, decision, kept, bracketed=found.bracketed)

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
        first = it.found[0]
        if first.finding != IN or first.proposal:  # its span is of the text only without one
            return None
        base = Base(new)
        start, end = (base.length(0, at) for at in (first.start, first.end))
        quoted = new[start:end]
        if not quoted.strip():
            return None
        return values.Change(asked.action, it.provision, it.part, quoted=quoted, at=start)


def _beside(found: Found) -> bool:
    """Whether only proposals to the new text have something of it."""
    return any(it.proposal for place in found.places for it in place.found)


def table_of(
    old: Instrument,
    new: Instrument,
    rows: Sequence[Proposal],
    *,
    found: Mapping[str, Found],
    said: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """The table of dispositions as a document.

    Every open proposal is there with what it asks of the old text, its finding and what was
    decided; and under ``ended`` every one that had ended before.
    """
    ended = Proposal.objects.filter(instrument=old, state__in=ENDED).order_by("ordinal")
    writing = _Writing(old, as_it_stands(old), as_it_stands(new))
    return {
        "format": FORMAT,
        "old": old.id,
        "new": new.id,
        "dispositions": [
            {**writing.row(row, found.get(row.id)), **decided}
            for row, decided in zip(rows, said, strict=True)
        ],
        "ended": [{**writing.row(row, None), "state": row.state} for row in ended],
    }


@dataclass(frozen=True, slots=True)
class _Writing:
    """Both texts while the table is written."""

    instrument: Instrument
    old: values.Instrument
    new: values.Instrument

    def row(self, row: Proposal, found: Found | None) -> dict[str, Any]:
        """One proposal with what it asks; and what of it was found, where it was compared."""
        behind = row.sponsors.filter(Q(until=None) | Q(until=row.until))
        return {
            "id": row.id,
            "number": label(row),
            "sponsors": [printed(it, self.instrument.language) for it in behind],
            "finding": found.finding if found else "",
            "bracketed": bool(found and found.bracketed),
            "places": [*map(self._place, found.places)] if found else self._asked(row),
        }

    def _place(self, it: Carried) -> dict[str, Any]:
        return {
            "of": it.of,
            "of_number": place_of(self.old, it.of) if it.of else "",
            "part": it.part,
            "action": it.action,
            "asked": it.asked,
            "finding": it.finding,
            "bracketed": it.bracketed,
            "provision": it.provision,
            "number": place_of(self.new, it.provision) if it.provision else "",
            **self._found(it),
        }

    def _found(self, it: Carried) -> dict[str, Any]:
        """What was found where, in tokens of a text that ``on`` is the hash of."""
        if not it.found or not (it.provision or it.part == "title"):
            return {}
        base = Base(part_of(self.new, it.provision, it.part))
        return {
            "on": hash_of(base.text),
            "found": [
                {
                    "finding": one.finding,
                    "at": [one.start, one.end],
                    "words": "" if one.proposal else "".join(base.tokens[one.start : one.end]),
                    "bracketed": one.bracketed,
                    "proposal": one.proposal,
                }
                for one in it.found
            ],
        }

    def _asked(self, row: Proposal) -> list[dict[str, Any]]:
        """What a proposal asks that is not compared: as it was last said."""
        last = row.changes.filter(revision=row.revision).order_by("position")
        return [
            self._place(
                Carried(
                    it.target,
                    it.part,  # type: ignore[arg-type]  # a change has no other
                    "",  # type: ignore[arg-type]  # nothing was looked for
                    action=it.action,
                    asked=next(
                        (text for text in (it.wording, it.words, it.quoted) if text is not None),
                        it.heading,
                    ),
                )
            )
            for it in last
        ]


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


def document_of(table: DispositionTable) -> dict[str, Any]:
    """A table of dispositions as it was put on the record: ``table_of``.

    No query.
    """
    document: dict[str, Any] = json.loads(table.content)
    return document
