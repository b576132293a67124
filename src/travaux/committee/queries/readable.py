"""Which committees somebody may read, as the front page offers them."""

from dataclasses import dataclass

from django.db.models import Count, Q

from travaux.committee.models import Basis, Committee, Representative


@dataclass(frozen=True, slots=True)
class Readable:
    """A committee that may be read: how many sit at its table, its basis, and one's own part."""

    committee: Committee
    delegations: int
    basis: str
    parties: tuple[str, ...]


def readable_by(person: str) -> list[Readable]:
    """The committees a person may read, or anyone: public ones, and those they act in.

    One's own stand first, then the latest.

    Cost: three queries; two for who is signed out.
    """
    held: dict[str, list[str]] = {}
    if person:
        rows = Representative.objects.filter(person=person, until=None).order_by("since", "id")
        for space, party in rows.values_list("committee_id", "party"):
            held.setdefault(space, []).append(party)
    shown = Committee.objects.filter(Q(openness="public") | Q(pk__in=held))
    counted = shown.annotate(
        seated=Count("delegations", filter=Q(delegations__until=None))
    ).order_by("id")
    bases = Basis.objects.filter(committee__in=shown, until=None, provision="")
    titles = dict(bases.values_list("committee_id", "instrument__title"))
    found = [
        Readable(it, it.seated, titles.get(it.id, ""), tuple(held.get(it.id, ()))) for it in counted
    ]
    return sorted(found, key=lambda it: not it.parties)
