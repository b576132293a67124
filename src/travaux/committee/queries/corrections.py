"""Questions about the editorial class: slips before the committee, and what became of them."""

from dataclasses import dataclass
from typing import cast

from travaux.committee.models import Instrument, Scrub
from travaux.text import values
from travaux.text.editorial import Correction
from travaux.text.rebase import rebase
from travaux.text.tree import part_of, walk, with_part


@dataclass(frozen=True, slots=True)
class Pending:
    """A correction that is before the committee; ``now`` is it on the words of today.

    None where the words have changed at the same place: it is to be listed again.
    """

    row: Scrub
    now: Correction | None


def onto(row: Scrub, tree: values.Instrument) -> Correction | None:
    """A correction on the words that stand; None where they have changed at the same place.

    ``before`` and ``after`` are equal where they read so already.
    """
    part = cast("values.Part", row.part)
    if row.provision and not any(it.id == row.provision for it in walk(tree.provisions)):
        return None
    stands = part_of(tree, row.provision, part)
    words = rebase(row.before, stands, row.after)
    return None if words is None else Correction(row.provision, part, stands, words)


def pending_in(instrument: Instrument, tree: values.Instrument) -> list[Pending]:
    """The corrections that are before the committee, in the order in which they were listed.

    Each is on the words that stand with those before it made.

    Cost: one query.
    """
    found = []
    for row in Scrub.objects.filter(instrument=instrument, state="listed"):
        now = onto(row, tree)
        if now is not None:
            tree = with_part(tree, (now.provision, now.part), now.after)
        found.append(Pending(row, now))
    return found


def done_in(instrument: Instrument) -> list[Scrub]:
    """What became of corrections, and every number that changed, the latest first.

    Cost: one query.
    """
    rows = Scrub.objects.filter(instrument=instrument).exclude(state="listed")
    return list(rows.order_by("-until", "since", "id"))
