"""What is done to a mandate: record it, confirm what it obliges to, say what became of it."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Day, Id, Language, Named, Note, Paragraph, Said, Words
from travaux.acts.saying import Names
from travaux.acts.sights import fresh, obligation
from travaux.committee.models import Fulfilment, Mandate, Obligation
from travaux.committee.rows import add
from travaux.procedure import mandates as rulings
from travaux.procedure.mandates import Obligation as State
from travaux.procedure.rights import Right
from travaux.sentences import BadInput, Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What one operative paragraph seems to oblige to, as a reader of the text found it."""

    obligation: Id
    paragraph: Paragraph
    words: Words = ""
    actor: Note = ""
    action: Note = ""
    deadline: Note = ""
    place: Note = ""
    duration: Note = ""
    beneficiaries: Note = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A resolution that the committee works under, with what it may oblige to.

    ``content`` is the resolution as ``travaux.mandate/1``, a JSON text.
    """

    mandate: Id
    symbol: Named
    title: Note = ""
    date: Day = ""
    language: Language = "en"
    content: Words = ""
    obligations: tuple[Candidate, ...] = ()

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Records the mandate {symbol}.", symbol=self.symbol)


@act("mandates.record", Right.ENTER)
def record(said: Record, scene: Scene) -> None:
    """Record a mandate; its obligations stay candidates until a person confirms them.

    Reads: whether the ids are new.
    Writes: the mandate and its candidate obligations.
    Raises: Refused unless the secretariat enters it; BadInput for an id in use.
    """
    fresh(Mandate, said.mandate)
    fresh(Obligation, *(candidate.obligation for candidate in said.obligations))
    mandate = add(
        Mandate(
            id=said.mandate,
            committee=scene.committee,
            symbol=said.symbol,
            title=said.title,
            date=said.date,
            language=said.language,
            content=said.content,
            since=scene.number,
        )
    )
    Obligation.objects.bulk_create(
        Obligation(
            id=candidate.obligation,
            mandate=mandate,
            state=State.CANDIDATE,
            since=scene.number,
            **{name: getattr(candidate, name) for name in ("paragraph", "words", *_FIELDS)},
        )
        for candidate in said.obligations
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """A person confirms a candidate, with what it obliges to put right where it was misread."""

    obligation: Id
    actor: Note | None = None
    action: Note | None = None
    deadline: Note | None = None
    place: Note | None = None
    duration: Note | None = None
    beneficiaries: Note | None = None

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Confirms {obligation}.", obligation=names.obligation(self.obligation))


@act("mandates.confirm", Right.ENTER)
def confirm(said: Confirm, scene: Scene) -> None:
    """Confirm an obligation.

    Reads: the obligation.
    Writes: its state, and what was put right.
    Raises: Refused unless the secretariat enters it and it is a candidate; BadInput.
    """
    row = _step(said.obligation, State.CONFIRMED, scene)
    for name in _FIELDS:
        if (value := getattr(said, name)) is not None:
            setattr(row, name, value)
    row.save()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """What was taken for an obligation is none, or binds nobody here."""

    obligation: Id
    reason: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Sets {obligation} aside: {reason}",
            obligation=names.obligation(self.obligation),
            reason=self.reason,
        )


@act("mandates.set_aside", Right.ENTER)
def set_aside(said: SetAside, scene: Scene) -> None:
    """Set an obligation aside.

    Reads: the obligation.
    Writes: its state.
    Raises: Refused unless the secretariat enters it and the step is lawful; BadInput.
    """
    _step(said.obligation, State.SET_ASIDE, scene, source=said.reason).save()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUp:
    """An obligation that was set aside is a candidate again."""

    obligation: Id

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Takes up {obligation} again.", obligation=names.obligation(self.obligation))


@act("mandates.take_up", Right.ENTER)
def take_up(said: TakeUp, scene: Scene) -> None:
    """Take an obligation up again.

    Reads: the obligation.
    Writes: its state.
    Raises: Refused unless the secretariat enters it and it was set aside; BadInput.
    """
    _step(said.obligation, State.CANDIDATE, scene).save()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fulfil:
    """An act of the committee fulfils an obligation, wholly or in part.

    ``act`` is the number of that act; None means the one before this in the same gesture.
    """

    obligation: Id
    act: Annotated[int, Meta(ge=1)] | None = None
    wholly: bool = True
    note: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        obligation = names.obligation(self.obligation)
        if self.wholly:
            return message("Enters that {obligation} is fulfilled.", obligation=obligation)
        return message("Enters that {obligation} is fulfilled in part.", obligation=obligation)


@act("mandates.fulfil", Right.ENTER)
def fulfil(said: Fulfil, scene: Scene) -> None:
    """Enter that an obligation is fulfilled.

    Reads: the obligation.
    Writes: the fulfilment; the obligation's state if it is fulfilled wholly.
    Raises: Refused unless the secretariat enters it and the step is lawful; BadInput for a
        number that is not before this act.
    """
    number = said.act or scene.number - 1
    if not 0 < number < scene.number:
        raise BadInput(
            message(
                "There is no act {act} before this one: give the number of an earlier act.",
                act=number,
            )
        )
    row = _step(said.obligation, State.FULFILLED, scene, source=str(number))
    if said.wholly:
        row.save()
    add(
        Fulfilment(
            id=f"{row.id}/{scene.number}",
            obligation=row,
            act=number,
            note=said.note,
            since=scene.number,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace:
    """A later resolution puts another obligation in place of this one."""

    obligation: Id
    source: Named
    note: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{source} replaces {obligation}.",
            source=self.source,
            obligation=names.obligation(self.obligation),
        )


@act("mandates.replace", Right.ENTER)
def replace(said: Replace, scene: Scene) -> None:
    """Enter that an obligation is replaced.

    Reads: the obligation.
    Writes: its state, and the later resolution.
    Raises: Refused unless the secretariat enters it and the step is lawful; BadInput.
    """
    row = _step(said.obligation, State.REPLACED, scene, source=said.source)
    row.later = said.source
    row.save()


@dataclass(frozen=True, slots=True, kw_only=True)
class Postpone:
    """A later decision gives an obligation another deadline."""

    obligation: Id
    source: Named
    deadline: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{source} postpones {obligation}.",
            source=self.source,
            obligation=names.obligation(self.obligation),
        )


@act("mandates.postpone", Right.ENTER)
def postpone(said: Postpone, scene: Scene) -> None:
    """Enter that an obligation is postponed.

    Reads: the obligation.
    Writes: its state and deadline, and the later decision.
    Raises: Refused unless the secretariat enters it and the step is lawful; BadInput.
    """
    row = _step(said.obligation, State.POSTPONED, scene, source=said.source)
    row.later = said.source
    row.deadline = said.deadline or row.deadline
    row.save()


_FIELDS = ("actor", "action", "deadline", "place", "duration", "beneficiaries")


def _step(id_: str, new: State, scene: Scene, *, source: str = "") -> Obligation:
    """The obligation in its new state, not yet saved; refused if the step is not lawful."""
    row = obligation(scene.committee.id, id_)
    label = f"{row.mandate.symbol}, {row.paragraph}"
    step = rulings.Step(label=label, old=State(row.state), new=new, source=source)
    require(rulings.may_step(scene.rules, step))
    row.state, row.since = new, scene.number
    return row
