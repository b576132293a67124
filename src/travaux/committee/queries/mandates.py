"""Questions about mandates."""

from travaux.committee.models import Mandate, Obligation


def mandates(space: str) -> list[Mandate]:
    """The resolutions that a committee works under, in the order of the record.

    Cost: one query.
    """
    return list(Mandate.objects.filter(committee_id=space).order_by("since"))


def obligations(space: str) -> list[Obligation]:
    """Every obligation with its mandate and the acts that fulfil it, in the order of the record.

    Cost: two queries.
    """
    rows = Obligation.objects.filter(mandate__committee_id=space)
    ordered = rows.select_related("mandate").prefetch_related("fulfilments")
    return list(ordered.order_by("mandate__since", "paragraph", "id"))
