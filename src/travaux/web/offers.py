"""What a party may do with a proposal, or with words: one ruling greys a button and refuses it."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from travaux.acts.acting import permitted
from travaux.acts.errors import Refused
from travaux.acts.proposals import Confirm, Leave, SponsorIt, TakeOver, Withdraw
from travaux.acts.scene import Party, party_of
from travaux.acts.stances import Drop, Take
from travaux.committee.models import Delegation, Proposal, Stance
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
    "retain": message("Ask to retain"),
    "delete": message("Ask to delete"),
    "bracket": message("Ask for brackets"),
    "drop": message("Drop the stance"),
    "withdraw": message("Withdraw"),
    "take-over": message("Take over"),
}
TAKEN: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.PROPOSAL: ("support", "oppose", "flexible", "pending", "reserve"),
    Subject.WORDS: ("retain", "delete", "bracket", "flexible", "pending", "reserve"),
}
"""The stances there are buttons for, on a proposal and on words that stand."""

BESIDE: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.PROPOSAL: ("sponsor", "leave", "support", "oppose", "reserve"),
    Subject.WORDS: ("retain", "delete", "bracket", "reserve"),
}
"""Those that have room beside the text; the others are on pages of their own."""

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
    **{it.value: "stances.take" for it in stances.Stance},
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One button: what it does, whether it may be pressed, and whether it says what holds now."""

    do: str
    label: Message
    ruling: Ruling
    holds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """What a party may do with one proposal, or with words that stand.

    ``now`` is the stance it takes; ``joined``: it stands behind the proposal; ``entered``: the
    Secretariat enters what it said.
    """

    on: Subject
    about: str
    buttons: list[Offer]
    party: Delegation
    entered: bool
    now: Stance | None = None
    joined: bool = False
    gesture: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def refused(self) -> list[Offer]:
        """What the party may not do, and why."""
        return [it for it in self.buttons if not it.ruling.allowed]

    @property
    def beside(self) -> list[Offer]:
        """Those there is room for beside the text: to join a proposal, or else to leave it."""
        shown = {*BESIDE[self.on]} - {"sponsor" if self.joined else "leave"}
        return [it for it in self.buttons if it.do in shown]


@dataclass(frozen=True, slots=True)
class Actor:
    """A delegation that acts from a page, and the stances it takes, by what they are on."""

    party: Party
    here: Delegation
    taken: Mapping[tuple[str, str], Stance]

    def on_proposal(self, row: Proposal) -> Offers:
        """The buttons for a proposal whose sponsors have been read; nothing else is read."""
        behind = [it.delegation_id for it in row.sponsors.all()]
        standing = Standing(
            category=self.party.category,
            proposer=row.delegation_id == self.here.id,
            sponsor=self.here.id in behind,
        )
        on = stances.On(
            subject=Subject.PROPOSAL,
            label=label(row),
            own=standing.sponsor,
            withdrawn=row.state == "withdrawn",
        )
        named = self._named(row, standing, sponsors=len(behind))
        return self._offers(on, row.id, named=named)

    def on_words(self, provision: str) -> Offers:
        """The buttons for words that stand; nothing is read."""
        return self._offers(stances.On(subject=Subject.WORDS, label=""), provision)

    def _offers(self, on: stances.On, about: str, *, named: Sequence[Offer] = ()) -> Offers:
        """What is done to one's name, and then what is said."""
        now = self.taken.get((on.subject, about))
        return Offers(
            on=on.subject,
            about=about,
            buttons=[*named, *self._stances(on, now)],
            party=self.here,
            entered=self.party.floor,
            now=now,
            joined=on.own,
        )

    def _named(self, row: Proposal, who: Standing, *, sponsors: int) -> list[Offer]:
        """What is done to one's name under a proposal."""
        facts = replace(as_it_is(row), sponsors=sponsors)
        judged: dict[str, Callable[..., Ruling]] = {
            "sponsor": rulings.may_sponsor,
            "leave": rulings.may_leave,
            "withdraw": rulings.may_withdraw,
            "take-over": rulings.may_take_over,
        }
        if not self.party.floor and _unconfirmed(row, who, self.here.id):
            judged = {"confirm": rulings.may_leave, **judged}
        return [
            self._offer(do, partial(rule, self.party.rules, who, facts))
            for do, rule in judged.items()
        ]

    def _stances(self, on: stances.On, now: Stance | None) -> list[Offer]:
        """What is said of a proposal, or of words."""
        rules, category = self.party.rules, self.party.category
        found = [
            self._offer(
                do,
                partial(stances.may_take, rules, category, stances.Stance(do), on=on),
                holds=now is not None and now.verb == do,
            )
            for do in TAKEN[on.subject]
        ]
        if now is not None:
            found.append(Offer("drop", LABELS["drop"], permitted(_KINDS["drop"], self.party)))
        return found

    def _offer(self, do: str, rule: Callable[[], Ruling], *, holds: bool = False) -> Offer:
        """A button under the right it needs, then under the rule of the case."""
        right = permitted(_KINDS[do], self.party)
        return Offer(do, LABELS[do], rule() if right.allowed else right, holds)


def actor(room: Room, *, by: str = "") -> Actor | None:
    """Who acts from a page; None for an office, a visitor who is nobody's, or no such party.

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
        return None
    mine = stances_of(room.space, party.delegation.id)
    return Actor(party, party.delegation, {(it.noun, it.about): it for it in mine})


def act_for(
    do: str, about: str, *, on: str = Subject.PROPOSAL, seen_by: str = "", note: str = ""
) -> object:
    """The act behind a button, on a proposal or on words.

    Raises:
        BadInput: there is no such button, or nobody is named by ``seen_by``.
    """
    amiss = BadInput(message("There is nothing of this kind to do: go back and choose again."))
    if on not in {*Subject}:
        raise amiss
    made: Mapping[str, Callable[..., object]] = {
        "confirm": Confirm,
        "sponsor": SponsorIt,
        "leave": Leave,
        "withdraw": Withdraw,
        "take-over": TakeOver,
    }
    if do in made and on == Subject.PROPOSAL:
        return made[do](proposal=about)
    if do == "drop":
        return Drop(about=about, on=Subject(on))
    if do not in TAKEN[Subject(on)] or seen_by not in {*Visibility, ""}:
        raise amiss
    return Take(
        on=Subject(on),
        about=about,
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
