"""What tests settle and agree: one line a decision, as a page would make it."""

from typing import Any, Final

from tests.acts.room import Room
from travaux.acts.agreements import Agree
from travaux.acts.deciding import Decided
from travaux.acts.places import Settle
from travaux.committee.models import Instrument
from travaux.committee.queries.settled import Decision, in_full, standing_at
from travaux.record.perform import Performed

PLENARY: Final = Decided(meeting="5th meeting", level="plenary", presided="the Chair")
INFORMAL: Final = Decided(meeting="3 March", level="informal", presided="the facilitator")


def draft(text: str = "draft") -> Instrument:
    """The draft, or another text."""
    return Instrument.objects.get(pk=text)


def settling(place: str, provision: str, form: Any, **said: Any) -> Settle:  # noqa: ANN401 -- a form's fields
    """The act that settles a place as it stands: what a page sends."""
    part = said.pop("part", "words" if provision else "title")
    decided, text = said.pop("decided", PLENARY), said.pop("text", "draft")
    settlement = in_full(standing_at(draft(text), provision, part), Decision(form=form, **said))
    return Settle(
        place=place,
        instrument=text,
        provision=provision,
        part=part,
        on=settlement.on,
        start=settlement.start,
        end=settlement.end,
        form=form,
        words=settlement.words,
        proposals=settlement.proposals,
        decided=decided,
    )


def settle(room: Room, place: str, provision: str, form: Any, **said: Any) -> Performed:  # noqa: ANN401 -- as above
    """Have the Secretariat enter what the Chair declared."""
    (done,) = room.act("secretariat", settling(place, provision, form, **said))
    return done


def agreed(agreement: str, provision: str, **said: Any) -> Agree:  # noqa: ANN401 -- its fields
    """The act that agrees a provision."""
    return Agree(agreement=agreement, provision=provision, **{"decided": PLENARY, **said})
