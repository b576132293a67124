"""A committee to play negotiations in: invented States, one text, one line an act."""

from dataclasses import dataclass, field
from itertools import count
from typing import Final

import pytest

from travaux.acts.committees import Establish
from travaux.acts.delegations import Admit, Name, Sits
from travaux.acts.errors import Refused, Stale
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.procedure.instruments import Kind
from travaux.procedure.rights import Ground
from travaux.record.perform import Gesture, Performed, perform
from travaux.record.tail import head
from travaux.sentences import BadInput
from travaux.text.values import Provision

AT: Final = "2031-03-14T09:{:02}:{:02}.000000Z"
STATES: Final = {"ARV": "Arvenia", "BMR": "Bemaria", "CSD": "Casdin", "DRN": "Dorune"}
GROUNDS: Final = tuple(Ground)


@dataclass(slots=True)
class Room:
    """One committee; ``act`` performs, ``refuse`` sees an act refused and nothing written."""

    space: str = "lagoon"
    gestures: count = field(default_factory=count)  # type: ignore[type-arg]

    def act(self, by: str, *acts: object, through: str = "", id: str = "") -> tuple[Performed, ...]:  # noqa: A002
        """Perform acts on behalf of a party, through its own person unless one is named."""
        return perform(acts, self.gesture(by, through=through, id=id))

    def gesture(self, by: str, *, through: str = "", id: str = "") -> Gesture:  # noqa: A002
        """The next gesture: one second after the last."""
        number = next(self.gestures)
        at = AT.format(number // 60, number % 60)
        return Gesture(
            id=id or f"g{number}",
            space=self.space,
            by=by,
            through=through or f"person-{by}",
            done_at=at,
            recorded_at=at,
        )

    def refuse(
        self, by: str, *acts: object, through: str = "", why: str
    ) -> Refused | BadInput | Stale:
        """See acts refused with a sentence that holds some words; nothing is written."""
        before = head(self.space)
        with pytest.raises((Refused, BadInput, Stale), match=why) as caught:
            self.act(by, *acts, through=through)
        assert head(self.space) == before
        refused = caught.value
        assert isinstance(refused, Refused | BadInput | Stale)
        return refused

    def admit(self, id: str, category: Sits = "member", name: str = "") -> None:  # noqa: A002
        """Admit a delegation, and name its person."""
        self.act(
            "secretariat",
            Admit(
                delegation=id,
                category=category,
                names={"en": name or id.capitalize()},
                grounds=GROUNDS,
                source="A/AC.1/1",
            ),
        )
        self.act(
            id, Name(party=id, person=f"person-{id}", capacity="head"), through="person-secretariat"
        )

    def propose(self, by: str, proposal: str, target: str, *, wording: str, on: str = "") -> None:
        """Submit a proposal with one new wording."""
        asked = Asked(action="amend", target=target, wording=wording, on=on)
        self.act(by, Submit(proposal=proposal, instrument="draft", changes=(asked,)))


def established() -> Room:
    """A committee without delegations."""
    room = Room()
    room.act(
        "secretariat",
        Establish(
            names={"en": "Committee on the Lagoon Convention", "ar": "لجنة اتفاقية البحيرة"},
            rules="un",
            register="demo",
            zone="Europe/Vienna",
            secretariat=("person-secretariat",),
        ),
    )
    return room


def negotiating() -> Room:
    """A committee of four States with a draft of two articles."""
    room = established()
    for id_, name in STATES.items():
        room.admit(id_, name=name)
    room.act(
        "secretariat", Open(instrument="draft", kind=Kind.DRAFT, title="Draft", provisions=TEXT)
    )
    return room


TEXT: Final = (
    Provision(
        id="a1",
        kind="article",
        number="1",
        heading="Use of terms",
        children=(
            Provision(id="a1.1", kind="paragraph", number="1", words="Terms are used as here."),
            Provision(id="a1.2", kind="paragraph", number="2", words="Each Party may add terms."),
        ),
    ),
    Provision(
        id="a2",
        kind="article",
        number="2",
        heading="Preservation",
        words="Each Party shall preserve data for ninety days, as article 1 says.",
    ),
)
"""The draft."""
