"""What is done in groups: form one, join and leave it, speak for it, dissociate."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Day, Id, InLanguages, Note, Place, Short
from travaux.acts.saying import Names
from travaux.acts.sights import delegations, fresh, group, new_party, provision, statement, used
from travaux.committee.models import (
    Delegation,
    Dissociation,
    Group,
    GroupMember,
    Proposal,
    Statement,
)
from travaux.committee.queries.proposals import label
from travaux.committee.queries.provisions import label_of
from travaux.committee.rows import add, change, one
from travaux.procedure import groups as rulings
from travaux.procedure.rights import Category, Right
from travaux.procedure.stances import On, Stance, Subject, may_take
from travaux.sentences import BadInput, Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A delegation's membership of a group; a day is empty where not known, or not come."""

    delegation: Id
    valid_from: Day = ""
    valid_to: Day = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A group is entered with its members: a regional (electoral) one, or a political one."""

    group: Id
    kind: Literal["regional", "political"]
    names: InLanguages
    code: Short = ""
    source: Short = ""
    members: tuple[Membership, ...] = ()

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Enters the group {group}.", group=names.choose(self.names))


@act("groups.form", Right.ENTER)
def form(said: Form, scene: Scene) -> None:
    """Enter a group.

    Reads: the delegations named.
    Writes: the group and its members.
    Raises: Refused unless the secretariat enters it; BadInput for an id in use or not there.
    """
    new_party(said.group)
    row = add(
        Group(
            id=said.group,
            committee=scene.committee,
            kind=said.kind,
            code=said.code or said.group,
            names=said.names,
            order=said.names.get("en") or next(iter(said.names.values())),
            source=said.source,
            since=scene.number,
        )
    )
    _join(row, said.members, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Delegations join a group."""

    group: Id
    members: Annotated[tuple[Membership, ...], Meta(min_length=1)]

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{parties} join {group}.",
            parties=", ".join(names.party(member.delegation) for member in self.members),
            group=names.party(self.group),
        )


