"""``travaux consolidate``: lines in, lines out, whole instruments, and one clear error."""

import io
import json
import sys
from pathlib import Path

import pytest

from travaux.cli.main import run

SAMPLE = Path(__file__).parent.parent.parent / "src" / "travaux" / "cli" / "sample"
LINE = {
    "base": "Each Party shall act.",
    "proposals": [
        {"party": "AAA", "wording": "Each Party may act."},
        {"id": "x", "party": "BBB", "action": "delete"},
    ],
}


def jsonl(folder: Path, *lines: object, name: str = "in.jsonl") -> str:
    path = folder / name
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return str(path)


def test_one_line_out_for_each_line_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["consolidate", jsonl(tmp_path, LINE, {**LINE, "id": "B"})]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first.keys() == {
        "id", "format", "rolling", "retained", "words", "choices", "problems"
    }  # fmt: skip
    assert (first["id"], second["id"]) == ("0", "B")
    assert first["format"] == "travaux.rolling/1"
    outer = first["rolling"][0]["options"]
    assert outer[0]["origin"] == "base"
    assert outer[1] == {
        "origin": "proposed", "content": [], "sponsors": ["BBB"], "proposals": ["x"], "stances": {}
    }  # fmt: skip
    assert outer[0]["content"][1]["options"][1]["proposals"] == ["0"]
    assert (first["words"], first["choices"]) == (5, 2)


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(LINE).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert run(["consolidate", "-", "--to", "text"]) == 0
    assert "[shall][may – AAA]" in capsys.readouterr().out


@pytest.mark.parametrize("to", ["text", "json", "html", "md"])
def test_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str], to: str) -> None:
    assert run(["consolidate", jsonl(tmp_path, LINE), "--to", to]) == 0
    assert "may" in capsys.readouterr().out
    target = tmp_path / "out"
    base, proposals = SAMPLE / "convention.en.txt", SAMPLE / "proposals.jsonl"
    arguments = ["--base", str(base), "--proposals", str(proposals), "--to", to, "-o", str(target)]
    assert run(["consolidate", *arguments]) == 0
    assert "renewable once" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_six_languages_read_back(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = SAMPLE / f"places.{language}.jsonl"
    assert run(["consolidate", str(path)]) == 0
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line, out in zip(given, capsys.readouterr().out.splitlines(), strict=True):
        nodes = json.loads(out)["rolling"]
        assert reading(nodes, None) == line["base"]
        for proposal in line["proposals"]:
            if "wording" in proposal:
                assert reading(nodes, proposal["id"]) == proposal["wording"]


def reading(nodes: list[dict[str, object]], proposal: str | None) -> str:
    out = ""
    for node in nodes:
        if "text" in node:
            out += str(node["text"])
            continue
        options: list[dict[str, object]] = node["options"]  # type: ignore[assignment]
        taken = [it for it in options if proposal in it["proposals"]] or [  # type: ignore[operator]
            it for it in options if it["origin"] == "base"
        ]
        out += reading(taken[0]["content"], proposal)  # type: ignore[arg-type]
    return out


def test_wordings_without_a_base_are_compiled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {
        "base": None,
        "proposals": [{"party": "A", "wording": "x"}, {"party": "B", "wording": "x"}],
    }
    assert run(["consolidate", jsonl(tmp_path, line)]) == 0
    option = json.loads(capsys.readouterr().out)["rolling"][0]["options"][0]
    assert (option["origin"], option["sponsors"]) == ("proposed", ["A", "B"])


def test_problems_are_listed_and_end_in_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {"base": "cafe\u0301", "proposals": [{"party": "A", "wording": "x", "amends": "gone"}]}
    assert run(["consolidate", jsonl(tmp_path, line)]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert (problems[0]["line"], problems[0]["column"]) == (1, 4)
    assert "gone" in problems[1]["what"]


BAD = [
    ('{"base": "a", "proposals": [', ":2:29: The JSON is broken"),
    ('{"proposals": []}', ":2: The line has no base"),
    ('{"base": 5, "proposals": []}', "$.base"),
    ('{"base": "a", "proposals": [{"party": "A", "action": "vote"}]}', "unknown action vote"),
    ('{"base": "a", "proposals": [{"wording": "b"}]}', "nobody stands behind"),
    ('{"base": "a", "proposals": [{"party": "A"}]}', "neither a wording nor an action"),
    ('{"base": "a", "proposals": [{"party": "A", "word": "b"}]}', "not part of the format"),
    ('{"base": "abc", "proposals": [{"party": "A", "action": "bracket", "start": 2, "end": 9}]}',
     "0 to 3"),
    ('{"base": "a\\u202e", "proposals": []}', "U+202E"),
    ('{"base": "a", "proposals": [{"id": 1, "party": "A", "wording": "b"}, {"id": 1, "party": "B", "wording": "c"}]}', "on two proposals"),  # noqa: E501
    ('{"id": "0", "base": "a", "proposals": []}', "on two lines"),
    (json.dumps({"base": "a " * 10_001, "proposals": []}), "20000"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), BAD)
def test_bad_lines_give_one_error_with_the_place_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINE) + "\n" + line + "\n", encoding="utf-8")
    target = tmp_path / "out"
    assert run(["consolidate", str(path), "-o", str(target)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"{path}:2")
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert not target.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "is empty"), (b'{"base": "caf\xe9"}\n', "not UTF-8"), (b"\xff\xfe{\x00", "not UTF-8")],
)
def test_bad_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(content)
    assert run(["consolidate", str(path)]) == 2
    assert said in capsys.readouterr().err


def test_a_directory_and_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["consolidate", str(tmp_path)]) == 2
    assert run(["consolidate", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.count("cannot be read") == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"target": "article 99", "action": "delete"}, "names 0 provisions"),
        ({"target": "article 4", "action": "dance"}, "unknown"),
        ({"target": "article 4 (b)", "words": "zzz", "with": "y"}, "0 times"),
        ({"target": "article 4 (b)", "action": "amend"}, "needs the field “wording”"),
        ({"target": "article 4", "action": "move"}, "needs the field “after”"),
        ({"amends": "gone", "wording": "x"}, "not there"),
    ],
)
def test_bad_proposals_to_an_instrument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: dict[str, str], said: str
) -> None:
    path = jsonl(tmp_path, {"id": "ok", "party": "A", "target": "article 1", "action": "retain"},
                 {"party": "A", **line})  # fmt: skip
    base = SAMPLE / "convention.en.txt"
    assert run(["consolidate", "--base", str(base), "--proposals", path]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"{path}:2: ")
    assert said in captured.err


@pytest.mark.parametrize(
    "arguments",
    [["consolidate"], ["consolidate", "a", "--base", "b"], ["consolidate", "--base", "b"],
     ["consolidate", "a", "--to", "xml"], ["dance"], ["convert", "a"]],
)  # fmt: skip
def test_usage_ends_in_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "Usage:" in capsys.readouterr().err
