"""A standards body, a party congress or the like: members propose and vote, observers speak."""

from types import MappingProxyType
from typing import Final

from travaux.procedure.rights import Admission, Category, Ground, Right, RuleSet, Thresholds
from travaux.procedure.rules import defaults
from travaux.procedure.rules.table import Row, row, subject_to, table
from travaux.procedure.rules.un import MANDATED
from travaux.procedure.rulings import Matter, Rule
from travaux.sentences import Message, message

_ROBERT: Final = "Robert's Rules of Order Newly Revised, 12th edition"


def _robert(number: str, summary: Message) -> Rule:
    source = f"{_ROBERT}, section {number}"
    return Rule(f"ronr.{number}", "RONR", number, source, verified=False, summary=summary)


PARTICIPATION: Final = Rule(
    "iso.1.7",
    "ISO/IEC Directives, Part 1",
    "1.7",
    "ISO/IEC Directives, Part 1, clause 1.7 on participation",
    verified=False,
    summary=message("Members contribute and vote; observers attend and comment."),
)
MEMBERS: Final = _robert("1", message("Members propose, debate and vote."))
FLOOR: Final = _robert("3", message("Whoever would speak asks the chair for the floor."))
AMENDING: Final = _robert("12", message("A proposal may be amended until it is decided."))
REQUESTS: Final = _robert(
    "33", message("A proposer asks to withdraw or change its proposal before it is decided.")
)
QUORUM: Final = _robert("40", message("Business needs a majority of the members present."))
VOTES: Final = _robert("44", message("More votes in favour than against carry a decision."))
VOTING: Final = _robert("45", message("Any member may ask that a vote be counted."))
OFFICERS: Final = _robert(
    "47", message("The chair presides and declares the result; the secretary keeps the record.")
)

_OFFICES: Final = {Right.ENTER: OFFICERS, Right.DECLARE: OFFICERS}
_OBSERVER: Final = row(
    {Right.SPEAK: PARTICIPATION, Right.REPRESENT: defaults.DELEGATIONS},
    otherwise=PARTICIPATION,
    withheld=_OFFICES,
)
_ROWS: Final[dict[Category, Row]] = {
    Category.MEMBER: row(
        {
            Right.SPEAK: FLOOR,
            Right.PROPOSE: MEMBERS,
            Right.SPONSOR: MEMBERS,
            Right.POSITION: MEMBERS,
            Right.REQUIRE_VOTE: VOTING,
            Right.VOTE: MEMBERS,
            Right.REPLY: FLOOR,
            Right.REPRESENT: defaults.DELEGATIONS,
        },
        otherwise=OFFICERS,
    ),
    Category.GROUP: row(
        dict.fromkeys(
            (Right.SPEAK, Right.PROPOSE, Right.SPONSOR, Right.POSITION),
            subject_to(defaults.GROUPS, MANDATED),
        ),
        otherwise=defaults.GROUPS,
    ),
    Category.CHAIR: row({Right.SPEAK: OFFICERS, Right.DECLARE: OFFICERS}, otherwise=OFFICERS),
    Category.SECRETARIAT: row({Right.SPEAK: OFFICERS, Right.ENTER: OFFICERS}, otherwise=OFFICERS),
    Category.FACILITATOR: row(
        {Right.SPEAK: defaults.FACILITATION}, otherwise=defaults.FACILITATION
    ),
}

_GROUNDS: Final[dict[Category, Admission]] = {
    Category.MEMBER: Admission((Ground.MEMBERSHIP,), PARTICIPATION),
    Category.GROUP: Admission((Ground.REGISTRATION,), defaults.GROUPS),
    Category.CHAIR: Admission((Ground.ELECTION,), OFFICERS),
    Category.SECRETARIAT: Admission((Ground.ELECTION,), OFFICERS),
    Category.FACILITATOR: Admission((Ground.REQUEST,), defaults.FACILITATION),
}
_INVITED: Final = Admission((Ground.INVITATION,), PARTICIPATION)

ASSEMBLY: Final = RuleSet(
    id="assembly",
    grants=table({category: _ROWS.get(category, _OBSERVER) for category in Category}),
    admissions=MappingProxyType(
        {category: _GROUNDS.get(category, _INVITED) for category in Category}
    ),
    matters=MappingProxyType(
        {
            Matter.SUBMISSION: MEMBERS,
            Matter.REVISION: REQUESTS,
            Matter.WITHDRAWAL: REQUESTS,
            Matter.TAKING_OVER: REQUESTS,
            Matter.SPONSORSHIP: MEMBERS,
            Matter.AMENDMENT: AMENDING,
            Matter.STANCES: defaults.STANCES,
            Matter.VISIBILITY: defaults.DELEGATIONS,
            Matter.ADMISSION: PARTICIPATION,
            Matter.REPRESENTATION: defaults.DELEGATIONS,
            Matter.GROUP_STATEMENTS: defaults.GROUPS,
            Matter.DISSOCIATION: defaults.DISSOCIATION,
            Matter.FACILITATION: defaults.FACILITATION,
            Matter.BUREAU: OFFICERS,
            Matter.PRESENTATION: defaults.PRESENTATION,
            Matter.BASIS: defaults.BASIS,
            Matter.MANDATE: defaults.MANDATE,
            Matter.LANGUAGES: OFFICERS,
            Matter.QUORUM: QUORUM,
            Matter.PROCEDURE_MAJORITY: VOTES,
            Matter.SUBSTANCE_MAJORITY: VOTES,
        }
    ),
    thresholds=Thresholds(opening=None),
)
