"""``travaux check``: exit codes, text and JSON."""

import json
from pathlib import Path

import pytest

from tests.cli.test_consolidate_command import SAMPLE
from travaux.cli.main import run

ENGLISH = "Convention on Lagoons\n\nArticle 1\n\nSee article 2.\n\nArticle 2\n\nIn 30 days.\n"
FRENCH = (
    "Convention sur les lagunes\n\nArticle 1\n\nVoir l’article 2.\n\n"
    "Article 2\n\nDans les 60 jours.\n"
)


def file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(SAMPLE / "convention.en.txt")]) == 0
    assert "Nothing was found" in capsys.readouterr().out


def test_a_problem_has_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = file(tmp_path, "c.txt", ENGLISH.replace("article 2", "article 9"))
    assert run(["check", path]) == 1
    assert f"{path}: 1:4: “article 9” points at nothing" in capsys.readouterr().out


def test_versions_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [file(tmp_path, "en.txt", ENGLISH), file(tmp_path, "fr.txt", FRENCH)]
    assert run(["check", *files, "--to", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["format"] == "travaux.check/1"
    assert [it["language"] for it in found["files"]] == ["en", "fr"]
    assert [(it["code"], it["label"], it["language"]) for it in found["versions"]] == [
        ("version-figures", "2", "fr")
    ]


LIGHTS = """A/RES/80/15

Lights

The General Assembly,

Noting that many lighthouses of the northern coast have been dark for a long time,

1. Decides to convene a session in March 2026, in Geneva, for two days, to draft a plan;[^1]

2. Requests the Secretary-General to submit a report at its eighty-first session.

[^1]: A/79/300.
"""
SCANNED = """٨٠/١٥ - المنارات

إن الجمعية العامة،

إذ تلاحظ أن كثيرا من منارات الساحل الشمالي



مظلم منذ وقت طويل،

١ - تقرر عقد دورة في آذار/مارس ٢٠٢٦، في جنيف، لمدة يومين، لوضع^(١)

(١) A/79/300.



خطة؛

٢ - تطلب إلى الأمين العام أن يقدم تقريرا في دورتها {session}.
"""


def test_a_scan_is_put_together_over_its_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = file(tmp_path, "en.txt", LIGHTS)
    scan = file(tmp_path, "ar.txt", SCANNED.format(session="الحادية والثمانين"))
    assert run(["check", english, scan]) == 0
    other = file(tmp_path, "other.txt", SCANNED.format(session="الثانية والثمانين"))
    capsys.readouterr()
    assert run(["check", english, other]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{english}: 2: Figures only here: 81; only in the version ar: 82")


def test_a_scan_with_an_annex_keeps_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annex = "\nالمرفق\n\nالمادة ١\n\nانظر المادة ٩.\n"
    scan = file(tmp_path, "ar.txt", SCANNED.format(session="الحادية والثمانين") + annex)
    assert run(["check", scan]) == 1
    assert "المادة ٩" in capsys.readouterr().out


def test_unusable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path / "none.txt")]) == 2
    assert run(["check"]) == 2
    assert "none.txt" in capsys.readouterr().err


def test_the_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--help"]) == 0
    assert "Example: travaux check" in capsys.readouterr().out
