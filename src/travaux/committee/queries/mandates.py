"""Questions about mandates."""

from travaux.committee.models import Obligation


def obligations(space: str) -> list[Obligation]:
    """Every obligation with its mandate and the acts that fulfil it, in the order of the record.

    Cost: two queries.
    """
    rows = Obligation.objects.filter(mandate__committee_id=space)
    ordered = rows.select_related("mandate").prefetch_related("fulfilments")
    return list(ordered.order_by("mandate__since", "paragraph", "id"))
