"""The machine's own Chromium, for tests of what a person sees."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

import pytest

Browser: TypeAlias = Any
"""Playwright's, which is not there where only the quick tests run."""

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser within the block."""
    playwright = pytest.importorskip("playwright.sync_api")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("no Chromium here: `make system` installs one")
    flags = ["--no-sandbox", "--disable-background-networking"]
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=path, args=flags)
        yield launched
        launched.close()
