"""Setting Django up: before a table is imported, and once a process."""

import os
from typing import Final

import django

from travaux.config.environment import value
from travaux.sentences import BadInput, message

SHORTEST_SECRET: Final = 50
"""Characters of the secret; Django's own check asks for as many."""


def start() -> None:
    """Set Django up with the program's settings; a second call does nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux.config.settings")
    django.setup()


def require_secret() -> None:
    """Refuse to serve without a secret of one's own; commands need none.

    Raises:
        BadInput: there is none, or it is short, and this is no demonstration.
    """
    if value("TRAVAUX_DEMO") == "1" or len(value("TRAVAUX_SECRET")) >= SHORTEST_SECRET:
        return
    raise BadInput(
        message(
            "The server does not start without a secret: set TRAVAUX_SECRET to at least {least} "
            "random characters, or TRAVAUX_DEMO=1 for a demonstration.",
            least=SHORTEST_SECRET,
        )
    )
