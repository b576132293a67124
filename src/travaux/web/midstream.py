"""Opening a text in the middle of its negotiation: a file, what it shows, and the act."""

import uuid
from codecs import BOM_UTF8
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, BinaryIO, Final, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from travaux.acts.errors import Refused
from travaux.acts.instruments import OpenBracketed
from travaux.acts.previews import typed
from travaux.acts.typed import Backer, Typed
from travaux.committee.models import Bracketed, Instrument
from travaux.committee.queries.delegations import speakers
from travaux.committee.queries.instruments import rolled, texts
from travaux.committee.queries.opened import (
    moved_on,
    reworded,
    typed_kinds,
    typed_of,
    written_back,
)
from travaux.formats.door import admit, check_brackets, check_lines, read_stream
from travaux.formats.html.direction import direction
from travaux.formats.limits import LARGEST_FILE
from travaux.formats.plain.attribution import Voice
from travaux.formats.plain.rolling import rolling_to_text
from travaux.formats.plain.room import pieces
from travaux.locale.names import AUTONYMS
from travaux.locale.speaker import speaker
from travaux.people.models import Draft
from travaux.people.uploads import keep_upload, throw_away_uploads, uploaded
from travaux.procedure.instruments import Kind
from travaux.procedure.rulings import Ruling
from travaux.record.times import written
from travaux.sentences import BadInput, Message, message
from travaux.text import values
from travaux.text.brackets.found import find_parties
from travaux.text.brackets.line_ends import MARK
from travaux.text.brackets.opened import Now
from travaux.text.brackets.opening import open_typed
from travaux.text.instruments import consolidate_instrument
from travaux.text.reading import retaining_once
from travaux.text.settled_values import hash_of
from travaux.text.tree import walk
from travaux.text.values import RollingInstrument, RollingProvision
from travaux.web.attribution import printed_for
from travaux.web.downloads import file_of
from travaux.web.overviews import KINDS
from travaux.web.performing import Troubles, gesture_id, perform_in, status_of
from travaux.web.places import text_before
from travaux.web.rooms import Room, acting, in_room
from travaux.web.setting import set_provisions
from travaux.web.visits import Request

ACTIONS: Final = {
    "amend": message("other words"),
    "delete": message("to delete"),
    "no text": message("no text"),
    "retain": message("to retain"),
    "bracket": message("in brackets"),
    "reserve": message("reserved"),
}


@in_room
@acting
def open_bracketed(room: Room, request: Request) -> HttpResponse:
    """Give a file, see what is read in it, and put it on the record as it was seen."""
    gesture = gesture_id(request)
    page: dict[str, Any] = {
        "here": "committee",
        "kinds": KINDS,
        "given": request.POST,
        "gesture": gesture,
        "languages_of": AUTONYMS,
        "ruling": room.may("instruments.open_bracketed"),
        "largest": LARGEST_FILE // 1_000_000,
    }
    status = 200
    if request.method == "POST":
        if "confirm" in request.POST and any(it.id == _text(gesture) for it in texts(room.space)):
            return redirect("text-of", room.space, _text(gesture))  # it was sent twice
        try:
            _require(page["ruling"])
            act = _act(room, request, _source(room, request))
            seen = hash_of(repr((act.provisions, act.typed)))
            if request.POST.get("confirm") == seen:
                return _opened(room, request, act)
            page |= preview(room, act)
            page |= {"seen": seen, "changed": "confirm" in request.POST}
        except Troubles as trouble:
            page["trouble"], status = trouble.sentence, status_of(trouble)
        page["kept"] = uploaded(room.space, room.visit.person, _upload(room, gesture)) is not None
    return render(request, "web/open_bracketed.html", page, status=status)


def _opened(room: Room, request: Request, act: OpenBracketed) -> HttpResponse:
    perform_in(room, [act], gesture=gesture_id(request))
    throw_away_uploads(room.space, room.visit.person)
    messages.success(request, room.visit.say(message("The text is open, brackets and all.")))
    return redirect("text-of", room.space, act.instrument)


def _require(ruling: Ruling | None) -> None:
    """Refuse a file of who may not open texts, before it is kept.

    Raises:
        Refused: as the act.
    """
    if ruling and not ruling.allowed:
        raise Refused(ruling)


