"""What the room decides, as the script says it: places settled, paragraphs agreed, a new basis.

Long stretches are said in one line, which stands for an act a place or a paragraph: each is
worked out from what stands before the room, so that the same record gives the same acts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from travaux.acts.agreements import Agree, Reconfirm
from travaux.acts.carrying import CarriedChange, Disposed
from travaux.acts.instruments import Carry
from travaux.acts.places import Settle
from travaux.acts.proposals import Confirm
from travaux.acts.provisions import Settle as SettleWhole
from travaux.acts.sights import instrument
from travaux.acts.wholes import Whole
from travaux.committee.models import Agreement, Change, Instrument, Proposal
from travaux.committee.queries.agreements import contested
from travaux.committee.queries.dispositions import Suggested, suggested
from travaux.committee.queries.settled import Decision, Standing, asked_at, in_full, standing_at
from travaux.demonstration.cast import SPACE
from travaux.demonstration.script import unplayable
from travaux.demonstration.told import Told, Turn
from travaux.text.compare import Base
from travaux.text.gathering import Spot
from travaux.text.settled_values import Settlement
from travaux.text.settling import settle as settle_place
from travaux.text.tree import walk
from travaux.text.values import Provision

PARAGRAPHS: Final = frozenset({"preambular", "paragraph", "testimonium"})
HOLDING: Final = frozenset({"paragraph", "article", "section", "chapter", "part"})
"""Kinds that a provision is not agreed with as one paragraph."""


# --- places -----------------------------------------------------------------


def settle(told: Told) -> Iterator[Turn]:
    """``settle``: every open place of one provision, by what is accepted or said there.

    With ``delete`` what stands at each goes.
    """
    target = told.target(told.said["settle"])
    part = "words" if target.part == "provision" else target.part
    before = standing_at(_row(told), target.provision, part)
    accepted = tuple(told.said.get("accept", "").split())
    if not before.open:
        raise unplayable(told.said["settle"])
    yield from _places(told, before, accepted, said=told.said.get("say"))


def keep(told: Told) -> Iterator[Turn]:
    """``keep``: a provision stays in brackets, from its first open place to its last."""
    target = told.target(told.said["keep"])
    before = standing_at(_row(told), target.provision, "words")
    if not before.open:
        raise unplayable(told.said["keep"])
    span = before.open[0].start, max(it.end for it in before.open)
    kept = Decision(form="keep bracketed", span=span)
    yield _settle(told, before.spot, in_full(before, kept), count=1)


def close(told: Told) -> Iterator[Turn]:
    """``close``: whatever is open in a provision or beneath it is settled as it stands."""
    row = _row(told)
    tree, asked, _proposals = asked_at(row)
    within = _within(told, told.said["close"])
    marked = [it for target, those in asked.marks.items() if target in within for it in those]
    beside = [it for key, those in asked.newcomers.items() if key[0] in within for it in those]
    ids = dict.fromkeys(
        it.proposal.id
        for it in (*marked, *beside)
        if it.change.action not in {"retain", "reserve", "bracket"}
    )
    yield from _wholes(told, list(ids), form="reject")
    for it in walk(tree.provisions):
        for spot in [spot for spot in asked.places if spot[0] == it.id and it.id in within]:
            yield from _places(told, standing_at(row, *spot), ())


def _places(
    told: Told, before: Standing, accepted: Sequence[str], *, said: str | None = None
) -> Iterator[Turn]:
    """One act an open place, in the order of the text, until none is open."""
    if said is not None:
        whole = Decision(form="compromise", span=(0, _length(before)), words=said)
        yield _settle(told, before.spot, in_full(before, whole), count=1)
        return
    taken = 0
    while places := before.open:
        taken += 1
        span = (places[0].start, places[0].end)
        decision = _decision(before, span, accepted)
        if "delete" in told.said:
            decision = Decision(form="delete", span=span)
        settlement = in_full(before, decision)
        yield _settle(told, before.spot, settlement, count=taken)
        after = settle_place(before.text, before.proposals, settlement)
        before = replace(before, text=after.base, proposals=after.proposals)


def _decision(before: Standing, span: tuple[int, int], accepted: Sequence[str]) -> Decision:
    """Accept what is named at a place; else the words stand, with or without who asked others."""
    asking = before.asking(span)
    named = tuple(it for it in accepted if it in asking)
    if named:
        return Decision(form="accept", span=span, proposals=named[:1])
    return Decision(form="reject" if asking else "lift", span=span, proposals=asking)


def _settle(told: Told, spot: Spot, settlement: Settlement, *, count: int) -> Turn:
    provision, part = spot
    act = Settle(
        place=f"{told.id}.{provision or 'title'}.{part}.{count}",
        instrument=told.of,
        provision=provision,
        part=part,  # type: ignore[arg-type]  # what has words is no provision as a whole
        on=settlement.on,
        start=settlement.start,
        end=settlement.end,
        form=settlement.form,
        words=settlement.words,
        proposals=settlement.proposals,
        decided=told.decided,
    )
    return Turn(told.declaring, (act,))


def _length(before: Standing) -> int:
    """Tokens of the text of a place."""
    return len(Base(before.text).tokens)


def accept(told: Told) -> Iterator[Turn]:
    """``accept``: what a proposal asks of a provision as a whole; ``provision`` comes in."""
    yield from _wholes(told, [told.said["accept"]], form="accept")


def reject(told: Told) -> Iterator[Turn]:
    """``reject``: what proposals ask of provisions as a whole."""
    yield from _wholes(told, told.said["reject"].split(), form="reject")


def _wholes(told: Told, ids: Sequence[str], *, form: str) -> Iterator[Turn]:
    rows = Proposal.objects.in_bulk(ids)
    for id_ in ids:
        if id_ not in rows:
            raise unplayable(id_)
        asked = Change.objects.filter(proposal=id_, revision=rows[id_].revision, until=None)
        for position in asked.order_by("position").values_list("position", flat=True):
            if Whole.of(rows[id_], position) is None:
                continue
            act = SettleWhole(
                place=f"{told.id}.{id_}.{position}",
                proposal=id_,
                position=position,
                form=form,  # type: ignore[arg-type]  # accept or reject
                provision=told.said.get("provision", ""),
                number=told.said.get("number", ""),
                words=told.said.get("words"),
                decided=told.decided,
            )
            yield Turn(told.declaring, (act,))


# --- agreement --------------------------------------------------------------


def agree(told: Told) -> Iterator[Turn]:
    """``agree``: a provision; with ``each``, whatever of that kind in it is out of brackets.

    What stands agreed at this level already is left alone; what another word has dropped is
    agreed again as it stands now.
    """
    row = _row(told)
    stands = {it.provision: it for it in Agreement.objects.filter(instrument=row, until=None)}
    for it in _agreeing(told, row):
        before = stands.get(it.id)
        if before and before.state == "to be reconfirmed":
            act: object = Reconfirm(agreement=before.id, decided=told.decided)
        elif before and before.state == "agreed" and before.level == told.decided.level:
            continue
        else:
            act = Agree(
                agreement=f"{told.id}.{it.id}",
                provision=it.id,
                ad_referendum=told.said.get("ad_referendum", False),
                conditional_on=tuple(
                    told.target(label).provision for label in told.said.get("conditional_on", ())
                ),
                decided=told.decided,
            )
        yield Turn(told.declaring, (act,))


def _agreeing(told: Told, row: Instrument) -> Iterator[Provision]:
    """What a line agrees: one provision, or each of a kind beneath it that is not contested."""
    each = told.said.get("each", "")
    if not each:
        named = told.target(told.said["agree"]).provision
        yield next(it for it in walk(told.text.provisions) if it.id == named)
        return
    tree, asked, _proposals = asked_at(row)
    open_, within = contested(tree, asked), _within(told, told.said["agree"])
    for it in walk(tree.provisions):
        mine = _is_paragraph(it) if each == "paragraph" else it.kind == each
        if mine and it.id in within and not open_ & {below.id for below in walk((it,))}:
            yield it


def _is_paragraph(it: Provision) -> bool:
    """Whether a provision is agreed as one paragraph: its letters go with it."""
    if it.kind in PARAGRAPHS:
        return True
    return it.kind == "article" and not any(one.kind in HOLDING for one in it.children)


# --- a new basis ------------------------------------------------------------


def carry(told: Told) -> Iterator[Turn]:
    """``carry``: what becomes of the proposals to a text when another, ``onto``, comes after it.

    What is in the new text is taken up and what can be brought onto it is carried, unless the
    line names it as ``lapsed`` or ``again``.
    """
    old, new = told.said["carry"], told.said["onto"]
    named = {
        id_: decision
        for key, decision in (("lapsed", "lapsed"), ("again", "to be resubmitted"))
        for id_ in told.said.get(key, "").split()
    }
    found = suggested(instrument(SPACE, old), instrument(SPACE, new))
    act = Carry(
        table=told.said["table"],
        old=old,
        new=new,
        dispositions=tuple(_disposed(it, named.get(it.proposal.id, it.decision)) for it in found),
        decided=told.decided,
    )
    yield Turn(told.declaring, (act,))


def _disposed(it: Suggested, decision: str) -> Disposed:
    carried = decision == "carried"
    names = CarriedChange.__slots__
    changes = tuple(
        CarriedChange(**{name: getattr(one, name) for name in names}) for one in it.changes
    )
    return Disposed(
        proposal=it.proposal.id,
        decision=decision,  # type: ignore[arg-type]  # one of the four
        carried_as=f"{it.proposal.id}-R" if carried else "",
        changes=changes if carried else (),
    )


def confirm(told: Told) -> Iterator[Turn]:
    """``confirm``: each party named confirms whatever was carried in its name."""
    carried = Proposal.objects.filter(instrument=_row(told), until=None, carried=True)
    for party in told.said["confirm"].split():
        for row in carried.filter(delegation=party).order_by("ordinal"):
            yield Turn(party, (Confirm(proposal=row.id),))


def _row(told: Told) -> Instrument:
    return instrument(SPACE, told.of)


def _within(told: Told, label: str) -> set[str]:
    """The ids of a provision and all beneath it; of the whole text, title and all, for ``all``."""
    every = told.text.provisions
    if label == "all":
        return {"", *(it.id for it in walk(every))}
    id_ = told.target(label).provision
    return {it.id for top in walk(every) if top.id == id_ for it in walk((top,))}
