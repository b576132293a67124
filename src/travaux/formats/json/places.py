"""Lines of places: a base and what is proposed to it, as ``travaux consolidate`` reads them."""

import json
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final

from travaux.formats.door import admit_text
from travaux.formats.json.fields import clean, list_at, object_at, parse_line, texts_at
from travaux.formats.reading import Problem
from travaux.text.errors import BadInput, Place, message
from travaux.text.values import Proposal

_LINE: Final = frozenset({"id", "language", "base", "proposals"})
_PROPOSAL: Final = frozenset(
    {"id", "party", "sponsors", "wording", "action", "start", "end", "amends"}
)
_WORDED: Final = ("amend", "amends")


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place as it was read; ``base`` is None where wordings are compiled without one."""

    id: str
    language: str
    base: str | None
    proposals: tuple[Proposal, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Entering:
    """Texts of one line on their way through the door, with what the door changed."""

    problems: list[Problem] = field(default_factory=list)

    def text(self, value: object, path: str) -> str:
        """A text on its way in; ``path`` says where in the line it stands.

        Raises:
            BadInput: if it is no text, or holds a refused character.
        """
        if type(value) is not str:
            raise BadInput(
                message(
                    "At {path}: text is needed, not {given}: correct it.",
                    path=path,
                    given=json.dumps(value, ensure_ascii=False)[:40],
                )
            )
        if value.isascii() and value.isprintable():
            return value
        try:
            admitted = admit_text(value, source=path)
        except BadInput as error:
            raise error.at(Place(path, offset=error.place.offset)) from None
        self.problems += admitted.problems
        return admitted.text


def read_place(line: str, position: int) -> PlaceLine:
    """Read one line of places.

    Args:
        line: one JSON object.
        position: its position among the lines, from 0: its id if it has none.

    Raises:
        BadInput: broken JSON, a field that is not as it should be, a refused
            character; the place holds the column of broken JSON, or in ``source`` the
            path of the field.

    Carries: everything; text that is not in NFC is put in it and listed.
    """
    raw = object_at(parse_line(line), "$", _LINE)
    entering = Entering()
    if "base" not in raw:
        raise BadInput(
            message(
                "The line has no base; give the text that the proposals amend, or null to "
                "compile wordings without one."
            )
        )
    given = raw["base"]
    base = None if given is None else entering.text(given, "$.base")
    proposals = tuple(
        _proposal(value, at, base=given or "", entering=entering)
        for at, value in enumerate(list_at(raw, "proposals", "$"))
    )
    return PlaceLine(
        id=id_of(raw, position, "$"),
        language=entering.text(raw.get("language", ""), "$.language"),
        base=base,
        proposals=proposals,
        problems=tuple(entering.problems),
    )


def id_of(raw: dict[str, Any], position: int, path: str) -> str:
    """The id of a line or proposal: text or a whole number, else its position."""
    value = raw.get("id", position)
    if type(value) is int:
        return str(value)
    if type(value) is not str or not value:
        raise BadInput(
            message("At {path}: an id is text or a whole number: correct it.", path=f"{path}.id")
        )
    return clean(value, path, "id")


def sponsors_of(raw: dict[str, Any], path: str) -> tuple[str, ...]:
    """The parties behind a proposal: one ``party`` or a list of ``sponsors``."""
    sponsors = texts_at(raw, "sponsors", path)
    party = raw.get("party")
    if type(party) is str and party:
        clean(party, path, "party")
        sponsors = (party, *(name for name in sponsors if name != party))
    elif party is not None or not all(sponsors):
        raise BadInput(
            message("At {path}: a party is text and not empty: correct it.", path=f"{path}.party")
        )
    if not sponsors:
        raise BadInput(
            message(
                "At {path}: nobody stands behind the proposal; give its party or its sponsors.",
                path=path,
            )
        )
    return sponsors


def _proposal(value: object, position: int, *, base: str, entering: Entering) -> Proposal:
    path = f"$.proposals[{position}]"
    raw = object_at(value, path, _PROPOSAL)
    amends = raw.get("amends")
    action = raw.get("action", "amend")
    action = "amend" if action in _WORDED else entering.text(action, f"{path}.action")
    if action == "amend" and "wording" not in raw:
        raise BadInput(
            message(
                "At {path}: there is neither a wording nor an action; give one of them.",
                path=path,
            )
        )
    if action != "amend" and "wording" in raw:
        raise BadInput(
            message(
                "At {path}: the action {action} takes no wording; give only one of them.",
                path=path,
                action=action,
            )
        )
    start, end = (_offset(raw, key, path, base=base) for key in ("start", "end"))
    return Proposal(
        id=id_of(raw, position, path),
        sponsors=sponsors_of(raw, path),
        action=action,
        wording=entering.text(raw.get("wording", ""), f"{path}.wording"),
        start=start,
        end=end,
        amends=None if amends is None else entering.text(amends, f"{path}.amends"),
    )


def _offset(raw: dict[str, Any], key: str, path: str, *, base: str) -> int | None:
    """An offset in code points of the base as given, moved to where NFC put it."""
    value = raw.get(key)
    if value is None:
        return None
    if type(value) is not int:
        raise BadInput(
            message(
                "At {path}: an offset is a whole number of code points: correct it.",
                path=f"{path}.{key}",
            )
        )
    if 0 <= value <= len(base) and not base.isascii():
        return len(unicodedata.normalize("NFC", base[:value].replace("\r\n", "\n")))
    return value
