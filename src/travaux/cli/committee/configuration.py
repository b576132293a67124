"""``travaux config``: the variables of the environment, and what each is for."""

import click

from travaux.cli.language import _, say
from travaux.config.environment import VARIABLES, Variable
from travaux.text.errors import message


@click.command(
    "config",
    help=_("List the variables of the environment: name, value, meaning. No secret is printed."),
    epilog=_("Example: travaux config"),
)
def config() -> int:
    """List the variables."""
    width = max(len(variable.name) for variable in VARIABLES)
    for variable in VARIABLES:
        click.echo(f"{variable.name:<{width}}  {_shown(variable)}")
        click.echo(f"{'':<{width}}  {say(variable.meaning)}")
    return 0


def _shown(variable: Variable) -> str:
    """What a variable holds; of a secret, whether it is set."""
    if not variable.value:
        return say(message("(empty)"))
    return say(message("(set, not shown)")) if variable.secret else variable.value
