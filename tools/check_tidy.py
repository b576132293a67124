"""Check that no file of the project names somebody's machine, and no lock a host or a path."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tracked import tracked

MACHINE = re.compile(
    r"(?<![\w.:/-])/(?:root|home|Users|work|mnt)/\w|\b[A-Z]:\\+(?:Users|Windows)\b"
)
"""A folder of one person's machine, as paths there begin."""

PLACE = re.compile(r"://|--(?:extra-)?index-url|--find-links|--trusted-host|\bfile:|/")
"""What a lock file has no need of: where a package came from."""


def faults(name: str, text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of each thing a file should not say.

    ``name`` is the path from the project's root; a comment in a lock file may
    hold a slash, nothing else in it may.
    """
    lock = name.startswith("requirements/")
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE.search(line):
            yield number, "names a folder of one machine"
        if lock and not line.startswith("#") and PLACE.search(line):
            yield number, "a lock file names a host or a path"


def main(root: Path = Path()) -> int:
    """Print every fault with its place; 0 if there is none, else 1."""
    found = 0
    for path in tracked(root):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        name = path.relative_to(root).as_posix()
        for line, sentence in faults(name, text):
            print(f"{name}:{line}: {sentence}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
