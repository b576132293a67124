"""What is done to a stance: take it, drop it, show it to more readers."""

from dataclasses import dataclass

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Id, Note
from travaux.acts.saying import Names
from travaux.acts.sights import proposal, provision
from travaux.committee.models import Sponsor, Stance
from travaux.committee.queries.proposals import label
from travaux.committee.queries.provisions import label_of
from travaux.committee.queries.record import Audience
from travaux.committee.rows import add
from travaux.procedure import stances as rulings
from travaux.procedure.rights import Right
from travaux.procedure.stances import Subject, Visibility
from travaux.sentences import BadInput, Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """A delegation says where it stands on a proposal, or on words of the base.

    ``about`` is the id of the proposal or provision; ``seen_by`` says who sees it.
    """

    on: Subject
    about: Id
    stance: rulings.Stance
    seen_by: Visibility = Visibility.EVERYONE
    note: Note = ""

    @property
    def audience(self) -> Audience:
        """Whom the delegation shows it to."""
        return Audience(self.seen_by)

    def minute(self, names: Names) -> Message:
        """The act in a sentence; what not everyone sees is not said."""
        if self.seen_by != Visibility.EVERYONE:
            return message("Takes a stance that is not shown to everyone.")
        if self.on == Subject.PROPOSAL:
            where = names.proposal(self.about)
        else:
            where = names.provision(self.about)
        return message(
            "Takes a stance on {place}: {stance}.", place=where, stance=names.stance(self.stance)
        )


@act("stances.take", Right.POSITION)
def take(said: Take, scene: Scene) -> None:
    """Take a stance; an earlier one on the same thing ends.

    Reads: the proposal or provision, and whether the delegation sponsors it.
    Writes: the stance.
    Raises: Refused for whoever takes no position, or for a stance that does not fit; BadInput.
    """
    here = scene.speaker
    require(rulings.may_take(scene.rules, scene.category, said.stance, on=_on(said, scene)))
    mine = Stance.objects.filter(delegation=here, noun=said.on, about=said.about, until=None)
    mine.update(until=scene.number)
    row = Stance(
        id=f"{said.on}/{said.about}/{here.id}/{scene.number}",
        committee=scene.committee,
        delegation=here,
        noun=said.on,
        about=said.about,
        verb=said.stance,
        seen_by=said.seen_by,
        note=said.note,
        floor=scene.floor,
        since=scene.number,
    )
    add(row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """A delegation no longer takes a stance on something.

    ``on`` is needed only where a proposal and a provision have the same id.
    """

    about: Id
    on: Subject | None = None

    @property
    def audience(self) -> Audience:
        """The delegation alone: the stance may not have been shown to others."""
        return Audience(Visibility.DELEGATION)

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("No longer takes a stance it took.")


@act("stances.drop", Right.POSITION)
def drop(said: Drop, scene: Scene) -> None:
    """Drop a stance.

    Reads: the delegation's stance.
    Writes: its end.
    Raises: Refused for whoever takes no position; BadInput if there is no stance to drop.
    """
    mine = _mine(said.about, said.on, scene)
    mine.until = scene.number
    mine.save(update_fields=["until"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A delegation lets more readers see a stance it has taken.

    ``on`` is needed only where a proposal and a provision have the same id.
    """

    about: Id
    seen_by: Visibility
    on: Subject | None = None

    @property
    def audience(self) -> Audience:
        """Whom the delegation shows it to now."""
        return Audience(self.seen_by)

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Lets others see a stance it took.")


@act("stances.show", Right.POSITION)
def show(said: Show, scene: Scene) -> None:
    """Show a stance to more readers.

    Reads: the delegation's stance.
    Writes: who sees it.
    Raises: Refused where it would be hidden from who has seen it; BadInput.
    """
    mine = _mine(said.about, said.on, scene)
    old = Visibility(mine.seen_by)
    require(rulings.may_show(scene.rules, scene.category, old=old, new=said.seen_by, own=True))
    mine.seen_by = said.seen_by
    mine.save(update_fields=["seen_by"])


def _on(said: Take, scene: Scene) -> rulings.On:
    """What a stance is on, as the ruling asks."""
    if said.on == Subject.WORDS:
        place = provision(scene.committee.id, said.about)
        return rulings.On(subject=said.on, label=label_of(place))
    row = proposal(scene.committee.id, said.about)
    own = Sponsor.objects.filter(proposal=row, delegation=scene.speaker, until=None).exists()
    return rulings.On(
        subject=said.on, label=label(row), own=own, withdrawn=row.state == "withdrawn"
    )


def _mine(about: str, on: Subject | None, scene: Scene) -> Stance:
    """The stance a delegation has on something now.

    Raises:
        BadInput: it has none.
    """
    mine = Stance.objects.filter(delegation=scene.speaker, about=about, until=None)
    found = (mine if on is None else mine.filter(noun=on)).first()
    if found is None:
        raise BadInput(
            message("You have taken no stance on {id}: there is nothing to change.", id=about)
        )
    return found
