"""What a paragraph does: its verbs with their modifiers."""

import re

from travaux.text.mandate.fold import Folded
from travaux.text.mandate.lexicon import form_of, joins, modifier, verb, verbs, words_of
from travaux.text.mandate.values import Part, Verb

_HAN_VERB = 2
"""A Chinese verb the tables do not know is taken to have two characters."""


def verbs_of(
    text: str, folded: Folded, *, language: str, part: Part, start: int = 0
) -> tuple[Verb, ...]:
    """The verb a paragraph begins with, and those that follow a comma.

    Args:
        text: the paragraph as written.
        folded: the same folded.
        language: its code.
        part: which of the two families of verbs it has.
        start: where in the folded text its words begin, after its number.

    Guarantees:
        1. A paragraph with words has at least one verb; one no table knows has no senses.
    """
    pattern = verb(language, part)
    start = _word_from(folded.text, start)
    first = pattern.match(folded.text, start)
    found = (
        [_made(text, folded, first, kind=(language, part))]
        if first
        else _unknown(text, folded, language, start=start)
    )
    place = first.end() if first else start
    for join in joins(language).finditer(folded.text, place):
        match = pattern.match(folded.text, join.end())
        if match and match.start() >= place:
            found.append(_made(text, folded, match, kind=(language, part)))
            place = match.end()
    return tuple(found)


def opens(folded: str, language: str, part: Part) -> bool:
    """Whether a folded text begins with a verb of a part."""
    return verb(language, part).match(folded, _word_from(folded, 0)) is not None


def _word_from(text: str, start: int) -> int:
    word = re.compile(r"\w").search(text, start)
    return word.start() if word else start


def _made(text: str, folded: Folded, match: re.Match[str], *, kind: tuple[str, Part]) -> Verb:
    language, part = kind
    key = form_of(language, part, re.sub(r"\s+", " ", match["verb"]))
    within = match["verb"] if "~" in key else ""
    words = f"{match['before']} {within} {match['after']}"
    at = folded.span(*match.span())
    while at[1] > at[0] and text[at[1] - 1] in ", ":
        at = (at[0], at[1] - 1)
    start, end = folded.span(*match.span("verb"))
    return Verb(
        verb=text[start:end],
        modifiers=tuple(re.sub(r"\s+", " ", one[0]) for one in modifier(language).finditer(words)),
        senses=verbs(language, part).get(key, ()),
        as_written=text[at[0] : at[1]],
        at=at,
    )


def _unknown(text: str, folded: Folded, language: str, *, start: int) -> list[Verb]:
    han = rf"\w{{1,{_HAN_VERB}}}"
    word = re.compile(r"[\w'-]+" if words_of(language).spaced else han).search(folded.text, start)
    if not word:
        return []
    at = folded.span(*word.span())
    written = text[at[0] : at[1]]
    return [Verb(written, (), (), written, at)]
