"""An act is never changed: a correction follows it and says how it is to be read."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Said
from travaux.acts.saying import Names
from travaux.committee.models import Correction
from travaux.committee.queries.record import Audience
from travaux.committee.rows import add
from travaux.procedure.rights import Right, may
from travaux.record.tail import entry
from travaux.sentences import BadInput, Message, message


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
