"""Terms that a text defines: *“lagoon” means …*, where they are used, and where not."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from travaux.text.errors import message
from travaux.text.findings import Finding
from travaux.text.labels import path
from travaux.text.phrase_grammar import grammar_of
from travaux.text.references import parts_of
from travaux.text.speech.words import Speech
from travaux.text.tree import walk
from travaux.text.values import Instrument, Part, Provision


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term and where its definition stands; spans are code points of the part.

    Terms of one definition (*“freezing” or “seizure”*) have the same ``provision``; ``scope`` is
    the article or annex for which they hold, empty for the whole text.
    """

    term: str
    provision: str
    part: Part
    start: int
    end: int
    scope: str = ""


def terms(instrument: Instrument) -> tuple[Term, ...]:
    """The terms that an instrument defines, in the order of the text."""
    speech = grammar_of(instrument.language[:2]).speech
    return tuple(_defined(instrument.provisions, speech, scope="", listed=False))


def check_terms(instrument: Instrument) -> Iterator[Finding]:
    """Terms defined twice, and terms defined and never used."""
    first: dict[tuple[str, str], Term] = {}
    found = terms(instrument)
    texts = [text for it in walk(instrument.provisions) for _, text in parts_of(it)]
    everything = "\n".join(texts).casefold()
    for term in found:
        key = (term.term.casefold(), term.scope)
        if key in first:
            sentence = message(
                "The term “{term}” is defined twice, first in {other}; keep one definition.",
                term=term.term,
                other=path(instrument, first[key].provision),
            )
            yield Finding("term-twice", term.provision, sentence, term.part, term.start, term.end)
            continue
        first[key] = term
        if _uses(term.term, everything, instrument.language) < 2:  # noqa: PLR2004 -- itself and one more
            sentence = message(
                "The term “{term}” is defined and never used; use it, or take the definition out.",
                term=term.term,
            )
            yield Finding("term-unused", term.provision, sentence, term.part, term.start, term.end)


def _defined(
    provisions: tuple[Provision, ...], speech: Speech, *, scope: str, listed: bool
) -> Iterator[Term]:
    """Terms by the verb behind them, or at the start of the items of a list of terms."""
    quoted = regex.compile(speech.quotes)
    verb = regex.compile(_verb(speech))
    for it in provisions:
        own = it.id if it.kind == "annex" else scope
        for part, text in parts_of(it):
            for match in quoted.finditer(text):
                starts = listed and not text[: match.start()].strip(" \u00a0")
                if verb.match(text, match.end()) or starts or _before(text, match.start(), speech):
                    yield Term(_term(match), it.id, part, match.start(), match.end(), own)
        yield from _defined(
            it.children, speech, scope=own, listed=listed or _lists_terms(it, speech)
        )


_BEFORE = {
    "fr": r"(?i:on entend par|l['’]expression|le terme|les termes|les expressions)\s*$",
    "es": r"(?:[Pp]or|la expresión|el término|los términos)\s*$",
    "ar": r"(?:يُ?قصد ب(?:تعبير|مصطلح|عبارة)?|[يت]عني (?:تعبير|مصطلح|عبارة)?|[يت]عني)\s*$",
    "ru": r"(?:термин|выражение|термины|под)\s*$",
}
_LISTS = {
    "en": r"(?i)for the purposes? of (?:this|the present)",
    "fr": r"(?i)aux fins d[eu]",
    "es": r"(?i)(?:a los (?:efectos|fines)|para los fines) de",
    "ru": r"(?i)для целей настоящ",
    "ar": r"لأغراض هذ",
    "zh": r"(?:在|就|为)?本公约(?:中|而言|的目的|之目的)|本公约用语",
}


def _verb(speech: Speech) -> str:
    """The verb behind a term; in Arabic it stands before, so none is found."""
    return r"(?!)" if speech.language == "ar" else speech.defines


def _before(text: str, start: int, speech: Speech) -> bool:
    pattern = _BEFORE.get(speech.language)
    if pattern is None:
        return False
    near = regex.search(pattern, text[max(0, start - 40) : start])
    verbs = {"fr": "entend|désigne|s’applique", "es": "entend", "ru": "означа|понима", "ar": ""}
    here = text[max(0, start - 40) : start + 200]
    return near is not None and bool(regex.search(verbs[speech.language], here))


def _lists_terms(it: Provision, speech: Speech) -> bool:
    return it.kind in ("article", "paragraph", "annex") and bool(
        regex.search(_LISTS[speech.language], it.words[:120])
    )


def _term(match: "regex.Match[str]") -> str:
    return next((group for group in match.groups() if group), "").strip(" ,.،，")


def _uses(term: str, everything: str, language: str) -> int:
    """How often a term stands in the text, also with another ending."""
    words = term.casefold().split()
    if language[:2] == "zh" or len(words) == 0:
        return everything.count(term.casefold())
    stems = [regex.escape(_stem(word, language)) + r"[\p{L}\p{M}]*" for word in words]
    if language[:2] != "ar":
        return len(regex.findall(r"(?<!\p{L})" + r"[\s\u00a0]+".join(stems), everything))
    told = stems[1:] or stems  # the first word of several has another form in the plural
    prefixed = [r"(?<!\p{L})[والفبلك]{0,4}" + stem for stem in told]
    return len(regex.findall(r"[\s\u00a0]+".join(prefixed), everything))


def _stem(word: str, language: str) -> str:
    plain = word.removeprefix("و").removeprefix("ال") if language[:2] == "ar" else word
    long = 5
    cut = 2 if language[:2] == "ru" else 1
    return plain[:-cut] if len(plain) > long else plain
