"""``travaux mandate``: what a resolution asks of whom."""

import click

from travaux.cli.language import _, say
from travaux.cli.lines import source
from travaux.cli.output import writing
from travaux.cli.texts import bytes_of
from travaux.formats.json.mandate import answers_to_json, mandate_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.mandate import read_mandate
from travaux.formats.plain.mandate import answers_to_text, mandate_to_text
from travaux.text.mandate.later import answers
from travaux.text.mandate.values import Mandate


@click.command(
    help=_(
        "Read a resolution in any of the six languages, from Akoma Ntoso or plain text.\n\n"
        "Gives its paragraphs with their verbs, what they cite, and for each operative "
        "paragraph a candidate obligation with the words it rests on. Slips of "
        "recognition are listed as suspected and never corrected."
    ),
    epilog=_("Example: travaux mandate resolution.xml --to json"),
)
@click.argument("file", metavar="FILE")
@click.option(
    "--to", type=click.Choice(["json", "text"]), default="json", help=_("The format of the output.")
)
@click.option(
    "--later",
    metavar="FILE",
    help=_("A later resolution, matched with the obligations it fulfils, replaces or postpones."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def mandate(*, file: str, to: str, later: str | None, output: str | None) -> int:
    """Read a mandate."""
    read = _read(file)
    answered = answers(read, _read(later)) if later else ()
    with writing(output) as stream:
        if to == "json":
            value = mandate_to_json(read, say)
            if later:
                value["later"] = answers_to_json(answered, say)
            stream.write(text_of_json(value) + "\n")
        else:
            stream.write(mandate_to_text(read, say) + answers_to_text(answered, say))
    return 0


def _read(file: str) -> Mandate:
    return read_mandate(bytes_of(file), source=source(file))
