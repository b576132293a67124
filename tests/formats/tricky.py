"""Trees and texts that look like what they are not: words like headings, numbers and marks."""

import random
from dataclasses import replace
from pathlib import Path
from typing import get_args

from hypothesis import strategies as st

from tests.formats.shapes import each, with_local_ids
from travaux.text.values import Instrument, Kind, Provision

GOLDEN = Path(__file__).parents[1] / "golden"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")

PIECES = (
    *("Article 1", "Article 2 bis", "article 5", "CHAPTER II", "TITLE 1", "Annex", "Preamble"),
    *("Part I", "First part", "Première partie", "Глава II", "المادة الأولى", "第五条", "第一章"),
    *("(a)", "(b)", "(i)", "(ii)", "a)", "1.", "2.", "1 -", "٢ -", "1)", "2.1", "一、", "（一）"),
    *("PP1", "OP2", "PP3 bis.", "•", "-", "- 1.", "①", "‘1’", "b.", "2024.", "1 bis."),
    *("The Parties,", "Have agreed as follows:", "Recalling", "In witness whereof", "Done at"),
    *("The General Assembly,", "A/RES/74/247", "[^1]", "[^1]: ", "CAPITALS HERE"),
    *("\\words@2", "\\closing@1 x", "\\article@1{X}", "\\n", "\\", "\\\\", "\\note"),
    *("#", "## ", "<!-- words@2: -->", "<!--", "-->", "*x*", "**", "_y_", "`", "[x](y)", "<b>"),
    *("&amp;", "&lt;", "> ", ">", "---", "===", "|", "~", "+ ", "1\\.", "<", "{", "}", "@2"),
    *(" ", "  ", "\t", "\u00a0", "\u3000", "word", "Word", ".", ";", ":", ",", "法", "كلمة", "é"),
)
"""What a reader could take for something else than the words that they are."""

spaced = st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join)
joined = st.lists(st.sampled_from(PIECES), max_size=3).map("".join)
paragraphs = st.lists(spaced | joined, max_size=3).map("\n".join)
numbers = st.sampled_from(("1", "2", "(a)", "(b)", "I", "5 bis", "")) | st.sampled_from(PIECES)
sources = st.lists(spaced | joined | st.just(""), min_size=1, max_size=12).map("\n".join)


@st.composite
def tricky_instruments(draw: st.DrawFn) -> Instrument:
    """Any tree, of any kinds in any order, its words made of the pieces."""
    kinds = st.sampled_from(get_args(Kind))

    def provision(depth: int) -> Provision:
        below = draw(st.integers(0, 2)) if depth else 0
        return Provision(
            id="",
            kind=draw(kinds),
            number=draw(numbers),
            heading=draw(paragraphs),
            words=draw(paragraphs),
            children=tuple(provision(depth - 1) for _ in range(below)),
            closing=draw(paragraphs),
            notes=tuple(draw(st.lists(spaced, max_size=1))),
        )

    provisions = tuple(provision(2) for _ in range(draw(st.integers(0, 2))))
    title, symbol = draw(paragraphs), draw(spaced)
    return with_local_ids(Instrument(title, draw(st.sampled_from(LANGUAGES)), symbol, provisions))


def as_read(instrument: Instrument) -> Instrument:
    """The instrument as a file would hold it: in English, with the ids of a reader."""
    return with_local_ids(replace(instrument, language="en"))


def fields(instrument: Instrument) -> list[str]:
    """All that an instrument holds, in document order."""
    held = [instrument.symbol, instrument.title]
    for one in each(instrument.provisions):
        held += [one.number, one.heading, one.words, one.closing, *one.notes]
    return held


def mutated(text: str, seed: int) -> str:
    """The text with one to four slips: lines or runs dropped, doubled, moved or put in."""
    rng = random.Random(seed)
    for _ in range(rng.randint(1, 4)):
        lines = text.split("\n")
        at = rng.randrange(len(lines))
        start = rng.randrange(len(text) + 1)
        end = min(start + rng.randint(1, 30), len(text))
        text = rng.choice(
            (
                "\n".join(lines[:at] + lines[at + 1 :]),
                "\n".join([*lines[:at], lines[at], *lines[at:]]),
                "\n".join(lines[at:] + lines[:at]),
                text[:start] + text[end:],
                text[:start] + text[start:end] + text[start:],
                text[:start] + rng.choice(PIECES) + text[start:],
                text[:start] + "\n" + text[start:],
                text.replace("\n\n", "\n", rng.randint(1, 5)),
            )
        )
    return text
