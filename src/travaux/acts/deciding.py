"""Where, by whom and at which level something was decided: what every such act says."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from travaux.acts.errors import require
from travaux.acts.fields import Named, Note, Short
from travaux.acts.saying import Names
from travaux.acts.scene import Scene
from travaux.procedure.places import may_declare

Level: TypeAlias = Literal["informal", "committee", "plenary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision of the room: the meeting, its level, and who presided.

    The Chair who acts need not say that it presided; the Secretariat, which decides nothing,
    must say who did.
    """

    meeting: Named
    level: Level
    presided: Short = ""
    note: Note = ""

    def minute(self, names: Names) -> str:
        """Where it was decided, as a sentence has it in brackets: ``plenary, 5th meeting``."""
        return f"{names.level(self.level)}, {self.meeting}"


def presiding(decided: Decided, scene: Scene) -> str:
    """Who presided when something was decided.

    Raises:
        Refused: whoever acts neither declares decisions nor says who did.
    """
    said = decided.presided.strip()
    require(may_declare(scene.rules, scene.category, presided=bool(said)))
    return said or scene.occasion.by
