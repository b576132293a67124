"""Bad input for the readers of texts: refused with a place, or read; never a crash."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.shapes import each
from tests.formats.tricky import GOLDEN, LANGUAGES, fields, mutated
from travaux.formats.markdown.read import read_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.reading import ReadText
from travaux.text.errors import BadInput

Reader = Callable[..., ReadText]
READERS = pytest.mark.parametrize("reader", [read_plain, read_markdown])


def sound(read: ReadText) -> None:
    """Ids count in document order, and each problem has a place and two whole sentences."""
    ids = [one.id for one in each(read.instrument.provisions)]
    assert ids == [f"p{number}" for number in range(1, len(ids) + 1)]
    for problem in read.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert str(problem.what)
        assert str(problem.done)


def read_or_refused(reader: Reader, data: bytes | str) -> None:
    """What is refused has a line, unless there is nothing in it."""
    try:
        read = reader(data)
    except BadInput as refused:
        assert refused.place.line is not None or "empty" in str(refused)  # noqa: PT017 -- both are right
        return
    sound(read)


@READERS
@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u3000".encode()])
def test_nothing_is_refused(reader: Reader, data: bytes) -> None:
    """A file without words is refused, and the place names the file."""
    with pytest.raises(BadInput, match="empty") as caught:
        reader(data, source="lagoon")
    assert caught.value.place.source == "lagoon"


@READERS
@given(st.binary(min_size=1, max_size=400))
def test_random_bytes_are_refused_or_read(reader: Reader, data: bytes) -> None:
    """Any bytes are refused or read."""
    read_or_refused(reader, data)


@READERS
@given(st.text(min_size=1, max_size=200))
def test_random_text_is_refused_or_read(reader: Reader, text: str) -> None:
    """Any text is refused or read."""
    read_or_refused(reader, text)


@READERS
def test_pictures_and_archives_are_refused_with_a_place(reader: Reader) -> None:
    """The first bytes of other kinds of file are no text."""
    rng = random.Random(1)
    for head in (b"PK\x03\x04", b"%PDF-1.7\n\xe2\xe3", b"\x89PNG\r\n\x1a\n", b"\xd0\xcf\x11\xe0"):
        with pytest.raises(BadInput) as caught:
            reader(head + rng.randbytes(5000))
        assert caught.value.place.line is not None


@READERS
@pytest.mark.parametrize(
    "line",
    [
        "The Parties shall keep their lagoons open, ",
        "(",
        "[",
        "(a) ",
        "1. (a) ",
        "# ",
        "**a",
        "_",
        "> ",
        "<",
        "<b ",
        "<!-- ",
        "[x](",
        "![](",
        "&#x",
        "&a",
        "\\",
        "Article 1 ",
        "مكررا ",
        "第一条",
        "-",
        "i",
        "\u00a0",
        "Recalling and ",
        "also further ",
        "The commission ",
        "A/",
    ],
)
def test_one_long_line_is_read(reader: Reader, line: str) -> None:
    """A line of 200,000 code points of one kind is read in one go."""
    read = reader(line * (200_000 // len(line)) + " end.")
    sound(read)
    assert "end" in "".join(fields(read.instrument))


@READERS
def test_a_line_of_five_megabytes_is_read(reader: Reader) -> None:
    """A text of 5 MB on a single line is one paragraph."""
    text = "The Parties shall keep their lagoons open, " * 120_000 + "always."
    assert len(text) > 5_000_000
    (held,) = [field for field in fields(reader(text).instrument) if field]
    assert held == text


@READERS
@pytest.mark.parametrize(
    "text",
    [
        "Article 1\n\n(a [b {c “d «e (f",
        "Article 1\n\n) ] } ” » ) ] }",
        "[^1]: A note with nothing before it.",
        "Article 1\n\nWords.\n\n[^2]: Nobody refers to this.",
        "Article 1\n\n(a)\n\n(b)\n\n(c)",
        "1.\n2.\n(a)\n(i)\n1.",
        "(zzzzz) x\n\n(iiiii) y\n\n(iv) z",
        "Article\n\nArticle \n\nCHAPTER",
        "第条\n\n第零条\n\n百百百、x\n\n十十十、x",
        "Article 99999999999999999999999\n\n99999999999999999999999. x",
        "<!-- words@9: -->\n\nx",
        "<!-- article@999{X\\} -->",
        "\\article@999{X} y\n\\words@500 z\n\\title\n\\symbol@4 q\n\\closing",
        "---\n===\n***\n#\n>\n- \n",
        "x\n===\n---\n",
        ">\n\n> \n\n\\\n\n[](x)\n\n<br>x</br>\n\n&nbsp;\n\n&#0;&#xD800;&#10;",
        "# \n\n## <b></b>\n\n### [](y)\n",
        "Preamble\nPreamble\nPreamble",
        "Annex\nAnnex\nAnnex\nAnnex I\nAnnex",
        "In witness whereof\n\nIn witness whereof\n\nArticle 1\n\nDone at sea",
        "Have agreed as follows:\n\nHave agreed as follows:",
        "PP1\nOP1\nPP2\nOP1\n",
    ],
)
def test_unbalanced_and_broken_texts_are_read(reader: Reader, text: str) -> None:
    """Brackets without end, numbers without words, marks without sense."""
    sound(reader(text))
    sound(reader(text, language="ar"))


@READERS
@pytest.mark.parametrize("form", ["txt", "md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_treaties_with_slips_are_read(reader: Reader, form: str, language: str) -> None:
    """A treaty with lines dropped, doubled, moved and mistyped is read."""
    golden = (GOLDEN / f"lagoons.{language}.{form}").read_text(encoding="utf-8")
    for seed in range(250):
        sound(reader(mutated(golden, seed)))


@READERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_treaties_with_broken_bytes_are_read_or_refused(reader: Reader, language: str) -> None:
    """A treaty cut or altered in the middle of a character is refused with the line."""
    golden = (GOLDEN / f"lagoons.{language}.txt").read_bytes()
    rng = random.Random(language)
    for _ in range(100):
        data = bytearray(golden)
        data[rng.randrange(len(data))] = rng.randrange(256)
        del data[rng.randrange(len(data)) :]
        read_or_refused(reader, bytes(data))
