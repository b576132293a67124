"""Who may sit at the table, as data with sources: pure, knowing no framework and no clock.

A `Register` holds participants, the groups they belong to and the categories they are
counted in, each row dated and with its source. Two are shipped, `un` and `demo`; a body
with one of its own reads it from the same seven tables.
"""

from travaux.registers.finding import Candidate, fold
from travaux.registers.reading import read
from travaux.registers.register import ELECTORS, MEMBERS, Register, Unknown
from travaux.registers.shipped import SHIPPED, shipped
from travaux.registers.values import (
    LANGUAGES,
    Capacity,
    Group,
    GroupKind,
    Known,
    Language,
    Membership,
    Names,
    Participant,
    Source,
    Standing,
    Verified,
)

__all__ = [
    "ELECTORS",
    "LANGUAGES",
    "MEMBERS",
    "SHIPPED",
    "Candidate",
    "Capacity",
    "Group",
    "GroupKind",
    "Known",
    "Language",
    "Membership",
    "Names",
    "Participant",
    "Register",
    "Source",
    "Standing",
    "Unknown",
    "Verified",
    "fold",
    "read",
    "shipped",
]
