"""``travaux brackets``: what it prints, and how it ends."""

import json
from pathlib import Path

import pytest

from travaux.cli.main import run

DRAFT = (
    "1. Each Party [shall][should – AAA] keep [x] buoys.\f\n"
    "2 bis. [Other words – BBB; CCC reserve]\n"
)
PARTIES = {
    "parties": [
        {"code": "AAA", "name": "Aland"},
        {"code": "BBB", "name": "Belmar"},
        {"code": "CCC", "name": "Corrin"},
    ]
}


def given(folder: Path, text: str = DRAFT) -> tuple[str, str]:
    """A draft and the parties as files."""
    draft, parties = folder / "draft.txt", folder / "parties.json"
    draft.write_text(text, encoding="utf-8")
    parties.write_text(json.dumps(PARTIES), encoding="utf-8")
    return str(draft), str(parties)


def test_json_holds_every_piece(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, parties = given(tmp_path)
    assert run(["brackets", draft, "--parties", parties]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value.keys() == {"format", "source", "nodes", "pieces", "problems"}
    assert (value["format"], value["source"]) == ("travaux.brackets/1", DRAFT)
    for spans in (value["nodes"], value["pieces"]):
        assert "".join(DRAFT[slice(*it["at"])] for it in spans) == DRAFT
    label, _, shall, *_ = value["nodes"]
    assert label["label"] == {"kind": "paragraph", "number": "1"}
    assert [it["origin"] for it in shall["options"]] == ["base", "proposed"]
    (other,) = [it for it in value["nodes"] if "options" in it and it is not shall]
    assert other["options"][0]["sponsors"] == ["BBB"]
    assert other["options"][0]["stances"] == {"CCC": "reserve"}


def test_text_lists_the_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, parties = given(tmp_path)
    assert run(["brackets", draft, "--parties", parties, "--to", "text"]) == 0
    assert capsys.readouterr().out == (
        "1:15\n    base: shall\n    proposed: should – AAA\n"
        "2:8\n    proposed: Other words – BBB; CCC reserve\n"
        "Brackets in pairs: 4. Brackets read as words: 0. Contested places: 2.\n"
    )


def test_what_is_odd_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, _ = given(tmp_path, "a\nb [c – AAA] d]\n")
    assert run(["brackets", draft, "--to", "text"]) == 1
    told = capsys.readouterr()
    assert [line.split(": ")[0] for line in told.err.splitlines()] == ["2:5", "2:14"]
    assert run(["brackets", draft]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [(it["line"], it["column"]) for it in problems] == [(2, 5), (2, 14)]


def test_unusable_input_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, _ = given(tmp_path, "a \u202e b")
    assert run(["brackets", draft]) == 2
    assert run(["brackets", str(tmp_path / "gone.txt")]) == 2
    assert run(["brackets", draft, "--to", "html"]) == 2
    assert "draft.txt:1:3" in capsys.readouterr().err


def test_the_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["brackets", "--help"]) == 0
    assert "Example: travaux brackets draft.txt" in capsys.readouterr().out
