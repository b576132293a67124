"""``travaux brackets``: what a text that was bracketed by hand says."""

import click

from travaux.cli.language import _, say
from travaux.cli.lines import source
from travaux.cli.output import writing
from travaux.cli.parties import read_parties
from travaux.cli.texts import admitted
from travaux.formats.door import check_brackets
from travaux.formats.json.brackets import typed_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.plain.brackets import typed_to_lines
from travaux.formats.reading import Problem
from travaux.text.brackets.typed import read_typed


@click.command(
    help=_(
        "Read a text that people bracketed by hand: each bracket with its place, who asks "
        "for what, and what is odd.\n\n"
        "FILE is any text; “-” is standard input. A dash names parties only before those "
        "that --parties lists, or else those whom the text itself shows to be parties. No "
        "word is changed. The exit code is 0 where nothing is odd, 1 where something is, 2 "
        "where the file cannot be used."
    ),
    epilog=_("Example: travaux brackets draft.txt --parties parties.json"),
)
@click.argument("file")
@click.option("--parties", metavar="FILE", help=_("Names of the parties, as JSON."))
@click.option(
    "--to",
    type=click.Choice(["text", "json"]),
    default="text",
    help=_("The format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def brackets(*, file: str, parties: str | None, to: str, output: str | None) -> int:
    """Read one file."""
    entered = admitted(file, as_typed=True)
    check_brackets(entered.text, source(file))
    known = read_parties(parties, say.language) if parties else ()
    typed = read_typed(entered.text, known)
    odd = [Problem(it.line, it.column, it.what, it.done) for it in typed.oddities]
    problems = [*entered.problems, *odd]
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(typed_to_json(typed, problems), indent=2) + "\n")
        else:
            stream.writelines(f"{line}\n" for line in typed_to_lines(typed, say=say))
    if to != "json":
        for problem in problems:
            place = f"{source(file)}:{problem.line}:{problem.column}"
            click.echo(f"{place}: {say(problem.what)} — {say(problem.done)}", err=True)
    return int(bool(problems))
