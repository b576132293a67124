"""Check that everything installed beside the program may be used with it.

Permissive licences, MPL and LGPL are taken; GPL and AGPL are not, and a package
that does not say is refused until its licence is written down here.
"""

import re
import sys
from collections.abc import Iterable
from importlib.metadata import PackageMetadata, distributions

ALLOWED = re.compile(
    r"""^(
      apache.* | .*\bapache\s(software\s)?license.* | mit(-0|-cmu)?(\slicense)? |
      (new\s|modified\s|simplified\s)?bsd.* | 0bsd | isc.* | psf.* | python.* |
      mozilla.* | mpl.* | lgpl.* | .*lesser\sgeneral\spublic\slicense.* |
      cnri.* | zlib.* | unlicense.* | .*\bmit\slicense.* | .*\bbsd\slicense.*
    )$""",
    re.IGNORECASE | re.VERBOSE,
)

READ_BY_HAND = {"axe-playwright-python": "MIT AND MPL-2.0"}
"""Packages whose metadata do not say, with the licence that a person read in their files."""

CLASSIFIER = re.compile(r"^License :: (?:OSI Approved :: )?(?P<name>.+)$")


def parts(expression: str) -> list[list[str]]:
    """Split an SPDX expression: one of each inner list, and all inner lists, must be allowed."""
    expression = re.sub(r"\s+WITH\s+\S+", "", expression.replace("(", "").replace(")", ""))
    return [
        re.split(r"\s+OR\s+", piece, flags=re.IGNORECASE)
        for piece in re.split(r"\s+AND\s+", expression, flags=re.IGNORECASE)
    ]


def licences(package: PackageMetadata) -> list[list[str]]:
    """Read what a package says of its licence, by the most exact field it fills."""
    if expression := package.get_all("License-Expression"):
        return parts(expression[0])
    found = [CLASSIFIER.match(line) for line in package.get_all("Classifier") or ()]
    named = [match["name"] for match in found if match and match["name"] != "OSI Approved"]
    if named:
        return [named]
    written = "".join(package.get_all("License") or ()).strip().splitlines()
    return parts(written[0]) if written else []


def allowed(stated: Iterable[Iterable[str]]) -> bool:
    """Tell whether a package with these licences may be used; one that says nothing may not."""
    groups = [list(group) for group in stated]
    return bool(groups) and all(
        any(ALLOWED.match(name.strip()) for name in group) for group in groups
    )


def main() -> int:
    """Print each installed package that may not be used; 0 if there is none, else 1."""
    found = 0
    for distribution in distributions():
        package = distribution.metadata
        name = package["Name"]
        stated = parts(READ_BY_HAND[name]) if name in READ_BY_HAND else licences(package)
        if not allowed(stated):
            print(f"{name} {package['Version']}: licence not allowed or not stated: {stated}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
