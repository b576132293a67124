"""Questions about proposals."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.db.models import Count, F, Prefetch, Q, QuerySet

from travaux.committee.models import (
    Change,
    ChangeWording,
    Delegation,
    Instrument,
    Proposal,
    Provision,
    Sponsor,
    Wording,
)
from travaux.committee.queries.provisions import beneath
from travaux.committee.wordings import hash_of
from travaux.procedure import proposals as rulings
from travaux.procedure.rights import Category
from travaux.sentences import BadInput
from travaux.text import values
from travaux.text.gathering import resolve_amendments
from travaux.text.rebase import rebase


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

    ``state`` is open, considered, withdrawn, ``floor`` (read from the floor and not confirmed)
    or ``awaiting`` (its translation); ``words`` stand in what is asked for, or in the note;
    ``amends`` is the proposal that they amend.
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


def asked_of(
    instrument: Instrument, *, only: Collection[str] | None = None
) -> tuple[values.InstrumentProposal, ...]:
    """The open proposals to an instrument, in the order of submission, as the engine takes them.

    With ``only``, those of these ids.

    Sponsors are named by the delegation's name in the language of the instrument, in the
    order in which they came. A proposal in another language is there with its translated
    words; while one of its changes awaits translation it is left out (see ``awaiting``). A
    wording in full is brought onto the text that stands, where that has been corrected since.
    What amends a proposal that is not there, being withdrawn or awaiting translation, asks
    the same of the base.
    """
    open_ = Proposal.objects.filter(instrument=instrument, until=None)
    if only is not None:
        open_ = open_.filter(pk__in=only)
    changes: defaultdict[str, list[values.Change]] = defaultdict(list)
    asked = Change.objects.filter(
        proposal__in=open_, revision=F("proposal__revision"), until=None
    ).order_by("position")
    late = {proposal.id for proposal in awaiting(instrument)}
    translated = _translated(instrument)
    for change in _on_what_stands(asked, instrument):
        value = as_value(change)
        if change.id in translated:
            value = _in_words(value, translated[change.id])
        changes[change.proposal_id].append(value)
    sponsors: defaultdict[str, list[str]] = defaultdict(list)
    behind = Sponsor.objects.filter(proposal__in=open_, until=None).select_related("delegation")
    for sponsor in behind.order_by("since", "id"):
        sponsors[sponsor.proposal_id].append(printed(sponsor, instrument.language))
    asked_for = [
        values.InstrumentProposal(id_, tuple(sponsors[id_]), tuple(changes[id_]))
        for id_ in open_.order_by("ordinal").values_list("id", flat=True)
        if id_ not in late
    ]
    return _on_their_own(asked_for)


def printed(sponsor: Sponsor, language: str) -> str:
    """The name of who stands behind a proposal, as a text in some language prints it."""
    if sponsor.delegation is None:
        return sponsor.name
    named: str = sponsor.delegation.names.get(language) or sponsor.delegation.order
    return named


def amended_by(changes: Iterable[values.Change]) -> list[values.InstrumentProposal]:
    """The proposals that changes amend, and those that they amend in turn, whatever their state.

    Cost: a query for each storey of amendments.
    """
    found: dict[str, values.InstrumentProposal] = {}
    wanted = {it.other for it in changes if it.action == "amends"}
    while wanted:
        rows = Change.objects.filter(proposal__in=wanted, revision=F("proposal__revision"))
        of: defaultdict[str, list[values.Change]] = defaultdict(list)
        for row in rows.order_by("position"):
            of[row.proposal_id].append(as_value(row))
        found |= {id_: values.InstrumentProposal(id_, (), tuple(of[id_])) for id_ in sorted(wanted)}
        further = {it.other for changed in of.values() for it in changed if it.action == "amends"}
        wanted = further - found.keys()
    return list(found.values())


def _on_their_own(
    asked: list[values.InstrumentProposal],
) -> tuple[values.InstrumentProposal, ...]:
    """Proposals, with what amends a proposal that is not among them read as asked of the base."""
    there = {it.id for it in asked}
    orphans = {
        change: it
        for it in asked
        for change in it.changes
        if change.action == "amends" and change.other not in there
    }
    if not orphans:
        return tuple(asked)
    amended = amended_by(orphans)
    adopted = {change: _of_the_base(change, it, amended) for change, it in orphans.items()}
    return tuple(
        replace(it, changes=tuple(adopted.get(change, change) for change in it.changes))
        for it in asked
    )


def _of_the_base(
    change: values.Change, own: values.InstrumentProposal, amended: list[values.InstrumentProposal]
) -> values.Change:
    """A change that amends a proposal which is not there, as what it asks of the base."""
    others = [it for it in amended if it.id != own.id]
    try:
        *_others, resolved = resolve_amendments([*others, replace(own, changes=(change,))])
    except BadInput:  # it amended no words: the engine says so
        return change
    return resolved.changes[0]


def awaiting(instrument: Instrument) -> list[Proposal]:
    """The open proposals whose words are not yet in the language of the instrument, in order."""
    translated = _translated(instrument)
    other = Proposal.objects.filter(instrument=instrument, until=None).exclude(
        language=instrument.language
    )
    worded = Change.objects.filter(
        Q(wording__isnull=False) | Q(words__isnull=False),
        proposal__in=other,
        revision=F("proposal__revision"),
    ).values_list("id", "proposal_id")
    late = {proposal for id_, proposal in worded if id_ not in translated}
    return [proposal for proposal in other.order_by("ordinal") if proposal.id in late]


def _on_what_stands(asked: Iterable[Change], instrument: Instrument) -> Iterator[Change]:
    """The changes, not to be saved, each with its wording on what stands now where it can be."""
    changes = list(asked)
    worded = [it for it in changes if it.wording is not None and it.on and it.quoted is None]
    stands = Provision.objects.in_bulk({it.target for it in worded})
    moved = {
        it.id: words
        for it in worded
        if (words := _words_at(it, stands, instrument)) is not None and hash_of(words) != it.on
    }
    before = Wording.objects.in_bulk({it.on for it in worded if it.id in moved})
    for it in changes:
        if it.id in moved and it.on in before and it.wording is not None:
            rebased = rebase(before[it.on].words, moved[it.id], it.wording)
            it.wording = it.wording if rebased is None else rebased
        yield it


def _in_words(value: values.Change, translated: str) -> values.Change:
    """A change with the words it asks for in another language."""
    if value.quoted is None:
        return replace(value, wording=translated)
    return replace(value, words=translated)


def _words_at(
    change: Change, stands: Mapping[str, Provision], instrument: Instrument
) -> str | None:
    """The wording that stands where a change is made; None where there is none to compare."""
    if change.action != "amend":
        return None
    if change.part == "title":
        return instrument.title
    place = stands.get(change.target)
    words: str | None = getattr(place, "words" if change.part == "provision" else change.part, None)
    return words


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
        at=change.at,
    )
