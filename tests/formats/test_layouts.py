"""One convention in six languages and many layouts is one tree."""

import re

import pytest

from tests.formats.layouts import CONVENTION, LANGUAGES, PLACES, layouts, printed
from travaux.formats.markdown.read import read_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.reading import ReadText
from travaux.text.numerals import numerals
from travaux.text.values import Provision

COUNT = 60


def bare(text: str) -> str:
    """A text without space: where lines were wrapped makes no difference."""
    return re.sub(r"\s", "", text)


def expected(language: str) -> list[str]:
    """What stands in each place of the tree, its number as a count."""
    said: list[str] = []
    for place, text in zip(PLACES, CONVENTION[language], strict=True):
        said.append(f"{place}: {bare(text)}")
    return said


def found(read: ReadText) -> list[str]:
    """The same of what was read."""
    said = [f"title: {bare(read.instrument.title)}"]
    for it in read.instrument.provisions:
        said += _found(it)
    return said


def _found(it: Provision) -> list[str]:
    said: list[str] = []
    levels = {"paragraph": "1", "subparagraph": "a", "item": "i"}
    if it.kind == "preamble":
        said += [f"parties: {bare(it.words)}"]
    elif it.kind == "preambular":
        said += [f"recital: {bare(it.words)}"]
    elif it.kind == "testimonium":
        names = ("witness", "done")
        said += [f"{n}: {bare(t)}" for n, t in zip(names, it.words.split("\n"), strict=True)]
    elif it.kind in levels:
        said += [f"{levels[it.kind]} {_count(it)}: {bare(it.words)}"]
    else:
        said += [f"{it.kind} {_count(it)}".strip() + f": {bare(it.heading)}"]
        said += [f"words: {bare(it.words)}"] if it.words else []
    for child in it.children:
        said += _found(child)
    if it.closing:
        said += [f"{'agreed' if it.kind == 'preamble' else 'after'}: {bare(it.closing)}"]
    return said


def _count(it: Provision) -> str:
    readings = numerals(it.number)
    letter = next((one for one in readings if one.system == "roman"), None)
    one = (
        letter if it.kind in {"item", "chapter"} and letter else (readings[0] if readings else None)
    )
    if one is None:
        return ""
    return f"{one.value} bis" if one.bis > 1 else str(one.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_text_however_laid_out_is_one_tree(language: str) -> None:
    """Sixty layouts of plain text."""
    for layout in layouts(language, COUNT, markdown=False):
        read = read_plain(printed(language, layout), language=language)
        assert found(read) == expected(language), layout


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_however_laid_out_is_one_tree(language: str) -> None:
    """Sixty layouts of Markdown."""
    for layout in layouts(language, COUNT, markdown=True):
        read = read_markdown(printed(language, layout), language=language)
        assert found(read) == expected(language), layout
