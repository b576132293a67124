"""Check that pages and commands read through the queries of the committee and of people.

A row that a page reads for itself is read by no test of the queries: not by the one that seeks
a draft in every answer, nor by those that count what is read. import-linter cannot say it,
since a page may well know a model as the type of what a query gives it; so it is the managers
of the models, by which alone rows are read, that may not stand there.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tracked import tracked

STOREYS = ("src/travaux/cli/", "src/travaux/web/")
MANAGERS = frozenset({"objects", "_default_manager", "_base_manager"})
SHORTCUTS = frozenset({"get_object_or_404", "get_list_or_404"})
"""By which Django reads rows of a model that it is handed."""


def faults(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of each thing by which a module reads rows itself."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Attribute | ast.alias):
            continue
        read = node.attr in MANAGERS if isinstance(node, ast.Attribute) else node.name in SHORTCUTS
        if read:
            yield node.lineno, "reads rows itself: ask a function of committee.queries or of people"


def main(root: Path = Path()) -> int:
    """Print every fault with its place; 0 if there is none, else 1."""
    found = 0
    for path in tracked(root, "*.py"):
        name = path.relative_to(root).as_posix()
        if not name.startswith(STOREYS):
            continue
        for line, sentence in faults(path.read_text("utf-8")):
            print(f"{name}:{line}: {sentence}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
