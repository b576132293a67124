"""Writing an instrument's tree as rows, whole or as far as it differs from what stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from travaux.committee import wordings
from travaux.committee.models import Instrument, Provision
from travaux.text import values


@dataclass(frozen=True, slots=True)
class Placed:
    """A provision with where it stands: under which other, at which position from 1, how deep."""

    value: values.Provision
    parent: str
    position: int
    depth: int


def placed(
    provisions: tuple[values.Provision, ...], parent: str = "", depth: int = 0
) -> Iterator[Placed]:
    """Every provision in the order of the text, with its place."""
    for position, provision in enumerate(provisions, 1):
        yield Placed(provision, parent, position, depth)
        yield from placed(provision.children, provision.id, depth + 1)


def write(instrument: Instrument, tree: values.Instrument, number: int) -> None:
    """Write a tree as the provisions of an instrument; what does not change is left alone.

    A provision that is no longer there stays as a row that ended with act ``number``; every
    wording is kept.
    """
    before = {row.id: row for row in Provision.objects.filter(instrument=instrument, until=None)}
    new, changed = [], []
    for place in placed(tree.provisions):
        columns = _columns(place)
        row = before.pop(place.value.id, None)
        if row is None:
            new.append(Provision(id=place.value.id, instrument=instrument, since=number, **columns))
        elif any(getattr(row, name) != value for name, value in columns.items()):
            for name, value in columns.items():
                setattr(row, name, value)
            row.since = number
            changed.append(row)
    Provision.objects.bulk_create(new, batch_size=500)
    if changed:
        Provision.objects.bulk_update(changed, [*_COLUMNS, "since"], batch_size=100)
    if before:
        Provision.objects.filter(pk__in=list(before)).update(until=number)
    wordings.keep(
        words for row in (*new, *changed) for words in (row.heading, row.words, row.closing)
    )


_COLUMNS = (
    "parent",
    "position",
    "kind",
    "number",
    "heading",
    "words",
    "closing",
    "notes",
    "lineage",
)


def _columns(place: Placed) -> dict[str, Any]:
    """A provision as the columns of its row."""
    it = place.value
    return {
        "parent": place.parent,
        "position": place.position,
        "kind": it.kind,
        "number": it.number,
        "heading": it.heading,
        "words": it.words,
        "closing": it.closing,
        "notes": list(it.notes),
        "lineage": [{"relation": of.relation, "of": of.of} for of in it.lineage],
    }
