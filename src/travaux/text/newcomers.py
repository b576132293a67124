"""The provisions that proposals bring in: like ones together, numbered where they stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from travaux.text.compile import Family, families
from travaux.text.gathering import Asked
from travaux.text.labels import canonical, next_label
from travaux.text.names import in_order, natural
from travaux.text.structure import alternative, inserted, new_id
from travaux.text.tree import find
from travaux.text.values import (
    Change,
    Choice,
    Instrument,
    Node,
    Plain,
    Proposal,
    Provision,
    RollingProvision,
)


def newcomers(
    instrument: Instrument, asked: Sequence[Asked], taken: set[str], *, order: Sequence[str] = ()
) -> list[RollingProvision]:
    """The provisions brought in at one place, by first submission.

    ``asked`` are changes of one action, with one target and place; ``taken`` are the
    numbers in use there, to which the new ones are added.
    """
    by_key = {new_id(it.proposal.id, it.number): it for it in asked}
    made: list[RollingProvision] = []
    for family in families(_wordings(by_key, "wording"), order=order):
        members = {proposal.id: by_key[proposal.id] for proposal in family.proposals}
        new = _newcomer(instrument, family, members, order=order)
        new = replace(new, number=_number(instrument, asked[0].change, taken))
        taken.add(canonical(new.number))
        made.append(new)
    return made


def _wordings(by_key: Mapping[str, Asked], field: str) -> list[Proposal]:
    return [
        Proposal(key, it.proposal.sponsors, wording=getattr(it.change, field) or "")
        for key, it in by_key.items()
    ]


def _newcomer(
    instrument: Instrument, family: Family, members: Mapping[str, Asked], *, order: Sequence[str]
) -> RollingProvision:
    change = next(iter(members.values())).change
    new = (alternative if change.action == "alternative" else inserted)(instrument, change, "")
    headings = [
        replace(it, wording=it.wording or _heading(instrument, change))
        for it in _wordings(members, "heading")
    ]
    ids = sorted(
        ((it.proposal.id, it.number, key) for key, it in members.items()),
        key=lambda entry: natural(entry[2]),
    )
    sponsors = {name for it in members.values() for name in it.proposal.sponsors}
    return RollingProvision(
        id="+".join(key for _, _, key in ids),
        kind=new.kind,
        origin="proposed",
        heading=_bare(_content(families(headings, order=order)), members),
        words=_bare(family.option.content, members),
        proposals=tuple(dict.fromkeys(proposal for proposal, _, _ in ids)),
        sponsors=in_order(sponsors, order),
        lineage=new.lineage,
        ids=tuple(ids),
    )


def _heading(instrument: Instrument, change: Change) -> str:
    """An alternative without a heading of its own keeps that of its target."""
    return find(instrument, change.target).heading if change.action == "alternative" else ""


def _number(instrument: Instrument, change: Change, taken: set[str]) -> str:
    """The label of a new provision: that of the one it follows, with the next *bis*."""
    anchor = find(instrument, change.target)
    if change.action == "alternative":
        return anchor.number
    if change.where == "under":
        return next_label(anchor.children[-1].number, taken) if anchor.children else ""
    if change.where == "before":
        siblings = _siblings(instrument.provisions, anchor.id)
        at = siblings.index(anchor)
        return next_label(siblings[at - 1].number, taken) if at else ""
    return next_label(anchor.number, taken)


def _siblings(provisions: tuple[Provision, ...], provision_id: str) -> tuple[Provision, ...]:
    if any(it.id == provision_id for it in provisions):
        return provisions
    below = (_siblings(it.children, provision_id) for it in provisions)
    return next((found for found in below if found), ())


def _content(of: Sequence[Family]) -> tuple[Node, ...]:
    """Families as the content of a proposed option: one plain, several a choice."""
    if len(of) == 1:
        return of[0].option.content
    return (Choice(tuple(family.option for family in of)),)


def _bare(nodes: Iterable[Node], members: Mapping[str, Asked]) -> tuple[Node, ...]:
    """Nodes in which every proposal stands under its own id, its change's number left out."""
    return tuple(
        node
        if isinstance(node, Plain)
        else Choice(
            tuple(
                replace(
                    option,
                    content=_bare(option.content, members),
                    proposals=tuple(members[key].proposal.id for key in option.proposals),
                )
                for option in node.options
            )
        )
        for node in nodes
    )
