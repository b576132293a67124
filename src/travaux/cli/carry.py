"""``travaux carry``: what becomes of the proposals to an old text in a new one."""

import click

from travaux.cli.language import _, say
from travaux.cli.output import writing
from travaux.cli.proposals import read_proposals
from travaux.cli.texts import read_text
from travaux.formats.json.dispositions import dispositions_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.plain.dispositions import dispositions_to_lines
from travaux.text.carrying import carry as carry_onto
from travaux.text.errors import BadInput, Place


@click.command(
    help=_(
        "Carry proposals to an old text onto a new one: for each, whether it is in the new "
        "text, in part or not, and where.\n\n"
        "OLD and NEW are texts in any format that `travaux read` reads, PROPOSALS those to "
        "OLD, as JSON lines. Provisions are matched by their words. What becomes of a "
        "proposal is for the room to decide; the table omits none."
    ),
    epilog=_("Example: travaux carry draft-1.txt draft-2.txt proposals.jsonl --to text"),
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("proposals", metavar="PROPOSALS")
@click.option("--same-ids", is_flag=True, help=_("The ids of OLD name the same provisions in NEW."))
@click.option(
    "--to",
    type=click.Choice(["text", "json"]),
    default="json",
    help=_("The format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def carry(
    *, old: str, new: str, proposals: str, same_ids: bool, to: str, output: str | None
) -> int:
    """Carry the proposals of a file."""
    if [old, new, proposals].count("-") > 1:
        raise click.UsageError(_("Only one of OLD, NEW and PROPOSALS can be standard input."))
    before, after = read_text(old).instrument, read_text(new).instrument
    asked, lines = read_proposals(proposals, before)
    try:
        table = carry_onto(before, after, asked, shared_ids=same_ids)
    except BadInput as error:
        raise error.at(Place(proposals, lines.get(error.place.source or ""))) from error
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(dispositions_to_json(table, after), indent=2) + "\n")
        else:
            texts = before, after
            stream.writelines(f"{it}\n" for it in dispositions_to_lines(table, texts, say=say))
    return 0
