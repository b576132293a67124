"""Who judges the judge: the naive engine passes, and every check can fail."""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

import pytest

from tests.laws import measure, naive, sidebyside
from tests.laws.checker import CHECKS, check
from tests.laws.measure import Json
from tests.strategies import LANGUAGES, places

Mutation: TypeAlias = Callable[[Json], Any]

SHIPS = "Nothing in this article applies to ships."
AIRCRAFT = "Nothing in this article applies to aircraft."
LINE: Json = {
    "id": "5",
    "language": "en",
    "base": "The Parties shall cooperate fully.",
    "proposals": [
        {"id": "p1", "party": "BBB", "wording": "The Parties should cooperate fully."},
        {"id": "p2", "party": "AAA", "wording": "The Parties should cooperate fully."},
        {"id": "p3", "party": "CCC", "wording": "The Parties may cooperate fully."},
        {"id": "p4", "party": "AAA", "action": "delete"},
        {"id": "p5", "party": "DDD", "action": "no text"},
        {"id": "p6", "party": "EEE", "action": "retain"},
        {"id": "p7", "party": "FFF", "action": "bracket", "start": 12, "end": 17},
        {"id": "p8", "party": "GGG", "wording": SHIPS},
        {"id": "p9", "party": "HHH", "wording": AIRCRAFT},
    ],
}


def _option(origin: str, content: list[Json], sponsors: str, **more: Any) -> Json:  # noqa: ANN401
    return {
        "origin": origin,
        "content": content,
        "sponsors": sponsors.split(),
        "proposals": [],
        "stances": {},
        **more,
    }


def _answer() -> Json:
    """The right answer to ``LINE``, made by hand."""
    shall = {
        "options": [
            _option("base", [_text("shall")], "FFF", proposals=["p7"], stances={"p7": "bracket"}),
            _option("proposed", [_text("should")], "AAA BBB", proposals=["p1", "p2"]),
            _option("proposed", [_text("may")], "CCC", proposals=["p3"]),
        ]
    }
    what = {
        "options": [
            _option("proposed", [_text("ships")], "GGG", proposals=["p8"]),
            _option("proposed", [_text("aircraft")], "HHH", proposals=["p9"]),
        ]
    }
    base = [_text("The Parties "), shall, _text(" cooperate fully.")]
    nothing = [_text("Nothing in this article applies to "), what, _text(".")]
    options = [
        _option("base", base, "EEE", proposals=["p6"], stances={"p6": "retain"}),
        _option("proposed", [], "AAA DDD", proposals=["p4", "p5"], stances={"p5": "no text"}),
        _option("proposed", nothing, "GGG HHH", proposals=["p8", "p9"]),
    ]
    return {
        "id": "5",
        "format": "travaux.rolling/1",
        "rolling": [{"options": options}],
        "retained": [],
        "words": 15,
        "choices": 3,
        "problems": [],
    }


def _text(text: str) -> Json:
    return {"text": text}


def _outer(out: Json, at: int) -> Json:
    option: Json = out["rolling"][0]["options"][at]
    return option


def _inner(out: Json, at: int) -> Json:
    """An option of the choice about *shall*."""
    option: Json = _outer(out, 0)["content"][1]["options"][at]
    return option


def _ships(out: Json) -> list[Json]:
    options: list[Json] = _outer(out, 2)["content"][1]["options"]
    return options


def _split_text(out: Json) -> None:
    _outer(out, 0)["content"][:1] = [_text("The "), _text("Parties ")]


def _widen(out: Json) -> None:
    """Bracket a word that every option keeps."""
    content = _outer(out, 0)["content"]
    content[0] = _text("The ")
    for option in content[1]["options"]:
        option["content"] = [_text("Parties " + option["content"][0]["text"])]


def _deepen(out: Json) -> None:
    content = _outer(out, 0)["content"]
    for _ in range(3):
        content[:] = [{"options": [_option("base", list(content), "")]}]


def _cut_word(out: Json) -> None:
    """Bracket half a word: ``s[hall][hould]``, ``may`` beside it in full."""
    content = _outer(out, 0)["content"]
    shall, should, may = content[1]["options"]
    shared = {"options": [deepcopy(shall), deepcopy(should)]}
    shared["options"][0] = _option("base", [_text("hall")], "")
    shared["options"][1]["content"] = [_text("hould")]
    shall["content"] = [_text("s"), shared]
    content[1]["options"] = [shall, may]


