"""Which licences are taken, as packages write them."""

from email.message import Message
from typing import TYPE_CHECKING, cast

import pytest

from tools.check_licences import allowed, licences, parts

if TYPE_CHECKING:
    from importlib.metadata import PackageMetadata


def stated(**fields: str) -> list[list[str]]:
    package = Message()
    for name, value in fields.items():
        package[name.replace("_", "-")] = value
    return licences(cast("PackageMetadata", package))


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "Apache-2.0 OR BSD-2-Clause",
        "GPL-3.0-only OR MIT",
        "(MIT AND Apache-2.0)",
        "Apache-2.0 WITH LLVM-exception",
        "LGPL-3.0-or-later",
        "MPL-2.0",
        "Apache-2.0 AND CNRI-Python",
    ],
)
def test_taken(expression: str) -> None:
    assert allowed(parts(expression))


@pytest.mark.parametrize(
    "expression", ["GPL-3.0-or-later", "AGPL-3.0-only", "MIT AND GPL-2.0-only", "Proprietary", ""]
)
def test_refused(expression: str) -> None:
    assert not allowed(parts(expression))


def test_the_most_exact_field_is_read() -> None:
    assert stated(License_Expression="MIT", License="GPL") == [["MIT"]]
    assert allowed(stated(Classifier="License :: OSI Approved :: BSD License", License="whatever"))
    assert not allowed(
        stated(Classifier="License :: OSI Approved :: GNU General Public License v3 (GPLv3)")
    )
    assert allowed(stated(License="MIT License\n\nCopyright ..."))


def test_a_package_that_says_nothing_is_refused() -> None:
    assert stated(Name="silent") == []
    assert not allowed([])
