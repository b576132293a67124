"""What is held of the pages that stand alone."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.formats.html import example, example_languages
from tests.formats.html.tree import Element, parse, reading
from travaux.formats.html.direction import apart, direction
from travaux.formats.html.frame import About
from travaux.formats.html.lists import Entry
from travaux.formats.html.outline import standing
from travaux.formats.html.page import instrument_page, places_page, rolling_page
from travaux.text.errors import Message, message
from travaux.text.reading import read_for
from travaux.text.values import (
    Instrument,
    Occurrence,
    Party,
    Plain,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
)

GOLDEN = Path(__file__).parent / "golden"

PAGES: dict[str, Callable[[], str]] = {
    "rolling.en": lambda: rolling_page(example.english(), about=example.about()),
    "rolling.ar": lambda: rolling_page(example_languages.arabic(), about=example.about("ar")),
    "rolling.zh": lambda: rolling_page(
        example_languages.chinese(), about=example.about("zh", "zh")
    ),
    "places.en": lambda: places_page(example.places(), language="en", about=example.about()),
    "instrument.en": lambda: instrument_page(example.plain(), about=example.about()),
}

EVIL = "</style><script>alert(1)</script>\"'&"


def without_style(page: str) -> str:
    """A page without its style sheet, an element a line where blocks begin."""
    bare = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return re.sub(
        r"(?<!\n)<(?=(?:section|div|p|h\d|li|tr|nav|main|footer|header|dl|body)\b)", "\n<", bare
    )


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_it_was_looked_at(name: str) -> None:
    """The page is as it was looked at."""
    made = without_style(PAGES[name]())
    golden = GOLDEN / f"{name}.html"
    assert made == golden.read_text(encoding="utf-8"), f"look at the page, then write {golden.name}"


@pytest.mark.parametrize("name", PAGES)
def test_one_file_and_nothing_from_elsewhere(name: str) -> None:
    """One file and nothing from elsewhere."""
    page = PAGES[name]()
    assert not re.search(r"<(script|link|img|iframe|object|svg)\b|@import|url\(|https?:", page)
    assert not re.search(r"<[^>]* (style|on\w+)=", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("name", PAGES)
def test_headings_follow_in_order_and_ids_stand_once(name: str) -> None:
    """Headings follow in order and ids stand once."""
    tree = parse(PAGES[name]())
    levels = [int(found) for found in re.findall(r"<h(\d)", PAGES[name]())]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = re.findall(r' id="([^"]+)"', PAGES[name]())
    assert len(ids) == len(set(ids))
    targets = {link.attributes["href"].removeprefix("#") for link in tree.every("a")}
    assert targets <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_landmarks_and_a_way_past_the_contents(name: str) -> None:
    """Landmarks and a way past the contents."""
    tree = parse(PAGES[name]())
    for landmark in ("header", "main", "footer"):
        assert len(tree.every(landmark)) == 1
    body = tree.every("body")[0].content[0]
    assert isinstance(body, Element)
    assert body.attributes["href"] == "#text"


def test_every_word_of_every_provision_is_on_the_page() -> None:
    """Every word of every provision is on the page."""
    rolling = example.english()
    tree = parse(rolling_page(rolling))

    def check(one: RollingProvision) -> None:
        section = next(
            it for it in tree.every("provision") if it.attributes["id"] == f"at-{one.id}"
        )
        for nodes in (one.heading, one.words, one.closing):
            for proposal in (None, "CSD-7", "BMR-2", "ARV-1", "ELO-11"):
                assert read_for(nodes, proposal) in reading(section, proposal)
        for mark in one.marks:
            assert all(name in section.text() for name in mark.sponsors)
        for note in one.notes:
            assert note in section.text()
        for child in one.children:
            check(child)

    for one in rolling.provisions:
        check(one)


def section(tree: Element, name: str) -> str:
    """The text of one provision."""
    found = next(it for it in tree.every("provision") if it.attributes["id"] == f"at-{name}")
    return found.text().replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_asked_of_a_whole_provision_reads_like_the_rooms_notation() -> None:
    """What is asked of a whole provision reads like the rooms notation."""
    tree = parse(rolling_page(example.english()))
    assert section(tree, "a5p2b") == (
        "[(b) Prevent, reduce and control the discharge into its lagoons of waste, untreated "
        "water and sediment, – ELO, HAL: bracket][delete – CSD]"
    )
    assert section(tree, "new1").startswith("[2 bis. The person concerned")
    assert section(tree, "new1").endswith("at risk. – FAV, GLD]")
    assert section(tree, "alt1").startswith("[2 alt. Each Party")
    assert section(tree, "new3") == "[Article 12 ter\nSafeguardsplaceholder – FAV, GLD]"
    assert section(tree, "pp2").endswith("taken again, [retain – ARV]")


def test_a_headed_provision_tells_what_is_asked_of_it_where_it_begins() -> None:
    """A headed provision tells what is asked of it where it begins."""
    article = section(parse(rolling_page(example.english())), "a12")
    assert article.startswith(
        "[Article 12\nPreservation of stored data[move after 14 – ELO] [no text – HAL]"
    )
    assert article.endswith("articles 13 and 14.]")


def test_contents_say_how_each_article_stands() -> None:
    """Contents say how each article stands."""
    nav = parse(rolling_page(example.english())).every("nav")[0]
    states = {line.every("a")[0].text(): line.every("state") for line in nav.every("line")}
    assert states["Article 13 Contact points"][0].attributes["aria-label"] == "no brackets"
    assert states["Article 12 Preservation of stored data"][0].text() == "[9]"
    assert not states["Chapter III Lagoon data and cooperation"]


def test_the_figures_count_places_words_and_articles() -> None:
    """The figures count places words and articles."""
    found = standing(example.english())
    assert (found.places, found.articles, found.clear) == (20, 5, 1)
    proposed = RollingProvision("n", "paragraph", origin="proposed", words=(Plain("Two words."),))
    one = standing(RollingInstrument(provisions=(proposed,)))
    assert (one.places, one.words) == (1, 2)


def test_proposals_stand_under_their_provision_in_the_order_of_the_text() -> None:
    """Proposals stand under their provision in the order of the text."""
    tree = parse(rolling_page(example.english(), about=example.about()))
    heads = [row.text() for row in tree.every("table")[0].every("provision")]
    assert heads == ["The text as a whole", "Article 12", "Article 12, 2", "Article 12, 2 bis"]
    rows = [row.text() for row in tree.every("table")[0].every("tr")]
    assert "ELO-11ELOdelete “and maintain the integrity of”" in rows


def test_a_provision_that_is_not_there_is_still_listed() -> None:
    """A provision that is not there is still listed."""
    about = About(entries=(Entry("X", ("A",), "amend", "gone"),))
    assert "gone" in parse(rolling_page(example.english(), about=about)).every("table")[0].text()


def test_replacements_and_problems_are_listed() -> None:
    """Replacements and problems are listed."""
    rolling = replace(
        example.english(),
        occurrences=(Occurrence("GLD-10", "a13", "words", 2),),
        problems=(message("Proposal {id} says nothing.", id="Q"),),
    )
    text = parse(rolling_page(rolling)).text()
    assert "GLD-10 Article 13 × 2" in text
    assert "Proposal Q says nothing." in text


def test_who_retains_an_uncontested_place_is_said() -> None:
    """Who retains an uncontested place is said."""
    page = places_page([("x", Rolling((Plain("Words."),), ("p1",)))], language="en")
    assert section(parse(page), "x") == "xWords. [retain – p1]"


def test_user_text_is_text_everywhere() -> None:
    """User text is text everywhere."""
    one = RollingProvision("p", "article", number=EVIL, heading=(Plain(EVIL),), notes=(EVIL,))
    about = About(
        committee=EVIL,
        basis=EVIL,
        head=EVIL,
        parties=(Party(EVIL, EVIL + "2"),),
        entries=(Entry(EVIL, (EVIL,), EVIL, EVIL, EVIL),),
    )
    rolling = RollingInstrument(title=(Plain(EVIL),), symbol=EVIL, provisions=(one,))
    plain = Instrument(title=EVIL, provisions=(Provision("p", "paragraph", words=EVIL),))
    for page in (
        rolling_page(rolling, about=about),
        instrument_page(plain, about=about),
        places_page([(EVIL, Rolling((Plain(EVIL),), (EVIL,)))], about=about),
    ):
        assert "<script" not in page
        assert page.count("</style>") == 1
        assert EVIL in parse(page).text()


def test_a_page_runs_in_the_direction_of_its_text() -> None:
    """A page runs in the direction of its text."""
    assert '<html lang="ar" dir="rtl">' in PAGES["rolling.ar"]()
    assert '<html lang="en" dir="ltr">' in PAGES["rolling.en"]()
    assert '<html lang="zh" dir="ltr">' in PAGES["rolling.zh"]()
    assert [direction(code) for code in ("ar-EG", "he", "fa", "UR", "ru", "")] == (
        ["rtl"] * 4 + ["ltr"] * 2
    )


def test_what_runs_the_other_way_stands_apart_in_a_sentence() -> None:
    """The marks around it belong to the sentence; what runs the same way is left as it is."""
    assert apart("P8 (“On Lagoons”)", "rtl") == "\u2068P8 (“On Lagoons”)\u2069"
    assert apart("الفقرة 2 (a)", "rtl") == "\u2068الفقرة 2 (a)\u2069"
    assert apart("المادة ٢، 5", "rtl") == "المادة ٢، 5"
    assert apart("Convention on Lagoons", "ltr") == "Convention on Lagoons"
    assert apart("公约 5", "ltr") == "公约 5"
    assert apart("اتفاقية", "ltr") == "\u2068اتفاقية\u2069"


def test_words_of_the_interface_are_told_apart_in_a_text_of_another_language() -> None:
    """Words of the interface are told apart in a text of another language."""
    mixed, same = PAGES["rolling.ar"](), PAGES["rolling.zh"]()
    assert '<bdi lang="en">Contents</bdi>' in mixed
    assert '<bdi class="verb" lang="en">delete</bdi>' in mixed
    assert 'dl lang="en" dir="ltr"' in mixed
    assert "<bdi lang=" not in same


def test_labels_are_in_the_language_of_the_text() -> None:
    """Labels are in the language of the text."""
    assert "المادة ١٢" in PAGES["rolling.ar"]()
    assert "第十二条" in PAGES["rolling.zh"]()


def test_every_word_of_the_interface_goes_through_say() -> None:
    """Every word of the interface goes through say."""
    said: list[str] = []

    def say(sentence: Message) -> str:
        said.append(sentence.key)
        return "§"

    tree = parse(rolling_page(example.english(), about=example.about(), say=say))
    text = tree.every("body")[0].text()
    left = (
        "Contents",
        "How to read",
        "Proposals",
        "Sponsors",
        "delete",
        "no text",
        "basis",
        "Skip",
    )
    assert not [words for words in left if words in text]
    assert {"Contents", "Proposals by provision", "delete", "contested place"} <= set(said)
