"""Consolidation: what the room reads, rule by rule, in six languages."""

import pytest

from tests.text.sketch import sketch
from travaux.text.compare import Base
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput
from travaux.text.reading import measure, read_for
from travaux.text.values import Proposal

BASE = "The order shall oblige the custodian to preserve the data for up to ninety days."


def amend(name: str, wording: str, amends: str | None = None) -> Proposal:
    return Proposal(name, (name,), wording=wording, amends=amends)


def rolling(base: str, *proposals: Proposal) -> str:
    result = consolidate(base, proposals)
    assert read_for(result.nodes) == base
    for proposal in proposals:
        wording = proposal.wording if proposal.action == "amend" else base
        wording = "" if proposal.action in ("delete", "no text") else wording
        assert read_for(result.nodes, proposal.id) == wording
    return sketch(result.nodes)


def changed(old: str, new: str) -> str:
    assert BASE.count(old) == 1
    return BASE.replace(old, new)


def test_equal_edits_become_one_option_with_all_names() -> None:
    text = rolling(
        BASE,
        amend("A", changed("shall", "may")),
        amend("B", changed("shall", "may").replace("ninety", "sixty")),
    )
    assert text == (
        "The order [shall][may –A,B] oblige the custodian to preserve the data "
        "for up to [ninety][sixty –B] days."
    )


def test_an_edit_inside_another_nests_in_its_base_option() -> None:
    text = rolling(
        BASE,
        amend("A", changed("for up to ninety days", "as long as needed")),
        amend("B", changed("up to ninety", "up to one hundred and ninety")),
    )
    assert text.endswith("[for up to [][one hundred and  –B]ninety days][as long as needed –A].")


def test_an_insertion_at_the_edge_stands_apart() -> None:
    text = rolling(
        BASE,
        amend("A", changed("ninety days", "a year")),
        amend("B", changed("ninety days", "ninety days, renewable once")),
    )
    assert text.endswith("for up to [ninety days][a year –A][][, renewable once –B].")


def test_short_crossing_edits_are_joined() -> None:
    text = rolling("one two three four.", amend("A", "one X four."), amend("B", "one two Y."))
    assert text == "one [two three four][X four –A][two Y –B]."


def test_long_crossing_edits_are_cut() -> None:
    words = [f"w{n}" for n in range(30)]
    base = " ".join(words)
    one = " ".join([*words[:5], "X", *words[18:]])
    other = " ".join([*words[:15], "Y", *words[28:]])
    result = consolidate(base, [amend("A", one), amend("B", other)])
    assert measure(result.nodes).words == 25
    assert measure(result.nodes).choices == 3


def test_a_wording_with_little_in_common_is_an_alternative() -> None:
    other = "Custodians keep records; nothing else is asked of them in any circumstances."
    assert rolling(BASE, amend("A", other)) == f"[{BASE}][{other} –A]"


def test_options_nearly_the_same_are_folded() -> None:
    long = "within a period that an independent authority shall fix in each single case"
    text = rolling(
        BASE,
        amend("A", changed("for up to ninety days", long)),
        amend("B", changed("for up to ninety days", long.replace("shall", "may"))),
    )
    assert "[shall –A][may –B]" in text or "[may –B][shall –A]" in text
    assert text.count("independent") == 1


def test_options_stand_base_first_then_by_submission_and_names_by_alphabet() -> None:
    options = consolidate(
        "a", [Proposal("2", ("Z", "A"), wording="c"), Proposal("1", ("M",), wording="b")]
    ).nodes
    assert sketch(options) == "[a][c –2][b –1]"
    assert options[0].options[1].sponsors == ("A", "Z")  # type: ignore[union-attr]


def test_the_committee_may_have_its_own_order_of_names() -> None:
    proposal = Proposal("1", ("A", "B", "C"), wording="x")
    nodes = consolidate("a", [proposal], order=["C", "B"]).nodes
    assert nodes[0].options[1].sponsors == ("C", "B", "A")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("proposals", "expected"),
    [
        ([Proposal("D", ("A",), "delete"), amend("E", "")], "[text here][ –D,E]"),
        ([Proposal("N", ("A",), "no text")], "[text here][ –N:no text]"),
        ([Proposal("R", ("A",), "retain")], "text here"),
        ([Proposal("R", ("A",), "retain"), amend("B", "text")], "text[ here –R:retain][ –B]"),
        ([Proposal("K", ("A",), "bracket")], "[text here –K:bracket]"),
        ([Proposal("K", ("A",), "bracket", start=5, end=7)], "text [here –K:bracket]"),
        (
            [Proposal("K", ("A",), "bracket", start=0, end=4), amend("B", "here")],
            "[text  –K:bracket][ –B]here",
        ),
        (
            [Proposal("V", ("A",), "reserve"), Proposal("D", ("B",), "delete")],
            "[text here –V:reserve][ –D]",
        ),
    ],
)
def test_actions_without_words(proposals: list[Proposal], expected: str) -> None:
    assert rolling("text here", *proposals) == expected


