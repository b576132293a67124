"""``travaux demo --only-data`` fills a data folder, and may be called again."""

from pathlib import Path

import pytest

from travaux.cli.main import run
from travaux.demonstration import play as playing
from travaux.demonstration.script import script


def test_only_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder is made, the committee is in it, whole; a second call adds nothing."""
    first = script()[:3]
    monkeypatch.setattr(playing, "script_until", lambda _until: first)
    data = str(tmp_path / "demo")
    told = []
    for _time in range(2):
        assert run(["demo", "--only-data", "--data", data]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert told[0].startswith("lagoons: ")
    assert run(["verify", "--data", data]) == 0
    head = told[0].split()[-1]
    assert head in capsys.readouterr().out
    assert run(["verify", "--data", data, "--expect", head]) == 0
