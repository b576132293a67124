"""The minutes: every act on the record as a sentence."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from travaux.committee.models import Correction
from travaux.committee.queries.committees import zone_of
from travaux.committee.queries.delegations import Acting
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.readers import PUBLIC, Reader
from travaux.committee.queries.record import payload_of, sees
from travaux.record.chain import Entry
from travaux.record.tail import tail
from travaux.record.times import read
from travaux.sentences import Message, message

VEILED = message("This act is not shown to everyone.")
"""What the minutes say of an act that the reader may not see."""


@dataclass(frozen=True, slots=True)
class Minute:
    """One act as the minutes have it.

    ``at`` is when it was done, in the committee's local time; ``by`` on whose behalf, by its
    name; ``entered`` says that the Secretariat entered it for that party; ``corrected`` holds
    what later acts say should be read otherwise. Of an act that the reader may not see, ``by``
    and ``corrected`` are empty and the sentence says so.
    """

    number: int
    at: datetime
    by: str
    entered: bool
    sentence: Message
    hash: str
    corrected: tuple[str, ...] = ()


def minutes(
    space: str, names: CommitteeNames, *, reader: Reader = PUBLIC, after: int = 0
) -> Iterator[Minute]:
    """The minutes of a committee behind a number, in order, as a reader may see them.

    Cost: flat memory; a name is looked up when it is first needed.
    """
    minuting = Minuting(space, names, reader)
    return map(minuting.of, tail(space, after))


class Minuting:
    """Makes minutes of a committee's acts, as a reader may see them.

    Cost: three queries to begin with.
    """

    def __init__(self, space: str, names: CommitteeNames, reader: Reader = PUBLIC) -> None:
        self._names = names
        self._reader = reader
        self._zone = ZoneInfo(zone_of(space))
        self._acting = Acting(space)
        self._corrections = _corrections(space)

    def of(self, entry: Entry) -> Minute:
        """The minute of one act."""
        at = read(entry.done_at).astimezone(self._zone)
        if not sees(entry, self._reader):
            return Minute(entry.number, at, "", entered=False, sentence=VEILED, hash=entry.hash)
        return Minute(
            number=entry.number,
            at=at,
            by=self._names.party(entry.by),
            entered=self._acting.entered(entry.by, entry.through, entry.number),
            sentence=payload_of(entry).minute(self._names),
            hash=entry.hash,
            corrected=tuple(self._corrections[entry.number]),
        )


def _corrections(space: str) -> defaultdict[int, list[str]]:
    """What was said of earlier acts, by their numbers, in order."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    rows = Correction.objects.filter(committee_id=space).order_by("since")
    for number, note in rows.values_list("act", "note"):
        found[number].append(note)
    return found
