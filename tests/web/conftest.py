"""What tests of pages share: a site with the invented committee, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers import Browser, chromium
from tests.web.inside import inside
from tests.web.sites import Site, played, serving


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demonstration, to be copied."""
    return played(tmp_path_factory.mktemp("demonstration") / "data")


@pytest.fixture(scope="module")
def site(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that the tests of a module share."""
    with serving(demonstration, tmp_path_factory.mktemp("site") / "data") as made:
        yield made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    with chromium() as launched:
        yield launched


@pytest.fixture
def data(demonstration: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the demonstration, in use in this process."""
    with inside(demonstration, tmp_path / "data") as folder:
        yield folder
