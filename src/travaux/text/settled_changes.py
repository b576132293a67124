"""A proposal to one place, put again as a change to its instrument, on the text that stands."""

from travaux.text.compare import Base
from travaux.text.values import Change, Part, Proposal


def change_of(proposal: Proposal, spot: tuple[str, Part], text: str) -> Change:
    """The change that asks of a part what a proposal asks of its text.

    Args:
        proposal: on the text that stands.
        spot: the provision (empty for the title) and the part.
        text: what stands there.

    Returns:
        The change. A bracket or reservation quotes its words; where these stand there more
        than once, with as many tokens around them as make them stand there once.

    Guarantees:
        1. Sorted to the instrument again, it asks the same wording of the same place.
    """
    provision, part = spot
    if proposal.action == "amend":
        return Change("amend", provision, part, wording=proposal.wording)
    if proposal.start is None or proposal.end is None:
        return Change(proposal.action, provision, part)
    quoted = _once(Base(text), proposal.start, proposal.end)
    return Change(proposal.action, provision, part, quoted=None if quoted == text else quoted)


def _once(base: Base, start: int, end: int) -> str:
    """The words at a span of code points, widened by tokens until they stand there once."""
    first, last = base.token_span(start, end)
    low, high = start, end
    while base.text.count(base.text[low:high]) != 1:
        first, last = max(first - 1, 0), min(last + 1, len(base.tokens))
        low, high = base.length(0, first), base.length(0, last)
    return base.text[low:high]
