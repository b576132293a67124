"""Real texts are untidy: what the reader makes of their ways."""

import pytest

from tests.formats.shapes import each, outline
from travaux.formats.plain.language import language_of
from travaux.formats.plain.read import read_plain
from travaux.text.errors import BadInput
from travaux.text.values import Provision


def lines(text: str) -> list[str]:
    """The outline of a text in English."""
    return outline(read_plain(text, language="en").instrument.provisions)


def provisions(text: str) -> dict[str, Provision]:
    """The provisions of a text in English by their number."""
    return {it.number: it for it in each(read_plain(text, language="en").instrument.provisions)}


def test_i_after_h_is_a_letter() -> None:
    """Letters go on past h."""
    text = "Article 1\n\n" + "\n\n".join(f"({letter}) x;" for letter in "abcdefghij")
    assert [it.split()[1] for it in lines(text)[1:]] == [f"({letter})" for letter in "abcdefghij"]
    assert {len(it) - len(it.lstrip()) for it in lines(text)[1:]} == {2}


def test_i_after_h_is_roman_where_ii_follows() -> None:
    """A list within (h) begins with (i) and (ii)."""
    text = "Article 1\n\n" + "\n\n".join(
        f"({number}) x;" for number in [*"abcdefgh", "i", "ii", "i", "i", "ii", "j"]
    )
    assert [it.strip().split()[:2] for it in lines(text)[8:]] == [
        ["subparagraph", "(h)"],
        ["item", "(i)"],
        ["item", "(ii)"],
        ["subparagraph", "(i)"],
        ["item", "(i)"],
        ["item", "(ii)"],
        ["subparagraph", "(j)"],
    ]


def test_words_after_a_list_close_what_goes_on() -> None:
    """The next number ahead tells whose closing words they are."""
    inner = "(a) x:\n\n(i) y;\n\n(ii) z,\n\ninner;\n\n(b) w,\n\nouter."
    found = provisions(f"Article 1\n\n1. Each Party:\n\n{inner}\n\n2. v.")
    assert {number: it.closing for number, it in found.items() if it.closing} == {
        "(a)": "inner;",
        "1": "outer.",
    }


def test_a_paragraph_between_items_belongs_to_the_item_before() -> None:
    """Where the list goes on after it, a paragraph is no closing."""
    found = provisions("Article 1\n\nFor all:\n\n(a) x.\n\nMore of x.\n\n(b) y.")
    assert found["(a)"].words == "x.\nMore of x."


def test_a_second_list_gets_a_paragraph_of_its_own() -> None:
    """Words that introduce a second list do not close the first."""
    text = "Article 1\n\nFirst:\n\n(a) x.\n\nSecond:\n\n(a) y.\n\n(b) z."
    assert lines(text) == [
        "article 1 words",
        "  subparagraph (a) words",
        "  paragraph - words",
        "    subparagraph (a) words",
        "    subparagraph (b) words",
    ]


def test_two_numbers_on_a_line() -> None:
    """A paragraph may begin with its first subparagraph."""
    assert lines("Article 1\n\n1. (a) x;\n\n(b) y.") == [
        "article 1",
        "  paragraph 1",
        "    subparagraph (a) words",
        "    subparagraph (b) words",
    ]


def test_headings_on_the_same_line_and_on_the_next() -> None:
    """An article's title may stand beside or below its number, or be missing."""
    text = (
        "Article 1. Aims\n\nThe aims.\n\nArticle 2\nScope\n\nThe scope.\n\nArticle 3\n\nTerms\n\n"
        "The terms.\n\nArticle 4\n\nNo title here.\n\nArticle 5. The Parties act."
    )
    found = provisions(text)
    assert [found[n].heading for n in "12345"] == ["Aims", "Scope", "Terms", "", ""]
    assert found["5"].words == "The Parties act."


def test_wrapped_lines_are_joined() -> None:
    """A text wrapped at a width reads like one that is not."""
    text = (
        "Article 1\n\n1. Each Party shall take the measures that are needed to keep up\n"
        "(a) the inlets and the reeds of its lagoons in the state in which\n"
        "they were found.\n2. No Party shall object."
    )
    found = provisions(text)
    assert found["1"].words.endswith(
        "to keep up (a) the inlets and the reeds of its "
        "lagoons in the state in which they were found."
    )
    assert found["2"].words == "No Party shall object."


