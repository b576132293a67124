"""``travaux demo``: an invented committee in mid-negotiation, in a data folder and served."""

from collections.abc import Iterator

import click

from travaux.cli.committee.folder import folder
from travaux.cli.committee.serving import serve_folder
from travaux.cli.language import _, say
from travaux.cli.progress import counting
from travaux.committee.queries.delegations import ever
from travaux.demonstration.cast import SPACE, people
from travaux.demonstration.play import length, play
from travaux.demonstration.script import SHOWN
from travaux.record.tail import head, spaces
from travaux.text.errors import BadInput, Place, message

OFFICES = {
    "secretariat": message("the Secretariat"),
    "chair": message("the Chair"),
    "facilitator": message("the facilitator"),
}
NAMED = 6
"""Persons named of each role; the page to sign in has all."""


def played_into(data: str, until: str | None = None) -> int:
    """Play the demonstration into a data folder, from where it stands there.

    ``until`` is the last step or meeting, empty for the end; None for the first session.

    Raises:
        BadInput: there is no such step.
    """
    last = SHOWN if until is None else until
    steps = length(last)
    with folder(data, make=True):
        with counting(steps, _("Playing"), long=1) as bar:
            play(lambda _step: bar.update(1), until=last)
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


def served(data: str, port: int) -> int:
    """Serve the demonstration on this machine alone, and say as whom one may sign in.

    Raises:
        BadInput: there are other committees in the folder, which anyone could sign in to.
    """
    with folder(data):
        others = [space for space in spaces() if space != SPACE]
        told = list(_roles())
    if others:
        raise BadInput(
            message(
                "In demo mode anyone may sign in, and there are other committees here "
                "({committees}): name another folder with --data.",
                committees=", ".join(others),
            ),
            Place(data),
        )

    def tell(address: str) -> None:
        click.echo(
            say(message("Sign in at {address} as, among others:", address=f"{address}/sign-in"))
        )
        for role in told:
            click.echo(f"  {role}")
        play_on = f"{address}/committees/{SPACE}/play"
        click.echo(say(message("Play the negotiation on at {address}", address=play_on)))

    try:
        return serve_folder(data, ("127.0.0.1", port), ready=tell)
    except KeyboardInterrupt:  # how it is told to stop: nothing has gone wrong
        click.echo()
        click.echo(say(message("Stopped. The next call goes on from here.")))
        return 0


def _roles() -> Iterator[str]:
    """Each role with some of its persons."""
    seats = {it.id: it.category for it in ever(SPACE)}
    members = [it for it in people() if seats.get(it.party) == "member" and it.capacity == "head"]
    observers = [it for it in people() if it.party in seats and seats[it.party] != "member"]
    for office, name in OFFICES.items():
        held = [it.name for it in people() if it.party == office]
        yield f"{say(name)}: {', '.join(held[:NAMED])}"
    for role, those in (
        (message("delegates"), members),
        (message("observers"), observers),
    ):
        named = ", ".join(f"{it.name} ({it.party})" for it in those[:NAMED])
        yield f"{say(role)}: {named}"
