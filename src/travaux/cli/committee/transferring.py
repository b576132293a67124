"""``travaux export-record`` and ``import-record``: the record as lines, and from lines."""

import click

from travaux.cli.committee.folder import chosen, folder, of_committee
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.lines import each_line, source
from travaux.cli.output import writing
from travaux.cli.progress import counting
from travaux.record.replay import bring_in, everything
from travaux.record.tail import head, spaces, tail
from travaux.record.transfer import from_lines, to_csv, to_lines
from travaux.text.errors import message


@click.command(
    "export-record",
    help=_(
        "Write the record out: JSON lines, from which it can be had again, or CSV for a "
        "spreadsheet."
    ),
    epilog=_("Example: travaux export-record -o record.jsonl"),
)
@in_folder
@of_committee
@click.option(
    "--to",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help=_("The format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def export_record(*, data: str, committee: str, to: str, output: str | None) -> int:
    """Export the record."""
    with folder(data), writing(output) as stream:
        entries = tail(chosen(committee)) if committee else everything()
        named = [committee] if committee else spaces()
        total = sum(head(space)[0] for space in named)
        lines = to_csv(entries) if to == "csv" else to_lines(entries)
        with counting(total, _("Exporting")) as bar:
            for line in lines:
                stream.write(line)
                bar.update(1)
    return 0


@click.command(
    "import-record",
    help=_(
        "Perform an exported record in an empty data folder.\n\n"
        "Its acts keep their numbers, times and hashes; either all of it stands or nothing."
    ),
    epilog=_("Example: travaux import-record record.jsonl --data var-2"),
)
@in_folder
@click.argument("file", metavar="FILE")
def import_record(*, data: str, file: str) -> int:
    """Import a record."""
    with folder(data, make=True):
        entries = from_lines(each_line(file, _("Importing")), source(file))
        for space, reached in bring_in(entries).items():
            click.echo(
                say(
                    message(
                        "{space}: {acts} acts, head {head}",
                        space=space,
                        acts=reached.number,
                        head=str(reached),
                    )
                )
            )
    return 0
