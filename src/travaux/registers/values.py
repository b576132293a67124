"""The values of a register: participants, groups, memberships, and where each is from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal, TypeAlias, get_args

Language: TypeAlias = Literal["ar", "zh", "en", "fr", "ru", "es"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
"""The official languages, in the order the United Nations lists them."""


class Capacity(StrEnum):
    """In what capacity somebody comes to the table, unless the body decides otherwise.

    The words are those rights are given by; `other-state` is a State that is neither a
    Member nor an observer and takes part where all States may.
    """

    MEMBER = "member"
    OBSERVER_STATE = "observer-state"
    STATE_OF_PALESTINE = "state-of-palestine"
    HOLY_SEE = "holy-see"
    OTHER_STATE = "other-state"
    EUROPEAN_UNION = "european-union"
    INTERGOVERNMENTAL = "intergovernmental"
    UN_ENTITY = "un-entity"
    ECOSOC_ORGANIZATION = "ecosoc-organization"
    STAKEHOLDER = "stakeholder"


STATES: Final = frozenset(
    {
        Capacity.MEMBER,
        Capacity.OBSERVER_STATE,
        Capacity.STATE_OF_PALESTINE,
        Capacity.HOLY_SEE,
        Capacity.OTHER_STATE,
    }
)
"""The capacities of States."""


class GroupKind(StrEnum):
    """What a group is for.

    `regional` groups are electoral, never derived from geography; `political` ones
    speak together; a `category` is counted by somebody else (a scheme of the United
    Nations), and funds are tied to it.
    """

    REGIONAL = "regional"
    POLITICAL = "political"
    CATEGORY = "category"


class Standing(StrEnum):
    """How somebody stands in a group.

    `elections`: no member, but counted with the group in elections. `participant`:
    takes part in the group and is counted elsewhere.
    """

    MEMBER = "member"
    ELECTIONS = "elections"
    PARTICIPANT = "participant"


class Known(StrEnum):
    """In what form a name is known that is not the one on the nameplate."""

    SHORT = "short"
    COMMON = "common"
    ABBREVIATION = "abbreviation"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class Names:
    """One name in the six official languages."""

    ar: str
    zh: str
    en: str
    fr: str
    ru: str
    es: str

    def __getitem__(self, language: Language) -> str:
        return str(getattr(self, language))

    def every(self) -> tuple[tuple[Language, str], ...]:
        """The languages with the name in each, in the order of `LANGUAGES`."""
        return tuple((language, self[language]) for language in LANGUAGES)


class Verified(StrEnum):
    """Whether somebody has compared a row with its source, or a published copy of it.

    `planned`: compared, but its end was decided ahead. Such ends are often put off: it
    does not count before somebody confirms that it came, and says `yes`.
    """

    YES = "yes"
    NO = "no"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Source:
    """A list or document that rows rest on; `address` is empty where there is none."""

    id: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a row is from: its source, and the day as of which the source was right."""

    source: Source
    as_of: date
    verified: Verified
    note: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Who may sit at the table: a State, an organization, a stakeholder.

    `id` is the ISO 3166-1 alpha-3 code of a State (`EU` for the European Union), `names`
    the short names as on the nameplate; `alpha2` and `m49` are empty where there is
    none. `m49` is text: three digits, with its zeros.
    """

    id: str
    capacity: Capacity
    alpha2: str
    m49: str
    names: Names
    provenance: Provenance

    @property
    def is_state(self) -> bool:
        """Whether this is a State, Member or not."""
        return self.capacity in STATES


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name or abbreviation somebody is also met under."""

    participant: str
    language: Language
    name: str
    known: Known


@dataclass(frozen=True, slots=True)
class Group:
    """A group or a category, with its names; `short` is its abbreviation, or empty."""

    id: str
    kind: GroupKind
    short: str
    names: Names
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Membership:
    """That somebody is in a group from one day until before another.

    `valid_to` is the first day without it (half-open), which does not count while it is
    only planned; None in `valid_from` says that the register looks no further back, in
    `valid_to` that no end is known.
    """

    participant: str
    group: str
    standing: Standing
    valid_from: date | None
    valid_to: date | None
    provenance: Provenance

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on < self.valid_to or self.planned)

    @property
    def planned(self) -> bool:
        """Whether its end was decided ahead and nobody has confirmed that it came."""
        return self.provenance.verified is Verified.PLANNED

    def to_confirm(self, on: date) -> bool:
        """Whether an answer for a day would rest on what nobody has verified."""
        if self.planned:
            return self.valid_to is not None and self.valid_to <= on
        begun = self.valid_from is None or self.valid_from <= on
        return self.provenance.verified is Verified.NO and begun

    def overlaps(self, other: "Membership") -> bool:
        """Whether there is a day on which both hold."""
        return _before(self.valid_from, other.valid_to) and _before(other.valid_from, self.valid_to)


def _before(begins: date | None, ends: date | None) -> bool:
    return begins is None or ends is None or begins < ends
