"""What becomes of the proposals to a text on a new basis, and the table that says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from msgspec import Meta

from travaux import __version__
from travaux.acts.deciding import Decided
from travaux.acts.errors import require
from travaux.acts.fields import Id, Note, Place, Short, Words
from travaux.acts.proposing import Action
from travaux.acts.scene import Scene
from travaux.acts.sights import fresh, proposal
from travaux.committee.models import (
    Change,
    Disposition,
    DispositionTable,
    Instrument,
    Proposal,
    Sponsor,
)
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.dispositions import findings, table_of
from travaux.committee.queries.instruments import as_it_stands, fitting
from travaux.committee.queries.proposals import label
from travaux.committee.rows import add, change, highest
from travaux.committee.wordings import hash_of
from travaux.procedure import places as rulings
from travaux.record.canonical import canonical
from travaux.sentences import BadInput, message
from travaux.text import values
from travaux.text.carrying import Disposition as Found
from travaux.text.gathering import sort_proposals
from travaux.text.proposals import check_place
from travaux.text.tree import part_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedChange:
    """One change on the new text; the fields of ``travaux.text.values.Change``."""

    action: Action
    target: Place = ""
    part: Literal["words", "heading", "closing", "provision", "title"] = "words"
    wording: Words | None = None
    heading: Short = ""
    quoted: Words | None = None
    words: Words | None = None
    where: Literal["after", "before", "under"] = "after"
    other: Place = ""
    at: Annotated[int, Meta(ge=0, le=10_000_000)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposed:
    """What the room decided of one proposal.

    One that is carried is ``carried_as`` on the new text, where it asks for ``changes``.
    """

    proposal: Id
    decision: Literal["carried", "taken up", "lapsed", "to be resubmitted"]
    carried_as: Place = ""
    changes: tuple[CarriedChange, ...] = ()
    reason: Note = ""


@dataclass(frozen=True, slots=True)
class Carrying:
    """Every open proposal to an old text, in order, with what was found and decided of it.

    What was found is read before anything is carried, so that nobody finds its own proposal.
    """

    old: Instrument
    new: Instrument
    rows: Sequence[Proposal]
    disposed: dict[str, Disposed]
    found: dict[str, Found]
    scene: Scene

    @classmethod
    def of(
        cls, old: Instrument, new: Instrument, *, said: Iterable[Disposed], scene: Scene
    ) -> "Carrying":
        """Read what is decided.

        Raises:
            Refused: it omits an open proposal.
            BadInput: it names one twice, or one that is not open, or one that is carried has no
                new id or asks nothing.
        """
        disposed: dict[str, Disposed] = {}
        for it in said:
            row = proposal(scene.committee.id, it.proposal, of=old.id)
            if row.until is not None or it.proposal in disposed:
                raise BadInput(
                    message(
                        "{proposal} is not open, or is named twice: say once what becomes of it.",
                        proposal=label(row),
                    )
                )
            if (it.decision == "carried") != bool(it.carried_as and it.changes):
                raise BadInput(
                    message(
                        "{proposal} is carried with a new id and what it asks on the new text, "
                        "or not at all: give both.",
                        proposal=label(row),
                    )
                )
            disposed[it.proposal] = it
        rows = list(Proposal.objects.filter(instrument=old, until=None).order_by("ordinal"))
        omitted = ", ".join(label(row) for row in rows if row.id not in disposed)
        require(rulings.may_carry(scene.rules, omitted=omitted, title=str(old)))
        found = {it.proposal: it for it in findings(old, new)}
        return cls(old, new, rows, disposed, found, scene)

    def write_carried(self) -> None:
        """Write the proposals that are carried, on the new text.

        Raises:
            BadInput: what they ask does not fit it, or an id is in use.
        """
        carried = [(row, it) for row in self.rows if (it := self.disposed[row.id]).carried_as]
        fresh(Proposal, *(it.carried_as for _row, it in carried))
        tree = as_it_stands(self.new)
        _found, before, _problems = fitting(tree, asked_of(self.new), sort_proposals)
        asked = [
            values.InstrumentProposal(it.carried_as, (), tuple(_change(one) for one in it.changes))
            for _row, it in carried
        ]
        sort_proposals(tree, [*before, *asked])
        last = highest(Proposal, "ordinal", where="instrument", has=self.new.id)
        for ordinal, (row, it) in enumerate(carried, last + 1):
            self._write(row, it, tree, ordinal=ordinal)

    def _write(self, row: Proposal, it: Disposed, tree: values.Instrument, *, ordinal: int) -> None:
        number = self.scene.number
        new = add(
            Proposal(
                id=it.carried_as,
                instrument=self.new,
                ordinal=ordinal,
                delegation=row.delegation,
                state="open",
                severable=row.severable,
                note=row.note,
                language=self.new.language,
                carried=True,
                carried_from=row.id,
                since=number,
            )
        )
        for position, one in enumerate(it.changes, 1):
            add(_row(one, new, tree, position=position, number=number))
        behind = Sponsor.objects.filter(proposal=row, until=None).order_by("since", "id")
        for at in behind:
            add(
                Sponsor(
                    id=f"{new.id}/{at.delegation_id or at.name}",
                    proposal=new,
                    delegation=at.delegation,
                    group=at.group,
                    name=at.name,
                    floor=at.floor,
                    since=number,
                )
            )

    def write_table(self, id_: str, decided: Decided, presided: str) -> DispositionTable:
        """Write the table of dispositions, and the end of every proposal to the old text."""
        lines = [(row, self.disposed[row.id], self.found.get(row.id)) for row in self.rows]
        said: list[dict[str, Any]] = [
            {"decision": it.decision, "carried_as": it.carried_as, "reason": it.reason}
            for _row, it, _found in lines
        ]
        content = canonical(table_of(self.old, self.new, self.rows, found=self.found, said=said))
        table = add(
            DispositionTable(
                id=id_,
                old=self.old,
                new=self.new,
                content=content,
                hash=hash_of(content),
                engine=__version__,
                meeting=decided.meeting,
                level=decided.level,
                presided=presided,
                note=decided.note,
                since=self.scene.number,
            )
        )
        for position, (row, it, finding) in enumerate(lines, 1):
            add(
                Disposition(
                    id=f"{id_}/{row.id}",
                    table=table,
                    proposal=row,
                    position=position,
                    finding=finding.finding if finding else "",
                    decision=it.decision,
                    carried_as=it.carried_as,
                    reason=it.reason,
                    since=self.scene.number,
                )
            )
            change(row, state=it.decision, until=self.scene.number, carried=False)
        return table


def _change(it: CarriedChange) -> values.Change:
    for words in (it.wording, it.words, it.quoted):
        check_place(words or "", "$.dispositions")
    return values.Change(**{name: getattr(it, name) for name in CarriedChange.__slots__})


def _row(
    it: CarriedChange, new: Proposal, tree: values.Instrument, *, position: int, number: int
) -> Change:
    """A change of a carried proposal; it is on the words that stand."""
    part: values.Part = "title" if not it.target else it.part
    worded = it.target or it.part == "title"
    on = hash_of(part_of(tree, it.target, part)) if worded else ""
    return Change(
        id=f"{new.id}.1.{position}",
        proposal=new,
        revision=1,
        position=position,
        on=on,
        since=number,
        **{name: getattr(it, name) for name in CarriedChange.__slots__},
    )
