"""Resolutions printed as plain text, wrapped or not, are read as their files are."""

import os
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.text.mandate.example import ALL
from travaux.formats.akn.resolution import read_resolution
from travaux.formats.mandate import read_mandate, read_mandate_file
from travaux.text.mandate.values import MARK_CLOSES, MARK_OPENS, Mandate

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("TRAVAUX_CORPUS", ROOT.parent / "shared" / "corpus"))
needs_corpus = pytest.mark.skipif(
    not (CORPUS / "resolutions").is_dir(), reason="the corpus is not beside the repository"
)
NAMES = ["75_67", "75_90", "76_121", "76_19", "76_300", "77_226", "77_280"]
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARKED = re.compile(f"{MARK_OPENS}([^{MARK_CLOSES}]*){MARK_CLOSES}")


def printed(data: bytes, width: int, *, raised: bool) -> str:
    """A resolution as plain text, its notes at the end; width 0 does not wrap."""
    sheet = read_resolution(data)
    order: dict[str, int] = {}

    def mark(match: re.Match[str]) -> str:
        return shown(order.setdefault(match[1], len(order) + 1))

    def shown(number: int) -> str:
        return str(number).translate(RAISED) if raised else f"[{number}]"

    blocks = [*sheet.masthead, *sheet.preamble, *sheet.body, *sheet.closing]
    blocks = [MARKED.sub(mark, block) for block in blocks]
    notes = dict(sheet.notes)
    blocks += [f"{shown(n)} {MARKED.sub('', notes[key])}" for key, n in order.items()]
    return "\n\n".join("\n".join(wrapped(block, width)) for block in blocks) + "\n"


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a paragraph; Han characters take two columns and need no space."""
    if not width:
        yield text
        return
    if not re.search("[\u4e00-\u9fff]", text):
        yield from textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
        return
    line, used = "", 0
    for piece in re.findall(r"(?:[!-~]+|[^!-~])[，。；：、）》”⁰¹²³⁴⁵⁶⁷⁸⁹]*", text):
        columns = sum(2 if character > "\u2e80" else 1 for character in piece)
        if used + columns > width:
            yield line
            line, used = "", 0
        line, used = line + piece, used + columns
    yield line


def counts(mandate: Mandate) -> tuple[int, int, int, int]:
    """Preambular and operative paragraphs, notes, and notes whose mark is in a paragraph."""
    placed = sum(note.n is not None for note in mandate.footnotes)
    return (
        len(mandate.preambular),
        len(mandate.operative),
        len(mandate.footnotes),
        placed,
    )


def words(mandate: Mandate) -> list[str]:
    """The paragraphs without space and marks of direction."""
    paragraphs = (*mandate.preambular, *mandate.operative)
    return [re.sub(r"[\s\u200e\u200f]", "", it.text) for it in paragraphs]


@needs_corpus
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", "ACEFRS")
def test_a_printed_resolution_is_read_as_its_file(name: str, language: str) -> None:
    path = CORPUS / "resolutions" / name / f"{language}.xml"
    meant = read_mandate_file(path)
    for width, raised in ((0, True), (72, False)):
        read = read_mandate(printed(path.read_bytes(), width, raised=raised).encode())
        assert counts(read) == counts(meant)
        assert words(read) == words(meant)


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("width", [50, 72])
def test_our_own_resolution_may_be_wrapped(language: str, width: int) -> None:
    meant = read_mandate(ALL[language].encode())
    lines = ALL[language].split("\n")
    text = "\n".join("\n".join(wrapped(line, width)) if line else "" for line in lines)
    read = read_mandate(text.encode())
    assert counts(read) == counts(meant)
    assert words(read) == words(meant)


@pytest.mark.parametrize("language", ALL)
def test_figures_alone_on_a_line_are_words(language: str) -> None:
    """What was wrapped so that a line holds a year alone is no page number."""
    text = ALL[language].replace("78/11", "\n78/11\n")
    assert words(read_mandate(text.encode())) == words(read_mandate(ALL[language].encode()))
