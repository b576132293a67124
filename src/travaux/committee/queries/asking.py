"""Questions about settled places: who asked for what there, who objected, what was not taken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from travaux.committee.models import Change, Fate, Proposal, SettledPlace, Sponsor, Stance
from travaux.committee.queries.descent import Stood, kept_through
from travaux.committee.queries.readers import Reader
from travaux.committee.queries.settled import key_of
from travaux.committee.queries.taken import Taken, taken_with
from travaux.committee.wordings import wording
from travaux.text.compare import Base, exact_edits
from travaux.text.provenance import Brought
from travaux.text.provenance import Provenance as Traced

_BEHIND = ("support", "oppose", "bracket", "reserve")
_AGAINST = ("oppose", "bracket", "reserve")
_FIRST = ("accepted", "fulfilled")

_ENDED = ("withdrawn", "taken up", "lapsed", "to be resubmitted")

Spans = list[tuple[int, int]]
"""Code points of a text, half-open."""


@dataclass(frozen=True, slots=True)
class Asker:
    """A proposal that had words at a place: who stood behind it, who objected, what came of it.

    ``words`` is what it would have had there, ``fate`` as in the table of fates, or where the
    words came with a new basis as ``Taken`` has it; ``sponsors``, the one that submitted it
    first, ``supported`` and ``objected`` are ids of delegations, or printed names, as things
    stood when the place was settled and as far as the reader may see. ``before`` are those who
    had objected earlier and not then, be it on the text before; ``first`` is the number of the
    act by which it was first proposed, be it there.
    """

    proposal: Proposal
    fate: str
    words: str
    sponsors: tuple[str, ...]
    supported: tuple[str, ...]
    objected: tuple[str, ...]
    before: tuple[str, ...]
    first: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A place that was settled so that words stayed as they were, and who asked for others.

    Where ``settled`` has no words, others that stood beside them were taken out, or none came in.
    """

    settled: SettledPlace
    askers: tuple[Asker, ...]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What one proposal asked of words that a settlement left, and what ``still`` stands of them.

    ``still`` is the latest text of the place; words of it that the proposal would have changed,
    or put others beside, are of an act that is not empty.
    """

    settled: SettledPlace
    asker: Asker
    still: Traced


@dataclass(frozen=True, slots=True)
class Undecided:
    """A proposal to a place of which nothing was decided there, and its last ``sponsors``.

    It was withdrawn, or a new basis came of which it has no place: its ``state`` says so.
    """

    proposal: Proposal
    sponsors: tuple[str, ...]


class Asking:
    """Who asked for what at settled places; each is looked up once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._told: dict[tuple[str, int], tuple[SettledPlace | None, tuple[Asker, ...]]] = {}
        self._taken: dict[tuple[str, ...], list[Taken]] = {}

    def of(self, at: Stood, act: int) -> tuple[SettledPlace | None, tuple[Asker, ...]]:
        """The place that an act settled, and all who had asked for words there."""
        provision, part = at.spot
        key = (key_of(at.instrument.id, at.spot), act)
        if key not in self._told:
            place = SettledPlace.objects.filter(
                instrument=at.instrument,
                provision=provision,
                part__in={part, "provision"},
                since=act,
            ).first()
            self._told[key] = (place, tuple(self._askers(place)) if place else ())
        return self._told[key]

    def came_with(self, it: Brought, at: Stood, stood: Sequence[Stood]) -> tuple[Asker, ...]:
        """All who had asked on the basis before for words where some came with a new one.

        Args:
            it: the words.
            at: the place in the text that came with them.
            stood: the place in each text, the latest first.
        """
        latest = stood[0]  # one place may have become two
        key = tuple(key_of(one.instrument.id, one.spot) for one in (at, latest))
        if key not in self._taken:
            self._taken[key] = taken_with(stood, stood.index(at))
        return tuple(
            self._behind(one.row.proposal, one.decided, fate=one.fate, words=one.words)
            for one in self._taken[key]
            if one.stands_at(it.start, it.end)
        )

    def not_taken(self, stood: Sequence[Stood]) -> Iterator[NotTaken]:
        """What was asked of the words of a place and not taken, in order, and what stands of them.

        Args:
            stood: the place in each text, the latest first.
        """
        for at, it in reversed(list(enumerate(stood))):
            later = [one.text for one in reversed(stood[: at + 1])]
            places = SettledPlace.objects.filter(
                instrument=it.instrument, provision=it.spot[0], part=it.spot[1]
            )
            for place in places.order_by("since", "id"):
                after = wording(place.after) or ""
                for asker in self._askers(place) if after else ():
                    spans = _left(place, after, asker)
                    if spans and asker.fate != "open":
                        yield NotTaken(place, asker, kept_through(spans, [after, *later]))

    def undecided(self, stood: Sequence[Stood]) -> Iterator[Undecided]:
        """What was asked of a place and came before no decision there: in the order it came.

        Args:
            stood: the place in each text, the latest first.
        """
        for it in reversed(stood):
            provision, part = it.spot
            asked = Change.objects.filter(target=provision, part__in={part, "provision"})
            rows = Proposal.objects.filter(
                pk__in=asked.exclude(action="retain").values("proposal"),
                instrument=it.instrument,
                state__in=_ENDED,
            )
            for row in rows.exclude(fates__isnull=False).order_by("ordinal"):
                until = row.until or 0
                behind = row.sponsors.filter(Q(until=None) | Q(until__gte=until))
                names = (one.delegation_id or one.name for one in _first(behind, row))
                yield Undecided(row, tuple(names))

    def _askers(self, place: SettledPlace) -> Iterator[Asker]:
        fates = Fate.objects.filter(place=place).exclude(fate="carried")
        named = fates.select_related("proposal").order_by("proposal__ordinal")
        for it in sorted(named, key=lambda one: one.fate not in _FIRST):
            yield self._behind(it.proposal, place.since, fate=it.fate, words=it.words)

    def _behind(self, row: Proposal, act: int, *, fate: str, words: str) -> Asker:
        then = Q(since__lt=act) & (Q(until=None) | Q(until__gte=act))
        line = _line(row)
        sponsors = _first(row.sponsors.filter(then), row)
        stances = Stance.objects.filter(noun="proposal", verb__in=_BEHIND, since__lt=act)
        seen = [
            it
            for it in stances.filter(about__in=[it.id for it in line]).order_by("since", "id")
            if self._reader.sees(it.seen_by, it.delegation_id)
        ]
        now = [it for it in seen if it.about == row.id and (it.until is None or it.until >= act)]
        objected = _parties(now, *_AGAINST)
        return Asker(
            row,
            fate,
            words,
            sponsors=tuple(it.delegation_id or it.name for it in sponsors),
            supported=_parties(now, "support"),
            objected=objected,
            before=tuple(it for it in _parties(seen, *_AGAINST) if it not in objected),
            first=line[-1].since,
        )


