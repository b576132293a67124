"""Resolutions printed as plain text, wrapped or not, are read as their files are."""

import os
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.text.mandate.example import ALL
from travaux.formats.akn.read import read_akn
from travaux.formats.akn.resolution import read_resolution
from travaux.formats.mandate import read_mandate, read_mandate_file
from travaux.formats.plain.write import write_plain
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


@needs_corpus
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", "ACEFRS")
def test_what_the_program_prints_of_a_resolution_is_read_again(name: str, language: str) -> None:
    """As plain text, where some roles are spelled out and no number stands by the title."""
    path = CORPUS / "resolutions" / name / f"{language}.xml"
    meant = read_mandate_file(path)
    text = write_plain(read_akn(path.read_text(encoding="utf-8")).instrument)
    read = read_mandate(text.encode())
    assert counts(read) == counts(meant)
    assert (read.symbol, read.title, read.date) == (meant.symbol, meant.title, meant.date)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A/RES/80/15\n\nCare of lighthouses", "Care of lighthouses"),
        ("Care of lighthouses\n\nand their keepers", "Care of lighthouses and their keepers"),
        ("Agenda item 12\n\nCare of\u00a0lighthouses", "Care of lighthouses"),
        ("Resolution adopted by the General Assembly on 3 December 2025\n\nLights", "Lights"),
        ("[on the report of the Third Committee (A/80/9)]\n\nLights", "Lights"),
    ],
)
def test_a_title_may_have_no_number(words: str, title: str) -> None:
    body = ALL["en"][ALL["en"].index("The General Assembly,\n") :]
    assert read_mandate(f"{words}\n\n{body}".encode()).title == title


def test_roles_that_are_spelled_out_are_read() -> None:
    text = ALL["en"].replace("\n2. Also", "\n\\section@1 Sessions\n\n\\operative@2{2} Also")
    meant = read_mandate(ALL["en"].encode())
    read = read_mandate(text.encode())
    assert words(read) == words(meant)
    assert read.operative[1].heading == "Sessions"


@pytest.mark.parametrize("ending", ["37-е пленарное заседание", "37-e пленарное заседание"])
def test_a_russian_date_closes(ending: str) -> None:
    body = ALL["ru"][ALL["ru"].index("\nГенеральная Ассамблея,\n") :]
    text = body[: body.rindex("60-е")] + f"{ending}\n\n3 декабря 2025 года\n"
    assert read_mandate(text.encode()).date == "2025-12-03"


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
