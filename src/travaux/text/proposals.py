"""Reading the proposals to one place: which wordings there are, and who stands behind each.

Wordings are numbered in the order of their words, never of their submission, so
that the rolling text does not depend on who came first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from travaux.text.compare import Base, edits_through
from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.spots import Bracket, Spot, gather, or_alternative
from travaux.text.tokens import PLACE_LIMIT, check, tokenize
from travaux.text.values import Edit, Proposal

WORDING = ("amend", "delete", "no text")
WORDLESS = ("retain", "bracket", "reserve")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is asked of one place.

    ``holders[k]`` are the proposals behind bit k of a mask; ``retains`` ask to keep
    the base; ``problems`` tell what could not be read as it was meant.
    """

    spots: list[Spot]
    holders: list[list[Proposal]]
    retains: list[Proposal]
    problems: list[Message]


def read_proposals(base: Base, proposals: Sequence[Proposal]) -> Gathered:
    """Sort what is asked of one place into spots.

    Raises:
        BadInput: for an id twice, an unknown action, a span outside the base, a
            refused character, or a place over the limit.
    """
    _check(base, proposals)
    problems: list[Message] = []
    edits = _edits(base, proposals, problems)
    by_wording: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        if proposal.action in WORDING:
            by_wording.setdefault(_wording(proposal), []).append(proposal)
    contested = sorted(wording for wording in by_wording if edits[wording])
    holders = [by_wording[wording] for wording in contested]
    spots = gather(base, {1 << k: edits[wording] for k, wording in enumerate(contested)})
    spots = _bracketed(base, proposals, spots, holders)
    retains = [proposal for proposal in proposals if proposal.action == "retain"]
    return Gathered(spots, holders, retains, problems)


def _wording(proposal: Proposal) -> str:
    return proposal.wording if proposal.action == "amend" else ""


def _check(base: Base, proposals: Sequence[Proposal]) -> None:
    seen: set[str] = set()
    for proposal in proposals:
        if proposal.id in seen:
            raise BadInput(
                message(
                    "The id {id} stands on two proposals; give each proposal an id of its own.",
                    id=proposal.id,
                )
            )
        seen.add(proposal.id)
        if proposal.action not in (*WORDING, *WORDLESS):
            raise BadInput(
                message(
                    "Proposal {id} has the unknown action {action}; use one of {known}.",
                    id=proposal.id,
                    action=proposal.action,
                    known=", ".join((*WORDING, *WORDLESS)),
                )
            )
    _check_text(base.text, "base", len(base.tokens))
    for proposal in proposals:
        if proposal.action == "amend":
            _check_text(proposal.wording, proposal.id)


def _check_text(text: str, source: str, tokens: int | None = None) -> None:
    check(text, source)
    if tokens is None:
        tokens = len(tokenize(text)) if len(text) > PLACE_LIMIT else 0
    if tokens > PLACE_LIMIT:
        raise BadInput(
            message(
                "The text has {count} tokens, over the limit of {limit} for one place; "
                "divide it into its paragraphs.",
                count=tokens,
                limit=PLACE_LIMIT,
            ),
            Place(source),
        )


def _edits(
    base: Base, proposals: Sequence[Proposal], problems: list[Message]
) -> dict[str, tuple[Edit, ...]]:
    """The exact edits of every wording; one that only amends others goes through theirs."""
    through = _targets(proposals, problems)
    edits: dict[str, tuple[Edit, ...]] = {}

    def find(wording: str, trail: tuple[str, ...]) -> tuple[Edit, ...]:
        if wording not in edits:
            target = through[wording]
            if target is None or target in trail:
                edits[wording] = or_alternative(base, wording, base.edits(wording))
            else:
                first = find(target, (*trail, wording))
                edits[wording] = edits_through(base, first, wording)
        return edits[wording]

    for wording in sorted(through):
        find(wording, (wording,))
    return edits


def _targets(proposals: Sequence[Proposal], problems: list[Message]) -> dict[str, str | None]:
    """For each wording the wording it amends, or None where it amends the base."""
    by_id = {proposal.id: proposal for proposal in proposals}
    through: dict[str, set[str | None]] = {}
    for proposal in proposals:
        if proposal.action in WORDING:
            target = by_id.get(proposal.amends) if proposal.amends is not None else None
            if proposal.amends is not None:
                target = _usable(proposal, target, by_id, problems)
            through.setdefault(_wording(proposal), set()).add(target and target.wording)
    return {
        wording: None if None in targets else min(t for t in targets if t is not None)
        for wording, targets in through.items()
    }


def _usable(
    proposal: Proposal,
    target: Proposal | None,
    by_id: Mapping[str, Proposal],
    problems: list[Message],
) -> Proposal | None:
    """The proposal that another one amends, if it proposes words and is not amended in a ring."""
    of = proposal.amends or ""
    if target is None:
        problems.append(
            message(
                "Proposal {id} amends {of}, which is not there (withdrawn, or misspelt); "
                "it is read as an amendment of the base.",
                id=proposal.id,
                of=of,
            )
        )
        return None
    if target.action != "amend":
        problems.append(
            message(
                "Proposal {id} amends {of}, which proposes no words; "
                "it is read as an amendment of the base.",
                id=proposal.id,
                of=of,
            )
        )
        return None
    seen = {proposal.id}
    at: Proposal | None = target
    while at is not None and at.id not in seen:
        seen.add(at.id)
        at = by_id.get(at.amends) if at.amends is not None else None
    if at is None or at.id != proposal.id:
        return target
    problems.append(
        message(
            "Proposal {id} amends {of}, which amends it in turn; "
            "it is read as an amendment of the base.",
            id=proposal.id,
            of=of,
        )
    )
    return None


def _bracketed(
    base: Base, proposals: Sequence[Proposal], spots: list[Spot], holders: list[list[Proposal]]
) -> list[Spot]:
    """Add the spans that parties bracket or reserve, each span one more bit."""
    by_span: dict[tuple[int, int], list[Proposal]] = {}
    for proposal in proposals:
        if proposal.action in ("bracket", "reserve"):
            by_span.setdefault(_span(base, proposal), []).append(proposal)
    asked = {(spot.start, spot.end): spot for spot in spots}
    for (start, end), those in sorted(by_span.items()):
        spot = asked.setdefault((start, end), Spot(start, end, {}))
        spot.asked[Bracket] = 1 << len(holders)
        holders.append(those)
    return list(asked.values())


def _span(base: Base, proposal: Proposal) -> tuple[int, int]:
    """The tokens a party brackets: those its code points touch; without any, the whole place."""
    length = len(base.text)
    start = 0 if proposal.start is None else proposal.start
    end = length if proposal.end is None else proposal.end
    whole = proposal.start is None and proposal.end is None
    if not whole and not 0 <= start < end <= length:
        raise BadInput(
            message(
                "Proposal {id} brackets {start} to {end}, but the base has the code points "
                "0 to {length}; give a start before an end, both within the base.",
                id=proposal.id,
                start=start,
                end=end,
                length=length,
            )
        )
    return base.token_span(start, end)
