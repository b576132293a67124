"""What a party may do with a proposal: the rulings that grey a button are those that refuse it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from travaux.acts.acting import permitted
from travaux.acts.errors import Refused
from travaux.acts.proposals import Confirm, Leave, SponsorIt, TakeOver, Withdraw
from travaux.acts.scene import Party, party_of
from travaux.acts.stances import Drop, Take
from travaux.committee.models import Proposal, Stance
from travaux.committee.queries.delegations import speakers
from travaux.committee.queries.proposals import as_it_is, label
from travaux.committee.queries.stances import stances_of
from travaux.procedure import proposals as rulings
from travaux.procedure import stances
from travaux.procedure.proposals import Standing
from travaux.procedure.rulings import Ruling
from travaux.procedure.stances import Subject, Visibility
from travaux.sentences import BadInput, Message, message
from travaux.web.rooms import Room

LABELS: Final[Mapping[str, Message]] = {
    "confirm": message("Confirm"),
    "sponsor": message("Co-sponsor"),
    "leave": message("Leave the sponsors"),
    "support": message("Support"),
    "oppose": message("Oppose"),
    "flexible": message("Flexible"),
    "pending": message("Awaiting instructions"),
    "reserve": message("Reserve"),
    "drop": message("Drop the stance"),
    "withdraw": message("Withdraw"),
    "take-over": message("Take over"),
}
TAKEN: Final = ("support", "oppose", "flexible", "pending", "reserve")
"""The stances there are buttons for; others are taken on words."""

SEEN_BY: Final[Mapping[Visibility, Message]] = {
    Visibility.EVERYONE: message("everyone"),
    Visibility.GROUP: message("our groups"),
    Visibility.BUREAU: message("the Bureau"),
    Visibility.DELEGATION: message("our delegation alone"),
}
_KINDS: Final = {
    "confirm": "proposals.confirm",
    "sponsor": "proposals.sponsor",
    "leave": "proposals.leave",
    "withdraw": "proposals.withdraw",
    "take-over": "proposals.take_over",
    "drop": "stances.drop",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One button: what it does, whether it may be pressed, and whether it says what holds now."""

    do: str
    label: Message
    ruling: Ruling
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts on proposals from a page, and the stances it has taken, by proposal.

    ``entered``: the Secretariat enters what this party said.
    """

    party: Party
    taken: Mapping[str, Stance]

    @property
    def entered(self) -> bool:
        """Whether the Secretariat enters what this party said."""
        return self.party.floor

    def stance(self, proposal: Proposal) -> Stance | None:
        """The stance it takes on a proposal now."""
        return self.taken.get(proposal.id)

    def offers(self, row: Proposal) -> list[Offer]:
        """Every button for a proposal whose sponsors have been read; nothing else is read."""
        here = self.party.delegation
        if here is None:
            return []
        behind = [it.delegation_id for it in row.sponsors.all()]
        standing = Standing(
            category=self.party.category,
            proposer=row.delegation_id == here.id,
            sponsor=here.id in behind,
        )
        return [
            *self._named(row, standing, sponsors=len(behind), own=here.id),
            *self._stances(row, standing),
        ]

    def _named(self, row: Proposal, who: Standing, *, sponsors: int, own: str) -> list[Offer]:
        """What is done to one's name under a proposal."""
        facts = replace(as_it_is(row), sponsors=sponsors)
        judged: dict[str, Callable[..., Ruling]] = {
            "sponsor": rulings.may_sponsor,
            "leave": rulings.may_leave,
            "withdraw": rulings.may_withdraw,
            "take-over": rulings.may_take_over,
        }
        if not self.entered and _unconfirmed(row, who, own):
            judged = {"confirm": rulings.may_leave, **judged}
        return [
            self._offer(do, partial(rule, self.party.rules, who, facts))
            for do, rule in judged.items()
        ]

    def _stances(self, row: Proposal, who: Standing) -> list[Offer]:
        """What is said of a proposal."""
        now = self.stance(row)
        on = stances.On(
            subject=Subject.PROPOSAL,
            label=label(row),
            own=who.sponsor,
            withdrawn=row.state == "withdrawn",
        )
        found = [
            Offer(
                do,
                LABELS[do],
                stances.may_take(self.party.rules, who.category, stances.Stance(do), on=on),
                holds=now is not None and now.verb == do,
            )
            for do in TAKEN
        ]
        if now is not None:
            found.append(Offer("drop", LABELS["drop"], permitted(_KINDS["drop"], self.party)))
        return found

    def _offer(self, do: str, rule: Callable[[], Ruling]) -> Offer:
        """A button under the right it needs, then under the rule of the case."""
        right = permitted(_KINDS[do], self.party)
        return Offer(do, LABELS[do], rule() if right.allowed else right)


def actor(room: Room, *, by: str = "") -> Actor | None:
    """Who acts on proposals from a page; None for a visitor who is nobody's, or no such party.

    Args:
        room: the room.
        by: for whom the Secretariat enters; else the party spoken for.

    Cost: four queries.
    """
    if not room.party:
        return None
    try:
        party = party_of(room.space, by or room.party, room.visit.person)
    except Refused:
        return None
    if party.delegation is None:
        return Actor(party, {})
    mine = stances_of(room.space, party.delegation.id)
    return Actor(party, {it.about: it for it in mine if it.noun == Subject.PROPOSAL})


def act_for(do: str, proposal: str, *, seen_by: str = "", note: str = "") -> object:
    """The act behind a button.

    Raises:
        BadInput: there is no such button, or nobody is named by ``seen_by``.
    """
    made: Mapping[str, Callable[..., object]] = {
        "confirm": Confirm,
        "sponsor": SponsorIt,
        "leave": Leave,
        "withdraw": Withdraw,
        "take-over": TakeOver,
    }
    if do in made:
        return made[do](proposal=proposal)
    if do == "drop":
        return Drop(about=proposal, on=Subject.PROPOSAL)
    if do not in TAKEN or seen_by not in {*Visibility, ""}:
        raise BadInput(message("There is nothing of this kind to do: go back and choose again."))
    return Take(
        on=Subject.PROPOSAL,
        about=proposal,
        stance=stances.Stance(do),
        seen_by=Visibility(seen_by or Visibility.EVERYONE),
        note=note,
    )


def delegations_to_enter_for(room: Room) -> list[tuple[str, str]]:
    """Whom the Secretariat may enter something for; nobody for anyone else."""
    if room.party != "secretariat":
        return []
    rows = speakers(room.space)
    return [(it.id, room.names.choose(it.names)) for it in rows]


def _unconfirmed(row: Proposal, who: Standing, party: str) -> bool:
    """Whether something read from the floor, or carried, waits for this party's word."""
    own = (it for it in row.sponsors.all() if it.delegation_id == party)
    carried = row.carried and (who.proposer or (row.delegation_id is None and who.sponsor))
    return carried or (row.floor and who.proposer) or any(it.floor for it in own)
