"""Questions about words: which act brought them in, who proposed them, who objected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from travaux.committee.models import Instrument, Provenance, SettledPlace
from travaux.committee.queries.asking import Asker, Asking, Kept, NotTaken, Undecided
from travaux.committee.queries.descent import Descent, Stood, joined
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.readers import Reader
from travaux.committee.queries.settled import key_of
from travaux.text import values
from travaux.text.compare import Base
from travaux.text.gathering import Spot
from travaux.text.provenance import Brought, Run, begun, where, within
from travaux.text.provenance import Provenance as Traced
from travaux.text.references import parts_of
from travaux.text.tree import walk

_TELLING = 4
"""Words in a row, as many as are not in two texts by chance."""


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
class Came:
    """Words of a phrase that one act brought in, by its number on the record.

    ``instrument`` is the text into which it did, which may be an earlier basis. ``settled`` is
    the place that it settled, or None for another act (the text was opened, corrected,
    renumbered); ``askers`` are those whose words it took first, then what else was on the
    table. ``kept`` is what the room did not take instead of the words, or beside them, in order.
    """

    brought: Brought
    act: int
    instrument: Instrument
    settled: SettledPlace | None = None
    askers: tuple[Asker, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One time that a phrase stands in a text, ``[start, end)`` in code points of its part.

    ``undecided`` is what else was asked of its provision, or of the title, and never decided.
    """

    provision: str
    part: values.Part
    start: int
    end: int
    came: tuple[Came, ...]
    undecided: tuple[Undecided, ...]


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
    descent, asked = Descent(instrument), Asking(reader)
    found: list[Phrase] = []
    for spot, text in spots:
        stood = [
            (it, provenance_of(it.instrument, [(it.spot, it.text)])[it.spot])
            for it in descent.of(spot, text)
        ]
        traced, at = joined(stood)
        places = [it for it, _known in stood]
        kept, undecided = list(asked.not_taken(places)), tuple(asked.undecided(places))
        found.extend(
            Phrase(
                *spot,
                brought[0].start,
                brought[-1].end,
                tuple(_came(asked, it, at[it.act], kept=kept, stood=places) for it in brought),
                undecided,
            )
            for brought in where(traced, phrase)
        )
    return found[:limit]


def submitted_before(instrument: Instrument, words: str) -> list[Instrument]:
    """The submissions in which words already stood when a text was opened, in order.

    Fewer than four words in a row say nothing of where they come from: none is found then.

    Cost: one query, and reading every submission that came before the text.
    """
    said = words.strip()
    if sum(any(sign.isalnum() for sign in token) for token in Base(said).tokens) < _TELLING:
        return []
    rows = Instrument.objects.filter(
        committee_id=instrument.committee_id,
        kind="submission",
        language=instrument.language,
        since__lt=instrument.since,
    )
    return [
        it
        for it in rows.order_by("since", "id")
        if any(said in text for _spot, text in texts_of(as_it_stands(it)))
    ]


def texts_of(tree: values.Instrument) -> Iterator[tuple[Spot, str]]:
    """Every text of an instrument with its place, in order."""
    yield ("", "title"), tree.title
    for it in walk(tree.provisions):
        for part, text in parts_of(it):
            yield (it.id, part), text


def _came(
    asked: Asking, it: Brought, at: Stood, *, kept: Sequence[NotTaken], stood: Sequence[Stood]
) -> Came:
    """Who brought in some words, and who asked for others while they stood."""
    act = int(it.act)
    place, askers = asked.of(at, act)
    if place is None and act == at.instrument.since:
        askers = asked.came_with(it, at, stood)
    return Came(it, act, at.instrument, place, askers, _kept(it, kept))


def _kept(it: Brought, kept: Iterable[NotTaken]) -> tuple[Kept, ...]:
    """What was not taken of what was asked where some words stand, a decision at a time."""
    told: dict[str, list[NotTaken]] = {}
    for one in kept:
        mine = one.settled.since == int(it.act)
        if not mine and any(part.act for part in within(one.still, (it.start, it.end))):
            told.setdefault(one.settled.id, []).append(one)
    return tuple(
        Kept(those[0].settled, tuple(one.asker for one in those)) for those in told.values()
    )
