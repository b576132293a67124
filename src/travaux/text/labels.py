"""Finding a provision by its label: ``article 5, paragraph 2 (a)``, in six languages.

Labels are compared by what they count, not by how they are printed: ``5.``, ``٥``
and ``5`` are the same number, ``premier`` is 1, ``第十二条`` is article 12.

Source: the naming of parts of treaties in the official languages of the United Nations.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from travaux.text.errors import BadInput, message
from travaux.text.heading_words import BELOW, KEYWORDS, PREAMBLE
from travaux.text.number_words import BIS, NUMBER_WORDS, spelled
from travaux.text.numerals import BIS_FORM, bis_value, han_value, roman_value
from travaux.text.tree import walk
from travaux.text.values import Instrument, Part, Provision

_PARTS: dict[str, Part] = {
    **dict.fromkeys(("title", "titre", "título", "название", "العنوان", "标题"), "title"),
    **dict.fromkeys(("heading", "intitulé", "epígrafe", "заголовок", "عنوان", "条标题"), "heading"),
    **dict.fromkeys(
        (
            "closing words",
            "closing",
            "clause finale",
            "frase final",
            "заключительные слова",
            "العبارة الختامية",
            "结尾语",
        ),
        "closing",
    ),
    **dict.fromkeys(("chapeau", "encabezamiento", "вводные слова", "مقدمة", "起首部分"), "words"),
}
_INFLECTED = {
    **dict.fromkeys(("articles", "статьи", "статье"), "article"),
    **dict.fromkeys(("пункта",), "paragraph"),
    **dict.fromkeys(("подпункта",), "subparagraph"),
}
_KINDS: dict[str, str] = {
    word.casefold(): kind
    for table in (KEYWORDS, BELOW)
    for kinds in table.values()
    for kind, words in kinds.items()
    for word in words
    if word.casefold() not in _PARTS
}
_KINDS |= _INFLECTED | {word.casefold(): "preamble" for it in PREAMBLE.values() for word in it}
_WORDS = "|".join(regex.escape(word) for word in sorted((*_KINDS, *_PARTS), key=len, reverse=True))
_STEP = regex.compile(
    rf"""(?xi)
      第 (?P<han> [\d〇零一二三四五六七八九十百]+ ) (?P<han_kind> [编章节条款项目] )
        (?P<han_bis>之[二三四五六七八九十])?
    | \b [ld]['’]
    | (?P<word> {_WORDS} ) (?![\p{{L}}])
    | [(（] (?P<bracketed> [^()（）]{{1,12}} ) [)）] (?P<b_bis> {BIS_FORM} )?
    | (?P<number> \p{{Nd}}+ | [ivxlc]+ \b | \L<numbers> (?!\p{{L}})
        | (?: \b \p{{L}} (?=\)|\b) ) ) [.)]? (?P<bis> {BIS_FORM} )?
    | (?P<other> [^\s,،、;؛.\-–] )
    """,
    numbers=NUMBER_WORDS,
)
_AGAIN = regex.compile(rf"(?<=[\p{{N}}\p{{L}}.)）])(?:{BIS_FORM})")
_INSERTED = regex.compile(rf"(.*?)({BIS_FORM})?([.\-)\s]*)")
_ROMAN = ("part", "chapter", "section", "annex")


@dataclass(frozen=True, slots=True)
class Target:
    """What a label names: a provision, and which part of it; for the title no provision."""

    provision: str
    part: Part


@dataclass(frozen=True, slots=True)
class _Step:
    kind: str
    number: str


def find_target(instrument: Instrument, label: str) -> Target:
    """Find what a provision id or a label path names.

    Steps go down the tree and may leave out what stands between: ``article 5,
    paragraph 2 (a)``, ``annex I, paragraph 1``, ``preamble, paragraph 3``,
    ``article 5, heading``, ``title``. Without a part, the provision is meant. What stands in
    the text itself comes before what has the same label in an annex.

    Raises:
        BadInput: if a label cannot be read, names nothing, or names several provisions.
    """
    if any(provision.id == label for provision in walk(instrument.provisions)):
        return Target(label, "provision")
    steps, part = _parse(label)
    if not steps and part == "title":
        return Target("", "title")
    found = instrument.provisions
    for number, step in enumerate(steps):
        found = tuple(_matching(found, step, deep=number == 0))
        if number < len(steps) - 1:
            found = tuple(child for it in found for child in it.children)
    found = _outside_annexes(instrument, found) if len(found) > 1 else found
    if len(found) != 1 or not steps:
        raise BadInput(
            message(
                "The label “{label}” names {count} provisions of the text; name exactly one, "
                "for example “article 5, paragraph 2 (a)”, or give its id.",
                label=label,
                count=len(found) if steps else 0,
            )
        )
    return Target(found[0].id, part or "provision")


def _outside_annexes(instrument: Instrument, found: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Of several provisions the one in the text itself: article 5 is not that of an annex."""
    annexes = [it for it in walk(instrument.provisions) if it.kind == "annex"]
    inside = {it.id for annex in annexes for it in walk(annex.children)}
    return tuple(it for it in found if it.id not in inside) or found


