"""The labels that the how-to shows name what it says they name."""

import re

from tests.docs.pages import ROOT
from travaux.formats.json.proposals import _ACTIONS as ACTIONS
from travaux.formats.plain.read import read_plain
from travaux.text.labels import find_target

ROW = re.compile(r"^\| (?:Arabic|Chinese|English|French|Russian|Spanish) \| (.+) \|$", re.MULTILINE)
PAGE = ROOT / "docs" / "howto" / "consolidate-an-instrument.md"


def test_the_labels_in_six_languages_name_one_paragraph() -> None:
    text = PAGE.read_text(encoding="utf-8")
    base = re.search(r"```text title=ferries.txt\n(.*?)```", text, re.DOTALL)
    assert base
    instrument = read_plain(base[1]).instrument
    rows = re.findall(
        r"^\| (?:Arabic|Chinese|English|French|Russian|Spanish) \| (.+) \|$", text, re.MULTILINE
    )
    assert len(rows) == 6
    assert len({find_target(instrument, label) for label in rows}) == 1
    assert find_target(instrument, "article 1, paragraph 2 (a)").part == "provision"
    assert find_target(instrument, "article 2, heading").part == "heading"
    assert find_target(instrument, "article 1, paragraph 2, chapeau").part == "words"
    assert find_target(instrument, "article 1, paragraph 2, closing").part == "closing"
    assert find_target(instrument, "title").part == "title"


def test_the_how_to_knows_every_action() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert {action for action in ACTIONS if f"`{action}`" not in text} <= {"amends"}
