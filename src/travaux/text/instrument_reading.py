"""Reading the rolling text of an instrument for one proposal, or for none."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from travaux.text.errors import BadInput, message
from travaux.text.reading import read_for
from travaux.text.structure import apply_change, phase
from travaux.text.values import (
    Change,
    Instrument,
    Mark,
    Node,
    Part,
    Provision,
    RollingInstrument,
    RollingProvision,
    Where,
)


def instrument_for(rolling: RollingInstrument, proposal: str | None = None) -> Instrument:
    """The instrument as one proposal would have it; for None, the base."""
    base = Instrument(
        title=read_for(rolling.title, proposal),
        language=rolling.language,
        symbol=rolling.symbol,
        provisions=_base(rolling.provisions, proposal),
    )
    if proposal is None:
        return base
    steps = sorted(_steps(rolling.provisions, proposal), key=lambda it: (phase(it[1]), it[0]))
    return reduce(lambda text, it: apply_change(text, it[1], it[2]), steps, base)


def nodes_at(rolling: RollingInstrument, provision: str, part: Part) -> tuple[Node, ...]:
    """The rolling text of one part of a provision of the base, or the title.

    Raises:
        BadInput: there is no such provision, or proposals insert it: then it has no base.
    """
    if part == "title":
        return rolling.title
    found = next((it for it in _every(rolling.provisions) if it.id == provision), None)
    if found is None:
        raise BadInput(
            message(
                "There is no provision {id} in the rolling text; name one that is there by its id.",
                id=provision,
            )
        )
    if found.origin != "base":
        raise BadInput(
            message(
                "Provision {id} is only proposed and has no words of the base to settle; "
                "bring it into the text first.",
                id=provision,
            )
        )
    return found.words if part == "provision" else _nodes(found, part)


def _nodes(provision: RollingProvision, part: Part) -> tuple[Node, ...]:
    parts = {"heading": provision.heading, "closing": provision.closing}
    return parts.get(part, provision.words)


def with_nodes(
    rolling: RollingInstrument,
    spot: tuple[str, Part],
    nodes: tuple[Node, ...],
    *,
    mark: Mark | None,
) -> RollingInstrument:
    """A rolling text with other nodes in one part, and one more mark on its provision."""
    provision, part = spot
    if part == "title":
        return replace(rolling, title=nodes)

    def through(provisions: tuple[RollingProvision, ...]) -> tuple[RollingProvision, ...]:
        return tuple(
            changed(it) if it.id == provision else replace(it, children=through(it.children))
            for it in provisions
        )

    def changed(it: RollingProvision) -> RollingProvision:
        marks = it.marks if mark is None else (*it.marks, mark)
        if part == "heading":
            return replace(it, marks=marks, heading=nodes)
        if part == "closing":
            return replace(it, marks=marks, closing=nodes)
        return replace(it, marks=marks, words=nodes)

    return replace(rolling, provisions=through(rolling.provisions))


def _every(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    for it in provisions:
        yield it
        yield from _every(it.children)


def _base(provisions: Iterable[RollingProvision], proposal: str | None) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            id=it.id,
            kind=it.kind,
            number=it.number,
            heading=read_for(it.heading, proposal),
            words=read_for(it.words, proposal),
            children=_base(it.children, proposal),
            closing=read_for(it.closing, proposal),
            notes=it.notes,
            lineage=it.lineage,
        )
        for it in provisions
        if it.origin == "base"
    )


def _steps(
    provisions: Iterable[RollingProvision], proposal: str
) -> Iterator[tuple[int, Change, str]]:
    """What a proposal asks beside words: a change's number, the change, the id it brings in."""
    for it in provisions:
        for own, number, new in it.ids:
            if own == proposal:
                yield number, coming(it, proposal), new
        for mark in it.marks:
            if proposal in mark.proposals and mark.change is not None:
                number = mark.numbers[mark.proposals.index(proposal)]
                yield number, mark.change, f"{proposal}:{number}" if number > 1 else proposal
        yield from _steps(it.children, proposal)


def coming(provision: RollingProvision, proposal: str) -> Change:
    """The change that brought a new provision in."""
    descent = provision.lineage[0]
    verb, _, where = descent.relation.partition("_")
    places: dict[str, Where] = {"before": "before", "under": "under"}
    actions = {"inserted": "insert", "alternative": "alternative", "placeholder": "placeholder"}
    return Change(
        action=actions[verb],
        target=descent.of,
        wording=read_for(provision.words, proposal),
        heading=read_for(provision.heading, proposal),
        where=places.get(where, "after"),
    )