def _swap(options: list[Json], one: int, other: int) -> None:
    options[one], options[other] = options[other], options[one]


def _split_names(out: Json) -> None:
    """Show what two parties ask for in two options."""
    _inner(out, 1).update(sponsors=["BBB"], proposals=["p1"])
    twin = _option("proposed", [_text("should")], "AAA", proposals=["p2"])
    _outer(out, 0)["content"][1]["options"].insert(2, twin)


def _add(out: Json, *texts: str) -> None:
    """An option nobody stands behind."""
    content = [_text(text) for text in texts]
    out["rolling"][0]["options"].append(_option("proposed", content, ""))


def _bracket_all(out: Json) -> None:
    _outer(out, 0)["content"] = [{"options": [_option("base", _outer(out, 0)["content"], "")]}]


BROKEN: list[tuple[str, str, Mutation]] = [
    ("shape", "an unknown format", lambda out: out.update(format="travaux.rolling/0")),
    ("shape", "another id", lambda out: out.update(id="6")),
    ("shape", "a field more", lambda out: out.update(more=1)),
    ("shape", "problems as text", lambda out: out.update(problems="")),
    ("shape", "an id retained twice", lambda out: out.update(retained=["p6", "p6"])),
    ("shape", "an empty text", lambda out: out["rolling"].append(_text(""))),
    ("shape", "texts side by side", _split_text),
    ("shape", "a choice of nothing", lambda out: out["rolling"].append({"options": []})),
    ("shape", "a bare string", lambda out: out.update(rolling="The Parties")),
    ("shape", "an option short of a field", lambda out: _outer(out, 1).pop("stances")),
    ("shape", "an unknown origin", lambda out: _outer(out, 1).update(origin="unknown")),
    ("shape", "an id nobody submitted", lambda out: _inner(out, 2)["proposals"].append("p77")),
    ("shape", "stances as a list", lambda out: _outer(out, 1).update(stances=[])),
    ("shape", "a stance from outside", lambda out: _outer(out, 1)["stances"].update(p1="retain")),
    ("origins", "base second", lambda out: _swap(out["rolling"][0]["options"], 0, 1)),
    ("origins", "two bases", lambda out: _inner(out, 1).update(origin="base")),
    ("origins", "a base in a proposal", lambda out: _ships(out)[0].update(origin="base")),
    ("origins", "one option in a proposal", lambda out: _ships(out).pop()),
    ("standing", "an id twice", lambda out: _inner(out, 2)["proposals"].append("p1")),
    ("standing", "an id in vain", lambda out: _inner(out, 2)["proposals"].append("p8")),
    ("standing", "an amendment on base", lambda out: _outer(out, 0)["proposals"].append("p3")),
    ("standing", "nobody proposes", lambda out: _add(out, "Ships.")),
    ("lost", "an id on another option", lambda out: _inner(out, 1)["proposals"].append("p3")),
    ("lost", "an id nowhere", lambda out: _inner(out, 1)["proposals"].remove("p1")),
    ("lost", "an id on no inner option", lambda out: _ships(out)[0]["proposals"].remove("p8")),
    ("lost", "another letter", lambda out: _inner(out, 1).update(content=[_text("shoul")])),
    ("lost", "an option left out", lambda out: out["rolling"][0]["options"].pop(1)),
    ("refusal", "another base", lambda out: _inner(out, 0).update(content=[_text("will")])),
    ("sponsors", "a name missing", lambda out: _inner(out, 1)["sponsors"].remove("BBB")),
    ("sponsors", "a name blamed", lambda out: _inner(out, 1)["sponsors"].append("CCC")),
    ("sponsors", "names out of order", lambda out: _inner(out, 1)["sponsors"].reverse()),
    ("submission", "late before early", lambda out: _swap(_ships(out), 0, 1)),
    ("stances", "no text forgotten", lambda out: _outer(out, 1).update(stances={})),
    ("stances", "a stance made up", lambda out: _inner(out, 2)["stances"].update(p3="reserve")),
    ("stances", "another verb", lambda out: _inner(out, 0)["stances"].update(p7="reserve")),
    ("retained", "retained though contested", lambda out: out.update(retained=["p6"])),
    ("retained", "retained for others", lambda out: out.update(retained=["p1"])),
    ("retained", "retain nowhere", lambda out: _outer(out, 0).update(proposals=[], stances={})),
    ("bracketed", "bracket nowhere", lambda out: _inner(out, 0).update(proposals=[], stances={})),
    ("joint", "two parties apart", _split_names),
    ("joint", "equal content", _add),
    ("earned", "a word at the edge", _widen),
    ("earned", "a bracket unasked", _bracket_all),
    ("length", "longer than listing", lambda out: _add(out, "and ships " * 20)),
    ("legible", "too deep", _deepen),
    ("cuts", "half a word", _cut_word),
    ("counts", "words", lambda out: out.update(words=14)),
    ("counts", "choices", lambda out: out.update(choices=4)),
]


