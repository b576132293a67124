"""``travaux minutes``: the record as people read it."""

import json
from datetime import datetime

import click

from travaux.cli.committee.folder import chosen, folder, of_committee
from travaux.cli.data import in_folder
from travaux.cli.language import _, one_line, say
from travaux.cli.output import writing
from travaux.committee.queries.committees import zone_of
from travaux.committee.queries.minutes import Minute
from travaux.committee.queries.minutes import minutes as of_record
from travaux.committee.queries.names import CommitteeNames
from travaux.text.errors import message


@click.command(
    "minutes",
    help=_(
        "Print the record, each act as a sentence in your language.\n\n"
        "A line has the number of the act, the committee's local time, on whose behalf it was "
        "done, and what was done."
    ),
    epilog=_("Example: TRAVAUX_LANGUAGE=ar travaux minutes --after 40"),
)
@in_folder
@of_committee
@click.option("--after", metavar="NUMBER", type=int, default=0, help=_("Begin behind this act."))
@click.option(
    "--to",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=_("The format of the output; json is one line an act."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def minutes(*, data: str, committee: str, after: int, to: str, output: str | None) -> int:
    """Print the minutes."""
    with folder(data), writing(output) as stream:
        space = chosen(committee)
        names = CommitteeNames(space, language=say.language, say=say)
        for minute in of_record(space, names, after=after):
            stream.write(_json(minute) if to == "json" else _line(minute, zone_of(space)))
    return 0


def _line(minute: Minute, zone: str) -> str:
    """One act as a line, and a line for each correction of it."""
    by = minute.by
    if minute.entered:
        by = say(message("{party} (entered by the Secretariat)", party=by))
    what = f"{by}: {say(minute.sentence)}" if by else say(minute.sentence)
    said = [f"{minute.number}. {_local(minute.at)} {zone} — {what}"]
    said += ["   " + say(message("Corrected: {note}", note=note)) for note in minute.corrected]
    # What an act quotes may have lines of its own, and must not pass for another act.
    return "".join(f"{one_line(line)}\n" for line in said)


def _local(moment: datetime) -> str:
    """A moment to the minute, as every language reads it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def _json(minute: Minute) -> str:
    value = {
        "format": "travaux.minutes/1",
        "number": minute.number,
        "at": minute.at.isoformat(),
        "by": minute.by,
        "entered": minute.entered,
        "sentence": say(minute.sentence),
        "hash": minute.hash,
        "corrected": list(minute.corrected),
    }
    return json.dumps(value, ensure_ascii=False) + "\n"
