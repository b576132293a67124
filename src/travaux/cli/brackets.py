"""``travaux brackets``: what a text that was bracketed by hand says."""

import click

from travaux.cli.language import _, say
from travaux.cli.output import writing
from travaux.cli.parties import read_parties
from travaux.cli.texts import admitted
from travaux.formats.json.brackets import typed_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.plain.brackets import typed_to_text
from travaux.formats.reading import Problem
from travaux.text.brackets.typed import read_typed


@click.command(
    help=_(
        "Read a text that people bracketed by hand: which places are contested, who asks "
        "for what, and what is odd.\n\n"
        "FILE is any text; “-” is standard input. A dash counts as naming parties only "
        "before those that --parties lists. No word is changed."
    ),
    epilog=_("Example: travaux brackets draft.txt --parties parties.json --to text"),
)
@click.argument("file")
@click.option("--parties", metavar="FILE", help=_("Names of the parties, as JSON."))
@click.option(
    "--to",
    type=click.Choice(["json", "text"]),
    default="json",
    help=_("The format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def brackets(*, file: str, parties: str | None, to: str, output: str | None) -> int:
    """Read one file."""
    entered = admitted(file, pages=True)
    known = read_parties(parties, say.language) if parties else ()
    typed = read_typed(entered.text, known)
    odd = [Problem(it.line, it.column, it.what, it.done) for it in typed.oddities]
    problems = [*entered.problems, *odd]
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(typed_to_json(typed, problems), indent=2) + "\n")
        else:
            stream.write(typed_to_text(typed, say=say))
    if to != "json":
        for problem in problems:
            place = f"{problem.line}:{problem.column}"
            click.echo(f"{place}: {say(problem.what)} — {say(problem.done)}", err=True)
    return int(bool(problems))
