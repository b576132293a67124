"""From the text of JSON to its value, or to one error with line and column.

What Python's own parser takes and we refuse: a name twice in an object, numbers that are
none (``NaN``), numbers and nesting beyond what any of our formats needs.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NoReturn

from travaux.formats.limits import DEEPEST_JSON, LONGEST_NUMBER
from travaux.text.errors import BadInput, Message, Place, message

TOO_DEEP: Final = message("The JSON is nested too deep to be a text: flatten it.")
_PIECE: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[\]{}]|[^\s"\[\]{},:]++', re.DOTALL)
_NESTING: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[\]{}]', re.DOTALL)
_COLON: Final = re.compile(r"\s*:")


class _Refused(ValueError):  # noqa: N818 -- never seen outside
    """A value the parser met and we refuse: the sentence, and the name or literal it is about."""

    def __init__(self, sentence: Message, about: str, *, name: bool = False) -> None:
        super().__init__(about)
        self.sentence = sentence
        self.about = about
        self.name = name


def value_of(text: str) -> Any:  # noqa: ANN401 -- JSON
    """The value of one text of JSON.

    Raises:
        BadInput: it is broken, or refused as the module says; the place holds line,
            column and offset.

    Cost: linear; nothing recurs deeper than ``DEEPEST_JSON``.
    """
    _check_depth(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object_once,
            parse_constant=_no_constant,
            parse_int=_whole,
        )
    except json.JSONDecodeError as error:
        sentence = message(
            "The JSON is broken here ({reason}): mend it and give it again.",
            reason=error.msg,
        )
        raise BadInput(sentence, _place(text, error.pos)) from error
    except _Refused as refused:
        found = _twice(text) if refused.name else _literals(text, refused.about)
        raise BadInput(refused.sentence, _place(text, next(found, 0))) from None


def _check_depth(text: str) -> None:
    depth = 0
    for match in _NESTING.finditer(text):
        sign = text[match.start()]
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST_JSON:
            raise BadInput(TOO_DEEP, _place(text, match.start()))


def _place(text: str, offset: int) -> Place:
    start = text.rfind("\n", 0, offset) + 1
    return Place(None, text.count("\n", 0, offset) + 1, offset - start + 1, offset)


def _literals(text: str, literal: str) -> Iterator[int]:
    return (match.start() for match in _PIECE.finditer(text) if match[0] == literal)


def _twice(text: str) -> Iterator[int]:
    """Where a name stands that its object has already."""
    open_names: list[set[str]] = [set()]
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece in "[{":
            open_names.append(set())
        elif piece in "]}":
            open_names.pop()
        elif piece[0] == '"' and _COLON.match(text, match.end()):
            name = json.loads(piece)
            if name in open_names[-1]:
                yield match.start()
            open_names[-1].add(name)


def _object_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        [(twice, _)] = Counter(name for name, _ in pairs).most_common(1)
        sentence = message("An object of the JSON gives “{name}” twice: keep one.", name=twice)
        raise _Refused(sentence, twice, name=True)
    return value


def _no_constant(name: str) -> NoReturn:
    sentence = message("{name} is no JSON number: give a whole number.", name=name)
    raise _Refused(sentence, name)


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        sentence = message(
            "The JSON has a number of {signs} signs, and at most {most} are read: correct it.",
            signs=len(digits),
            most=LONGEST_NUMBER,
        )
        raise _Refused(sentence, digits)
    return int(digits)
