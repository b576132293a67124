"""What a reader types from the tutorial and the how-tos does what the pages say."""

from pathlib import Path

import pytest

from tests.docs.pages import ROOT, agree, blocks, run, typed

FOLLOWED = sorted(
    [*(ROOT / "docs" / "tutorial").glob("*.md"), *(ROOT / "docs" / "howto").glob("*.md")]
)


@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.stem)
def test_a_reader_who_follows_the_page_sees_what_it_shows(page: Path, tmp_path: Path) -> None:
    for info, body in blocks(page):
        kind, _, title = info.partition(" title=")
        if title:
            (tmp_path / title).write_text(body, encoding="utf-8")
        if kind != "console":
            continue
        for command, shown in typed(body):
            printed = run(command, tmp_path)
            assert agree(shown, printed), f"{command}\n--- shown\n{shown}\n--- printed\n{printed}"


def test_dots_stand_for_any_lines() -> None:
    assert agree("a\n...\nd\n", "a\nb\nc\nd\n")
    assert agree("a\n...\n", "a\n")
    assert not agree("a\n...\nd\n", "a\nb\n")
