"""What the tutorial tells of the whole negotiation is what the pages say."""

import re
from typing import Final

from tests.docs.pages import ROOT
from tools.catalogues import extract
from travaux.demonstration.script import script, script_until

PAGE: Final = ROOT / "docs" / "tutorial" / "whole-negotiation.md"
WORDS: Final = {"next": "Next:", "ten": None}
"""What is bold and is no label: the word of a sentence, and a word of the text."""


def test_every_label_of_the_tutorial_stands_on_a_page() -> None:
    said = re.sub(r"\s+", " ", PAGE.read_text(encoding="utf-8"))
    labels = {WORDS.get(it, it) for it in re.findall(r"\*\*(.+?)\*\*", said)} - {None}
    sentences = {entry.id for entry in extract() if entry.id}
    assert len(labels) > 10
    assert labels <= sentences


def test_the_meetings_are_as_many_as_the_tutorial_counts() -> None:
    names = [it.name.partition(",")[0] for it in script()]
    assert names.count("Second session") == 5
    assert names.index("Between the second and the third session") == 25
    assert names.count("Third session") == 5
    assert len(script_until("01.002")[0].steps) == 1
