"""``travaux demo --only-data``: an invented committee in mid-negotiation, in a data folder."""

import click

from travaux.cli.committee.folder import folder
from travaux.cli.language import _, say
from travaux.cli.progress import counting
from travaux.demonstration.cast import SPACE
from travaux.demonstration.play import length, play
from travaux.record.tail import head
from travaux.text.errors import message


def played_into(data: str) -> int:
    """Play the demonstration into a data folder, from where it stands there."""
    with folder(data, make=True):
        with counting(length(), _("Playing"), long=1) as bar:
            play(lambda _step: bar.update(1))
        number, hash_ = head(SPACE)
    click.echo(
        say(
            message(
                "{space}: {acts} acts, head {head}",
                space=SPACE,
                acts=number,
                head=f"{number}:{hash_}",
            )
        )
    )
    return 0
