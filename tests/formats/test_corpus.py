"""The readers on real treaties, where the corpus lies beside the project."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from tests.formats.shapes import each
from travaux.formats.markdown.read import read_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.write import write_plain
from travaux.formats.reading import ReadText

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real texts is not at ../shared/corpus"
)

KEYWORDS = {"article", "chapter", "section"}


def kinds(read: ReadText) -> Counter[str]:
    """How many provisions of each kind there are."""
    return Counter(it.kind for it in each(read.instrument.provisions))


def words(text: str) -> Counter[str]:
    """The words and numbers of a text."""
    return Counter(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize(
    ("name", "articles"),
    [
        ("budapest_ets185", 48),
        ("budapest_protocol1_ets189", 16),
        ("uncac", 71),
        ("untoc", 41),
    ],
)
def test_instruments(name: str, articles: int) -> None:
    """Every article is found, every word is in the tree or listed, and it reads back equal."""
    source = (CORPUS / "instruments" / f"{name}.md").read_bytes()
    read = read_markdown(source)
    assert kinds(read)["article"] == articles
    held = words(read.instrument.title)
    for it in each(read.instrument.provisions):
        held += words(" ".join((it.number, it.heading, it.words, it.closing, *it.notes)))
    listed = words(" ".join(str(problem.what) for problem in read.problems))
    lost = words(source.decode().replace("*", "")) - held - listed
    assert set(lost) <= KEYWORDS
    for write, again in ((write_plain, read_plain), (write_markdown, read_markdown)):
        text = write(read.instrument)
        assert again(text, language=read.instrument.language).instrument == read.instrument


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("arb", "ar"),
        ("cmn_hans", "zh"),
        ("cmn_hant", "zh"),
        ("eng", "en"),
        ("fra", "fr"),
        ("rus", "ru"),
        ("spa", "es"),
    ],
)
def test_declarations(name: str, language: str) -> None:
    """Thirty articles in every language, from text without any marks."""
    page = (CORPUS / "udhr" / f"{name}.html").read_text(encoding="utf-8")
    page = re.sub(r"<title>.*?</title>", "", page)
    page = re.sub(r"</?(?:h\d|p|ol|ul|li|article|header|section|div)[^>]*>", "\n\n", page)
    read = read_plain(unescape(re.sub(r"<[^>]+>", "", re.sub(r"[ \t]+", " ", page))))
    assert read.instrument.language == language
    assert kinds(read)["article"] == 30
    assert kinds(read)["preamble"] == 1
    assert read.problems == ()
