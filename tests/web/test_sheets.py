"""A text is cut into sheets, and nothing of it is lost between them."""

import random

import pytest

from tests.text.convention import random_instrument
from travaux.formats.html.outline import every, is_headed
from travaux.formats.html.page import settled
from travaux.text.values import Plain, RollingProvision
from travaux.web.sheets import sheets


def _article(number: int, paragraphs: int) -> RollingProvision:
    under = tuple(
        RollingProvision(f"a{number}p{at}", "paragraph", str(at)) for at in range(paragraphs)
    )
    return RollingProvision(f"a{number}", "article", str(number), children=under)


@pytest.mark.parametrize("seed", range(60))
def test_every_provision_is_on_one_sheet_in_order(seed: int) -> None:
    instrument = random_instrument(random.Random(seed))
    provisions = tuple(map(settled, instrument.provisions))
    cut = sheets(provisions, full=4)
    whole = [one.id for one in every(provisions)]
    holding = {one.id for one in every(provisions) if any(map(is_headed, one.children))}
    shown = [one.id for sheet in cut for one in every(sheet.provisions)]
    assert [id_ for id_ in shown if id_ not in holding] == [
        id_ for id_ in whole if id_ not in holding
    ]
    assert sorted(id_ for sheet in cut for id_ in sheet.ids) == sorted(whole)
    assert all(sheet.first in sheet.ids for sheet in cut)


def test_a_sheet_is_full_at_its_measure_and_no_article_is_cut() -> None:
    articles = [_article(at, size) for at, size in enumerate((9, 9, 9, 30, 1))]
    cut = sheets(articles, full=20)
    assert [[one.id for one in sheet.provisions] for sheet in cut] == [
        ["a0", "a1"],
        ["a2"],
        ["a3"],
        ["a4"],
    ]


def test_a_heading_over_several_sheets_stands_on_each_and_its_words_on_the_first() -> None:
    chapter = RollingProvision(
        "c",
        "chapter",
        "I",
        words=(Plain("Chapeau."),),
        closing=(Plain("Closing."),),
        children=(_article(1, 19), _article(2, 19)),
    )
    first, second = sheets([chapter])
    assert [one.provisions[0].id for one in (first, second)] == ["c", "c"]
    assert (first.provisions[0].words, second.provisions[0].words) == (chapter.words, ())
    assert (first.provisions[0].closing, second.provisions[0].closing) == ((), chapter.closing)
    assert ("c" in first.ids, "c" in second.ids) == (True, False)


def test_a_text_without_provisions_has_no_sheet() -> None:
    assert sheets([]) == ()
