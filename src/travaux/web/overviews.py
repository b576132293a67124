"""All there is to say of a committee on one page."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from travaux.committee.models import Basis, DispositionTable, Instrument
from travaux.committee.queries.committees import bases
from travaux.committee.queries.dispositions import every_table
from travaux.committee.queries.instruments import documents
from travaux.committee.queries.minutes import Extract, page_of_minutes
from travaux.committee.queries.proposals import counted
from travaux.committee.queries.provisions import outline
from travaux.locale.names import AUTONYMS
from travaux.procedure.instruments import Kind
from travaux.record.search import ALL
from travaux.sentences import Message, message
from travaux.web.bureau import bureau_in
from travaux.web.mandates import ahead, resolutions
from travaux.web.rooms import Room

KINDS: Final = {
    Kind.SUBMISSION: message("Submission"),
    Kind.COMPILATION: message("Compilation"),
    Kind.CONSOLIDATED: message("Consolidated text"),
    Kind.DRAFT: message("Draft text"),
    Kind.CHAIRS_TEXT: message("Chair’s text"),
    Kind.FACILITATORS_TEXT: message("Facilitator’s text"),
    Kind.NON_PAPER: message("Non-paper"),
}
RULES: Final = {
    "un": message("The rules of the General Assembly and of its committees"),
    "assembly": message("General rules of assemblies"),
    "mun": message("Rules of Model United Nations"),
}
OPENNESS: Final = {
    "public": message("public: anyone may read"),
    "closed": message("closed: only participants may read"),
}
ATTRIBUTION: Final = {
    "names": message("the names of those behind each option"),
    "count": message("how many stand behind each option"),
    "none": message("nobody’s name"),
}
LATEST: Final = 5
"""Acts that are shown of those just done."""


_LEADING: Final = {"decide": "committees.decide_basis", "open": "instruments.open_bracketed"}
"""What has a page of its own, for who may do it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text before the committee, what it is, and the decisions by which it is a basis.

    ``tables`` tell what became of the proposals to it when another took its place.
    """

    row: Instrument
    kind: Message
    presented_by: str
    bases: list[Basis]
    tables: list[DispositionTable]


def overview(room: Room) -> dict[str, Any]:
    """What the page of a committee shows.

    Cost: some thirty queries, whatever there is.
    """
    today = datetime.now(UTC).astimezone(ZoneInfo(room.committee.zone)).date()
    found = resolutions(room, today)
    latest = page_of_minutes(room.names, ALL, Extract(size=LATEST), reader=room.reader)
    return {
        "resolutions": found,
        "ahead": ahead(found),
        "counted": counted(room.space),
        "latest": latest.minutes,
        "documents": _documents(room),
        "arrangement": _arrangement(room),
        "bureau": bureau_in(room, today),
        "may": {name: _may(room, kind) for name, kind in _LEADING.items()},
        **(_forms(room) if _enters(room) else {}),
    }


def _documents(room: Room) -> list[Document]:
    decided, disposed = bases(room.space), every_table(room.space)
    return [
        Document(
            row,
            KINDS[Kind(row.kind)],
            room.names.party(row.presented_by) if row.presented_by else "",
            [it for it in decided if it.instrument_id == row.id],
            [it for it in disposed if it.old_id == row.id],
        )
        for row in documents(room.space)
    ]


def _arrangement(room: Room) -> list[tuple[Message, str]]:
    """How the committee works."""
    here, say = room.committee, room.visit.say
    return [
        (message("Rules"), say(RULES[here.rules])),
        (message("Negotiates in"), AUTONYMS[here.language]),
        (message("Time zone"), here.zone),
        (message("Meetings and record"), say(OPENNESS[here.openness])),
        (message("The text shows"), say(ATTRIBUTION[here.attribution])),
    ]


def _enters(room: Room) -> bool:
    return _may(room, "committees.arrange")


def _may(room: Room, kind: str) -> bool:
    ruling = room.may(kind)
    return ruling is not None and ruling.allowed


def _forms(room: Room) -> dict[str, Any]:
    """What the forms of the Secretariat offer; ``gesture`` makes that one is done once."""
    basis = room.basis
    places = outline(basis.instrument_id) if basis else []
    return {
        "enters": True,
        "gesture": str(uuid.uuid4()),
        "places": [(it, room.names.provision(it)) for it in places],
        "openness": OPENNESS,
        "attribution": ATTRIBUTION,
    }
