"""Texts as people bracket them by hand: every form, and nothing lost or stopped at."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.brackets.typed import PARTIES, SIGNS, faults, mutated, told
from travaux.text.brackets.typed import read_typed
from travaux.text.brackets.typed_values import Label, Words

DRAFT = """Article 4 bis

3. Each Harbour State [shall] [should] [may - AAA; BBB, CCC delete] keep [open channels / \
channels open to all - DDD] as far as it can[, in accordance with its own law, - G12; US delete].

3 bis. [New words on buoys - AAA (on behalf of the Lagoon Group)]

3 alt. [Other words on buoys - BBB]

4. [No text - CCC] / [Some text - DDD]

5. Words. [agreed ad ref]

**Option 1:** [[dredge] [or divert – US]] the inlet[^1]

[^1]: Proposal by AAA, BBB: words.

{Note: pending on article 9}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[shall] [should] [may - AAA; BBB, CCC delete]",
            [["unknown: shall", "unknown: should", "proposed: may – AAA", "proposed:  – BBB, CCC"]],
        ),
        ("[deep - US; G12 delete]", [["proposed: deep – US", "proposed:  – G12"]]),
        (
            "[, as law allows -G12; US, AAA, BBB delete.]",
            [["proposed: , as law allows – G12", "proposed:  – US, AAA, BBB"]],
        ),
        (
            "[keeping harbours - AAA, G12 retain / opening harbours - US]",
            [
                [
                    "base: keeping harbours (AAA retain) (G12 retain)",
                    "proposed: opening harbours – US",
                ]
            ],
        ),
        (
            "[wide and deep and long / wide and long - US]",
            [["base: wide and deep and long", "proposed: wide and long – US"]],
        ),
        ("[a // b]", [["unknown: a", "unknown: b"]]),
        ("[a – AAA or b – BBB]", [["proposed: a – AAA", "proposed: b – BBB"]]),
        ("[tides or winds]", [["unknown: tides or winds"]]),
        ("[shall/should]", [["unknown: shall", "unknown: should"]]),
        ("[and/or]", [["unknown: and/or"]]),
        ("[text][delete – AAA]", [["base: text", "proposed:  – AAA"]]),
        ("[text] [AAA, BBB delete]", [["base: text", "proposed:  – AAA, BBB"]]),
        ("[text][AAA: delete]", [["base: text", "proposed:  – AAA"]]),
        ("[text – AAA: delete]", [["base: text", "proposed:  – AAA"]]),
        ("[text; AAA delete]", [["base: text", "proposed:  – AAA"]]),
        ("[No text - CCC]", [["proposed:  – CCC (CCC no text)"]]),
        ("[AAA/BBB propose: new words]", [["proposed: new words – AAA, BBB"]]),
        ("[AAA oppose: text]", [["unknown: text (AAA oppose)"]]),
        ("[text (supported by AAA, BBB)]", [["unknown: text (AAA support) (BBB support)"]]),
        (
            "[text – AAA; supported by BBB; opposed by CCC]",
            [["proposed: text – AAA (BBB support) (CCC oppose)"]],
        ),
        (
            "[text (AAA; supported by BBB, CCC; opposed by US)]",
            [["proposed: text – AAA (BBB support) (CCC support) (US oppose)"]],
        ),
        ("[text – AAA (on behalf of the Isles)]", [["proposed: text – AAA (AAA for Isles)"]]),
        (
            "[text – AAA flexible; BBB pending instructions; CCC reserves its position]",
            [["unknown: text (AAA flexible) (BBB pending) (CCC reserve)"]],
        ),
        ("[text – AAA bracket]", [["unknown: text (AAA bracket)"]]),
        ("[text – Group of Lagoon States]", [["proposed: text – Group of Lagoon States"]]),
        ("[well-known – as before]", [["unknown: well-known – as before"]]),
        ("[give us - us]", [["unknown: give us - us"]]),
        ("[4][2] years", [["unknown: 4", "unknown: 2"], " years"]),
        ("[near] [and far]", [["unknown: near"], " ", ["unknown: and far"]]),
        ("[best possible] [certain] ways", [["unknown: best possible"], " ",
                                             ["unknown: certain"], " ways"]),
        ("[x] per cent", ["placeholder: x", " per cent"]),
        ("[placeholder for harbours]", ["placeholder: placeholder for harbours"]),
        ("[agreed ad referendum]", ["status: agreed ad referendum"]),
        ("[AAA reserve]", ["attribution: AAA reserve"]),
        ("{to be revised}", ["note: to be revised"]),
        (r"a \[b\]", ["a [b]"]),
        ("[a [b – AAA] c]", [["unknown: a [b – AAA] c"]]),
        ("[text][retain – AAA]", [["base: text (AAA retain)"]]),
        ("[text][words – AAA][bracket – BBB, CCC]",
         [["base: text (BBB bracket) (CCC bracket)", "proposed: words – AAA"]]),
        ("[reserve – AAA]", [["unknown:  (AAA reserve)"]]),
        ("[text – AAA, BBB, supported by CCC]", [["proposed: text – AAA, BBB (CCC support)"]]),
        ("[text – AAA, on behalf of the Isles, and BBB]",
         [["proposed: text – AAA, BBB (AAA for Isles)"]]),
        ("[AAA, on behalf of the Isles, proposes: text]",
         [["proposed: text – AAA (AAA for Isles)"]]),
        ("[text – AAA wants to delete; BBB prefers to retain]",
         [["base: text (BBB retain)", "proposed:  – AAA"]]),
        ("[shall] or [should] or [may]", [["unknown: shall", "unknown: should", "unknown: may"]]),
        ("[. . .]", ["placeholder: . . ."]),
        ("[text – AAA; BBB retain]", [["unknown: text – AAA (BBB retain)"]]),
        ("[20XX] [--] […] [ ]", ["placeholder: 20XX", " ", "placeholder: --", " ",
                                 "placeholder: …", " ", "placeholder: "]),
        ("[Option 1: text – AAA]", [["proposed: Option 1: text – AAA"]]),
        ("［应当］［可以——海港国、群岛国］", [["base: 应当", "proposed: 可以 – 海港国, 群岛国"]]),
        ("［应当——海港国删除］", [["base: 应当", "proposed:  – 海港国"]]),
        ("［海港国、群岛国提议：新案文］", [["proposed: 新案文 – 海港国, 群岛国"]]),
        ("【应当】或【可以（海港国；群岛国反对）】",
         [["base: 应当", "proposed: 可以 – 海港国 (群岛国 oppose)"]]),
        ("[案文 – 海港国保留]", [["base: 案文 (海港国 retain)"]]),
        ("[案文 – 海港国保留立场]", [["unknown: 案文 (海港国 reserve)"]]),
        ("[应当]〔2030〕", [["unknown: 应当"], "〔2030〕"]),
        ("[نص – دولة الميناء والجزر]", [["proposed: نص – دولة الميناء, الجزر"]]),
        ("[يجب][حذف – الجزر]", [["base: يجب", "proposed:  – الجزر"]]),
        ("[الجزر تقترح: نص]", [["proposed: نص – الجزر"]]),
        ("[نص – الجزر (باسم دول البحيرة)؛ دولة الميناء تعارض]",
         [["proposed: نص – الجزر (دولة الميناء oppose) (الجزر for دول البحيرة)"]]),
        ("[texte – AAA (au nom des Îles); BBB supprimer; CCC appuie]",
         [["proposed: texte – AAA (CCC support) (AAA for Îles)", "proposed:  – BBB"]]),
        ("[texto (apoyado por AAA y BBB; CCC se opone)]",
         [["unknown: texto (AAA support) (BBB support) (CCC oppose)"]]),
        ("[текст – AAA, BBB и CCC исключить]", [["base: текст", "proposed:  – AAA, BBB, CCC"]]),
        ("[текст – AAA (от имени Островов)] или [слова – BBB]",
         [["proposed: текст – AAA (AAA for Островов)", "proposed: слова – BBB"]]),
        ("", []),
    ],
)  # fmt: skip
def test_forms(text: str, expected: list[object]) -> None:
    """Each form that real texts hold, in one line."""
    typed = read_typed(text, PARTIES)
    assert told(typed.nodes, text) == expected
    assert faults(typed) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3. Words", Label("paragraph", "3")),
        ("3 bis. Words", Label("paragraph", "3", "bis")),
        ("2.bis Words", Label("paragraph", "2", "bis")),
        ("1bis. Words", Label("paragraph", "1", "bis")),
        ("3 alt. Words", Label("paragraph", "3", alternative="1")),
        ("3 alt 2. Words", Label("paragraph", "3", alternative="2")),
        ("OP7ter. Words", Label("operative", "7", "ter")),
        ("PP12 alt Words", Label("preambular", "12", alternative="1")),
        ("Alt PP12 Words", Label("preambular", "12", alternative="1")),
        ("Alt 2 PP12 (AAA) Words", Label("preambular", "12", alternative="2", parties=("AAA",))),
        ("Alt. OP9 (AAA) Words", Label("operative", "9", alternative="1", parties=("AAA",))),
        ("Option 1: Words", Label("option", "1")),
        ("**Option II:** No text", Label("option", "II")),
        ("Alternative A Words", Label("alternative", "A")),
        ("Article 6 bis", Label("article", "6", "bis")),
        ("(a) Words", Label("subparagraph", "a")),
        ("[4][2]. Words", Label("paragraph", "4", other="2")),
        ("[15.] [16.] Words", Label("paragraph", "15", other="16")),
    ],
)
def test_labels(text: str, label: Label) -> None:
    """Numbers before a paragraph, however they are spaced and dotted."""
    first = read_typed(text, PARTIES).nodes[0]
    assert isinstance(first, Words)
    assert (first.role, first.label) == ("label", label)


