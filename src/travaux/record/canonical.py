"""The exact bytes of a payload: one act has one spelling, on any machine."""

import json
from typing import Any, Final

import msgspec

from travaux.text.errors import BadInput, Place, message
from travaux.text.tokens import check

LIMIT: Final = 8 << 20
"""The most bytes one payload may have: a treaty of a thousand pages has about five million."""


def canonical(value: object) -> str:
    """Write a value as canonical JSON: keys sorted by code point, no spaces, no escapes but JSON's.

    Args:
        value: a dataclass, mapping, sequence, string, integer, boolean or None; a moment
            or a date is written as ISO 8601.

    Raises:
        BadInput: a number that is no integer; text that is not NFC or holds a refused
            character; a payload over ``LIMIT`` bytes, or too deep. The place names the path.

    Source: the subset of RFC 8785 that has no floating-point numbers.
    """
    try:
        plain = msgspec.to_builtins(value)
        _look(plain, "$")
        text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    except RecursionError as error:
        raise too_deep() from error
    size = len(text.encode())
    if size > LIMIT:
        raise BadInput(
            message(
                "The act is refused since it has {size} bytes and at most {limit} go on the "
                "record: divide it into several acts.",
                size=size,
                limit=LIMIT,
            )
        )
    return text


def too_deep() -> BadInput:
    """What is said of a payload that nests without end."""
    return BadInput(
        message(
            "The act is refused since it holds too many things in one another: make it flatter."
        )
    )


def _look(value: Any, path: str) -> None:  # noqa: ANN401 -- any JSON value
    """Refuse what has no one spelling."""
    if isinstance(value, str):
        check(value, path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            check(key, path)
            _look(inner, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for at, inner in enumerate(value):
            _look(inner, f"{path}[{at}]")
    elif isinstance(value, float):
        raise BadInput(
            message(
                "A number with a fraction has no one spelling and is refused: "
                "give an integer or a text."
            ),
            Place(path),
        )
