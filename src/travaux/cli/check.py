"""``travaux check``: what is odd in a text, and where its language versions differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import click

from travaux.cli.language import _, say
from travaux.cli.lines import source
from travaux.cli.output import writing
from travaux.cli.problems import told
from travaux.cli.texts import read_text
from travaux.formats.json.write import text_of_json
from travaux.formats.reading import Problem, ReadText
from travaux.text.checks import check as check_text
from travaux.text.errors import message
from travaux.text.findings import Finding
from travaux.text.labels import path
from travaux.text.parallel import compare_versions
from travaux.text.places import place_of

_FORMATS = click.Choice(["text", "json"])


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, as it was read, and what was found in it."""

    file: str
    read: ReadText
    findings: tuple[Finding, ...]


@click.command(
    help=_(
        "Check a treaty: references to nothing, numbers missing or twice, brackets not closed, "
        "defined terms.\n\n"
        "Several FILEs are compared as language versions of one treaty: paragraphs, numbers, "
        "references, brackets, figures and dates of each against the first. The exit code is 0 "
        "where nothing was found, 1 where something was, 2 where a file cannot be used."
    ),
    epilog=_("Example: travaux check convention.en.txt convention.fr.txt --to json"),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--to", type=_FORMATS, default="text", help=_("The format of the output."))
@click.option(
    "--language",
    metavar="CODE",
    default="",
    help=_("ar, zh, en, fr, ru or es; else it is found out."),
)
@click.option(
    "--annex",
    metavar="N",
    type=click.IntRange(min=1),
    help=_("Check the treaty in the Nth annex of each FILE, as a text of its own."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def check(
    *, files: Sequence[str], to: str, language: str, annex: int | None, output: str | None
) -> int:
    """Check files, and compare them if there are several."""
    reads = [read_text(file, language=language, annex=annex, paged=True) for file in files]
    checked = [
        Checked(source(file), read, check_text(read.instrument))
        for file, read in zip(files, reads, strict=True)
    ]
    first, *others = (read.instrument for read in reads)
    versions = compare_versions(first, tuple(others))
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(_json(checked, versions), indent=2) + "\n")
        else:
            stream.writelines(f"{line}\n" for line in _lines(checked, versions))
    return int(_found(checked, versions))


def _found(checked: list[Checked], versions: tuple[Finding, ...]) -> bool:
    odd = any(one.weight != "form" for it in checked for one in it.read.problems)
    return bool(versions) or odd or any(it.findings for it in checked)


def _lines(checked: list[Checked], versions: tuple[Finding, ...]) -> Iterator[str]:
    for it in checked:
        yield from told(it.read.problems, file=it.file)
        for finding in it.findings:
            yield f"{it.file}: {_where(it, finding)}: {say(finding.sentence)}"
    for finding in versions:
        yield f"{checked[0].file}: {_where(checked[0], finding)}: {say(finding.sentence)}"
    if not _found(checked, versions):
        yield say(
            message("Nothing was found in {files}.", files=", ".join(c.file for c in checked))
        )


def _where(checked: Checked, finding: Finding) -> str:
    """The label of the provision, with the part where it is not its words."""
    if not finding.provision:
        return _("whole text")
    label = place_of(checked.read.instrument, finding.provision)
    where = label if finding.part == "words" else f"{label}, {finding.part}"
    return f"{where}:{finding.start}" if finding.end else where


def _json(checked: list[Checked], versions: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "format": "travaux.check/1",
        "files": [
            {
                "file": it.file,
                "language": it.read.instrument.language,
                "problems": [_problem(problem) for problem in it.read.problems],
                "findings": [_finding(it, finding) for finding in it.findings],
            }
            for it in checked
        ],
        "versions": [_finding(checked[0], finding) for finding in versions],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "line": problem.line,
        "column": problem.column,
        "what": say(problem.what),
        "done": say(problem.done),
    }


def _finding(checked: Checked, finding: Finding) -> dict[str, Any]:
    label = path(checked.read.instrument, finding.provision) if finding.provision else ""
    at = [finding.start, finding.end] if finding.end else None
    found = {
        "code": finding.code,
        "provision": finding.provision,
        "label": label,
        "part": finding.part,
        "at": at,
        "what": say(finding.sentence),
    }
    return {**found, "language": finding.language} if finding.language else found
