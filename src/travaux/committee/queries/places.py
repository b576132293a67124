"""Questions about one place of a text: what stands there, and what the room reads there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.db.models import Q

from travaux.committee.models import Change, Instrument, Proposal, Provision, Translation
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.instruments import as_it_stands, fitted
from travaux.committee.queries.provisions import beneath
from travaux.text import values
from travaux.text.instruments import consolidate_instrument
from travaux.text.values import InstrumentProposal, RollingProvision


def standing(space: str, provision: str) -> Provision | None:
    """A provision that stands in a committee's texts, with its instrument.

    Cost: one query.
    """
    rows = Provision.objects.filter(instrument__committee_id=space, pk=provision, until=None)
    return rows.select_related("instrument").first()


def in_order(instrument: Instrument) -> list[Provision]:
    """The provisions of a text as they are read, each before what stands under it.

    Cost: one query.
    """
    under: defaultdict[str, list[Provision]] = defaultdict(list)
    rows = Provision.objects.filter(instrument=instrument, until=None).order_by("position")
    for row in rows.select_related("instrument"):
        under[row.parent].append(row)

    def down(parent: str) -> Iterator[Provision]:
        for row in under[parent]:
            yield row
            yield from down(row.id)

    return list(down(""))


def first_worded(instrument: Instrument) -> Provision | None:
    """The first provision of a text that has words of its own.

    Cost: one query.
    """
    return next((it for it in in_order(instrument) if it.words), None)


def translated_at(provision: str, part: str, language: str) -> str:
    """The words of one part in another language; empty while nobody has entered them.

    Cost: one query.
    """
    rows = Translation.objects.filter(provision_id=provision, part=part, language=language)
    found: str | None = rows.values_list("words", flat=True).first()
    return found or ""


def rolling_at(
    instrument: Instrument, provision: str, also: Sequence[InstrumentProposal] = ()
) -> RollingProvision | None:
    """What the room reads of one provision and what stands under it; None if it is not there.

    Args:
        instrument: its text.
        provision: its id.
        also: what is asked besides, and is on no record.

    Raises:
        BadInput: what is asked besides does not fit the place.

    Cost: ten queries, and the consolidation of the proposals that touch the place: it does not
    grow with what is asked elsewhere.
    """
    ids = set(beneath(provision))
    asked = asked_of(instrument, only=_touching(instrument, ids))
    changes = [it for one in (*asked, *also) for it in one.changes]
    ids |= {id_ for it in changes for id_ in (it.target, it.other)}
    sought = [it.quoted or "" for it in changes if it.action == "replace throughout"]
    text = as_it_stands(instrument)
    needed = replace(text, provisions=tuple(_needed(text.provisions, ids, sought)))
    rolling, fitting = fitted(needed, asked)
    if also:
        rolling = consolidate_instrument(needed, (*fitting, *also))
    return next((it for it in _every(rolling.provisions) if it.id == provision), None)


def _needed(
    provisions: Iterable[values.Provision], ids: set[str], sought: Sequence[str]
) -> Iterator[values.Provision]:
    """The provisions of these ids, those that may hold words sought, and those above them."""
    for it in provisions:
        children = tuple(_needed(it.children, ids, sought))
        words = f"{it.heading}\n{it.words}\n{it.closing}"
        if children or it.id in ids or any(quoted in words for quoted in sought):
            yield replace(it, children=children)


def _touching(instrument: Instrument, ids: set[str]) -> set[str]:
    """The ids of the proposals that ask something of some provisions, or amend one that does."""
    changes = Change.objects.filter(proposal__instrument=instrument, until=None)
    here = Q(target__in=ids) | Q(other__in=ids) | Q(action="replace throughout")
    found = set(changes.filter(here).values_list("proposal_id", flat=True))
    pairs = set(changes.filter(action="amends").values_list("proposal_id", "other"))
    while met := {pair for pair in pairs if found.intersection(pair)}:
        pairs -= met
        found |= {id_ for pair in met for id_ in pair}
    return found


def _every(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    for it in provisions:
        yield it
        yield from _every(it.children)


def read_from_the_floor(space: str, party: str) -> list[Proposal]:
    """The open proposals that a delegation is to confirm.

    They were read from the floor in its name, or bear it so; or they were carried onto settled
    words, and it proposed them, or sponsors what nobody is known to have proposed.

    Cost: one query.
    """
    own = Q(delegation_id=party, floor=True) | Q(delegation_id=party, carried=True)
    own |= Q(delegation=None, carried=True, sponsors__delegation_id=party, sponsors__until=None)
    joined = Q(sponsors__delegation_id=party, sponsors__until=None, sponsors__floor=True)
    rows = Proposal.objects.filter(own | joined, instrument__committee_id=space, until=None)
    return list(rows.distinct().order_by("instrument", "ordinal"))
