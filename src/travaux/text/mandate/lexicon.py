"""The tables of words made ready: patterns over folded text, one set a language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from travaux.text.mandate.fold import fold
from travaux.text.mandate.values import Part
from travaux.text.mandate.words.actions import ACTS, TERMS, THINGS
from travaux.text.mandate.words.ar import ARABIC
from travaux.text.mandate.words.bodies import BODIES, OPENINGS
from travaux.text.mandate.words.en import ENGLISH
from travaux.text.mandate.words.es import SPANISH
from travaux.text.mandate.words.fr import FRENCH
from travaux.text.mandate.words.parties import GROUPS, PARTIES
from travaux.text.mandate.words.ru import RUSSIAN
from travaux.text.mandate.words.table import Words, columns, listed, rows
from travaux.text.mandate.words.zh import CHINESE

WORDS: Final = {words.code: words for words in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)}
_FILL: Final = r"(?:[\w'-]+\s+){0,4}?"
_HAN_FILL: Final = r"[^，；]{0,6}?"
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_NEVER: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Term:
    """A key of a table and the pattern of its words."""

    key: str
    pattern: re.Pattern[str]


def words_of(language: str) -> Words:
    """The table of a language; English for one that has none."""
    return WORDS.get(language, ENGLISH)


_TABLES: Final = {
    "parties": PARTIES,
    "groups": GROUPS,
    "organs": BODIES,
    "terms": TERMS,
    "acts": ACTS,
    "things": THINGS,
}


@cache
def terms(language: str, table: str) -> tuple[Term, ...]:
    """The rows of ``organs``, ``parties``, ``groups``, ``terms``, ``acts`` or ``things``."""
    words = words_of(language)
    keys = 2 if table == "organs" else 1
    cells = columns(_TABLES[table], words.code, keys=keys)
    return tuple(
        Term(key, re.compile(_either(listed(fold(patterns)), whole=words.code != "zh")))
        for key, patterns in cells
    )


@cache
def first_act(language: str) -> re.Pattern[str]:
    """A pattern of any act, to find the first."""
    patterns = [it.pattern.pattern for table in ("terms", "acts") for it in terms(language, table)]
    return re.compile("|".join(patterns))


@cache
def verbs(language: str, part: Part) -> dict[str, tuple[str, ...]]:
    """The folded forms of verbs of a part, each with its senses."""
    words = words_of(language)
    forms: dict[str, tuple[str, ...]] = {}
    for senses, preambular, operative in rows(words.verbs):
        for form in listed(preambular if part == "preambular" else operative):
            key = fold(form)
            forms[key] = tuple(dict.fromkeys((*forms.get(key, ()), *listed(senses))))
    return forms


@cache
def verb(language: str, part: Part) -> re.Pattern[str]:
    """Modifiers, one form of a verb and modifiers, as groups ``before``, ``verb``, ``after``."""
    words = words_of(language)
    forms = "|".join(map(_spaced, sorted(verbs(language, part), key=len, reverse=True)))
    modifiers = "|".join(map(_spaced, sorted(listed(fold(words.modifiers)), key=len, reverse=True)))
    gap, end = (r",?\s+", r"(?!\w)") if words.spaced else ("", "")
    lead = r"و?" if words.code == "ar" else ""
    return re.compile(
        rf"(?P<before>(?:(?:{modifiers}){gap})*){lead}(?P<verb>{forms}){end}"
        rf"(?P<after>(?:{gap}(?:{modifiers}){end})*)"
    )


@cache
def form_of(language: str, part: Part, words: str) -> str:
    """The form in the tables, perhaps with words left open by ``~``, that some words take."""
    forms = verbs(language, part)
    if words in forms:
        return words
    open_forms = sorted((form for form in forms if "~" in form), key=len, reverse=True)
    return next((form for form in open_forms if re.fullmatch(_spaced(form), words)), "")


@cache
def joins(language: str) -> re.Pattern[str]:
    """What stands between one verb of a paragraph and the next."""
    return re.compile(words_of(language).joins)


@cache
def modifier(language: str) -> re.Pattern[str]:
    """One modifier."""
    forms = sorted(listed(fold(words_of(language).modifiers)), key=len, reverse=True)
    return re.compile("|".join(map(_spaced, forms)))


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """One of the single patterns of a language's table; one that is empty matches nothing."""
    text = getattr(words_of(language), name)
    return re.compile(fold(text).replace("(?p<", "(?P<")) if text else _NEVER


@cache
def months(language: str) -> dict[str, int]:
    """The folded names of months, with the English ones, which mastheads keep."""
    words = words_of(language)
    names: dict[str, int] = {}
    for line in (ENGLISH.months, words.months, *words.more_months):
        for number, name in enumerate(line.split(), start=1):
            names[fold(name.replace("_", " "))] = number
    return names


@cache
def enacting(language: str) -> re.Pattern[str]:
    """The line that opens the preamble: the body that speaks, and a comma."""
    opening = OPENINGS.get(language, OPENINGS["en"])
    return re.compile(rf"^\W*(?P<organ>{opening})\s*[,،，]")


def actor_of(symbol: str) -> str:
    """The actor that a body is, by the head of its symbols; empty for one no table has."""
    return next((row[1] for row in rows(BODIES) if row[0] == symbol), "")


def alternatives(forms: Iterable[str]) -> str:
    """A pattern of one of several literal forms, longest first."""
    return "|".join(map(_spaced, sorted(forms, key=len, reverse=True)))


def _either(patterns: Iterable[str], *, whole: bool) -> str:
    joined = "|".join(one.replace(" ", r"\s+") for one in patterns)
    return rf"(?<!\w)(?:[وبلكف]{{0,2}})?(?:{joined})(?!\w)" if whole else f"(?:{joined})"


def _spaced(form: str) -> str:
    words = re.escape(form).replace(r"\ ", r"\s+")
    return words.replace(r"\~", "~").replace("~", _HAN_FILL if _HAN.search(form) else _FILL)