@pytest.mark.parametrize("text", ["90 days", "3 of 46", "The 5. th", "Partial 4.", "1990–2000 a"])
def test_no_labels(text: str) -> None:
    """Numbers that are words."""
    assert all(it.label is None for it in read_typed(text).nodes if isinstance(it, Words))


@pytest.mark.parametrize(
    "text",
    ["[^1]: Proposal by AAA, BBB: words", "1 Proposal by AAA, BBB.", "* Proposals of AAA, BBB"],
)
def test_footnotes_with_proposals(text: str) -> None:
    """The footnote names who proposes."""
    first = read_typed(text, PARTIES).nodes[0]
    assert isinstance(first, Words)
    assert (first.role, first.parties) == ("footnote", ("AAA", "BBB"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\nb] c [d", [(2, 2), (2, 6)]),
        ("[a [b] c", [(1, 1)]),
        ("[a]] [b]", [(1, 4)]),
        ("[text – XYZ]", [(1, 6)]),
        ("［a】 【b]\r\n]", [(1, 3), (1, 5), (2, 1)]),
        ("[a 【b] c】", [(1, 4), (1, 9)]),
    ],
)
def test_what_is_odd_is_listed(text: str, places: list[tuple[int, int]]) -> None:
    """With line, column and what was done; the rest is read as if it were not there."""
    typed = read_typed(text, PARTIES)
    assert [(it.line, it.column) for it in typed.oddities] == places
    assert all(str(it.what) and str(it.done) for it in typed.oddities)
    assert faults(typed) == []


