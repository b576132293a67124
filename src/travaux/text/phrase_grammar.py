"""The regular expressions that take the phrases of one language apart."""

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Final

import regex

from travaux.text.numerals import BIS_FORM, CYRILLIC, WORD_FORM
from travaux.text.speech import speech_of
from travaux.text.speech.words import SPACE, Speech

Pattern = regex.Pattern[str]

_LETTER: Final = rf"(?:[a-zA-Z]|[ivxl]{{2,6}}|[{CYRILLIC}]|[أ-يا]ـ?)"
_DIRECTION: Final = r"[\s\u00a0\u200e\u200f\u061c]*"
_IN_MARKS: Final = (
    rf"[(（‘’'\u200f\u200e]{{1,3}}{_DIRECTION}"
    rf"(?P<m>(?:\p{{Nd}}{{1,3}}|{_LETTER}|[一二三四五六七八九十]+)(?:{BIS_FORM})?)"
    rf"{_DIRECTION}[)）‘’'](?:(?={SPACE}?{BIS_FORM}))?"
    rf"|(?P<m>{_LETTER}(?:{BIS_FORM})?)\)|(?P<m>[\u2460-\u249b\u3220-\u3229])"
)
_DIGITS: Final = rf"(?P<m>\p{{Nd}}{{1,3}}(?:{BIS_FORM})?)(?![\p{{Nd}}/\p{{L}}])(?!,\p{{Nd}}{{3}})"
_SPELLED: Final = rf"(?P<m>(?i:{WORD_FORM}))(?!\p{{L}})"
_HIGH: Final = rf"(?P<m>[IVXLC]+(?:{BIS_FORM})?|[A-Z](?:{BIS_FORM})?)(?!\p{{L}})"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled expressions of one language; a number is the group ``m``.

    ``number`` is by tier: ``high`` down to annexes, ``article``, and ``low``. ``join`` has
    the groups ``comma``, ``both`` and ``to``.
    """

    speech: Speech
    opening: Pattern
    kinds: tuple[tuple[str, Pattern, Pattern], ...]
    number: dict[str, Pattern]
    sub: Pattern
    nested: Pattern
    join: Pattern
    of: Pattern
    lead: Pattern
    measures: Pattern
    beside: Pattern
    last_after: Pattern
    ours: Pattern
    the: Pattern
    named: Pattern
    goes_on: Pattern
    before: Pattern
    annexed: Pattern
    noun: Pattern

    def kind_of(self, word: str) -> tuple[str, bool, bool]:
        """The kind a word means, and whether it stands with one number, and with several."""
        for kind, one, many in self.kinds:
            single, several = bool(one.fullmatch(word)), bool(many.fullmatch(word))
            if single or several:
                return kind, single, several
        raise KeyError(word)


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language."""
    it = _loosely_spaced(speech_of(language))
    words = "|".join(f"{one}|{many}" for _, one, many in it.kinds)
    named = {
        name: regex.compile(getattr(it, name).format(nouns=it.nouns))
        for name in ("ours", "the", "named", "before")
    }
    return Grammar(
        speech=it,
        opening=regex.compile(
            rf"{it.prefix}(?:(?:(?P<this>{it.this})|(?P<last>{it.last})|(?P<nth>(?i:{it.ordinal})))"
            rf"{SPACE}+)?"
            rf"(?P<word>{words})(?!\p{{L}})"
        ),
        kinds=tuple((kind, regex.compile(a), regex.compile(b)) for kind, a, b in it.kinds),
        number=_numbers(it),
        sub=regex.compile(f"{SPACE}?(?:{_IN_MARKS})"),
        nested=_nested(it),
        join=_join(it),
        of=regex.compile(
            rf"{SPACE}*(?:{it.comma})?{SPACE}+(?:(?:{it.of})(?<=['’])|(?:{it.of})"
            rf"(?!\p{{L}}){SPACE}*)"
        ),
        lead=regex.compile(it.lead),
        measures=regex.compile(it.measures),
        beside=regex.compile(it.beside),
        annexed=regex.compile(it.annexed),
        last_after=regex.compile(it.last_after),
        goes_on=regex.compile(it.goes_on),
        noun=regex.compile(it.nouns),
        **named,
    )


def _loosely_spaced(it: Speech) -> Speech:
    """The same words with any space between them: texts have no-break spaces there."""
    changed = {
        field.name: _any_space(value)
        for field in fields(it)
        if isinstance(value := getattr(it, field.name), str) and field.name != "language"
    }
    kinds = tuple((kind, _any_space(one), _any_space(many)) for kind, one, many in it.kinds)
    return replace(it, kinds=kinds, **changed)  # type: ignore[arg-type]


def _any_space(expression: str) -> str:
    """Each space of an expression, if it is in no set, as any space."""
    return regex.sub(r"(\\.|\[(?:\\.|[^\]])*\])| ", lambda it: it[1] or r"\s", expression)


def _numbers(it: Speech) -> dict[str, Pattern]:
    bare = rf"(?P<m>{_LETTER})(?!\p{{L}})(?={_ends(it)})"
    start = rf"{SPACE}*(?:من{SPACE}+)?"
    after = rf"(?P<m>(?i:{it.ordinal_after}))(?!\p{{L}})"
    forms = {
        "high": f"{_HIGH}|{_DIGITS}|{_SPELLED}",
        "article": rf"{_DIGITS}|{_SPELLED}|(?P<m>[A-Z]\.\d+)(?!\d)",
        "low": f"{_DIGITS}|{_IN_MARKS}|{bare}|{_SPELLED}|{after}",
    }
    return {tier: regex.compile(f"{start}(?:{form})") for tier, form in forms.items()}


def _ends(it: Speech) -> str:
    """What may follow a bare letter, which else could be a word."""
    return (
        rf"\.?{SPACE}*(?:[.,;)،؛]|$)|{SPACE}+(?:{it.both}|{it.to}|{it.of})(?!\p{{L}})"
        rf"|\.{_LETTER}(?!\p{{L}})|{it.beside}"
    )


def _nested(it: Speech) -> Pattern:
    """What follows a number as a part of it: ``(a)``, ``a)``, ``.a``, ``.2``, `` a``."""
    return regex.compile(
        rf"{SPACE}?(?:{_IN_MARKS})|\.(?P<m>{_LETTER})(?!\p{{L}})|\.(?P<m>\p{{Nd}}{{1,2}})"
        rf"(?!\p{{Nd}})"
        rf"|{SPACE}(?P<m>{_LETTER})(?!\p{{L}})(?={_ends(it)})"
    )


def _join(it: Speech) -> Pattern:
    comma = rf"{SPACE}*(?P<comma>{it.comma})"
    return regex.compile(
        rf"(?:{comma})?{SPACE}*(?<!\p{{L}})(?:(?P<both>{it.both})|(?P<to>{it.to}))"
        rf"(?:(?!\p{{L}})|(?<=[-–—])|(?<=و)(?=ال)){SPACE}*"
        rf"|{comma}{SPACE}*"
    )
