"""Questions about proposals."""

from collections import defaultdict
from dataclasses import replace

from django.db.models import F

from travaux.committee.models import (
    Change,
    ChangeWording,
    Delegation,
    Instrument,
    Proposal,
    Sponsor,
)
from travaux.procedure import proposals as rulings
from travaux.procedure.rights import Category
from travaux.text import values


def label(proposal: Proposal) -> str:
    """A proposal by its number, the same in every language: ``P12``."""
    return f"P{proposal.ordinal}"


def as_it_is(proposal: Proposal) -> rulings.Proposal:
    """How far a proposal has come, as rulings on it ask."""
    return rulings.Proposal(
        number=label(proposal),
        withdrawn=proposal.state == "withdrawn",
        considered=proposal.state == "considered",
        sponsors=Sponsor.objects.filter(proposal=proposal, until=None).count(),
    )


def standing_of(category: Category, delegation: Delegation, proposal: Proposal) -> rulings.Standing:
    """What a proposal is to a delegation, as rulings on it ask."""
    return rulings.Standing(
        category=category,
        proposer=proposal.delegation_id == delegation.id,
        sponsor=Sponsor.objects.filter(
            proposal=proposal, delegation=delegation, until=None
        ).exists(),
    )


def asked_of(instrument: Instrument) -> tuple[values.InstrumentProposal, ...]:
    """The open proposals to an instrument, in the order of submission, as the engine takes them.

    Sponsors are named by the delegation's name in the language of the instrument, in the
    order in which they came. A proposal in another language is there with its translated
    words; while one of its changes awaits translation it is left out (see ``awaiting``).
    """
    open_ = Proposal.objects.filter(instrument=instrument, until=None)
    changes: defaultdict[str, list[values.Change]] = defaultdict(list)
    asked = Change.objects.filter(
        proposal__in=open_, revision=F("proposal__revision"), until=None
    ).order_by("position")
    late = {proposal.id for proposal in awaiting(instrument)}
    translated = _translated(instrument)
    for change in asked:
        value = as_value(change)
        if change.id in translated:
            value = replace(value, wording=translated[change.id])
        changes[change.proposal_id].append(value)
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
        if id_ not in late
    )


def awaiting(instrument: Instrument) -> list[Proposal]:
    """The open proposals whose words are not yet in the language of the instrument, in order."""
    translated = _translated(instrument)
    other = Proposal.objects.filter(instrument=instrument, until=None).exclude(
        language=instrument.language
    )
    worded = Change.objects.filter(
        proposal__in=other, revision=F("proposal__revision"), wording__isnull=False
    ).values_list("id", "proposal_id")
    late = {proposal for id_, proposal in worded if id_ not in translated}
    return [proposal for proposal in other.order_by("ordinal") if proposal.id in late]


def _translated(instrument: Instrument) -> dict[str, str]:
    """The wordings of changes that have been put into the language of the instrument, by id."""
    rows = ChangeWording.objects.filter(
        change__proposal__instrument=instrument, language=instrument.language
    )
    return dict(rows.values_list("change_id", "wording"))


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
