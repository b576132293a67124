"""The other commands: diff, read, convert, demo, help; what a terminal and a closed pipe see."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.cli.test_consolidate_command import SAMPLE, reading
from travaux.cli.main import cli, run
from travaux.cli.offered import OFFERED

CONVENTION = str(SAMPLE / "convention.en.txt")
COMMAND = [sys.executable, "-m", "travaux"]


def test_diff_gives_nodes_that_read_as_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("One shall.\nTwo.\n", encoding="utf-8")
    b.write_text("One may.\nTwo.\nThree.\n", encoding="utf-8")
    assert run(["diff", str(a), str(b)]) == 0
    nodes = json.loads(capsys.readouterr().out)["rolling"]
    assert reading(nodes, None) == a.read_text(encoding="utf-8")
    assert reading(nodes, "b") == b.read_text(encoding="utf-8")
    assert run(["diff", str(a), str(b), "--to", "text"]) == 0
    assert "[shall][may" in capsys.readouterr().out


def test_read_gives_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", CONVENTION]) == 0
    tree = json.loads(capsys.readouterr().out)
    assert tree.keys() == {"format", "title", "language", "symbol", "provisions", "problems"}
    assert (tree["format"], tree["language"]) == ("travaux.instrument/1", "en")
    kinds = [it["kind"] for it in tree["provisions"]]
    assert kinds == ["preamble", "chapter", "chapter", "chapter", "chapter", "testimonium", "annex"]


@pytest.mark.parametrize("to", ["text", "md", "json"])
def test_convert_keeps_the_tree(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], to: str
) -> None:
    path = tmp_path / f"c.{ {'text': 'txt', 'md': 'md', 'json': 'json'}[to] }"
    assert run(["convert", CONVENTION, "--to", to, "-o", str(path)]) == 0
    assert run(["read", CONVENTION]) == 0
    before = json.loads(capsys.readouterr().out)
    assert run(["read", str(path)]) == 0
    after = json.loads(capsys.readouterr().out)
    assert after["provisions"] == before["provisions"]


def test_convert_prints_rolling_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rolling.json"
    arguments = ["--base", CONVENTION, "--proposals", str(SAMPLE / "proposals.jsonl")]
    assert run(["consolidate", *arguments, "--to", "text"]) == 0
    before = capsys.readouterr().out
    assert run(["consolidate", *arguments, "--to", "json", "-o", str(path)]) == 0
    assert run(["convert", str(path), "--to", "text"]) == 0
    assert capsys.readouterr().out == before
    assert run(["convert", str(path), "--to", "html"]) == 0
    assert "<!doctype html>" in capsys.readouterr().out.lower()


def test_demo_shows_the_text_and_writes_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "new" / "demo.html"
    assert run(["demo", "--page", str(page)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b[" not in shown
    assert page.as_uri() in shown
    assert "122" in shown
    assert "renewable once" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [[], ["consolidate"], ["diff"], ["read"], ["convert"], ["demo"], ["check"], ["mandate"]],
)
def test_every_help_has_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--help"]) == 0
    assert "Example: travaux" in capsys.readouterr().out


def test_a_closed_pipe_is_one_sentence(tmp_path: Path) -> None:
    line = (SAMPLE / "places.en.jsonl").read_text(encoding="utf-8").splitlines()[0]
    path = tmp_path / "many.jsonl"
    lines = (json.dumps({**json.loads(line), "id": str(n)}) for n in range(400))
    path.write_text("\n".join(lines), encoding="utf-8")
    with subprocess.Popen(  # noqa: S603 -- our own command
        [*COMMAND, "consolidate", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
    assert process.returncode == 2
    assert said.count("\n") == 1
    assert "Traceback" not in said


@pytest.mark.parametrize("name", OFFERED)
def test_what_is_offered_is_what_the_command_says_of_itself(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert (command.help or "").split("\n\n")[0] == OFFERED[name][1]


def test_help_loads_no_command() -> None:
    code = "import sys, travaux.cli.main; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_the_file_commands_know_no_django() -> None:
    offered = [module for module, _ in OFFERED.values()]
    files = [module for module in offered if not module.startswith("committee.")]
    modules = ", ".join(f"travaux.cli.{module}" for module in files)
    code = f"import sys, {modules}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
