"""What is written as Markdown reads back equal."""

from pathlib import Path

import pytest
from hypothesis import given

from tests.formats.plain.test_round_trip import golden
from tests.formats.plain.treaties import LANGUAGES, any_trees, treaties
from travaux.formats.markdown.read import read_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.read import read_plain
from travaux.text.values import Instrument

GOLDEN = Path(__file__).parent / "golden"


@given(any_trees())
def test_any_tree_reads_back_equal(instrument: Instrument) -> None:
    """Any tree reads back equal, odd words marked by comments."""
    text = write_markdown(instrument)
    if text.strip():
        assert read_markdown(text, language=instrument.language).instrument == instrument


@given(treaties())
def test_treaties_are_written_without_comments(instrument: Instrument) -> None:
    """A sound treaty needs nothing spelled out."""
    text = write_markdown(instrument)
    assert "<!--" not in text
    assert read_markdown(text).instrument == instrument


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden_texts(language: str) -> None:
    """Plain text and Markdown hold the same tree, and Markdown is written as it stands."""
    text = (GOLDEN / f"{language}.md").read_text(encoding="utf-8")
    read = read_markdown(text.encode())
    assert read.problems == ()
    assert read.instrument == read_plain(golden(language)).instrument
    assert write_markdown(read.instrument) == text
