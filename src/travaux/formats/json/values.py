"""What the JSON formats carry that the text itself has no value for."""

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.text.values import Rolling


@dataclass(frozen=True, slots=True)
class RollingLine:
    """One place as consolidation prints it.

    ``words`` counts the words printed in brackets and ``choices`` the choices;
    each problem is a flat JSON object, with ``what`` and perhaps ``line``, ``column``
    and ``done``. The rolling text's own problems are not carried unless put there.
    """

    id: str
    rolling: Rolling
    words: int = 0
    choices: int = 0
    problems: tuple[Mapping[str, str | int], ...] = ()
