"""A committee of the General Assembly, with what resolution 75/282 changes for it."""

from fractions import Fraction
from types import MappingProxyType
from typing import Final

from travaux.procedure.rights import Admission, Category, Grant, Ground, Right, RuleSet, Thresholds
from travaux.procedure.rules import defaults, sources
from travaux.procedure.rules.table import Row, row, subject_to, table
from travaux.procedure.rulings import Matter, Rule
from travaux.sentences import message

ORALLY: Final = message(
    "The European Union presents proposals orally, as its members agreed; they are put to the "
    "vote only at the request of a member ({rule})."
)
ONCE: Final = message("One reply for each item, on positions of the European Union ({rule}).")
CONCERNING: Final = message("Only drafts that refer to the Holy See ({rule}).")
AFTER_STATES: Final = message("After the States, if time allows ({rule}).")
MANDATED: Final = message("On a recorded mandate of the group's members ({rule}).")

_MEMBER: Final = row(
    {
        Right.SPEAK: sources.GA_109,
        Right.PROPOSE: sources.GA_120,
        Right.SPONSOR: sources.AHC_SPONSORS,
        Right.POSITION: defaults.STANCES,
        Right.REQUIRE_VOTE: sources.GA_127,
        Right.VOTE: sources.GA_124,
        Right.REPLY: sources.GA_115,
        Right.REPRESENT: sources.GA_100,
    },
    otherwise=defaults.OFFICES,
    withheld={Right.ENTER: sources.GA_45, Right.DECLARE: sources.GA_106},
)
"""Members have every right but those of the offices."""


def _observer(given: dict[Right, Rule | Grant], *, otherwise: Rule) -> Row:
    """Give what every observer has, and what a decision gives this one beyond it."""
    everyone: dict[Right, Rule | Grant] = {
        Right.SPEAK: sources.GA_109,
        Right.REPRESENT: defaults.DELEGATIONS,
    }
    offices = {Right.ENTER: sources.GA_45, Right.DECLARE: sources.GA_106}
    return row({**everyone, **given}, otherwise=otherwise, withheld=offices)


_STAKEHOLDER: Final = _observer(
    {Right.SPEAK: subject_to(sources.AHC_MODALITIES, AFTER_STATES)},
    otherwise=sources.AHC_MODALITIES,
)

GRANTS: Final = table(
    {
        Category.MEMBER: _MEMBER,
        Category.OBSERVER_STATE: _observer({}, otherwise=defaults.OBSERVERS),
        Category.STATE_OF_PALESTINE: _observer(
            dict.fromkeys(
                (
                    Right.SPEAK,
                    Right.PROPOSE,
                    Right.SPONSOR,
                    Right.POSITION,
                    Right.REQUIRE_VOTE,
                    Right.REPLY,
                ),
                sources.PALESTINE,
            ),
            otherwise=sources.PALESTINE,
        ),
        Category.HOLY_SEE: _observer(
            {
                Right.SPEAK: sources.HOLY_SEE,
                Right.SPONSOR: subject_to(sources.HOLY_SEE, CONCERNING),
                Right.POSITION: sources.HOLY_SEE,
                Right.REPLY: sources.HOLY_SEE,
            },
            otherwise=sources.HOLY_SEE,
        ),
        Category.EUROPEAN_UNION: _observer(
            {
                Right.SPEAK: sources.EU,
                Right.PROPOSE: subject_to(sources.EU, ORALLY),
                Right.POSITION: sources.EU,
                Right.REPLY: subject_to(sources.EU, ONCE),
            },
            otherwise=sources.EU,
        ),
        Category.INTERGOVERNMENTAL: _observer(
            {Right.SPEAK: sources.AHC_7}, otherwise=sources.AHC_7
        ),
        Category.UN_ENTITY: _observer({Right.SPEAK: sources.AHC_7}, otherwise=sources.AHC_7),
        Category.ECOSOC_ORGANIZATION: _STAKEHOLDER,
        Category.STAKEHOLDER: _STAKEHOLDER,
        Category.GROUP: row(
            dict.fromkeys(
                (Right.SPEAK, Right.PROPOSE, Right.SPONSOR, Right.POSITION),
                subject_to(defaults.GROUPS, MANDATED),
            ),
            otherwise=defaults.GROUPS,
        ),
        Category.CHAIR: row(
            {Right.SPEAK: sources.GA_106, Right.DECLARE: sources.GA_106},
            otherwise=defaults.OFFICES,
            withheld={Right.VOTE: sources.GA_104, Right.ENTER: sources.GA_45},
        ),
        Category.SECRETARIAT: row(
            {Right.SPEAK: sources.GA_112, Right.ENTER: sources.GA_45},
            otherwise=defaults.OFFICES,
            withheld={Right.DECLARE: sources.GA_106},
        ),
        Category.FACILITATOR: row(
            {Right.SPEAK: defaults.FACILITATION}, otherwise=defaults.FACILITATION
        ),
    }
)

