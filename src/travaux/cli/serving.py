"""``travaux serve``: the pages and the live stream, until it is stopped."""

import os
from importlib import import_module

import click

from travaux.cli.data import in_folder
from travaux.cli.language import _
from travaux.config.environment import require_secret


@click.command(
    help=_(
        "Serve the pages of the committees in a data folder, until it is stopped.\n\n"
        "With the embedded database in one process, on PostgreSQL in as many as you like. "
        "Everyone but this machine comes through a proxy that speaks TLS."
    ),
    epilog=_("Example: travaux serve --port 8000"),
)
@in_folder
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help=_("The address to listen at; 0.0.0.0 for every one of this machine."),
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help=_("The port; 0 for any that is free."),
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help=_("How many processes; more than one on PostgreSQL alone."),
)
@click.option(
    "--proxy",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help=_("The proxy that is believed when it says who asks, and whether over TLS."),
)
def serve(*, data: str, host: str, port: int, workers: int, proxy: str) -> int:
    """Serve."""
    require_secret()
    # The settings are read once, here and in every worker.
    os.environ["TRAVAUX_DATA"] = data
    serving = import_module("travaux.cli.committee.serving")
    served: int = serving.serve_folder(data, (host, port), workers=workers, proxy=proxy)
    return served
