"""The truth tables of rights and rulings, as people review them."""

from itertools import product

import pytest

from tests.procedure.shown import GOLDEN, PAGES
from travaux.procedure.rules import RULE_SETS


@pytest.mark.parametrize(("name", "id"), list(product(PAGES, RULE_SETS)))
def test_a_table_is_the_one_reviewed(name: str, id: str) -> None:  # noqa: A002 -- the field's name
    shown = PAGES[name](RULE_SETS[id])
    assert shown == (GOLDEN / f"{name}.{id}.txt").read_text(encoding="utf-8")
