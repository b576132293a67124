"""``travaux code``: a code by which somebody joins, or may set up committees."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import click

from travaux.cli.committee.folder import chosen, folder, now, of_committee
from travaux.cli.data import in_folder
from travaux.cli.language import _
from travaux.committee.queries.delegations import OFFICES, party_called, secretary_of
from travaux.people import codes
from travaux.people.codes import Invitation
from travaux.record.times import written


@click.command(
    "code",
    help=_(
        "Make a code that somebody enters in the browser: to set up committees or, with --for, "
        "to act for a party.\n\n"
        "It serves once, and is shown once: only its hash is kept."
    ),
    epilog=_("Example: travaux code --for secretariat"),
)
@in_folder
@of_committee
@click.option(
    "--for",
    "party",
    metavar="PARTY",
    default="",
    help=_("secretariat, chair, facilitator, or a delegation by its id or code."),
)
@click.option(
    "--days",
    type=click.IntRange(1, 90),
    default=7,
    show_default=True,
    help=_("For how many days it serves."),
)
def code(*, data: str, committee: str, party: str, days: int) -> int:
    """Make a code."""
    expires_at = written(datetime.now(UTC) + timedelta(days=days))
    with folder(data, make=not party):
        invited = Invitation(expires_at=expires_at)
        if party:
            space = chosen(committee)
            meant = party_called(space, party)
            invited = Invitation(
                space=space,
                party=meant,
                capacity="officer" if meant in OFFICES else "head",
                issuer=secretary_of(space),
                expires_at=expires_at,
            )
        click.echo(codes.make(uuid4().hex, invited, now=now()))
    return 0
