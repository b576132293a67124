"""``travaux replay --check``: performing the record again gives how things stand."""

import click

from travaux.cli.committee.folder import folder
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.progress import counting
from travaux.record.database import snapshot, using
from travaux.record.replay import differences, everything
from travaux.record.replay import replay as again
from travaux.record.scratch import scratch
from travaux.record.tail import head, spaces
from travaux.text.errors import message

SHOWN = 20
"""The rows that are printed; where one act went wrong, thousands may differ."""


@click.command(
    "replay",
    help=_(
        "Perform the whole record again in a scratch database, and compare.\n\n"
        "Every column of every table and every hash must be equal; the exit code is 1 where "
        "one is not."
    ),
    epilog=_("Example: travaux replay --check"),
)
@in_folder
@click.option("--check", is_flag=True, required=True, help=_("Compare; nothing is changed."))
def replay(*, data: str, check: bool) -> int:  # noqa: ARG001 -- there to be said
    """Compare the live tables with those of a replay."""
    with folder(data), scratch() as other, snapshot() as live:
        total = sum(head(space)[0] for space in spaces())
        entries = everything()
        with counting(total, _("Replaying"), long=200) as bar, using(other):
            acts = again(entries, lambda _entry: bar.update(1))
        found = list(differences(live, other))
    for table, key in found[:SHOWN]:
        click.echo(
            say(message("{table}: {key} is not as the record makes it.", table=table, key=key))
        )
    if len(found) > SHOWN:
        click.echo(say(message("And {count} more.", count=len(found) - SHOWN)))
    if not found:
        click.echo(say(message("{acts} acts replayed, every table and hash equal", acts=acts)))
    return int(bool(found))
