"""What the page of a sheet shows: each change with its place, and what it may be done with."""

import uuid
from typing import Any

from travaux.committee.models import Provision
from travaux.committee.queries.changes import first_places
from travaux.committee.queries.delegations import OFFICES
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.places import in_order
from travaux.committee.queries.proposals import label, proposed_by
from travaux.formats.html.direction import direction
from travaux.locale.names import AUTONYMS
from travaux.sentences import BadInput, Message, message
from travaux.web.drafting import Kept, kept_by
from travaux.web.places import Place, met, text_before
from travaux.web.rooms import Room
from travaux.web.setting import set_change, set_place
from travaux.web.typed import Typed, as_value, asked
from travaux.web.writing_sheet import Sheet

ACTIONS = (
    ("amend", message("Change the words")),
    ("delete", message("Delete")),
    ("insert", message("Insert a new provision")),
    ("alternative", message("Propose an alternative to the whole")),
    ("bracket", message("Put in brackets")),
    ("reserve", message("Reserve the position")),
    ("retain", message("Keep as it is")),
)
"""What a change may be, in the order in which it is offered."""

WHERE = (
    ("after", message("after it")),
    ("before", message("before it")),
    ("under", message("under it, as its last")),
)


def sheet_page(room: Room, sheet: Sheet, trouble: Any = None) -> dict[str, Any]:  # noqa: ANN401 -- one of Troubles
    """Everything the page shows."""
    text = text_before(room, sheet.instrument)
    language = sheet.language or text.language
    rows = [
        {
            "met": it,
            "typed": it.typed,
            "place": it.place,
            **shown_of(room, it.typed, it.place, language=language, quietly=True),
        }
        for it in met(room, text, sheet)
    ]
    kind = "proposals.revise" if sheet.revises else "proposals.submit"
    return {
        "sheet": sheet,
        "text": text,
        "rows": rows,
        "trouble": trouble.sentence if trouble else None,
        "language": language,
        "direction": direction(language),
        "actions": ACTIONS,
        "where": WHERE,
        "autonyms": AUTONYMS.items(),
        "ruling": room.may(kind),
        "places": _choices(room, in_order(text)),
        "drafts": _drafts(room),
        "own": _own(room),
        "anew": uuid.uuid4(),
    }


def shown_of(
    room: Room, typed: Typed, place: Place, *, language: str, quietly: bool = False
) -> dict[str, Any]:
    """A change as the room would read it; while it cannot be read, the place as it stands.

    With ``quietly`` nothing is said of what is not yet whole.
    """
    meant = _as_amendment(typed, place) if typed.action == "amends" else typed
    amiss: Message | None = None
    try:
        change = as_value(asked(meant, place.words))
        html = set_change(
            place.value, change, by=_by(room, language), visit=room.visit, language=language
        )
    except BadInput as trouble:
        html = set_place(place.value, visit=room.visit, language=language)
        amiss = None if quietly else trouble.sentence
    return {
        "shown": html,
        "amiss": amiss,
        "language": language,
        "direction": direction(language),
    }


def _as_amendment(typed: Typed, place: Place) -> Typed:
    """An amendment to a proposal, as one to words that stand."""
    target = place.value if isinstance(place.value, str) else place.value.id
    return Typed(target=target, wording=typed.wording)


def _by(room: Room, language: str) -> str:
    """The delegation as it is printed under its words."""
    return CommitteeNames(room.space, language, room.visit.say).party(room.party)


def _choices(room: Room, rows: list[Provision]) -> list[tuple[str, str]]:
    """The places of a text that a change may be made to, each with its name."""
    heading = room.visit.say(message("heading"))
    closing = room.visit.say(message("closing words"))
    choices = []
    for row in rows:
        name = room.names.provision(row.id)
        choices.append((f"words:{row.id}", name))
        if row.heading:
            choices.append((f"heading:{row.id}", f"{name}, {heading}"))
        if row.closing:
            choices.append((f"closing:{row.id}", f"{name}, {closing}"))
    return [*choices, ("title:", room.visit.say(message("the title")))]


def _drafts(room: Room) -> list[Kept]:
    return [] if room.party in OFFICES else kept_by(room)


def _own(room: Room) -> list[dict[str, Any]]:
    """The proposals of one's delegation that are still before the room."""
    rows = proposed_by(room.space, room.party)
    places = first_places(it.id for it in rows)
    return [
        {
            "proposal": it,
            "label": label(it),
            "place": room.names.provision(places[it.id]) if it.id in places else "",
        }
        for it in rows
    ]
