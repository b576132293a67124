"""What is done to the structure of a text, as the room decides: insert, settle, move, split."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts import slips, trees
from travaux.acts.acting import Scene, act
from travaux.acts.deciding import Decided, presiding
from travaux.acts.errors import Refused, require
from travaux.acts.fields import Id, Note, Place, Said, Short, Words
from travaux.acts.saying import Names
from travaux.acts.sights import fresh, instrument, proposal, provision
from travaux.acts.wholes import Whole, write_wholes
from travaux.committee.models import Change, Provision, SettledPlace
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.proposals import as_it_is, label
from travaux.committee.queries.provisions import label_of
from travaux.committee.rows import add
from travaux.procedure import proposals as rulings
from travaux.procedure.rights import Right
from travaux.procedure.rulings import Matter, refuse
from travaux.sentences import BadInput, Message, message
from travaux.text import values
from travaux.text.numbering import renumber as numbered
from travaux.text.structure import NEW, apply_change
from travaux.text.tree import rewrite, walk, with_part

Beside = Literal["after", "before", "under"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """A new provision comes into the text, as decided, with a number to be printed meanwhile."""

    provision: Id
    target: Id
    where: Beside = "after"
    number: Short = ""
    heading: Note = ""
    words: Words = ""
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Inserts {provision}.", provision=names.provision(self.provision))


@act("provisions.insert", Right.ENTER)
def insert(said: Insert, scene: Scene) -> None:
    """Insert a provision.

    Reads: the tree.
    Writes: the provision, and the positions of its neighbours.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    fresh(Provision, said.provision)
    change = values.Change(
        "insert", said.target, wording=said.words, heading=said.heading, where=said.where
    )
    target = provision(scene.committee.id, said.target)
    _apply(target, change, scene, fresh_id=said.provision, number=said.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delete:
    """A provision is taken out of the text, as decided; it stays on the record."""

    provision: Id
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Deletes {provision}.", provision=names.provision(self.provision))


@act("provisions.delete", Right.ENTER)
def delete(said: Delete, scene: Scene) -> None:
    """Delete a provision.

    Reads: the tree, and whether proposals to it are open.
    Writes: the end of the provision and all beneath it.
    Raises: Refused unless the secretariat enters it, or while proposals to it are open; BadInput.
    """
    target = provision(scene.committee.id, said.provision)
    _refuse_if_asked(target, scene)
    _apply(target, values.Change("delete", target.id, part="provision"), scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A provision stands elsewhere in the text, as decided, with all beneath it."""

    provision: Id
    where: Beside = "after"
    other: Id
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Moves {provision}.", provision=names.provision(self.provision))


@act("provisions.move", Right.ENTER)
def move(said: Move, scene: Scene) -> None:
    """Move a provision; proposals to it go with it.

    Reads: the tree.
    Writes: its place, and the positions of its neighbours.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    target = provision(scene.committee.id, said.provision)
    provision(scene.committee.id, said.other, of=target.instrument_id)
    _apply(target, values.Change("move", target.id, where=said.where, other=said.other), scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two provisions become one, as decided; the first of them in the text stays."""

    provision: Id
    other: Id
    words: Words | None = None
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Merges {provision} with {other}.",
            provision=names.provision(self.provision),
            other=names.provision(self.other),
        )


@act("provisions.merge", Right.ENTER)
def merge(said: Merge, scene: Scene) -> None:
    """Merge two provisions.

    Reads: the tree, and whether proposals to either are open.
    Writes: the one that stays, with both words or those decided; the end of the other.
    Raises: Refused unless the secretariat enters it, or while proposals to either are open.
    """
    target = provision(scene.committee.id, said.provision)
    other = provision(scene.committee.id, said.other, of=target.instrument_id)
    for one in (target, other):
        _refuse_if_asked(one, scene, beneath=False)
    _apply(
        target, values.Change("merge with", target.id, other=other.id, wording=said.words), scene
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A provision becomes two, as decided; the second begins with the quoted words."""

    provision: Id
    second: Id
    quoted: Annotated[Words, Meta(min_length=1)]
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Splits {provision}.", provision=names.provision(self.provision))


@act("provisions.split", Right.ENTER)
def split(said: Split, scene: Scene) -> None:
    """Split a provision.

    Reads: the tree, and whether proposals to it are open.
    Writes: both provisions.
    Raises: Refused unless the secretariat enters it, or while proposals to it are open; BadInput.
    """
    fresh(Provision, said.second)
    target = provision(scene.committee.id, said.provision)
    _refuse_if_asked(target, scene, beneath=False)
    change = values.Change("split at", target.id, quoted=said.quoted)
    _apply(target, change, scene, fresh_id=said.second)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumber:
    """A text is numbered anew from 1 up, and every reference in it follows."""

    instrument: Id
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Renumbers “{instrument}”.", instrument=names.instrument(self.instrument))


@act("provisions.renumber", Right.ENTER)
def renumber(said: Renumber, scene: Scene) -> dict[str, int]:
    """Renumber a text.

    Reads: the tree.
    Writes: numbers, and references in the words; the list of both for the committee.
    Returns: how many numbers and how many references changed, and how many are doubtful.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    row = instrument(scene.committee.id, said.instrument)
    clean = numbered(as_it_stands(row))
    trees.write(row, clean.instrument, scene.number)
    slips.keep_numbers(row, clean, scene.number, note=said.decision)
    changed = {"numbers": len(clean.numbers), "references": len(clean.references)}
    return {**changed, "doubtful": len(clean.doubtful)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """The words of a provision are put right, as decided; agreement on other words drops.

    Slips of marks, capitals and spelling are listed instead: ``corrections.list``.
    """

    provision: Id
    part: Literal["words", "heading", "closing"] = "words"
    words: Words
    decision: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Corrects the words of {provision}.", provision=names.provision(self.provision)
        )


@act("provisions.correct", Right.ENTER)
def correct(said: Correct, scene: Scene) -> None:
    """Correct the words of a provision; open proposals to it keep the base they were made on.

    Reads: the tree.
    Writes: the words.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    target = provision(scene.committee.id, said.provision)
    before = as_it_stands(target.instrument)
    after = with_part(before, (target.id, said.part), said.words)
    trees.write(target.instrument, after, scene.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """The room accepts or rejects what a proposal asks of a provision as a whole, or beside it.

    ``position`` is that of the change among the proposal's, from 1. ``provision`` is the id of
    a provision that comes in, ``number`` what it is printed with meanwhile; ``words`` are those
    with which it comes in where they are not the proposal's.
    """

    place: Id
    proposal: Id
    position: Annotated[int, Meta(ge=1)] = 1
    form: Literal["accept", "reject"]
    provision: Place = ""
    number: Short = ""
    words: Words | None = None
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        said = {
            "proposal": names.proposal(self.proposal),
            "decided": self.decided.minute(names),
        }
        if self.form == "reject":
            return message("What {proposal} asks of a provision is rejected ({decided}).", **said)
        return message("What {proposal} asks of a provision is accepted ({decided}).", **said)


@act("provisions.settle", Right.DECLARE, Right.ENTER)
def settle(said: Settle, scene: Scene) -> dict[str, dict[str, str]]:
    """Settle what a proposal asks of a provision as a whole.

    Reads: the proposal, the tree, and everything else that is asked of it.
    Writes: the tree, if it is accepted; what became of this change, of the same ones, and of
        those to provisions that are gone.
    Returns: what became of each proposal.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided; BadInput
        for a change that is none of a provision as a whole, or does not fit the text.
    """
    presided = presiding(said.decided, scene)
    fresh(SettledPlace, said.place)
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_settle(scene.rules, as_it_is(row)))
    whole = Whole.of(row, said.position)
    if whole is None:
        raise BadInput(
            message(
                "Change {position} of {proposal} asks nothing of a provision as a whole that "
                "fits the text: settle its place.",
                position=said.position,
                proposal=label(row),
            )
        )
    target, gone = whole.value.target, set[str]()
    if said.form == "accept":
        target = _coming(said, whole) or target
        worded = whole.value if said.words is None else replace(whole.value, wording=said.words)
        gone = whole.accept(worded, said.provision, number=said.number, scene=scene)
    ended = list(whole.fates(gone, accepted=said.form == "accept"))
    place = SettledPlace(
        id=said.place,
        instrument=whole.instrument,
        provision=target,
        part="provision",
        start=0,
        end=0,
        words=said.words or whole.value.wording or "",
        form=said.form,
        proposals=[row.id],
        meeting=said.decided.meeting,
        level=said.decided.level,
        presided=presided,
        note=said.decided.note,
        since=scene.number,
    )
    write_wholes(ended, add(place), scene)
    return {"fates": {change.proposal_id: fate for (change, _value), fate in ended}}


def _coming(said: Settle, whole: Whole) -> str:
    """The id of the provision that an accepted change brings in, if it does.

    Raises:
        BadInput: there is none, or it is in use.
    """
    if whole.value.action not in (*NEW, "split at"):
        return ""
    if not said.provision:
        raise BadInput(message("A provision comes in: give it an id of its own."))
    fresh(Provision, said.provision)
    return said.provision


def _apply(
    target: Provision, change: values.Change, scene: Scene, *, fresh_id: str = "", number: str = ""
) -> None:
    """Apply a change to the tree a provision stands in, and write what differs."""
    before = as_it_stands(target.instrument)
    tree = apply_change(before, change, fresh_id)
    if number:
        tree = rewrite(tree, fresh_id, lambda it: (replace(it, number=number),))
        trees.check_number(before, tree, number)
    trees.write(target.instrument, tree, scene.number)


def _refuse_if_asked(target: Provision, scene: Scene, *, beneath: bool = True) -> None:
    """Refuse to take away what open proposals ask something of.

    Raises:
        Refused: there is one.
    """
    ids = [target.id]
    if beneath:
        tree = as_it_stands(target.instrument)
        ids = next(
            [it.id for it in walk((top,))] for top in walk(tree.provisions) if top.id == target.id
        )
    if Change.objects.filter(target__in=ids, until=None, proposal__until=None).exists():
        raise Refused(
            refuse(
                scene.rules.matters[Matter.AMENDMENT],
                message(
                    "Proposals to {label} are still open ({rule}): have them withdrawn or made "
                    "to another provision first.",
                    label=label_of(target),
                ),
            )
        )
