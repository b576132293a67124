"""What is done to a proposal: submit, revise, withdraw, take over, sponsor, leave, consider."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.errors import Refused, require
from travaux.acts.fields import AUTONYMS, Id, Language, Note, Words
from travaux.acts.proposing import Changes, taken, write
from travaux.acts.revising import at_one_place, bind, root_of
from travaux.acts.saying import Names
from travaux.acts.sights import fresh, instrument, proposal
from travaux.committee.models import Change, ChangeWording, Proposal, Sponsor
from travaux.committee.queries.proposals import as_it_is, facts, label
from travaux.committee.rows import add, change, highest, put
from travaux.procedure import proposals as rulings
from travaux.procedure.rights import Right
from travaux.procedure.rulings import Matter, refuse
from travaux.sentences import BadInput, Message, message
from travaux.text.proposals import check_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit:
    """A delegation submits a proposal on a text: changes that stand together, or are severable."""

    proposal: Id
    instrument: Id
    changes: Changes
    severable: bool = False
    note: Note = ""
    language: Language | None = None

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Submits {proposal} on “{instrument}”.",
            proposal=names.number(self.proposal),
            instrument=names.instrument(self.instrument),
        )


@act("proposals.submit", Right.PROPOSE)
def submit(said: Submit, scene: Scene) -> dict[str, int]:
    """Submit a proposal.

    Reads: the instrument, and what stands at each place named.
    Writes: the proposal, its changes, and the delegation as its sponsor.
    Returns: the proposal's number on that text.
    Raises: Refused for whoever may not propose; BadInput for what is not there; Stale where
        the text has moved on under the words asked for.
    """
    fresh(Proposal, said.proposal)
    text = instrument(scene.committee.id, said.instrument)
    speaker = scene.speaker
    last = highest(Proposal, "ordinal", where="instrument", has=text.id)
    row = Proposal(
        id=said.proposal,
        instrument=text,
        ordinal=last + 1,
        delegation=speaker,
        state="open",
        severable=said.severable,
        note=said.note,
        language=said.language or text.language,
        floor=scene.floor,
        since=scene.number,
    )
    asked = taken(said.changes, row, scene)
    add(row)
    write(asked, row, scene)
    add(_sponsor(row, scene))
    return {"ordinal": row.ordinal}


@dataclass(frozen=True, slots=True, kw_only=True)
class Revise:
    """Its proposer gives a proposal other words; the earlier ones stay on the record."""

    proposal: Id
    changes: Changes
    severable: bool = False
    note: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Revises {proposal}.", proposal=names.proposal(self.proposal))


@act("proposals.revise", Right.PROPOSE)
def revise(said: Revise, scene: Scene) -> None:
    """Revise a proposal.

    Reads: the proposal, and what stands at each place named.
    Writes: its changes as a new revision; the floor mark goes when the delegation itself revises.
        What amends words that it no longer asks for at their place asks the same of the text.
    Raises: Refused unless it is the proposer's and still before the room; BadInput; Stale.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_revise(scene.rules, *_facts(row, scene)))
    before = root_of(row)
    Change.objects.filter(proposal=row, until=None).update(until=scene.number)
    row.revision += 1
    row.severable, row.note = said.severable, said.note
    row.floor, row.carried = scene.floor, False
    row.save(update_fields=["revision", "severable", "note", "floor", "carried"])
    write(taken(said.changes, row, scene), row, scene)
    if before is not None and not at_one_place(before, root_of(row)):
        bind(row, before, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Its proposer takes a proposal back; it stays on the record as withdrawn."""

    proposal: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Withdraws {proposal}.", proposal=names.proposal(self.proposal))


@act("proposals.withdraw", Right.PROPOSE)
def withdraw(said: Withdraw, scene: Scene) -> None:
    """Withdraw a proposal.

    Reads: the proposal and who stands behind it.
    Writes: the proposal as withdrawn; sponsors stay as they were, for who takes it over.
    Raises: Refused unless it is the proposer's and still before the room.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_withdraw(scene.rules, *_facts(row, scene)))
    _lapse(row, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver:
    """A delegation reintroduces, in its own name, what its proposer or last sponsor gave up."""

    proposal: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Takes over {proposal}.", proposal=names.proposal(self.proposal))


@act("proposals.take_over", Right.PROPOSE)
def take_over(said: TakeOver, scene: Scene) -> None:
    """Take over a proposal.

    Reads: the proposal.
    Writes: the proposal as open again and as this delegation's, which is its sponsor.
    Raises: Refused while others stand behind it; BadInput.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_take_over(scene.rules, *_facts(row, scene)))
    Sponsor.objects.filter(proposal=row, until=None).exclude(
        pk=f"{row.id}/{scene.speaker.id}"
    ).update(until=scene.number)
    row.delegation, row.state, row.until, row.floor = scene.speaker, "open", None, scene.floor
    row.carried = False
    row.save(update_fields=["delegation", "state", "until", "floor", "carried"])
    _join(row, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class SponsorIt:
    """A delegation puts its name to a proposal, which it may until it is considered."""

    proposal: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Sponsors {proposal}.", proposal=names.proposal(self.proposal))


@act("proposals.sponsor", Right.SPONSOR)
def sponsor(said: SponsorIt, scene: Scene) -> None:
    """Sponsor a proposal.

    Reads: the proposal and who stands behind it.
    Writes: the delegation as a sponsor.
    Raises: Refused once it is considered or withdrawn, or for whoever may not sponsor.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_sponsor(scene.rules, *_facts(row, scene)))
    _join(row, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """A delegation takes its name off a proposal; when nobody is left, the proposal lapses."""

    proposal: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Is no longer a sponsor of {proposal}.", proposal=names.proposal(self.proposal)
        )


@act("proposals.leave", Right.REPRESENT)
def leave(said: Leave, scene: Scene) -> None:
    """Leave a proposal.

    Reads: who stands behind it.
    Writes: the end of the sponsorship; the proposal as withdrawn if it was the last; the next
        sponsor as its proposer if the proposer leaves.
    Raises: Refused for whoever does not sponsor it.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_leave(scene.rules, *_facts(row, scene)))
    behind = Sponsor.objects.filter(proposal=row, until=None)
    behind.filter(delegation=scene.speaker).update(until=scene.number)
    left = behind.order_by("since", "id").select_related("delegation").first()
    if left is None:
        _lapse(row, scene)
    elif row.delegation_id == scene.speaker.id:
        row.delegation = left.delegation
        row.save(update_fields=["delegation"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Consider:
    """The room begins to consider proposals: from now on nobody joins as a sponsor."""

    proposals: Annotated[tuple[Id, ...], Meta(min_length=1)]

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Consideration begins: {proposals}.",
            proposals=", ".join(map(names.proposal, self.proposals)),
        )


@act("proposals.consider", Right.ENTER)
def consider(said: Consider, scene: Scene) -> None:
    """Enter that proposals are being considered.

    Reads: the proposals.
    Writes: their state.
    Raises: Refused unless the secretariat enters it, or for one that is withdrawn; BadInput for
        what is not there.
    """
    for id_ in said.proposals:
        row = proposal(scene.committee.id, id_)
        require(rulings.may_enter_on(scene.rules, scene.category, as_it_is(row)))
        row.state = "considered"
        row.save(update_fields=["state"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """A delegation confirms what was read from the floor in its name, or carried without it."""

    proposal: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Confirms {proposal}.", proposal=names.proposal(self.proposal))


@act("proposals.confirm", Right.REPRESENT)
def confirm(said: Confirm, scene: Scene) -> None:
    """Confirm a proposal, or one's name under it, that was read from the floor or carried.

    What was carried is confirmed by its proposer, or where nobody is known to be, by a sponsor.

    Reads: the proposal and its sponsors.
    Writes: the marks of the proposal, or of the sponsorship, are taken away.
    Raises: Refused for whoever is not behind it; BadInput.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_leave(scene.rules, *_facts(row, scene)))
    if scene.floor:
        raise Refused(
            refuse(
                scene.rules.matters[Matter.REPRESENTATION],
                message(
                    "What was read from the floor is confirmed by the delegation itself "
                    "({rule}): let one of its representatives do it."
                ),
            )
        )
    Sponsor.objects.filter(proposal=row, delegation=scene.speaker, until=None).update(floor=False)
    if row.delegation_id in {scene.speaker.id, None}:
        change(row, floor=False, carried=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Translate:
    """The words of one change of a proposal in another official language."""

    proposal: Id
    position: Annotated[int, Meta(ge=1)]
    language: Language
    wording: Words
    state: Literal["draft", "revised", "final"] = "draft"

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Enters a translation of {proposal} ({language}).",
            proposal=names.proposal(self.proposal),
            language=AUTONYMS[self.language],
        )


