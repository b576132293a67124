"""``--annex``: the treaty in a resolution; and what the exit code of reading says."""

import json
from pathlib import Path

import pytest

from tests.formats.akn.layouts import HEADS, TEXTS, Layout, printed
from tests.formats.akn.outlines import OUTLINES, Filled, resolution
from tests.formats.akn.tongues import LANGUAGES, TONGUES
from travaux.cli.main import run


def file(folder: Path, code: str, name: str) -> str:
    """A resolution with an invented convention."""
    before = Filled(resolution(), TONGUES[code])
    annexes = Filled(OUTLINES[name](), TONGUES[code])
    path = folder / f"{name}.{code}.xml"
    layout = Layout(HEADS[0], HEADS[0], TEXTS[0])
    path.write_text(printed(before, annexes, layout, title="Resolution"), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_treaty_itself(tmp_path: Path, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", file(tmp_path, code, "annexed"), "--annex", "1"]) == 0
    given = json.loads(capsys.readouterr().out)
    assert (given["title"], given["symbol"]) == (TONGUES[code].said["treaty"][0], "A/RES/99/1")
    assert given["language"] == code
    kinds = [it["kind"] for it in given["provisions"]]
    assert kinds == ["preamble", "part", "part", "testimonium", "annex", "annex"]
    assert given["provisions"][0]["id"] == "p1"


@pytest.mark.parametrize("to", ["text", "md", "json"])
def test_converted_and_read_again(
    tmp_path: Path, to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"c.{ {'text': 'txt', 'md': 'md', 'json': 'json'}[to] }"
    source = file(tmp_path, "ar", "annexed")
    assert run(["convert", source, "--annex", "1", "--to", to, "-o", str(path)]) == 0
    assert run(["read", source, "--annex", "1"]) == 0
    before = json.loads(capsys.readouterr().out)
    assert run(["read", str(path)]) == 0
    after = json.loads(capsys.readouterr().out)
    assert (after["title"], after["provisions"]) == (before["title"], before["provisions"])


def test_the_second_annex(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = file(tmp_path, "en", "rights")
    assert run(["read", path, "--annex", "2"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Protocol on Tide Gauges"
    assert run(["read", path, "--annex", "3"]) == 2
    assert "no annex 3: give a number from 1 to 2" in capsys.readouterr().err


def test_six_versions_of_one_treaty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [file(tmp_path, code, "annexed") for code in LANGUAGES]
    assert run(["check", *paths, "--annex", "1"]) == 0
    assert run(["check", *paths]) == 0
    assert "Nothing was found" in capsys.readouterr().out


def test_places_in_annexes_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(file(tmp_path, "en", "annexed"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("A report shall be given", "See article 99", 1), encoding="utf-8")
    assert run(["check", str(path)]) == 1
    assert ": annex, 3.3:4: “article 99” points at nothing" in capsys.readouterr().out


def test_a_change_of_form_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "c.txt"
    path.write_text("Article 1\n\nCafe\u0301.\n\nArticle 2\n\nCafe\u0301.\n", encoding="utf-8")
    assert run(["read", str(path), "--to", "text"]) == 0
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "The same in 1 more places." in err
    assert run(["check", str(path)]) == 0


def test_a_loss_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(file(tmp_path, "en", "annexed"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("A report", "A <del>late</del> report", 1), encoding="utf-8")
    assert run(["read", str(path), "--to", "text"]) == 1
    assert "late" in capsys.readouterr().err


def test_a_change_of_form_is_none_in_json_either(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_text("Article 1\n\nCafe\u0301.\n", encoding="utf-8")
    assert run(["read", str(path), "-o", str(tmp_path / "c.json")]) == 0
    assert run(["check", str(tmp_path / "c.json")]) == 0
