"""At what depth a heading stands: under the innermost heading that is higher."""

from typing import Final

from travaux.formats.plain.headings import Heading, is_title_word
from travaux.formats.plain.open import Open, Stack
from travaux.text.numerals import numerals
from travaux.text.values import Kind

RANKS: Final = {"annex": 0.0, "part": 1.0, "chapter": 2.0, "section": 3.0, "article": 4.0}
_TITLE_RANK: Final = 3.5


def height_of(heading: Heading, stack: Stack) -> tuple[Kind, float, int]:
    """The kind, the rank and the depth of a heading that follows what is open.

    An annex stands at the top, except that of a treaty which is itself an annex: it
    follows the treaty's own preamble or closing words, and its number does not go on
    from the number of the annex that holds the treaty.
    """
    kind, rank = heading.kind, RANKS[heading.kind]
    if kind == "annex":
        return kind, rank, _annex(heading.number, stack)
    if kind == "section" and is_title_word(heading.number):
        rank = _TITLE_RANK
        if not stack.any_of("chapter", "section"):
            kind, rank = "part", RANKS["part"]
    return kind, rank, stack.depth_for(rank, RANKS)


def _annex(number: str, stack: Stack) -> int:
    open_ones = [depth for depth in range(stack.depth, 0, -1) if stack.at(depth).kind == "annex"]
    for depth in open_ones:
        if _goes_on(number, stack.at(depth)):
            return depth
    holds = bool(open_ones) and stack.at(open_ones[-1]).treaty
    begins = not numerals(number) or any(it.value == 1 for it in numerals(number))
    return open_ones[-1] + 1 if holds and begins else 1


def _goes_on(number: str, annex: Open) -> bool:
    before = {(it.system, it.value + 1) for it in numerals(annex.number)}
    return bool(before & {(it.system, it.value) for it in numerals(number)})
