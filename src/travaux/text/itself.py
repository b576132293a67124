"""How an instrument speaks of itself: *this Convention*, *the Protocol*, its own title."""

from collections import Counter
from dataclasses import dataclass

import regex

from travaux.text.phrase_grammar import grammar_of
from travaux.text.tree import walk
from travaux.text.values import Instrument


@dataclass(frozen=True, slots=True)
class Itself:
    """The nouns for an instrument, shortened to what does not decline, and its title.

    ``after`` is the title behind its first noun, without double spaces, in small letters.
    """

    nouns: frozenset[str]
    title: str
    after: str

    def is_noun(self, noun: str) -> bool:
        """Whether *the* with this noun can mean the instrument itself."""
        return _stem(noun) in self.nouns

    def is_title(self, text: str, start: int, name: str) -> bool:
        """Whether the name of an instrument at an offset is this one's title."""
        rest = _even(text[start : start + 400])
        if len(self.title) > 12 and rest.removeprefix("the ").startswith(self.title):  # noqa: PLR2004
            return True
        if _even(name).removeprefix("the ") == self.title:
            return True
        behind = _even(text[start + len(name) : start + 400])
        return len(self.after) > 8 and behind.startswith(self.after)  # noqa: PLR2004


def itself(instrument: Instrument) -> Itself:
    """Find out what an instrument calls itself: in its text *this …*, else its title's noun."""
    grammar = grammar_of(instrument.language[:2])
    noun, ours = grammar.noun, _ours(instrument.language[:2], grammar.speech.this)
    counted: Counter[str] = Counter()
    for provision in walk(instrument.provisions):
        for text in (provision.words, provision.closing):
            for match in noun.finditer(text):
                if ours.search(text, max(0, match.start() - 24), match.start()):
                    counted[_stem(match[0])] += 1
    most = max(counted.values(), default=0)
    nouns = {it for it, count in counted.items() if count * 10 >= most}
    lines = [line for line in instrument.title.splitlines() if noun.search(line)]
    title = _even(lines[-1] if lines else instrument.title)
    first = noun.search(lines[-1]) if lines else None
    if first:
        nouns.add(_stem(first[0]))
    after = _even(lines[-1][first.end() :]) if first else ""
    return Itself(frozenset(nouns), title, after)


def _ours(language: str, this: str) -> "regex.Pattern[str]":
    space = "" if language == "zh" else r"\s+"
    return regex.compile(rf"(?<!\p{{L}}){this}{space}$" if space else f"{this}$")


def _stem(noun: str) -> str:
    plain = regex.sub(r"^(?:[وبلك]?ال|لل)", "", noun)
    return plain.casefold()[:6]


def _even(text: str) -> str:
    return " ".join(text.split()).casefold().replace("’", "'")
