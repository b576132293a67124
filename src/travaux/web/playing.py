"""Playing a demonstration on in the browser: where it stands, what comes next, step by step.

Whoever plays it is given by ``config``: the pages do not know which script there is. The form
names the step up to which to play, so that sent twice, or from two windows, it is played once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.views.decorators.cache import never_cache

from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import texts as texts_of
from travaux.committee.queries.minutes import minutes_of
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.record import payload_of, sees
from travaux.committee.queries.touched import touched
from travaux.formats.html.direction import direction
from travaux.formats.html.markup import Html
from travaux.record.search import Search, found
from travaux.sentences import BadInput, Message, message
from travaux.web.rolling import shown
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

AT_ONCE: Final = 1.5
"""Seconds that a request waits for what it asked for; then the page tells how far it has come."""

MOST_ACTS: Final = 8
MOST_PLACES: Final = 3
"""Of the last step, as many are told; the record has them all."""


WHOLE: Final = frozenset({"instruments.consolidate", "committees.decide_basis"})
"""Acts that change no word, and show in the text as a whole."""

_DELEGATIONS: Final = ("delegations", message("Delegations"))
_COMMITTEE: Final = ("committee", message("Committee"))
PAGES: Final[Mapping[str, tuple[str, Message]]] = {
    "bureau": _DELEGATIONS,
    "delegations": _DELEGATIONS,
    "groups": _DELEGATIONS,
    "committees": _COMMITTEE,
    "mandates": _COMMITTEE,
}
"""Where it shows what is done to a noun that is in no text: the page, and its name."""

_DISPOSITIONS: Final = message("Table of dispositions")


class Stand(Protocol):
    """Where a script stands; ``next`` is what ``announced`` takes, None at its end."""

    @property
    def acts(self) -> tuple[int, ...]:
        """The numbers of the acts of the last step."""

    @property
    def next(self) -> Any:  # noqa: ANN401 -- whatever the player has
        """The step that comes next."""


class Player(Protocol):
    """Who plays a script on the record of one committee."""

    @property
    def space(self) -> str:
        """The committee's id."""

    @property
    def going(self) -> object:
        """What is being played; its ``share`` is how far it has come, 0 to 1."""

    def stands(self) -> tuple[Stand, object]:
        """Where the script stands, and the step that could not be played."""

    def announced(self, next_: Any, names: CommitteeNames) -> tuple[str, Message]:  # noqa: ANN401
        """Who acts next, and what they do."""

    def play(self, goal: str, *, behind: str = "") -> None:
        """Begin to play up to a step."""

    def stop(self) -> None:
        """Play no further."""

    def wait(self, seconds: float) -> None:
        """Wait for what is being played."""


@dataclass(frozen=True, slots=True)
class Place:
    """A provision that the last step touched, as it reads now."""

    id: str
    name: str
    text: Instrument
    html: Html

    @property
    def direction(self) -> str:
        """In which direction its text runs."""
        return direction(self.text.language)


def playing(player: Player) -> list[URLPattern]:
    """The address at which a player is asked, of its committee alone, in demo mode alone."""

    @never_cache
    def view(request: HttpRequest, space: str) -> HttpResponseBase:
        if not settings.DEMO:
            raise Http404
        return entered(request, space)

    @in_room
    def entered(room: Room, request: Request) -> HttpResponse:
        if request.method == "POST":
            return _asked(player, room, request)
        name = "web/parts/played.html" if "HX-Request" in request.headers else "web/playing.html"
        return render(request, name, _page(player, room))

    address = f"committees/{player.space}/play"
    return [path(address, view, {"space": player.space}, name="play")]


def _asked(player: Player, room: Room, request: Request) -> HttpResponse:
    """Play up to what is asked for, or stop."""
    try:
        if request.POST.get("stop"):
            player.stop()
        else:
            player.play(request.POST.get("goal", ""), behind=request.POST.get("behind", ""))
    except BadInput as trouble:
        messages.error(request, room.visit.say(trouble.sentence))
    player.wait(AT_ONCE)
    return redirect("play", space=room.space)


def _page(player: Player, room: Room) -> dict[str, Any]:
    """What the page shows; while it is played no more than how far, since much is done then."""
    going = player.going
    stand, halt = player.stands()
    page = {"here": "play", "going": going, "stand": stand}
    if going:
        return page
    by, said = player.announced(stand.next, room.names) if stand.next else ("", None)
    return page | {"halt": halt, "by": by, "said": said} | _done(room, stand.acts)


def _done(room: Room, acts: Iterable[int]) -> dict[str, Any]:
    """What a step did, as the visitor may see it, and where it shows in the text."""
    entries = list(found(room.space, Search(numbers=frozenset(acts))))
    told = entries[:MOST_ACTS]
    seen = [(it.kind, payload_of(it)) for it in entries if sees(it, room.reader)]
    where = touched(room.space, seen)
    texts = {it.id: it for it in texts_of(room.space)}
    whole = {*where.whole, *(said.instrument for kind, said in seen if kind in WHOLE)}
    return {
        "minutes": list(minutes_of(told, room.space, room.names, reader=room.reader)),
        "more": len(entries) - len(told),
        "last": told[-1].number if told else 0,
        "texts": [texts[id_] for id_ in sorted(whole)],
        "pages": dict(it for kind, said in seen for it in _pages(room, kind, said)),
        "places": [
            Place(id_, room.names.provision(id_), texts[text], html)
            for text, ids in where.places.items()
            for id_, html in _shown(room, texts[text], ids).items()
        ],
    }


def _pages(room: Room, kind: str, said: Any) -> Iterator[tuple[str, Message]]:  # noqa: ANN401 -- any act
    """The address and the name of the page on which an act shows that is in no text."""
    if kind == "instruments.carry":
        yield reverse("disposition-table", args=[room.space, said.table]), _DISPOSITIONS
    elif kind not in WHOLE and (noun := kind.partition(".")[0]) in PAGES:
        page, name = PAGES[noun]
        yield reverse(page, args=[room.space]), name


def _shown(room: Room, text: Instrument, ids: Sequence[str]) -> dict[str, Html]:
    """The first provisions of some, as The text shows them."""
    return shown(text, ids[:MOST_PLACES], language=room.visit.language)
