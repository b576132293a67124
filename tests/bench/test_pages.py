"""The measure of the page of the text, on a small draft."""

from bench.drafts import ASKED, UNDER
from bench.pages import cost
from travaux.locale.speaker import LANGUAGES


def test_it_views_every_sheet_and_weighs_the_heaviest() -> None:
    found = cost(2 * len(LANGUAGES), articles=3)
    assert found.proposals == 3 * (UNDER + 1) * ASKED
    assert found.provisions == 20
    assert found.sent < found.weight < 100_000
    assert 0 < found.again < found.first
    assert found.consolidation > 0
