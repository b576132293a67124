"""Who must do what, by when, where, for how long, towards whom: a candidate to be confirmed."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from travaux.text.mandate.dates import dates, durations
from travaux.text.mandate.fold import Folded
from travaux.text.mandate.lexicon import Term, pattern, terms
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.places import cities
from travaux.text.mandate.values import Action, Citation, Found, Obligation, Span, Verb

SELF: Final = frozenset({"decide", "establish", "authorize"})
"""Senses by which the organ binds itself, unless it says that somebody shall."""

TO_OTHERS: Final = frozenset(
    {"request", "invite", "urge", "call upon", "encourage", "recommend", "demand", "appeal"}
)
_NEAR: Final = 90
_SUBJECT: Final = {"zh": 4}
_SUBJECT_ELSEWHERE: Final = 40
_STOPS: Final = " .;؛；。,،，:"
_SHALL: Final = 12


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph to look for an obligation in, and what its resolution says of itself."""

    text: str
    folded: Folded
    language: str
    verbs: tuple[Verb, ...]
    citations: tuple[Citation, ...] = ()
    organ: str = "general-assembly"
    date: str | None = None
    session: int | None = None

    def found(self, value: str, span: Span) -> Found:
        """A value resting on a folded span."""
        start, end = self.folded.span(*span)
        return Found(value, self.text[start:end], (start, end))


def obligation(clause: Clause) -> Obligation | None:
    """The candidate obligation of an operative paragraph; None where it binds nobody.

    Guarantees:
        1. ``text[slice(*found.at)] == found.words`` for everything found.
    """
    verb = next((one for one in clause.verbs if _binds(one)), None)
    if verb is None:
        return None
    start = bisect_left(clause.folded.places, verb.at[1])
    actor, after = _actor(clause, verb, start)
    rest = Folded(
        " " * after + clause.folded.text[after:], clause.folded.places
    )  # the same offsets, with what lies before blank
    return Obligation(
        actor=actor,
        action=_action(clause, rest, after),
        deadline=_first(_deadlines(clause, rest)),
        place=_first(clause.found(*it) for it in cities(rest, clause.language)),
        duration=_first(clause.found(*it) for it in durations(rest, clause.language)),
        beneficiaries=tuple(_all(clause, rest, terms(clause.language, "groups"))),
    )


def notions(text: Folded, language: str) -> tuple[str, ...]:
    """The notions a text speaks of, in the order of the table."""
    return tuple(it.key for it in terms(language, "concepts") if it.pattern.search(text.text))


def _binds(verb: Verb) -> bool:
    return bool((SELF | TO_OTHERS).intersection(verb.senses))


def _actor(clause: Clause, verb: Verb, start: int) -> tuple[Found, int]:
    """Who must act, and the folded offset from which the action is told."""
    if SELF.intersection(verb.senses):
        subject = _subject(clause, start)
        own = Found(clause.organ, verb.as_written, verb.at)
        return (clause.found(*subject), subject[1][1]) if subject else (own, start)
    party = _party(clause, start, start + _NEAR)
    if party:
        return clause.found(*party), party[1][1]
    end = min([len(clause.folded.text), *_ends(clause.folded.text, start)])
    return clause.found(clause.folded.text[start:end].strip(_STOPS), (start, end)), end


def _ends(text: str, start: int) -> Iterable[int]:
    """Where the words for whoever is addressed may end: at a mark, or after some words."""
    yield from (place for stop in ",،，;" if (place := text.find(stop, start + 2)) > 0)
    place = start
    for _ in range(6):
        place = text.find(" ", place + 1)
    if place > 0:
        yield place


def _subject(clause: Clause, start: int) -> tuple[str, Span] | None:
    """Who an organ decides shall act: right after *that*, or in Chinese after the verb."""
    text = clause.folded.text
    if clause.language == "zh":
        party = _party(clause, start, start + _SUBJECT["zh"] + 2)
        shall = party and any(w in text[party[1][1] : party[1][1] + _SHALL] for w in "应将须可")
        return party if shall else None
    that = pattern(clause.language, "that").search(text, start, start + _SUBJECT_ELSEWHERE)
    return _party(clause, that.end(), that.end() + _SUBJECT_ELSEWHERE) if that else None


def _party(clause: Clause, start: int, limit: int) -> tuple[str, Span] | None:
    """The party named first, the longer name where two begin together."""
    best: tuple[tuple[int, int], str, Span] | None = None
    for term in terms(clause.language, "parties"):
        match = term.pattern.search(clause.folded.text, start)
        if match and match.start() <= limit:
            rank = (match.start(), -match.end())
            if best is None or rank < best[0]:
                best = (rank, term.key, match.span())
    return best and (best[1], best[2])


def _action(clause: Clause, rest: Folded, after: int) -> Action:
    end = len(rest.text.rstrip(_STOPS))
    begin = after + len(rest.text[after:]) - len(rest.text[after:].lstrip(_STOPS))
    span = clause.folded.span(begin, max(begin, end)) if begin < len(rest.text) else (0, 0)
    rests_on = tuple(_all(clause, rest, terms(clause.language, "concepts")))
    keys = tuple(dict.fromkeys(found.value for found in rests_on))
    return Action(keys, clause.text[span[0] : span[1]], span, rests_on)


def _all(clause: Clause, rest: Folded, table: Sequence[Term]) -> Iterable[Found]:
    """The first place of each key, in the order of the table."""
    for term in table:
        match = term.pattern.search(rest.text)
        if match:
            yield clause.found(term.key, match.span())


def _deadlines(clause: Clause, rest: Folded) -> Iterable[Found]:
    """Dates that are still to come when the resolution is adopted, then sessions to come."""
    cited = {citation.date for citation in clause.citations}
    for day in dates(rest, clause.language):
        past = clause.date is not None and day.value < clause.date[: len(day.value)]
        if day.real and not past and day.value not in cited:
            yield clause.found(day.value, day.span)
    for number, span in sessions(rest, clause.language):
        if clause.session is None or number > clause.session:
            yield clause.found(f"session {number}", span)


def _first(found: Iterable[Found]) -> Found | None:
    each = tuple(found)
    return replace(each[0], others=each[1:]) if each else None
