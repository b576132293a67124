"""Writing an instrument's tree as rows, whole or as far as it differs from what stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from travaux.acts import tracing
from travaux.acts.agreeing import labels, recheck
from travaux.committee import wordings
from travaux.committee.models import Instrument, Provision
from travaux.sentences import BadInput, message
from travaux.text import values
from travaux.text.numbering import turned
from travaux.text.proposals import check_place

DEEPEST: Final = 20
"""How deep provisions may stand under one another; the deepest treaties have seven storeys."""


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
    """Every provision in the order of the text, with its place.

    Raises:
        BadInput: one stands under more than ``DEEPEST`` others.
    """
    for position, provision in enumerate(provisions, 1):
        if depth > DEEPEST:
            raise BadInput(
                message(
                    "Provision {id} stands under {depth} others, and at most {limit} are taken: "
                    "make the text flatter.",
                    id=provision.id,
                    depth=depth,
                    limit=DEEPEST,
                )
            )
        yield Placed(provision, parent, position, depth)
        yield from placed(provision.children, provision.id, depth + 1)


def write(instrument: Instrument, tree: values.Instrument, number: int) -> None:
    """Write a tree as the provisions of an instrument; what does not change is left alone.

    A provision that is no longer there stays as a row that ended with act ``number``; every
    wording is kept, every word with the act that brought it in. What was agreed on other words
    than those that stand now is to be reconfirmed.

    Raises:
        BadInput: it is too deep, or words are too long for one place.
    """
    before = {row.id: row for row in Provision.objects.filter(instrument=instrument, until=None)}
    stood = tracing.texts(before.values())
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
    _check_words((*new, *changed))
    Provision.objects.bulk_create(new, batch_size=500)
    if changed:
        Provision.objects.bulk_update(changed, [*_COLUMNS, "since"], batch_size=100)
    if before:
        Provision.objects.filter(pk__in=list(before)).update(until=number)
    wordings.keep(
        words for row in (*new, *changed) for words in (row.heading, row.words, row.closing)
    )
    tracing.trace(instrument, (*new, *changed), stood, number=number)
    recheck(instrument, number)


def check_number(before: values.Instrument, after: values.Instrument, number: str) -> None:
    """Refuse a number under which a provision that comes in would draw references to itself.

    Args:
        before: the text without the provision.
        after: the text with it.
        number: what it would be printed with.

    Raises:
        BadInput: a reference would name it that names another provision now.
    """
    lost = turned(before, after)
    if lost:
        raise BadInput(
            message(
                "With the number {number} the references in {places} would name what comes in "
                "instead of what they name now: give it another, such as “bis”, or none.",
                number=number,
                places=labels(lost),
            )
        )


def _check_words(rows: Iterable[Provision]) -> None:
    """Refuse words that the engine does not take at one place: nobody could read the text.

    Raises:
        BadInput: there are too many; the place names the provision.
    """
    for row in rows:
        for words in (row.heading, row.words, row.closing):
            check_place(words, row.id)


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
