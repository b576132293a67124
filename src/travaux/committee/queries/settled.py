"""Questions about places: what stands there, what is asked of it, what was settled."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from travaux.committee.models import Instrument, SettledPlace
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.instruments import as_it_stands, fitting
from travaux.sentences import BadInput, message
from travaux.text import values
from travaux.text.compare import Base
from travaux.text.consolidate import consolidate
from travaux.text.gathering import Sorted, Spot, sort_proposals
from travaux.text.open_places import OpenPlace, asking, open_places
from travaux.text.settled_values import Form, Settlement, hash_of
from travaux.text.settlements import decide
from travaux.text.tree import part_of


def key_of(instrument: str, spot: Spot) -> str:
    """The key under which a place is kept: its provision and part, or the title's."""
    provision, part = spot
    return f"{provision}/{part}" if provision else f"{instrument}//{part}"


@dataclass(frozen=True)
class Standing:
    """A place as it stands: its text, and every proposal to it in the order of submission.

    ``tree`` is the whole text, ``asked`` every proposal to it that fits.
    """

    instrument: Instrument
    spot: Spot
    text: str
    proposals: tuple[values.Proposal, ...]
    tree: values.Instrument
    asked: tuple[values.InstrumentProposal, ...]

    @cached_property
    def nodes(self) -> tuple[values.Node, ...]:
        """The rolling text of the place."""
        return consolidate(self.text, self.proposals).nodes

    @cached_property
    def open(self) -> tuple[OpenPlace, ...]:
        """What is contested in it, each with its span of tokens of the base."""
        return open_places(self.nodes)

    def asking(self, span: tuple[int, int]) -> tuple[str, ...]:
        """The proposals that have words of their own at a span of tokens, by id."""
        base = Base(self.text)
        return asking(self.nodes, (base.length(0, span[0]), base.length(0, span[1])))


def standing_at(instrument: Instrument, provision: str, part: values.Part) -> Standing:
    """A place of an instrument as it stands now.

    Raises:
        BadInput: there is no such provision.
    """
    return standing_in(instrument, asked_at(instrument), (provision, part))


Read: TypeAlias = tuple[values.Instrument, Sorted, tuple[values.InstrumentProposal, ...]]
"""A text, everything that is asked of it by where it is asked, and the proposals."""


def standing_in(instrument: Instrument, read: Read, spot: Spot) -> Standing:
    """A place of an instrument as it stands in a text that was read already.

    Raises:
        BadInput: there is no such provision.
    """
    tree, sorted_, asked = read
    text = part_of(tree, *spot)
    return Standing(instrument, spot, text, tuple(sorted_.places.get(spot, ())), tree, asked)


def asked_at(instrument: Instrument) -> Read:
    """The text, everything that is asked of it by where it is asked, and the proposals.

    Proposals that no longer fit are left out, as from the rolling text.
    """
    tree = as_it_stands(instrument)
    found, asked, _problems = fitting(tree, asked_of(instrument), sort_proposals)
    return tree, found, asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the room decided of a place, as a person says it; the words follow from the form.

    Without ``span`` the only open place is meant; ``words`` are those of a compromise.
    """

    form: Form
    span: tuple[int, int] | None = None
    proposals: tuple[str, ...] = ()
    words: str = ""


def in_full(place: Standing, decision: Decision) -> Settlement:
    """A decision on a place as the act that enters it says it: its words in full.

    Raises:
        BadInput: as ``travaux.text.settlements.decide``; or no span is given, and there is not
            just one open place.
    """
    nodes = place.nodes
    span = decision.span or _only(open_places(nodes))
    asked = Settlement(
        key_of(place.instrument.id, place.spot),
        hash_of(place.text),
        *span,
        decision.words,
        decision.form,
        decision.proposals,
    )
    return decide(place.text, place.proposals, asked, nodes=nodes)


def _only(found: tuple[OpenPlace, ...]) -> tuple[int, int]:
    if len(found) != 1:
        raise BadInput(
            message(
                "There are {count} open places here: name one by its tokens ({known}).",
                count=len(found),
                known=", ".join(f"{it.start}:{it.end}" for it in found) or "—",
            )
        )
    return found[0].start, found[0].end


def settled_in(instrument: Instrument, provision: str = "") -> list[SettledPlace]:
    """What was settled in a text, or in one of its provisions, with what became of proposals.

    Cost: two queries.
    """
    rows = SettledPlace.objects.filter(instrument=instrument)
    if provision:
        rows = rows.filter(provision=provision)
    return list(rows.prefetch_related("fates__proposal"))
