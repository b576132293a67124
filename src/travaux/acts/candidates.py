"""What a resolution, as it was read, may oblige to: candidates for the act that records it."""

from travaux.acts.mandates import Candidate
from travaux.text.mandate.values import Found, Mandate, Obligation, Paragraph


def candidates(mandate: Mandate, id_: str) -> tuple[Candidate, ...]:
    """A candidate for each operative paragraph that seems to oblige; ids are ``ID.POSITION``."""
    return tuple(
        _candidate(f"{id_}.{position}", paragraph, paragraph.obligation)
        for position, paragraph in enumerate(mandate.operative, 1)
        if paragraph.obligation
    )


def _candidate(id_: str, paragraph: Paragraph, found: Obligation) -> Candidate:
    """What one paragraph may oblige to, in the words it rests on."""
    return Candidate(
        obligation=id_,
        paragraph=paragraph.n,
        words=paragraph.text,
        actor=found.actor.value,
        action=found.action.words,
        deadline=_value(found.deadline),
        place=_value(found.place),
        duration=_value(found.duration),
        beneficiaries=", ".join(it.value for it in found.beneficiaries),
    )


def _value(found: Found | None) -> str:
    """What was found, or nothing."""
    return found.value if found else ""