def _parse(label: str) -> tuple[list[_Step], Part | None]:
    steps: list[_Step] = []
    kind = ""
    part: Part | None = None
    for match in _STEP.finditer(label):
        found = match.groupdict()
        if found["other"]:
            return [], None
        if found["word"]:
            word = found["word"].casefold()
            if kind in _ALONE:
                steps.append(_Step(kind, ""))
            part = _PARTS.get(word, part)
            kind = _KINDS.get(word, kind)
        elif step := _numbered(found, kind):
            if kind == "preamble":
                steps.append(_Step(kind, ""))
            steps.append(step)
            kind = ""
    if kind in _ALONE:
        steps.append(_Step(kind, ""))
    return steps, part


_ALONE = ("annex", "preamble")
"""Kinds that a label can name without a number."""


def _numbered(found: dict[str, str | None], kind: str) -> _Step | None:
    if found["han"]:
        kind_of = _KINDS[found["han_kind"] or ""]
        return _Step(kind_of, canonical(found["han"] + (found["han_bis"] or "")))
    number = found["bracketed"] or found["number"]
    if number is None:
        return None
    bis = found["b_bis"] or found["bis"] or ""
    own = "" if kind == "preamble" else kind
    return _Step(own, canonical(f"{number}{bis}"))


@lru_cache(maxsize=1 << 14)
def canonical(number: str) -> str:
    """A number as it counts: digits in ASCII, letters small, marks and words around it gone.

    >>> canonical("Article ٥."), canonical("(а)"), canonical("第十二条"), canonical("5 bis")
    ('5', 'а', '12', '5 bis')
    """
    text = number.casefold()
    bis = _AGAIN.search(text)
    core = _core(text[: bis.start()] if bis else text)
    return f"{core} {BIS[bis_value(bis[0]) - 2]}" if bis else core


_DIGITS = regex.compile(r"\p{Nd}+")
_HAN = regex.compile(r"[〇零一二三四五六七八九十百]+")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")


def _core(text: str) -> str:
    digits = _DIGITS.search(text)
    if digits:
        return str(int(digits[0]))
    han = _HAN.search(text)
    if han:
        return str(han_value(han[0]))
    words = [w for w in _LETTERS.findall(text) if w not in _KINDS]
    number = next((it for at in range(len(words)) if (it := spelled(" ".join(words[at:])))), None)
    return str(number[1]) if number else (words[-1] if words else "")


def _matching(provisions: tuple[Provision, ...], step: _Step, *, deep: bool) -> Iterator[Provision]:
    """The provisions a step names: children first; below them where none there fits, or deep."""
    near = [it for it in provisions if _fits(it, step, provisions)]
    if near and not deep:
        yield from near
        return
    yield from near
    for provision in provisions:
        if provision not in near:
            yield from _matching(provision.children, step, deep=deep)


def _fits(provision: Provision, step: _Step, siblings: tuple[Provision, ...]) -> bool:
    if step.kind == "preamble":
        return provision.kind == "preamble"
    if step.kind == "paragraph" and provision.kind in ("preambular", "operative"):
        same = [it for it in siblings if it.kind == provision.kind]
        number = canonical(provision.number.removeprefix("PP").removeprefix("OP"))
        return (number or str(same.index(provision) + 1)) == step.number
    if step.kind and step.kind != provision.kind and not _loosely(step.kind, provision.kind):
        return False
    number = canonical(provision.number)
    if step.kind == "annex" and not step.number:
        return True
    if provision.kind in _ROMAN and _roman(number):
        return _roman(number) == _roman(step.number)
    return bool(number) and number == step.number


def _loosely(asked: str, kind: str) -> bool:
    """People call what is nested a paragraph, whatever its depth."""
    low = ("paragraph", "subparagraph", "item", "operative")
    return asked in low and kind in low


def _roman(text: str) -> int:
    return int(text) if text.isdecimal() else roman_value(text)


def next_label(number: str, taken: set[str]) -> str:
    """The label of a provision inserted after one: ``5.`` gives ``5 bis.`` and then ``5 ter.``."""
    match = _INSERTED.fullmatch(number)
    if not match or not number:
        return ""
    stem, had, tail = match[1], match[2], match[3]
    if stem.endswith(tuple("(（")) or "(" in stem:
        stem, tail = stem + tail, ""
    start = bis_value(had) - 1 if had else 0
    for ordinal in BIS[start:]:
        label = f"{stem} {ordinal}{tail}"
        if canonical(label) not in taken:
            return label
    return ""


def path(instrument: Instrument, provision_id: str) -> str:
    """A provision's number with those above it, from the article down: ``9.1``, ``5.2(a)``."""

    def down(provisions: Iterable[Provision], above: str) -> str | None:
        for it in provisions:
            number = it.number.strip().rstrip(".-、").strip()
            near = number if it.kind in _TOPS else _joined(above, number)
            found = near if it.id == provision_id else down(it.children, near)
            if found is not None:
                return found
        return None

    return down(instrument.provisions, "") or provision_id


_TOPS = ("part", "chapter", "section", "article", "annex", "preamble")


def _joined(above: str, number: str) -> str:
    bracketed = number[:1] in ("(", "（") or number[-1:] in (")", "）")
    return above + number if bracketed or not above else f"{above}.{number}"
