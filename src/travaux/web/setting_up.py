"""Setting up a committee in the browser: one form, one gesture, and it is there."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import PurePath
from typing import Final, TypeAlias, TypeVar
from zoneinfo import available_timezones

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode

from travaux.committee.queries.representatives import is_secretary
from travaux.formats.limits import LARGEST_FILE, LARGEST_RESOLUTION
from travaux.formats.mandate import read_mandate
from travaux.formats.texts import read_file
from travaux.locale.names import AUTONYMS
from travaux.people.sign_ins import may_set_up
from travaux.record.perform import Gesture, perform
from travaux.record.times import written
from travaux.sentences import BadInput, Message, Place, message
from travaux.text.values import Instrument
from travaux.web.establishing import Asked, acts_of, space_of
from travaux.web.performing import Troubles, gesture_id, status_of
from travaux.web.visits import Request, Visit

Read = TypeVar("Read")
Choice: TypeAlias = tuple[str, object, bool]
"""What a field may be set to, how it is called, and whether it is chosen."""

KINDS: Final = (".txt", ".md", ".akn", ".xml", ".json")
RULES: Final = {
    "un": message("United Nations"),
    "assembly": message("Another assembly or conference"),
    "mun": message("Model United Nations"),
}
REGISTERS: Final = {
    "un": message("States and observers of the United Nations"),
    "demo": message("Invented States, for practice"),
    "": message("None: I name the parties myself"),
}
OPENNESS: Final = {
    "public": message("Anyone may read"),
    "closed": message("Only those who take part may read"),
}
ATTRIBUTION: Final = {
    "names": message("Names of delegations"),
    "count": message("How many delegations"),
    "none": message("Nothing"),
}


def set_up(request: Request) -> HttpResponse:
    """Set up a committee; whoever does is its Secretariat."""
    visit = request.visit
    if not visit.person:
        return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
    if not allows(visit):
        may_not = message(
            "Setting up a committee needs a set-up code, or a place in the Secretariat of one "
            "there is: ask whoever runs this server for a code."
        )
        context = {"sentence": may_not}
        return render(request, "web/trouble.html", context, status=403)
    if request.method != "POST":
        return _page(request)
    try:
        space = _performed(request)
    except Troubles as trouble:
        return _page(request, trouble, status=status_of(trouble))
    done = message(
        "The committee stands. Next, make a code for each delegation, so that its people can join."
    )
    messages.success(request, visit.say(done))
    return HttpResponseRedirect(reverse("committee", args=[space]))


def allows(visit: Visit) -> bool:
    """Whether a visitor may set up committees: see docs/decisions/0021."""
    if not visit.person:
        return False
    return settings.DEMO or may_set_up(visit.person) or is_secretary(visit.person)


def _performed(request: Request) -> str:
    """Perform what the form asks; gives the new committee's id."""
    gesture, person = gesture_id(request), request.visit.person
    asked = _asked(request)
    space, now = space_of(asked, gesture), datetime.now(UTC)
    acts = acts_of(asked, space, person=person, on=now.date())
    at = written(now)
    perform(
        acts,
        Gesture(
            id=gesture,
            space=space,
            by="secretariat",
            through=person,
            done_at=at,
            recorded_at=at,
        ),
    )
    return space


def _asked(request: Request) -> Asked:
    """What the form asks for, its files read."""
    given = request.POST
    names = {code: given.get(f"name-{code}", "").strip() for code in AUTONYMS}
    return Asked(
        names={code: name for code, name in names.items() if name},
        rules=given.get("rules", ""),
        register=given.get("register", ""),
        zone=given.get("zone", "").strip(),
        language=given.get("language", ""),
        openness=given.get("openness", ""),
        attribution=given.get("attribution", ""),
        parties=given.get("parties", ""),
        all_members="all" in given,
        admitted_by=given.get("admitted_by", "").strip(),
        decision=given.get("decision", "").strip(),
        mandate=_read(
            request.FILES.get("mandate"),
            lambda data, name: read_mandate(data, source=name),
            largest=LARGEST_RESOLUTION,
        ),
        base=_read(
            request.FILES.get("base"),
            lambda data, name: _instrument(data, name, language=given.get("language", "")),
            largest=LARGEST_FILE,
        ),
    )


def _instrument(data: bytes, name: str, *, language: str) -> Instrument:
    """The text of a file; one whose language its words do not tell is in the committee's."""
    told = read_file(data, name).instrument
    return told if told.language else read_file(data, name, language=language).instrument


def _read(file: object, reader: Callable[[bytes, str], Read], *, largest: int) -> Read | None:
    """What a reader makes of an uploaded file, if there is one.

    Raises:
        BadInput: the file is of another kind or too large, or the reader refuses it, with the
            place.
    """
    if not isinstance(file, UploadedFile) or not file.name:
        return None
    name = PurePath(file.name).name[:120]
    if PurePath(name).suffix.lower() not in KINDS:
        raise BadInput(
            message(
                "A file of this kind is not taken here: give one of {kinds}.",
                kinds=", ".join(KINDS),
            ),
            Place(name),
        )
    if (file.size or 0) > largest:
        raise BadInput(
            message(
                "The file has over {largest} bytes and no more are read: divide it.",
                largest=largest,
            ),
            Place(name),
        )
    try:
        return reader(file.read(), name)
    except BadInput as error:
        raise error if error.place.source else error.at(Place(name, error.place.line)) from error


def _page(request: Request, trouble: Exception | None = None, *, status: int = 200) -> HttpResponse:
    """The form, with all that was typed; files have to be chosen again."""
    typed = request.POST
    context = {
        "trouble": getattr(trouble, "sentence", None),
        "place": _where(trouble),
        "typed": typed,
        "names": _names(typed.get, request.visit),
        "choices": _choices(typed.get, request.visit),
        "zones": _zones(),
        "gesture": typed.get("gesture") or str(uuid.uuid4()),
        "kinds": ",".join(KINDS),
    }
    return render(request, "web/setting_up.html", context, status=status)


def _names(typed: Callable[[str, str], str], visit: Visit) -> list[tuple[str, str, str]]:
    """The field for the name in each language, the visitor's own first."""
    ordered = sorted(AUTONYMS, key=lambda code: code != visit.language)
    return [(code, AUTONYMS[code], typed(f"name-{code}", "")) for code in ordered]


def _choices(typed: Callable[[str, str], str], visit: Visit) -> dict[str, list[Choice]]:
    """The choices of each field."""
    offered: dict[str, tuple[dict[str, object], str]] = {
        "rules": (dict(RULES), "un"),
        "register": (dict(REGISTERS), "un"),
        "language": (dict(AUTONYMS), visit.language),
        "openness": (dict(OPENNESS), "public"),
        "attribution": (dict(ATTRIBUTION), "names"),
    }
    return {
        name: [(value, title, value == typed(name, usual)) for value, title in them.items()]
        for name, (them, usual) in offered.items()
    }


def _where(trouble: Exception | None) -> Message | None:
    """Where in what was given the trouble is, if that is known."""
    place = getattr(trouble, "place", None)
    if not place or not (place.source or place.line):
        return None
    if not place.line:
        return message("In {file}", file=place.source)
    if not place.source:
        return message("Line {line}", line=place.line)
    return message("In {file}, line {line}", file=place.source, line=place.line)


@cache
def _zones() -> list[str]:
    """The time zones that are offered: those of places, by continent."""
    return ["UTC", *sorted(it for it in available_timezones() if "/" in it and "Etc/" not in it)]


everywhere = [path("new", set_up, name="set-up")]
