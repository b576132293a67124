"""Questions about the bureau."""

from collections import Counter
from datetime import date

from django.db.models import Exists, OuterRef

from travaux.committee.models import Committee, Seat
from travaux.committee.queries.committees import rules_of
from travaux.committee.queries.delegations import seated
from travaux.procedure.bureau import Composition, composition


def composition_of(space: str, on: date) -> Composition:
    """How the bureau is made up group by group, beside what the rules expect.

    Cost: four queries.
    """
    committee = Committee.objects.get(pk=space)
    groups = {it.delegation.id: group for group, row in seated(space, on).items() for it in row}
    seats = Seat.objects.filter(committee=committee, until=None)
    held = Counter(groups.get(id_, "") for id_ in seats.values_list("delegation_id", flat=True))
    return composition(rules_of(committee), held)


def bureau(space: str) -> list[Seat]:
    """The seats of the bureau with their States and present holders, in order of election.

    Cost: two queries.
    """
    seats = Seat.objects.filter(committee_id=space, until=None)
    return list(seats.select_related("delegation").prefetch_related("holders").order_by("since"))


def vacated(space: str) -> list[Seat]:
    """The seats that became vacant and to whose office nobody has been elected since.

    Cost: one query.
    """
    later = Seat.objects.filter(
        committee_id=space, office=OuterRef("office"), since__gt=OuterRef("until")
    )
    seats = Seat.objects.filter(committee_id=space, until__isnull=False)
    return list(seats.exclude(Exists(later)).select_related("delegation").order_by("until"))
