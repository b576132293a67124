"""A line of the script that cannot be played is named, with what is wrong."""

from pathlib import Path

import pytest

from tests.databases import Sqlite, place
from travaux.demonstration import play as playing
from travaux.demonstration.cast import SPACE
from travaux.demonstration.play import play
from travaux.demonstration.script import Meeting, Step, script
from travaux.record.database import using
from travaux.record.tail import tail
from travaux.sentences import BadInput

ODD = (
    ({"says": "nothing"}, r"cannot be played \(says\)"),
    ({"do": "corrections.enter", "by": "HAL", "act": "#never", "note": "x"}, "#never"),
    ({"do": "committees.adjourn", "by": "secretariat"}, "committees.adjourn"),
    ({"id": "HAL-90", "by": "HAL", "target": "article 9", "action": "amend"}, "wording"),
    ({"on": "HAL-91", "support": "PLG"}, "HAL-91"),
    ({"settle": "article 9, paragraph 1"}, "article 9, paragraph 1"),
    ({"close": "article 9"}, r"cannot be played \(close\)"),
    ({"reject": "HAL-92"}, "HAL-92"),
)


@pytest.mark.parametrize(("said", "why"), ODD)
def test_the_line_is_named(
    said: dict[str, str],
    why: str,
    sqlite: Sqlite,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, *_rest = script()
    opened = Meeting(1, first.name, first.opened, first.closed, first.steps[:2])
    draft = {"open": "draft.en", "by": "chair", "instrument": "draft", "kind": "draft"}
    steps = (Step("02.002", {**draft, "by": "secretariat"}), Step("02.003", said))
    odd = Meeting(2, "odd", first.opened, first.closed, steps)
    monkeypatch.setattr(playing, "script_until", lambda _until: (opened, odd))
    with place(sqlite, tmp_path / "data") as there, using(there.alias):
        with pytest.raises(BadInput, match=why) as caught:
            play()
        assert caught.value.place.source == "02.003"
        assert {entry.gesture[:2] for entry in tail(SPACE)} == {"01"}
