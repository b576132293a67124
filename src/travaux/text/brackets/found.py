"""The parties that a typed text itself shows to be parties, for who has no list of them.

The rule is strict, for a dash stands before other things too. A name is found

1. with a verb of attribution, in a bracket: behind its last dash (``– AAA delete``,
   ``delete – AAA``), or before a colon (``AAA/BBB propose: …``);
2. behind the last dash of two brackets or more, if it is a code in capitals (``– AAA``);
3. in one list with a name that is found.

A name here is a code, or words that begin with capitals; in scripts without capitals
nothing tells names from words.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from travaux.text.brackets.signs import sign_of
from travaux.text.brackets.verbs import refusal, verb_at

_TAIL: Final = regex.compile(
    r"(?:(?<=[\s\[［【])[-–—‒―－]|[–—―－])\s*(?P<said>(?:[^\[\]［］【】\n–—‒―－-]|(?<=\w)-(?=\w)){2,400}+)[\]］】]"
)
_HEAD: Final = regex.compile(r"[\[［【]\s*(?P<said>[^\[\]［］【】\n:：]{2,200}+)[:：]")
_CODE: Final = regex.compile(r"[A-Z][A-Z0-9]{1,7}(?:[-+][A-Z0-9]{1,7})?")
_NAME: Final = regex.compile(
    rf"{_CODE.pattern}|\p{{Lu}}[\p{{L}}\p{{M}}’'-]+(?:\s+(?:(?:of|the|and|de|la|du|des)\s+){{0,2}}\p{{Lu}}[\p{{L}}\p{{M}}’'-]+){{0,5}}"
)
_CLAUSES: Final = regex.compile(r"\s*[;；]\s*")
_BETWEEN: Final = regex.compile(r"\s*(?:,\s*and\b|[,/&])\s*")


class _List(NamedTuple):
    """Names in one list; ``asks`` where a verb follows them."""

    names: tuple[str, ...]
    asks: bool


def find_parties(source: str) -> tuple[str, ...]:
    """The names that the brackets of a text show to be parties, in alphabetical order.

    Cost: linear.
    """
    tails = [
        it._replace(asks=it.asks or _refuses(source, found.start()))
        for found in _TAIL.finditer(source)
        for it in _lists(found["said"])
    ]
    heads = [it for found in _HEAD.finditer(source) for it in _lists(found["said"]) if it.asks]
    times = Counter(name for it in tails for name in it.names if _CODE.fullmatch(name))
    sure = {name for name, count in times.items() if count > 1}
    sure |= {name for it in (*tails, *heads) if it.asks for name in it.names}
    before = -1
    while before != len(sure):
        before = len(sure)
        sure |= {name for it in tails if not sure.isdisjoint(it.names) for name in it.names}
    return tuple(sorted(sure))


def _lists(said: str) -> Iterator[_List]:
    """The lists of an attribution; none where any of it is something else."""
    lists = [_list(clause) for clause in _CLAUSES.split(said.strip(" .")) if clause]
    if all(lists):
        yield from (it for it in lists if it)


def _list(clause: str) -> _List | None:
    verb = next(
        (it.start() for it in regex.finditer(r"\s+", clause) if _ends(clause, it.end())), None
    )
    names = tuple(_BETWEEN.split(clause[:verb].strip()))
    if not all(_NAME.fullmatch(name) and sign_of(name) is None for name in names):
        return None
    return _List(names, verb is not None)


def _refuses(source: str, dash: int) -> bool:
    """Whether nothing but a verb stands between a bracket that opens and a dash."""
    begins = max(source.rfind(sign, max(dash - 40, 0), dash) for sign in "[［【")
    return begins >= 0 and refusal(source[begins + 1 : dash]) is not None


def _ends(clause: str, at: int) -> bool:
    """Whether a clause ends with a verb that begins here."""
    found = verb_at(clause, at)
    return found is not None and found[1] == len(clause)