def test_who_retains_what_nobody_contests_is_listed() -> None:
    result = consolidate("text", [Proposal("R", ("A",), "retain")])
    assert result.retained == ("R",)
    assert consolidate("text", [Proposal("R", ("A",), "retain"), amend("B", "x")]).retained == ()


def test_an_amendment_of_a_proposal_shares_its_option_where_it_leaves_it() -> None:
    first = changed("for up to ninety days", "for sixty days").replace("shall", "may")
    text = rolling(BASE, amend("A", first), amend("B", first.replace("sixty", "thirty"), "A"))
    assert "[shall][may –A,B]" in text
    assert "for [up to ninety][sixty –A][thirty –B] days" in text


def test_an_amendment_is_shown_within_what_it_amends() -> None:
    text = rolling(
        "without prior consultation with them",
        amend("A", "without the consent of them"),
        amend("B", "without the written consent of them", "A"),
    )
    assert "[the [ –A][written  –B]consent of –A,B]" in text


@pytest.mark.parametrize(
    ("amends", "said"), [("gone", "not there"), ("B", "in turn"), ("D", "proposes no words")]
)
def test_an_amendment_of_nothing_is_read_against_the_base_and_said(amends: str, said: str) -> None:
    proposals = [Proposal("D", ("C",), "delete"), amend("B", changed("shall", "may"), amends)]
    result = consolidate(BASE, proposals)
    assert read_for(result.nodes, "B") == changed("shall", "may")
    assert said in str(result.problems[0])


@pytest.mark.parametrize(
    ("language", "base", "wordings"),
    [
        ("ar", "تعتمد كل دولة طرف ما يلزم من تدابير.", ["يجوز أن تعتمد كل دولة طرف تدابير.", ""]),
        (
            "zh",
            "各缔约方应采取必要的措施。",
            ["各缔约方可采取一切适当的措施。", "各缔约方应采取措施。"],
        ),
        (
            "fr",
            "Chaque Partie adopte les mesures nécessaires.",
            ["Chaque Partie n’adopte pas de mesures."],
        ),
        (
            "ru",
            "Каждое государство-участник принимает меры.",
            ["Государства-участники принимают меры."],
        ),
        (
            "es",
            "Cada Estado parte adoptará las medidas.",
            ["Los Estados parte podrán adoptar medidas."],
        ),
        ("en", "é 👨‍👩‍👧 \u200fb", ["é 👨‍👩‍👧", "x"]),
    ],
)
def test_every_language_reads_back(language: str, base: str, wordings: list[str]) -> None:
    rolling(base, *(amend(f"{language}{n}", wording) for n, wording in enumerate(wordings)))


def test_a_choice_shows_at_most_twelve_options_three_deep() -> None:
    proposals = [amend(str(n), BASE.replace("ninety", f"n{n}")) for n in range(140)]
    result = consolidate(BASE, proposals)
    measured = measure(result.nodes)
    assert measured.options <= 12
    assert measured.depth <= 3
    assert all(read_for(result.nodes, it.id) == it.wording for it in proposals)


def test_a_base_that_is_kept_compares_only_what_is_new() -> None:
    base = Base(BASE)
    one = consolidate(base, [amend("A", changed("shall", "may"))])
    assert consolidate(base, [amend("A", changed("shall", "may"))]) == one
    assert consolidate(BASE, [amend("A", changed("shall", "may"))]) == one


@pytest.mark.parametrize(
    ("base", "proposals", "said"),
    [
        ("a", [amend("A", "b"), amend("A", "c")], "stands on two proposals"),
        ("a", [Proposal("A", ("A",), "vote")], "unknown action vote"),
        ("abc", [Proposal("A", ("A",), "bracket", start=1, end=9)], "0 to 3"),
        ("abc", [Proposal("A", ("A",), "bracket", start=2, end=2)], "start before an end"),
        ("a", [amend("A", "b\u202e")], "U+202E"),
        ("a", [amend("A", "e\u0301")], "normalization form C"),
        ("a " * 10_001, [], "20000"),
        ("a", [amend("A", "a " * 10_001)], "20000"),
    ],
)
def test_refuses_in_one_sentence(base: str, proposals: list[Proposal], said: str) -> None:
    with pytest.raises(BadInput) as caught:
        consolidate(base, proposals)
    assert said in str(caught.value)
    assert str(caught.value).count("\n") == 0
