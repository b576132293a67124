"""What may be done with a proposal, from its submission until it is settled or withdrawn."""

from dataclasses import dataclass

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, allow, fill, weigh
from travaux.sentences import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The provision a proposal is made to, by its label, and how far it has come.

    ``agreed``: at the table, so that taking it up again is reopening it; ``closed``: the
    body decided not to reopen it; ``adopted``: the text was formally acted on.
    """

    label: str
    agreed: bool = False
    closed: bool = False
    adopted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal by its printed number, and how far it has come.

    ``considered``: its consideration has begun; ``settled``: its consideration has ended;
    ``voting``: voting on it has begun; ``amended``: the body has changed it;
    ``sponsors``: how many stand behind it, its proposer among them.
    """

    number: str
    withdrawn: bool = False
    considered: bool = False
    amended: bool = False
    voting: bool = False
    settled: bool = False
    adopted: bool = False
    sponsors: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Who asks, and what the proposal is to them."""

    category: Category
    proposer: bool = False
    sponsor: bool = False


def may_submit(rules: RuleSet, category: Category, target: Target) -> Ruling:
    """Rule on a new proposal to a provision."""
    rule = rules.matters[Matter.SUBMISSION]
    ruling = weigh(
        may(rules, category, Right.PROPOSE),
        rule,
        (
            (target.adopted, _adopted(target.label)),
            (
                target.closed,
                message(
                    "{label} is closed to proposals ({rule}): ask the body to reopen it first.",
                    label=target.label,
                ),
            ),
        ),
    )
    if ruling.allowed and not ruling.reason and target.agreed:
        return allow(
            rule,
            message(
                "{label} is agreed: the proposal asks the body to reopen it ({rule}).",
                label=target.label,
            ),
        )
    return ruling


def may_revise(rules: RuleSet, who: Standing, proposal: Proposal) -> Ruling:
    """Rule on a new wording of a proposal by the one that submitted it."""
    return weigh(
        may(rules, who.category, Right.PROPOSE),
        rules.matters[Matter.REVISION],
        (
            (
                not who.proposer,
                _of(
                    proposal,
                    message(
                        "Only its proposer revises {number} ({rule}): propose an amendment to it."
                    ),
                ),
            ),
            *_over(proposal),
            (proposal.voting, _voting(proposal)),
        ),
    )


def may_withdraw(rules: RuleSet, who: Standing, proposal: Proposal) -> Ruling:
    """Rule on taking a proposal back; it stays on the record as withdrawn."""
    return weigh(
        may(rules, who.category, Right.PROPOSE),
        rules.matters[Matter.WITHDRAWAL],
        (
            (
                not who.proposer,
                _of(
                    proposal,
                    message(
                        "Only its proposer withdraws {number} ({rule}): "
                        "a sponsor may leave it instead."
                    ),
                ),
            ),
            *_over(proposal),
            (proposal.voting, _voting(proposal)),
            (
                proposal.amended,
                _of(
                    proposal,
                    message(
                        "{number} has been amended and is no longer its proposer's alone ({rule}): "
                        "leave it as a sponsor, or speak against it."
                    ),
                ),
            ),
        ),
    )


def may_sponsor(rules: RuleSet, who: Standing, proposal: Proposal) -> Ruling:
    """Rule on adding a name to a proposal."""
    return weigh(
        may(rules, who.category, Right.SPONSOR),
        rules.matters[Matter.SPONSORSHIP],
        (
            (
                who.proposer or who.sponsor,
                _of(
                    proposal,
                    message("You sponsor {number} already ({rule}): there is nothing to do."),
                ),
            ),
            (proposal.adopted, _frozen(proposal)),
            *_over(proposal),
            (
                proposal.considered or proposal.amended or proposal.voting,
                _of(
                    proposal,
                    message(
                        "The consideration of {number} has begun, and sponsors join before it "
                        "({rule}): support it in a statement."
                    ),
                ),
            ),
        ),
    )


def may_leave(rules: RuleSet, who: Standing, proposal: Proposal) -> Ruling:
    """Rule on a sponsor's taking its name off; the last one's leaves the proposal to others."""
    rule = rules.matters[Matter.SPONSORSHIP]
    alone = message(
        "No sponsor of {number} is left then: it lapses unless another takes it over ({rule})."
    )
    return weigh(
        allow(rule, _of(proposal, alone) if proposal.sponsors == 1 else None),
        rule,
        (
            (
                not (who.sponsor or who.proposer),
                _of(
                    proposal,
                    message("You do not sponsor {number} ({rule}): there is nothing to leave."),
                ),
            ),
            (proposal.adopted, _frozen(proposal)),
            *_over(proposal),
            (proposal.voting, _voting(proposal)),
        ),
    )


def may_take_over(rules: RuleSet, who: Standing, proposal: Proposal) -> Ruling:
    """Rule on reintroducing, in one's own name, what its proposer or last sponsor gave up."""
    held = message("{number} still has sponsors ({rule}): ask to join them.")
    return weigh(
        may(rules, who.category, Right.PROPOSE),
        rules.matters[Matter.TAKING_OVER],
        (
            (proposal.adopted, _adopted(proposal.number)),
            (proposal.settled, _settled(proposal)),
            (proposal.voting, _voting(proposal)),
            (not proposal.withdrawn and proposal.sponsors > 0, _of(proposal, held)),
        ),
    )


def may_amend(rules: RuleSet, category: Category, proposal: Proposal) -> Ruling:
    """Rule on an amendment to a proposal."""
    return weigh(
        may(rules, category, Right.PROPOSE),
        rules.matters[Matter.AMENDMENT],
        (*_over(proposal), (proposal.voting, _voting(proposal))),
    )


def may_enter_on(rules: RuleSet, category: Category, proposal: Proposal) -> Ruling:
    """Rule on what the Secretariat enters on a proposal: its consideration, its translation."""
    rule = rules.matters[Matter.SUBMISSION]
    return weigh(may(rules, category, Right.ENTER), rule, _over(proposal))


def may_settle(rules: RuleSet, proposal: Proposal) -> Ruling:
    """Rule on what the room decides of a proposal; who declares it is for another ruling."""
    rule = rules.matters[Matter.SUBMISSION]
    return weigh(allow(rule), rule, _over(proposal))


# --- what stands in the way of several --------------------------------------


def _of(proposal: Proposal, sentence: Message) -> Message:
    """Name the proposal in a sentence that has {number}."""
    return fill(sentence, number=proposal.number)


def _over(proposal: Proposal) -> tuple[tuple[bool, Message], ...]:
    """List the ways a proposal's course has ended."""
    withdrawn = message("{number} is withdrawn ({rule}): take it over to put it forward again.")
    return (
        (proposal.withdrawn, _of(proposal, withdrawn)),
        (proposal.adopted, _adopted(proposal.number)),
        (proposal.settled, _settled(proposal)),
    )


def _settled(proposal: Proposal) -> Message:
    sentence = message(
        "The consideration of {number} has ended ({rule}): ask the body to reopen its place."
    )
    return _of(proposal, sentence)


def _voting(proposal: Proposal) -> Message:
    sentence = message(
        "Voting on {number} has begun ({rule}): wait for its result, or explain your vote."
    )
    return _of(proposal, sentence)


def _frozen(proposal: Proposal) -> Message:
    sentence = message(
        "{number} is adopted and its list of sponsors is frozen ({rule}): make a statement instead."
    )
    return _of(proposal, sentence)


def _adopted(label: str) -> Message:
    return message(
        "{label} is adopted ({rule}): only a decision to reconsider it opens it again.", label=label
    )
