"""A small invented convention in six languages, as plain text and as Markdown: one tree."""

import pytest

from tests.formats.shapes import each, shape
from tests.formats.tricky import GOLDEN, LANGUAGES
from travaux.formats.json.read import read_instrument
from travaux.formats.markdown.read import read_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.write import write_plain
from travaux.text.values import Instrument


def source(language: str, form: str) -> bytes:
    """The convention in a language and a form."""
    return (GOLDEN / f"lagoons.{language}.{form}").read_bytes()


def tree(language: str) -> Instrument:
    """The tree it is expected to give."""
    return read_instrument(source(language, "json")).instrument


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_text_gives_the_expected_tree(language: str) -> None:
    """Plain text gives the expected tree, and nothing in it is odd."""
    read = read_plain(source(language, "txt"))
    assert read.instrument == tree(language)
    assert read.problems == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_gives_the_same_tree(language: str) -> None:
    """Markdown gives the same tree; only its marks are listed."""
    read = read_markdown(source(language, "md"))
    assert read.instrument == tree(language)
    said = {problem.what.key for problem in read.problems}
    assert said <= {"Words are emphasized.", "A bullet stands before the number {number}."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tree_has_one_shape_in_every_language(language: str) -> None:
    """The languages differ in words and numbers alone."""
    assert shape(tree(language).provisions) == shape(tree("en").provisions)
    assert tree(language).symbol == "LAG/CONF.2/7"
    assert [len(one.notes) for one in each(tree(language).provisions)] == [
        len(one.notes) for one in each(tree("en").provisions)
    ]


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("en", "I 1 (a) (b) 2 1 (a) (b) (i) (ii) 2 2_bis II 3 1 2"),
        ("fr", "PREMIER premier a) b) 2 1 a) b) i) ii) 2 2_bis II 3 1 2"),
        ("es", "I 1 a) b) 2 1 a) b) i) ii) 2 2_bis II 3 1 2"),
        ("ru", "I 1 а) б) 2 1 а) б) i) ii) 2 2_бис II 3 1 2"),
        ("ar", "الأول الأولى (أ) (ب) ٢ ١ (أ) (ب) ‘١’ ‘٢’ ٢ ٢_مكررا الثاني ٣ ١ ٢"),
        ("zh", "一 一 （一） （二） 二 一、 （一） （二） 1 2 二、 二之二 二 三 一、 二、"),
    ],
)
def test_numbers_stay_as_printed(language: str, numbers: str) -> None:
    """The numbers are kept as each language prints them."""
    found = [one.number.replace(" ", "_") for one in each(tree(language).provisions) if one.number]
    assert found == numbers.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tree_is_written_without_marks_and_read_back(language: str) -> None:
    """A treaty that is in order is written as treaties are, and reads back equal."""
    plain, markdown = write_plain(tree(language)), write_markdown(tree(language))
    assert "\\" not in plain
    assert "<!--" not in markdown
    assert read_plain(plain).instrument == tree(language)
    assert read_markdown(markdown).instrument == tree(language)
