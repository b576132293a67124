"""The parties that a typed text itself shows to be parties, for who has no list of them.

The rule is strict, for a dash stands before other things too. A name is found

1. with a verb of attribution, in a bracket: behind its last dash (``– AAA delete``,
   ``delete – AAA``), or before a colon (``AAA/BBB propose: …``);
2. behind the last dash of two brackets or more, or of one that touches another, if it is
   a code in capitals (``[shall][should – AAA]``);
3. in one list with a name that is found.

A name here is a code, or words that begin with capitals; in scripts without capitals
nothing tells names from words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import regex

from travaux.text.brackets.signs import sign_of
from travaux.text.brackets.verbs import refusal, verb_at

_OPENING: Final = frozenset("[［【")
_CLOSING: Final = frozenset("]］】")
_BRACKETS: Final = r"\[\]［］【】"
_DASHES: Final = "–—‒―－"
_FARTHEST: Final = 400
"""Code points; a longer text is no list of names."""

_TAIL: Final = regex.compile(
    rf"(?:(?<=[\s\[［【])[-{_DASHES}]|[{_DASHES}])\s*"
    rf"(?P<said>(?:[^{_BRACKETS}\n{_DASHES}-]|(?<=\w)-(?=\w)){{2,{_FARTHEST}}}+)"
    r"[\]］】]"
)
_HEAD: Final = regex.compile(rf"[\[［【]\s*(?P<said>[^{_BRACKETS}\n:：]{{2,{_FARTHEST}}}+)[:：]")
_CODE: Final = regex.compile(r"[A-Z][A-Z0-9]{1,7}(?:[-+][A-Z0-9]{1,7})?")
_CAPITALISED: Final = r"\p{Lu}[\p{L}\p{M}’'-]+"
_NAME: Final = regex.compile(
    rf"{_CODE.pattern}"
    rf"|{_CAPITALISED}(?:\s+(?:(?:of|the|and|de|la|du|des)\s+){{0,2}}{_CAPITALISED}){{0,5}}"
)
_CLAUSES: Final = regex.compile(r"\s*[;；]\s*")
_BETWEEN: Final = regex.compile(r"\s*(?:,\s*and\b|[,/&])\s*")
_SURE: Final = 2
"""As often a name has to be met; with a verb, or in brackets that touch, once will do."""


class _List(NamedTuple):
    """Names in one list, and how often to count them: names that are no codes not at all."""

    names: tuple[str, ...]
    codes: int = 0
    others: int = 0


def find_parties(source: str) -> tuple[str, ...]:
    """The names that the brackets of a text show to be parties, in alphabetical order.

    Cost: linear.
    """
    lists = [*_tails(source), *_heads(source)]
    times: Counter[str] = Counter()
    for it in lists:
        for name in it.names:
            times[name] += it.codes if _CODE.fullmatch(name) else it.others
    return tuple(sorted(_joined((name for name in times if times[name] >= _SURE), lists)))


def _tails(source: str) -> Iterator[_List]:
    """The lists behind the last dash of a bracket."""
    for found in _TAIL.finditer(source):
        dash = found.start()
        begins = max(source.rfind(sign, max(dash - _FARTHEST, 0), dash) for sign in _OPENING)
        refuses = begins >= 0 and refusal(source[begins + 1 : dash]) is not None
        touches = source[found.end() : found.end() + 1] in _OPENING or (
            begins > 0 and source[begins - 1] in _CLOSING
        )
        for names, asks in _lists(found["said"]):
            sure = _SURE if asks or refuses else 0
            yield _List(names, sure or 1 + touches, sure)


def _heads(source: str) -> Iterator[_List]:
    """The lists with a verb, before a colon at the beginning of a bracket."""
    for found in _HEAD.finditer(source):
        for names, asks in _lists(found["said"]):
            if asks:
                yield _List(names, _SURE, _SURE)


def _joined(sure: Iterable[str], lists: Iterable[_List]) -> set[str]:
    """Names with all that stand in one list with them, and so on."""
    beside: dict[str, list[_List]] = defaultdict(list)
    for it in lists:
        for name in it.names:
            beside[name].append(it)
    found: set[str] = set()
    left = [*sure]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [other for it in beside.pop(name, ()) for other in it.names]
    return found


def _lists(said: str) -> list[tuple[tuple[str, ...], bool]]:
    """The lists of an attribution, and whether a verb follows; none if any of it is no list."""
    lists = [_list(clause) for clause in _CLAUSES.split(said.strip(" .")) if clause]
    return [it for it in lists if it] if all(lists) else []


def _list(clause: str) -> tuple[tuple[str, ...], bool] | None:
    gaps = regex.finditer(r"\s+", clause)
    verb = next((gap.start() for gap in gaps if _ends(clause, gap.end())), None)
    names = tuple(_BETWEEN.split(clause[:verb].strip()))
    if not all(_NAME.fullmatch(name) and sign_of(name) is None for name in names):
        return None
    return names, verb is not None


def _ends(clause: str, at: int) -> bool:
    """Whether a clause ends with a verb that begins here."""
    found = verb_at(clause, at)
    return found is not None and found[1] == len(clause)
