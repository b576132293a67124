"""``travaux settle`` and ``history``: what they print, and how they end."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_consolidate_command import SAMPLE
from travaux.cli.main import run

LINE = {
    "id": "7",
    "base": "Each Party shall keep buoys in its waters.",
    "proposals": [
        {"id": "A1", "party": "AAA", "wording": "Each Party should keep buoys in its waters."},
        {"id": "B1", "party": "BBB", "wording": "Each Party may keep red buoys in its waters."},
        {"id": "C1", "party": "CCC", "wording": "Each Party shall keep buoys in its harbours."},
        {"id": "D1", "party": "DDD", "action": "bracket", "start": 11, "end": 16},
        {
            "id": "E1",
            "party": "EEE",
            "wording": "Each Party shall now keep buoys in its waters.",
        },
    ],
}


@pytest.fixture
def rolling(tmp_path: Path) -> str:
    """The rolling text of one place."""
    path = tmp_path / "places.jsonl"
    path.write_text(json.dumps(LINE), encoding="utf-8")
    assert run(["consolidate", str(path), "-o", str(tmp_path / "rolling.json")]) == 0
    return str(tmp_path / "rolling.json")


@pytest.fixture(scope="module")
def convention(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The rolling text of the sample."""
    path = str(tmp_path_factory.mktemp("sample") / "rolling.json")
    base, proposals = str(SAMPLE / "convention.en.txt"), str(SAMPLE / "proposals.jsonl")
    asked = ["consolidate", "--base", base, "--proposals", proposals, "--to", "json", "-o", path]
    assert run(asked) in (0, 1)
    return path


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:  # noqa: ANN401 -- JSON
    assert run(list(words)) == 0
    return json.loads(capsys.readouterr().out)


def test_a_place_is_settled(rolling: str, capsys: pytest.CaptureFixture[str]) -> None:
    value = printed(capsys, "settle", rolling, "--provision", "7", "--at", "4:5", "--accept", "A1")
    assert value["format"] == "travaux.settled/1"
    assert value["base"] == "Each Party should keep buoys in its waters."
    assert value["fulfilled"] == ["A1"]
    assert {it["id"]: it["why"] for it in value["casualties"]} == {"B1": "replaced", "D1": "lifted"}
    assert {it["id"]: it["reason"] for it in value["casualties"]}["B1"] == (
        "It changes “shall”, which was settled as “should”."
    )
    assert {it["id"]: it["wording"] for it in value["proposals"]} == {
        "C1": "Each Party should keep buoys in its harbours.",
        "E1": "Each Party should now keep buoys in its waters.",
    }
    assert all(it["carried"] for it in value["proposals"])