def test_han_lines_are_joined_without_a_space() -> None:
    """Chinese is wrapped without a space."""
    read = read_plain("第一条\n\n各缔约方应当采取必\n要的措施保护潟湖。", language="zh")
    assert read.instrument.provisions[0].words == "各缔约方应当采取必要的措施保护潟湖。"


def test_a_resolution() -> None:
    """A resolution has preambular and operative paragraphs and ends with its meeting."""
    text = (
        "A/RES/1/2\n\nCoastal lagoons\n\nThe General Assembly,\n\nRecalling its resolution 0/1,\n\n"
        "1. Decides to act;\n\n2. Requests the Secretary-General:\n\n(a) To report;\n\n"
        "(b) To pay.\n\n"
        "12th plenary meeting\n\n1 May 2000"
    )
    read = read_plain(text)
    assert read.instrument.symbol == "A/RES/1/2"
    assert read.instrument.title == "Coastal lagoons"
    assert outline(read.instrument.provisions) == [
        "preamble - words",
        "  preambular - words",
        "operative 1 words",
        "operative 2 words",
        "  subparagraph (a) words",
        "  subparagraph (b) words",
        "testimonium - words",
    ]


def test_draft_numbers() -> None:
    """Drafts number their paragraphs PP and OP."""
    assert lines("Draft\n\nPP1 Recalling,\n\nPP2 Noting,\n\nOP1 Decides;\n\nOP2 bis. Asks.") == [
        "preamble -",
        "  preambular PP1 words",
        "  preambular PP2 words",
        "operative OP1 words",
        "operative OP2 bis words",
    ]


def test_an_annexed_treaty() -> None:
    """An annex may hold a treaty with a preamble and a testimonium of its own."""
    text = (
        "Article 1\n\nWords.\n\nAnnex\nModel agreement\n\nPreamble\n\nThe Parties,\n\n"
        "Recalling x,\n\nHave agreed as follows:\n\nArticle 1\n\nMore.\n\nDone at sea."
    )
    assert lines(text) == [
        "article 1 words",
        "annex - heading",
        "  preamble - heading words closing",
        "    preambular - words",
        "  article 1 words",
        "  testimonium - words",
    ]


def test_footnotes_stand_with_what_refers_to_them() -> None:
    """A footnote at the end of the text goes to the words that hold its mark."""
    found = provisions("Article 1\n\nOne.[^1]\n\nArticle 2\n\nTwo.\n\n[^1]: A note.")
    assert found["1"].notes == ("[^1]: A note.",)
    assert found["2"].notes == ()


def test_what_is_odd_is_listed_with_its_place() -> None:
    """Numbers out of sequence, bullets before numbers, headings in no known form."""
    text = "Article 1\n\n1. A.\n\n2. B.\n\n2. C.\n\n- 3. D.\n\nUNKNOWN HEADING\n\nWords."
    problems = read_plain(text, language="en").problems
    assert [(it.line, it.column) for it in problems] == [(7, 1), (9, 1), (11, 1)]
    assert "2 is out of sequence" in str(problems[0].what)


def test_the_same_bytes_give_the_same_ids() -> None:
    """Ids count in document order."""
    read = read_plain("Article 1\n\n1. A.\n\n2. B.\n\nArticle 2\n\nC.")
    assert [it.id for it in each(read.instrument.provisions)] == ["p1", "p2", "p3", "p4"]


def test_what_the_door_refuses() -> None:
    """The reader takes bytes through the door."""
    with pytest.raises(BadInput, match="empty"):
        read_plain(b"")
    with pytest.raises(BadInput, match="202E"):
        read_plain("Article 1\n\n\u202ex".encode())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Each Party shall act in good faith with the others.", "en"),
        ("Chaque Partie agit de bonne foi avec les autres dans le respect du droit.", "fr"),
        ("Cada Parte actuará de buena fe con las demás y en el respeto del derecho.", "es"),
        ("Каждая Сторона действует добросовестно.", "ru"),
        ("يتصرف كل طرف بحسن نية.", "ar"),
        ("每一缔约方应当善意行事。", "zh"),
        ("缔约方 act 应当善意行事", "zh"),
        ("12345", ""),
    ],
)
def test_languages_are_told_apart(text: str, language: str) -> None:
    """The script tells four of them, the commonest words the others."""
    assert language_of(text) == language
