"""The record: every act in a sentence, the proof that it is whole, and the record itself."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from travaux.committee.queries.delegations import ever
from travaux.committee.queries.histories import acts_on
from travaux.committee.queries.minutes import Sheet, page_of_minutes
from travaux.committee.queries.provisions import outline
from travaux.committee.queries.record import record_for
from travaux.record.registry import kinds
from travaux.record.search import Search
from travaux.record.times import written
from travaux.record.transfer import to_csv, to_lines
from travaux.sentences import BadInput, Message, message
from travaux.web.downloads import download
from travaux.web.proofs import CHAINS, RECEIPTS, compared
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

NOUNS: Final = {
    "committees": message("The committee"),
    "mandates": message("Mandate"),
    "delegations": message("Delegations"),
    "bureau": message("Bureau"),
    "groups": message("Groups"),
    "instruments": message("Documents"),
    "provisions": message("Provisions"),
    "proposals": message("Proposals"),
    "stances": message("Stances"),
    "places": message("Places settled"),
    "agreements": message("Agreements"),
    "translations": message("Translations"),
    "corrections": message("Corrections"),
}
"""What is done is done to one of these; a noun without a name here is called as in the code."""

LARGEST_RECEIPT: Final = 4_000_000
"""Bytes: a receipt has eight for each act."""

_FORMATS: Final = {
    "jsonl": (to_lines, "application/jsonl"),
    "csv": (to_csv, "text/csv"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks of the record; what it has no sense for asks nothing."""

    noun: str = ""
    party: str = ""
    provision: str = ""
    begins: date | None = None
    ends: date | None = None
    newest: bool = True
    behind: int | None = None

    @classmethod
    def of(cls, given: QueryDict) -> "Asked":
        """Read the address."""
        behind = given.get("behind", "")
        return cls(
            noun=given.get("noun", "") if given.get("noun") in nouns() else "",
            party=given.get("party", ""),
            provision=given.get("provision", ""),
            begins=_day(given.get("from", "")),
            ends=_day(given.get("to", "")),
            newest=given.get("order") != "oldest",
            behind=int(behind) if behind.isdecimal() and len(behind) < 10 else None,  # noqa: PLR2004 -- as a head has
        )

    @property
    def filtered(self) -> bool:
        """Whether some acts are left out."""
        return any((self.noun, self.party, self.provision, self.begins, self.ends))

    def search(self, room: Room) -> Search:
        """The same for the record."""
        zone = ZoneInfo(room.committee.zone)
        return Search(
            kinds=(self.noun,) if self.noun else (),
            by=self.party,
            begins=_midnight(self.begins, zone),
            ends=_midnight(self.ends and self.ends + timedelta(days=1), zone),
            numbers=acts_on(room.space, self.provision) if self.provision else None,
        )


@require_safe
@in_room
def record(room: Room, request: Request) -> HttpResponse:
    """The minutes, a page at a time."""
    asked = Asked.of(request.GET)
    sheet = Sheet(behind=asked.behind, newest=asked.newest)
    page = page_of_minutes(room.names, asked.search(room), sheet, reader=room.reader)
    days = [
        (day, list(minutes)) for day, minutes in groupby(page.minutes, key=lambda it: it.at.date())
    ]
    context = {
        "here": "record",
        "asked": asked,
        "days": [(minutes[0].at, minutes) for _day_, minutes in days],
        "behind": page.behind,
        "nouns": nouns(),
        "parties": _parties(room),
        "places": _places(room),
    }
    return render(request, "web/record.html", context)


@require_POST
@in_room
def check(room: Room, request: Request) -> HttpResponse:
    """Whether the chain is whole."""
    proved = CHAINS.of(room.space)
    verdict = proved.proof
    context = {
        "verdict": verdict,
        "short": f"{verdict.head.number}:{verdict.head.hash[:8]}",
        "at": _local(proved.at, room),
    }
    return _proof(request, context)


@require_POST
@in_room
def compare(room: Room, request: Request) -> HttpResponse:
    """Whether the record is as a receipt has it."""
    context: dict[str, Any]
    try:
        context = {"compared": compared(room.space, _given(request))}
    except BadInput as error:
        return _proof(request, {"trouble": error.sentence}, status=400)
    return _proof(request, context)


@require_safe
@in_room
def receipt(room: Room, request: Request) -> HttpResponse:
    """The signed head, as a file."""
    try:
        proved = RECEIPTS.of(room.space)
    except BadInput as error:
        return _proof(request, {"trouble": error.sentence}, status=409)
    response = HttpResponse(proved.proof, content_type="application/json")
    name = f"{room.space}-{proved.head[0]}.receipt.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@in_room
def export(room: Room, request: Request, to: str) -> HttpResponse:
    """The record as the reader may see it, in a format of ``travaux export-record``."""
    lines, kind = _FORMATS[to]
    entries = record_for(room.space, room.reader)
    name = f"{room.space}-{room.at[0]}.{to}"
    return download(lines(entries), name=name, kind=kind)  # type: ignore[return-value]  # a stream is one too


def nouns() -> dict[str, Message]:
    """What acts are done to, in the order of the house."""
    there = {name.partition(".")[0] for name, _version in kinds()}
    named = {noun: said for noun, said in NOUNS.items() if noun in there}
    return {**named, **{noun: Message(noun) for noun in sorted(there - named.keys())}}


def _proof(request: Request, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return render(request, "web/proof.html", {"here": "record", **context}, status=status)


def _given(request: Request) -> str:
    """The receipt that is handed in, as a file or as text.

    Raises:
        BadInput: it is too large, or no text.
    """
    file = request.FILES.get("file")
    if file is None:
        return str(request.POST.get("receipt", ""))
    try:
        if (file.size or 0) <= LARGEST_RECEIPT:
            return str(file.read().decode())
    except UnicodeDecodeError:
        pass
    raise BadInput(message("This is no receipt: hand in the file that was given as one."))


def _parties(room: Room) -> list[tuple[str, str]]:
    """Who may have acted: the offices, and the delegations in English order."""
    ids = ("secretariat", "chair", *(it.id for it in ever(room.space)))
    return [(id_, room.names.party(id_)) for id_ in ids]


def _places(room: Room) -> list[tuple[str, str]]:
    """The articles of the basis."""
    if room.basis is None:
        return []
    return [(id_, room.names.provision(id_)) for id_ in outline(room.basis.instrument_id)]


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None


def _midnight(day: date | None, zone: ZoneInfo) -> str:
    return written(datetime.combine(day, time(), zone)) if day else ""


def _local(at: datetime, room: Room) -> datetime:
    return at.astimezone(ZoneInfo(room.committee.zone))


in_committee = [
    path("record", record, name="record"),
    path("record/check", check, name="record-check"),
    path("record/compare", compare, name="record-compare"),
    path("record/receipt", receipt, name="record-receipt"),
    path("record.jsonl", export, {"to": "jsonl"}, name="record-jsonl"),
    path("record.csv", export, {"to": "csv"}, name="record-csv"),
]
