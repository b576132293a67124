"""What an agreement comes to when the text under it changes, and each step it takes."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from travaux.committee import wordings
from travaux.committee.models import Agreement, AgreementStep, Instrument, Provision
from travaux.committee.queries.agreements import alone_in, as_value
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.provisions import label_of
from travaux.committee.rows import add, change
from travaux.text import values
from travaux.text.agreement import agreed_hashes, bound_texts
from travaux.text.editorial import Edited, after_editing
from travaux.text.settled_values import hash_of
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


def correct(
    instrument: Instrument, before: values.Instrument, now: Edited, *, number: int, **said: object
) -> None:
    """Bind what is agreed to words that were corrected by the editorial class, before they stand.

    Args:
        instrument: the text.
        before: it as it stands.
        now: it with what is listed, and the list.
        number: of the act.
        said: of the step: where it was decided, who presided, why.

    Writes: the new hash of each agreement on the text of before, the earlier one kept; a step.
    """
    agreed = list(Agreement.objects.filter(instrument=instrument, until=None, state__in=STANDING))
    after = after_editing([as_value(it) for it in agreed], before, now)
    for row, it in zip(agreed, after, strict=True):
        if it.state == row.state and it.text != row.hash:
            change(row, hash=it.text, before=list(it.before))
            held = bound(now.instrument, row.provision)
            step(row, number, row.state, editorial=True, bound=held, **said)


def bound(tree: values.Instrument, provision: str) -> list[Sequence[str | int]]:
    """The texts under a provision as a step of an agreement keeps them."""
    (texts,) = bound_texts(tree, (provision,)).values()
    wordings.keep(it.words for it in texts)
    return [
        [it.provision, it.kind, it.number, it.depth, it.part, hash_of(it.words), hash_of(it.form)]
        for it in texts
    ]


def agreements_over(instrument: Instrument, provision: str) -> list[Agreement]:
    """What is agreed, or to be reconfirmed, of a provision or of what it stands under."""
    above, at = {provision}, provision
    parents = dict(Provision.objects.filter(instrument=instrument).values_list("id", "parent"))
    while at := parents.get(at, ""):
        above.add(at)
    rows = Agreement.objects.filter(instrument=instrument, provision__in=above, until=None)
    return list(rows.filter(state__in={*STANDING, "to be reconfirmed"}))


def unmet(row: Agreement) -> tuple[str, ...]:
    """The conditions of an agreement, by provision, that are not agreed themselves."""
    alone = alone_in(row.instrument)
    own = replace(as_value(row), state="agreed")
    return replace(alone, agreements={**alone.agreements, row.provision: own}, packages=[]).missing(
        (row.provision,)
    )


def met_before(row: Agreement) -> bool:
    """Whether an agreement has no condition, or it was met once: then it need not be said again."""
    said = AgreementStep.objects.filter(agreement=row, state="agreed")
    return not row.conditional_on or said.exists()


def labels(provisions: Iterable[str]) -> str:
    """Provisions as they are cited, in a list, in the order in which they are given."""
    ids = list(provisions)
    rows = Provision.objects.in_bulk(ids)
    return ", ".join(label_of(rows[it]) for it in ids if it in rows)


def step(row: Agreement, number: int, state: str, **said: object) -> None:
    """Bring an agreement to a state, and write the step; nothing earlier is overwritten."""
    change(row, state=state)
    columns = {"hash": row.hash, **said}
    add(AgreementStep(id=f"{row.id}/{number}", agreement=row, state=state, since=number, **columns))
