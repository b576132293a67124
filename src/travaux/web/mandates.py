"""A mandate on a page: paragraph by paragraph, with what each obliges to and what became of it."""

import json
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from babel.dates import format_skeleton
from babel.units import format_unit

from travaux.committee.models import Mandate, Obligation
from travaux.committee.queries.mandates import mandates, obligations
from travaux.committee.queries.minutes import Extract, Minute, page_of_minutes
from travaux.formats.html.direction import direction
from travaux.procedure.mandates import NEXT
from travaux.procedure.mandates import Obligation as State
from travaux.record.search import Search
from travaux.sentences import Message, message
from travaux.web.figures import day_in, locale_of
from travaux.web.rooms import Room

STATES: Final = {
    State.CANDIDATE: message("found by the program, to be confirmed"),
    State.CONFIRMED: message("confirmed"),
    State.POSTPONED: message("postponed"),
    State.FULFILLED: message("fulfilled"),
    State.REPLACED: message("replaced"),
    State.SET_ASIDE: message("set aside"),
}
ACTORS: Final = {
    "general-assembly": message("the General Assembly"),
    "secretary-general": message("the Secretary-General"),
    "secretariat": message("the Secretariat"),
    "committee": message("the committee"),
    "chair": message("the Chair"),
    "states": message("States"),
    "member-states": message("member States"),
    "developing-countries": message("developing countries"),
    "women": message("women"),
}
STEPS: Final = {
    State.CONFIRMED: message("Confirm"),
    State.FULFILLED: message("Enter as fulfilled"),
    State.POSTPONED: message("Postpone"),
    State.REPLACED: message("Replace"),
    State.SET_ASIDE: message("Set aside"),
    State.CANDIDATE: message("Take up again"),
}
_OPEN: Final = frozenset({State.CANDIDATE, State.CONFIRMED, State.POSTPONED})
_UNITS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year"}


@dataclass(frozen=True, slots=True)
class Duty:
    """An obligation as a page shows it; ``late``: its deadline is past and it is not fulfilled.

    ``due`` is a day, for sorting; empty where the deadline names none.
    """

    row: Obligation
    state: Message
    actor: str
    deadline: str
    duration: str
    towards: str
    due: str
    late: bool
    acts: list[Minute] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def direction(self) -> str:
        """The direction of the mandate's language."""
        return direction(self.row.mandate.language)

    @property
    def steps(self) -> list[tuple[str, Message]]:
        """Where it may go from here, in words."""
        lawful = NEXT[State(self.row.state)]
        return [(step, said) for step, said in STEPS.items() if step in lawful]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it stands, its opening verb set apart, and what it obliges to."""

    number: int
    verb: str
    words: str
    duties: list[Duty]


@dataclass(frozen=True, slots=True)
class Resolution:
    """A mandate as a page shows it."""

    row: Mandate
    direction: str
    preambular: list[Paragraph]
    operative: list[Paragraph]


def resolutions(room: Room, today: date) -> list[Resolution]:
    """The mandates of a committee, with their obligations and the acts that fulfil them.

    Cost: eleven queries.
    """
    rows = obligations(room.space)
    numbers = frozenset(it.act for row in rows for it in row.fulfilments.all())
    extract = Extract(newest=False, size=len(numbers))
    search = Search(numbers=numbers)
    page = page_of_minutes(room.names, search, extract, reader=room.reader)
    said = {it.number: it for it in page.minutes}
    duties = [_duty(row, room, today, said=said) for row in rows]
    return [_resolution(row, duties) for row in mandates(room.space)]


def ahead(found: list[Resolution]) -> list[Duty]:
    """What is still due, what names a day first."""
    every = [duty for it in found for paragraph in it.operative for duty in paragraph.duties]
    due = [duty for duty in every if duty.row.state in _OPEN and duty.deadline]
    return sorted(due, key=lambda it: (not it.due, it.due))


def _resolution(row: Mandate, duties: list[Duty]) -> Resolution:
    content: dict[str, Any] = json.loads(row.content or "{}")
    own = [it for it in duties if it.row.mandate_id == row.id]
    operative = [_paragraph(it, own) for it in content.get("operative", ())]
    if not operative:  # recorded without its text: what it obliges to still is
        operative = [Paragraph(it.row.paragraph, "", it.row.words, [it]) for it in own]
    return Resolution(
        row,
        direction(row.language),
        [_paragraph(it, []) for it in content.get("preambular", ())],
        operative,
    )


def _paragraph(said: dict[str, Any], duties: list[Duty]) -> Paragraph:
    text, number = said["text"], said["n"]
    verbs = said.get("verbs") or [{"at": [0, 0]}]
    start, end = verbs[0]["at"]
    end = end if start == 0 else 0
    return Paragraph(
        number, text[:end], text[end:], [it for it in duties if it.row.paragraph == number]
    )


def _duty(row: Obligation, room: Room, today: date, *, said: dict[int, Minute]) -> Duty:
    language, say = room.visit.language, room.visit.say
    due = row.deadline if re.fullmatch(r"\d{4}(-\d\d){0,2}", row.deadline) else ""
    done = list(row.fulfilments.all())
    return Duty(
        row=row,
        state=STATES[State(row.state)],
        actor=called(row.actor, say),
        deadline=deadline_in(language, row.deadline),
        duration=duration_in(language, row.duration),
        towards=", ".join(called(it, say) for it in row.beneficiaries.split(", ") if it),
        due=due,
        late=bool(due) and due < today.isoformat()[: len(due)] and row.state in _OPEN,
        acts=[said[it.act] for it in done if it.act in said],
        notes=[it.note for it in done if it.note],
    )


def called(code: str, say: Any) -> str:  # noqa: ANN401 -- a speaker
    """Whom a mandate obliges, or benefits, as it is called; what is not known by its code."""
    return str(say(ACTORS[code])) if code in ACTORS else code.replace("-", " ")


def deadline_in(language: str, deadline: str) -> str:
    """A deadline as a language writes it; what is no date stays as it was entered."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", deadline):
            return day_in(language, date.fromisoformat(deadline))
        if re.fullmatch(r"\d{4}-\d\d", deadline):
            first = date.fromisoformat(f"{deadline}-01")
            return format_skeleton("yMMMM", first, locale=locale_of(language))
    except ValueError:
        pass
    return deadline


def duration_in(language: str, duration: str) -> str:
    """``P3D`` as a language says it; what is not so simple stays as it was entered."""
    found = re.fullmatch(r"P(\d{1,4})([DWMY])", duration)
    if found is None:
        return duration
    unit = f"duration-{_UNITS[found[2]]}"
    return format_unit(int(found[1]), unit, locale=locale_of(language))