@act("groups.join", Right.ENTER)
def join(said: Join, scene: Scene) -> None:
    """Enter that delegations joined a group.

    Reads: the group and the delegations.
    Writes: their memberships.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    _join(group(scene.committee.id, said.group), said.members, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveGroup:
    """A delegation leaves a group on a day."""

    group: Id
    delegation: Id
    valid_to: Day = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{party} leaves {group}.",
            party=names.party(self.delegation),
            group=names.party(self.group),
        )


@act("groups.leave", Right.ENTER)
def leave(said: LeaveGroup, scene: Scene) -> None:
    """Enter that a delegation left a group.

    Reads: the group and its members.
    Writes: the end of the membership.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    row = group(scene.committee.id, said.group)
    there = GroupMember.objects.filter(group=row, delegation_id=said.delegation, until=None)
    if not there.update(until=scene.number, valid_to=said.valid_to):
        raise BadInput(
            message(
                "{delegation} is not a member of {group}: there is nothing to leave.",
                delegation=said.delegation,
                group=row.order,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A delegation speaks for a group, with the mandate that the group gave it.

    ``about`` is the id of a proposal or provision, empty for a statement in general; ``verb``
    the stance the group takes on it; ``mandate`` how the members agreed to it.
    """

    statement: Id
    group: Id
    about: Place = ""
    verb: Literal[
        "", "support", "oppose", "retain", "delete", "bracket", "reserve", "flexible", "pending"
    ] = ""
    mandate: Note = ""
    note: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        if self.about and self.verb:
            return message(
                "Speaks for {group} on {place}: {stance}.",
                group=names.party(self.group),
                place=names.subject(self.about),
                stance=names.stance(self.verb),
            )
        return message("Speaks for {group}.", group=names.party(self.group))


@act("groups.state", Right.SPEAK)
def state(said: State, scene: Scene) -> None:
    """Speak for a group; it cancels no member's own statement.

    Reads: the group, whether the delegation is its member, and what the statement is about.
    Writes: the statement.
    Raises: Refused without a recorded mandate of the members, for who is no member, or for an
        office; where the group takes a stance, for who may take none, or one that does not fit;
        BadInput.
    """
    fresh(Statement, said.statement)
    row = group(scene.committee.id, said.group)
    spoken = rulings.Statement(group=row.order, mandated=bool(said.mandate.strip()))
    speaker = scene.speaker
    speaks_as = Category.GROUP if _is_member(row, speaker) else scene.category
    require(rulings.may_state(scene.rules, speaks_as, spoken))
    on = _subject(said.about, scene)
    if said.verb and on:
        require(scene.party.may(Right.POSITION))
        require(may_take(scene.rules, speaks_as, Stance(said.verb), on=on))
    add(
        Statement(
            id=said.statement,
            group=row,
            delegation=speaker,
            about=said.about,
            verb=said.verb,
            mandate=said.mandate,
            note=said.note,
            since=scene.number,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawStatement:
    """What was said for a group is no longer its position; it stays on the record."""

    statement: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Withdraws what it said for its group.")


@act("groups.withdraw", Right.SPEAK)
def withdraw(said: WithdrawStatement, scene: Scene) -> None:
    """Withdraw a group's statement.

    Reads: the statement, and who made it.
    Writes: its end.
    Raises: Refused for who did not make it, or where it is withdrawn; BadInput.
    """
    row = statement(scene.committee.id, said.statement)
    spoken = rulings.Statement(
        group=row.group.order, mandated=True, withdrawn=row.until is not None
    )
    own = row.delegation_id == scene.speaker.id
    require(rulings.may_withdraw(scene.rules, spoken, own=own))
    change(row, until=scene.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissociate:
    """A member is not bound by what was said for its group."""

    statement: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Dissociates itself from what was said for its group.")


@act("groups.dissociate", Right.SPEAK)
def dissociate(said: Dissociate, scene: Scene) -> None:
    """Dissociate from a group's statement.

    Reads: the statement, and whether the delegation is a member of the group.
    Writes: the dissociation.
    Raises: Refused for who is no member, or has done so already; BadInput.
    """
    row = statement(scene.committee.id, said.statement)
    here = scene.speaker
    ruling = rulings.may_dissociate(
        scene.rules,
        rulings.Statement(group=row.group.order, mandated=True, withdrawn=row.until is not None),
        member=_is_member(row.group, here),
        already=Dissociation.objects.filter(statement=row, delegation=here).exists(),
    )
    require(ruling)
    add(Dissociation(id=f"{row.id}/{here.id}", statement=row, delegation=here, since=scene.number))


def _join(row: Group, members: Iterable[Membership], scene: Scene) -> None:
    """Write memberships.

    Raises:
        BadInput: a delegation is not there, is a member already, or is in another regional group.
    """
    joining: dict[str, Membership] = {}
    for member in members:
        if member.delegation in joining:
            raise used(member.delegation)
        joining[member.delegation] = member
    who = delegations(scene.committee.id, joining)
    _check_free(row, joining, scene)
    GroupMember.objects.bulk_create(
        GroupMember(
            id=f"{row.id}/{id_}/{scene.number}",
            group=row,
            delegation=who[id_],
            valid_from=member.valid_from,
            valid_to=member.valid_to,
            since=scene.number,
        )
        for id_, member in joining.items()
    )


def _check_free(row: Group, joining: Iterable[str], scene: Scene) -> None:
    """Refuse a delegation that is a member already, or of another regional group.

    Electoral groups are exclusive: nobody is counted twice in an election.
    """
    there = GroupMember.objects.filter(delegation__in=list(joining), until=None)
    if row.kind == "regional":
        there = there.filter(group__committee=scene.committee, group__kind="regional")
    else:
        there = there.filter(group=row)
    other = there.select_related("group").order_by("delegation_id").first()
    if other is not None:
        raise BadInput(
            message(
                "{delegation} is a member of {group} already: enter that it leaves first.",
                delegation=other.delegation_id,
                group=other.group.order,
            )
        )


def _is_member(row: Group, who: Delegation) -> bool:
    """Whether a delegation is a member of a group now."""
    return GroupMember.objects.filter(group=row, delegation=who, until=None).exists()


def _subject(about: str, scene: Scene) -> On | None:
    """What a statement is on, as rulings on stances ask; None for one in general.

    Raises:
        BadInput: there is nothing of that id.
    """
    here = scene.committee.id
    if not about:
        return None
    row = one(Proposal, instrument__committee_id=here, pk=about)
    if row is None:
        return On(subject=Subject.WORDS, label=label_of(provision(here, about)))
    withdrawn = row.state == "withdrawn"
    return On(subject=Subject.PROPOSAL, label=label(row), withdrawn=withdrawn)
