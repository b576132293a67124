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
    assert run(["brackets", draft, "--parties", parties, "--to", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value.keys() == {
        "format", "parties", "source", "nodes", "pieces", "problems"
    }  # fmt: skip
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
    assert run(["brackets", draft, "--parties", parties]) == 0
    assert capsys.readouterr().out == (
        "1:15: contested, 2 options\n    base: shall\n    proposed: should – AAA\n"
        "1:42: placeholder: x\n"
        "2:8: contested\n    proposed: Other words – BBB; CCC reserve\n"
        "Brackets in pairs: 4. Brackets read as words: 0. Contested places: 2.\n"
        "Parties: AAA, BBB, CCC.\n"
    )


def test_every_sign_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "[4][2]. Words[^1] [agreed ad ref]\r\n【[" + "long " * 40 + "– AAA retain]】 ]"
    draft, _ = given(tmp_path, text)
    assert run(["brackets", draft]) == 1
    assert capsys.readouterr().out == (
        "1:1: number: [4][2].\n1:14: footnote: ^1\n1:19: status: agreed ad ref\n"
        f"2:1: contested\n    origin not said: [{'long ' * 11}… long – AAA retain]\n"
        f"2:2: contested\n    base: {'long ' * 12}… long long long long – AAA retain\n"
        "2:218: read as a word: ]\n"
        "Brackets in pairs: 6. Brackets read as words: 1. Contested places: 2.\n"
        "Parties: AAA.\n"
    )


def test_the_slices_give_the_file_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes("a [b]\r\nc ]\f[［应］\n".encode())
    assert run(["brackets", str(draft), "--to", "json"]) == 1
    value = json.loads(capsys.readouterr().out)
    joined = "".join(value["source"][slice(*it["at"])] for it in value["pieces"])
    assert joined.encode() == draft.read_bytes()
    assert [(it["line"], it["column"]) for it in value["problems"]] == [(2, 3), (2, 5)]


def test_what_is_odd_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, _ = given(tmp_path, "a\nb [c – AAA] d]\n")
    assert run(["brackets", draft]) == 1
    told = capsys.readouterr()
    places = [line.split(": ")[0] for line in told.err.splitlines()]
    assert places == [f"{draft}:2:5", f"{draft}:2:14"]
    assert run(["brackets", draft, "--to", "json"]) == 1
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


@pytest.mark.parametrize("text", ["[a][b]" * 60_000, "[" * 150_000, "]" * 150_000])
def test_more_brackets_than_any_text_has_are_one_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(f"Words\n{text}\n", encoding="utf-8")
    assert run(["brackets", str(draft)]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert len(error.splitlines()) == 1
    assert error.startswith(f"{draft}:2:")
