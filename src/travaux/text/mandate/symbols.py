"""Documents named by their symbol, and treaties by their place in a treaty series."""

import re
from collections.abc import Iterator
from typing import Final

from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.values import Span

_SYMBOL: Final = re.compile(
    r"(?<![\w/])(?:[A-Z]{2,9}|[AEST])(?:/[A-Z]+)*"
    r"(?:[/.](?:[A-Z][A-Za-z]*[.-]?)?\d[\w.-]*(?<![.-])(?:\([IVXL\d]+\))?(?:\[[A-Z]\])?"
    r"|/[A-Z][A-Za-z]*)+"
    r"(?:\s\((?:Part|Vol\.|Vols\.)\s[IVX]+\)|\s\(\d{4}\))?",
    re.ASCII,
)
_ROMAN: Final = re.compile(r"[IVXL]+/\d")
_PART: Final = re.compile(
    r"\s?(?:,|and|et|y|и|و|和|及)\s?(?P<kind>Corr|Add|Rev)\.(?P<n>\d+)"
    r"(?:-(?P<to>\d+)| (?:and|et|y|и) (?P<more>\d+)(?![\w/.]))?"
)
_PARTS: Final = re.compile(r"/(?:Corr|Add|Rev)\.\d+$")
_SERIES: Final = re.compile(
    fold(
        r"(?P<who>nations|unies|unidas|наций|联合国|المتحدة)[^\w]+"
        r"(?:treaty\s+series|recueil\s+des\s+traités|сборник\s+договоров|《?条约(?:汇编|集)》?"
        r"|مجموعة\s+المعاهدات)[^\w]*"
        r"(?:vol\.?|tome|том|第|المجلد)\s*(?P<vol>\d+|[clxvi]+)\s*(?:卷)?[^\w]*"
        r"(?:nos?\.?|n[^\w]?o?s?|núms?\.?|№|第|الرقم|رقم)\s?(?P<no>[ai]?-?\d+)"
    ).replace("(?p<", "(?P<")
)
_LEAGUE: Final = re.compile(fold(r"league|société\s+des|sociedad|лиг|国际联盟|国联|عصبة"))
_BEFORE_SERIES: Final = 24
_MOST: Final = 20


def symbols(written: str, text: Folded) -> Iterator[tuple[str, Span]]:
    """The symbols a text names, with folded spans; ``A/74/130 and Corr.1`` names two."""
    capitals = "".join(
        character if character.isdigit() else written[place]
        for character, place in zip(text.text, text.places, strict=False)
    )
    for match in _SYMBOL.finditer(capitals):
        if not _is_symbol(match[0]):
            continue
        yield match[0], match.span()
        yield from _parts(_PARTS.sub("", match[0]), capitals, match.end())
    yield from _treaties(text)


def _is_symbol(found: str) -> bool:
    """Whether it has a figure and is no sales number, as ``E.93.I.8``, nor *XII/23*."""
    if _ROMAN.match(found) or not any(character.isdigit() for character in found):
        return False
    return "/" in found or ("." in found and found.endswith(")"))


def _parts(symbol: str, capitals: str, end: int) -> Iterator[tuple[str, Span]]:
    """Corrigenda and addenda that are named without the symbol they belong to."""
    while match := _PART.match(capitals, end):
        numbers = [int(match["n"])]
        if match["to"]:
            numbers = list(range(numbers[0], min(int(match["to"]), numbers[0] + _MOST) + 1))
        if match["more"]:
            numbers.append(int(match["more"]))
        for n in numbers:
            yield f"{symbol}/{match['kind']}.{n}", (match.start("kind"), match.end())
        end = match.end()


def _treaties(text: Folded) -> Iterator[tuple[str, Span]]:
    for match in _SERIES.finditer(text.text):
        before = text.text[max(0, match.start() - _BEFORE_SERIES) : match.end("who")]
        series = "LNTS" if _LEAGUE.search(before) else "UNTS"
        yield f"{series} {match['vol'].upper()}, No. {match['no'].upper()}", match.span()
