"""The wheel holds all that the program needs, and starts where nothing else is."""

import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "travaux"
DATA = (
    "py.typed",
    "locale/*/LC_MESSAGES/*.[mp]o",
    "formats/html/*.css",
    "cli/sample/*",
    "registers/data/*/*.tsv",
)

pytestmark = pytest.mark.slow


def run(*words: str | Path) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True, cwd=ROOT).stdout  # noqa: S603 -- our own words


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


def test_every_module_and_every_data_file_is_in_the_wheel(wheel: Path) -> None:
    patterns = ("**/*.py", *DATA)
    expected = {path for pattern in patterns for path in PACKAGE.glob(pattern) if path.is_file()}
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    names = {path.relative_to(PACKAGE.parent).as_posix() for path in expected}
    assert names - held == set()
    assert not any("/tests/" in name or "/tools/" in name for name in held)


def test_the_licence_is_in_the_wheel(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        licences = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
        assert [archive.read(name) for name in licences] == [(ROOT / "LICENSE").read_bytes()]


def test_the_command_starts_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    pip = (home / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.txt")
    run(*pip, "--no-deps", wheel)
    assert "travaux" in run(home / "bin" / "travaux", "--help").lower()