def _first(sponsors: QuerySet[Sponsor], proposal: Proposal) -> list[Sponsor]:
    """Sponsors as they came, the one that submitted the proposal first."""
    rows = sponsors.order_by("since", "id")
    return sorted(rows, key=lambda it: it.delegation_id != proposal.delegation_id)


def _line(proposal: Proposal) -> list[Proposal]:
    """A proposal and those that it was carried from, the latest first."""
    line = [proposal]
    while line[-1].carried_from:
        line.append(Proposal.objects.get(pk=line[-1].carried_from))
    return line


def _parties(stances: Sequence[Stance], *verbs: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it.delegation_id for it in stances if it.verb in verbs))


def _left(place: SettledPlace, after: str, asker: Asker) -> Spans:
    """What a settlement left of the words that somebody would have changed, in the text after it.

    Of words that were taken out, or did not come in, it is what stands beside them.
    """
    start = Base(after).length(0, place.start)
    if not place.words:
        return _beside(start, after)
    if place.words == place.was:
        return [(start, start + len(place.words))]
    if asker.fate in _FIRST:
        return []
    stayed = kept_through(_changed(place.was, asker.words), [place.was, place.words])
    spans, at = [], start
    for length, act in stayed.runs:
        if act:
            spans.append((at, at + length))
        at += length
    return spans


def _changed(was: str, words: str) -> Spans:
    """The code points that another wording takes out of a text, or puts something beside."""
    base = Base(was)
    spans = []
    for edit in exact_edits(base, words):
        start = base.length(0, edit.start)
        end = start + base.length(edit.start, edit.end)
        spans += [(start, end)] if end > start else _beside(start, was)
    return spans


def _beside(at: int, text: str) -> Spans:
    return [(max(at - 1, 0), min(at + 1, len(text)))]
