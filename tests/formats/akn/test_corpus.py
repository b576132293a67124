"""The reader on the United Nations' own files, where the corpus is."""

import re
from collections import Counter
from pathlib import Path
from unicodedata import normalize

import pytest
from lxml import etree

from tests.formats.akn.files import AKN, CORPUS, REASON
from tests.formats.shapes import each
from travaux.formats.akn.read import read_akn
from travaux.formats.markdown.read import read_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.headings import printed_heading
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.write import write_plain
from travaux.formats.reading import ReadText
from travaux.text.numerals import han_value, roman_value

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=REASON)

LETTERS = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
RESOLUTIONS = ("75_67", "75_90", "76_121", "76_19", "76_300", "77_226", "77_248", "77_280")
ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]


def read(*path: str) -> ReadText:
    """One file of the corpus."""
    return read_akn(CORPUS.joinpath(*path).read_bytes())


def kinds(given: ReadText) -> Counter[str]:
    """How many provisions of each kind there are."""
    return Counter(it.kind for it in each(given.instrument.provisions))


def notes(given: ReadText) -> int:
    """How many footnotes there are."""
    return sum(len(it.notes) for it in each(given.instrument.provisions))


def value(number: str) -> int:
    """What a number of a chapter, an article or a paragraph says."""
    if number in ORDINALS:
        return ORDINALS.index(number) + 1
    if number.casefold() == "premier":
        return 1
    if re.match(r"\d", number):
        return int(re.match(r"\d+", number)[0])  # type: ignore[index]
    if re.match("[一二三四五六七八九十]", number):
        return han_value(re.sub("[^一二三四五六七八九十百]", "", number))
    return roman_value(number.lower())


@pytest.mark.parametrize("letter", "ACEF")
def test_the_convention(letter: str) -> None:
    """Nine chapters and 68 articles, in order, each with its title."""
    given = read("convention", f"A_RES_79_243.{letter}.xml")
    assert given.instrument.language == LETTERS[letter]
    assert given.instrument.symbol == "A/RES/79/243"
    found = kinds(given)
    assert (found["chapter"], found["article"], found["operative"]) == (9, 68, 12)
    for kind, last in (("chapter", 9), ("article", 68)):
        those = [it for it in each(given.instrument.provisions) if it.kind == kind]
        assert [value(it.number) for it in those] == list(range(1, last + 1))
        assert all(it.heading for it in those)
    annex = next(it for it in given.instrument.provisions if it.kind == "annex")
    assert annex.children[0].closing
    assert [it.kind for it in annex.children[-2:]] == ["testimonium", "annex"]
    assert len(annex.children[-2].notes) == 1


@pytest.mark.parametrize("letter", "ACF")
def test_the_convention_has_one_tree(letter: str) -> None:
    """The same kinds in the same order, the same numbers of paragraphs, in four languages."""
    english = read("convention", "A_RES_79_243.E.xml").instrument.provisions
    other = read("convention", f"A_RES_79_243.{letter}.xml").instrument.provisions
    assert [it.kind for it in each(other)] == [it.kind for it in each(english)]
    for a, b in zip(each(english), each(other), strict=True):
        assert bool(a.number) == bool(b.number)
        assert [it.kind for it in a.children] == [it.kind for it in b.children]
        if a.kind in {"paragraph", "operative"} and a.number:
            assert value(b.number) == value(a.number)


@pytest.mark.parametrize("letter", LETTERS)
def test_the_mandate(letter: str) -> None:
    given = read("mandate", f"A_RES_74_247.{letter}.xml")
    found = kinds(given)
    assert (found["preambular"], found["operative"], notes(given)) == (17, 6, 5)
    assert given.instrument.language == LETTERS[letter]
    assert given.instrument.symbol == "A/RES/74/247"
    for it in each(given.instrument.provisions):
        assert all(note.split(":")[0] in it.words for note in it.notes)


@pytest.mark.parametrize("name", RESOLUTIONS)
def test_resolutions_have_the_same_tree_in_six_languages(name: str) -> None:
    given = {letter: read("resolutions", name, f"{letter}.xml") for letter in LETTERS}
    for letter, one in given.items():
        assert one.instrument.language == LETTERS[letter]
        found = [it.kind for it in each(one.instrument.provisions)]
        assert found == [it.kind for it in each(given["E"].instrument.provisions)], letter
        assert notes(one) == notes(given["E"])


def files() -> list[Path]:
    """All files that hold a text."""
    found = [CORPUS / "akn" / "Bill_UN_2012.xml", CORPUS / "akn" / "Bill_UN_2012_ES.xml"]
    for folder in ("convention", "mandate", "resolutions"):
        found += sorted((CORPUS / folder).rglob("*.xml"))
    return found if CORPUS.is_dir() else []


@pytest.mark.parametrize("path", files(), ids=lambda it: f"{it.parent.name}/{it.name}")
def test_no_word_is_lost(path: Path) -> None:
    """Every word of the text is in the tree, but for the words of kinds."""
    given = read_akn(path.read_bytes()).instrument
    root = etree.fromstring(path.read_bytes())
    for name in ("meta", "coverPage", "preface"):
        etree.strip_elements(root, f"{{{AKN}}}{name}", with_tail=False)
    held = " ".join(
        " ".join((printed_heading(it.kind, it.number, given.language), it.number, it.heading))
        + " ".join((it.words, it.closing, *it.notes))
        for it in each(given.provisions)
    )
    said = normalize("NFC", "".join(str(it) for it in root.itertext()))
    held = held.casefold()
    lost = {it for it in set(re.findall(r"[^\W\d_]+", said.casefold())) if it not in held}
    assert len(lost) <= 3, lost


@pytest.mark.slow
@pytest.mark.parametrize("path", files(), ids=lambda it: f"{it.parent.name}/{it.name}")
def test_the_tree_is_written_and_read_back(path: Path) -> None:
    given = read_akn(path.read_bytes()).instrument
    assert read_plain(write_plain(given), language=given.language).instrument == given
    assert read_markdown(write_markdown(given), language=given.language).instrument == given
