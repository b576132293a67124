"""Questions about proposals."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Count, F, Prefetch, Q, QuerySet

from travaux.committee.models import (
    Change,
    ChangeWording,
    Delegation,
    Proposal,
    Sponsor,
)
from travaux.committee.queries.provisions import beneath
from travaux.procedure import proposals as rulings
from travaux.procedure.rights import Category


def label(proposal: Proposal) -> str:
    """A proposal by its number, the same in every language: ``P12``."""
    return f"P{proposal.ordinal}"


def labels(ids: Iterable[str]) -> dict[str, str]:
    """Proposals by their numbers, as ``label``; those there are of some ids.

    Cost: one query.
    """
    return {id_: label(row) for id_, row in Proposal.objects.in_bulk(list(ids)).items()}


def proposal_of(space: str, id: str) -> Proposal | None:  # noqa: A002 -- the room says id
    """A proposal to a text of a committee, with that text.

    Cost: one query.
    """
    rows = Proposal.objects.filter(pk=id, instrument__committee_id=space)
    return rows.select_related("instrument").first()


def proposed_by(space: str, delegation: str) -> list[Proposal]:
    """The open proposals that a delegation proposed, the latest first.

    Cost: one query.
    """
    rows = Proposal.objects.filter(instrument__committee_id=space, delegation_id=delegation)
    return list(rows.filter(until=None).order_by("-since"))


def sponsoring(space: str) -> list[Delegation]:
    """The delegations that stand behind any proposal, in the order of their English names.

    Cost: one query.
    """
    there = Sponsor.objects.filter(until=None, proposal__instrument__committee_id=space)
    return list(Delegation.objects.filter(pk__in=there.values("delegation")))


def as_it_is(proposal: Proposal) -> rulings.Proposal:
    """How far a proposal has come, as rulings on it ask; who stands behind it is not counted."""
    return rulings.Proposal(
        number=label(proposal),
        withdrawn=proposal.state == "withdrawn",
        considered=proposal.state == "considered",
        settled=proposal.state not in {"open", "considered", "withdrawn"},
    )


def facts(
    category: Category, delegation: Delegation, proposal: Proposal
) -> tuple[rulings.Standing, rulings.Proposal]:
    """What a proposal is to a delegation, and how far it has come, as rulings on it ask.

    A sponsor that no longer takes part, or never did, is not counted: what nobody else stands
    behind may be taken over.

    Cost: one query.
    """
    there = Sponsor.objects.filter(proposal=proposal, until=None)
    here = there.filter(delegation__isnull=False, delegation__until=None)
    behind = list(here.values_list("delegation", flat=True))
    standing = rulings.Standing(
        category=category,
        proposer=proposal.delegation_id == delegation.id,
        sponsor=delegation.id in behind,
    )
    return standing, replace(as_it_is(proposal), sponsors=len(behind))


def chosen(
    space: str, *, provision: str = "", sponsor: str = "", state: str = ""
) -> list[Proposal]:
    """The proposals to a provision and all beneath it, of a sponsor, in a state; "" asks nothing.

    They come with their proposer and those who stand behind them, in the order of submission.

    Cost: three queries, and one for the provision.
    """
    return list(matching(space, Wanted(provision=provision, sponsor=sponsor, state=state)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which proposals are asked for; "" asks nothing.

    ``state`` is one of a proposal, ``floor`` (read from the floor and not confirmed),
    ``unconfirmed`` (its text has changed) or ``awaiting`` (its translation); ``words`` stand in
    what is asked for, or in the note; ``amends`` is the proposal that they amend.
    """

    instrument: str = ""
    provision: str = ""
    sponsor: str = ""
    state: str = ""
    words: str = ""
    amends: str = ""


def matching(space: str, wanted: Wanted) -> QuerySet[Proposal]:
    """The proposals asked for, as in ``chosen``; to be cut into pages.

    Cost: one query for the provision; two more, besides its own, once it is read.
    """
    rows = Proposal.objects.filter(instrument__committee_id=space)
    if wanted.instrument:
        rows = rows.filter(instrument_id=wanted.instrument)
    if wanted.provision:
        asked = Change.objects.filter(target__in=beneath(wanted.provision), until=None)
        rows = rows.filter(pk__in=asked.values("proposal"))
    if wanted.sponsor:
        behind = Sponsor.objects.filter(delegation_id=wanted.sponsor, until=None)
        rows = rows.filter(pk__in=behind.values("proposal"))
    if wanted.state:
        rows = rows.filter(_in_state(wanted.state))
    if wanted.words:
        rows = rows.filter(_with_words(wanted.words))
    if wanted.amends:
        amending = Change.objects.filter(action="amends", other=wanted.amends, until=None)
        rows = rows.filter(pk__in=amending.values("proposal"))
    present = Sponsor.objects.filter(until=None).select_related("delegation")
    named = rows.select_related("delegation", "instrument")
    return named.prefetch_related(Prefetch("sponsors", present)).order_by("instrument", "ordinal")


def _in_state(state: str) -> Q:
    """What a proposal in a state is."""
    if state == "floor":
        unconfirmed = Sponsor.objects.filter(floor=True, until=None).values("proposal")
        return Q(until=None) & (Q(floor=True) | Q(pk__in=unconfirmed))
    if state == "unconfirmed":
        return Q(until=None, carried=True)
    if state == "awaiting":
        own = Q(language=F("change__proposal__instrument__language"))
        done = ChangeWording.objects.filter(own).values("change")
        worded = Change.objects.filter(
            ~Q(pk__in=done) & (Q(wording__isnull=False) | Q(words__isnull=False)),
            until=None,
            revision=F("proposal__revision"),
        )
        foreign = ~Q(language=F("instrument__language"))
        return Q(until=None) & foreign & Q(pk__in=worded.values("proposal"))
    return Q(state=state)


def _with_words(words: str) -> Q:
    """What a proposal is that says some words, whatever their case."""
    said = Q()
    for column in ("wording", "heading", "quoted", "words"):
        said |= Q(**{f"{column}__icontains": words})
    changes = Change.objects.filter(said, until=None)
    return Q(pk__in=changes.values("proposal")) | Q(note__icontains=words)


def counted(space: str) -> dict[str, int]:
    """How many proposals are open, considered, withdrawn, and not yet confirmed (``floor``).

    Cost: two queries.
    """
    rows = Proposal.objects.filter(instrument__committee_id=space)
    states = rows.order_by().values_list("state").annotate(Count("pk"))
    return {**dict(states), "floor": rows.filter(_in_state("floor")).count()}


def printed(sponsor: Sponsor, language: str) -> str:
    """The name of who stands behind a proposal, as a text in some language prints it."""
    if sponsor.delegation is None:
        return sponsor.name
    named: str = sponsor.delegation.names.get(language) or sponsor.delegation.order
    return named
