"""The exact edits of every wording; an amendment of a proposal goes through its edits."""

from collections.abc import Mapping, Sequence

from travaux.text.compare import Base, edits_through
from travaux.text.errors import Message, message
from travaux.text.spots import or_alternative
from travaux.text.values import Edit, Proposal

WORDING = ("amend", "delete", "no text")
"""The actions that propose a wording, be it none."""

DETOUR = 2
"""An amendment that undoes so much of what it amends is an amendment of the base: its edits
through the other proposal would be this many times those to the base."""


def edits_of(base: Base, through: Mapping[str, str | None]) -> dict[str, tuple[Edit, ...]]:
    """The exact edits of every wording; ``through`` tells which other wording it amends."""
    edits: dict[str, tuple[Edit, ...]] = {}
    for wording in sorted(through):
        chain = [wording]
        while chain[-1] not in edits and (target := through[chain[-1]]) and target not in chain:
            chain.append(target)
        for one in reversed(chain):
            if one in edits:
                continue
            target = through[one]
            edits[one] = _best(base, one, edits.get(target) if target is not None else None)
    return edits


def _best(base: Base, wording: str, amended: tuple[Edit, ...] | None) -> tuple[Edit, ...]:
    """The edits of a wording through those of what it amends, unless that is a detour."""
    direct = base.edits(wording)
    if amended is not None:
        through = edits_through(base, amended, wording)
        if _size(through) <= DETOUR * _size(direct):
            return through
    return or_alternative(base, wording, direct) if direct else ()


def _size(edits: tuple[Edit, ...]) -> int:
    """The tokens some edits take out and bring in."""
    return sum(end - start + len(words) for start, end, words in edits)


def full_wording(proposal: Proposal) -> str:
    """The wording a proposal asks for; without words for a deletion."""
    return proposal.wording if proposal.action == "amend" else ""


def amended_wordings(
    proposals: Sequence[Proposal], problems: list[Message]
) -> dict[str, str | None]:
    """For each wording the one it amends, or None where it amends the base.

    A wording that is proposed as an amendment of the base, too, is read as that; what
    cannot be read as meant is added to ``problems``.
    """
    by_id = {proposal.id: proposal for proposal in proposals}
    through: dict[str, set[str | None]] = {}
    for proposal in proposals:
        if proposal.action not in WORDING:
            continue
        target = None
        if proposal.amends is not None:
            target = by_id.get(proposal.amends)
            reason = _unusable(proposal, target, by_id)
            if reason is not None:
                problems.append(reason)
                target = None
        through.setdefault(full_wording(proposal), set()).add(target.wording if target else None)
    return {
        wording: None if None in targets else min(it for it in targets if it is not None)
        for wording, targets in through.items()
    }


def _unusable(
    proposal: Proposal, target: Proposal | None, by_id: Mapping[str, Proposal]
) -> Message | None:
    """Why a proposal cannot be read as an amendment of another one, or None if it can."""
    names = {"id": proposal.id, "of": proposal.amends or ""}
    if target is None:
        return message(
            "Proposal {id} amends {of}, which is not there (withdrawn, or misspelt); "
            "it is read as an amendment of the base.",
            **names,
        )
    if target.action != "amend":
        return message(
            "Proposal {id} amends {of}, which proposes no words; "
            "it is read as an amendment of the base.",
            **names,
        )
    if _in_a_ring(proposal, target, by_id):
        return message(
            "Proposal {id} amends {of}, which amends it in turn; "
            "it is read as an amendment of the base.",
            **names,
        )
    return None


def _in_a_ring(proposal: Proposal, target: Proposal, by_id: Mapping[str, Proposal]) -> bool:
    seen: set[str] = set()
    at: Proposal | None = target
    while at is not None and at.id not in seen:
        if at.id == proposal.id:
            return True
        seen.add(at.id)
        at = by_id.get(at.amends) if at.amends is not None else None
    return False
