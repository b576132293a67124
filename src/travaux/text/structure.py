"""What a proposal does to an instrument: its changes applied one after another.

Source: the actions are those of text-based negotiation, see docs/glossary.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce
from types import MappingProxyType
from typing import Final

from travaux.text.errors import BadInput, message
from travaux.text.tree import (
    find,
    kind_under,
    part_of,
    put,
    quoted_span,
    rewrite,
    walk,
    with_part,
    with_quoted,
    with_throughout,
)
from travaux.text.values import Change, Instrument, InstrumentProposal, Lineage, Part, Provision

NEW = ("insert", "placeholder", "alternative")
"""Actions that bring in a provision."""

NO_TEXTS: Mapping[tuple[str, Part], str] = MappingProxyType({})

SILENT = ("retain", "bracket", "reserve")
"""Actions that propose no words: the text stays as it is."""


def apply(instrument: Instrument, proposal: InstrumentProposal) -> Instrument:
    """The instrument as one proposal would have it.

    Its changes stand together: first those of words, then new provisions, then
    alternatives, then what concerns a provision as a whole, each in their order. A
    new provision gets the proposal's id as its own, with ``:2`` and so on for one that
    a later change brings in.

    Raises:
        BadInput: if a target or quoted words are not there.
    """
    numbered = sorted(enumerate(proposal.changes, start=1), key=lambda at: phase(at[1]))
    return reduce(
        lambda text, at: apply_change(text, at[1], new_id(proposal.id, at[0])), numbered, instrument
    )


def phase(change: Change) -> int:
    """When a change of a proposal is made: words first, a provision as a whole last."""
    if change.action in NEW:
        return 2 if change.action == "alternative" else 1
    return 3 if is_whole(change) else 0


def is_whole(change: Change) -> bool:
    """Whether a change takes, moves, merges or splits a provision, and not only its words."""
    if change.action in ("move", "merge with", "split at"):
        return True
    of_all = change.part == "provision" and change.quoted is None and bool(change.target)
    return change.action in ("delete", "no text") and of_all


def new_id(proposal_id: str, number: int) -> str:
    """The id of the provision that a proposal's change of that number, from 1, brings in."""
    return proposal_id if number == 1 else f"{proposal_id}:{number}"


def apply_change(instrument: Instrument, change: Change, fresh: str) -> Instrument:
    """The instrument after one change; ``fresh`` is the id of a provision it brings in.

    Raises:
        BadInput: for an unknown action, or a target or quoted words that are not there.
    """
    check_action(change.action)
    if change.action in SILENT:
        return instrument
    return _ACTIONS[change.action](instrument, change, fresh)


def check_action(action: str) -> None:
    """Refuse an action that is none of ours.

    Raises:
        BadInput: if it is unknown.
    """
    if action not in _ACTIONS and action not in SILENT:
        raise BadInput(
            message(
                "The action {action} is unknown; use one of {known}.",
                action=action,
                known=", ".join(sorted((*_ACTIONS, *SILENT))),
            )
        )


def _amend(instrument: Instrument, change: Change, _fresh: str) -> Instrument:
    text = amended(part_of(instrument, change.target, change.part), change)
    return with_part(instrument, (change.target, change.part), text)


def amended(text: str, change: Change) -> str:
    """A part's text after an amendment or deletion of words in it."""
    if change.quoted is not None:
        return with_quoted(text, change.quoted, change.words or "")
    return "" if change.action == "delete" else change.wording or ""


def _delete(instrument: Instrument, change: Change, fresh: str) -> Instrument:
    if change.quoted is not None or change.part != "provision":
        return _amend(instrument, change, fresh)
    find(instrument, change.target)
    return rewrite(instrument, change.target, lambda _: ())


def _insert(instrument: Instrument, change: Change, fresh: str) -> Instrument:
    new = inserted(instrument, change, fresh)
    return put(instrument, new, where=change.where, other=_last_beside(instrument, new, change))


def _last_beside(instrument: Instrument, new: Provision, change: Change) -> str:
    """The last of what was put after the target before, so that newcomers keep their order."""
    if change.where != "after":
        return change.target
    beside = [it.id for it in walk(instrument.provisions) if it.lineage[:1] == new.lineage]
    return beside[-1] if beside else change.target


def inserted(instrument: Instrument, change: Change, fresh: str) -> Provision:
    """The provision that an insertion or a placeholder brings in, without a number."""
    anchor = find(instrument, change.target)
    under = change.where == "under"
    verb = "placeholder" if change.action == "placeholder" else "inserted"
    return Provision(
        id=fresh,
        kind=kind_under(anchor) if under else anchor.kind,
        heading=change.heading,
        words=change.wording or "",
        lineage=(Lineage(f"{verb}_{change.where}", anchor.id),),
    )


def _alternative(instrument: Instrument, change: Change, fresh: str) -> Instrument:
    other = alternative(instrument, change, fresh)
    return rewrite(instrument, change.target, lambda _: (other,))


