"""Comparison: exact edits, where they stand, and which are joined for the reader."""

from itertools import pairwise

import pytest
from hypothesis import given

from tests.text.test_tokens import TEXTS
from travaux.text.compare import Base, edits_through, exact_edits
from travaux.text.readable import readable_edits
from travaux.text.values import Edit


def applied(base: Base, edits: list[Edit] | tuple[Edit, ...]) -> str:
    out: list[str] = []
    at = 0
    for start, end, words in edits:
        out += base.tokens[at:start]
        out += words
        at = end
    return "".join([*out, *base.tokens[at:]])


def shown(base_text: str, wording: str) -> list[tuple[str, str]]:
    base = Base(base_text)
    edits = exact_edits(base, wording)
    joined = readable_edits(base.tokens, edits, dict.fromkeys(edits, 1)) if edits else []
    assert applied(base, joined) == wording
    return [("".join(base.tokens[s:e]), "".join(words)) for s, e, words in joined]


@given(TEXTS, TEXTS)
def test_edits_give_the_wording_and_never_touch(base_text: str, wording: str) -> None:
    base = Base(base_text)
    edits = exact_edits(base, wording)
    assert applied(base, edits) == wording
    assert all(a.end < b.start for a, b in pairwise(edits))
    assert all(edit.start < edit.end or edit.words for edit in edits)


@given(TEXTS, TEXTS, TEXTS)
def test_edits_through_another_wording_give_the_wording(base: str, first: str, then: str) -> None:
    prepared = Base(base)
    edits = edits_through(prepared, exact_edits(prepared, first), then)
    assert applied(prepared, edits) == then


@pytest.mark.parametrize(
    ("base", "wording", "edits"),
    [
        ("the data", "the personal data", [("", "personal ")]),
        ("the personal data", "the data", [("personal ", "")]),
        ("keep the data.", "keep the data safe.", [("", " safe")]),
        ("States, groups", "States, regions, groups", [("", ", regions")]),
        ("one Party;", "one Party, or of another Party;", [("", ", or of another Party")]),
        (
            "the interest of all.",
            "the interest of all. But not in the interest of all.",
            [("", " But not in the interest of all.")],
        ),
        ("(a) one; (b) two", "(a) one; (b) new; (b) two", [("", "(b) new; ")]),
        ("One. Two.", "One. And. Two.", [("", "And. ")]),
        ("of the Committee", "of the Chair, of the Committee", [("", "of the Chair, ")]),
        ("shall not be", "may not be", [("shall", "may")]),
        ("Le texte peut refuser", "Le texte ne peut pas refuser", [("peut", "ne peut pas")]),
        ("应当保护", "应当充分保护", [("", "充分")]),
        ("تعتمد الدول", "تعتمد جميع الدول", [("", "جميع ")]),
        ("a  b", "a b", [("  ", " ")]),
        ("same", "same", []),
        ("", "new", [("", "new")]),
        ("old", "", [("old", "")]),
    ],
)
def test_stands_where_a_person_would_put_it(
    base: str, wording: str, edits: list[tuple[str, str]]
) -> None:
    assert shown(base, wording) == edits


def test_a_join_is_undone_where_another_makes_one_part_alone() -> None:
    base = Base("the old and grey house")
    both = exact_edits(base, "the new and red house")
    alone = exact_edits(base, "the new and grey house")
    carriers = {both[0]: 0b11, both[1]: 0b01}
    assert alone == (both[0],)
    assert len(readable_edits(base.tokens, both, dict.fromkeys(both, 1))) == 1
    assert len(readable_edits(base.tokens, both, carriers)) == 2


def test_touched_tokens_are_bracketed_whole() -> None:
    base = Base("Each Party shall")
    assert base.token_span(6, 9) == (2, 3)
    assert base.token_span(0, 16) == (0, 5)
    assert base.token_span(4, 5) == (1, 2)
