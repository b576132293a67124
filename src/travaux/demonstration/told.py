"""What a line of the script says and what is known when it is played; what one party then does."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from travaux.acts.deciding import Decided
from travaux.acts.sights import instrument
from travaux.committee.queries.instruments import as_it_stands
from travaux.demonstration.cast import SPACE
from travaux.demonstration.script import Meeting, unplayable
from travaux.text.labels import Target, find_target
from travaux.text.values import Instrument

OURS: Final = frozenset({"by", "through", "floor", "to", "time"})
"""Fields that say who acts, when, and in which text."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Acts that one party does at once; from the floor, the Secretariat enters them."""

    by: str
    acts: tuple[object, ...]
    through: str = ""
    floor: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A line and its id, the meeting at which it was done, and what is known before it.

    ``numbers`` has the number of the first act of each gesture, ``texts`` texts as they
    stand, which are read when they are first asked for.
    """

    id: str
    said: Mapping[str, Any]
    meeting: Meeting
    numbers: Mapping[str, int]
    texts: dict[str, Instrument]

    @property
    def of(self) -> str:
        """The id of the text that is meant: the line's, or the meeting's."""
        return str(self.said.get("to", self.meeting.text))

    @property
    def text(self) -> Instrument:
        """The text that is meant, as it stands."""
        if self.of not in self.texts:
            self.texts[self.of] = as_it_stands(instrument(SPACE, self.of))
        return self.texts[self.of]

    def target(self, label: str) -> Target:
        """What a label names in the text that is meant."""
        return find_target(self.text, label)

    def payload(self, *without: str) -> dict[str, Any]:
        """The line's other fields, what they refer to being looked up."""
        left = {key: it for key, it in self.said.items() if key not in {*without, *OURS}}
        return {key: self._resolved(it, decided=key == "decided") for key, it in left.items()}

    def _resolved(self, given: Any, *, decided: bool = False) -> Any:  # noqa: ANN401 -- any JSON value
        if given is True and decided:
            return asdict(self.decided)
        if isinstance(given, list):
            return [self._resolved(it) for it in given]
        if isinstance(given, str) and given.startswith("@"):
            return self.target(given[1:]).provision
        if isinstance(given, str) and given.startswith("#"):
            if given[1:] not in self.numbers:
                raise unplayable(given)
            return self.numbers[given[1:]]
        return given

    # --- what the room decides ----------------------------------------------

    @property
    def declaring(self) -> str:
        """Who declares or enters what the room decides: the Chair, unless the meeting says."""
        return self.meeting.decided_by

    @property
    def decided(self) -> Decided:
        """The decision of the meeting, at its level, with what the line notes."""
        return Decided(
            meeting=self.meeting.name.partition(":")[0],
            level=self.said.get("level", self.meeting.level),
            presided=self.meeting.presided,
            note=self.said.get("note", ""),
        )