def alternative(instrument: Instrument, change: Change, fresh: str) -> Provision:
    """The provision that stands beside another as its alternative, under the same number."""
    target = find(instrument, change.target)
    return Provision(
        id=fresh,
        kind=target.kind,
        number=target.number,
        heading=change.heading or target.heading,
        words=change.wording or "",
        lineage=(Lineage("alternative_to", target.id),),
    )


def _move(instrument: Instrument, change: Change, _fresh: str) -> Instrument:
    target = find(instrument, change.target)
    if change.other in {it.id for it in walk((target,))}:
        raise BadInput(
            message(
                "A provision cannot move into itself; name another place for {id}.", id=target.id
            )
        )
    came_from = _before(instrument, target.id)
    moved = replace(target, lineage=(*target.lineage, Lineage("moved_from", came_from)))
    return put(
        rewrite(instrument, target.id, lambda _: ()), moved, where=change.where, other=change.other
    )


def _before(instrument: Instrument, provision_id: str) -> str:
    """The id of what comes before a provision in the order of the text, or nothing."""
    before = ""
    for provision in walk(instrument.provisions):
        if provision.id == provision_id:
            break
        before = provision.id
    return before


def _merge(instrument: Instrument, change: Change, _fresh: str) -> Instrument:
    target, other = find(instrument, change.target), find(instrument, change.other)
    if target.id in {it.id for it in walk((other,))} or other.id in {
        it.id for it in walk((target,))
    }:
        raise BadInput(
            message(
                "A provision cannot be merged with itself or what stands under it; "
                "name another provision than {id}.",
                id=other.id,
            )
        )
    order = [it.id for it in walk(instrument.provisions)]
    first, second = sorted((target, other), key=lambda it: order.index(it.id))
    merged = replace(
        first,
        words=change.wording if change.wording is not None else joined(first.words, second.words),
        children=(*first.children, *second.children),
        closing=joined(first.closing, second.closing),
        notes=(*first.notes, *second.notes),
        lineage=(*first.lineage, Lineage("merged_from", second.id)),
    )
    without = rewrite(instrument, second.id, lambda _: ())
    return rewrite(without, first.id, lambda _: (merged,))


def joined(one: str, other: str) -> str:
    """Two texts in a row, with a space between unless the script has none."""
    if not one or not other:
        return one or other
    close = "\u2e80" <= one[-1] <= "\uffef"
    return one + other if close else f"{one} {other}"


def _split(instrument: Instrument, change: Change, fresh: str) -> Instrument:
    target = find(instrument, change.target)
    at, _ = quoted_span(target.words, change.quoted or "")
    first = replace(target, words=target.words[:at].rstrip(" "), children=(), closing="")
    second = replace(
        target,
        id=fresh,
        number="",
        heading="",
        words=target.words[at:],
        notes=(),
        lineage=(Lineage("split_from", target.id),),
    )
    return rewrite(instrument, target.id, lambda _: (first, second))


def _replace_throughout(instrument: Instrument, change: Change, _fresh: str) -> Instrument:
    for provision, part, text in occurrences(instrument, change):
        instrument = with_part(instrument, (provision, part), text[0])
    return instrument


_STILL: Final = frozenset({"merged_from", "split_from"})
"""Lineage of a provision that holds words which stood in another one."""


def occurrences(
    instrument: Instrument, change: Change, texts: Mapping[tuple[str, Part], str] = NO_TEXTS
) -> list[tuple[str, Part, tuple[str, int]]]:
    """Every part in which the quoted words stand: its provision, its text afterwards and how often.

    With a target, only there and under it; of a change that is pinned to places, only at these,
    and in what was split from them or merged with them. ``texts`` are parts that were changed
    before.

    Raises:
        BadInput: if they stand nowhere.
    """
    parts: list[tuple[str, Part, str]] = []
    if not change.target:
        parts.append(("", "title", instrument.title))
    roots = (find(instrument, change.target),) if change.target else instrument.provisions
    pinned = {*change.places}
    for it in walk(roots):
        came = {of.of for of in it.lineage if of.relation in _STILL}
        pinned |= {(it.id, part) for of, part in change.places if of in came}
        parts.append((it.id, "heading", it.heading))
        parts.append((it.id, "words", it.words))
        parts.append((it.id, "closing", it.closing))
    found: list[tuple[str, Part, tuple[str, int]]] = []
    for provision, part, text in parts:
        if change.places and (provision, part) not in pinned:
            continue
        before = texts.get((provision, part), text)
        after = with_throughout(before, change.quoted or "", change.words or "")
        if after[1]:
            found.append((provision, part, after))
    if not found:
        raise BadInput(
            message(
                "The words “{quoted}” stand nowhere in the text; check them against the text.",
                quoted=change.quoted or "",
            )
        )
    return found


_Action = Callable[[Instrument, Change, str], Instrument]
_ACTIONS: dict[str, _Action] = {
    "amend": _amend,
    "delete": _delete,
    "no text": _delete,
    "insert": _insert,
    "placeholder": _insert,
    "alternative": _alternative,
    "move": _move,
    "merge with": _merge,
    "split at": _split,
    "replace throughout": _replace_throughout,
}
