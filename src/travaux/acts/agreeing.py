"""What an agreement comes to when the text under it changes, and each step it takes."""

from collections.abc import Collection
from typing import Final

from travaux.committee.models import Agreement, AgreementStep, Instrument
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.rows import add, change
from travaux.text import values
from travaux.text.agreement import agreed_hashes
from travaux.text.tree import walk

STANDING: Final = frozenset({"agreed", "conditional"})
"""States of an agreement that another word drops."""


def recheck(instrument: Instrument, number: int) -> None:
    """Have what is agreed on other words than those that stand reconfirmed.

    Writes: the state of each agreement whose hash is no longer that of its words, and a step.
    Cost: one query where nothing is agreed; else the text is read for its references.
    """
    rows = Agreement.objects.filter(instrument=instrument, until=None, state__in=STANDING)
    agreed = list(rows)
    if not agreed:
        return
    hashes = hashes_of(as_it_stands(instrument), {row.provision for row in agreed})
    for row in agreed:
        now = hashes.get(row.provision, "")
        if now != row.hash:
            step(row, number, "to be reconfirmed", hash=now)


def hashes_of(tree: values.Instrument, provisions: Collection[str]) -> dict[str, str]:
    """The hashes of those provisions that still stand."""
    there = {it.id for it in walk(tree.provisions)}
    return agreed_hashes(tree, [it for it in sorted(provisions) if it in there])


def step(row: Agreement, number: int, state: str, **said: object) -> None:
    """Bring an agreement to a state, and write the step; nothing earlier is overwritten."""
    change(row, state=state)
    columns = {"hash": row.hash, **said}
    add(AgreementStep(id=f"{row.id}/{number}", agreement=row, state=state, since=number, **columns))
