"""The minutes: every act on the record as a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from travaux.committee.models import Correction
from travaux.committee.queries.committees import zone_of
from travaux.committee.queries.delegations import Acting
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.readers import PUBLIC, Reader
from travaux.committee.queries.record import payload_of, sees
from travaux.record.chain import Entry
from travaux.record.search import Search, found
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
    return minutes_of(tail(space, after), space, names, reader=reader)


def minutes_of(
    entries: Iterable[Entry], space: str, names: CommitteeNames, *, reader: Reader = PUBLIC
) -> Iterator[Minute]:
    """The minutes of some acts of a committee, as a reader may see them.

    Cost: three queries, and those of the names; one more for an act that corrects another.
    """
    return map(Minuting(space, names, reader).of, entries)


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


@dataclass(frozen=True, slots=True)
class Page:
    """Some minutes, and the number behind which the next begin; None where these are the last."""

    minutes: tuple[Minute, ...]
    behind: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What part of the minutes is asked for: behind which act, in which order, how many acts."""

    behind: int | None = None
    newest: bool = True
    size: int = 50


def page_of_minutes(
    names: CommitteeNames, search: Search, extract: Extract, *, reader: Reader = PUBLIC
) -> Page:
    """One page of the minutes of the acts that are looked for.

    Guarantees:
        1. Where it is asked what is done, by whom or on what, an act that the reader may not
           see is left out: that it is there would answer the question.
    """
    space = names.space
    entries = found(space, search, behind=extract.behind, newest=extract.newest)
    if search.kinds or search.by or search.numbers is not None:
        entries = (entry for entry in entries if sees(entry, reader))
    taken = list(islice(entries, extract.size + 1))
    shown = taken[: extract.size]
    more = len(taken) > extract.size
    return Page(
        tuple(minutes_of(shown, space, names, reader=reader)),
        shown[-1].number if more else None,
    )


def _corrections(space: str) -> defaultdict[int, list[str]]:
    """What was said of earlier acts, by their numbers, in order."""
    said: defaultdict[int, list[str]] = defaultdict(list)
    rows = Correction.objects.filter(committee_id=space).order_by("since")
    for number, note in rows.values_list("act", "note"):
        said[number].append(note)
    return said
