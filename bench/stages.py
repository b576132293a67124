"""The texts that readers of the stream follow, and what happens to them: proposals, settlements."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bench import drafts, ledger
from travaux.acts.committees import DecideBasis
from travaux.acts.deciding import Decided
from travaux.acts.places import Settle
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.committee.models import Instrument, Provision
from travaux.committee.queries.progress import Waiting, oldest_open
from travaux.committee.queries.settled import Decision, in_full, standing_at
from travaux.demonstration.play import play
from travaux.people import persons
from travaux.record.perform import Gesture, perform

DECIDED: Final = Decided(meeting="5th meeting", level="plenary", presided="the Chair")


@dataclass(frozen=True, slots=True)
class Stage:
    """A committee with a text, ``draft``, and who acts in it, each through whom.

    ``lay`` lays them in the database now in use.
    """

    space: str
    proposer: tuple[str, str]
    secretary: str
    lay: Callable[[], object]


def _forty() -> None:
    ledger.set_up()
    _introduce("secretary")
    basis = DecideBasis(instrument="draft", decision="Decision 1")
    perform([basis], _gesture(STAGES["40 articles"], "secretariat", "secretary"))
    for number in range(ledger.PLACES):
        ledger.submit(number)


def _large() -> None:
    drafts.lay()
    _introduce("secretary")


def _introduce(person: str) -> None:
    """Have a person's sign-in be lent, as in a demonstration."""
    persons.enter(person, name="The Secretary")


STAGES: Final = {
    "40 articles": Stage("bench", ("ARV", "secretary"), "secretary", _forty),
    "the demonstration": Stage("lagoons", ("ARV", "arv-1"), "secretariat-1", play),
    "600 provisions": Stage("bench", ("D01", "secretary"), "secretary", _large),
}
"""Texts of 40 provisions and as many proposals, of 174 and 188, of 600 and 3,000."""


def propose(stage: Stage, number: int) -> None:
    """Submit a proposal of one change, each to another provision."""
    rows = Provision.objects.filter(instrument="draft", until=None).exclude(words="")
    targets = rows.order_by("id").values_list("id", flat=True)
    target = targets[number % len(targets)]
    words = Provision.objects.get(pk=target).words
    asked = Asked(action="amend", target=target, wording=f"{words} Also {number}.")
    act = Submit(proposal=str(uuid.uuid4()), instrument="draft", changes=(asked,))
    perform([act], _gesture(stage, *stage.proposer))


def settle(stage: Stage, number: int) -> None:
    """Settle the oldest open place by accepting one of its proposals, or keeping its words."""
    text = Instrument.objects.get(pk="draft")
    waiting = _waiting(text)
    place = standing_at(text, waiting.provision, "words")
    span = place.open[0].start, place.open[0].end
    asking = place.asking(span)
    decision = Decision(form="accept" if asking else "lift", span=span, proposals=asking[:1])
    settled = in_full(place, decision)
    act = Settle(
        place=f"settled-{number}-{uuid.uuid4()}",
        instrument="draft",
        provision=waiting.provision,
        on=settled.on,
        start=settled.start,
        end=settled.end,
        form=settled.form,
        words=settled.words,
        proposals=settled.proposals,
        decided=DECIDED,
    )
    perform([act], _gesture(stage, "secretariat", stage.secretary))


def waits() -> str:
    """The provision whose words have been open longest."""
    return _waiting(Instrument.objects.get(pk="draft")).provision


def _waiting(text: Instrument) -> Waiting:
    return next(it for it in oldest_open(text) if it.part == "words")


def _gesture(stage: Stage, by: str, through: str) -> Gesture:
    return Gesture(
        id=str(uuid.uuid4()),
        space=stage.space,
        by=by,
        through=through,
        done_at=ledger.MOMENT,
        recorded_at=ledger.MOMENT,
    )
