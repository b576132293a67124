"""By when: dates and sessions to come, years, and spans of time within which something is due."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.text.mandate.amounts import amounts
from travaux.text.mandate.dates import Dated, dates
from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.values import Span
from travaux.text.mandate.words.time import BY, OF_SESSION


@dataclass(frozen=True, slots=True)
class Known:
    """What a resolution says of itself, and the dates of what the paragraph cites."""

    date: str | None = None
    session: int | None = None
    cited: frozenset[str] = frozenset()


def deadlines(text: Folded, language: str, known: Known) -> Iterator[tuple[str, Span]]:
    """When something is due, dates first, then years, sessions and spans of time.

    Values are ``2021-12-31``, ``2030``, ``session 76``, ``P6M`` for *within six months* and
    ``R/P3M`` for *every three months*. What lies before the resolution is no deadline.
    """
    days = [(day, _is_due(day, known)) for day in dates(text, language)]
    yield from ((day.value, day.span) for day, due in days if due)
    of_sessions = list(_matches(OF_SESSION, text, language))
    taken = [day.span for day, _ in days] + [span for _, span in of_sessions]
    for year, span in _matches(BY, text, language):
        if not any(start <= span[1] - 1 < end for start, end in taken) and _to_come(year, known):
            yield year, span
    yield from ((f"session {year}", span) for year, span in of_sessions if _to_come(year, known))
    yield from (
        (f"session {number}", span)
        for number, span in sessions(text, language)
        if known.session is None or number > known.session
    )
    yield from _spans(text, language)


def _is_due(day: Dated, known: Known) -> bool:
    """Whether a date may be a deadline: a day there is, to come, and not of a document."""
    begins, _, ends = day.value.partition("/")
    past = known.date is not None and (ends or begins) < known.date[: len(begins)]
    return day.real and not past and not {day.value, begins} & known.cited


def _spans(text: Folded, language: str) -> Iterator[tuple[str, Span]]:
    for amount in amounts(text, language):
        if amount.use == "within":
            yield amount.value, amount.span
        elif amount.use == "every":
            yield f"R/{amount.value}", amount.span


def _to_come(year: str, known: Known) -> bool:
    if known.date is None:
        return True
    july = 7
    return year > known.date[:4] or (year == known.date[:4] and int(known.date[5:7] or 1) < july)


def _matches(patterns: dict[str, str], text: Folded, language: str) -> Iterator[tuple[str, Span]]:
    pattern = fold(patterns.get(language, patterns["en"])).replace("(?p<", "(?P<")
    for match in re.finditer(pattern, text.text):
        yield next(year for year in match.groups() if year), match.span()
