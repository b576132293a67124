"""Corrections: of an earlier act, which is never changed; and of slips in a text, as a list.

What the editorial class takes is listed by the Secretariat and goes before the committee. The
words change when the committee approves them, and no agreement drops for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts import slips
from travaux.acts.acting import Scene, act
from travaux.acts.deciding import Decided, presiding
from travaux.acts.errors import Stale, require
from travaux.acts.fields import Id, Note, Place, Said, Words
from travaux.acts.saying import Names
from travaux.acts.sights import fresh, instrument, provision, scrub
from travaux.committee.models import Correction, Scrub
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.record import Audience
from travaux.committee.rows import add, change
from travaux.procedure import places as rulings
from travaux.procedure.rights import Right, may
from travaux.record.tail import entry
from travaux.sentences import BadInput, Message, message
from travaux.text.settled_values import hash_of
from travaux.text.tree import part_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """An earlier act, by its number, is to be read as the note says."""

    act: Annotated[int, Meta(ge=1)]
    note: Said

    @property
    def audience(self) -> Audience:
        """Whoever sees the act that is corrected."""
        return Audience(same_as=self.act)

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Corrects act {act}: {note}", act=self.act, note=self.note)


@act("corrections.enter", Right.SPEAK)
def enter(said: Correct, scene: Scene) -> None:
    """Correct an earlier act.

    Reads: the act that is corrected.
    Writes: the correction.
    Raises: Refused unless the secretariat enters it or the act was one's own; BadInput for a
        number that is not before this act.
    """
    earlier = entry(scene.committee.id, said.act) if said.act < scene.number else None
    if earlier is None:
        raise BadInput(
            message(
                "There is no act {act} before this one to correct: "
                "give the number of an earlier act.",
                act=said.act,
            )
        )
    if earlier.by != scene.occasion.by:
        require(may(scene.rules, scene.category, Right.ENTER))
    add(
        Correction(
            id=f"{scene.committee.id}/{scene.number}",
            committee=scene.committee,
            act=said.act,
            note=said.note,
            since=scene.number,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A slip in a text is listed for the committee: how a heading, words or the title should read.

    ``provision`` is empty for the title. ``on`` is the hash of the text of that part as it was
    read, ``words`` the same in full as it should read.
    """

    correction: Id
    instrument: Id
    provision: Place = ""
    part: Literal["words", "heading", "closing", "title"] = "words"
    on: Place
    words: Words
    note: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Lists an editorial correction of {place} for the committee.",
            place=names.provision(self.provision) or names.instrument(self.instrument),
        )


@act("corrections.list", Right.ENTER)
def list_(said: List, scene: Scene) -> None:
    """List a correction of a slip; nothing changes in the text before it is approved.

    Reads: the words, and the references of the text.
    Writes: the correction, as listed.
    Raises: Refused unless the Secretariat enters it, or for what is more than marks, capitals
        and spelling; Stale where the words have changed since; BadInput for what is not there.
    """
    fresh(Scrub, said.correction)
    text = instrument(scene.committee.id, said.instrument)
    if (said.part == "title") == bool(said.provision):
        raise BadInput(
            message("A place is the title of a text, or a part of one of its provisions.")
        )
    if said.provision:
        provision(scene.committee.id, said.provision, of=text.id)
    tree = as_it_stands(text)
    stands = part_of(tree, said.provision, said.part)
    if hash_of(stands) != said.on:
        raise Stale(slips.MOVED, stands=stands, asked=said.words)
    row = Scrub(
        id=said.correction,
        instrument=text,
        provision=said.provision,
        part=said.part,
        kind="correction",
        before=stands,
        after=said.words,
        note=said.note,
        state="listed",
        since=scene.number,
    )
    slips.check(row, tree, scene)
    add(row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """The committee approves corrections that were listed: from now on the text reads so."""

    corrections: Annotated[tuple[Id, ...], Meta(min_length=1)]
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Editorial corrections are approved ({decided}): {places}.",
            places="; ".join(dict.fromkeys(map(names.scrubbed, self.corrections))),
            decided=self.decided.minute(names),
        )


@act("corrections.approve", Right.DECLARE, Right.ENTER)
def approve(said: Approve, scene: Scene) -> None:
    """Approve corrections.

    Reads: the corrections, the text, and what is agreed of it.
    Writes: the words, each with this act as where its new ones come from; agreements bound anew,
        what each was bound to is kept.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, for what
        is not listed any more, or on the words of today is no slip; Stale where the words have
        changed at the same place; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    rows = _pending(said.corrections, scene)
    slips.make(rows, said.decided, scene, presided=presided)
    for row in rows:
        _done(row, "approved", said.decided, presided=presided, scene=scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline:
    """The committee does not take corrections that were listed: the words stay."""

    corrections: Annotated[tuple[Id, ...], Meta(min_length=1)]
    why: Said
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Editorial corrections are declined ({decided}): {places}. {why}",
            places="; ".join(dict.fromkeys(map(names.scrubbed, self.corrections))),
            decided=self.decided.minute(names),
            why=self.why,
        )


@act("corrections.decline", Right.DECLARE, Right.ENTER)
def decline(said: Decline, scene: Scene) -> None:
    """Decline corrections.

    Reads: the corrections.
    Writes: that they are declined, and why.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, or for
        what is not listed any more; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    for row in _pending(said.corrections, scene):
        _done(row, "declined", said.decided, presided=presided, scene=scene, why=said.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """The Secretariat takes a correction off the list that it need not have put there."""

    correction: Id
    why: Said

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Takes an editorial correction of {place} off the list: {why}",
            place=names.scrubbed(self.correction),
            why=self.why,
        )


@act("corrections.withdraw", Right.ENTER)
def withdraw(said: Withdraw, scene: Scene) -> None:
    """Withdraw a correction from the list.

    Reads: the correction.
    Writes: that it is withdrawn, and why.
    Raises: Refused unless the Secretariat enters it, or for what is not listed any more;
        BadInput for what is not there.
    """
    (row,) = _pending((said.correction,), scene)
    change(row, state="withdrawn", why=said.why, until=scene.number)


def _pending(ids: Iterable[str], scene: Scene) -> list[Scrub]:
    """Corrections that are before the committee, in the order in which they are named.

    Raises:
        Refused: one is not any more.
        BadInput: there is none of an id.
    """
    rows = [scrub(scene.committee.id, it) for it in dict.fromkeys(ids)]
    for row in rows:
        pending = row.state == "listed"
        require(rulings.may_take_up(scene.rules, label=slips.label(row), pending=pending))
    return rows


def _done(
    row: Scrub, state: str, decided: Decided, *, presided: str, scene: Scene, why: str = ""
) -> None:
    change(
        row,
        state=state,
        meeting=decided.meeting,
        level=decided.level,
        presided=presided,
        why=why or decided.note,
        until=scene.number,
    )
