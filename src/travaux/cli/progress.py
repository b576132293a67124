"""How far a long piece of work has come: a bar on a terminal, nothing anywhere else."""

import sys
from typing import TypeAlias

import click

Bar: TypeAlias = "click._termui_impl.ProgressBar[int]"  # noqa: SLF001 -- what click gives

LONG = 2_000
"""Acts; fewer are done before a bar could be read."""


def counting(length: int, label: str, *, long: int = LONG) -> Bar:
    """A bar on stderr that is moved by ``update``; use it as a context."""
    hidden = length < long or not sys.stderr.isatty()
    return click.progressbar(length=length, file=sys.stderr, hidden=hidden, label=label)
