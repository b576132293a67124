"""The pages that are made from the code: ``python -m tools.reference write`` or ``check``.

Each page of ``docs/reference`` is made whole. In any other page of ``docs`` what
stands between ``<!-- shown: KEY -->`` and ``<!-- end -->`` is made: a contested place
of the sample by its label, or ``numbers``. ``check`` fails where a page is not as it
would be made.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tools.reference_code import command_page, engine_page, values_page
from tools.reference_formats import (
    instrument_format_page,
    lines_format_page,
    rolling_format_page,
)
from tools.reference_registers import registers_page
from tools.reference_settling import (
    dispositions_format_page,
    history_format_page,
    settled_format_page,
)
from tools.reference_shown import shown

DOCS: Final = Path("docs")
SHOWN: Final = re.compile(r"(<!-- shown: (?P<key>[^>]+?) -->\n).*?(<!-- end -->)", re.DOTALL)

MADE_PAGES: Final[dict[str, Callable[[], str]]] = {
    "command": command_page,
    "engine": engine_page,
    "values": values_page,
    "format-dispositions-1": dispositions_format_page,
    "format-history-1": history_format_page,
    "format-instrument-1": instrument_format_page,
    "format-lines": lines_format_page,
    "format-rolling-1": rolling_format_page,
    "format-settled-1": settled_format_page,
    "registers": registers_page,
}


def pages() -> Iterator[tuple[Path, str]]:
    """Every page that is made, or shows what is made, with the text it should have."""
    for name, make in MADE_PAGES.items():
        yield DOCS / "reference" / f"{name}.md", make()
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if SHOWN.search(text):
            yield path, SHOWN.sub(lambda it: f"{it[1]}\n{shown(it['key'])}\n{it[3]}", text)


def main(words: list[str]) -> int:
    """Write the pages, or say which are not as they would be written."""
    if words not in (["write"], ["check"]):
        print("usage: python -m tools.reference write|check")
        return 2
    stale = 0
    for path, text in pages():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if words == ["write"]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        print(f"{path}: {'written' if words == ['write'] else 'is not up to date: make docs'}")
    return 1 if stale and words == ["check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
