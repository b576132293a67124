"""What has happened since a number, as bytes to be sent: once for each right and language."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import texts
from travaux.committee.queries.readers import PUBLIC, reader_of
from travaux.committee.queries.record import payload_of, sees
from travaux.committee.queries.touched import Touched, touched
from travaux.people.models import Pencil
from travaux.people.pencil import pencil_of
from travaux.record.chain import Entry
from travaux.record.tail import entry, head, tail
from travaux.web.live.entering import Manner
from travaux.web.live.standings import Standings
from travaux.web.rolling import shown

_LOG: Final = logging.getLogger("travaux.live")

MOST_ACTS: Final = 200
"""More acts than this are not told one by one: the page is to be read anew."""

MOST_PLACES: Final = 40
"""More places than this of one instrument are not sent: it is to be read anew."""

HEARTBEAT: Final = b": \n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes that bring a reader from one number to another, both of the acts of one space."""

    after: int
    number: int
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class News:
    """Acts as told to everyone who follows: a piece for each manner; ``nouns`` are all told of."""

    number: int
    pieces: Mapping[Manner, Piece]
    nouns: frozenset[str] = frozenset()


def news(
    space: str, after: int, manners: Iterable[Manner], *, upto: int | None = None
) -> News | None:
    """What is to be told of a space behind a number; None when nothing has happened.

    Args:
        space: the committee's.
        after: the number that those who are told stand at.
        manners: languages and parties in which it is told.
        upto: the last act to be told, else the last there is.

    Guarantees:
        1. Every act behind ``after`` is in the piece, with those a reader may not see as a
           number and a head alone.
        2. What two manners are told alike is rendered and encoded once.
    """
    room = None if upto is None else max(upto - after, 0)
    most = MOST_ACTS + 1 if room is None else min(room, MOST_ACTS + 1)
    acts = list(tail(space, after, at_most=most))
    if not acts:
        return None
    if len(acts) > MOST_ACTS:
        return _anew(space, after, manners, upto=upto)
    telling = _Telling(space, after, acts)
    pieces = {manner: telling.piece(manner) for manner in manners}
    return News(acts[-1].number, pieces, frozenset(map(_noun, acts)))


def pencil(space: str) -> tuple[int, bytes]:
    """How often what the Desk holds in pencil has changed, and the bytes that say what it is.

    Nothing in pencil has changed 0 times.
    """
    row = pencil_of(space) or Pencil(space=space)
    told = {"provision": row.provision, "content": row.content, "changes": row.changes}
    return row.changes, _event("pencil", told)


def reload_at(space: str, number: int) -> bytes:
    """The bytes that say to read the page anew, since it lacks too much, or knows too much."""
    last = entry(space, number)
    told = {"number": number, "head": f"{number}:{last.hash if last else ''}"}
    return _event("reload", told, space=space)


def _anew(space: str, after: int, manners: Iterable[Manner], *, upto: int | None) -> News:
    """So many acts that whoever lacks them reads the page anew."""
    number = upto
    if number is None:
        *_before, last = (it.number for it in tail(space, after))
        number = last
    piece = Piece(after, number, reload_at(space, number))
    return News(number, dict.fromkeys(manners, piece), frozenset({"committees", "delegations"}))


class _Telling:
    """Some acts in order, told in one manner after another; what is alike is made once."""

    def __init__(self, space: str, after: int, acts: list[Entry]) -> None:
        self._space, self._after, self._acts = space, after, acts
        self._veiled = [it for it in acts if not sees(it, PUBLIC)]
        self._seen: dict[str, frozenset[int]] = {}
        self._touched: dict[frozenset[int], Touched] = {}
        self._pieces: dict[tuple[str, frozenset[int]], Piece] = {}
        self._at = head(space)
        self._standings = self._stand()

    @cached_property
    def _texts(self) -> dict[str, Instrument]:
        """The texts of the space, by id."""
        return {it.id: it for it in texts(self._space)}

    def piece(self, manner: Manner) -> Piece:
        """What a manner is told."""
        language, party = manner
        key = language, self._seen_by(party)
        if key not in self._pieces:
            self._pieces[key] = self._made(*key)
        return self._pieces[key]

    def _seen_by(self, party: str) -> frozenset[int]:
        """The numbers of the acts that a party may see."""
        if party not in self._seen:
            reader = reader_of(self._space, party) if self._veiled else PUBLIC
            hidden = {it.number for it in self._veiled if not sees(it, reader)}
            self._seen[party] = frozenset(it.number for it in self._acts) - hidden
        return self._seen[party]

    def _made(self, language: str, seen: frozenset[int]) -> Piece:
        acts = [it for it in self._acts if it.number in seen]
        last = self._acts[-1]
        told = {
            "after": self._after,
            "number": last.number,
            "head": f"{last.number}:{last.hash}",
            "nouns": sorted(set(map(_noun, acts))),
            **self._places(seen, language),
            **(self._standings.told(language) if self._standings else {}),
        }
        return Piece(self._after, last.number, _event("acts", told, space=self._space))

    def _touches(self, seen: frozenset[int]) -> Touched:
        """What the acts that somebody sees touch."""
        if seen not in self._touched:
            named = [(it.kind, payload_of(it)) for it in self._acts if it.number in seen]
            self._touched[seen] = touched(self._space, named)
        return self._touched[seen]

    def _places(self, seen: frozenset[int], language: str) -> dict[str, Any]:
        """The touched places as they are shown now, and the instruments to be read anew."""
        found = self._touches(seen)
        whole = set(found.whole)
        places: dict[str, str] = {}
        for id_, ids in found.places.items():
            if len(ids) > MOST_PLACES:
                whole.add(id_)
                continue
            try:
                places |= shown(self._texts[id_], ids, language=language, at=self._at)
            except Exception:  # noqa: BLE001 -- a text that cannot be shown keeps nobody from the news
                _LOG.exception("a text cannot be shown", extra={"instrument": id_})
                whole.add(id_)
        return {"places": places, "whole": sorted(whole)}

    def _stand(self) -> Standings | None:
        """How the texts stand that acts touch which everyone sees; so everyone is told alike."""
        veiled = {it.number for it in self._veiled}
        found = self._touches(frozenset(it.number for it in self._acts) - veiled)
        those = {*found.places, *found.whole}
        there = {id_: it for id_, it in self._texts.items() if id_ in those} if those else {}
        decided = any(it.kind == "committees.decide_basis" for it in self._acts)
        span = self._after, self._acts[-1].number
        try:
            return Standings(self._space, span, there, at=self._at, decided=decided)
        except Exception:  # noqa: BLE001 -- a text that cannot be shown keeps nobody from the news
            _LOG.exception("how a text stands cannot be told", extra={"space": self._space})
            return None


def _noun(act: Entry) -> str:
    return act.kind.partition(".")[0]


def _event(name: str, told: dict[str, Any], *, space: str = "") -> bytes:
    """One event; with the space, its number is where a reader stands that has it.

    Source: https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON holds no line
    break.
    """
    at = f"id: {space}:{told['number']}\n" if space else ""
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"event: {name}\n{at}data: {data}\n\n".encode()
