"""Questions about proposals."""

from collections import defaultdict

from django.db.models import F

from travaux.committee.models import Change, Instrument, Proposal, Sponsor
from travaux.text import values


def asked_of(instrument: Instrument) -> tuple[values.InstrumentProposal, ...]:
    """The open proposals to an instrument in the order of their submission, as the engine takes them.

    Sponsors are named by the delegation's name in the language of the instrument, in the
    order in which they came.
    """
    open_ = Proposal.objects.filter(instrument=instrument, until=None)
    changes: defaultdict[str, list[values.Change]] = defaultdict(list)
    asked = Change.objects.filter(
        proposal__in=open_, revision=F("proposal__revision"), until=None
    ).order_by("position")
    for change in asked:
        changes[change.proposal_id].append(as_value(change))
    sponsors: defaultdict[str, list[str]] = defaultdict(list)
    behind = Sponsor.objects.filter(proposal__in=open_, until=None).select_related("delegation")
    for sponsor in behind.order_by("since", "id"):
        names = sponsor.delegation.names
        sponsors[sponsor.proposal_id].append(
            names.get(instrument.language) or sponsor.delegation.order
        )
    return tuple(
        values.InstrumentProposal(id_, tuple(sponsors[id_]), tuple(changes[id_]))
        for id_ in open_.order_by("ordinal").values_list("id", flat=True)
    )


def as_value(change: Change) -> values.Change:
    """One change as the engine takes it."""
    return values.Change(
        action=change.action,
        target=change.target,
        part=change.part,  # type: ignore[arg-type]  # the act took only parts there are
        wording=change.wording,
        heading=change.heading,
        quoted=change.quoted,
        words=change.words,
        where=change.where,  # type: ignore[arg-type]  # the act took only places there are
        other=change.other,
    )
