"""Questions about where delegations stand."""

from collections import defaultdict
from dataclasses import dataclass

from travaux.committee.models import Proposal, Sponsor, Stance
from travaux.committee.queries.proposals import chosen
from travaux.committee.queries.readers import Reader


@dataclass(frozen=True, slots=True)
class Option:
    """One proposal against the delegations: who stands behind it, and what others say of it.

    ``sponsors`` are ids, or names that a typed text printed; ``stances`` maps a stance to the
    ids of who takes it, as far as the reader may see.
    """

    proposal: Proposal
    sponsors: tuple[str, ...]
    stances: dict[str, tuple[str, ...]]


def options_at(space: str, provision: str, reader: Reader) -> list[Option]:
    """The open proposals to a provision and all beneath it, each against the delegations.

    Cost: five queries, whatever their number.
    """
    open_ = [row for row in chosen(space, provision=provision) if row.until is None]
    taken = stances_on(space, [row.id for row in open_], reader, noun="proposal")
    return [
        Option(row, tuple(it.delegation_id or it.name for it in row.sponsors.all()), taken[row.id])
        for row in open_
    ]


def stances_of(space: str, delegation: str) -> list[Stance]:
    """Every stance that a delegation takes, whoever may see it, in order.

    Cost: one query.
    """
    rows = Stance.objects.filter(committee_id=space, delegation_id=delegation, until=None)
    return list(rows.order_by("since"))


def behind(delegation: str) -> set[str]:
    """The proposals that a delegation stands behind: its own, and those it supports openly.

    Cost: two queries.
    """
    own = Sponsor.objects.filter(delegation_id=delegation, until=None)
    supported = Stance.objects.filter(
        delegation_id=delegation, noun="proposal", verb="support", seen_by="everyone", until=None
    )
    return {*own.values_list("proposal", flat=True), *supported.values_list("about", flat=True)}


def stances_on(
    space: str, about: list[str], reader: Reader, *, noun: str
) -> defaultdict[str, dict[str, tuple[str, ...]]]:
    """Who takes which stance on each of some proposals, or on words, as a reader may see it.

    Cost: one query.
    """
    rows = Stance.objects.filter(committee_id=space, about__in=about, noun=noun, until=None)
    taken: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows.order_by("since", "id"):
        if reader.sees(row.seen_by, row.delegation_id):
            before = taken[row.about].get(row.verb, ())
            taken[row.about][row.verb] = (*before, row.delegation_id)
    return taken
