"""Every link of a page leads to a file that is there, and to a heading that is in it."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, every

LINK = re.compile(r"\]\((?P<to>[^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The headings of a page as they are linked to."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", head.lower()) for head in heads)
    return {head.replace(" ", "-") for head in plain}


@pytest.mark.parametrize("page", every(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    for found in LINK.finditer(text):
        name, _, anchor = found["to"].partition("#")
        if re.match(r"\w+:", name):
            continue
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), found["to"]
        assert not anchor or anchor in anchors(target), found["to"]


def test_every_page_is_reached_from_the_readme() -> None:
    waiting, seen = [ROOT / "README.md"], set[Path]()
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md" or not page.is_file():
            continue
        seen.add(page)
        text = CODE.sub("", page.read_text(encoding="utf-8"))
        names = (found["to"].partition("#")[0] for found in LINK.finditer(text))
        waiting += [(page.parent / name).resolve() for name in names if ":" not in name]
    missing = set((ROOT / "docs").rglob("*.md")) - seen
    assert not {path.name for path in missing} - {"0000-template.md"}
