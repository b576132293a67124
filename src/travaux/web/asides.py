"""What stands beside a provision: proposals and who stands where, history, other languages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from travaux.committee.models import Instrument
from travaux.committee.queries.changes import asking_of
from travaux.committee.queries.history import ELSEWHERE, History
from travaux.committee.queries.minutes import Minute, Minuting
from travaux.committee.queries.proposals import label
from travaux.committee.queries.stances import Option, options_at, stances_on
from travaux.committee.queries.translations import Translated, translations_at
from travaux.formats.html.direction import direction
from travaux.formats.html.outline import called
from travaux.locale.names import AUTONYMS
from travaux.record.database import alias
from travaux.record.tail import entry
from travaux.sentences import Message, message
from travaux.text.values import RollingProvision
from travaux.web.agreements import Line as Held
from travaux.web.agreements import held_at
from travaux.web.attribution import Behind, parties_behind
from travaux.web.excerpts import excerpts
from travaux.web.offers import Actor, Offer, actor
from travaux.web.outline import Mark, mark_at
from travaux.web.progress import standing_of
from travaux.web.rolling import Text
from travaux.web.rooms import Room
from travaux.web.shelf import Shelf

LINES = 5
"""Of the history, the last first."""

BITS = 3
"""Excerpts of a proposal."""

_LOOKED_AT = 40
"""Acts looked at for lines of history, since not everyone sees every act."""

_HISTORIES = Shelf[History](32)

SAID: dict[str, Message] = {
    "support": message("supported: {parties}"),
    "oppose": message("opposed: {parties}"),
    "reserve": message("reserved: {parties}"),
    "bracket": message("to be bracketed: {parties}"),
    "flexible": message("flexible: {parties}"),
    "pending": message("awaiting instructions: {parties}"),
    "retain": message("asked to retain: {parties}"),
    "delete": message("asked to delete: {parties}"),
}


@dataclass(frozen=True, slots=True)
class Offered:
    """A proposal as it stands beside a provision; ``bits`` are its words there, quoted or not."""

    id: str
    label: str
    bits: tuple[tuple[str, bool], ...]
    lines: tuple[Message, ...]
    buttons: list[Offer]
    late: bool
    floor: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A provision in another language; ``state`` says how far its words have come."""

    language: str
    direction: str
    autonym: str
    words: str
    state: Message


@dataclass(frozen=True, slots=True)
class Aside:
    """All that stands beside a provision; ``anchor`` is the one that proposals are made to.

    ``mark`` says how far the provision has come; None for one that holds articles. ``held`` are
    the agreements on it, and on what it stands under, with how each stands.
    """

    id: str
    anchor: str
    name: str
    mark: Mark | None
    held: tuple[Held, ...]
    offered: tuple[Offered, ...]
    lines: tuple[Message, ...]
    buttons: list[Offer]
    history: tuple[Minute, ...]
    versions: tuple[Version, ...]


def aside(room: Room, instrument: Instrument, text: Text, *, at: str) -> Aside | None:
    """What stands beside a provision; None where the text has no such provision.

    Cost: some twenty queries, whatever the size of the text.
    """
    path = text.paths.get(at)
    if path is None:
        return None
    one = path[-1]
    base = next((it for it in reversed(path) if it.origin == "base"), None)
    anchor = base.id if base and one.origin == "base" else _anchor(one, base)
    who = actor(room)
    options = _options(room, anchor, one)
    stances = stances_on(room.space, [anchor], room.reader, noun="words")[anchor]
    return Aside(
        id=at,
        anchor=anchor,
        name=names_of(text).get(at, ""),
        mark=mark_at(path, standing_of(instrument)),
        held=tuple(held_at(instrument, [it.id for it in reversed(path)])),
        offered=tuple(_offered(it, one, room=room, who=who, text=text) for it in options),
        lines=tuple(_said(stances, room)) if one.origin == "base" else (),
        buttons=who.on_words(anchor).beside if who else [],
        history=tuple(_history(room, [anchor, *_proposed(one)])),
        versions=tuple(_versions(anchor, instrument.language)) if one.origin == "base" else (),
    )