def test_forms(rolling: str, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["settle", rolling, "--provision", "7", "--at", "4:5"]
    rejected = printed(capsys, *at, "--reject", "A1")
    assert (rejected["base"], [it["id"] for it in rejected["casualties"]]) == (LINE["base"], ["A1"])
    assert {it["id"] for it in rejected["proposals"]} == {"B1", "C1", "D1", "E1"}
    lifted = printed(capsys, *at, "--lift")
    assert lifted["base"] == LINE["base"]
    assert {it["id"] for it in lifted["casualties"]} == {"A1", "B1", "D1"}
    deleted = printed(capsys, *at, "--delete")
    assert deleted["base"] == "Each Party  keep buoys in its waters."
    worded = printed(capsys, *at, "--words", "may", "--act", "act 40")
    assert {it["id"]: it.get("rest") for it in worded["casualties"]} == {"A1": None, "D1": None}
    assert worded["settled"]["act"] == "act 40"
    open_ = {it["id"]: it["wording"] for it in worded["proposals"]}
    assert open_["B1"] == "Each Party may keep red buoys in its waters."


def test_a_history_is_kept(
    rolling: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "settled.json")
    settle = ["settle", "--provision", "7", "-o", path]
    assert run([*settle, rolling, "--at", "4:5", "--accept", "A1"]) == 0
    assert run([*settle, path, "--at", "14:15", "--accept", "C1"]) == 0
    value = printed(capsys, "history", path, "--phrase", "should keep buoys in its harbours")
    assert value["format"] == "travaux.history/1"
    (found,) = value["found"]
    assert [(it["words"], it["act"]) for it in found["brought"]] == [
        ("should", "1"),
        (" keep buoys in its ", "base"),
        ("harbours", "2"),
    ]
    first, second = found["acts"]
    assert {it["id"]: (it["sponsors"], it["fate"]) for it in first["askers"]} == {
        "A1": (["AAA"], "accepted"),
        "B1": (["BBB"], "replaced"),
        "D1": (["DDD"], "lifted"),
    }
    assert [it["id"] for it in second["askers"]] == ["C1"]
    assert run(["history", path, "--phrase", "shall"]) == 1
    assert json.loads(capsys.readouterr().out)["found"] == []
    assert run(["history", path, "--phrase", "harbours", "--to", "text"]) == 0
    assert capsys.readouterr().out == (
        "7\n"
        "    “harbours”: act 2\n"
        "    act 2: a proposal was accepted, “waters” became “harbours”\n"
        "        C1 (CCC): “harbours”, accepted\n"
    )


def test_an_instrument_is_settled_by_label(
    convention: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All but the settled place reads as before, and the result is settled again."""
    path = str(tmp_path / "settled.json")
    words = ["--provision", "article 10, paragraph 1", "--at", "0:1", "--words", "Every"]
    assert run(["settle", convention, *words, "-o", path]) == 0
    value = json.loads(Path(path).read_text(encoding="utf-8"))
    before = json.loads(Path(convention).read_text(encoding="utf-8"))
    changed = [
        one["id"]
        for one, other in zip(every(before), every(value["rolling"]), strict=True)
        if {**one, "children": []} != {**other, "children": []}
    ]
    assert changed == [value["settled"]["provision"]]
    assert value["base"]["format"] == "travaux.instrument/1"
    again = printed(capsys, "settle", path, "--provision", changed[0], "--at", "0:1", "--lift")
    assert [it["act"] for it in again["acts"]] == ["1", "2"]
    found = printed(capsys, "history", path, "--phrase", "Every")["found"]
    assert [(it["provision"], it["brought"][0]["act"]) for it in found] == [(changed[0], "1")]
    others = printed(capsys, "history", path, "--phrase", "lagoon")["found"]
    assert {it["brought"][0]["act"] for it in others} == {"base"}
    assert run(["history", path, "--phrase", "Every", "--to", "text"]) == 0
    assert "10.1\n    “Every”: act 1\n" in capsys.readouterr().out


def test_a_proposal_is_accepted_at_the_only_place_where_it_asks_for_words(
    rolling: str, capsys: pytest.CaptureFixture[str]
) -> None:
    value = printed(capsys, "settle", rolling, "--provision", "7", "--accept", "C1")
    assert value["settled"]["at"] == [14, 15]
    kept = printed(capsys, "settle", rolling, "--provision", "7", "--at", "4:5", "--keep")
    assert (kept["settled"]["form"], kept["base"]) == ("keep bracketed", LINE["base"])
    assert {it["id"] for it in kept["proposals"]} == {"A1", "B1", "C1", "D1", "E1"}


def test_the_title_is_settled(
    convention: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "settled.json")
    title = ["settle", convention, "--part", "title", "--at", "0:1", "--words", "A Convention"]
    assert run([*title, "-o", path]) == 0
    (found,) = printed(capsys, "history", path, "--phrase", "A Convention")["found"]
    assert (found["provision"], found["part"]) == ("", "title")
    assert run(["history", path, "--phrase", "A Convention", "--to", "text"]) == 0
    assert capsys.readouterr().out.startswith("title\n")


@pytest.mark.parametrize(
    ("provision", "decided", "fulfilled", "fallen"),
    [
        ("article 3, paragraph 2", ["--accept", "HAL-3"], ["HAL-3"], 7),
        ("article 3, paragraph 2", ["--reject", "HAL-3"], [], 1),
        ("p19", ["--accept", "GLD-1"], ["GLD-1"], 0),
        ("GLD-1", ["--reject", "GLD-1"], [], 1),
        ("p49", ["--accept", "CSD-6"], ["CSD-6"], 4),
        ("p40", ["--accept", "FAV-6"], ["FAV-6"], 0),
        ("p53", ["--accept", "ELO-7"], ["ELO-7"], 0),
        ("p62", ["--accept", "ELO-10"], ["ELO-10"], 0),
        ("p22", ["--part", "provision", "--delete"], ["HAL-3"], 7),
        ("p22", ["--part", "provision", "--lift"], [], 1),
        ("p22", ["--part", "provision", "--keep"], [], 0),
    ],
)
def test_a_whole_provision_is_settled(
    provision: str,
    decided: list[str],
    fulfilled: list[str],
    fallen: int,
    convention: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The result is settled again and asked of, like any other."""
    path = str(tmp_path / "settled.json")
    assert run(["settle", convention, "--provision", provision, *decided, "-o", path]) == 0
    value = json.loads(Path(path).read_text(encoding="utf-8"))
    assert value["fulfilled"] == fulfilled
    assert len(value["casualties"]) == fallen
    assert all(it["reason"] for it in value["casualties"])
    again = ["settle", path, "--provision", "article 10, paragraph 1", "--at", "0:1"]
    assert [it["act"] for it in printed(capsys, *again, "--words", "Every")["acts"]] == ["1", "2"]
    came = value["settled"]["words"].split(". ")[0]
    if came and decided[0] == "--accept":
        (found, *_others) = printed(capsys, "history", path, "--phrase", came)["found"]
        assert found["provision"] == value["settled"]["provision"]


def test_a_provision_that_came_in_tells_who_proposed_it(
    convention: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "settled.json")
    proposals = ["--proposals", str(SAMPLE / "proposals.jsonl")]
    decided = ["--provision", "p44", "--accept", "MRV-7"]
    assert run(["settle", convention, *decided, *proposals, "-o", path]) == 0
    (found,) = printed(capsys, "history", path, "--phrase", "a fair part of the revenue")["found"]
    assert [it["act"] for it in found["brought"]] == ["1"]
    (told,) = found["acts"]
    assert {it["id"]: (it["sponsors"], it["fate"]) for it in told["askers"]} == {
        "BMR-3": (["BMR", "NDL", "TSK"], "open"),
        "MRV-7": (["MRV", "GLD"], "accepted"),
    }


def every(of: dict[str, Any]) -> list[dict[str, Any]]:
    below = of.get("provisions", of.get("children", []))
    return [one for it in below for one in (it, *every(it))]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--provision", "7", "--lift"], 2, "4 open places in 7; name one by its tokens"),
        (["--provision", "7", "--accept", "D1"], 2, "There are 0 open places in 7"),
        (["--at", "4:5", "--lift"], 2, "with --provision ID"),
        (["--provision", "7", "--part", "provision", "--lift"], 2, "is no provision"),
        (["--provision", "7", "--at", "4:5"], 2, "Give one of --accept"),
        (["--provision", "7", "--at", "4:5", "--accept", "A1", "--lift"], 2, "and only one"),
        (["--provision", "7", "--at", "4-5", "--lift"], 2, "START:END"),
        (["--provision", "7", "--at", "4:99", "--lift"], 2, "are not in the text"),
        (
            ["--provision", "7", "--at", "4:5", "--accept", "C1"],
            2,
            "proposes no words at this place",
        ),
        (["--provision", "7", "--at", "4:5", "--accept", "Z"], 2, "There is no open proposal Z"),
        (["--provision", "8", "--at", "4:5", "--lift"], 2, "There is no place 8"),
        (["--provision", "7", "--at", "4:5", "--words", "a\u202eb"], 2, "U+202E"),
    ],
)
def test_what_cannot_be_settled_is_refused(
    words: list[str], code: int, said: str, rolling: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["settle", rolling, *words]) == code
    assert said in " ".join(capsys.readouterr().err.split())


