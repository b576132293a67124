"""What a proposal does to an instrument: its changes applied one after another.

Source: the actions are those of text-based negotiation, see docs/glossary.md.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import reduce

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

SILENT = ("retain", "bracket", "reserve")
"""Actions that propose no words: the text stays as it is."""


def apply(instrument: Instrument, proposal: InstrumentProposal) -> Instrument:
    """The instrument as one proposal would have it.

    New provisions get the proposal's id as theirs, with ``:2``, ``:3`` for further ones.

    Raises:
        BadInput: if a target or quoted words are not there.
    """
    numbered = enumerate(proposal.changes, start=1)
    return reduce(
        lambda text, at: apply_change(text, at[1], new_id(proposal.id, at[0])), numbered, instrument
    )


def new_id(proposal_id: str, number: int) -> str:
    """The id of the provision that a proposal's change of that number, from 1, brings in."""
    return proposal_id if number == 1 else f"{proposal_id}:{number}"


def apply_change(instrument: Instrument, change: Change, fresh: str) -> Instrument:
    """The instrument after one change; ``fresh`` is the id of a provision it brings in.

    Raises:
        BadInput: for an unknown action, or a target or quoted words that are not there.
    """
    if change.action in SILENT:
        return instrument
    action = _ACTIONS.get(change.action)
    if action is None:
        raise BadInput(
            message(
                "The action {action} is unknown; use one of {known}.",
                action=change.action,
                known=", ".join(sorted((*_ACTIONS, *SILENT))),
            )
        )
    return action(instrument, change, fresh)


def _amend(instrument: Instrument, change: Change, _fresh: str) -> Instrument:
    text = amended(part_of(instrument, change.target, change.part), change)
    return with_part(instrument, change.target, change.part, text)


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
    return put(instrument, inserted(instrument, change, fresh), change.where, change.target)


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
    find(instrument, change.target)
    return rewrite(
        instrument, change.target, lambda target: (alternative(target, change, fresh),)
    )


def alternative(target: Provision, change: Change, fresh: str) -> Provision:
    """The provision that stands beside another as its alternative, under the same number."""
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
            message("A provision cannot move into itself; name another place for {id}.", id=target.id)
        )
    came_from = _before(instrument, target.id)
    moved = replace(target, lineage=(*target.lineage, Lineage("moved_from", came_from)))
    return put(rewrite(instrument, target.id, lambda _: ()), moved, change.where, change.other)


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
    if target.id in {it.id for it in walk((other,))} or other.id in {it.id for it in walk((target,))}:
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
        instrument = with_part(instrument, provision, part, text[0])
    return instrument


def occurrences(
    instrument: Instrument, change: Change
) -> list[tuple[str, Part, tuple[str, int]]]:
    """Every part in which the quoted words stand: its provision, and its text afterwards with how often.

    With a target only there and under it.
    """
    found: list[tuple[str, Part, tuple[str, int]]] = []
    texts: list[tuple[str, Part, str]] = []
    if not change.target:
        texts.append(("", "title", instrument.title))
    roots = (find(instrument, change.target),) if change.target else instrument.provisions
    for it in walk(roots):
        texts += [(it.id, "heading", it.heading), (it.id, "words", it.words), (it.id, "closing", it.closing)]
    for provision, part, text in texts:
        after = with_throughout(text, change.quoted or "", change.words or "")
        if after[1]:
            found.append((provision, part, after))
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
