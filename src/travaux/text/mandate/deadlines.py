"""By when: dates and sessions to come, years, and spans of time within which something is due."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from travaux.text.mandate.amounts import amounts
from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.values import Span

_YEAR: Final = r"(?P<y>(?:19|20)\d\d)(?![\d/])"
_BY: Final = {
    "en": rf"(?:\bby|\bbefore|\buntil|no later than|not later than|by the end of|\bin|\bduring)\s+(?:the\s+(?:end|year)\s+(?:of\s+)?)?{_YEAR}(?!\s+agenda)",
    "fr": rf"(?:d'ici\s+(?:à\s+)?(?:la\s+fin\s+de\s+)?|avant\s+(?:la\s+fin\s+de\s+)?|au\s+plus\s+tard\s+(?:en\s+|fin\s+)?|\ben\s+|jusqu'en\s+|à\s+l'horizon\s+|d'ici\s+fin\s+)(?:l'année\s+)?{_YEAR}",
    "es": rf"(?:para|antes\s+de(?:l\s+fin\s+de|\s+que\s+termine)?|a\s+más\s+tardar\s+(?:en)?|\ben|hasta)\s+(?:fines\s+de\s+|finales\s+de\s+)?(?:el\s+año\s+)?{_YEAR}",
    "ru": rf"(?:\bк|\bдо|не\s+позднее|\bв)\s+(?:концу?а?\s+)?{_YEAR}\s*год(?:у|а)",
    "ar": rf"(?:بحلول|قبل|في\s+موعد\s+اقصاه|حتي|في)\s+(?:نهاية\s+)?(?:عام|سنة|العام)\s+{_YEAR}",
    "zh": rf"{_YEAR}年(?:底|年底|末)?(?:以?前|之前|召?举?[开行办])|(?:于|在|到|至)(?P<y2>(?:19|20)\d\d)年(?!\d|代|议|可|至|[^，；。]{{0,12}}(?:决议|通过|年度))",
}  # fmt: skip
_OF_SESSION: Final = {
    "en": rf"{_YEAR}\s+(?:regular\s+|substantive\s+)?session", "fr": rf"session\s+(?:ordinaire\s+)?de\s+{_YEAR}",
    "es": rf"per[ií]odo\s+de\s+sesiones\s+(?:sustantivo\s+)?de\s+{_YEAR}", "ru": rf"сессии\s+{_YEAR}\s+года",
    "ar": rf"دورته?ا?\s+(?:الموضوعية\s+)?لعام\s+{_YEAR}", "zh": rf"{_YEAR}年(?:实质性|常)?(?:会议|届会)",
}  # fmt: skip


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
    taken: list[Span] = []
    for day in dates(text, language):
        taken.append(day.span)
        begins, _, ends = day.value.partition("/")
        past = known.date is not None and (ends or begins) < known.date[: len(begins)]
        if day.real and not past and not {day.value, begins} & known.cited:
            yield day.value, day.span
    of_sessions = list(_matches(_OF_SESSION, text, language))
    taken += [span for _, span in of_sessions]
    for year, span in _matches(_BY, text, language):
        if not any(start <= span[1] - 1 < end for start, end in taken) and _to_come(year, known):
            yield year, span
    yield from ((f"session {year}", span) for year, span in of_sessions if _to_come(year, known))
    for number, span in sessions(text, language):
        if known.session is None or number > known.session:
            yield f"session {number}", span
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


def _matches(
    patterns: dict[str, str], text: Folded, language: str
) -> Iterator[tuple[str, Span]]:
    pattern = fold(patterns.get(language, patterns["en"])).replace("(?p<", "(?P<")
    for match in re.finditer(pattern, text.text):
        yield next(year for year in match.groups() if year), match.span()
