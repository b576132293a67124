"""Trees whose words look like headings, numbers and marks read back equal."""

from importlib.resources import files

from hypothesis import given

from tests.formats import values
from tests.formats.shapes import each
from tests.formats.tricky import as_read, tricky_instruments
from tests.text.convention import CONVENTION
from travaux.formats.markdown.read import read_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.write import write_plain
from travaux.text.values import Instrument

SAMPLE = (files("travaux.cli") / "sample" / "convention.en.txt").read_bytes()


def held_by_both(instrument: Instrument) -> None:
    """Plain text and Markdown give the instrument back; what is empty is not asked of them."""
    plain, markdown = write_plain(instrument), write_markdown(instrument)
    if plain.strip():
        assert read_plain(plain, language=instrument.language).instrument == instrument
    if markdown.strip():
        assert read_markdown(markdown, language=instrument.language).instrument == instrument


@given(tricky_instruments())
def test_words_that_look_like_something_else(instrument: Instrument) -> None:
    """What a reader would take for something else is spelled out."""
    held_by_both(instrument)


@given(values.instruments())
def test_any_words_at_all(instrument: Instrument) -> None:
    """Any kinds in any order, any words."""
    held_by_both(as_read(instrument))


def test_a_convention_made_elsewhere() -> None:
    """Numbers with their dots, a preamble without a heading and an unnumbered annex stay."""
    held_by_both(as_read(CONVENTION))


def test_the_sample_goes_to_markdown_and_back() -> None:
    """The sample keeps its tree, and the plain text made of it reads the same."""
    read = read_plain(SAMPLE)
    assert read.problems == ()
    markdown = write_markdown(read.instrument)
    again = read_markdown(markdown)
    assert (again.instrument, again.problems) == (read.instrument, ())
    plain = write_plain(again.instrument)
    assert read_plain(plain).instrument == read.instrument
    assert write_markdown(read_plain(plain).instrument) == markdown


def test_the_sample_has_its_provisions() -> None:
    """Twenty-four articles in four chapters, words after lists, a testimonium, an annex."""
    provisions = read_plain(SAMPLE).instrument.provisions
    every = list(each(provisions))
    articles = [one.number for one in every if one.kind == "article"]
    assert articles == [str(number) for number in range(1, 25)]
    assert [one.number for one in provisions if one.kind == "chapter"] == ["I", "II", "III", "IV"]
    assert [one.kind for one in provisions[-2:]] == ["testimonium", "annex"]
    assert [one.closing.split(" ")[0] for one in every if one.closing] == [
        "Have",
        "giving",
        "The",
    ]
