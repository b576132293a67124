"""``travaux carry``: what becomes of the proposals to an old text in a new one."""

from collections.abc import Mapping, Sequence

import click

from travaux.cli.language import _, say
from travaux.cli.lines import source
from travaux.cli.output import writing
from travaux.cli.parties import read_parties
from travaux.cli.proposals import read_proposals
from travaux.cli.texts import admitted, is_xml, json_in, read_text
from travaux.formats.door import admit_text, check_brackets
from travaux.formats.json.dispositions import dispositions_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.plain.dispositions import dispositions_to_lines
from travaux.text.brackets.opening import open_typed
from travaux.text.brackets.unbracketed import asked_in, unbracketed
from travaux.text.carrying import Disposition, carry_places
from travaux.text.carrying import carry as carry_onto
from travaux.text.errors import BadInput, Place
from travaux.text.gathering import Sorted, Spot
from travaux.text.values import Instrument, Party, Proposal

Bracketed = tuple[Instrument, Mapping[Spot, Sequence[Proposal]]]
"""A text, and what its own brackets ask of it."""


@click.command(
    help=_(
        "Carry proposals to an old text onto a new one: for each, whether it is in the new "
        "text, in part or not, and where.\n\n"
        "OLD and NEW are texts in any format that `travaux read` reads, PROPOSALS those to "
        "OLD, as JSON lines; without them, those that stand in the brackets of OLD. Where NEW "
        "has brackets, what stands in them is found there and said to. Provisions are matched "
        "by their words. What becomes of a proposal is for the room to decide; the table omits "
        "none."
    ),
    epilog=_("Example: travaux carry draft-1.txt draft-2.txt proposals.jsonl --to text"),
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("proposals", metavar="[PROPOSALS]", required=False)
@click.option("--same-ids", is_flag=True, help=_("The ids of OLD name the same provisions in NEW."))
@click.option("--parties", metavar="FILE", help=_("Names of the parties, as JSON."))
@click.option(
    "--to",
    type=click.Choice(["text", "json"]),
    default="json",
    help=_("The format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def carry(
    *,
    old: str,
    new: str,
    proposals: str | None,
    same_ids: bool,
    parties: str | None,
    to: str,
    output: str | None,
) -> int:
    """Carry the proposals of a file, or of the brackets of a text."""
    if [old, new, proposals].count("-") > 1:
        raise click.UsageError(_("Only one of OLD, NEW and PROPOSALS can be standard input."))
    known = read_parties(parties, say.language) if parties else ()
    before = _opened(old, known) if proposals is None else (read_text(old).instrument, {})
    after = (
        _opened(new, known) if proposals is None else unbracketed(read_text(new).instrument, known)
    )
    asked = Sorted(places={spot: [*there] for spot, there in after[1].items()})
    table = _table(before, after[0], proposals, asked=asked, same_ids=same_ids)
    with writing(output) as stream:
        if to == "json":
            value = dispositions_to_json(table, after[0], asked=asked)
            stream.write(text_of_json(value, indent=2) + "\n")
        else:
            texts = before[0], after[0]
            stream.writelines(f"{it}\n" for it in dispositions_to_lines(table, texts, say=say))
    return 0


def _table(
    before: Bracketed, new: Instrument, proposals: str | None, *, asked: Sorted, same_ids: bool
) -> tuple[Disposition, ...]:
    """The table of the proposals of a file, or of the brackets of the old text.

    Raises:
        BadInput: a proposal names what is not in the old text.
    """
    old, places = before
    if proposals is None:
        return carry_places(old, new, places, shared_ids=same_ids, asked=asked.places)
    given, lines = read_proposals(proposals, old)
    try:
        return carry_onto(old, new, given, shared_ids=same_ids, asked=asked)
    except BadInput as error:
        raise error.at(Place(proposals, lines.get(error.place.source or ""))) from error


def _opened(path: str, parties: Sequence[Party]) -> Bracketed:
    """A text with its brackets, opened as a committee opens one that others have bracketed."""
    entered = admitted(path, as_typed=True)
    if json_in(path, entered.text) is not None or is_xml(path, entered.text):
        read = read_text(path, entered=admit_text(entered.text, source=source(path)))
        return unbracketed(read.instrument, parties)
    check_brackets(entered.text, source(path))
    opened = open_typed(entered.text, parties)
    return opened.instrument, asked_in(opened)