def test_the_right_answer_passes() -> None:
    """Every check holds for the answer made by hand, whose cost is known."""
    out = _answer()
    assert check(LINE, out) == []
    nodes = out["rolling"]
    counts = (measure.words(nodes), measure.choices(nodes), measure.depth(nodes))
    assert (*counts, measure.cost(nodes)) == (15, 3, 2, 21)


@pytest.mark.parametrize(("law", "what", "mutation"), BROKEN, ids=[what for _, what, _ in BROKEN])
def test_a_check_fails(law: str, what: str, mutation: Mutation) -> None:
    """One thing made wrong in the right answer is reported by the check that is for it."""
    out = _answer()
    mutation(out)
    assert law in {fault.law for fault in check(LINE, out)}, what


def test_every_check_can_fail() -> None:
    """There is no check without a mutation that it reports."""
    assert {law for law, _, _ in BROKEN} == set(CHECKS)


def _amend(base: str, *wordings: str) -> Json:
    proposals = [
        {"id": f"p{at}", "party": "AAA", "wording": text} for at, text in enumerate(wordings)
    ]
    return {"id": "1", "language": "en", "base": base, "proposals": proposals}


def _laws(line: Json, nodes: list[Json]) -> set[str]:
    out = naive.consolidate(line) | {"rolling": nodes}
    out |= {"words": measure.contested(nodes), "choices": measure.choices(nodes)}
    return {fault.law for fault in check(line, out)}


def test_a_long_run_that_both_options_keep_is_not_earned() -> None:
    """The first and the last word change; what lies between is bracketed for nothing."""
    line = _amend(
        "one two three four five six seven eight nine ten",
        "1 two three four five six seven eight nine 10",
    )
    assert {fault.law for fault in check(line, naive.consolidate(line))} == {"earned"}
    short = _amend("one two ten", "1 two 10")
    assert check(short, naive.consolidate(short)) == []


def test_an_edit_in_two_choices_is_not_joint() -> None:
    """Two parties insert the same word at the same place, and are shown apart."""
    line = _amend("a b", "a x b", "a x b c")
    first, second, last = (
        {"options": [_option("base", [], ""), _option("proposed", [_text(text)], "AAA")]}
        for text in ("x ", "x ", " c")
    )
    first["options"][1]["proposals"] = ["p0"]
    second["options"][1]["proposals"] = ["p1"]
    last["options"][1]["proposals"] = ["p1"]
    assert _laws(line, [_text("a "), first, second, _text("b"), last]) == {"joint"}


def test_an_edit_inside_and_outside_the_base_option_is_twofold() -> None:
    """What one reads through the base option another is offered beside it: a hint."""
    line = _amend("a b c", "a x c", "a x d")
    word = {
        "options": [_option("base", [_text("b")], ""), _option("proposed", [_text("x")], "AAA")]
    }
    word["options"][1]["proposals"] = ["p0"]
    end = {"options": [_option("base", [_text("c")], ""), _option("proposed", [_text("d")], "AAA")]}
    end["options"][1]["proposals"] = ["p1"]
    beside = {"options": [_option("base", [word], ""), _option("proposed", [_text("x")], "AAA")]}
    beside["options"][1]["proposals"] = ["p1"]
    out = naive.consolidate(line) | {"rolling": [_text("a "), beside, _text(" "), end]}
    assert {fault.law for fault in check(line, out, "twofold")} == {"twofold"}
    assert check(line, naive.consolidate(line), "twofold") == []


def test_more_options_than_the_eye_takes_in_are_not_legible() -> None:
    """Thirteen options may stand side by side at the top, not within another choice."""
    line = _amend("x", *(f"w{at}" for at in range(13)))
    nodes = naive.consolidate(line)["rolling"]
    assert "legible" not in _laws(line, nodes)
    assert "legible" in _laws(line, [{"options": [_option("base", nodes, "")]}])


