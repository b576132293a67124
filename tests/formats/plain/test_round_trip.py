"""What is written as plain text reads back equal."""

from pathlib import Path

import pytest
from hypothesis import given

from tests.formats.plain.treaties import LANGUAGES, any_trees, treaties
from tests.formats.shapes import outline, shape
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.write import write_plain
from travaux.text.values import Instrument

GOLDEN = Path(__file__).parent / "golden"

OUTLINE = """\
preamble - heading words closing
  preambular - words
  preambular - words
chapter I heading
  article 1 heading words
    subparagraph (a) words
    subparagraph (b) words
  article 2 heading
    paragraph 1 words closing
      subparagraph (a) words
        item (i) words
        item (ii) words
      subparagraph (b) words
    paragraph 2 words
    paragraph 2 bis words
  article 2 bis heading words
chapter II heading
  article 3 heading words
testimonium - words
annex I heading
  paragraph 1 words"""


def golden(language: str) -> str:
    """The text of the made-up convention."""
    return (GOLDEN / f"{language}.txt").read_text(encoding="utf-8")


@given(any_trees())
def test_any_tree_reads_back_equal(instrument: Instrument) -> None:
    """Any tree reads back equal, odd words spelled out."""
    text = write_plain(instrument)
    if text.strip():
        assert read_plain(text, language=instrument.language).instrument == instrument


@given(treaties())
def test_treaties_are_written_without_marks(instrument: Instrument) -> None:
    """A sound treaty needs nothing spelled out, and its language is told from its words."""
    text = write_plain(instrument)
    assert "\\" not in text
    assert read_plain(text).instrument == instrument


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden_texts_are_written_as_they_stand(language: str) -> None:
    """Reading and writing gives the same bytes."""
    read = read_plain(golden(language).encode())
    assert read.problems == ()
    assert read.instrument.language == language
    assert write_plain(read.instrument) == golden(language)


def test_the_outline() -> None:
    """The tree of the English text."""
    assert "\n".join(outline(read_plain(golden("en")).instrument.provisions)) == OUTLINE


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_languages_have_one_shape(language: str) -> None:
    """The same convention is the same tree in every language."""
    english = shape(read_plain(golden("en")).instrument.provisions)
    assert shape(read_plain(golden(language)).instrument.provisions) == english
