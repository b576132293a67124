"""What is done to a delegation: admit it, name who acts for it, see it leave."""

from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet

from travaux.acts.acting import Scene, act
from travaux.acts.errors import Refused, require
from travaux.acts.fields import Id, InLanguages, Short
from travaux.acts.saying import Names
from travaux.acts.scene import OFFICES
from travaux.acts.sights import delegation, new_party
from travaux.committee.models import Delegation, Representative
from travaux.committee.rows import add, change, one
from travaux.procedure import delegations as rulings
from travaux.procedure.rights import Category, Ground, Right, may
from travaux.procedure.rulings import Matter, refuse
from travaux.sentences import BadInput, Message, message

Sits = Literal[
    "member",
    "observer-state",
    "state-of-palestine",
    "holy-see",
    "european-union",
    "intergovernmental",
    "un-entity",
    "ecosoc-organization",
    "stakeholder",
]
"""The categories of those who sit in the room; offices are held, not admitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Admit:
    """A State, observer or stakeholder is admitted to the committee.

    ``party`` is its id in the committee's register, empty for one that is in none; ``grounds``
    say on what it is admitted, and ``source`` cites the decision or document.
    """

    delegation: Id
    category: Sits
    names: InLanguages
    code: Short = ""
    party: Short = ""
    regional_group: Short = ""
    grounds: tuple[Ground, ...] = ()
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Admits {party}.", party=names.choose(self.names))


@act("delegations.admit", Right.ENTER)
def admit(said: Admit, scene: Scene) -> None:
    """Admit a delegation.

    Reads: the rules of admission of its category.
    Writes: the delegation.
    Raises: Refused unless the secretariat enters it and each ground its category needs is
        named; BadInput if the id is in use.
    """
    new_party(said.delegation)
    name = said.names.get("en") or next(iter(said.names.values()))
    candidate = rulings.Candidate(name=name, category=Category(said.category), grounds=said.grounds)
    require(rulings.may_admit(scene.rules, candidate))
    add(
        Delegation(
            id=said.delegation,
            committee=scene.committee,
            category=said.category,
            party=said.party,
            code=said.code or said.delegation,
            names=said.names,
            order=name,
            regional_group=said.regional_group,
            source=said.source,
            since=scene.number,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """A delegation is called otherwise from now on, as it has notified."""

    delegation: Id
    names: InLanguages
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{party} is called {name} from now on.",
            party=names.party(self.delegation),
            name=names.choose(self.names),
        )


@act("delegations.rename", Right.ENTER)
def rename(said: Rename, scene: Scene) -> None:
    """Rename a delegation.

    Reads: the delegation.
    Writes: its names.
    Raises: Refused unless the secretariat enters it; BadInput if it is not there.
    """
    row = delegation(scene.committee.id, said.delegation)
    row.names = said.names
    row.order = said.names.get("en") or row.order
    row.save(update_fields=["names", "order"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Depart:
    """A delegation no longer takes part; what it proposed stays on the table."""

    delegation: Id
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("{party} no longer takes part.", party=names.party(self.delegation))


@act("delegations.depart", Right.ENTER)
def depart(said: Depart, scene: Scene) -> None:
    """Enter that a delegation no longer takes part.

    Reads: the delegation.
    Writes: its end, and that of its representatives.
    Raises: Refused unless the secretariat enters it; BadInput if it is not there.
    """
    row = delegation(scene.committee.id, said.delegation)
    row.until = scene.number
    row.save(update_fields=["until"])
    _representatives(scene, row.id).update(until=scene.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readmit:
    """A delegation that had departed takes part again, in the capacity it had."""

    delegation: Id
    grounds: tuple[Ground, ...] = ()
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("{party} takes part again.", party=names.party(self.delegation))


@act("delegations.readmit", Right.ENTER)
def readmit(said: Readmit, scene: Scene) -> None:
    """Readmit a delegation; it names its representatives anew.

    Reads: the delegation that departed, and the rules of admission of its category.
    Writes: the delegation as taking part.
    Raises: as ``delegations.admit``; BadInput if none of that id has departed.
    """
    row = one(Delegation, committee_id=scene.committee.id, pk=said.delegation)
    if row is None or row.until is None:
        raise BadInput(
            message(
                "No delegation {id} has departed from this committee: admit it, or name another.",
                id=said.delegation,
            )
        )
    candidate = rulings.Candidate(
        name=row.order, category=Category(row.category), grounds=said.grounds
    )
    require(rulings.may_admit(scene.rules, candidate))
    change(row, until=None, source=said.source or row.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A delegation names a person to act for it; the secretariat names who holds an office."""

    party: Id
    person: Id
    capacity: Literal["head", "alternate", "adviser", "officer"] = "adviser"

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Names a representative of {party}.", party=names.party(self.party))


@act("delegations.name", Right.REPRESENT, Right.ENTER)
def name(said: Name, scene: Scene) -> None:
    """Name a representative.

    Reads: who acts.
    Writes: the representative.
    Raises: Refused unless a delegation names its own, or the secretariat an office's.
    """
    _may_name(said.party, scene)
    Representative.objects.update_or_create(
        id=f"{scene.committee.id}/{said.party}/{said.person}",
        defaults={
            "committee": scene.committee,
            "party": said.party,
            "person": said.person,
            "capacity": said.capacity,
            "since": scene.number,
            "until": None,
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Relieve:
    """A person no longer acts for a delegation, or no longer holds an office."""

    party: Id
    person: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Relieves a representative of {party}.", party=names.party(self.party))


@act("delegations.relieve", Right.REPRESENT, Right.ENTER)
def relieve(said: Relieve, scene: Scene) -> None:
    """Relieve a representative.

    Reads: who acts, and who would be left in the secretariat.
    Writes: the end of the representation.
    Raises: Refused unless a delegation relieves its own, or the secretariat an office's; and
        for the last person of the secretariat, since nobody could enter anything any more;
        BadInput for a person who does not act for that party.
    """
    _may_name(said.party, scene)
    here = _representatives(scene, said.party)
    if said.party == "secretariat" and not here.exclude(person=said.person).exists():
        raise Refused(
            refuse(
                scene.rules.matters[Matter.REPRESENTATION],
                message(
                    "The last person of the Secretariat cannot be relieved ({rule}): "
                    "name another first."
                ),
            )
        )
    if not here.filter(person=said.person).update(until=scene.number):
        raise BadInput(
            message(
                "{person} does not act for {party}: there is nobody to relieve.",
                person=said.person,
                party=said.party,
            )
        )


def _may_name(party: str, scene: Scene) -> None:
    """Judge whether whoever acts names persons for that party."""
    if party in OFFICES:
        require(may(scene.rules, scene.category, Right.ENTER))
        return
    delegation(scene.committee.id, party)
    own = scene.delegation is not None and scene.delegation.id == party
    require(rulings.may_name(scene.rules, scene.category, own=own))


def _representatives(scene: Scene, party: str) -> QuerySet[Representative]:
    """The present representatives of a party."""
    return Representative.objects.filter(committee=scene.committee, party=party, until=None)