@pytest.mark.parametrize("trim", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_naive_engine_is_exact(language: str, *, trim: bool) -> None:
    """It loses nothing in any language; only its brackets are not earned."""
    for line in places(11, 300, [language]):
        out = naive.consolidate(line, trim=trim)
        assert {fault.law for fault in check(line, out)} <= {"earned"}
        backwards = {**line, "proposals": line["proposals"][::-1]}
        outs = [out, naive.consolidate(backwards, trim=trim)]
        assert sidebyside.check_order(line, outs) == []
        for _, name in sidebyside.twins(line):
            after = naive.consolidate(sidebyside.without(line, name), trim=trim)
            assert sidebyside.check_withdrawal(line, out, name, after) == []


# --- mutations of the naive engine, from seeds -----------------------------------------


def _options(nodes: list[Json]) -> list[Json]:
    return [option for node in nodes for option in node.get("options", ())]


def _other_letter(nodes: list[Json], rng: Random) -> bool:
    holders = [node for node in nodes if "text" in node]
    holders += [node for option in _options(nodes) for node in option["content"]]
    if not holders:
        return False
    node = rng.choice(holders)
    at = rng.randrange(len(node["text"]))
    node["text"] = node["text"][:at] + "\u2603" + node["text"][at + 1 :]
    return True


def _no_option(nodes: list[Json], rng: Random) -> bool:
    wide = [node["options"] for node in nodes if len(node.get("options", ())) > 1]
    if not wide:
        return False
    options = rng.choice(wide)
    options.pop(rng.randrange(1, len(options)))
    return True


def _other_option(nodes: list[Json], rng: Random) -> bool:
    """Put one id on the option beside its own."""
    wide = [node["options"] for node in nodes if len(node.get("options", ())) > 1]
    if not wide:
        return False
    options = rng.choice(wide)
    at = rng.randrange(1, len(options))
    options[at - 1]["proposals"].append(options[at]["proposals"].pop())
    return True


def _no_id(nodes: list[Json], rng: Random) -> bool:
    held = [option for option in _options(nodes) if option["proposals"]]
    if not held:
        return False
    option = rng.choice(held)
    option["stances"].pop(option["proposals"].pop(), None)
    return True


def _stranger(nodes: list[Json], rng: Random) -> bool:
    options = _options(nodes)
    if options:
        rng.choice(options)["sponsors"].append("ZZZ")
    return bool(options)


def _twice(nodes: list[Json], rng: Random) -> bool:
    holders = [node["options"] for node in nodes if "options" in node]
    if holders:
        options = rng.choice(holders)
        options.append(deepcopy(rng.choice(options)))
    return bool(holders)


MUTATIONS = (_other_letter, _no_option, _other_option, _no_id, _stranger, _twice)


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__.strip("_"))
def test_no_mutation_goes_unseen(mutate: Callable[[list[Json], Random], bool]) -> None:
    """Whatever is made wrong in an exact answer, some check reports it."""
    rng = Random(3)
    made = 0
    for line in places(13, 700):
        out = naive.consolidate(line, trim=rng.random() < 0.5)
        if mutate(out["rolling"], rng):
            made += 1
            assert {fault.law for fault in check(line, out)} - {"earned"}, line
    assert made > 300


def test_another_order_or_withdrawal_that_changes_words_is_seen() -> None:
    """Results side by side: a word, a name or an option more is reported."""
    line = LINE
    changed, renamed = _answer(), _answer()
    _inner(changed, 2)["content"] = [_text("might")]
    _inner(renamed, 2)["sponsors"] = ["AAA"]
    for other in (changed, renamed):
        assert sidebyside.check_order(line, [_answer(), other]) != []
        assert sidebyside.check_same(line, _answer(), other, "") != []
    turned = _answer()
    turned["rolling"][0]["options"].reverse()
    assert sidebyside.check_order(line, [_answer(), turned]) == []
    assert sidebyside.twins(line) == [("p1", "p2")]
    assert sidebyside.check_withdrawal(line, _answer(), "p2", _answer()) != []
    after = _answer()
    _inner(after, 1).update(sponsors=["BBB"], proposals=["p1"])
    assert sidebyside.check_withdrawal(line, _answer(), "p2", after) == []
