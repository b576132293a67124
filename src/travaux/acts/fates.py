"""What a settlement makes of the proposals to its place: ended, left in part, or carried."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from travaux.acts.revising import Planned, bind, kept, revise
from travaux.acts.scene import Scene
from travaux.committee.models import Change, Fate, Proposal, SettledPlace
from travaux.committee.queries.asked import awaiting
from travaux.committee.queries.settled import Standing
from travaux.committee.rows import add, change
from travaux.committee.wordings import hash_of
from travaux.sentences import BadInput
from travaux.text import values
from travaux.text.amendments import full_wording
from travaux.text.gathering import Spot, proposes_words, resolve_amendments, sort_proposals
from travaux.text.settled_values import Casualty, Settled
from travaux.text.structure import NEW, SILENT, is_whole
from travaux.text.told import Told

_ENDED: Final = {"fulfilled": "fulfilled", "accepted": "fulfilled"}


@dataclass(frozen=True, slots=True)
class Settling:
    """A place before it was settled, the row that says how, and what came of it.

    ``tree`` is the text afterwards; ``resolved`` is what each proposal asked before, with what
    amends another one read as the change it asked for then.
    """

    place: SettledPlace
    before: Standing
    told: Told
    settled: Settled
    tree: values.Instrument
    scene: Scene
    resolved: Mapping[str, tuple[values.Change, ...]] = field(default_factory=dict)

    @property
    def spot(self) -> Spot:
        """The place."""
        return self.before.spot


def write_fates(settling: Settling) -> None:
    """Write what became of each proposal to the place, and the proposals as they stand now."""
    settled = settling.settled
    resolved = resolve_amendments(settling.before.asked)
    settling = replace(settling, resolved={it.id: it.changes for it in resolved})
    asked = {it.id: it for it in settling.before.proposals}
    open_ = {it.id: it for it in settled.proposals}
    fallen = {it.id: it for it in settled.casualties}
    rows = Proposal.objects.in_bulk(list(asked))
    for fate, it in _fates(settling):
        row = rows[it.id]
        ended: Sequence[Change] = ()
        if it.id in open_:
            if it.id in settled.carried:
                _carry(row, open_[it.id], settling)
        else:
            ended = _end(row, settling, _ENDED.get(fate, "fallen"))
        words = next((one.words for one in settling.told.askers if one.id == it.id), "")
        add(_fate(settling, row, it, fate=fate, words=words, fell=fallen.get(it.id), ended=ended))
    _bind_amending([rows[it] for it in asked if it not in open_], settling)
    if settled.base != settling.before.text:
        _warn_awaiting(settling)


def _fates(settling: Settling) -> Iterator[tuple[str, values.Proposal]]:
    """Each proposal that the settlement concerns, with what becomes of it."""
    told = {it.id: it.fate for it in settling.told.askers}
    settled = settling.settled
    fates = {it.id: it.why for it in settled.casualties}
    fates |= dict.fromkeys(settled.fulfilled, "fulfilled")  # type: ignore[arg-type]
    for it in settling.before.proposals:
        if it.id in told or it.id in fates:
            yield told.get(it.id) or fates[it.id], it
        elif it.id in settled.carried:
            yield "carried", it


def _fate(
    settling: Settling,
    row: Proposal,
    asked: values.Proposal,
    *,
    fate: str,
    words: str,
    fell: Casualty | None,
    ended: Iterable[Change],
) -> Fate:
    reason = {"key": fell.reason.key, "parameters": dict(fell.reason.parameters)} if fell else {}
    return Fate(
        id=f"{settling.place.id}/{row.id}",
        place=settling.place,
        proposal=row,
        fate=fate,
        words=words,
        wording=full_wording(asked),
        reason=reason,
        rest=fell.rest if fell else None,
        changes=[columns_of(it) for it in ended],
        since=settling.scene.number,
    )


def columns_of(row: Change) -> dict[str, Any]:
    """What a change asks, as far as it says anything."""
    names = ("action", "target", "part", "wording", "heading", "quoted", "words", "where", "at")
    return {name: value for name in names if (value := getattr(row, name)) not in ("", None)}


# --- what a proposal asks afterwards ----------------------------------------


def _end(row: Proposal, settling: Settling, state: str) -> list[Change]:
    """End what a proposal asks at the place; all of it, if it asks nothing else.

    Returns:
        The changes that ended.
    """
    asked = _asked(row, settling)
    left = [(it, _elsewhere(value, settling.spot)) for it, value in asked]
    rest = [(it, value) for it, value in left if value and not _concerns(value, settling.spot)]
    staying = [it for it, _ in rest]
    mine = [it for it, _ in asked if it not in staying]
    if not rest:
        change(row, state=state, until=settling.scene.number, carried=False)
        return mine
    planned = [_still(it, value) for it, value in rest]
    reading = _reading(row.id, [value for _, value in rest], settling)
    if reading is not None and full_wording(reading) != settling.settled.base:
        planned.append(_full(rest[-1][0], settling, settling.settled.base))
    revise(row, planned, settling.scene)
    return mine


def _elsewhere(asked: values.Change, spot: Spot) -> values.Change | None:
    """A change without a place to which it is pinned; None where it is pinned to no other."""
    if spot not in asked.places:
        return asked
    left = tuple(it for it in asked.places if it != spot)
    return replace(asked, places=left) if left else None


def _still(row: Change, asked: values.Change) -> Planned:
    """A change that stays, at the places that are left to it."""
    places = [[*it] for it in asked.places]
    return kept(row) if places == row.places else Planned(row, {"places": places})


def _carry(row: Proposal, asked: values.Proposal, settling: Settling) -> None:
    """Bring what a proposal asks at the place onto the new text; its sponsor is to confirm it."""
    change(row, carried=True)
    rows = _asked(row, settling)
    mine = [it for it, value in rows if _concerns(value, settling.spot)]
    reads = _reading(row.id, [value for _, value in rows], settling)
    if _same(reads, asked) and not any(it.wording is not None and it.on for it in mine):
        return
    source = (mine or [it for it, _ in rows])[0]
    if asked.action in SILENT:
        here = _silent(source, asked, settling)
    elif asked.amends is not None and source.action == "amends":
        here = Planned(source, {"wording": asked.wording, "on": ""}, asked.wording)
    else:
        here = _full(source, settling, full_wording(asked))
    # It stays where it was among the others: the first that has words is what others amend.
    planned = [here if it in mine else kept(it) for it, _ in rows if it not in mine or it == source]
    revise(row, planned if mine else [*planned, here], settling.scene)


def _bind_amending(ended: Iterable[Proposal], settling: Settling) -> None:
    """Bind what amends the proposals whose wording of the place has ended, and that go on."""
    for row in ended:
        root = next((it for it in settling.resolved[row.id] if proposes_words(it)), None)
        if row.until is None and root is not None and _concerns(root, settling.spot):
            bind(row, root, settling.scene)


def _full(source: Change, settling: Settling, wording: str) -> Planned:
    """One change that gives the place a wording in full."""
    target, part = settling.spot
    of: dict[str, Any] = {"target": target, "part": part, "other": "", "places": []}
    of |= {"quoted": None, "words": None, "at": None}
    on = hash_of(settling.settled.base)
    return Planned(source, {**of, "action": "amend", "wording": wording, "on": on}, wording)


def _silent(source: Change, asked: values.Proposal, settling: Settling) -> Planned:
    """One change that brackets, reserves or retains words where they stand now."""
    text, (target, part) = settling.settled.base, settling.spot
    quoted = None if asked.start is None else text[asked.start : asked.end]
    columns = {"quoted": quoted, "at": asked.start, "on": hash_of(text)}
    return Planned(source, {**columns, "action": asked.action, "target": target, "part": part})


def _same(reads: values.Proposal | None, asked: values.Proposal) -> bool:
    """Whether a proposal reads on the new text as it should."""
    if reads is None or (reads.action in SILENT) != (asked.action in SILENT):
        return False
    if asked.action in SILENT:
        mine = (reads.action, reads.start, reads.end)
        return mine == (asked.action, asked.start, asked.end)
    return full_wording(reads) == full_wording(asked)


def _asked(row: Proposal, settling: Settling) -> list[tuple[Change, values.Change]]:
    """The changes of a proposal, each with what it asked in the language of the text."""
    rows = Change.objects.filter(proposal=row, revision=row.revision, until=None)
    return list(zip(rows.order_by("position"), settling.resolved[row.id], strict=True))


def _concerns(asked: values.Change, spot: Spot) -> bool:
    """Whether a change is to the words of a place, and of no other."""
    if asked.action in (*NEW, "replace throughout", "amends") or is_whole(asked):
        return False
    if not asked.target:
        return spot == ("", "title")
    return spot == (asked.target, "words" if asked.part == "provision" else asked.part)


def _reading(
    id_: str, asked: Sequence[values.Change], settling: Settling
) -> values.Proposal | None:
    """What changes ask of the place on the new text; None for nothing, or if they do not fit."""
    own = values.InstrumentProposal(id_, (), tuple(asked))
    try:
        found = sort_proposals(settling.tree, [own])
    except BadInput:
        return None
    there = found.places.get(settling.spot, ())
    return next((it for it in there if it.id == id_), None)


def _warn_awaiting(settling: Settling) -> None:
    """Have those proposals confirmed that nobody could compare, being untranslated."""
    late = {it.id for it in awaiting(settling.before.instrument)}
    provision, part = settling.spot
    here = Change.objects.filter(proposal__in=late, target=provision, part=part, until=None)
    Proposal.objects.filter(pk__in=here.values("proposal")).update(carried=True)


def restored(fate: Fate, stands: str, wording: str | None) -> Mapping[str, Any] | None:
    """The change that puts back what fell at a place, on the text that stands; None if it cannot.

    Args:
        fate: of a casualty.
        stands: the text of the place now.
        wording: what it asked, on that text; None where both have moved on.
    """
    first = fate.changes[0] if fate.changes else {}
    base = {"target": fate.place.provision, "part": fate.place.part, "on": hash_of(stands)}
    if first.get("action") in SILENT:
        quoted = first.get("quoted")
        return {**first, **base} if quoted is None or quoted in stands else None
    if wording is None or wording == stands:
        return None
    return {**base, "action": "amend", "wording": wording}
