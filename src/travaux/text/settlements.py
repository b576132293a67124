"""Making a settlement, checking it, and bringing a stale one onto what stands now."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, get_args

from travaux.text.compare import Base, exact_edits
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput, message
from travaux.text.open_places import asking, words_at
from travaux.text.rebase import falls
from travaux.text.settled_values import Form, Settlement, hash_of
from travaux.text.tokens import check, run_together, tokenize
from travaux.text.values import Edit, Node, Proposal

_FORMS: Final = get_args(Form)


def decide(
    base: str | Base,
    proposals: Sequence[Proposal],
    settlement: Settlement,
    *,
    nodes: Sequence[Node] | None = None,
) -> Settlement:
    """A settlement with its words in full, from its form.

    - accept: the words as the first of its proposals would have them at the span; everyone
      who reads the same there is accepted with it;
    - reject: the words of the base; without names, all who propose words there;
    - compromise: the words given; lift and keep bracketed: the words of the base; delete: none.

    New words that would run into the word beside them are kept apart by a space.

    Args:
        base: the text on which it was decided.
        proposals: all that are open.
        settlement: ``words`` is looked at for a compromise alone.
        nodes: the rolling text that the room sees; made here if not given.

    Raises:
        BadInput: the span is not in the text, a proposal is not there or asks nothing at the
            span, or a contested place goes beyond the span.
    """
    prepared = base if isinstance(base, Base) else Base(base)
    asked = replace(settlement, words=settlement.words if settlement.form == "compromise" else "")
    check_settlement(prepared, proposals, asked)
    start, end = settlement.start, settlement.end
    kept = "".join(prepared.tokens[start:end])
    if settlement.form in ("compromise", "delete"):
        return _apart(prepared, asked)
    if settlement.form in ("lift", "keep bracketed"):
        return replace(asked, words=kept)
    span = prepared.length(0, start), prepared.length(0, end)
    seen = consolidate(prepared, proposals).nodes if nodes is None else nodes
    if settlement.form == "reject":
        named = settlement.proposals or asking(seen, span)
        _check_asks(seen, named, span)
        return replace(asked, words=kept, proposals=named)
    return _apart(prepared, _accepted(asked, seen, span=span))


def _apart(base: Base, settlement: Settlement) -> Settlement:
    """A settlement whose words are not read as one with what stands beside them.

    A hyphen or an apostrophe with which they themselves begin or end is meant.
    """
    before = base.tokens[: settlement.start][-2:]
    behind = base.tokens[settlement.end :][:2]
    words = tokenize(settlement.words)
    if not words:
        taken = settlement.start < settlement.end
        return (
            replace(settlement, words=" ") if taken and run_together(before, behind) else settlement
        )
    first = " " if run_together(before, words[:1]) else ""
    last = " " if run_together(words[-1:], behind) else ""
    return replace(settlement, words=f"{first}{settlement.words}{last}")


def _accepted(
    settlement: Settlement, nodes: Sequence[Node], *, span: tuple[int, int]
) -> Settlement:
    if not settlement.proposals:
        raise BadInput(message("Nothing is accepted by name; name the proposal to accept."))
    _check_asks(nodes, settlement.proposals, span)
    first = settlement.proposals[0]
    words = words_at(nodes, first, span)
    if words is None:
        raise BadInput(
            message(
                "Tokens {start} to {end} cut a contested place in which proposal {id} stands; "
                "give the span of the whole place.",
                start=settlement.start,
                end=settlement.end,
                id=first,
            )
        )
    others = [it for it in asking(nodes, span) if words_at(nodes, it, span) == words]
    together = tuple(dict.fromkeys((first, *others)))
    return replace(settlement, words=words, proposals=together)


def _check_asks(nodes: Sequence[Node], named: Sequence[str], span: tuple[int, int]) -> None:
    there = asking(nodes, span)
    for proposal in named:
        if proposal not in there and words_at(nodes, proposal, span) is not None:
            raise BadInput(
                message(
                    "Proposal {id} proposes no words at this place; name one that does: {known}.",
                    id=proposal,
                    known=", ".join(there) or "—",
                )
            )


def check_settlement(base: Base, proposals: Sequence[Proposal], settlement: Settlement) -> None:
    """See that a settlement can be made on a text.

    Raises:
        BadInput: as ``settle``.
    """
    if settlement.form not in _FORMS:
        raise BadInput(
            message(
                "The form {form} of settlement is unknown; use one of {known}.",
                form=settlement.form,
                known=", ".join(_FORMS),
            )
        )
    if settlement.on != hash_of(base.text):
        raise BadInput(
            message(
                "It was decided on other words than those that stand at {place}; compare both "
                "and decide again on the text that stands.",
                place=settlement.place,
            )
        )
    length = len(base.tokens)
    if not 0 <= settlement.start <= settlement.end <= length:
        raise BadInput(
            message(
                "Tokens {start} to {end} are not in the text, which has the tokens 0 to "
                "{length}; give a span within it.",
                start=settlement.start,
                end=settlement.end,
                length=length,
            )
        )
    known = {it.id for it in proposals}
    for proposal in settlement.proposals:
        if proposal not in known:
            raise BadInput(
                message(
                    "There is no open proposal {id} at this place; name one that is.", id=proposal
                )
            )
    check(settlement.words, settlement.place)


def on_what_stands(settlement: Settlement, decided_on: str, stands: str) -> Settlement | None:
    """A settlement on the text that stands now, or None where that has changed at its span.

    Args:
        settlement: what was decided.
        decided_on: the text on which it was.
        stands: the text now.

    Returns:
        The settlement with its span and hash of the text that stands. None if a change
        made since shares a token with the span, is inserted strictly inside it, or stands
        where it inserts; then both wordings are to be compared.

    Source: rolling-text specification, law 11.
    """
    if decided_on == stands:
        return settlement
    old, new = Base(decided_on), Base(stands)
    edits = exact_edits(old, stands)
    span = Edit(settlement.start, settlement.end, ())
    empty = span.start == span.end
    if any(falls(it, span) or (empty and it.start <= span.start <= it.end) for it in edits):
        return None
    shift = sum(
        len("".join(it.words)) - old.length(it.start, it.end)
        for it in edits
        if it.end <= span.start
    )
    begin = old.length(0, span.start) + shift
    start, end = new.token_span(begin, begin + old.length(span.start, span.end))
    if new.tokens[start:end] != old.tokens[span.start : span.end]:
        return None
    return replace(settlement, on=hash_of(stands), start=start, end=end)
