"""What a delegation may say of a proposal or of words, greyed where it may not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from travaux.committee.models import Delegation
from travaux.committee.queries.committees import rules_of
from travaux.committee.queries.delegations import delegation_of
from travaux.committee.queries.proposals import as_it_is, label
from travaux.committee.queries.stances import Option
from travaux.procedure import proposals as proposal_rulings
from travaux.procedure import stances as stance_rulings
from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Ruling
from travaux.procedure.stances import On, Stance, Subject
from travaux.sentences import Message, message
from travaux.web.rooms import Room

STANDS: Final[Mapping[str, Message]] = {
    "support": message("Support"),
    "oppose": message("Oppose"),
    "reserve": message("Reserve"),
}
"""The stances that have a button of their own."""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to be done: what the form sends, what the button says, and what forbids it."""

    verb: str
    said: Message
    forbidden: str = ""
    pressed: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """The delegation that the visitor speaks for, and the rules it is under."""

    delegation: Delegation
    rules: RuleSet

    @classmethod
    def of(cls, room: Room) -> "Position | None":
        """The visitor's delegation; None for an office, and for a visitor who is nobody's."""
        row = delegation_of(room.space, room.party)
        return cls(row, rules_of(room.committee)) if row and row.until is None else None

    @property
    def category(self) -> Category:
        """In what capacity it takes part."""
        return Category(self.delegation.category)

    def on_proposal(self, room: Room, option: Option) -> tuple[Button, ...]:
        """What it may say of a proposal."""
        me, proposal = self.delegation.id, option.proposal
        sponsors = me in option.sponsors
        on = On(
            subject=Subject.PROPOSAL,
            label=label(proposal),
            own=sponsors,
            withdrawn=proposal.state == "withdrawn",
        )
        taken = [verb for verb, those in option.stances.items() if me in those]
        made = [
            _button(
                verb,
                said,
                stance_rulings.may_take(self.rules, self.category, Stance(verb), on=on),
                room=room,
                pressed=verb in taken,
            )
            for verb, said in STANDS.items()
        ]
        if sponsors:
            return (_button("leave", message("Leave"), self._represent(), room=room), *made)
        who = proposal_rulings.Standing(
            category=self.category, proposer=proposal.delegation_id == me, sponsor=False
        )
        fact = replace(as_it_is(proposal), sponsors=len(option.sponsors))
        ruling = proposal_rulings.may_sponsor(self.rules, who, fact)
        return (_button("sponsor", message("Sponsor"), ruling, room=room), *made)

    def on_words(self, room: Room, stances: dict[str, tuple[str, ...]]) -> tuple[Button, ...]:
        """What it may say of the words that stand."""
        on = On(subject=Subject.WORDS, label="")
        ruling = stance_rulings.may_take(self.rules, self.category, Stance.RESERVE, on=on)
        mine = self.delegation.id in stances.get("reserve", ())
        return (_button("reserve", STANDS["reserve"], ruling, room=room, pressed=mine),)

    def _represent(self) -> Ruling:
        return may(self.rules, self.category, Right.REPRESENT)


def _button(
    verb: str, said: Message, ruling: Ruling, *, room: Room, pressed: bool = False
) -> Button:
    """A button, greyed by the ruling that would refuse the act."""
    sentence = ruling.reason or ruling.rule.summary
    forbidden = "" if ruling.allowed else room.visit.say(sentence)
    return Button(verb, said, forbidden, pressed)
