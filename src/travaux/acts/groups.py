"""What is done in groups: form one, join and leave it, speak for it, dissociate."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Day, Id, InLanguages, Note, Short
from travaux.acts.saying import Names
from travaux.acts.sights import delegation, fresh, group, statement
from travaux.committee.models import Dissociation, Group, GroupMember, Statement
from travaux.committee.rows import add
from travaux.procedure import groups as rulings
from travaux.procedure.rights import Category, Right
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
    names: Annotated[InLanguages, Meta(min_length=1)]
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
    fresh(Group, said.group)
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

    Reads: the group.
    Writes: the end of the membership.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    row = group(scene.committee.id, said.group)
    GroupMember.objects.filter(group=row, delegation_id=said.delegation, until=None).update(
        until=scene.number, valid_to=said.valid_to
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A delegation speaks for a group, with the mandate that the group gave it.

    ``about`` is the id of a proposal or provision, empty for a statement in general; ``verb``
    the stance the group takes on it; ``mandate`` how the members agreed to it.
    """

    statement: Id
    group: Id
    about: Short = ""
    verb: Literal[
        "", "support", "oppose", "retain", "delete", "bracket", "reserve", "flexible", "pending"
    ] = ""
    mandate: Note = ""
    note: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Speaks for {group}.", group=names.party(self.group))


@act("groups.state", Right.SPEAK)
def state(said: State, scene: Scene) -> None:
    """Speak for a group; it cancels no member's own statement.

    Reads: the group.
    Writes: the statement.
    Raises: Refused without a recorded mandate of the members, or for an office; BadInput.
    """
    fresh(Statement, said.statement)
    row = group(scene.committee.id, said.group)
    spoken = rulings.Statement(group=row.order, mandated=bool(said.mandate))
    speaker = scene.speaker
    require(rulings.may_state(scene.rules, Category.GROUP, spoken))
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
        member=GroupMember.objects.filter(group=row.group, delegation=here, until=None).exists(),
        already=Dissociation.objects.filter(statement=row, delegation=here).exists(),
    )
    require(ruling)
    add(Dissociation(id=f"{row.id}:{here.id}", statement=row, delegation=here, since=scene.number))


def _join(row: Group, members: Iterable[Membership], scene: Scene) -> None:
    """Write memberships.

    Raises:
        BadInput: a delegation is named twice.
    """
    named: set[str] = set()
    for member in members:
        who = delegation(scene.committee.id, member.delegation)
        if who.id in named:
            raise BadInput(message("{party} is named twice: name it once.", party=who.order))
        named.add(who.id)
        add(
            GroupMember(
                id=f"{row.id}:{who.id}:{scene.number}",
                group=row,
                delegation=who,
                valid_from=member.valid_from,
                valid_to=member.valid_to,
                since=scene.number,
            )
        )
