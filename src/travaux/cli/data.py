"""The option that names the data folder, for every command that works in one."""

from collections.abc import Callable
from typing import TypeVar

import click

from travaux.cli.language import _
from travaux.config.environment import value

Command = TypeVar("Command", bound=Callable[..., object])


def in_folder(command: Command) -> Command:
    """Give a command its option ``--data``."""
    return click.option(
        "--data",
        metavar="DIR",
        default=lambda: value("TRAVAUX_DATA"),
        show_default="TRAVAUX_DATA, else var",
        help=_("The data folder: the embedded database, keys and files."),
    )(command)
