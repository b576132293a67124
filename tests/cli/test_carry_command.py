"""``travaux carry``: what it prints of each proposal to an old text."""

import json
from pathlib import Path

import pytest

from tests.cli.test_consolidate_command import SAMPLE
from tests.cli.test_settle_commands import printed
from travaux.cli.main import run


def test_every_proposal_is_carried(capsys: pytest.CaptureFixture[str]) -> None:
    """Onto the sample's own text no wording is found in it, and none is left out."""
    base, proposals = str(SAMPLE / "convention.en.txt"), str(SAMPLE / "proposals.jsonl")
    value = printed(capsys, "carry", base, base, proposals)
    assert value["format"] == "travaux.dispositions/1"
    lines = Path(proposals).read_text(encoding="utf-8").splitlines()
    assert [it["id"] for it in value["dispositions"]] == [json.loads(it)["id"] for it in lines]
    silent = ("retain", "bracket", "reserve")
    asked = {it["id"]: it.get("action") for it in map(json.loads, lines)}
    for row in value["dispositions"]:
        assert row["places"]
        assert (row["finding"] != "not") == (asked[row["id"]] in silent), row
    assert run(["carry", base, base, proposals, "--to", "text", "--same-ids"]) == 0
    assert capsys.readouterr().out.count("\n    ") >= len(lines)


DRAFT = """Article 1

Each Party [shall][should – AAA] keep buoys [, lit and red,] in its waters.

Article 2

Buoys are painted.
"""
BASIS = """Article 1

Buoys are painted [red].

Article 2

Each Party [may][should – BBB] keep buoys in its waters.
"""


def test_what_stands_in_the_brackets_of_the_new_text_is_said_to(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With proposals from a file, or those that stand in the brackets of the old text."""
    old, new, asked = (tmp_path / it for it in ("old.txt", "new.txt", "asked.jsonl"))
    plain = DRAFT.replace("[shall][should – AAA]", "shall").replace(" [, lit and red,]", "")
    lines = [
        {"id": "A1", "party": "AAA", "target": "article 1", "words": "shall", "with": "should"},
        {"id": "B1", "party": "BBB", "target": "article 1", "words": "shall", "with": "must"},
        {"id": "C1", "party": "CCC", "target": "article 2", "words": "painted", "with": "white"},
    ]
    old.write_text(plain, encoding="utf-8")
    new.write_text(BASIS.replace("\n", "\r\n"), encoding="utf-8", newline="")
    asked.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    paths = [str(it) for it in (old, new, asked)]
    first, second, third = printed(capsys, "carry", *paths)["dispositions"]
    ((there,),) = (place["found"] for place in first["places"])
    assert (there["words"], there["bracketed"], there["proposal"]) == ("should", True, "o2")
    assert first["places"][0]["asked"] == "Each Party should keep buoys in its waters."
    assert [it["finding"] for it in (first, second, third)] == ["in the new text", "not", "not"]
    assert run(["carry", *paths, "--to", "text"]) == 0
    said = capsys.readouterr().out
    assert "A1 (AAA): in the new text, in brackets\n" in said
    assert "B1 (BBB): not in the new text\n" in said

    old.write_text(DRAFT.replace("\n", "\r\n"), encoding="utf-8", newline="")
    rows = printed(capsys, "carry", *paths[:2])["dispositions"]
    assert [(it["id"], it["sponsors"], it["finding"]) for it in rows] == [
        ("o1", ["AAA"], "in the new text"),
        ("o2", [], "not"),
    ]
    assert rows[0]["places"][0]["bracketed"]
    assert rows[1]["places"][0]["asked"] == ", lit and red,"
    assert run(["carry", *paths[:2], "--to", "text"]) == 0
    assert "o2 (nobody known): not in the new text\n" in capsys.readouterr().out
