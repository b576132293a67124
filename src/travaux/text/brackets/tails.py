"""Names in a typed bracket: behind a dash, in parentheses, before a colon, behind a semicolon."""

from typing import Final, NamedTuple

import regex

from travaux.text.brackets.attributions import (
    LONGEST,
    Attribution,
    read_attribution,
    read_clauses,
)
from travaux.text.brackets.parties import Known

_DASHES: Final = regex.compile(r"(?<!\s)\s*(?:(?<=\s|^)[-–—‒―－]{1,2}|[–—―－]{1,2}|-(?=\s))\s*")
_MOST_DASHES: Final = 8
_PARENTHESES: Final = regex.compile(
    r"(?<!\s)\s*[(（](?P<names>[^()（）]+(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]\s*[.。]?\s*$"
)
_SEMICOLON: Final = regex.compile(r"(?<!\s)\s*[;؛；]\s*")
_COLON: Final = regex.compile(r"\s*[:：]\s*")
_CODES: Final = regex.compile(
    r"\s*[A-Z][A-Z0-9]{1,5}(?:\s*[,/;]\s*[A-Z][A-Z0-9]{1,5})*(?:\s+\w+)?\W*"
)


class Said(NamedTuple):
    """An attribution and the code points of the text that hold it, with the dash and space."""

    behind: Attribution
    start: int
    end: int


def find_tail(text: str, known: Known) -> Said | None:
    """Who stands behind words, at the end of a text."""
    if not known:
        return None
    return _behind_dash(text, known) or _in_parentheses(text, known) or _with_verb(text, known)


def find_head(text: str, known: Known) -> Said | None:
    """Who stands behind words, before them and a colon: ``AAA/BBB propose: …``."""
    clauses, at = read_clauses(text[:LONGEST], known)
    colon = _COLON.match(text, at)
    if not clauses or colon is None:
        return None
    return Said(Attribution(clauses), 0, colon.end())


def whole(text: str, known: Known) -> Attribution | None:
    """Who asks what, where a text says nothing else; names alone are words."""
    said = read_attribution(text.strip(), known)
    return said if said and all(clause.verbs for clause in said.clauses) else None


def unknown_codes(text: str) -> int | None:
    """Where a dash stands before what looks like codes of parties; else None."""
    dashes = list(_DASHES.finditer(text, max(len(text) - LONGEST, 0)))
    last = dashes[-1] if dashes else None
    return last.start() if last and _CODES.fullmatch(text, last.end()) else None


def _behind_dash(text: str, known: Known) -> Said | None:
    dashes = list(_DASHES.finditer(text, max(len(text) - LONGEST, 0)))
    for dash in reversed(dashes[-_MOST_DASHES:]):
        behind = read_attribution(text[dash.end() :].strip(), known)
        if behind:
            return Said(behind, dash.start(), len(text))
    return None


def _in_parentheses(text: str, known: Known) -> Said | None:
    found = _PARENTHESES.search(text, max(len(text) - LONGEST, 0))
    if found is None:
        return None
    behind = read_attribution(found["names"], known)
    if behind is None or (len(behind.clauses) == 1 and not behind.clauses[0].verbs):
        return None
    return Said(behind, found.start(), len(text))


def _with_verb(text: str, known: Known) -> Said | None:
    marks = list(_SEMICOLON.finditer(text, max(len(text) - LONGEST, 0)))
    best: Said | None = None
    for mark in reversed(marks[-_MOST_DASHES:]):
        behind = whole(text[mark.end() :], known)
        if behind is None:
            return best
        best = Said(behind, mark.start(), len(text))
    return best
