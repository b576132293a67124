"""Akoma Ntoso through the command: read, convert, diff, and what cannot be read."""

import io
import json
from pathlib import Path

import pytest

from tests.formats.tricky import GOLDEN
from travaux.cli.main import run

NESTED = str(GOLDEN / "lagoons.en.akn")
FLAT = str(GOLDEN / "lagoons.en.flat.xml")


@pytest.mark.parametrize("path", [NESTED, FLAT])
def test_read_gives_the_tree(capsys: pytest.CaptureFixture[str], path: str) -> None:
    assert run(["read", path]) == 0
    given = json.loads(capsys.readouterr().out)
    expected = json.loads((GOLDEN / "lagoons.en.json").read_text(encoding="utf-8"))
    assert given["provisions"] == expected["provisions"]


@pytest.mark.parametrize("to", ["text", "md", "json"])
def test_convert_keeps_the_tree(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], to: str
) -> None:
    path = tmp_path / f"c.{ {'text': 'txt', 'md': 'md', 'json': 'json'}[to] }"
    assert run(["convert", NESTED, "--to", to, "-o", str(path)]) == 0
    assert run(["read", NESTED]) == 0
    before = json.loads(capsys.readouterr().out)
    assert run(["read", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["provisions"] == before["provisions"]


def test_convert_makes_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", NESTED, "--to", "html"]) == 0
    assert "Lagoon" in capsys.readouterr().out


def test_standard_input_is_told_by_its_first_sign(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Given:
        buffer = io.BytesIO(Path(FLAT).read_bytes())

    monkeypatch.setattr("sys.stdin", Given)
    assert run(["read", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["symbol"] == "LAG/CONF.2/7"


def test_diff_finds_no_difference_between_the_forms(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", NESTED, FLAT, "--to", "text"]) == 0
    assert "[" not in capsys.readouterr().out.replace("[^1]", "")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", ""),
        (b"<a>\n <b></a>", ":2:"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE a>\n<a/>', ":2:1"),
        (b'<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>', ":1:1"),
        (b"\x89PNG\r\n\x1a\n", ":1:1"),
    ],
)
def test_bad_files_are_one_sentence_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, place: str
) -> None:
    path = tmp_path / "bad.xml"
    path.write_bytes(data)
    for arguments in (["read", str(path)], ["convert", str(path), "--to", "text"]):
        assert run(arguments) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert f"bad.xml{place}" in said.err