def names_of(text: Text) -> dict[str, str]:
    """How each provision of a text is cited, in the text's language."""
    return _NAMES.get(
        text.serial, lambda: dict(called(text.rolling.provisions, text.rolling.language))
    )


_NAMES = Shelf[dict[str, str]](16)


def history_of(space: str) -> History:
    """Which acts concern which provision, as far as the record goes."""
    return _HISTORIES.get((alias(), space), lambda: History(space)).follow()


# --- proposals ---------------------------------------------------------------


def _anchor(one: RollingProvision, base: RollingProvision | None) -> str:
    """The provision that a proposed one was proposed to."""
    return one.lineage[0].of if one.lineage else (base.id if base else "")


def _proposed(one: RollingProvision) -> tuple[str, ...]:
    return one.proposals if one.origin == "proposed" else ()


def _options(room: Room, anchor: str, one: RollingProvision) -> list[Option]:
    """The open proposals to a provision itself; of one that is proposed, those that propose it.

    Those to what is under it stand beside that.
    """
    there = options_at(room.space, anchor, room.reader)
    if one.origin == "proposed":
        return [it for it in there if it.proposal.id in one.proposals]
    here = asking_of(anchor)
    return [it for it in there if it.proposal.id in here]


def _offered(
    option: Option, one: RollingProvision, *, room: Room, who: Actor | None, text: Text
) -> Offered:
    proposal = option.proposal
    asked = next((it for it in text.asked if it.id == proposal.id), None)
    bits = excerpts(one, proposal.id, asked=asked, say=room.visit.say)
    return Offered(
        id=proposal.id,
        label=label(proposal),
        bits=tuple(islice(bits, BITS)),
        lines=(*_behind(option.sponsors, room), *_said(option.stances, room)),
        buttons=who.on_proposal(proposal).beside if who else [],
        late=asked is None,
        floor=proposal.floor,
    )


def _behind(sponsors: Sequence[str], room: Room) -> Iterator[Message]:
    """Who proposes something, as far as the committee has it printed."""
    those = parties_behind(room, sponsors, own=True)
    if those.told:
        yield message("proposed: {parties}", parties=_parties(those))


def _parties(those: Behind) -> str | int:
    return those.count or ", ".join(it.printed for it in those.names)


def _said(stances: dict[str, tuple[str, ...]], room: Room) -> Iterator[Message]:
    """Who takes which stance, each in a line."""
    for verb, sentence in SAID.items():
        those = parties_behind(room, stances.get(verb, ()))
        if verb in stances and those.told:
            yield Message(sentence.key, {"parties": _parties(those)})


# --- history and languages ---------------------------------------------------


def _history(room: Room, ids: Iterable[str]) -> Iterator[Minute]:
    """The last acts that concern provisions, as far as the visitor may see them."""
    minuting = Minuting(room.space, room.names, room.reader)
    numbers = history_of(room.space).of(ids)
    left = LINES
    for number in reversed(numbers[-_LOOKED_AT:]):
        found = entry(room.space, number)
        told = found and left and found.kind not in ELSEWHERE
        minute = minuting.of(found) if found and told else None
        if minute and minute.by:
            left -= 1
            yield minute


_STATES: dict[str, Message] = {
    "awaiting": message("awaiting translation"),
    "draft": message("draft translation"),
    "revised": message("revised translation"),
    "final": message("final"),
}
_BEHIND = message("translation of earlier words, to be brought up to date")


def _versions(provision: str, language: str) -> Iterator[Version]:
    """A provision in the other languages, each with its state."""
    there = translations_at(provision)
    for code, autonym in AUTONYMS.items():
        if code != language:
            parts = [it for it in there.get(code, []) if it.words]
            words = "\n".join(it.words for it in parts)
            yield Version(code, direction(code), autonym, words, _state(parts))


def _state(parts: Sequence[Translated]) -> Message:
    if any(it.behind for it in parts):
        return _BEHIND
    order = list(_STATES)
    states = sorted((it.state.value for it in parts), key=order.index)
    return _STATES[states[0]] if states else _STATES["awaiting"]
