"""What the room decides of provisions as a whole, and what becomes of the proposals to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from travaux.acts import trees
from travaux.acts.fates import columns_of
from travaux.acts.revising import bind, kept, revise
from travaux.acts.scene import Scene
from travaux.committee.models import Change, Fate, Instrument, Proposal, SettledPlace
from travaux.committee.queries.asked import as_value, asked_of
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.rows import add, change
from travaux.sentences import Message, message
from travaux.text import values
from travaux.text.gathering import proposes_words, resolve_amendments
from travaux.text.structure import NEW, apply_change, is_whole
from travaux.text.tree import rewrite, walk

Row = tuple[Change, values.Change]


@dataclass(frozen=True, slots=True)
class Whole:
    """One change of a proposal to provisions as a whole, beside everything else that is asked."""

    instrument: Instrument
    chosen: Change
    value: values.Change
    everything: tuple[Row, ...]

    @classmethod
    def of(cls, row: Proposal, position: int) -> "Whole | None":
        """The change at a position, from 1; None where there is none of a provision as a whole."""
        instrument = row.instrument
        everything = tuple(_everything(instrument))
        for chosen, value in everything:
            if chosen.proposal_id == row.id and chosen.position == position:
                whole = value.action in NEW or is_whole(value)
                return cls(instrument, chosen, value, everything) if whole else None
        return None

    def accept(self, said: values.Change, fresh: str, *, number: str, scene: Scene) -> set[str]:
        """Make the change of the text; gives the ids of the provisions that are gone with it."""
        before = as_it_stands(self.instrument)
        after = apply_change(before, said, fresh)
        if number and fresh:
            after = rewrite(after, fresh, lambda it: (replace(it, number=number),))
            trees.check_number(before, after, number)
        trees.write(self.instrument, after, scene.number)
        there = {it.id for it in walk(after.provisions)}
        return {it.id for it in walk(before.provisions)} - there

    def fates(self, gone: set[str], *, accepted: bool) -> Iterator[tuple[Row, str]]:
        """The changes that end with the decision, each with what becomes of it."""
        for row, value in self.everything:
            if row.id == self.chosen.id:
                yield (row, value), "accepted" if accepted else "rejected"
            elif accepted and value == self.value:
                yield (row, value), "fulfilled"
            elif value.target in gone or value.other in gone:
                deleted = value.action == "delete" and value.part == "provision"
                yield (row, value), "fulfilled" if deleted else "replaced"


def write_wholes(ended: list[tuple[Row, str]], place: SettledPlace, scene: Scene) -> None:
    """Write what became of each change, and the proposals as they stand without them."""
    ends: list[tuple[Proposal, values.Change]] = []
    by_proposal: dict[str, list[tuple[Row, str]]] = {}
    for (row, value), fate in ended:
        by_proposal.setdefault(row.proposal_id, []).append(((row, value), fate))
    for id_, those in by_proposal.items():
        proposal = Proposal.objects.get(pk=id_)
        fate = those[0][1]
        reason = _reason(fate)
        said = {"key": reason.key, "parameters": dict(reason.parameters)} if reason else {}
        add(
            Fate(
                id=f"{place.id}/{id_}",
                place=place,
                proposal=proposal,
                fate=fate,
                words=those[0][0][1].wording or "",
                wording=those[0][0][1].wording or "",
                reason=said,
                changes=[columns_of(row) for (row, _value), _fate in those],
                since=scene.number,
            )
        )
        gone = {row.id: value for (row, value), _fate in those}
        state = "fulfilled" if reason is None else "fallen"
        root = _without(proposal, gone, state=state, scene=scene)
        ends += [] if root is None else [(proposal, root)]
    for proposal, root in ends:
        bind(proposal, root, scene)


def _without(
    row: Proposal, gone: Mapping[str, values.Change], *, state: str, scene: Scene
) -> values.Change | None:
    """A proposal without some of its changes; ended, if it asks nothing else.

    Returns:
        The change that others amend, where it has ended and others of the proposal go on.
    """
    rows = Change.objects.filter(proposal=row, revision=row.revision, until=None)
    rows = rows.order_by("position")
    rest = [it for it in rows if it.id not in gone]
    root = next((it for it in rows if proposes_words(as_value(it))), None)
    if rest:
        revise(row, [kept(it) for it in rest], scene)
        return None if root is None else gone.get(root.id)
    change(row, state=state, until=scene.number, carried=False)
    return None


def _reason(fate: str) -> Message | None:
    if fate == "rejected":
        return message("It was rejected: the text stays as it is.")
    if fate == "replaced":
        return message("The provision that it concerns is no longer in the text.")
    return None


def _everything(instrument: Instrument) -> Iterator[Row]:
    """Every change that is asked of a text, with what it asks in its language.

    What amends another proposal is there as what it asks of the text.
    """
    for asked in resolve_amendments(asked_of(instrument)):
        rows = Change.objects.filter(
            proposal=asked.id, revision=Proposal.objects.get(pk=asked.id).revision, until=None
        )
        yield from zip(rows.order_by("position"), asked.changes, strict=True)
