"""Finding participants by a name or code: every one it may be, never a guess."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from travaux.registers.values import OtherName, Participant

How: TypeAlias = Literal["code", "name", "short", "common", "abbreviation", "former", "part"]

LETTERS: Final = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None, ".": None, "&": " and "})
"""What is written one way or the other (Arabic), or is left out at will (dots)."""

SMALL: Final = frozenset(
    "the of and le la les l de du des d et el los las del y и".split()  # noqa: SIM905 -- read as words
)
"""Words that people leave out of a name, or put in."""

WORDS: Final = {"st": "saint", "ste": "sainte"}
LEAST: Final = 4
"""A name shorter than this is not looked for inside what was typed: too many words hold it."""

_BRACKETED: Final = re.compile(r"(?P<name>[^()]+?)\s*\((?P<form>[^()]+)\)")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant, how they were found, and by which name or code.

    `part`: what was typed is a part of the name, or the name a part of it; whoever asks
    should have it confirmed even if it is the only candidate.
    """

    participant: Participant
    how: How
    matched: str


def fold(text: str) -> str:
    """A name without what people leave out: case, accents, points, small words.

    Words are set apart by one space. Han characters stay as they are.

    Guarantees:
        1. Folding what is folded changes nothing.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(
        mark if unicodedata.category(mark)[0] in "LN" else " "
        for mark in plain.translate(LETTERS)
        if unicodedata.category(mark) not in ("Mn", "Cf")
    )
    words = [WORDS.get(word, word) for word in bare.split()]
    return " ".join([word for word in words if word not in SMALL] or words)


class Finder:
    """An index of names and codes."""

    def __init__(
        self, participants: Iterable[Participant], other_names: Iterable[OtherName]
    ) -> None:
        self._codes: dict[str, dict[str, Candidate]] = {}
        self._named: dict[str, dict[str, Candidate]] = {}
        self._mixed: dict[str, dict[str, Candidate]] = {}
        self._order: dict[str, int] = {}
        known = {it.id: it for it in participants}
        for at, participant in enumerate(known.values()):
            self._order[participant.id] = at
            for code in (participant.id, participant.alpha2, participant.m49):
                _add(self._codes, _code(code), Candidate(participant, "code", code))
            for candidate in _named(participant):
                self._add_name(candidate)
        for other in other_names:
            self._add_name(Candidate(known[other.participant], other.known.value, other.name))

    def _add_name(self, candidate: Candidate) -> None:
        folded = fold(candidate.matched)
        _add(self._named, folded, candidate)
        _add(self._mixed, _mix(folded), candidate)

    def find(self, text: str) -> tuple[Candidate, ...]:
        """Everybody a name or code may mean, in the order of the register."""
        wanted = fold(text)
        found = self._exactly(text)
        if wanted and not found:
            found = self._parts(wanted)
        return tuple(sorted(found.values(), key=lambda it: self._order[it.participant.id]))

    def ambiguous(self) -> dict[str, tuple[str, ...]]:
        """The folded names and codes that are several participants', with their ids."""
        every = {name: tuple(self._exactly(name)) for name in (*self._codes, *self._named)}
        return {name: ids for name, ids in every.items() if len(ids) > 1}

    def _exactly(self, text: str) -> dict[str, Candidate]:
        """By a code, by a name, or by its words in another order (`Korea, Republic of`)."""
        folded = fold(text)
        named = self._named.get(folded) or self._mixed.get(_mix(folded), {})
        return {**named, **self._codes.get(_code(text), {})}

    def _parts(self, wanted: str) -> dict[str, Candidate]:
        held = {name for name in self._named if _inside(name, wanted) and _long(name)}
        # Of "Democratic Congo" we know "Congo"; then it is any name that has Congo in it.
        most = [it for it in held if not any(it != of and _inside(it, of) for of in held)]
        names = {name for name in self._named for it in (wanted, *most) if _inside(it, name)}
        return {
            key: Candidate(it.participant, "part", it.matched)
            for name in names
            for key, it in self._named[name].items()
        }


def _add(index: dict[str, dict[str, Candidate]], key: str, candidate: Candidate) -> None:
    if key:
        index.setdefault(key, {}).setdefault(candidate.participant.id, candidate)


def _mix(folded: str) -> str:
    return " ".join(sorted(folded.split()))


def _code(text: str) -> str:
    bare = text.replace(".", "").strip().casefold()
    return bare.zfill(3) if bare.isdecimal() else bare


def _named(participant: Participant) -> Iterator[Candidate]:
    names = [name for _language, name in participant.names.every()]
    yield from (Candidate(participant, "name", name) for name in names)
    for name in names:
        yield from (Candidate(participant, "short", turned) for turned in _turned(name))


def _turned(name: str) -> Iterator[str]:
    """`Iran (Islamic Republic of)` is also `Iran`, and `Islamic Republic of Iran`.

    In Arabic the name stands where the hyphen is.
    """
    found = _BRACKETED.fullmatch(name)
    if found:
        short, form = found["name"], found["form"]
        yield short
        yield form.replace("-", short) if "-" in form else f"{form} {short}"


def _inside(part: str, whole: str) -> bool:
    if _HAN.search(part):
        return part in whole
    return f" {part} " in f" {whole} "


def _long(name: str) -> bool:
    return len(name) >= LEAST or bool(_HAN.search(name))
