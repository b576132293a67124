"""How a provision's number is printed: in the language of the text, not of the interface."""

from travaux.formats.html.direction import primary
from travaux.formats.plain.headings import printed_heading


def label(kind: str, number: str, language: str, *, heading: str = "") -> str:
    """A headed provision's label: ``Article 5``, ``第五条``.

    A number that has its word with it stays as printed; an annex or a preamble
    without a number keeps its word unless its heading has it, any other kind
    without one has no label.
    """
    printed = printed_heading(kind, number, primary(language))
    return "" if not number and printed in heading else printed


def hanging(kind: str, number: str, language: str) -> str:
    """A number as it hangs beside its words: ``2.``, ``2 bis.``, ``(a)``, ``PP3``, ``٢ -``."""
    if kind not in {"paragraph", "operative"} or not number[-1:].isalnum() or number[0].isalpha():
        return number
    return f"{number}\N{NO-BREAK SPACE}-" if primary(language) == "ar" else f"{number}."


def alternative(number: str) -> str:
    """The number of what stands beside another as its alternative, such as ``3 alt.``."""
    stem = number.rstrip(" .-\N{NO-BREAK SPACE}")
    return f"{stem} alt." if stem else "alt."


def within(above: str, number: str, language: str) -> str:
    """The name of what stands under something that has a name: ``Article 5, 2``, ``2 (a)``."""
    if not above or not number:
        return above or number
    comma = {"ar": "، ", "zh": "，"}.get(primary(language), ", ")
    return f"{above}{comma if number[0].isalnum() else ' '}{number}"
