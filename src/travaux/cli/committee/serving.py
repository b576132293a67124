"""Serving a data folder: what has to be right before, the address, and the server itself."""

import os
import socket
from collections.abc import Callable
from typing import Final

import click
import uvicorn
from uvicorn.supervisors import Multiprocess

from travaux.cli.committee.folder import folder
from travaux.cli.language import say
from travaux.config.environment import value
from travaux.text.errors import BadInput, message

GRACE: Final = 10
"""Seconds that requests have to end when the server is stopped."""

WAITING: Final = 2048
"""Connections that may wait until a worker takes them."""


def serve_folder(
    data: str,
    at: tuple[str, int],
    *,
    workers: int = 1,
    proxy: str = "127.0.0.1",
    ready: Callable[[str], object] = lambda _address: None,
) -> int:
    """Serve a data folder at a host and port until the process is told to stop.

    Args:
        data: the folder; it is that of TRAVAUX_DATA, which the workers read.
        at: host and port; port 0 takes any that is free.
        workers: processes.
        proxy: whose word on scheme and sender is taken.
        ready: called with the address, once connections are taken.

    Raises:
        BadInput: there is no secret, no committee's tables of this version, no such place to
            listen; or several processes on SQLite.
    """
    if workers > 1 and not value("TRAVAUX_DATABASE"):
        raise BadInput(
            message(
                "The embedded database is served by one process: leave --workers at 1, or name "
                "a PostgreSQL in TRAVAUX_DATABASE."
            )
        )
    with folder(data):
        pass  # its tables are there and of this version: nothing is migrated in silence
    config = uvicorn.Config(
        "travaux.config.asgi:application",
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        forwarded_allow_ips=proxy,
        timeout_graceful_shutdown=GRACE,
        backlog=WAITING,
    )
    with _listening(*at) as listening:
        address = _address(at[0], listening.getsockname()[1])
        click.echo(say(message("Travaux is at {address} – stop it with Ctrl-C.", address=address)))
        ready(address)
        if workers > 1:
            Multiprocess(config, sockets=[listening]).run()
        else:
            uvicorn.Server(config).run(sockets=[listening])
    return 0


def _listening(host: str, port: int) -> socket.socket:
    """A socket at which connections wait already.

    Raises:
        BadInput: the place is taken, or is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        made = socket.create_server((host, port), family=family, backlog=WAITING)
    except OSError as error:
        raise BadInput(
            message(
                "The server cannot listen at {address} ({reason}): name another --host or --port.",
                address=_address(host, port),
                reason=os.strerror(error.errno) if error.errno else str(error),
            )
        ) from error
    made.set_inheritable(True)
    return made


def _address(host: str, port: int) -> str:
    """The address as a browser takes it."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
