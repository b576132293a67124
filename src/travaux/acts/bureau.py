"""What is done to the bureau: elect a State to a seat, change its holder, vacate it."""

from dataclasses import dataclass
from typing import Literal

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Id, Short
from travaux.acts.saying import Names
from travaux.acts.sights import delegation, fresh, seat
from travaux.committee.models import Holder, Seat
from travaux.committee.rows import add
from travaux.procedure.bureau import may_hold
from travaux.procedure.rights import Category, Right
from travaux.sentences import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Elect:
    """A State is elected to an office of the bureau: the seat is the State's, not a person's."""

    seat: Id
    office: Literal["chair", "vice-chair", "rapporteur"]
    delegation: Id
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{party} is elected: {office}.",
            party=names.party(self.delegation),
            office=names.office(self.office),
        )


@act("bureau.elect", Right.ENTER)
def elect(said: Elect, scene: Scene) -> None:
    """Enter an election; an imbalance is reported and never refused.

    Reads: the delegation.
    Writes: the seat.
    Raises: Refused unless the secretariat enters it, or for who is no member; BadInput for an id in
        use or not there.
    """
    fresh(Seat, said.seat)
    elected = delegation(scene.committee.id, said.delegation)
    require(may_hold(scene.rules, Category(elected.category), name=elected.order))
    add(
        Seat(
            id=said.seat,
            committee=scene.committee,
            office=said.office,
            delegation=elected,
            since=scene.number,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A person holds a seat for the State it belongs to, in place of whoever held it."""

    seat: Id
    person: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Another person holds the seat of {party}.", party=names.seat(self.seat))


@act("bureau.hold", Right.ENTER)
def hold(said: Hold, scene: Scene) -> None:
    """Enter who holds a seat.

    Reads: the seat.
    Writes: its holder; the one before ceases to hold it.
    Raises: Refused unless the secretariat enters it; BadInput if there is no such seat.
    """
    row = seat(scene.committee.id, said.seat)
    Holder.objects.filter(seat=row, until=None).update(until=scene.number)
    add(Holder(id=f"{row.id}/{scene.number}", seat=row, person=said.person, since=scene.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacate:
    """A seat of the bureau becomes vacant, which is lawful."""

    seat: Id
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("The seat of {party} becomes vacant.", party=names.seat(self.seat))


@act("bureau.vacate", Right.ENTER)
def vacate(said: Vacate, scene: Scene) -> None:
    """Enter that a seat is vacant.

    Reads: the seat.
    Writes: the end of the seat and of its holder.
    Raises: Refused unless the secretariat enters it; BadInput if there is no such seat.
    """
    row = seat(scene.committee.id, said.seat)
    Holder.objects.filter(seat=row, until=None).update(until=scene.number)
    row.until = scene.number
    row.save(update_fields=["until"])
