"""Keeping of every word the act that brought it in, whichever act changes a text."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from travaux.committee.models import Instrument, Provenance, Provision
from travaux.committee.queries.provenance import provenance_of
from travaux.committee.queries.settled import key_of
from travaux.text.gathering import Spot
from travaux.text.provenance import Provenance as Traced
from travaux.text.provenance import begun, changed_by
from travaux.text.values import Part

PARTS: Final[tuple[Part, ...]] = ("heading", "words", "closing")


def texts(rows: Iterable[Provision]) -> dict[Spot, str]:
    """The texts of provisions, by place."""
    return {(row.id, part): getattr(row, part) for row in rows for part in PARTS}


def trace(
    instrument: Instrument,
    rows: Collection[Provision],
    stood: Mapping[Spot, str],
    *,
    number: int,
) -> None:
    """Write where the words of provisions come from after an act wrote them.

    What a provision took from another one, when it was split from it or merged with it, stays
    with the act that brought it in there.

    Args:
        instrument: the text.
        rows: the provisions that were written.
        stood: every text of the instrument as it stood before, by place.
        number: of the act. The one that opened the text needs no row: see ``provenance_of``.
    """
    if number == instrument.since:
        return
    there = {row.id for row in Provision.objects.filter(instrument=instrument, until=None)}
    made = [
        (row, spot, text)
        for row in rows
        for spot, text in texts((row,)).items()
        if text != stood.get(spot, "")
    ]
    sources = {spot: list(_sources(row, spot, stood, there=there)) for row, spot, _ in made}
    asked = {source: stood[source] for those in sources.values() for source in those}
    known = provenance_of(instrument, asked.items())
    keep(
        instrument,
        {
            spot: _after([known[it] for it in sources[spot]], str(number), text)
            for _row, spot, text in made
        },
        number,
    )


def keep(instrument: Instrument, traced: Mapping[Spot, Traced], number: int) -> None:
    """Write where the words of some places come from."""
    Provenance.objects.bulk_create(
        (
            Provenance(
                id=key_of(instrument.id, spot),
                instrument=instrument,
                provision=spot[0],
                part=spot[1],
                runs=[list(run) for run in it.runs],
                since=number,
            )
            for spot, it in traced.items()
        ),
        batch_size=100,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["runs", "since"],
    )


def _sources(
    row: Provision, spot: Spot, stood: Mapping[Spot, str], *, there: Collection[str]
) -> Iterator[Spot]:
    """The places whose words a text may have kept: its own, and those it was made of."""
    own = spot in stood
    if own:
        yield spot
    for it in row.lineage:
        other: Spot = (it["of"], spot[1])
        merged = it["relation"] == "merged_from" and it["of"] not in there
        split = it["relation"] == "split_from" and not own
        if other in stood and (merged or split):
            yield other


def _after(sources: list[Traced], act: str, text: str) -> Traced:
    """The provenance of a text that was made of others."""
    runs = tuple(run for it in sources for run in it.runs)
    before = "".join(it.text for it in sources)
    return changed_by(Traced(before, runs), act, text) if before else begun(text, act)
