"""Clean numbers for a whole instrument, and every reference rewritten to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from travaux.text.numerals import is_alternative, label_of, numerals, printed_core
from travaux.text.phrase_grammar import Grammar, grammar_of
from travaux.text.references import Reference, references
from travaux.text.series import Series, first_label, series_of
from travaux.text.standing import Standing, counts, standing_of
from travaux.text.values import Instrument, Part, Provision


@dataclass(frozen=True, slots=True)
class Renumbered:
    """One number that changed, of a provision."""

    provision: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """One reference that reads otherwise now, where it stood and where it points."""

    provision: str
    part: Part
    before: str
    after: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One reference that a reader must look at: it named nothing before, or not this.

    ``before`` and ``targets`` are how it read and what it pointed at, ``after`` and ``now``
    how it reads in the clean text and what is found there by its numbers.
    """

    provision: str
    part: Part
    before: str
    after: str
    targets: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """An instrument with clean numbers, and the list of all that changed for it."""

    instrument: Instrument
    numbers: tuple[Renumbered, ...] = ()
    references: tuple[Rewritten, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()


def renumber(instrument: Instrument) -> Numbering:
    """Number everything from 1 up, fold *bis* … *decies* in, and rewrite every reference.

    A number keeps the way it is printed (``(b)``, ``٥``, ``第五条``'s 五, ``IV``, ``الثانية``); a
    provision that came in without one gets one like its neighbours'. An alternative
    (``3 alt.``) keeps the number of what it stands beside.

    Guarantees:
        1. A reference that was inside points at the same provisions afterwards, unless it is
           ``doubtful``. It is so only where a number it reads with afterwards is printed on
           several provisions of the clean text: on an article of an annex and one of the
           text, on a paragraph and a letter, in two runs.
        2. A reference to another instrument keeps its words. A number that names nothing
           stays as it is printed, and its reference is ``doubtful``, whatever stands under
           that number now.
        3. ``renumber(renumber(x).instrument).instrument == renumber(x).instrument``.
        4. Ids, headings' other words, and the order of provisions stay as they are.
    """
    numbers = dict(_numbers(instrument))
    found = references(instrument)
    texts: dict[tuple[str, Part], list[Reference]] = {}
    for reference in found:
        texts.setdefault((reference.provision, reference.part), []).append(reference)
    grammar = grammar_of(instrument.language[:2])
    rewriting = _Rewriting(numbers, texts, standing_of(instrument), grammar, [], [])
    provisions = tuple(rewriting.provision(it) for it in instrument.provisions)
    clean = replace(instrument, provisions=provisions)
    doubtful = tuple(_doubtful(found, clean))
    return Numbering(clean, tuple(rewriting.renumbered), tuple(rewriting.rewritten), doubtful)


def _doubtful(found: Sequence[Reference], clean: Instrument) -> Iterator[Doubtful]:
    """The references to nothing, and those found to point elsewhere in the clean text."""
    now = {place: list(them) for place, them in groupby(references(clean), key=_place)}
    for place, before in groupby(found, key=_place):
        for it, other in zip_longest(before, now.get(place, ())):
            if it is None:
                break
            after, targets = (other.text, other.targets) if other else ("", ())
            same = other is not None and (it.status, it.targets) == (other.status, targets)
            if it.status == "nowhere" or not same:
                yield Doubtful(*place, it.text, after, it.targets, targets)


def turned(before: Instrument, after: Instrument) -> tuple[str, ...]:
    """The provisions in which a reference no longer names what it did, its words being the same.

    So it is where a provision comes in under the number of another one.
    """
    named = {(*_place(it), it.start, it.text): it.targets for it in references(before)}
    found = {(*_place(it), it.start, it.text): it.targets for it in references(after)}
    changed = (
        key[0] for key, targets in found.items() if named.get(key, targets) not in {(), targets}
    )
    return tuple(dict.fromkeys(changed))


def _place(reference: Reference) -> tuple[str, Part]:
    return reference.provision, reference.part


def _numbers(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """The clean number of each provision that is in a run."""
    for series in series_of(instrument):
        yield from _clean(series)


def _clean(series: Series) -> Iterator[tuple[str, str]]:
    value = series.begun
    model = first_label(series)
    for member in series.members:
        printed = member.provision.number
        if is_alternative(printed):
            yield member.provision.id, _relabelled(printed, max(value, 1), series.style)
            continue
        value += 1
        style = member.numeral.style if member.numeral else series.style
        yield member.provision.id, _relabelled(printed or model, value, style)


def _relabelled(printed: str, value: int, style: str) -> str:
    """A number printed like another one, without its *bis*."""
    label = label_of(printed)
    if label is None:
        return printed
    core = _core(style, value, label.core)
    return f"{label.before}{core}{label.after}"


def _core(style: str, value: int, before: str) -> str:
    """A number in a style; what already counts so stays as it is printed."""
    if any(it.style == style and it.value == value for it in numerals(before)):
        return before
    if style.isdecimal() and before in ("premier", "première", "primero", "primera"):
        return str(value)
    text = printed_core(style, value)
    word = before.istitle() and before.casefold() in ("premier", "première", "primero", "primera")
    return text.capitalize() if word else text


@dataclass(slots=True)
class _Rewriting:
    """One pass over the tree."""

    numbers: dict[str, str]
    texts: dict[tuple[str, Part], list[Reference]]
    standing: Standing
    grammar: Grammar
    renumbered: list[Renumbered]
    rewritten: list[Rewritten]

    def provision(self, it: Provision) -> Provision:
        """A provision and what stands under it, with clean numbers and references."""
        number = self.numbers.get(it.id, it.number)
        if number != it.number:
            self.renumbered.append(Renumbered(it.id, it.number, number))
        heading = self.part(it.id, "heading", it.heading)
        words = self.part(it.id, "words", it.words)
        children = tuple(self.provision(child) for child in it.children)
        return replace(
            it,
            number=number,
            heading=heading,
            words=words,
            children=children,
            closing=self.part(it.id, "closing", it.closing),
        )

    def part(self, provision: str, part: Part, text: str) -> str:
        """One text with its references rewritten, from the last to the first."""
        for reference in reversed(self.texts.get((provision, part), [])):
            after = self._rewritten(reference)
            if after != reference.text:
                before, targets = reference.text, reference.targets
                self.rewritten.append(Rewritten(provision, part, before, after, targets))
                text = text[: reference.start] + after + text[reference.end :]
        return text

    def named(self, target: str, printed: str) -> bool:
        """Whether a printed number is the target's own: not that of a list begun in its words."""
        return self.standing.same(self.standing.by_id[target], counts(printed))

    def _rewritten(self, reference: Reference) -> str:
        text = reference.text
        for pin in sorted(reference.pins, key=lambda it: it.start, reverse=True):
            number = self.numbers.get(pin.target)
            start, end = pin.start - reference.start, pin.end - reference.start
            if number is None or not self.named(pin.target, text[start:end]):
                continue
            printed = self._ordinal(text, start, number) or _like(text[start:end], number)
            text = text[:start] + printed + text[end:]
        return text

    def _ordinal(self, text: str, start: int, number: str) -> str:
        """A number as the ordinal to stand before a word, where such a one stands there."""
        words = self.grammar.speech.ordinals
        before = self.grammar.opening.match(text, start) if words else None
        value = next((it.value for it in numerals(number)), 0)
        if not before or not before["nth"] or not 0 < value <= len(words):
            return ""
        word = words[value - 1]
        return word.capitalize() if before["nth"].istitle() else word


def _like(printed: str, number: str) -> str:
    """A provision's number, written as the reference wrote it."""
    label, wanted = label_of(printed), label_of(number)
    if label is None or wanted is None:
        return printed
    own = numerals(wanted.core)
    seen = numerals(label.core)
    same = next(((a, b) for a in seen for b in own if a.system == b.system), None)
    pair = same or ((seen[0], own[0]) if seen and own else None)
    if pair is None:
        return printed
    core = _core(pair[0].style, pair[1].value, label.core)
    return f"{label.before}{core}{label.after}"
