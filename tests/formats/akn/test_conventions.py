"""Conventions annexed to resolutions: one tree in six languages, however they are laid out."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from lxml import etree

from tests.formats.akn.files import AKN, akn
from tests.formats.akn.layouts import HEADS, JOINS, TEXTS, Layout, layouts, printed
from tests.formats.akn.outlines import OUTLINES, Filled, Row, resolution
from tests.formats.akn.tongues import LANGUAGES, TONGUES
from tests.formats.shapes import each
from travaux.formats.akn.read import read_akn
from travaux.text.numerals import numerals
from travaux.text.values import Instrument, Provision

_WORDED = ("one two three", "première deuxième troisième", "primera segunda tercera")
_WORDED_RUSSIAN = "первая вторая третья"
_SPELLED = {
    word: value
    for row in (*_WORDED, _WORDED_RUSSIAN)
    for value, word in enumerate(row.split(), start=1)
}


def rows(provisions: Iterable[Provision], depth: int = 1) -> Iterator[tuple[Row, set[int]]]:
    """The tree as an outline has it, with all that each number can count."""
    for it in provisions:
        counted = {one.value for one in numerals(it.number)} if it.number else {0}
        counted |= {_SPELLED[word] for word in it.number.casefold().split() if word in _SPELLED}
        yield (depth, it.kind, 0, it.heading, it.words, it.closing), counted
        yield from rows(it.children, depth + 1)


def check(name: str, code: str, layout: Layout, *, form: int = 0) -> Instrument:
    """Read one file; its tree must be the outline."""
    before = Filled(resolution(), TONGUES[code], form=form)
    annexes = Filled(OUTLINES[name](), TONGUES[code], form=form)
    read = read_akn(printed(before, annexes, layout, title="A"))
    found = list(rows(read.instrument.provisions))
    for want, (got, counted) in zip([*before.rows, *annexes.rows], found, strict=True):
        assert (*want[:2], 0, *want[3:]) == got
        assert want[2] in counted
    return read.instrument


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", OUTLINES)
def test_one_tree_in_six_languages(name: str, code: str) -> None:
    instrument = check(name, code, Layout(HEADS[0], HEADS[0], TEXTS[0]), form=0)
    assert (instrument.language, instrument.symbol) == (code, "A/RES/99/1")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_headings_in_any_element(code: str, head: str) -> None:
    check("chapters", code, Layout(head, head, TEXTS[1]), form=1)


@pytest.mark.parametrize("joined", sorted(set(JOINS)))
@pytest.mark.parametrize("code", LANGUAGES)
def test_titles_beside_their_numbers(code: str, joined: str) -> None:
    check("annexed", code, Layout(HEADS[2], HEADS[2], TEXTS[0], joined=joined), form=2)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers_in_any_element(code: str, text: str) -> None:
    check("rights", code, Layout(HEADS[3], HEADS[0], text), form=1)


@pytest.mark.parametrize("seed", range(150))
def test_layouts_at_random(seed: int) -> None:
    chance = random.Random(seed)
    name, code = chance.choice(list(OUTLINES)), chance.choice(LANGUAGES)
    check(name, code, layouts(chance), form=chance.randrange(3))


@pytest.mark.parametrize("code", LANGUAGES)
def test_parts_out_of_order_are_listed(code: str) -> None:
    layout = Layout(HEADS[0], HEADS[0], TEXTS[0], order="reversed")
    before = Filled(resolution(), TONGUES[code])
    annexes = Filled(OUTLINES["rights"](), TONGUES[code])
    read = read_akn(printed(before, annexes, layout, title="A"))
    assert [it.what.key for it in read.problems] == [
        "The parts of the document do not stand in their order."
    ]


NAMES = (
    *("article", "paragraph", "section", "unheard", "p", "content", "num", "heading", "div"),
    *("chapter", "list", "point", "block", "span", "title", "level", "subheading", "container"),
    *("preamble", "mainBody", "conclusions", "attachment", "doc", "table", "tr", "td", "ul", "li"),
)
"""What an element may be misnamed."""
KINDS = frozenset(
    {
        *("article", "part", "chapter", "section", "annex", "partie", "chapitre", "annexe"),
        *("parte", "capítulo", "sección", "artículo", "anexo"),
        *("раздел", "глава", "часть", "статья", "приложение"),
        *("المادة", "الجزء", "الباب", "الفصل", "الفرع", "المرفق"),
    }
)
"""Words that the tree says by its kinds."""


def words(text: str) -> Counter[str]:
    """The words of a text that the tree holds as words."""
    found = Counter(word.casefold() for word in re.findall(r"[^\W\d_]{3,}", text))
    return Counter({word: count for word, count in found.items() if word not in KINDS})


def disarranged(data: str, chance: random.Random) -> etree._Element:
    """The file with some elements misnamed or hung elsewhere."""
    root = etree.fromstring(data)
    inside = [it for it in root[0].iter(f"{{{AKN}}}*") if it is not root[0]]
    inside = [it for it in inside if it.xpath("not(ancestor-or-self::*[local-name()='meta'])")]
    for _ in range(chance.randint(1, 6)):
        it = chance.choice(inside)
        above = it.getparent()
        higher = above.getparent() if above is not None else None
        if chance.random() < 0.7:
            it.tag = f"{{{AKN}}}{chance.choice(NAMES)}"
        elif higher is not None and higher is not root:
            higher.append(it)
    return root


@pytest.mark.parametrize("seed", range(100))
def test_no_word_of_an_invalid_file_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    code = chance.choice([it for it in LANGUAGES if it != "zh"])
    name = chance.choice(list(OUTLINES))
    before = Filled(resolution(), TONGUES[code])
    annexes = Filled(OUTLINES[name](), TONGUES[code])
    root = disarranged(printed(before, annexes, layouts(chance), title="A"), chance)
    apart = {f"{{{AKN}}}{it}" for it in ("meta", "coverPage", "preface")}
    want: Counter[str] = Counter()
    for part in root[0]:
        want.update(
            words(" ".join(str(it) for it in part.itertext())) if part.tag not in apart else ()
        )
    read = read_akn(etree.tostring(root, encoding="unicode")).instrument
    parts = [
        (it.number, it.heading, it.words, it.closing, *it.notes) for it in each(read.provisions)
    ]
    have = words(" ".join((read.symbol, read.title, *(text for texts in parts for text in texts))))
    assert not want - have


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("head", [HEADS[0], HEADS[2], HEADS[3]])
def test_headings_without_a_number_divide_an_annex_without_articles(head: str, code: str) -> None:
    tongue = TONGUES[code]
    first, second, third = tongue.said["heading"][:3]
    annex = Filled([], tongue).number("annex", 0)
    lines = [
        *(head.format(id="", text=it) for it in (tongue.numbers["article"][0](1), first)),
        f"<p>{tongue.said['words'][0]}</p>",
        *(head.format(id="", text=it) for it in (annex, tongue.said["notes"][0])),
        f"<p>{tongue.said['words'][0]}</p>",
        head.format(id="", text=second),
        f"<p>{tongue.said['words'][1]}</p>",
        head.format(id="", text=third),
        f"<p>{tongue.said['words'][2]}</p>",
    ]
    read = read_akn(akn(f"<mainBody>{''.join(lines)}</mainBody>"), language=code)
    article, annexed = read.instrument.provisions
    assert (article.heading, annexed.heading) == (first, tongue.said["notes"][0])
    assert [(it.kind, it.heading) for it in annexed.children] == [
        ("section", second),
        ("section", third),
    ]
    assert not read.problems
