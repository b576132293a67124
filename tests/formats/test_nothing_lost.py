"""No word of a source is lost: each is in the tree, or in what is listed as left out."""

import re
from collections import Counter

import pytest
from hypothesis import given

from tests.formats.layouts import layouts, printed
from tests.formats.tricky import GOLDEN, LANGUAGES, fields, mutated, sources
from travaux.formats.markdown.read import read_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.reading import ReadText
from travaux.text.heading_words import KEYWORDS, SAME_WORD

SAID_BY_KIND = {
    part
    for words in (
        *SAME_WORD,
        *(forms[0] for kinds in KEYWORDS.values() for forms in kinds.values()),
    )
    for part in re.findall(r"\w+", words.casefold())
}
"""Words of headings that the kind says, and the tree need not hold."""


def words(text: str) -> Counter[str]:
    """The words and numbers, a Han character each alone; marks of emphasis divide them."""
    bare = re.sub(r"<b>|[*_]", " ", text.casefold())
    return Counter(re.findall(r"[①\u3400-\u9fff]|(?:(?![①\u3400-\u9fff])\w)+", bare))


def lost(source: str, read: ReadText) -> set[str]:
    """The words of the source that are neither in the tree nor listed."""
    listed = [str(it) for one in read.problems for it in one.what.parameters.values()]
    found = words("\n".join((*fields(read.instrument), *listed)))
    han = {"第", "条", "章", "节", "部", "分", "附", "件", "條", "節"}
    return set(words(source) - found) - SAID_BY_KIND - han


@given(sources)
def test_no_word_of_any_plain_text_is_lost(source: str) -> None:
    """Whatever the lines look like, plain text keeps each word."""
    source = source.replace("\\", "")
    if source.strip():
        assert lost(source, read_plain(source)) == set()


@given(sources)
def test_no_word_of_any_markdown_is_lost(source: str) -> None:
    """Whatever the lines look like, Markdown keeps each word or lists it.

    Marks within a line (escapes, entities, links, emphasis) join words; they have tests
    of their own.
    """
    source = re.sub(r"[\\&@*_]", "", source).replace("](", "] (").replace("<b>", " <b> ")
    if source.strip():
        assert lost(source, read_markdown(source)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_treaty_with_slips_is_lost(language: str) -> None:
    """A treaty with lines dropped, doubled and moved keeps each word."""
    golden = (GOLDEN / f"lagoons.{language}.txt").read_text(encoding="utf-8")
    for seed in range(100):
        source = mutated(golden, seed).replace("\\", "")
        assert lost(source, read_plain(source)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_printed_convention_is_lost(language: str) -> None:
    """Tables of contents, running heads, page numbers: each is in the tree or listed."""
    for layout in layouts(language, 20, markdown=False):
        source = printed(language, layout)
        assert lost(source, read_plain(source, language=language)) == set()
    for layout in layouts(language, 20, markdown=True):
        source = printed(language, layout)
        assert lost(source, read_markdown(source, language=language)) == set()
