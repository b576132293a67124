"""The registers that come with the program, read when they are first asked for."""

from functools import cache
from importlib.resources import files
from typing import Final

from travaux.registers.reading import read
from travaux.registers.register import Register, Unknown
from travaux.registers.tables import COLUMNS
from travaux.sentences import message

SHIPPED: Final = ("un", "demo")
"""``un``: the Members of the United Nations and who sits with them; ``demo``: invented States."""


@cache
def shipped(name: str) -> Register:
    """One of the registers that come with the program.

    Raises:
        Unknown: none has this name.
        BadInput: somebody edited its tables and they cannot be read.
    """
    if name not in SHIPPED:
        raise Unknown(
            message(
                "No register comes with the name “{name}”: choose one of {names}.",
                name=name,
                names=", ".join(SHIPPED),
            )
        )
    folder = files("travaux.registers") / "data" / name
    return read({it: (folder / f"{it}.tsv").read_text(encoding="utf-8") for it in COLUMNS})
