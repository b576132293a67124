"""Reading the names of parties: ``{"parties": [{"code", "name", "names"?}]}``."""

import json
from pathlib import Path
from typing import Any

from travaux.formats.door import admit_file
from travaux.text.errors import BadInput, Place, message
from travaux.text.values import Party


def read_parties(path: str, language: str = "en") -> tuple[Party, ...]:
    """The parties of a file, in the committee's order.

    Raises:
        BadInput: a file that cannot be read, or is not as it should be.
    """
    text = admit_file(Path(path)).text
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadInput(
            message(
                "The JSON is broken here ({reason}): mend it and give it again.", reason=error.msg
            ),
            Place(path, error.lineno, error.colno),
        ) from error
    try:
        return tuple(Party(one["code"], _name(one, language)) for one in raw["parties"])
    except (KeyError, TypeError) as error:
        raise BadInput(
            message(
                "The parties are not as they should be; give an object with a list “parties”, "
                "each with a “code” and a “name”."
            ),
            Place(path),
        ) from error


def _name(one: dict[str, Any], language: str) -> str:
    return str(one.get("names", {}).get(language) or one["name"])
