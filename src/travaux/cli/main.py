"""The entrance of the ``travaux`` command: its commands, and how it ends.

Exit codes: 0 fine, 1 problems found, 2 unusable input or usage, 130 interrupted.
"""

import sys
from collections.abc import Sequence

import click

from travaux import __version__
from travaux.cli.language import _, one_line, say
from travaux.cli.offered import Commands
from travaux.text.errors import BadInput, Place, message

UNUSABLE = 2
INTERRUPTED = 130


@click.group(
    name="travaux",
    cls=Commands,
    help=_(
        "Work on a negotiated text: make one rolling text from a base and everyone's "
        "proposals, compare texts, read and convert treaties."
    ),
    epilog=_("Example: travaux consolidate proposals.jsonl"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="travaux")
def cli() -> None:
    """Hold the commands together; the text of the help stands above."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and end the process with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; whatever goes wrong is one sentence on stderr."""
    try:
        code = cli.main(arguments, prog_name="travaux", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BadInput as error:
        complain(error)
        return UNUSABLE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def complain(error: BadInput) -> None:
    """Print one error as compilers do: file, line and column, then the sentence, on one line.

    What the sentence quotes of the input may hold anything; nothing of it steers a terminal.
    """
    where, sentence = (one_line(it) for it in (_where(error.place), say(error.sentence)))
    click.echo(f"{click.style(where, bold=True)}{sentence}", err=True)


def _where(place: Place) -> str:
    parts = [str(part) for part in (place.source, place.line, place.column) if part is not None]
    where = ":".join(parts)
    if place.offset is not None and place.column is None:
        offset = say(message("offset {offset}", offset=place.offset))
        where = f"{where}, {offset}" if where else offset
    return f"{where}: " if where else ""
