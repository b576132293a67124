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
from travaux.record.registry import kind_named
from travaux.record.tail import tail
from travaux.record.times import read
from travaux.sentences import Message


@dataclass(frozen=True, slots=True)
class Minute:
    """One act as the minutes have it.

    ``at`` is when it was done, in the committee's local time; ``by`` on whose behalf, by its
    name; ``entered`` says that the Secretariat entered it for that party; ``corrected`` holds
    what later acts say should be read otherwise.
    """

    number: int
    at: datetime
    by: str
    entered: bool
    sentence: Message
    hash: str
    corrected: tuple[str, ...] = ()


def minutes(space: str, names: CommitteeNames, *, after: int = 0) -> Iterator[Minute]:
    """The minutes of a committee behind a number, in order.

    Cost: flat memory; a name is looked up when it is first needed.
    """
    zone = ZoneInfo(zone_of(space))
    acting = Acting(space)
    corrections = _corrections(space)
    for entry in tail(space, after):
        yield Minute(
            number=entry.number,
            at=read(entry.done_at).astimezone(zone),
            by=names.party(entry.by),
            entered=acting.entered(entry.by, entry.through, entry.number),
            sentence=kind_named(entry.kind, entry.version).taken(entry.payload).minute(names),
            hash=entry.hash,
            corrected=tuple(corrections[entry.number]),
        )


def _corrections(space: str) -> defaultdict[int, list[str]]:
    """What was said of earlier acts, by their numbers, in order."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    rows = Correction.objects.filter(committee_id=space).order_by("since")
    for number, note in rows.values_list("act", "note"):
        found[number].append(note)
    return found