def test_a_history_of_another_text_is_refused(
    rolling: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    value = printed(capsys, "settle", rolling, "--provision", "7", "--at", "4:5", "--lift")
    value["provenance"][0]["runs"] = [[3, "base"]]
    path = tmp_path / "settled.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    assert run(["history", str(path), "--phrase", "shall"]) == 2
    assert "accounts for 3 code points" in capsys.readouterr().err


def test_a_line_of_several_is_settled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places, rolling = tmp_path / "places.jsonl", str(tmp_path / "rolling.jsonl")
    two = [LINE, {**LINE, "id": "8"}]
    places.write_text("\n".join(json.dumps(it) for it in two), encoding="utf-8")
    assert run(["consolidate", str(places), "-o", rolling]) == 0
    value = printed(capsys, "settle", rolling, "--provision", "8", "--at", "4:5", "--lift")
    assert value["rolling"]["id"] == "8"
    assert run(["settle", rolling, "--provision", "9", "--at", "4:5", "--lift"]) == 2
    assert "such as 7, 8" in capsys.readouterr().err


def test_who_asks_for_the_same_keeps_a_name_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rolling text has their names together; the file that was consolidated, apart."""
    wording = "Each Party should keep buoys in its waters."
    twins = [{"id": it, "party": it * 3, "wording": wording} for it in ("A", "B")]
    places, rolling = tmp_path / "places.jsonl", str(tmp_path / "rolling.json")
    places.write_text(json.dumps({**LINE, "proposals": twins}), encoding="utf-8")
    assert run(["consolidate", str(places), "-o", rolling]) == 0
    settle = ["settle", rolling, "--provision", "7", "--at", "4:5", "--lift"]
    joint = printed(capsys, *settle)
    assert {it["id"]: it["proposal"]["sponsors"] for it in joint["casualties"]} == {
        "A": ["AAA", "BBB"],
        "B": ["AAA", "BBB"],
    }
    apart = printed(capsys, *settle, "--proposals", str(places))
    assert {it["id"]: it["proposal"]["sponsors"] for it in apart["casualties"]} == {
        "A": ["AAA"],
        "B": ["BBB"],
    }
    assert apart["sponsors"] == {"A": ["AAA"], "B": ["BBB"]}


def test_a_settled_text_is_converted_as_the_rolling_text_it_is(
    convention: str, rolling: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "settled.json")
    words = ["--provision", "article 10, paragraph 1", "--at", "0:1", "--words", "Every"]
    assert run(["settle", convention, *words, "-o", path]) == 0
    value = json.loads(Path(path).read_text(encoding="utf-8"))
    assert printed(capsys, "convert", path, "--to", "json") == value["rolling"]
    run(["convert", path, "--to", "text"])
    assert "\n1. Every" in capsys.readouterr().out
    assert run(["settle", rolling, "--provision", "7", "--accept", "C1", "-o", path]) == 0
    assert run(["convert", path, "--to", "md"]) == 0
    assert capsys.readouterr().out.endswith(" buoys in its harbours.\n")


def test_each_act_has_a_name_of_its_own(
    rolling: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Or the history of a phrase would tell of another act than the one that brought it in."""
    path, at = str(tmp_path / "settled.json"), ["--provision", "7", "--at", "8:9"]
    first = ["--provision", "7", "--accept", "C1", "--act", "2"]
    assert run(["settle", rolling, *first, "-o", path]) == 0
    for name in ("2", "base"):
        assert run(["settle", path, *at, "--words", "lamps", "--act", name]) == 2
        assert f"There is an act {name} in the history" in capsys.readouterr().err
    value = printed(capsys, "settle", path, *at, "--words", "lamps")
    assert [it["act"] for it in value["acts"]] == ["2", "3"]


def test_words_come_in_through_the_door(
    rolling: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Typed in another normal form they are the same words; what it changed is told."""
    path, at = str(tmp_path / "settled.json"), ["--provision", "7", "--at", "8:9"]
    typed = unicodedata.normalize("NFD", "bouées éclairées")
    assert run(["settle", rolling, *at, "--words", typed, "-o", path]) == 0
    assert "--words:1:" in capsys.readouterr().err
    assert run(["history", path, "--phrase", typed, "--to", "text"]) == 0
    told = capsys.readouterr()
    assert "“bouées éclairées”: act 1" in told.out
    assert "--phrase:1:" in told.err
    assert run(["settle", rolling, *at, "--words", "a\u202eb"]) == 2
    assert capsys.readouterr().err.startswith("--words:1:2: ")


def test_words_of_unknown_origin_are_not_settled_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typed text may not say which of its brackets is the base: nobody can decide on it here."""
    either = [
        {"origin": "unknown", "content": [{"text": it}], "sponsors": [], "proposals": []}
        for it in ("State", "Party")
    ]
    nodes = [{"text": "Each "}, {"options": either}, {"text": " acts."}]
    line = {"format": "travaux.rolling/1", "id": "7", "rolling": nodes, "words": 2, "choices": 1}
    path = tmp_path / "typed.json"
    path.write_text(json.dumps(line), encoding="utf-8")
    assert run(["settle", str(path), "--provision", "7", "--at", "2:2", "--words", "Person"]) == 2
    assert "does not say which words in brackets stand" in capsys.readouterr().err


def test_who_is_named_in_the_brackets_is_known_from_a_list(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    old, new, parties = (tmp_path / it for it in ("old.txt", "new.json", "parties.json"))
    old.write_text("المادة 1\n\n1. [تضاء][تُطلى – بيماريا] العوامات ليلاً.\n", encoding="utf-8")
    words = "[تضاء][تُطلى – بيماريا] العوامات ليلاً في البحر."
    provision = {"id": "p1", "kind": "article", "number": "1", "words": words}
    value = {"format": "travaux.instrument/1", "language": "ar", "provisions": [provision]}
    new.write_text(json.dumps(value), encoding="utf-8")
    named = {
        "parties": [{"code": "BMR", "name": "Bemaria"}, {"code": "بيماريا", "name": "بيماريا"}]
    }
    parties.write_text(json.dumps(named), encoding="utf-8")
    (row,) = printed(capsys, "carry", str(old), str(new), "--parties", str(parties))["dispositions"]
    assert (row["sponsors"], row["finding"]) == (["بيماريا"], "in the new text")
    ((found,),) = (place["found"] for place in row["places"])
    assert (found["words"], found["bracketed"]) == ("تُطلى", True)
    unnamed = printed(capsys, "carry", str(old), str(new))["dispositions"]
    assert {tuple(it["sponsors"]) for it in unnamed} == {()}
