"""Cross-references: found in six languages, and resolved to the provisions they point at.

``article 5, paragraph 2 (a)``, ``paragraph 2 (a) of article 5``, ``articles 7 to 21``, ``the
present article``, ``第十三条第一款``, ``المادتان ١٣ و١٤``, ``пункт 2 статьи 5``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from travaux.text.itself import Itself, itself
from travaux.text.phrase_scan import phrases_in_words
from travaux.text.phrase_scan_han import phrases_in_han
from travaux.text.phrases import Phrase, Tail
from travaux.text.resolve import Found, resolve
from travaux.text.standing import Standing, standing_of
from travaux.text.tree import walk
from travaux.text.values import Instrument, Part, Provision

Status: TypeAlias = Literal["inside", "outside", "nowhere"]


@dataclass(frozen=True, slots=True)
class Pin:
    """One printed number of a reference and the id of the provision it names.

    ``[start, end)`` are code points of the part's text: the number and its *bis* without
    brackets. ``target`` is empty where there is no such provision.
    """

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A phrase that names provisions, where it stands and what it points at.

    It stands in ``part`` of ``provision`` at ``[start, end)``, in code points. ``status`` is
    ``outside`` for another instrument, then ``instrument`` is its name as printed;
    ``nowhere`` if a number names no provision. ``targets`` are ids in the order of the
    phrase, those inside a range with them; a reference to a paragraph has not its article.
    """

    provision: str
    part: Part
    start: int
    end: int
    text: str
    status: Status
    targets: tuple[str, ...] = ()
    pins: tuple[Pin, ...] = ()
    instrument: str = ""


def references(instrument: Instrument, within: str = "") -> tuple[Reference, ...]:
    """Every reference in an instrument's headings, words and closing words, in their order.

    Args:
        instrument: the text.
        within: the id of a provision whose own references alone are meant.

    Guarantees:
        1. References of one part never overlap, and increase.
        2. ``text`` is the slice ``[start, end)`` of the part.

    Cost: linear in the text.
    """
    standing = standing_of(instrument)
    own = itself(instrument)
    found: list[Reference] = []
    for provision in walk(instrument.provisions):
        if within not in {"", provision.id}:
            continue
        for part, text in parts_of(provision):
            said: tuple[str, ...] = ()
            for phrase in phrases_of(text, instrument.language):
                near = _Near(standing, own, said)
                here = list(_referred(phrase, (provision, part, text), near))
                said = here[-1].targets if here else said
                found.extend(here)
    return tuple(found)


def parts_of(provision: Provision) -> tuple[tuple[Part, str], ...]:
    """The texts of a provision in which references stand."""
    return (
        ("heading", provision.heading),
        ("words", provision.words),
        ("closing", provision.closing),
    )


def phrases_of(text: str, language: str) -> Iterator[Phrase]:
    """The phrases of a text in a language; English where the language is unknown."""
    if language[:2] == "zh":
        return phrases_in_han(text)
    return phrases_in_words(text, language)


@dataclass(frozen=True, slots=True)
class _Near:
    """What a phrase is read by: the tree, the instrument's names, what was said before it."""

    standing: Standing
    own: Itself
    said: tuple[str, ...]


def _referred(
    phrase: Phrase, place: tuple[Provision, Part, str], near: _Near
) -> Iterator[Reference]:
    provision, part, text = place
    tail = phrase.tail or phrase.head
    elsewhere = tail is not None and _is_other(tail, text, near.own)
    ours = tail is not None and not elsewhere
    found = resolve(phrase, provision, near.standing, ours=ours, said=near.said)
    if any(it.lost for it in found):
        again = resolve(phrase, provision, near.standing, ours=ours, said=near.said, away=True)
        found = found if any(it.lost for it in again) else again
    cut = _outside_from(phrase) if elsewhere else len(phrase.units)
    for units, outside in ((range(cut), False), (range(cut, len(phrase.units)), True)):
        these = [found[number] for number in units]
        if not these or (not outside and not any(it.counts for it in these)):
            continue
        start, end = phrase.units[units[0]].start, phrase.units[units[-1]].end
        name = _name(text, tail) if outside and tail else ""
        yield _reference((provision.id, part), (start, end, text), these, name=name)


def _reference(
    place: tuple[str, Part], span: tuple[int, int, str], found: list[Found], *, name: str
) -> Reference:
    start, end, text = span
    where = (*place, start, end, text[start:end])
    if name:
        return Reference(*where, status="outside", instrument=name)
    pins = tuple(Pin(*pin) for it in found for pin in it.pins)
    targets = tuple(dict.fromkeys(target for it in found for target in it.targets))
    lost = any(not pin.target for pin in pins) or any(it.lost for it in found)
    return Reference(*where, status="nowhere" if lost else "inside", targets=targets, pins=pins)


def _outside_from(phrase: Phrase) -> int:
    """The first unit that the other instrument is said of: not what is of *this* article."""
    if phrase.tail is None:
        return 0
    for number in range(len(phrase.units) - 1, -1, -1):
        if phrase.units[number].relative:
            return number + 1
    return 0


def _is_other(tail: Tail, text: str, own: Itself) -> bool:
    if tail.says == "ours":
        return False
    if own.is_title(text, tail.start, tail.name):
        return False
    return tail.says == "other" or not own.is_noun(tail.name)


def _name(text: str, tail: Tail) -> str:
    """What is printed of the other instrument's name, up to a mark, at most 80 code points."""
    rest = text[tail.start : tail.start + 80]
    if tail.says == "other" and tail.name and not rest.startswith(tail.name):
        return tail.name
    for at, char in enumerate(rest):
        if char in ",.;:)]，。；、،؛" and at > len(tail.name):
            return rest[:at]
    return rest.strip() or tail.name