def _text(gesture: str) -> str:
    """The id of the text that a form opens, so that sent twice it is done once."""
    return f"text-{uuid.uuid5(uuid.NAMESPACE_OID, gesture).hex[:12]}"


def _upload(room: Room, gesture: str) -> str:
    """The id of the file that is given by a form: nobody else can name it."""
    return f"upload-{uuid.uuid5(uuid.NAMESPACE_OID, f'{room.space} {room.visit.person} {gesture}')}"


def _source(room: Room, request: Request) -> str:
    """The text of the file, or of the one that was seen already, as it was typed.

    Raises:
        BadInput: there is none, or the door refuses it.
    """
    file = request.FILES.get("file")
    id_ = _upload(room, gesture_id(request))
    if not isinstance(file, UploadedFile):
        kept = uploaded(room.space, room.visit.person, id_)
        if kept is None:
            raise BadInput(message("Choose a file with the text."))
        return kept
    name = (file.name or "")[:120]
    data = read_stream(cast("BinaryIO", file), source=name)
    text = admit(data, source=name, as_typed=True).text
    text = MARK + text if data.startswith(BOM_UTF8) else text
    check_lines(text)
    check_brackets(text)
    now = written(datetime.now(UTC))
    keep_upload(
        Draft(
            id=id_,
            space=room.space,
            delegation=room.party,
            person=room.visit.person,
            content=text,
            changed_at=now,
        )
    )
    return text


def _act(room: Room, request: Request, source: str) -> OpenBracketed:
    """The act that opens it; its ids are those of the form.

    Raises:
        BadInput: no such kind or language is known.
    """
    given = request.POST
    kind, language = given.get("kind", ""), given.get("language", "")
    if kind not in set(Kind) or language not in AUTONYMS:
        raise BadInput(message("Choose what kind of text it is, and its language."))
    at_table, others = _named(room, given.get("names", ""))
    parties = tuple(dict.fromkeys((*at_table, *others, *find_parties(source))))
    opened = open_typed(source, parties, language=language)
    id_ = _text(gesture_id(request))
    provisions, said = typed(opened, _under(id_), at_table)
    if not provisions:
        raise BadInput(message("There are no provisions in it: choose another file."))
    return OpenBracketed(
        instrument=id_,
        kind=Kind(kind),
        title=given.get("title", "").strip(),
        symbol=given.get("symbol", "").strip(),
        language=language,  # type: ignore[arg-type]  # it is one of ours
        provisions=provisions,
        typed=said,
    )


def _under(instrument: str) -> Callable[[str], str]:
    return lambda id_: f"{instrument}.{id_}"


def _at_table(room: Room) -> dict[str, str]:
    """Each delegation by the names it may have in a file, and by its code."""
    rows = speakers(room.space)
    return {name: it.id for it in rows for name in (*it.names.values(), it.id) if name}


def _named(room: Room, names: str) -> tuple[dict[str, str], list[str]]:
    """Those at the table by every name, and others that the file names.

    On each line of ``names`` is a name of the file; behind a sign of equality who it is.
    """
    at_table, others = _at_table(room), []
    for line in names.splitlines():
        name, _, who = (it.strip() for it in line.partition("="))
        if name and who in at_table:
            at_table[name] = at_table[who]
        elif name:
            others.append(name)
    return at_table, others


def preview(room: Room, act: OpenBracketed) -> dict[str, Any]:
    """What a page shows of it before it is on the record."""
    said = act.typed
    numbers = {it.id: it for it in walk(act.provisions)}
    called = dict(_called(room, act.provisions))
    tree = values.Instrument(language=act.language, provisions=act.provisions)
    sheet = set_provisions(
        consolidate_instrument(tree, ()).provisions, room.visit, language=act.language
    )

    def who(it: Backer) -> tuple[str, bool]:
        return (room.names.party(it.delegation), True) if it.delegation else (it.name, False)

    def words(provision: str, start: int | None, end: int | None) -> str:
        whole = numbers[provision].words
        return whole if start is None else whole[start:end]

    return {
        "act": act,
        "direction": direction(act.language),
        "provisions": len(numbers),
        "sheet": mark_safe(sheet),  # noqa: S308 -- the renderer's
        "proposals": [
            (
                called[it.provision],
                ACTIONS[it.action],
                it.wording or words(it.provision, it.start, it.end),
                [who(one) for one in it.backers],
            )
            for it in said.proposals
        ],
        "stances": [
            (called[it.provision], *who(it.by), room.names.stance(it.stance)) for it in said.stances
        ],
        "marks": [(called[it.provision], it.words) for it in said.marks],
        "unknown": _unknown(said),
    }


