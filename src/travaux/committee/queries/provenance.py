"""Questions about words: which act brought them in, who proposed them, who objected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import F, Q

from travaux.committee.models import Fate, Instrument, Proposal, Provenance, SettledPlace, Stance
from travaux.committee.queries.descent import Descent, Stood, joined, kept_through
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.readers import Reader
from travaux.committee.queries.settled import key_of
from travaux.committee.queries.taken import Taken, taken_with
from travaux.committee.wordings import wording
from travaux.text import values
from travaux.text.compare import Base
from travaux.text.gathering import Spot
from travaux.text.provenance import Brought, Run, begun, where, within
from travaux.text.provenance import Provenance as Traced
from travaux.text.references import parts_of
from travaux.text.tree import walk

_BEHIND = ("support", "oppose", "bracket", "reserve")
_AGAINST = frozenset({"oppose", "bracket", "reserve"})
_FIRST = ("accepted", "fulfilled")


def provenance_of(instrument: Instrument, spots: Iterable[tuple[Spot, str]]) -> dict[Spot, Traced]:
    """Which act brought in each word of some places, given with their texts.

    Cost: one query for up to 500 places.
    """
    asked = dict(spots)
    keys = {key_of(instrument.id, spot): spot for spot in asked}
    named = Provenance.objects.filter(instrument=instrument)
    few = named.filter(pk__in=list(keys)) if len(keys) <= 500 else named  # noqa: PLR2004
    rows = dict(few.values_list("id", "runs"))
    opened = str(instrument.since)
    return {
        spot: Traced(asked[spot], tuple(Run(*run) for run in rows[key]))
        if key in rows
        else begun(asked[spot], opened)
        for key, spot in keys.items()
    }


@dataclass(frozen=True, slots=True)
class Asker:
    """A proposal that had words at a place: who stood behind it, who objected, what came of it.

    ``words`` is what it would have had there, ``fate`` as in the table of fates, or where the
    words came with a new basis as ``Taken`` has it; ``sponsors``,
    ``supported`` and ``objected`` are ids of delegations, or printed names, as things stood
    when the place was settled and as far as the reader may see.
    """

    proposal: Proposal
    fate: str
    words: str
    sponsors: tuple[str, ...]
    supported: tuple[str, ...]
    objected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A place that was settled so that words stayed as they were, and who asked for others.

    Where ``settled`` has no words, others that stood beside them were taken out.
    """

    settled: SettledPlace
    askers: tuple[Asker, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """Words of a phrase that one act brought in, by its number on the record.

    ``instrument`` is the text into which it did, which may be an earlier basis. ``settled`` is
    the place that it settled, or None for another act (the text was opened, corrected,
    renumbered); ``askers`` are those whose words it took first, then what else was on the
    table. ``kept`` is what the room did not take instead of the words afterwards, in order.
    """

    brought: Brought
    act: int
    instrument: Instrument
    settled: SettledPlace | None = None
    askers: tuple[Asker, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One time that a phrase stands in a text, ``[start, end)`` in code points of its part."""

    provision: str
    part: values.Part
    start: int
    end: int
    came: tuple[Came, ...]


def history_of(
    instrument: Instrument,
    phrase: str,
    reader: Reader,
    *,
    provision: str = "",
    limit: int | None = None,
) -> list[Phrase]:
    """Where a phrase comes from, each time it stands in a text or in one of its provisions.

    Words that a text took from the basis before it are followed there.

    Args:
        instrument: the text.
        phrase: the words, as they stand.
        reader: who asks; of stances that it may not see nothing is said.
        provision: looks in this one alone.
        limit: so many times at most.

    Cost: one pass over the text and, where a basis came before it, over that; some queries
    for each place where the phrase stands, and five for each settled place that is found.
    """
    tree = as_it_stands(instrument)
    spots = [
        (spot, text)
        for spot, text in texts_of(tree)
        if phrase and phrase in text and provision in {"", spot[0]}
    ][:limit]
    descent, asked = Descent(instrument), _Asked(reader)
    found: list[Phrase] = []
    for spot, text in spots:
        stood = [
            (it, provenance_of(it.instrument, [(it.spot, it.text)])[it.spot])
            for it in descent.of(spot, text)
        ]
        traced, at = joined(stood)
        places = [it for it, _known in stood]
        kept = list(asked.kept(places))
        found.extend(
            Phrase(
                *spot,
                brought[0].start,
                brought[-1].end,
                tuple(asked.came(it, at[it.act], kept=kept, stood=places) for it in brought),
            )
            for brought in where(traced, phrase)
        )
    return found[:limit]


def texts_of(tree: values.Instrument) -> Iterator[tuple[Spot, str]]:
    """Every text of an instrument with its place, in order."""
    yield ("", "title"), tree.title
    for it in walk(tree.provisions):
        for part, text in parts_of(it):
            yield (it.id, part), text


class _Asked:
    """Who asked for what at settled places; each is looked up once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._told: dict[tuple[str, str], tuple[SettledPlace | None, tuple[Asker, ...]]] = {}
        self._taken: dict[str, list[Taken]] = {}

    def came(
        self,
        it: Brought,
        at: Stood,
        *,
        kept: Iterable[tuple[Kept, Traced]],
        stood: Sequence[Stood],
    ) -> Came:
        """Who brought in some words, and who asked for others while they stood."""
        key = (key_of(at.instrument.id, at.spot), it.act)
        if key not in self._told:
            self._told[key] = self._of(at, int(it.act))
        stayed = tuple(
            one
            for one, through in kept
            if one.settled.since != int(it.act)
            and any(part.act for part in within(through, (it.start, it.end)))
        )
        settled, askers = self._told[key]
        if settled is None and int(it.act) == at.instrument.since:
            askers = tuple(self._with(it, at, stood))
        return Came(it, int(it.act), at.instrument, settled, askers, stayed)

    def _with(self, it: Brought, at: Stood, stood: Sequence[Stood]) -> Iterator[Asker]:
        """Whose words came with a new basis, by the table of dispositions."""
        key = key_of(at.instrument.id, at.spot)
        if key not in self._taken:
            self._taken[key] = taken_with(stood, stood.index(at))
        for one in self._taken[key]:
            if one.stands_at(it.start, it.end):
                row = one.row.proposal
                yield self._behind(row, one.decided, fate=one.fate, words=one.words)

    def kept(self, stood: Sequence[Stood]) -> Iterator[tuple[Kept, Traced]]:
        """Each time that words of a place were left, or taken out, and what stands there now."""
        for at, it in reversed(list(enumerate(stood))):
            later = [one.text for one in reversed(stood[: at + 1])]
            places = SettledPlace.objects.filter(
                Q(words=F("was")) | Q(words=""),
                instrument=it.instrument,
                provision=it.spot[0],
                part=it.spot[1],
            )
            for place in places.exclude(was=""):
                askers = tuple(one for one in self._askers(place) if one.fate != "open")
                after = wording(place.after)
                if after and askers:
                    yield Kept(place, askers), kept_through(_left(place, after), [after, *later])

    def _of(self, at: Stood, act: int) -> tuple[SettledPlace | None, tuple[Asker, ...]]:
        provision, part = at.spot
        place = SettledPlace.objects.filter(
            instrument=at.instrument,
            provision=provision,
            part__in={part, "provision"},
            since=act,
        ).first()
        return (place, tuple(self._askers(place))) if place else (None, ())

    def _askers(self, place: SettledPlace) -> Iterator[Asker]:
        fates = Fate.objects.filter(place=place).exclude(fate="carried")
        named = fates.select_related("proposal").order_by("proposal__ordinal")
        for it in sorted(named, key=lambda one: one.fate not in _FIRST):
            yield self._asker(it, place.since)

    def _asker(self, fate: Fate, act: int) -> Asker:
        return self._behind(fate.proposal, act, fate=fate.fate, words=fate.words)

    def _behind(self, row: Proposal, act: int, *, fate: str, words: str) -> Asker:
        then = Q(since__lt=act) & (Q(until=None) | Q(until__gte=act))
        sponsors = row.sponsors.filter(then)
        stances = Stance.objects.filter(then, noun="proposal", about=row.id)
        seen = [
            it
            for it in stances.filter(verb__in=_BEHIND).order_by("since", "id")
            if self._reader.sees(it.seen_by, it.delegation_id)
        ]
        return Asker(
            row,
            fate,
            words,
            sponsors=tuple(it.delegation_id or it.name for it in sponsors),
            supported=tuple(it.delegation_id for it in seen if it.verb == "support"),
            objected=tuple(it.delegation_id for it in seen if it.verb in _AGAINST),
        )


def _left(place: SettledPlace, after: str) -> tuple[int, int]:
    """The code points that a settlement left as they were; where it took some out, those beside."""
    start = Base(after).length(0, place.start)
    if place.words:
        return start, start + len(place.words)
    return max(start - 1, 0), min(start + 1, len(after))
