"""Reading the proposals to one place: which wordings there are, and who stands behind each.

Wordings are numbered in the order of their words, never of their submission, so
that the rolling text does not depend on who came first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.text.amendments import WORDING, amended_wordings, edits_of, full_wording
from travaux.text.compare import Base
from travaux.text.errors import BadInput, Message, Place, message
from travaux.text.spots import Bracket, Spot, gather
from travaux.text.tokens import PLACE_LIMIT, check, tokenize
from travaux.text.values import Proposal

WORDLESS = ("retain", "bracket", "reserve")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is asked of one place.

    ``holders[k]`` are the proposals behind bit k of a mask; ``amends`` maps the bit of
    a wording to that of the wording it amends; ``retains`` ask to keep the base;
    ``problems`` tell what could not be read as it was meant.
    """

    spots: list[Spot]
    holders: list[list[Proposal]]
    amends: dict[int, int]
    retains: list[Proposal]
    problems: list[Message]


def read_proposals(base: Base, proposals: Sequence[Proposal]) -> Gathered:
    """Sort what is asked of one place into spots.

    Raises:
        BadInput: for an id twice, an unknown action, a span outside the base, a
            refused character, or a place over the limit.
    """
    check_proposals(base, proposals)
    problems: list[Message] = []
    through = amended_wordings(proposals, problems)
    edits = edits_of(base, through)
    by_wording: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        if proposal.action in WORDING:
            by_wording.setdefault(full_wording(proposal), []).append(proposal)
    contested = sorted(wording for wording in by_wording if edits[wording])
    holders = [by_wording[wording] for wording in contested]
    bits = {wording: 1 << k for k, wording in enumerate(contested)}
    amends = {
        bit: bits[t] for w, bit in bits.items() if (t := through[w]) is not None and t in bits
    }
    spots = gather(base, {bit: edits[wording] for wording, bit in bits.items()})
    spots = _bracketed(base, proposals, spots=spots, holders=holders)
    retains = [proposal for proposal in proposals if proposal.action == "retain"]
    return Gathered(spots, holders, amends, retains, sorted(problems, key=str))


def check_proposals(base: Base, proposals: Sequence[Proposal]) -> None:
    """Refuse what cannot be asked of a place.

    Raises:
        BadInput: as ``read_proposals``.
    """
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
    check_place(base.text, "base", len(base.tokens))
    for proposal in proposals:
        if proposal.action == "amend":
            check_place(proposal.wording, proposal.id)
        elif proposal.action in ("bracket", "reserve"):
            bracketed(base, proposal)


def check_place(text: str, source: str, tokens: int | None = None) -> None:
    """Refuse what cannot stand at one place.

    Args:
        text: words of a base or of a proposal.
        source: what the place of an error calls them.
        tokens: how many there are, where somebody has counted them.

    Raises:
        BadInput: a refused character, or more than ``PLACE_LIMIT`` tokens.
    """
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


def _bracketed(
    base: Base,
    proposals: Sequence[Proposal],
    *,
    spots: list[Spot],
    holders: list[list[Proposal]],
) -> list[Spot]:
    """Add the spans that parties bracket or reserve, each span one more bit."""
    by_span: dict[tuple[int, int], list[Proposal]] = {}
    for proposal in proposals:
        if proposal.action in ("bracket", "reserve"):
            by_span.setdefault(bracketed(base, proposal), []).append(proposal)
    asked = {(spot.start, spot.end): spot for spot in spots}
    contested = set(asked)
    for span, those in sorted(by_span.items()):
        joined = next((it for it in _near(base, span) if it in contested), span)
        spot = asked.setdefault(joined, Spot(*joined, {}))
        spot.asked[Bracket] = spot.asked.get(Bracket, 0) | 1 << len(holders)
        holders.append(those)
    return list(asked.values())


def _near(base: Base, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A span, and the same with the space beside it: there a contested place is the same."""
    start, end = span
    yield span
    if end < len(base.tokens) and base.tokens[end].isspace():
        yield start, end + 1
    if start and base.tokens[start - 1].isspace():
        yield start - 1, end


def bracketed(base: Base, proposal: Proposal) -> tuple[int, int]:
    """The tokens a party brackets: those its code points touch; without any, the whole place.

    Raises:
        BadInput: the span is not in the base.
    """
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
