"""Every `TRAVAUX_*` variable, its default and what it is for."""

import os
from dataclasses import dataclass
from typing import Final

from travaux.sentences import BadInput, Message, message

SHORTEST_SECRET: Final = 50
"""Characters of the secret; Django's own check asks for as many."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable of the environment; a secret is never printed."""

    name: str
    default: str
    meaning: Message
    secret: bool = False

    @property
    def value(self) -> str:
        """What the environment says, else the default."""
        return os.environ.get(self.name, self.default)


VARIABLES: Final = (
    Variable("TRAVAUX_DATA", "var", message("folder of the embedded database, keys and files")),
    Variable(
        "TRAVAUX_DATABASE",
        "",
        message("postgresql://user@host:port/name; empty: SQLite in TRAVAUX_DATA"),
        secret=True,
    ),
    Variable(
        "TRAVAUX_SECRET",
        "",
        message("the secret that signs sessions; needed outside demo mode"),
        secret=True,
    ),
    Variable(
        "TRAVAUX_HOSTS",
        "localhost,127.0.0.1,[::1]",
        message("the names under which the server is reached, divided by commas"),
    ),
    Variable(
        "TRAVAUX_HTTP", "", message("1: serve without TLS, for one machine or behind no proxy")
    ),
    Variable("TRAVAUX_DEMO", "", message("1: demo mode, with sign-ins anyone may use")),
    Variable("TRAVAUX_LANGUAGE", "", message("ar, zh, en, fr, ru or es; empty: as LANG says")),
)


def value(name: str) -> str:
    """The value of one variable."""
    return next(variable.value for variable in VARIABLES if variable.name == name)


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
