"""Reading treaties and resolutions from Akoma Ntoso, nested and flat."""

import pytest

from tests.formats.akn.files import akn, flat
from tests.formats.shapes import each, outline
from tests.formats.tricky import GOLDEN, LANGUAGES
from travaux.formats.akn.read import read_akn
from travaux.formats.json.read import read_instrument
from travaux.formats.markdown.read import read_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.write import write_plain
from travaux.text.values import Instrument


def tree(inside: str, *, kind: str = "doc", name: str = "treaty") -> list[str]:
    """The outline of a file that gives no cause for complaint."""
    read = read_akn(akn(inside, kind=kind, name=name), language="en")
    assert read.problems == ()
    return outline(read.instrument.provisions)


def instrument(inside: str, *, kind: str = "doc", name: str = "treaty") -> Instrument:
    """The instrument of a file."""
    return read_akn(akn(inside, kind=kind, name=name), language="en").instrument


# --- the same convention in every form ---------------------------------------


@pytest.mark.parametrize("form", ["akn", "flat.xml"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nested_and_flat_files_give_the_tree_of_the_plain_text(language: str, form: str) -> None:
    """The nested files are valid against the schema, the flat ones are not."""
    read = read_akn((GOLDEN / f"lagoons.{language}.{form}").read_bytes())
    expected = read_instrument((GOLDEN / f"lagoons.{language}.json").read_bytes()).instrument
    assert read.instrument == expected
    assert read.problems == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_read_is_written_and_read_back(language: str) -> None:
    read = read_akn((GOLDEN / f"lagoons.{language}.akn").read_bytes()).instrument
    assert read_plain(write_plain(read)).instrument == read
    assert read_markdown(write_markdown(read)).instrument == read


# --- nesting --------------------------------------------------------------------

NESTED = """
<body><part><num>Part I</num><heading>Things</heading>
<article><num>Article 5 bis</num><heading>Boats</heading>
<paragraph><num>1.</num><list><intro><p>Each shall:</p></intro>
<point><num>(h)</num><content><p>Float;</p></content></point>
<point><num>(i)</num><list><intro><p>Carry:</p></intro>
<point><num>(i)</num><content><p>A lamp;</p></content></point>
<point><num>(ii)</num><content><p>A bell;</p></content></point>
<wrapUp><p>both in order;</p></wrapUp></list></point>
<wrapUp><p>at all times.</p></wrapUp></list></paragraph>
<paragraph><num>2.</num><content><p>No boat shall sink.</p></content></paragraph>
</article></part></body>
"""


def test_nesting_says_what_belongs_to_what() -> None:
    assert tree(NESTED, kind="act") == [
        "part I heading",
        "  article 5 bis heading",
        "    paragraph 1 words closing",
        "      subparagraph (h) words",
        "      subparagraph (i) words closing",
        "        item (i) words",
        "        item (ii) words",
        "    paragraph 2 words",
    ]


def test_brothers_that_are_no_brothers_are_told_by_their_numbers() -> None:
    """Paragraphs and what stands under them side by side, in the article."""
    levels = "".join(
        f"<paragraph><num>{n}</num><content><p>x;</p></content></paragraph>"
        for n in ("1.", "(a)", "(b)", "2.")
    )
    assert tree(f"<body><article><num>Article 1</num>{levels}</article></body>", kind="act") == [
        "article 1",
        "  paragraph 1 words",
        "    subparagraph (a) words",
        "    subparagraph (b) words",
        "  paragraph 2 words",
    ]


def test_numbers_typed_into_the_words_are_found() -> None:
    inside = "<content><p>1. All:</p><p>(a) x;</p><p>(b) y.</p><p>2. None.</p></content>"
    assert tree(f"<body><article><num>Art. 1</num>{inside}</article></body>", kind="act") == [
        "article 1",
        "  paragraph 1 words",
        "    subparagraph (a) words",
        "    subparagraph (b) words",
        "  paragraph 2 words",
    ]


def test_the_printed_word_goes_before_the_name_of_the_element() -> None:
    inside = "<section><num>Article 1</num><content><p>So it is.</p></content></section>"
    assert tree(f"<body>{inside}</body>", kind="act") == ["article 1 words"]


def test_headings_without_numbers_and_numbers_without_words() -> None:
    inside = (
        "<chapter><num>IV</num><heading>Wind</heading>"
        "<article><num>7.</num><content><p>It blows.</p></content></article>"
        "<article><heading>Article 8. Rain</heading><content><p>It falls.</p></content></article>"
        "</chapter>"
    )
    read = instrument(f"<body>{inside}</body>", kind="act")
    found = [(it.kind, it.number, it.heading, it.words) for it in each(read.provisions)]
    assert found == [
        ("chapter", "IV", "Wind", ""),
        ("article", "7", "", "It blows."),
        ("article", "8", "Rain", "It falls."),
    ]


def test_a_block_list_and_words_beside_it() -> None:
    inside = (
        "<blockList><listIntroduction>Bring:</listIntroduction>"
        "<item><num>(a)</num><p>rope;</p></item><item><num>(b)</num><p>tar,</p></item>"
        "<listWrapUp>before noon.</listWrapUp></blockList>"
    )
    body = f"<body><article><num>Article 1</num><content>{inside}</content></article></body>"
    assert tree(body, kind="act") == [
        "article 1 words closing",
        "  subparagraph (a) words",
        "  subparagraph (b) words",
    ]


def test_annexes_say_themselves_that_they_are_or_are_told_so() -> None:
    first = f"<attachment><doc>{flat('Annex I', 'Signals', '1. One lamp.')}</doc></attachment>"
    title = "<preface><p><docTitle>Of flags</docTitle></p></preface>"
    second = f"<attachment><doc>{title}{flat('1. One flag.')}</doc></attachment>"
    heading = "<num>Annex III</num><heading>Ropes</heading>"
    third = f"<attachment>{heading}<doc>{flat('x.')}</doc></attachment>"
    annexes = f"<attachments>{first}{second}{third}</attachments>"
    read = instrument(flat("Article 1", "So.") + annexes)
    assert [(it.kind, it.number, it.heading) for it in read.provisions] == [
        ("article", "1", ""),
        ("annex", "I", "Signals"),
        ("annex", "", "Of flags"),
        ("annex", "III", "Ropes"),
    ]


def test_notes_on_an_annex_name_articles_and_have_none() -> None:
    annex = flat("Annex", "Notes", "Article 2", "1. x.", "2. x.", "Article 9", "3. x.")
    own = flat("Annex", "Rules", "Article 2", "1. x.", "2. x.", "Article 9", "1. x.")
    for body, kinds in ((annex, ["section", "section"]), (own, ["article", "article"])):
        read = instrument(f"<attachments><attachment><doc>{body}</doc></attachment></attachments>")
        assert [it.kind for it in read.provisions[0].children] == kinds


# --- resolutions -------------------------------------------------------------------

PREAMBLE = """
<preamble><formula><p><i>The Council of Ferries</i>,</p></formula>
<container name="r"><p><i>Recalling</i> its letters,<authorialNote marker="1"><p>All
 lost.</p></authorialNote></p></container>
<container name="n"><p><i>Noting</i> the fog,</p></container></preamble>
"""


def test_a_resolution() -> None:
    body = flat("<i>Decides</i> to wait;", "2. <i>Asks</i> you:", "(a) To wait;", "3. Ends.")
    ending = "<conclusions><p>4th meeting<eol/>1 May 2031</p></conclusions>"
    inside = f"{PREAMBLE}{body}{ending}"
    assert tree(inside, kind="statement", name="resolution") == [
        "preamble - words",
        "  preambular - words",
        "  preambular - words",
        "operative - words",
        "operative 2 words",
        "  subparagraph (a) words",
        "operative 3 words",
        "testimonium - words",
    ]
    read = instrument(inside, kind="statement", name="resolution")
    assert read.provisions[0].words == "The Council of Ferries,"
    assert read.provisions[0].children[0].words == "Recalling its letters,[^1]"
    assert read.provisions[0].children[0].notes == ("[^1]: All lost.",)
    assert read.provisions[-1].words == "4th meeting\n1 May 2031"


def test_headings_in_a_resolution_are_sections() -> None:
    def heading(text: str) -> str:
        return f"<paragraph><subheading>{text}</subheading></paragraph>"

    body = (
        f"<mainBody>{heading('I')}{heading('Fog')}<paragraph><num>1.</num><content><p>x;</p>"
        f"</content></paragraph>{heading('II Rain')}<paragraph><num>2.</num><content><p>y.</p>"
        f"</content></paragraph>{heading('Thanks')}<paragraph><num>3.</num><content><p>z.</p>"
        "</content></paragraph></mainBody>"
    )
    assert tree(PREAMBLE + body, kind="statement", name="resolution")[3:] == [
        "section I heading",
        "  operative 1 words",
        "section II heading",
        "  operative 2 words",
        "  section - heading",
        "    operative 3 words",
    ]


def test_paragraphs_run_together_and_numbers_without_a_dot_are_listed() -> None:
    body = flat("1 -\tأولا؛\t2 -\tثانيا؛", "3 -\tثالثا.")
    read = read_akn(akn(PREAMBLE + body, kind="statement", name="resolution"), language="ar")
    assert [it.number for it in read.instrument.provisions if it.kind == "operative"] == [*"123"]
    assert [it.what.key.split(" ")[-1] for it in read.problems] == ["paragraph."]
    body = flat("1.\tOne;", "2\tTwo;", "3\t.Three.", "1945\twas long ago.")
    read = read_akn(akn(PREAMBLE + body, kind="statement", name="resolution"), language="en")
    assert [it.number for it in read.instrument.provisions if it.kind == "operative"] == [*"123"]
    assert len(read.problems) == 2


def test_a_resolution_of_more_than_four_hundred_paragraphs() -> None:
    body = flat(*(f"{n}. x;" for n in range(1, 451)))
    read = instrument(PREAMBLE + body, kind="statement", name="resolution")
    assert sum(it.kind == "operative" for it in read.provisions) == 450


def test_recitals_with_numbers_and_lists() -> None:
    inside = (
        "<preamble><p>The Parties,</p><recitals><recital><num>(1)</num><p>Whereas it rains:</p>"
        "<list><point><num>(a)</num><p>here;</p></point></list></recital></recitals>"
        "<formula><p>Have agreed as follows:</p></formula></preamble>"
    )
    read = instrument(inside + flat("Article 1", "It rains."))
    assert outline(read.provisions) == [
        "preamble - words closing",
        "  preambular (1) words",
        "    subparagraph (a) words",
        "article 1 words",
    ]


# --- words and notes ---------------------------------------------------------------


def test_notes_with_one_mark_stay_with_their_own_words() -> None:
    note = '<authorialNote marker="*"><p>{}</p></authorialNote>'
    framed = f"<sup>(</sup>{note.format('two')}<sup>)</sup>"
    words = (f"x{note.format('one')}", "Article 2", f"y {framed}.")
    read = instrument(flat("Article 1", *words))
    assert [(it.words, it.notes) for it in read.provisions] == [
        ("x[^*]", ("[^*]: one",)),
        ("y [^*].", ("[^*]: two",)),
    ]


def test_space_and_line_breaks() -> None:
    read = instrument(flat("Article 1", "One\n   line,<eol/>two\tlines,<br/> 三\n  四."))
    assert read.provisions[0].words == "One line,\ntwo lines,\n三四."


def test_losses_are_listed_with_their_place() -> None:
    table = "<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>"
    inside = (
        "<preface><p><docTitle>T<authorialNote><p>note</p></authorialNote></docTitle></p></preface>"
        f"<mainBody>\n<toc><tocItem href='#x'>1</tocItem></toc><paragraph><content>"
        f"<p>x <del>old</del><ins>new</ins> <img src='p.png'/></p>{table}</content></paragraph>"
        "</mainBody>"
    )
    read = read_akn(akn(inside), language="en")
    said = [str(it.what) for it in read.problems]
    assert said == [
        "A note stands on the title: “note”.",
        "A table of contents stands here.",
        "The words “old” are marked as deleted.",
        "A picture stands here: p.png.",
        "A table stands here.",
    ]
    assert [it.line for it in read.problems] == [3, 4, 4, 4, 4]
    held = " ".join((read.instrument.title, *(it.words for it in each(read.instrument.provisions))))
    assert "new" in held
    assert "a | b" in held


def test_elements_out_of_place_lose_no_words() -> None:
    inside = f"stray<p>one</p>{flat('Article 1', 'two')}<x:y xmlns:x='urn:x'>three</x:y>"
    read = read_akn(akn(f"<mainBody>four</mainBody>{inside}"), language="en")
    held = f"{read.instrument.title} {list(each(read.instrument.provisions))}"
    for word in ("stray", "one", "two", "three", "four"):
        assert word in held


def test_text_in_another_normal_form_is_put_right_and_listed() -> None:
    read = read_akn(akn(flat("Article 1", "cafe&#x301; <b>e</b>\u0301")), language="fr")
    assert read.instrument.provisions[0].words == "café é"
    assert "NFC" in str(read.problems[0].what)
