"""Lines of proposals to an instrument: every action, words put in, and what is refused."""

import json

import pytest

from tests.text.convention import CONVENTION
from travaux.formats.json.proposals import read_proposal
from travaux.text.errors import BadInput
from travaux.text.structure import apply
from travaux.text.tree import find

PARAGRAPH = "article 2, paragraph 1"


def words_after(**fields: object) -> str:
    line = json.dumps({"id": "X", "party": "A", "target": PARAGRAPH, **fields})
    return find(apply(CONVENTION, read_proposal(line, 0, CONVENTION)), "p7").words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"wording": "New."}, "New."),
        ({"words": "shall", "with": "may"}, "Each Party may keep its lagoons."),
        ({"action": "delete", "words": "its"}, "Each Party shall keep lagoons."),
        (
            {"action": "insert", "words": ", in good faith,", "after": "Each Party"},
            "Each Party, in good faith, shall keep its lagoons.",
        ),
        (
            {"action": "insert", "words": "shared ", "before": "lagoons"},
            "Each Party shall keep its shared lagoons.",
        ),
        ({"action": "insert", "words": "Now ", "at": 0}, "Now Each Party shall keep its lagoons."),
        ({"action": "split at", "at": 11}, "Each Party"),
        ({"action": "split at", "at": "shall"}, "Each Party"),
        ({"action": "bracket", "words": "keep"}, "Each Party shall keep its lagoons."),
    ],
)
def test_what_a_line_does_to_a_paragraph(fields: dict[str, object], words: str) -> None:
    assert words_after(**fields) == words


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"action": "insert", "words": "x", "at": 99}, "lies outside"),
        ({"action": "insert", "words": "x", "at": -1}, "lies outside"),
        ({"action": "insert", "words": "x"}, "needs the field “after”"),
        (
            {"action": "insert", "after": "article 1", "before": "article 2", "wording": "x"},
            "one of",
        ),
        ({"words": "shall"}, "needs the field “with”"),
        ({"action": ["amend"]}, "unknown"),
        ({"changes": []}, "not part of the format"),
    ],
)
def test_what_is_refused(fields: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        words_after(**fields)


def test_several_changes_stand_together() -> None:
    line = {
        "id": "X",
        "sponsors": ["A", "B"],
        "changes": [
            {"target": PARAGRAPH, "words": "shall", "with": "may"},
            {"target": "article 1", "action": "delete"},
        ],
    }
    proposal = read_proposal(json.dumps(line), 0, CONVENTION)
    assert proposal.sponsors == ("A", "B")
    assert [change.action for change in proposal.changes] == ["amend", "delete"]