def _called(
    room: Room, provisions: Iterable[values.Provision], above: str = ""
) -> Iterator[tuple[str, str]]:
    """How each provision is called: its kind and number, beneath an article its numbers alone."""
    for it in provisions:
        under = above and it.number
        name = f"{above}, {it.number}" if under else room.names.proposed(it.kind, it.number)
        yield it.id, name
        below = name if under or it.kind in {"article", "annex"} else ""
        yield from _called(room, it.children, below)


def _unknown(said: Typed) -> list[tuple[int, int, Message, Message]]:
    """What is not known, with its place in the file."""
    return [
        (
            it.line,
            it.column,
            Message(it.what.key, dict(it.what.parameters)),
            Message(it.done.key, dict(it.done.parameters)),
        )
        for it in said.unknown
    ]


@require_safe
@in_room
def as_typed(room: Room, _request: Request, instrument: str) -> HttpResponse:
    """The file that a text was opened from, with what was settled since written into it.

    It has names in it: where the committee has none printed for a reader, it is not there.
    """
    row = text_before(room, instrument)
    bracketed = typed_of(row) if printed_for(room) == "names" else None
    if bracketed is None:
        raise Http404
    text = written_back(bracketed, now=_as_it_stands(row, bracketed))
    return file_of(text, name=f"{row.id}.txt", kind="text/plain")


def _as_it_stands(row: Instrument, bracketed: Bracketed) -> Iterator[Now]:
    """Each provision of a text; those on which the file is silent, or no longer right, in words.

    They are in the language of the text, as the file is.
    """
    text, asked = rolled(row)
    typed, moved = typed_kinds(bracketed), moved_on(bracketed, text)
    voice = Voice(speaker(row.language), {it.id: it.sponsors for it in asked})
    signs = _signs(bracketed, set(reworded(row)))
    for it in _all(text.provisions):
        if it.id in typed and it.id not in moved:
            yield Now(it.id)
        elif it.id not in typed or it.marks or _is_other(it, typed[it.id]):
            alone = it if it.origin == "proposed" else replace(it, children=(), notes=())
            one = RollingInstrument(language=row.language, provisions=(alone,))
            whole = rolling_to_text(one, say=voice.say, sponsors=voice.sponsors)
            yield Now(it.id, whole=whole.strip())
        else:
            nodes = retaining_once(it.words or it.heading)
            words = "".join(text for _role, text in pieces(nodes, voice=voice))
            cited = [f"[{note.split()[0]}]" for note in it.notes if note.startswith("^")]
            yield Now(it.id, words + "".join(cited) + "".join(signs.get(it.id, ())))


def _signs(bracketed: Bracketed, other: Collection[str]) -> dict[str, list[str]]:
    """The marks of status of a file, by provision, where the words that they stand on still do."""
    signs: dict[str, list[str]] = {}
    for mark in bracketed.marks:
        if mark["provision"] not in other:
            signs.setdefault(mark["provision"], []).append(f" [{mark['words']}]")
    return signs


def _is_other(it: RollingProvision, typed: tuple[str, str]) -> bool:
    """Whether a provision has more to say than its passage has a place for, or is called other."""
    return (it.kind, it.number) != typed or bool(it.closing) or bool(it.words and it.heading)


def _all(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    """Each provision of a rolling text, in order; with what is proposed all that is under it."""
    for it in provisions:
        yield it
        if it.origin != "proposed":
            yield from _all(it.children)


in_committee = [
    path("open-bracketed", open_bracketed, name="open-bracketed"),
    path("texts/<str:instrument>/as-typed.txt", as_typed, name="as-typed"),
]
