"""Which files the project holds: those git tracks, and new ones it does not ignore."""

import subprocess
from pathlib import Path


def tracked(root: Path, *patterns: str) -> list[Path]:
    """List the project's files that match git's own patterns (``*.py``), sorted.

    New files that are not ignored count, so that a check sees them before they
    are committed; files deleted but not yet committed do not.
    """
    listing = subprocess.run(  # noqa: S603 -- fixed words, and patterns from our own code
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],  # noqa: S607 -- git is where the machine has it
        cwd=root,
        check=True,
        capture_output=True,
    ).stdout.decode()
    paths = {root / name for name in listing.split("\0") if name}
    return sorted(path for path in paths if path.is_file())
