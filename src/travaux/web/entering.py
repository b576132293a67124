"""Entering what the floor said: from pencil onto the record, all of it or nothing."""

from django.db import transaction

from travaux.acts.acting import may_perform
from travaux.acts.proposals import SponsorIt, Submit
from travaux.acts.stances import Take
from travaux.committee.models import Provision
from travaux.procedure.stances import Stance, Subject
from travaux.record.database import alias
from travaux.sentences import BadInput, message
from travaux.web.pencilling import Pencilled
from travaux.web.performing import perform_in
from travaux.web.rooms import Room
from travaux.web.typed import asked


def enter(room: Room, place: Provision, pencilled: Pencilled, *, gesture: str) -> int:
    """Enter a proposal in the name of who has the floor, and each supporter in its own.

    Returns:
        The proposal's number. The same gesture sent twice is entered once.

    Raises:
        Refused, Stale, BadInput: as the acts; nothing is entered then.
    """
    if not pencilled.by:
        raise BadInput(message("It is not said who has the floor: choose the delegation first."))
    stands = getattr(place, pencilled.change.part, "")
    submitted = Submit(
        proposal=gesture,
        instrument=place.instrument_id,
        changes=(asked(pencilled.change, stands),),
    )
    with transaction.atomic(using=alias()):
        (done,) = perform_in(room, [submitted], gesture=gesture, by=pencilled.by)
        for at, party in enumerate(pencilled.supporters, 1):
            backing = _backing(room, gesture, party)
            perform_in(room, [backing], gesture=f"{gesture}.{at}", by=party)
    outcome = done.outcome if isinstance(done.outcome, dict) else {}
    return int(outcome.get("ordinal", 0))


def _backing(room: Room, proposal: str, party: str) -> SponsorIt | Take:
    """How a party supports: as a sponsor, or by a stance where it may not be one."""
    person = room.visit.person
    ruling = may_perform("proposals.sponsor", space=room.space, by=party, through=person)
    if ruling.allowed:
        return SponsorIt(proposal=proposal)
    return Take(on=Subject.PROPOSAL, about=proposal, stance=Stance.SUPPORT)
