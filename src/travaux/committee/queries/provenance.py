"""Questions about words: which act brought them in, who proposed them, who objected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from travaux.committee.models import Fate, Instrument, Proposal, Provenance, SettledPlace, Stance
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.readers import Reader
from travaux.committee.queries.settled import key_of
from travaux.text import values
from travaux.text.gathering import Spot
from travaux.text.provenance import Brought, Run, begun, where
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

    ``words`` is what it would have had there, ``fate`` as in the table of fates; ``sponsors``,
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
class Came:
    """Words of a phrase that one act brought in, by its number on the record.

    ``settled`` is the place that it settled, or None for another act (the text was opened,
    corrected, renumbered); ``askers`` are those whose words it took first, then what else was
    on the table.
    """

    brought: Brought
    act: int
    settled: SettledPlace | None = None
    askers: tuple[Asker, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One time that a phrase stands in a text, ``[start, end)`` in code points of its part."""

    provision: str
    part: values.Part
    start: int
    end: int
    came: tuple[Came, ...]


def history_of(
    instrument: Instrument, phrase: str, reader: Reader, *, provision: str = ""
) -> list[Phrase]:
    """Where a phrase comes from, each time it stands in a text or in one of its provisions.

    Cost: one pass over the text, and five queries for each settled place that is found.
    """
    tree = as_it_stands(instrument)
    spots = [
        (spot, text)
        for spot, text in texts_of(tree)
        if phrase and phrase in text and provision in {"", spot[0]}
    ]
    asked = _Asked(instrument, reader)
    return [
        Phrase(*spot, brought[0].start, brought[-1].end, tuple(asked.came(spot, brought)))
        for spot, traced in provenance_of(instrument, spots).items()
        for brought in where(traced, phrase)
    ]


def texts_of(tree: values.Instrument) -> Iterator[tuple[Spot, str]]:
    """Every text of an instrument with its place, in order."""
    yield ("", "title"), tree.title
    for it in walk(tree.provisions):
        for part, text in parts_of(it):
            yield (it.id, part), text


class _Asked:
    """Who asked for what at settled places; each is looked up once."""

    def __init__(self, instrument: Instrument, reader: Reader) -> None:
        self._instrument = instrument
        self._reader = reader
        self._told: dict[tuple[str, str], tuple[SettledPlace | None, tuple[Asker, ...]]] = {}

    def came(self, spot: Spot, brought: Iterable[Brought]) -> Iterator[Came]:
        for it in brought:
            key = (key_of(self._instrument.id, spot), it.act)
            if key not in self._told:
                self._told[key] = self._of(spot, int(it.act))
            yield Came(it, int(it.act), *self._told[key])

    def _of(self, spot: Spot, act: int) -> tuple[SettledPlace | None, tuple[Asker, ...]]:
        provision, part = spot
        place = SettledPlace.objects.filter(
            instrument=self._instrument,
            provision=provision,
            part__in={part, "provision"},
            since=act,
        ).first()
        if place is None:
            return None, ()
        fates = Fate.objects.filter(place=place).exclude(fate="carried")
        named = fates.select_related("proposal").order_by("proposal__ordinal")
        rows = sorted(named, key=lambda it: it.fate not in _FIRST)
        return place, tuple(self._asker(it, act) for it in rows)

    def _asker(self, fate: Fate, act: int) -> Asker:
        then = Q(since__lt=act) & (Q(until=None) | Q(until__gte=act))
        sponsors = fate.proposal.sponsors.filter(then)
        stances = Stance.objects.filter(then, noun="proposal", about=fate.proposal_id)
        seen = [
            it
            for it in stances.filter(verb__in=_BEHIND).order_by("since", "id")
            if self._reader.sees(it.seen_by, it.delegation_id)
        ]
        return Asker(
            fate.proposal,
            fate.fate,
            fate.words,
            sponsors=tuple(it.delegation_id or it.name for it in sponsors),
            supported=tuple(it.delegation_id for it in seen if it.verb == "support"),
            objected=tuple(it.delegation_id for it in seen if it.verb in _AGAINST),
        )
