"""Numbers of paragraphs, subparagraphs and items: ``1.``, ``(a)``, ``٢ -``, ``（一）``, ``ii)``.

A marker may be read in several ways, (i) as a letter and as a Roman number; which
one is meant only the sequence tells.
"""

import re
from dataclasses import dataclass
from typing import Final

from travaux.text.number_words import BIS_VALUES
from travaux.text.numerals import ARABIC, CYRILLIC, LATIN, han_value, roman_value

BULLETS: Final = "-–—•·*"
HIGHEST: Final = 999
"""A higher number at the head of a line is a year or a figure, no paragraph."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a marker: its style and its place in the sequence, from 1.

    ``again`` marks a number that repeats its neighbour's with bis or the like.
    """

    style: str
    value: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the head of a line: as it is kept, how it may be read, what follows it."""

    number: str
    readings: tuple[Reading, ...]
    rest: str

    @property
    def decimal(self) -> bool:
        """Whether it numbers paragraphs rather than what stands under them."""
        return self.readings[0].style in _PARAGRAPHS


def marker_of(line: str, language: str = "") -> Marker | None:
    """Take the marker off a line that begins with one.

    The dot after a bare number (in Arabic the dash) is not kept with the number, all
    other marks are: ``1.`` gives ``1``, ``1)`` stays, ``٢ -`` gives ``٢``.
    """
    match = _MARKER.match(line)
    if match is None:
        return None
    printed = match[0]
    rest = line[len(printed) :]
    if rest and not _may_follow(printed, rest):
        return None
    readings = _readings(match)
    if not readings:
        return None
    return Marker(_kept(match, language), readings, rest.strip(_SPACE))


def numbered(text: str, language: str) -> Marker | None:
    """The number at the head of a paragraph, a bullet before it left out."""
    marker = marker_of(text, language)
    inner = marker_of(marker.rest, language) if marker and text[0] in BULLETS else None
    return inner if inner and inner.readings[0].value else marker


def printed_marker(number: str, language: str = "") -> str:
    """Print a number as it hangs beside its words: ``1`` as ``1.``, in Arabic ``١ -``."""
    if not _BARE.fullmatch(number):
        return number
    return f"{number} -" if language[:2] == "ar" else f"{number}."


_SPACE: Final = " \t\u00a0\u3000\u200e\u200f"
_QUOTES: Final = "“”„‟«»"
_PARAGRAPHS: Final = frozenset({"1", "1)", "(1)", "1.1", "一、", "PP", "OP"})
_BIS: Final = rf"(?:{'|'.join(map(re.escape, sorted(BIS_VALUES, key=len, reverse=True)))}|alt)"
_BARE: Final = re.compile(rf"\d+(?:\s{_BIS})?", re.IGNORECASE)
_HAN: Final = "[一二三四五六七八九十百]"
_MARKER: Final = re.compile(
    rf"""
      (?P<draft>(?:PP|OP)\s?\d+(?:\.\d+)?(?:\s?{_BIS})?(?:\s?\(?[a-z]\)?(?=[\s.:]))?)[.:)]?
    | (?P<depth>\d+(?:\.\d+)+)\.?(?=\s)
    | (?P<digit>\d+)(?P<again>\s?{_BIS}|之{_HAN}+)?
        (?P<tail>(?(again)[.．)]|[.．)](?P<late>\s{_BIS}(?=\.?\s)\.?)?)|\s?[-–—](?!\w)|、|(?(again)(?=\s)|(?!)))
    | (?P<quoted>['‘’‚‛]\d+['‘’])
    | \((?P<paren>\d+)(?:\s?{_BIS})?\)(?:\s?{_BIS}(?!\w))?
    | （(?P<wide>\d+)）
    | (?P<comma>{_HAN}+)(?:之{_HAN}+)?、
    | [(（](?P<han>{_HAN}+)[)）]
    | (?P<circled>[\u2460-\u2473]) | (?P<round>[\u2474-\u2487]) | (?P<ideograph>[\u3220-\u3229])
    | (?P<open>[(（])?(?P<letters>[a-z]{{1,5}}|[A-Z]|[{CYRILLIC}]|[{ARABIC}ا]ـ?|هـ)
        (?P<inner>\s{_BIS})?(?(open)[)）]|(?P<close>\)|\.|(?<=[\u0621-\u064aـ])\s?[-–](?!\w)))
        (?P<outer>\s{_BIS}(?!\w))?
    | (?P<dash>[{BULLETS}])(?=\s)
    """,
    re.VERBOSE,
)
_AGAIN: Final = re.compile(rf"\s{_BIS}|之", re.IGNORECASE)


def _readings(match: re.Match[str]) -> tuple[Reading, ...]:
    again = bool(_AGAIN.search(match[0]))
    kind = match.lastgroup or ""
    if match["letters"]:
        return _letters(match, again=again)
    if match["dash"]:
        return (Reading(match["dash"], 0),)
    if match["draft"]:
        value = int(re.findall(r"\d+", match["draft"])[0])
        return (Reading(match["draft"][:2], value, again or "." in match["draft"]),)
    if match["depth"]:
        parts = match["depth"].split(".")
        return (Reading("1" + ".1" * (len(parts) - 1), int(parts[-1])),)
    style, value = _numeric(match, kind)
    return (Reading(style, value, again),) if 0 < value <= HIGHEST else ()


def _numeric(match: re.Match[str], kind: str) -> tuple[str, int]:
    if match["digit"]:
        tail = match["tail"] or ""
        return "1)" if tail == ")" else "1", int(match["digit"])
    for name, style in (("paren", "(1)"), ("wide", "(1)"), ("quoted", "‘1’")):
        if match[name]:
            return style, int(match[name].strip("'‘’‚‛"))
    for name, style in (("comma", "一、"), ("han", "（一）")):
        if match[name]:
            return style, han_value(match[name])
    first = {"circled": "\u2460", "round": "\u2474", "ideograph": "\u3220"}[kind]
    style = {"circled": "①", "round": "⑴", "ideograph": "（一）"}[kind]
    return style, ord(match[kind]) - ord(first) + 1


def _letters(match: re.Match[str], *, again: bool) -> tuple[Reading, ...]:
    letters, frame = match["letters"].rstrip("ـ"), "()" if match["open"] else match["close"].strip()
    if letters.isupper() and frame == ".":
        return ()
    readings: list[Reading] = []
    for alphabet in (LATIN, CYRILLIC, ARABIC):
        if letters.casefold()[0] in alphabet and len(set(letters)) == 1:
            value = alphabet.index(letters.casefold()[0]) + 1 + (len(letters) - 1) * len(alphabet)
            case = "A" if letters.isupper() else "a"
            readings.append(Reading(f"{frame}{case}{alphabet[1]}", value, again))
    if letters == "ا":
        readings.append(Reading(f"{frame}aب", 1, again))
    roman = roman_value(letters)
    if roman:
        readings.append(Reading(f"{frame}i", roman, again))
    return tuple(readings)


def _may_follow(printed: str, rest: str) -> bool:
    """Words follow a marker after a space; slips of typing and Chinese have none."""
    if rest[0] in _SPACE:
        return True
    if printed[-1] == ")" and rest[0].isupper():
        return True
    unspaced = printed[-1] in ")）、．.-" or ord(printed[-1]) > ord("\u2100")
    quoted = rest[0] in _QUOTES
    return unspaced and (quoted or "\u0600" <= rest[0] <= "\u06ff" or rest[0] >= "\u2e80")


def _kept(match: re.Match[str], language: str) -> str:
    printed = match[0]
    if match["draft"]:
        return match["draft"]
    if match["digit"]:
        tail = (match["tail"] or "").strip()
        arabic = language[:2] == "ar"
        if late := match["late"]:
            return match["digit"] + late.rstrip(".")
        if not tail or (tail in "-–—" if arabic else tail == "."):
            return match["digit"] + (match["again"] or "")
    return printed
