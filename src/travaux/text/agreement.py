"""What an agreement is bound to, and whether it still stands on the text of today.

It is bound to a hash of the words, in which a reference is the id of the provision that
it names: renumbering drops nothing, and one comma drops it.

Source: rolling-text specification, section 7.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from travaux.text.references import Reference, parts_of, references
from travaux.text.settled_values import hash_of
from travaux.text.tree import find, walk
from travaux.text.values import Instrument, Part, Provision

Level: TypeAlias = Literal["informal", "committee", "plenary"]
State: TypeAlias = Literal["agreed", "conditional", "to be reconfirmed", "reopened"]

_END: Final = "\x1f"
"""Ends a field of the form that is hashed; no text can hold it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on a provision with all that stands under it.

    ``text`` is its hash, see ``agreed_hash``; ``before`` are the hashes to which it was
    bound before corrections of the editorial class: nothing is overwritten. It is agreed on
    condition of the provisions ``conditional_on``: see ``packages.in_force``.
    """

    provision: str
    language: str
    level: Level
    text: str
    state: State = "agreed"
    before: tuple[str, ...] = ()
    conditional_on: tuple[str, ...] = ()


def agreed(
    instrument: Instrument, provision: str, level: Level, *, conditional: bool = False
) -> Agreement:
    """Bind an agreement to what a provision says now.

    Raises:
        BadInput: there is no such provision.
    """
    state: State = "conditional" if conditional else "agreed"
    text = agreed_hash(instrument, provision)
    return Agreement(provision, instrument.language, level, text, state)


def agreed_hash(instrument: Instrument, provision: str) -> str:
    """The hash of a provision and all that stands under it, in the instrument's language.

    Guarantees:
        1. ``renumber`` leaves it as it is.
        2. Any other change of a word, a mark, a space or the order of provisions changes it.
    """
    return agreed_hashes(instrument, (provision,))[provision]


def agreed_hashes(instrument: Instrument, provisions: Iterable[str]) -> dict[str, str]:
    """The hashes of several provisions; the text is read for references once.

    Raises:
        BadInput: there is no such provision.
    """
    cited, language = _cited(instrument), instrument.language
    return {
        it: hash_of(_END.join((language, *_form(find(instrument, it), cited)))) for it in provisions
    }


@dataclass(frozen=True, slots=True)
class Bound:
    """One text that an agreement is bound to: a heading, words or closing words.

    ``depth`` counts from the provision that is agreed; ``form`` is the text with the ids of
    provisions instead of their numbers: where that is the same, nothing has changed.
    """

    provision: str
    kind: str
    number: str
    depth: int
    part: Part
    words: str
    form: str


def bound_texts(instrument: Instrument, provisions: Iterable[str]) -> dict[str, tuple[Bound, ...]]:
    """Every text that is not empty under some provisions, in order: what can be agreed there.

    Raises:
        BadInput: there is no such provision.
    """
    cited = _cited(instrument)
    return {it: tuple(_bound(find(instrument, it), cited, 0)) for it in provisions}


def _bound(
    provision: Provision, cited: Mapping[tuple[str, Part], Sequence[Reference]], depth: int
) -> Iterator[Bound]:
    texts = {part: text for part, text in parts_of(provision) if text}
    own = {
        part: Bound(
            provision.id,
            provision.kind,
            provision.number,
            depth,
            part,
            text,
            _with_ids(text, cited.get((provision.id, part), ())),
        )
        for part, text in texts.items()
    }
    yield from (it for part, it in own.items() if part != "closing")
    for child in provision.children:
        yield from _bound(child, cited, depth + 1)
    yield from (it for part, it in own.items() if part == "closing")


def _cited(instrument: Instrument) -> dict[tuple[str, Part], list[Reference]]:
    """The references of each text."""
    cited: dict[tuple[str, Part], list[Reference]] = {}
    for it in references(instrument):
        cited.setdefault((it.provision, it.part), []).append(it)
    return cited


def _form(
    provision: Provision, cited: Mapping[tuple[str, Part], Sequence[Reference]]
) -> Iterator[str]:
    """What is hashed of a provision: everything but its number, references as ids."""
    yield from (provision.id, provision.kind)
    texts = {
        part: _with_ids(text, cited.get((provision.id, part), ()))
        for part, text in parts_of(provision)
    }
    yield from (texts["heading"], texts["words"])
    yield str(len(provision.children))
    for child in provision.children:
        yield from _form(child, cited)
    yield texts["closing"]
    yield from (str(len(provision.notes)), *provision.notes)


def _with_ids(text: str, found: Sequence[Reference]) -> str:
    """A text with the id of its provision instead of each number that names one."""
    pins = {(pin.start, pin.end): pin.target for it in found for pin in it.pins if pin.target}
    for (start, end), target in sorted(pins.items(), reverse=True):
        text = f"{text[:start]}\x1e{target}\x1e{text[end:]}"
    return text


def after_change(agreement: Agreement, now: Instrument) -> Agreement:
    """The agreement on the text of today: as it was, or to be reconfirmed.

    It is to be reconfirmed also where its provision is gone, or the text is in another
    language; an agreement that was reopened stays so.
    """
    if agreement.state == "reopened" or stands(agreement, now):
        return agreement
    return replace(agreement, state="to be reconfirmed")


def stands(agreement: Agreement, now: Instrument) -> bool:
    """Whether the words are still those that were agreed."""
    there = any(it.id == agreement.provision for it in walk(now.provisions))
    same_language = agreement.language == now.language
    return there and same_language and agreed_hash(now, agreement.provision) == agreement.text


def reopened(agreement: Agreement) -> Agreement:
    """The agreement when its provision is opened again; what it was bound to is kept."""
    return replace(agreement, state="reopened")
