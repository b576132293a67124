"""What an organ decides about itself in a paragraph, so that language versions can be compared."""

from bisect import bisect_left
from typing import Final

from travaux.text.mandate.fold import Folded, folded
from travaux.text.mandate.lexicon import terms
from travaux.text.mandate.obligations import Clause, first_asked, unquoted
from travaux.text.mandate.values import Found, Span
from travaux.text.mandate.verbs import opens, verbs_of

_SHOWN: Final = 60
"""Code points of a decision that are shown."""
_PROCEDURAL: Final = frozenset(
    {"convene", "establish", "examine", "extend", "provisional-agenda", "remain-seized"}
)
"""Acts of procedure that exclude each other and have fixed words in each language."""


def decided(text: str, language: str) -> Found | None:
    """The act of procedure a paragraph decides on first; None where it decides on none.

    *Decides to include in the provisional agenda* is ``provisional-agenda``, whatever the
    verb; *decides to consider the question* is ``examine``.
    """
    fold = folded(text)
    if not opens(fold.text, language, "operative"):
        return None
    verbs = verbs_of(text, fold, language=language, part="operative")
    if not verbs or "decide" not in verbs[0].senses:
        return None
    after = bisect_left(fold.places, verbs[0].at[1])
    rest = unquoted(Folded(" " * after + fold.text[after:], fold.places))
    clause = Clause(text, fold, language, verbs)
    agenda = next(it for it in terms(language, "things") if it.key == "provisional-agenda")
    named = agenda.pattern.search(rest.text)
    found = clause.found(agenda.key, named.span()) if named else first_asked(clause, rest)
    if not found or found.value not in _PROCEDURAL:
        return None
    return Found(found.value, *_opening(text, verbs[0].at[1]))


def _opening(text: str, start: int) -> tuple[str, Span]:
    """The first words of what is decided, cut between words."""
    while start < len(text) and text[start].isspace():
        start += 1
    end = min(len(text), start + _SHOWN)
    if end < len(text) and " " in text[start:end]:
        end = text.rindex(" ", start, end)
    return text[start:end].rstrip(" .,;،؛；。"), (start, end)
