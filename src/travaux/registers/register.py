"""A register, and what may be asked of it. Every question about a group names a day."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from travaux.registers.finding import Candidate, Finder, fold
from travaux.registers.values import (
    Capacity,
    Group,
    GroupKind,
    Membership,
    OtherName,
    Participant,
    Standing,
)
from travaux.sentences import Message, message

MEMBERS: Final = (Standing.MEMBER,)
ELECTORS: Final = (Standing.MEMBER, Standing.ELECTIONS)


class Unknown(LookupError):  # noqa: N818 -- reads as the answer it is
    """Something that is not in the register: one sentence."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


@dataclass(frozen=True)
class Register:
    """Who may sit at a table.

    Guarantees:
        1. ``participants`` are in English alphabetical order, word by word, which is the
           order of seats and of roll-calls in all languages.
        2. What a membership names is in the register, and nobody is twice in one group,
           nor a member of two regional groups, on one day.
    """

    participants: tuple[Participant, ...]
    other_names: tuple[OtherName, ...]
    groups: tuple[Group, ...]
    memberships: tuple[Membership, ...]

    def participant(self, key: str) -> Participant:
        """Whoever has this id.

        Raises:
            Unknown: nobody has.
        """
        if key not in self._participants:
            raise Unknown(
                message(
                    "Nobody in this register has the id “{id}”: look for the name first.", id=key
                )
            )
        return self._participants[key]

    def state(self, key: str) -> Participant:
        """The State with this id.

        Raises:
            Unknown: nobody has it, or it is no State's.
        """
        found = self.participant(key)
        if not found.is_state:
            raise Unknown(
                message("“{id}” takes part but is no State: name a State here.", id=key),
            )
        return found

    def find(self, name_or_code: str) -> tuple[Candidate, ...]:
        """Everybody a name or code may mean, in English alphabetical order.

        A name in any of the six languages, with or without accents, or a code; if it is
        exactly somebody's, those alone, else all whose name holds it or is held in it.
        Nobody found is an empty tuple.
        """
        return self._finder.find(name_or_code)

    def acting_as(self, *capacities: Capacity) -> tuple[Participant, ...]:
        """Those who come in one of these capacities, in English alphabetical order."""
        return tuple(it for it in self.participants if it.capacity in capacities)

    def group(self, key: str) -> Group:
        """The group or category with this id.

        Raises:
            Unknown: there is none.
        """
        if key not in self._groups:
            raise Unknown(
                message(
                    "This register has no group “{id}”: choose one of {groups}.",
                    id=key,
                    groups=", ".join(self._groups),
                )
            )
        return self._groups[key]

    def of_kind(self, kind: GroupKind) -> tuple[Group, ...]:
        """The groups of one kind, in the order of the table."""
        return tuple(it for it in self.groups if it.kind == kind)

    def members(
        self, group: str, on: date, *, standings: Collection[Standing] = MEMBERS
    ) -> tuple[Participant, ...]:
        """The members of a group or category on a day, in English alphabetical order.

        With ``standings=ELECTORS`` those counted with it in elections.

        Raises:
            Unknown: there is no such group.
        """
        self.group(group)
        rows = self._in_group.get(group, ())
        there = {it.participant for it in rows if it.standing in standings and it.holds(on)}
        return tuple(it for it in self.participants if it.id in there)

    def regional_group(self, key: str, on: date) -> Group | None:
        """The regional group somebody is a member of on a day; None if of none."""
        return self._regional(key, on, MEMBERS)

    def electoral_group(self, key: str, on: date) -> Group | None:
        """The regional group somebody is counted with in elections on a day."""
        return self._regional(key, on, ELECTORS)

    def categories(self, key: str, on: date) -> tuple[Group, ...]:
        """The categories somebody is counted in on a day, in the order of the table."""
        return self._groups_of(key, on, kind=GroupKind.CATEGORY)

    def political_groups(self, key: str, on: date) -> tuple[Group, ...]:
        """The political groups somebody is in on a day, in the order of the table."""
        return self._groups_of(key, on, kind=GroupKind.POLITICAL)

    def history(self, key: str) -> tuple[Membership, ...]:
        """All memberships of somebody, whatever the day, in the order of the tables.

        Raises:
            Unknown: nobody has this id.
        """
        self.participant(key)
        return tuple(self._of_participant.get(key, ()))

    def to_confirm(self, group: str, on: date) -> tuple[Membership, ...]:
        """The rows that the answer for a group on a day rests on and nobody has verified.

        Among them those whose planned end has passed: they count until it is confirmed.

        Raises:
            Unknown: there is no such group.
        """
        self.group(group)
        return tuple(it for it in self._in_group.get(group, ()) if it.to_confirm(on))

    def ambiguous(self) -> Mapping[str, tuple[str, ...]]:
        """The folded names and codes that mean several, with the ids they may mean."""
        return self._finder.ambiguous()

    def _regional(self, key: str, on: date, standings: Collection[Standing]) -> Group | None:
        found = self._groups_of(key, on, kind=GroupKind.REGIONAL, standings=standings)
        return found[0] if found else None

    def _groups_of(
        self, key: str, on: date, *, kind: GroupKind, standings: Collection[Standing] = MEMBERS
    ) -> tuple[Group, ...]:
        rows = self.history(key)
        there = {it.group for it in rows if it.standing in standings and it.holds(on)}
        return tuple(it for it in self.of_kind(kind) if it.id in there)

    @cached_property
    def _participants(self) -> dict[str, Participant]:
        return {it.id: it for it in self.participants}

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return {it.id: it for it in self.groups}

    @cached_property
    def _in_group(self) -> dict[str, list[Membership]]:
        return _gathered((it.group, it) for it in self.memberships)

    @cached_property
    def _of_participant(self) -> dict[str, list[Membership]]:
        return _gathered((it.participant, it) for it in self.memberships)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.participants, self.other_names)


def in_english_order(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Participants as they are seated and called: by English name, word by word."""
    return tuple(sorted(participants, key=lambda it: (fold(it.names.en), it.id)))


def _gathered(pairs: Iterable[tuple[str, Membership]]) -> dict[str, list[Membership]]:
    gathered: dict[str, list[Membership]] = {}
    for key, it in pairs:
        gathered.setdefault(key, []).append(it)
    return gathered