ADMISSIONS: Final = MappingProxyType(
    {
        Category.MEMBER: Admission((Ground.MEMBERSHIP,), sources.GA_100),
        Category.OBSERVER_STATE: Admission((Ground.STANDING,), defaults.OBSERVERS),
        Category.STATE_OF_PALESTINE: Admission((Ground.STANDING,), sources.PALESTINE),
        Category.HOLY_SEE: Admission((Ground.STANDING,), sources.HOLY_SEE),
        Category.EUROPEAN_UNION: Admission((Ground.STANDING,), sources.EU),
        Category.INTERGOVERNMENTAL: Admission((Ground.INVITATION,), sources.AHC_7),
        Category.UN_ENTITY: Admission((Ground.INVITATION,), sources.AHC_7),
        Category.ECOSOC_ORGANIZATION: Admission((Ground.REGISTRATION,), sources.AHC_8),
        Category.STAKEHOLDER: Admission((Ground.LISTING, Ground.DECISION), sources.AHC_9),
        Category.GROUP: Admission((Ground.REGISTRATION,), defaults.GROUPS),
        Category.CHAIR: Admission((Ground.ELECTION,), sources.GA_103),
        Category.SECRETARIAT: Admission((Ground.MANDATE,), sources.AHC_2),
        Category.FACILITATOR: Admission((Ground.REQUEST,), defaults.FACILITATION),
    }
)

MATTERS: Final = MappingProxyType(
    {
        Matter.SUBMISSION: sources.GA_120,
        Matter.REVISION: defaults.REVISION,
        Matter.WITHDRAWAL: sources.GA_122,
        Matter.TAKING_OVER: sources.GA_122,
        Matter.SPONSORSHIP: sources.AHC_SPONSORS,
        Matter.AMENDMENT: sources.GA_130,
        Matter.STANCES: defaults.STANCES,
        Matter.VISIBILITY: sources.GA_60,
        Matter.ADMISSION: sources.AHC_9,
        Matter.REPRESENTATION: sources.GA_100,
        Matter.GROUP_STATEMENTS: defaults.GROUPS,
        Matter.DISSOCIATION: defaults.DISSOCIATION,
        Matter.FACILITATION: defaults.FACILITATION,
        Matter.BUREAU: sources.AHC_BUREAU,
        Matter.PRESENTATION: defaults.PRESENTATION,
        Matter.BASIS: defaults.BASIS,
        Matter.MANDATE: defaults.MANDATE,
        Matter.LANGUAGES: sources.GA_56,
        Matter.QUORUM: sources.GA_108,
        Matter.PROCEDURE_MAJORITY: sources.GA_125,
        Matter.SUBSTANCE_MAJORITY: sources.AHC_5,
    }
)

REGIONAL_GROUPS: Final = (
    "african",
    "asia-pacific",
    "eastern-european",
    "grulac",
    "weog",
)

UN: Final = RuleSet(
    id="un",
    grants=GRANTS,
    admissions=ADMISSIONS,
    matters=MATTERS,
    thresholds=Thresholds(substance=Fraction(2, 3), exhausted=True),
    seats=MappingProxyType(dict.fromkeys(REGIONAL_GROUPS, 3)),
)