@act("proposals.translate", Right.ENTER)
def translate(said: Translate, scene: Scene) -> None:
    """Enter the translation of a change.

    Reads: the proposal's present revision.
    Writes: its wording in that language.
    Raises: Refused unless the secretariat enters it, or for a proposal that is withdrawn;
        BadInput for what is not there.
    """
    row = proposal(scene.committee.id, said.proposal)
    require(rulings.may_enter_on(scene.rules, scene.category, as_it_is(row)))
    asked = Change.objects.filter(
        proposal=row, revision=row.revision, position=said.position
    ).first()
    if asked is None:
        raise BadInput(
            message(
                "{proposal} has no change {position}: count its changes from 1.",
                proposal=label(row),
                position=said.position,
            )
        )
    _check_translation(said, row, asked)
    ChangeWording.objects.update_or_create(
        id=f"{asked.id}/{said.language}",
        defaults={
            "change": asked,
            "language": said.language,
            "wording": said.wording,
            "state": said.state,
            "since": scene.number,
        },
    )


def _check_translation(said: Translate, row: Proposal, asked: Change) -> None:
    """Refuse words in the proposal's own language, and a version without the words it should have.

    Raises:
        BadInput: it is either, or the words are too long for one place.
    """
    name = AUTONYMS[said.language]
    if said.language == row.language:
        raise BadInput(
            message(
                "{proposal} itself is in this language ({language}): let its proposer revise it.",
                proposal=label(row),
                language=name,
            )
        )
    if not said.wording and (asked.wording or asked.words):
        raise BadInput(
            message(
                "The {language} version has no words: enter them, or that they are awaited.",
                language=name,
            )
        )
    check_place(said.wording, "$.wording")


def _sponsor(row: Proposal, scene: Scene) -> Sponsor:
    """The delegation as a sponsor from this act on, not yet written."""
    return Sponsor(
        id=f"{row.id}/{scene.speaker.id}",
        proposal=row,
        delegation=scene.speaker,
        floor=scene.floor,
        since=scene.number,
    )


def _join(row: Proposal, scene: Scene) -> None:
    """Write the delegation as a sponsor, which it may have been before."""
    put(_sponsor(row, scene))


def _facts(row: Proposal, scene: Scene) -> tuple[rulings.Standing, rulings.Proposal]:
    """What the proposal is to the delegation that acts, and how far it has come."""
    return facts(scene.category, scene.speaker, row)


def _lapse(row: Proposal, scene: Scene) -> None:
    """Write a proposal as withdrawn."""
    row.state, row.until = "withdrawn", scene.number
    row.save(update_fields=["state", "until"])
