"""Model United Nations: the simulated committee's rules, with what a conference changes.

Delegates of real or invented States are members, the dais is the Chair, the
conference's staff the Secretariat.
"""

from dataclasses import replace
from typing import Final

from travaux.procedure.rights import Admission, Category, Ground, Right, Thresholds, with_overrides
from travaux.procedure.rules.table import row, table
from travaux.procedure.rules.un import UN
from travaux.procedure.rulings import Matter, Rule
from travaux.sentences import Message, message

_NMUN: Final = "National Model United Nations, Rules of Procedure, https://www.nmun.org"


def _conference(name: str, summary: Message, *, source: str = _NMUN) -> Rule:
    return Rule(f"mun.{name}", "MUN", name, source, verified=False, summary=summary)


ASSIGNMENTS: Final = _conference(
    "assignments", message("The conference assigns each delegation the State it speaks for.")
)
OBSERVERS: Final = _conference(
    "observers",
    message("Delegates of observers speak; they neither sponsor drafts nor vote on them."),
)
SPONSORS: Final = _conference("sponsors", message("Sponsors join a draft until it is considered."))
DAIS: Final = _conference("dais", message("The dais presides and declares results."))
STAFF: Final = _conference("staff", message("The conference's staff keep the documents."))
SUBSTANCE: Final = _conference(
    "substance", message("A draft is adopted by more votes in favour than against.")
)

_OFFICES: Final = {Right.ENTER: STAFF, Right.DECLARE: DAIS}
_OBSERVER: Final = row(
    {Right.SPEAK: OBSERVERS, Right.REPRESENT: ASSIGNMENTS}, otherwise=OBSERVERS, withheld=_OFFICES
)

_SIMULATED: Final = replace(UN, id="mun")
_CHANGED: Final = table(
    {
        Category.OBSERVER_STATE: _OBSERVER,
        Category.INTERGOVERNMENTAL: _OBSERVER,
        Category.UN_ENTITY: _OBSERVER,
        Category.ECOSOC_ORGANIZATION: _OBSERVER,
        Category.STAKEHOLDER: _OBSERVER,
        Category.CHAIR: row({Right.SPEAK: DAIS, Right.DECLARE: DAIS}, otherwise=DAIS),
        Category.SECRETARIAT: row({Right.SPEAK: STAFF, Right.ENTER: STAFF}, otherwise=STAFF),
    }
)
_ASSIGNED: Final = Admission((Ground.REGISTRATION,), ASSIGNMENTS)
_MEMBERS: Final = {
    right: replace(UN.grants[Category.MEMBER, right], rule=rule)
    for right, rule in (
        (Right.SPONSOR, SPONSORS),
        (Right.REPRESENT, ASSIGNMENTS),
        (Right.ENTER, STAFF),
        (Right.DECLARE, DAIS),
    )
}

MUN: Final = with_overrides(
    _SIMULATED,
    grants={**_CHANGED, **{(Category.MEMBER, right): it for right, it in _MEMBERS.items()}},
    admissions={
        **dict.fromkeys(Category, _ASSIGNED),
        Category.GROUP: UN.admissions[Category.GROUP],
        Category.FACILITATOR: UN.admissions[Category.FACILITATOR],
    },
    matters={
        Matter.SPONSORSHIP: SPONSORS,
        Matter.ADMISSION: ASSIGNMENTS,
        Matter.REPRESENTATION: ASSIGNMENTS,
        Matter.BUREAU: DAIS,
        Matter.LANGUAGES: STAFF,
        Matter.SUBSTANCE_MAJORITY: SUBSTANCE,
    },
    thresholds=Thresholds(),
    seats={},
)
