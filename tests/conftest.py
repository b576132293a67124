"""How the tests run: the Hypothesis profiles, and no skipping where it counts.

`travaux` is the default: 200 cases a law, the same on every machine and every
run. `fuzz` draws anew each time: `make fuzz`. With CI=true a test that would be
skipped fails, since what it needs is to be there.
"""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import Place, Postgresql, Sqlite, place
from travaux.config.start import start

start()  # before a test module imports a table

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

settings.register_profile(
    "travaux",
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "fuzz",
    max_examples=20_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("travaux")


def unskipped(report: Report) -> Report:
    """Make a failure of a skip under CI; an expected failure stays one."""
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"With CI=true nothing is skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Look at what came of a test."""
    return unskipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Look at what came of a module."""
    return unskipped((yield))


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Sqlite:
    """SQLite files for tests."""
    return Sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Postgresql]:
    """A PostgreSQL server for tests, in a folder that another user can go into."""
    with (
        TemporaryDirectory(prefix="travaux-") as folder,
        Postgresql(Path(folder)).running() as server,
    ):
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A fresh database of the test's own, in use; once on SQLite, once on PostgreSQL."""
    with place(request.getfixturevalue(request.param), tmp_path) as made:
        yield made
