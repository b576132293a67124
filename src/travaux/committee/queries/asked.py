"""What the open proposals ask of a text, as the engine takes it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.db.models import F, Q, QuerySet

from travaux.committee.models import (
    Change,
    ChangeWording,
    Instrument,
    Proposal,
    Provision,
    Sponsor,
    Wording,
)
from travaux.committee.queries.delegations import printed_in
from travaux.committee.wordings import hash_of
from travaux.sentences import BadInput
from travaux.text import values
from travaux.text.gathering import resolve_amendments
from travaux.text.rebase import rebase


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
    return _on_their_own(_read(instrument, only))


def asked_since(
    instrument: Instrument,
    before: Iterable[values.InstrumentProposal],
    number: int,
    *,
    names: Mapping[str, str] | None = None,
) -> tuple[values.InstrumentProposal, ...]:
    """As ``asked_of``, with what no act behind a number concerns taken from what was asked then.

    Args:
        instrument: the text.
        before: what ``asked_of`` gave once that act was entered, or later.
        number: of that act; no delegation was renamed since.
        names: what ``printed_in`` gives for the text, where it has been read already.

    Cost: some seven queries; it grows with what was done since, and with the proposals by their
        ids alone.
    """
    order = Proposal.objects.filter(instrument=instrument, until=None).order_by("ordinal")
    kept = {it.id: it for it in before}
    ids = list(order.values_list("id", flat=True))
    anew = _concerned(instrument, number).union(it for it in ids if it not in kept)
    kept = {id_: it for id_, it in kept.items() if id_ not in anew}
    if anew:
        kept |= {it.id: it for it in _read(instrument, anew, names=names, ids=ids)}
    return _on_their_own([kept[id_] for id_ in ids if id_ in kept])


def _concerned(instrument: Instrument, number: int) -> set[str]:
    """The proposals that acts behind a number concern, by id.

    Those that amend another, or the title, are always among them: what they ask of hangs on more.
    """
    behind = Q(since__gt=number) | Q(until__gt=number)
    own = {"proposal__instrument": instrument}
    moved = Provision.objects.filter(behind, instrument=instrument).values("pk")
    hanging = Q(action="amends") | Q(target="") | Q(target__in=moved)
    changes = Change.objects.filter(behind | Q(hanging, until=None), **own)
    sponsors = Sponsor.objects.filter(behind, **own)
    worded = ChangeWording.objects.filter(change__proposal__instrument=instrument, since__gt=number)
    found = (changes.values_list("proposal"), sponsors.values_list("proposal"))
    every = worded.order_by().values_list("change__proposal")
    return {id_ for (id_,) in every.union(*(it.order_by() for it in found))}


def _read(
    instrument: Instrument,
    only: Collection[str] | None,
    *,
    names: Mapping[str, str] | None = None,
    ids: Sequence[str] | None = None,
) -> list[values.InstrumentProposal]:
    """The open proposals as ``asked_of`` gives them, before amendments are looked at.

    Args:
        instrument: the text.
        only: the ids of those that are read, else all.
        names: how delegations are printed in the text, where that has been read already.
        ids: those of the open proposals in the order of submission, likewise.
    """
    open_ = Proposal.objects.filter(instrument=instrument, until=None)
    if only is not None:
        open_ = open_.filter(pk__in=only)
    changes: defaultdict[str, list[values.Change]] = defaultdict(list)
    asked = Change.objects.filter(
        proposal__in=open_, revision=F("proposal__revision"), until=None
    ).order_by("position")
    translated = _translated(instrument)
    late = {proposal.id for proposal in _awaiting(instrument, translated)}
    for change in _on_what_stands(asked, instrument):
        value = as_value(change)
        if change.id in translated:
            value = _in_words(value, translated[change.id])
        changes[change.proposal_id].append(value)
    printed_as = names or printed_in(instrument.committee_id, instrument.language)
    sponsors = _sponsors(open_, printed_as)
    if ids is None:
        ids = list(open_.order_by("ordinal").values_list("id", flat=True))
    return [
        values.InstrumentProposal(id_, tuple(sponsors[id_]), tuple(changes[id_]))
        for id_ in ids
        if id_ not in late and (only is None or id_ in only)
    ]


def _sponsors(proposals: QuerySet[Proposal], names: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Who stands behind proposals, as a text prints them, in the order in which they came.

    A draft has thousands of sponsors and few delegations: each of these is read once.
    """
    behind = Sponsor.objects.filter(proposal__in=proposals, until=None).order_by("since", "id")
    sponsors: defaultdict[str, list[str]] = defaultdict(list)
    for proposal, party, name in behind.values_list("proposal", "delegation", "name"):
        sponsors[proposal].append(names[party] if party else name)
    return sponsors


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
    return _awaiting(instrument, _translated(instrument))


def _awaiting(instrument: Instrument, translated: Collection[str]) -> list[Proposal]:
    other = Proposal.objects.filter(instrument=instrument, until=None).exclude(
        language=instrument.language
    )
    rows = list(other.order_by("ordinal"))
    if not rows:
        return rows
    worded = Change.objects.filter(
        Q(wording__isnull=False) | Q(words__isnull=False),
        proposal__in=other,
        revision=F("proposal__revision"),
    ).values_list("id", "proposal_id")
    late = {proposal for id_, proposal in worded if id_ not in translated}
    return [proposal for proposal in rows if proposal.id in late]


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
        places=tuple((provision, part) for provision, part in change.places),
    )
