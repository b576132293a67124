"""Reading typed fields of parsed JSON, and saying by its path what is wrong."""

import json
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any, Final, NoReturn, TypeVar

from travaux.formats.door import admit, admit_text, refused_at
from travaux.formats.json.parsing import TOO_DEEP, value_of
from travaux.text.errors import BadInput, Message, message

_T = TypeVar("_T")
_NEEDED: Final = {
    str: message("At {path}: text is needed, not {given}: correct it."),
    int: message("At {path}: a whole number is needed, not {given}: correct it."),
    list: message("At {path}: a list is needed, not {given}: correct it."),
    dict: message("At {path}: an object is needed, not {given}: correct it."),
}
_SHOWN: Final = 40


def parse(data: bytes | str, *, source: str | None = None) -> Any:  # noqa: ANN401 -- JSON
    """Parse one JSON value, given through the door.

    Raises:
        BadInput: Broken JSON, with its line and column; a name given twice in an
            object; nesting too deep to be any text of ours.
    """
    admitted = (
        admit_text(data, source=source) if isinstance(data, str) else admit(data, source=source)
    )
    try:
        return value_of(admitted.text)
    except BadInput as error:
        raise error.at(replace(error.place, source=source)) from error


def parse_line(line: str) -> Any:  # noqa: ANN401 -- JSON
    """Parse one line of JSON lines; its texts have not been through the door.

    Raises:
        BadInput: as ``parse``; the place holds the column.
    """
    try:
        return value_of(line)
    except BadInput as error:
        raise error.at(replace(error.place, line=None)) from error


def convert(read: Callable[[Any], _T], value: Any) -> _T:  # noqa: ANN401
    """Read a parsed value.

    Raises:
        BadInput: What ``read`` refuses, or a value nested too deep to be read.
    """
    try:
        return read(value)
    except RecursionError as error:
        raise BadInput(TOO_DEEP) from error


def check_format(raw: dict[str, Any], *, name: str, number: int) -> None:
    """See that an object is of the format ``NAME/N`` or ``NAME/N-1``."""
    given = raw.get("format")
    taken = [f"{name}/{n}" for n in range(max(1, number - 1), number + 1)]
    if given not in taken:
        raise BadInput(
            message(
                "At {path}: the format is {given} and only {taken} can be read: "
                "convert the file first.",
                path="$.format",
                given=str(given),
                taken=", ".join(taken),
            )
        )


def object_at(value: Any, path: str, fields: Collection[str]) -> dict[str, Any]:  # noqa: ANN401
    """The value as an object that has no fields but these."""
    if type(value) is not dict:
        _wrong(value, path, dict)
    if not value.keys() <= set(fields):
        unknown = min(value.keys() - set(fields))
        raise BadInput(
            message(
                "At {path}: the field “{field}” is not part of the format: "
                "take it out or correct its name.",
                path=path,
                field=unknown,
            )
        )
    return value


def text_at(raw: dict[str, Any], key: str, path: str, *, default: str | None = None) -> str:
    """A field of text, admitted; required unless it has a default."""
    value = raw.get(key, default)
    if type(value) is not str:
        _wrong_field(raw, key, path, wanted=str)
    return clean(value, path, key)


def clean(value: str, path: str, key: str) -> str:
    """The same text, when the door would let it through unchanged."""
    if value.isascii() and value.isprintable():
        return value
    refused = refused_at(value)
    if refused:
        raise BadInput(
            message(
                "At {path}: the character {character} at offset {offset} is refused in a text: "
                "delete it.",
                path=f"{path}.{key}",
                offset=refused[0],
                character=refused[1],
            )
        )
    if not unicodedata.is_normalized("NFC", value):
        raise BadInput(
            message(
                "At {path}: the text is not in normal form NFC: put it in NFC first.",
                path=f"{path}.{key}",
            )
        )
    return value


def number_at(raw: dict[str, Any], key: str, path: str, *, default: int) -> int:
    """A field that is a whole number."""
    value = raw.get(key, default)
    if type(value) is not int:
        _wrong_field(raw, key, path, wanted=int)
    return value


def word_at(raw: dict[str, Any], key: str, path: str, *, among: Collection[str]) -> Any:  # noqa: ANN401
    """A field that holds one of these words."""
    value = raw.get(key)
    if type(value) is not str or value not in among:
        raise BadInput(
            message(
                "At {path}: “{field}” must be one of {words}: correct it.",
                path=path,
                field=key,
                words=", ".join(sorted(among)),
            )
        )
    return value


def list_at(raw: dict[str, Any], key: str, path: str) -> list[Any]:
    """A field that is a list; empty when it is missing."""
    value = raw.get(key)
    if value is None and key not in raw:
        return []
    if type(value) is not list:
        _wrong_field(raw, key, path, wanted=list)
    return value


def texts_at(raw: dict[str, Any], key: str, path: str) -> tuple[str, ...]:
    """A field that is a list of texts."""
    values = list_at(raw, key, path)
    for i, value in enumerate(values):
        if type(value) is not str:
            _wrong(value, f"{path}.{key}[{i}]", str)
        clean(value, path, f"{key}[{i}]")
    return tuple(values)


def each_at(
    raw: dict[str, Any], key: str, path: str, *, read: Callable[[Any, str], _T]
) -> tuple[_T, ...]:
    """A field that is a list, each member read with its path."""
    return tuple(
        read(value, f"{path}.{key}[{i}]") for i, value in enumerate(list_at(raw, key, path))
    )


def _wrong_field(raw: dict[str, Any], key: str, path: str, *, wanted: type) -> NoReturn:
    if key not in raw:
        raise BadInput(
            message("At {path}: the field “{field}” is missing: add it.", path=path, field=key)
        )
    _wrong(raw[key], f"{path}.{key}", wanted)


def _wrong(value: Any, path: str, wanted: type) -> NoReturn:  # noqa: ANN401
    given = json.dumps(value, ensure_ascii=False)
    if len(given) > _SHOWN:
        given = given[:_SHOWN] + "…"
    raise BadInput(Message(_NEEDED[wanted].key, {"path": path, "given": given}))
