"""Who must do what, by when, where, for how long, towards whom: a candidate to be confirmed."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from travaux.text.mandate.amounts import amounts
from travaux.text.mandate.deadlines import Known, deadlines
from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.lexicon import Term, first_act, pattern, terms
from travaux.text.mandate.places import cities
from travaux.text.mandate.values import Action, Citation, Found, Obligation, Span, Verb
from travaux.text.mandate.words.address import ADDRESSES, ASKS, NOBODY

SELF: Final = frozenset({"decide", "establish", "authorize", "extend"})
"""Senses by which the organ binds itself, unless it says that somebody shall."""

TO_OTHERS: Final = frozenset(
    {"request", "invite", "urge", "call upon", "encourage", "recommend", "demand", "appeal"}
)
_SUBJECT: Final = {"zh": 6}
_SUBJECT_ELSEWHERE: Final = 40
UNSPECIFIED: Final = "unspecified"
"""The actor where a paragraph calls for something and addresses nobody."""
_STOPS: Final = " .;؛；。,،，:"
_TOLD: Final = frozenset({"convene", "elaborate", "submit"})
"""Acts that are told wherever they stand in a paragraph, not only where they come first."""
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
    rest = _without(actor, Folded(" " * after + clause.folded.text[after:], clause.folded.places))
    return Obligation(
        actor=actor,
        action=_action(clause, rest, after),
        deadline=_first(
            clause.found(*it) for it in deadlines(rest, clause.language, _known(clause))
        ),
        place=_first(clause.found(*it) for it in cities(rest, clause.language)),
        duration=_first(
            clause.found(it.value, it.span)
            for it in amounts(rest, clause.language)
            if it.use == "lasts"
        ),
        beneficiaries=tuple(_all(clause, rest, terms(clause.language, "groups"))),
    )


def _without(actor: Found, rest: Folded) -> Folded:
    """What is told, the words for who must act blank where the verb stands before them."""
    start, end = (bisect_left(rest.places, at) for at in actor.at)
    return Folded(rest.text[:start] + " " * (end - start) + rest.text[end:], rest.places)


def notions(text: Folded, language: str) -> tuple[str, ...]:
    """The terms of art a text speaks of, in the order of the tables."""
    tables = (*terms(language, "terms"), *terms(language, "things"))
    return tuple(it.key for it in tables if it.pattern.search(text.text))


_QUOTED: Final = re.compile('"[^"]{4,300}"|《[^》]{2,200}》')


def unquoted(text: Folded) -> Folded:
    """A text with titles in quotation marks blank, its offsets as they were."""
    return Folded(_QUOTED.sub(lambda it: " " * len(it[0]), text.text), text.places)


def _binds(verb: Verb) -> bool:
    return bool((SELF | TO_OTHERS).intersection(verb.senses))


def _actor(clause: Clause, verb: Verb, start: int) -> tuple[Found, int]:
    """Who must act, and the folded offset from which the action is told."""
    if SELF.intersection(verb.senses):
        subject = _subject(clause, start)
        own = Found(clause.organ, verb.as_written, verb.at)
        return (clause.found(*subject[:2]), subject[2]) if subject else (own, start)
    end = _addressee_ends(clause, start)
    parties = list(_parties(clause, start, end))
    if parties:
        first, *others = (clause.found(*party) for party in parties)
        return replace(first, others=tuple(others)), parties[0][1][1]
    return _unknown(clause, verb, start, end=end)


def _unknown(clause: Clause, verb: Verb, start: int, *, end: int) -> tuple[Found, int]:
    """Whoever is addressed by words the tables do not know, or nobody: *calls for calm*."""
    text = clause.folded.text
    begin, stop = start, end
    while begin < stop and text[begin] in _STOPS:
        begin += 1
    while stop > begin and text[stop - 1] in _STOPS:
        stop -= 1
    asked = re.compile(fold(ADDRESSES.get(clause.language, "")))
    if stop - begin < _SHORTEST.get(clause.language, 3) or not asked.match(text, end):
        return Found(UNSPECIFIED, verb.as_written, verb.at), start
    if re.compile(fold(NOBODY.get(clause.language, "(?!)"))).match(text, begin):
        return Found(UNSPECIFIED, verb.as_written, verb.at), start
    return clause.found(text[begin:stop], (begin, stop)), stop


_SHORTEST: Final = {"zh": 2}
_PHRASE: Final = 110
_LONGEST: Final = 90
_HAN_PHRASE: Final = 40


def _addressee_ends(clause: Clause, start: int) -> int:
    """Where the words for whoever is addressed end: at what is asked, or at a stop."""
    text, language = clause.folded.text, clause.language
    limit = min(len(text), start + (_HAN_PHRASE if language == "zh" else _PHRASE))
    asks = re.compile(fold(ASKS.get(language, ASKS["en"]))).search(text, start + 2, limit)
    stops = re.compile("[;؛；:]" if language != "zh" else "[，；：]").search(text, start + 2, limit)
    acts = _first_act(clause, start, limit) if language in {"zh", "ru", "ar"} else limit
    ends = [found.start() for found in (asks, stops) if found]
    return min([limit, acts, *ends])


def _first_act(clause: Clause, start: int, limit: int) -> int:
    match = first_act(clause.language).search(clause.folded.text, start + 2, limit)
    return match.start() if match else limit


def _subject(clause: Clause, start: int) -> tuple[str, Span, int] | None:
    """Who an organ decides shall act: right after *that*, or in Chinese after the verb.

    The last is the folded offset from which the action is told: behind the subject, or from
    *that* where the verb stands before it, as in Arabic.
    """
    text = clause.folded.text
    if clause.language == "zh":
        party = next(_parties(clause, start, start + _SUBJECT["zh"]), None)
        shall = party and any(w in text[party[1][1] : party[1][1] + _SHALL] for w in "应将须可")
        return (*party, party[1][1]) if party and shall else None
    that = pattern(clause.language, "that").search(text, start, start + _SUBJECT_ELSEWHERE)
    if not that:
        return None
    end = that.end() + _SUBJECT_ELSEWHERE
    comma = text.find("،" if clause.language == "ar" else ",", that.end(), end)
    party = next(_parties(clause, that.end(), comma if comma > 0 else end), None)
    if party is None:
        return None
    begin, behind = party[1]
    acts = clause.language == "ar" and text[that.end() : begin].strip(_STOPS)
    return (*party, that.end() if acts else behind)


def _parties(clause: Clause, start: int, limit: int) -> Iterator[tuple[str, Span]]:
    """The parties that begin before a limit, the longer name where two overlap."""
    found = [
        (match.start(), -match.end(), term.key)
        for term in terms(clause.language, "parties")
        for match in term.pattern.finditer(clause.folded.text, start, limit + _LONGEST)
        if match.start() < limit
    ]
    last = start
    for begin, end, key in sorted(found, key=lambda it: it[:2]):
        if begin >= last:
            yield key, (begin, -end)
            last = -end


def _action(clause: Clause, rest: Folded, after: int) -> Action:
    """The clause, its first act, and the terms of art and things it speaks of."""
    end = len(rest.text.rstrip(_STOPS))
    begin = after + len(rest.text[after:]) - len(rest.text[after:].lstrip(_STOPS))
    span = clause.folded.span(begin, max(begin, end)) if begin < len(rest.text) else (0, 0)
    lead = first_asked(clause, unquoted(rest))
    said = unquoted(rest)
    others = [
        *_all(clause, said, [it for it in terms(clause.language, "terms") if it.key in _TOLD]),
        *_all(clause, said, terms(clause.language, "things")),
    ]
    rests_on = tuple(
        ([lead] if lead else []) + [it for it in others if not lead or it.value != lead.value]
    )
    keys = tuple(dict.fromkeys(found.value for found in rests_on))
    return Action(keys, clause.text[span[0] : span[1]], span, rests_on)


def first_asked(clause: Clause, rest: Folded) -> Found | None:
    """The act that is named first, by its longest name."""
    first = first_act(clause.language).search(rest.text)
    if not first:
        return None
    found = [
        (-match.end(), term.key)
        for table in ("terms", "acts")
        for term in terms(clause.language, table)
        for match in [term.pattern.match(rest.text, first.start())]
        if match
    ]
    end, key = min(found)
    return clause.found(key, (first.start(), -end))


def _all(clause: Clause, rest: Folded, table: Sequence[Term]) -> Iterable[Found]:
    """The first place of each key, in the order of the table."""
    for term in table:
        match = term.pattern.search(rest.text)
        if match:
            yield clause.found(term.key, match.span())


def _known(clause: Clause) -> Known:
    """What keeps a date or a session of a paragraph from being a deadline."""
    cited = frozenset(citation.date for citation in clause.citations if citation.date)
    return Known(clause.date, clause.session, cited)


def _first(found: Iterable[Found]) -> Found | None:
    each = tuple(found)
    return replace(each[0], others=each[1:]) if each else None
