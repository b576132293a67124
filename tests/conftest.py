"""How the tests run: the Hypothesis profiles, and no skipping where it counts.

`travaux` is the default: 200 cases a law, the same on every machine and every
run. `fuzz` draws anew each time: `make fuzz`. With CI=true a test that would be
skipped fails, since what it needs is to be there.
"""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import Place, Postgresql, Sqlite, place
from travaux.config.start import start
from travaux.record.database import using

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
def server(request: pytest.FixtureRequest) -> Sqlite | Postgresql:
    """What makes databases: each test that asks runs on both."""
    made: Sqlite | Postgresql = request.getfixturevalue(request.param)
    return made


@pytest.fixture
def database(server: Sqlite | Postgresql, tmp_path: Path) -> Iterator[Place]:
    """A fresh database of the test's own, in use."""
    with place(server, tmp_path / "data") as made, using(made.alias):
        yield made


@pytest.fixture
def another(server: Sqlite | Postgresql, tmp_path: Path) -> Iterator[Callable[[], Place]]:
    """Makes one more fresh database, of the same kind and not in use, each time it is called."""
    with ExitStack() as stack:
        number = count(1)
        yield lambda: stack.enter_context(place(server, tmp_path / f"data-{next(number)}"))


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Argon2 with little memory, since a test hashes often and guards nothing."""
    from django.contrib.auth.hashers import Argon2PasswordHasher  # noqa: PLC0415 -- after the start

    from travaux.people import sign_ins  # noqa: PLC0415

    for name, cost in (("time_cost", 1), ("memory_cost", 1024), ("parallelism", 1)):
        monkeypatch.setattr(Argon2PasswordHasher, name, cost)
    sign_ins._nobody.cache_clear()  # noqa: SLF001 -- made anew at this cost
    yield
    sign_ins._nobody.cache_clear()  # noqa: SLF001
