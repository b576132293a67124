"""Compilation: one text for each heading from submissions, without any base.

What submissions to one heading share is shown once, as far as they are alike;
nothing is marked base, and each reads back exactly.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from travaux.text.legible import MOST, Crowded, within_sight
from travaux.text.names import Names
from travaux.text.tokens import check, tokenize
from travaux.text.values import Choice, Node, Option, Proposal
from travaux.text.weave import fold_alone
from travaux.text.woven import Offer, Way


@dataclass(frozen=True, slots=True)
class Submission:
    """The wording that one or more parties submit under a heading of the outline."""

    id: str
    sponsors: tuple[str, ...]
    heading: str
    wording: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """What was submitted under one heading: a choice between families of like wordings, or nothing.

    A family reads as a proposed option does; an only family is a choice of one option.
    """

    heading: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Proposals whose wordings are alike, and their one option."""

    proposals: tuple[Proposal, ...]
    option: Option


def compile(  # noqa: A001 -- the room's own word for it
    outline: Sequence[str], submissions: Sequence[Submission], *, order: Sequence[str] = ()
) -> tuple[Compiled, ...]:
    """Put submissions together under the headings of an outline.

    Args:
        outline: the headings, in order; headings of submissions that it lacks follow.
        submissions: in the order they were made.
        order: the committee's order of names; others follow, by alphabet.

    Raises:
        BadInput: for a refused character or a text that is not NFC.

    Guarantees:
        1. ``read_for(nodes, id)`` gives the wording of each submission.
        2. The order of submissions changes the order of options, and nothing else.

    Source: the compilation text of the field, see docs/glossary.md.
    """
    by_heading: dict[str, list[Proposal]] = {heading: [] for heading in outline}
    for submission in submissions:
        proposal = Proposal(submission.id, submission.sponsors, wording=submission.wording)
        by_heading.setdefault(submission.heading, []).append(proposal)
    return tuple(
        Compiled(heading, _choice(families(proposals, order=order)))
        for heading, proposals in by_heading.items()
    )


def _choice(of: Sequence[Family]) -> tuple[Node, ...]:
    return (Choice(tuple(family.option for family in of)),) if of else ()


def families(proposals: Sequence[Proposal], *, order: Sequence[str] = ()) -> list[Family]:
    """Group wordings by likeness, in the order of their first submission.

    Raises:
        BadInput: for a refused character or a text that is not NFC.
    """
    by_wording: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        check(proposal.wording, proposal.id)
        by_wording.setdefault(proposal.wording, []).append(proposal)
    wordings = sorted(by_wording)
    names = Names([by_wording[wording] for wording in wordings], proposals, order)
    ways = _ways([Offer(tuple(tokenize(w)), 1 << k) for k, w in enumerate(wordings)])
    made: list[Family] = []
    for way in sorted(ways, key=names.first):
        behind = names.behind(way.mask)
        made.append(Family(tuple(behind), names.option(way, behind)))
    return made


def _ways(offers: Iterable[Offer]) -> list[Way]:
    ordered = sorted(offers)
    try:
        return within_sight(ordered, 1, room=MOST, fold=fold_alone).ways
    except Crowded:
        return fold_alone(ordered, 1).ways
