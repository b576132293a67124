"""What the JSON formats carry that the text itself has no value for."""

from dataclasses import dataclass

from travaux.text.values import Rolling


@dataclass(frozen=True, slots=True)
class RollingLine:
    """One place as consolidation prints it.

    ``words`` counts the words printed in brackets and ``choices`` the choices.
    """

    id: str
    rolling: Rolling
    words: int = 0
    choices: int = 0
