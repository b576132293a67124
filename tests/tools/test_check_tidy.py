"""No machine and, in a lock, no host or path is named."""

import pytest

from tools.check_tidy import faults

HOME = "/" + "home"
WORK = "/" + "work"


@pytest.mark.parametrize(
    "text",
    [f"see https://example.org{WORK}/paper", "and/or", f"src{WORK}/x", f"'{HOME}'"],
)
def test_what_only_looks_like_a_machine_passes(text: str) -> None:
    assert list(faults("docs/x.md", text)) == []


@pytest.mark.parametrize("text", [f"in {HOME}/ann/file", "C:" + "\\Users", f"('{HOME}/ann')"])
def test_a_folder_of_a_machine_is_found(text: str) -> None:
    assert [line for line, _ in faults("docs/x.md", f"first\n{text}\n")] == [2]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url x",
        "--find-links x",
        "a @ file:a.whl",
        "a @ git+https://example.org/a",
        "-e ./a",
    ],
)
def test_a_place_in_a_lock_is_found(line: str) -> None:
    assert [number for number, _ in faults("requirements/run.txt", line)] == [1]


def test_versions_markers_and_hashes_pass() -> None:
    lock = "# from requirements/run.in\na==1.0 ; os_name == 'nt' \\\n    --hash=sha256:00ff\n"
    assert list(faults("requirements/run.txt", lock)) == []
