r"""Signs of the room dialect where they are words: ``\[``, ``\]``, ``\\``, and a few more.

A footnote's sign ``[^1]`` is no bracket and stays as it is.
"""

from typing import Final

import regex

from travaux.text.brackets.attributions import Attribution, Clause, read_attribution
from travaux.text.brackets.parties import Known
from travaux.text.brackets.verbs import KEEPERS, refusal, verb_at

DASH: Final = " – "
BETWEEN: Final = "¦"
"""Divides two contested places that touch, so that they are not read as alternatives."""

FOOTNOTE: Final = r"\[\^[^\]\s\[\\]+\]"

_SIGN: Final = regex.compile(rf"{FOOTNOTE}|[\[\]\\]")
_ESCAPED: Final = regex.compile(r"\\(.)", regex.DOTALL)
_DASH: Final = regex.compile(r"(?:^|(?<= ))–(?= )")


def escaped(text: str) -> str:
    """Words as they are printed: brackets and backslashes with a backslash before them."""
    return _SIGN.sub(lambda it: it[0] if len(it[0]) > 1 else f"\\{it[0]}", text)


def unescaped(printed: str) -> str:
    """Printed words as they are meant."""
    return _ESCAPED.sub(r"\1", printed)


def escaped_content(printed: str, *, alone: bool) -> str:
    """Escape what would be read as a verb or a footnote at the beginning of an option.

    Args:
        printed: the words with which an option begins, escaped.
        alone: whether the option holds nothing else.
    """
    if printed.startswith("^") or (alone and refusal(printed)):
        return f"\\{printed}"
    return printed


def escaped_end(printed: str, known: Known, *, alone: bool) -> str:
    """Escape the dashes that would be read as naming the parties behind an option.

    Args:
        printed: the last words of an option without names, escaped.
        known: the parties that the reader knows.
        alone: whether the option holds nothing else.
    """
    while (found := find_attribution(printed, known, alone=alone)) is not None:
        at = found[2]
        printed = f"{printed[:at]}\\{printed[at:]}"
    return printed


def find_attribution(
    printed: str, known: Known, *, alone: bool
) -> tuple[str, Attribution, int] | None:
    """Find who stands behind an option, at the end of its last words.

    Returns:
        The printed words before, who stands behind them, and where the dash is; None
        where no dash stands before known parties or a verb alone.
    """
    for dash in _DASH.finditer(printed, overlapped=True):
        at = dash.start()
        if at == 0 and not alone:
            continue
        said = _said(unescaped(printed[at + 2 :]), known)
        if said is not None and not _later(printed, known, at):
            return printed[: max(at - 1, 0)], said, at
    return None


def _later(printed: str, known: Known, at: int) -> bool:
    """Whether a later dash stands before parties too; then the earlier is words."""
    return any(
        _said(unescaped(printed[dash.start() + 2 :]), known) is not None
        for dash in _DASH.finditer(printed, at + 1)
    )


def _said(text: str, known: Known) -> Attribution | None:
    found = verb_at(text)
    if found and found[1] == len(text) and found[0] in KEEPERS:
        return Attribution((Clause((), (found[0],)),))
    return read_attribution(text, known)
