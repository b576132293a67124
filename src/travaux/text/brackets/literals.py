r"""Signs of the room dialect where they are words: ``\[``, ``\]``, ``\\``, and a few more.

A footnote's sign ``[^1]`` and placeholders, ``[x]``, ``[…]``, ``[--]``, stay as they are.
"""

from typing import Final

import regex

from travaux.text.brackets.attributions import (
    LONGEST,
    Attribution,
    Clause,
    read_attribution,
)
from travaux.text.brackets.parties import Known
from travaux.text.brackets.verbs import KEEPERS, refusal, verb_at

DASH: Final = " – "
BETWEEN: Final = "¦"
"""Divides two contested places that touch, so that they are not read as alternatives."""

_BARE: Final = r"\^[^\]\s\[\\]+|[xX]{1,3}|…|\.{3}|_+|[-–—]{1,3}|\?"
BARE: Final = rf"\[(?:{_BARE})\]"
"""Brackets that hold no contested words, as they are printed and read: footnotes, placeholders."""


_SIGN: Final = regex.compile(rf"{BARE}|[\[\]\\]")
_WOULD_BE_BARE: Final = regex.compile(_BARE)
_ESCAPED: Final = regex.compile(r"\\(.)", regex.DOTALL)
_NAME: Final = regex.compile(r"\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{P}]")
_LONGEST_NAME: Final = 80
_DASH: Final = regex.compile(r"(?:^|(?<= ))–(?= )")


def escaped(text: str) -> str:
    """Words as they are printed: brackets and backslashes with a backslash before them."""
    return _SIGN.sub(lambda it: it[0] if len(it[0]) > 1 else f"\\{it[0]}", text)


def unescaped(printed: str) -> str:
    """Printed words as they are meant."""
    return _ESCAPED.sub(r"\1", printed)


def escaped_whole(printed: str, *, named: bool) -> str:
    """Escape all words of an option where they would be read as a verb or as a sign."""
    if refusal(printed) or (not named and _WOULD_BE_BARE.fullmatch(printed)):
        return f"\\{printed}"
    return printed


def escaped_end(printed: str, known: Known, *, names: str, alone: bool) -> str:
    """Escape the dashes that may be read as naming the parties behind an option.

    Whoever reads it may know more parties than ``known``; so before what looks like a name
    a dash is escaped too, where no names follow.

    Args:
        printed: the last words of an option.
        known: the parties that the reader knows.
        names: what is printed behind the words, with its dash; or nothing.
        alone: whether the option holds nothing else.
    """
    for dash in reversed([*_DASH.finditer(printed, max(0, len(printed) - LONGEST))]):
        at = dash.start()
        behind = unescaped(printed[at + 2 :] + names)
        likely = not names and len(behind) < _LONGEST_NAME and _NAME.match(behind)
        if (at or alone) and (likely or _said(behind, known)):
            printed = f"{printed[:at]}\\{printed[at:]}"
    return printed


def find_attribution(
    printed: str, known: Known, *, alone: bool
) -> tuple[str, Attribution, int] | None:
    """Find who stands behind an option, at the end of its last words.

    Returns:
        The printed words before, who stands behind them, and where the dash is; None
        where no dash stands before known parties or a verb alone. A name may hold a dash,
        so the first dash that will do is taken.
    """
    for dash in _DASH.finditer(printed, max(0, len(printed) - LONGEST)):
        at = dash.start()
        if at == 0 and not alone:
            continue
        said = _said(unescaped(printed[at + 2 :]), known)
        if said is not None:
            return printed[: max(at - 1, 0)], said, at
    return None


def _said(text: str, known: Known) -> Attribution | None:
    found = verb_at(text)
    if found and found[1] == len(text) and found[0] in KEEPERS:
        return Attribution((Clause((), (found[0],)),))
    return read_attribution(text, known)
