"""What Markdown has besides words is taken off and listed."""

from travaux.formats.markdown.read import read_markdown
from travaux.formats.reading import ReadText


def said(read: ReadText) -> list[tuple[int, str]]:
    """The problems of a text, with their lines."""
    return [(problem.line, str(problem.what)) for problem in read.problems]


def test_links_emphasis_and_tags() -> None:
    """Words stay; where links lead, emphasis and tags are listed."""
    text = (
        "<meta charset='utf-8' />\n\n### Article  1  \n\n#### [Use](x.md) of *terms*\n\n"
        "A *new* __word__ and `code` and snake_case<br> &amp; 3 \\* 4.\n\n---\n"
    )
    read = read_markdown(text, language="en")
    (article,) = read.instrument.provisions
    assert article.heading == "Use of terms"
    assert article.words == "A new word and `code` and snake_case & 3 * 4."
    assert said(read) == [
        (1, "The line holds only tags: <meta charset='utf-8' />"),
        (5, "A link leads to x.md"),
        (5, "Words are emphasized."),
        (7, "There is a tag: <br>"),
        (7, "Words are emphasized."),
        (9, "The line is a rule without words: ---"),
    ]


def test_headings_underlined_or_unspaced() -> None:
    """A heading is known by its marks even where they are untidy."""
    text = "Lagoons\n=======\n\n##CHAPTER I\n###General\n\n#### Article 1 – Aims ####\n\nWords."
    read = read_markdown(text, language="en")
    assert read.instrument.title == "Lagoons"
    (chapter,) = read.instrument.provisions
    assert (chapter.number, chapter.heading) == ("I", "General")
    assert chapter.children[0].heading == "Aims"


def test_bullets_before_numbers() -> None:
    """A bullet before a number is left out; one that stands alone is a number itself."""
    read = read_markdown("## Article 1\n\n- (a) x;\n- (b) y;\n", language="en")
    assert [it.number for it in read.instrument.provisions[0].children] == ["(a)", "(b)"]
    assert len(read.problems) == 2


def test_a_second_language_after_the_testimonium() -> None:
    """What follows in no known form is an annex with sections; nothing is dropped."""
    text = (
        "## Article 1\n\nWords.\n\nIn witness whereof, signed.\n\n## Verdrag\n\n"
        "### Artikel 1\n\n#### Doel\n\nWoorden.\n"
    )
    read = read_markdown(text, language="en")
    _, testimonium, annex = read.instrument.provisions
    assert testimonium.words == "In witness whereof, signed."
    assert annex.heading == "Verdrag\nArtikel 1\nDoel" or annex.children
    assert "Woorden." in str(annex)
    assert read.problems


def test_lines_of_a_paragraph_are_joined() -> None:
    """Lines of one paragraph are one; two spaces at the end break it."""
    read = read_markdown("## Article 1\n\nOne\ntwo.  \nThree.\n", language="en")
    assert read.instrument.provisions[0].words == "One two.\nThree."
