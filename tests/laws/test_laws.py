"""The laws of the rolling text, each a test: with Hypothesis, and in bulk from seeds."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import sidebyside, traces
from tests.laws.checker import check
from tests.laws.engine import answer, faults, rolling_of
from tests.laws.measure import Json, canonical_nodes
from tests.strategies import LANGUAGES, isolated, lines, place
from travaux.formats.json.places import read_place
from travaux.formats.json.read import read_line
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import line_to_json, text_of_json

CHUNKS = 10
IN_A_CHUNK = 286  # times chunks times languages: 20,020 places
SEED = 20_260_101
ISOLATED = 300


@given(lines())
def test_law_1_nothing_is_lost(line: Json) -> None:
    """Reading for a proposal gives its wording, code point for code point."""
    assert check(line, answer(line), "lost", "standing") == []


@given(lines())
def test_law_2_refusing_everything_gives_the_base(line: Json) -> None:
    """The base option everywhere reads as the base."""
    assert check(line, answer(line), "refusal") == []


@given(st.data(), lines())
def test_law_3_order_does_not_matter(data: st.DataObject, line: Json) -> None:
    """Submitted in another order, only options stand in another order."""
    others = data.draw(st.permutations(line["proposals"]))
    outs = [answer(line), answer({**line, "proposals": others})]
    assert sidebyside.check_order(line, outs) == []


@given(lines())
def test_law_4_attribution_is_joint(line: Json) -> None:
    """No two options offer the same; who asks for the same stands together."""
    assert check(line, answer(line), "joint") == []


@given(lines())
def test_law_5_brackets_are_earned(line: Json) -> None:
    """No word is bracketed that everybody keeps and nobody asked to bracket."""
    assert check(line, answer(line), "earned") == []


@given(lines())
def test_law_6_never_longer_than_listing(line: Json) -> None:
    """At most the words of the base and of every other distinct wording."""
    assert check(line, answer(line), "length") == []


@given(lines())
def test_law_7_json_gives_equal_values_back(line: Json) -> None:
    """What is written as JSON reads back as the same value."""
    made = RollingLine(id=line["id"], rolling=rolling_of(line))
    again = read_line(text_of_json(line_to_json(made)))
    assert again.rolling.nodes == made.rolling.nodes
    assert again.rolling.retained == made.rolling.retained


@given(lines())
def test_law_7_the_line_is_read_as_it_is_written(line: Json) -> None:
    """An input line is read whole, and the answer is written as it stands."""
    read = read_place(json.dumps(line, ensure_ascii=False), 0)
    assert read.base == line["base"]
    assert [proposal.wording for proposal in read.proposals] == [
        item.get("wording", "") for item in line["proposals"]
    ]
    written = line_to_json(RollingLine(id=line["id"], rolling=rolling_of(line)))
    assert written["rolling"] == answer(line)["rolling"]


@given(lines(), lines())
def test_law_8_places_know_nothing_of_each_other(line: Json, other: Json) -> None:
    """Consolidating another place in between changes nothing."""
    alone = answer(line)
    answer(other)
    assert answer(line) == alone


@pytest.mark.parametrize("number", range(ISOLATED))
def test_laws_4_and_8_edits_far_apart_stand_alone_in_all_their_names(number: int) -> None:
    """What two parties ask for alone is one option; no edit shows anywhere else."""
    line, brought = isolated(SEED, number)
    assert canonical_nodes(answer(line)["rolling"]) == canonical_nodes(_by_hand(line, brought))


def _by_hand(line: Json, brought: dict[str, list[str]]) -> list[Json]:
    party = {item["id"]: item["party"] for item in line["proposals"]}
    nodes: list[Json] = []
    plain: list[str] = []
    for at, word in enumerate(line["base"].split()):
        options = [
            (new, brought[new]) for new in sorted(brought) if new[5:].split("or")[0] == str(at)
        ]
        if not options:
            plain.append(word)
            continue
        nodes.append({"text": " ".join(["", *plain, ""] if nodes else [*plain, ""])})
        plain = []
        nodes.append({"options": [_option("base", word, [], party)]})
        nodes[-1]["options"] += [_option("proposed", new, ids, party) for new, ids in options]
    return [*nodes, {"text": " ".join(["", *plain])}]


def _option(origin: str, word: str, ids: list[str], party: dict[str, str]) -> Json:
    return {
        "origin": origin,
        "content": [{"text": word}],
        "sponsors": sorted({party[name] for name in ids}),
        "proposals": ids,
        "stances": {},
    }


@given(st.data(), lines())
def test_law_9_a_twin_leaves_nothing_but_its_name(data: st.DataObject, line: Json) -> None:
    """Where somebody else asks for the same, withdrawal takes a name away and no word."""
    copied = data.draw(st.sampled_from(line["proposals"]))
    plain = {key: value for key, value in copied.items() if key != "amends"}
    twin = {**plain, "id": "twin", "party": "TTT"}
    free = {**line, "proposals": [*(_free(item) for item in line["proposals"]), twin]}
    found = sidebyside.check_withdrawal(free, answer(free), "twin", answer(_less(free, "twin")))
    assert found == []


@given(st.data(), lines())
def test_law_9_who_amends_what_was_withdrawn_amends_the_base(
    data: st.DataObject, line: Json
) -> None:
    """An amendment of a withdrawn proposal is read as if it had never named it."""
    name = data.draw(st.sampled_from(line["proposals"]))["id"]
    after = _less(line, name)
    items = [_free(item) if item.get("amends") == name else item for item in after["proposals"]]
    never = {**after, "proposals": items}
    assert sidebyside.check_same(line, answer(after), answer(never), "a reference lives on") == []


def _less(line: Json, name: str) -> Json:
    return sidebyside.without(line, name)


def _free(item: Json) -> Json:
    return {key: value for key, value in item.items() if key != "amends"}


@given(lines())
def test_rule_9_legible_first(line: Json) -> None:
    """At most 3 deep and 12 options, but for whole wordings; no bracket inside a word."""
    assert check(line, answer(line), "legible", "cuts") == []


@given(lines())
def test_section_4_one_schema_everywhere(line: Json) -> None:
    """Every bullet of the schema."""
    names = ("shape", "origins", "standing", "sponsors", "submission", "stances")
    assert check(line, answer(line), *names, "retained", "bracketed") == []


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_law_10_every_language(language: str, chunk: int) -> None:
    """All laws, for thousands of places in each language."""
    for number in range(IN_A_CHUNK):
        line = place(SEED + chunk, number, language)
        assert (faults(line), line) == ([], line)


ODD_PLACES: dict[str, tuple[str, list[Any]]] = {
    "nothing at all": ("", []),
    "nothing, twice": ("", ["", {"action": "delete"}]),
    "nothing, bracketed": ("", [{"action": "bracket"}]),
    "nothing, retained": ("", [{"action": "retain"}]),
    "everything at once": (
        "a",
        ["", *({"action": kind} for kind in ("delete", "no text", "retain", "bracket", "reserve"))],
    ),
    "the base proposed": ("The Parties shall act.", ["The Parties shall act."]),
    "space alone": (" ", ["\n", "  ", "\t"]),
    "marks alone": ("…", ["!", "?!"]),
    "a family grows": (
        "\U0001f469\u200d\U0001f467",
        ["\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f469"],
    ),
    "flags": ("\U0001f1fa\U0001f1f3", ["\U0001f1fa\U0001f1f3\U0001f1eb\U0001f1f7"]),
    "a mark on a word": ("q", ["q\u0307", "q\u0323\u0307"]),
    "figures before Han": ("90天内", ["30天内", "90日内"]),
    "notation in the text": ("[shall] {a} ¦ \\", ["[should] {a} ¦ \\", "shall {b}"]),
    "the same word again": ("the the the the", ["the the", "the the the", "the the the the the"]),
    "thirteen ways": ("shall", [f"w{at}" for at in range(13)]),
    "thirty ways": ("The Parties shall act.", [f"The Parties w{at} act." for at in range(30)]),
}


@pytest.mark.parametrize("name", ODD_PLACES)
def test_law_10_odd_places(name: str) -> None:
    """Texts that nobody thinks of."""
    base, asked = ODD_PLACES[name]
    proposals = [
        {"id": f"p{at}", "party": "AAA"} | ({"wording": item} if isinstance(item, str) else item)
        for at, item in enumerate(asked)
    ]
    line = {"id": name, "language": "en", "base": base, "proposals": proposals}
    assert faults(line) == []


@pytest.mark.parametrize("path", traces.files(), ids=lambda path: path.stem)
def test_traces(path: Path) -> None:
    """Every random case that ever failed holds now."""
    assert faults(traces.read(path)) == []