def test_without_parties_a_dash_is_words() -> None:
    """Whoever stands behind it."""
    assert told(read_typed("[text – the rest of it]").nodes, "[text – the rest of it]") == [
        ["unknown: text – the rest of it"]
    ]


def test_a_draft() -> None:
    """All forms in one text: nothing is odd, and every span fits."""
    typed = read_typed(DRAFT, PARTIES)
    assert typed.oddities == ()
    assert faults(typed) == []
    labels = [it.label for it in typed.nodes if isinstance(it, Words) and it.label]
    assert [it.number for it in labels] == ["4", "3", "3", "3", "4", "5", "1"]


@given(st.lists(st.sampled_from([*SIGNS, "words ", "3 bis. ", "x", "保持", "؛ ", "/", "- US"])))
def test_any_signs_are_read(signs: list[str]) -> None:
    """In any order."""
    assert faults(read_typed("".join(signs), PARTIES)) == []


def test_two_thousand_mutated_drafts_are_read() -> None:
    """No crash, no hang, every bracket accounted for."""
    chance = Random(11)
    for _ in range(2_000):
        assert faults(read_typed(mutated(DRAFT, chance), PARTIES)) == []


@pytest.mark.slow
def test_ten_thousand_mutated_drafts_are_read() -> None:
    """The same in bulk; for every second one nobody says who the parties are."""
    chance = Random(12)
    for at in range(10_000):
        assert faults(read_typed(mutated(DRAFT, chance), PARTIES if at % 2 else ())) == []


LONG = (
    "[" * 20_000,
    "]" * 20_000,
    "[" * 9_000 + "]" * 9_000,
    "[a - AAA, " * 3_000,
    "[a – b; " * 30 + "c – " * 9_000 + "]",
    "[" + "a / " * 5_000 + "]",
    "[" + "AAA, " * 5_000 + "]",
    "{" * 20_000,
    "(" * 20_000,
    "[a (" + "AAA (" * 5_000 + "]",
    " " * 50_000,
    "[" + " " * 50_000 + "]",
    "[a – AAA]" * 20_000,
    "［【" * 9_000 + "］】" * 9_000,
)


@pytest.mark.parametrize("text", LONG)
def test_nothing_takes_long(text: str) -> None:
    """Many brackets, dashes, slashes, braces; a hang would show."""
    assert faults(read_typed(text, PARTIES)) == []
