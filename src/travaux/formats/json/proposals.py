"""Lines of proposals to an instrument, their labels resolved to provisions."""

from collections.abc import Callable
from typing import Any, Final

from travaux.formats.json.fields import list_at, object_at, parse_line
from travaux.formats.json.places import Entering, id_of, sponsors_of
from travaux.text.errors import BadInput, message
from travaux.text.labels import Target, find_target
from travaux.text.tree import part_of
from travaux.text.values import Change, Instrument, InstrumentProposal, Where

_CHANGE: Final = frozenset(
    {"target", "action", "wording", "heading", "words", "with", "at", "amends"}
    | {"after", "before", "under"}
)
_LINE: Final = frozenset({"id", "party", "sponsors", "changes"}) | _CHANGE
_WHERE: Final[tuple[Where, ...]] = ("after", "before", "under")


def read_proposal(line: str, position: int, instrument: Instrument) -> InstrumentProposal:
    """Read one line of proposals to an instrument.

    Args:
        line: one JSON object, with one change or a list of ``changes``.
        position: its position among the lines, from 0: its id if it has none.
        instrument: the text in which targets are found, by id or label.

    Raises:
        BadInput: broken JSON, a field that is missing or not as it should be, a
            target that is not there.

    Carries: everything.
    """
    raw = object_at(parse_line(line), "$", _LINE)
    reader = _Reader(instrument)
    if "changes" in raw:
        object_at(raw, "$", _LINE - _CHANGE)
        changes = [
            reader.change(object_at(value, f"$.changes[{at}]", _CHANGE), f"$.changes[{at}]")
            for at, value in enumerate(list_at(raw, "changes", "$"))
        ]
    else:
        changes = [reader.change(raw, "$")]
    if not changes:
        raise BadInput(message("The proposal asks for nothing; give it at least one change."))
    return InstrumentProposal(id_of(raw, position, "$"), sponsors_of(raw, "$"), tuple(changes))


class _Reader:
    """Reads changes to one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.entering = Entering()

    def change(self, raw: dict[str, Any], path: str) -> Change:
        """One change; which fields it needs depends on its action."""
        action = raw.get("action", "amends" if "amends" in raw else "amend")
        read = _ACTIONS.get(action) if type(action) is str else None
        if read is None:
            raise BadInput(
                message(
                    "At {path}: the action {action} is unknown; use one of {known}.",
                    path=path,
                    action=str(action),
                    known=", ".join(_ACTIONS),
                )
            )
        return read(self, raw, path)

    def text(self, raw: dict[str, Any], key: str, path: str) -> str | None:
        """A field of text, or None."""
        return self.entering.text(raw[key], f"{path}.{key}") if key in raw else None

    def need(self, raw: dict[str, Any], key: str, path: str) -> str:
        """A field of text that the action needs."""
        text = self.text(raw, key, path)
        if text is None:
            raise BadInput(
                message(
                    "At {path}: the action {action} needs the field “{field}”; add it.",
                    path=path,
                    action=raw.get("action", "amend"),
                    field=key,
                )
            )
        return text

    def target(self, raw: dict[str, Any], path: str) -> Target:
        """What the change is about."""
        return find_target(self.instrument, self.need(raw, "target", path))

    def place(self, raw: dict[str, Any], path: str) -> tuple[str, Where]:
        """Where something is to stand: after, before or under a provision."""
        given = [key for key in _WHERE if key in raw]
        if len(given) > 1:
            raise BadInput(
                message("At {path}: give one of after, before and under, not several.", path=path)
            )
        if not given:
            return self.target(raw, path).provision, "after"
        where = given[0]
        return find_target(self.instrument, self.need(raw, where, path)).provision, where

    def amend(self, raw: dict[str, Any], path: str) -> Change:
        """A wording in full, or some words instead of others."""
        target = self.target(raw, path)
        part = "words" if target.part == "provision" else target.part
        if "words" in raw:
            quoted, words = self.need(raw, "words", path), self.need(raw, "with", path)
            return Change("amend", target.provision, part, quoted=quoted, words=words)
        return Change("amend", target.provision, part, wording=self.need(raw, "wording", path))

    def unworded(self, raw: dict[str, Any], path: str) -> Change:
        """Delete, no text, retain, bracket, reserve: a provision, a part of it, or some words."""
        target = self.target(raw, path)
        quoted = self.text(raw, "words", path)
        return Change(raw["action"], target.provision, target.part, quoted=quoted)

    def insert(self, raw: dict[str, Any], path: str) -> Change:
        """A new provision, or a placeholder for one; with ``words``, words into the target."""
        if "words" in raw and raw["action"] == "insert":
            return self.insert_words(raw, path)
        target, where = self.place(raw, path)
        wording = self.text(raw, "wording", path)
        if wording is None and raw["action"] == "insert" and "heading" not in raw:
            wording = self.need(raw, "wording", path)
        heading = self.text(raw, "heading", path) or ""
        return Change(
            raw["action"], target, "provision", wording=wording, heading=heading, where=where
        )

    def insert_words(self, raw: dict[str, Any], path: str) -> Change:
        """Words put into the target after or before quoted ones, or at an offset."""
        target = self.target(raw, path)
        part = "words" if target.part == "provision" else target.part
        words = self.need(raw, "words", path)
        if "at" in raw:
            text = part_of(self.instrument, target.provision, part)
            at = self.offset(raw, path, length=len(text))
            return Change("amend", target.provision, part, wording=text[:at] + words + text[at:])
        if "before" in raw:
            quoted = self.need(raw, "before", path)
            return Change("amend", target.provision, part, quoted=quoted, words=words + quoted)
        quoted = self.need(raw, "after", path)
        return Change("amend", target.provision, part, quoted=quoted, words=quoted + words)

    def offset(self, raw: dict[str, Any], path: str, *, length: int) -> int:
        """The field ``at``, a number of code points within the target's text."""
        at = raw["at"]
        if type(at) is not int or not 0 <= at <= length:
            raise BadInput(
                message(
                    "At {path}: the offset {at} lies outside the words, which have "
                    "{length} code points; give one within them.",
                    path=f"{path}.at",
                    at=str(at),
                    length=length,
                )
            )
        return at

    def alternative(self, raw: dict[str, Any], path: str) -> Change:
        """Another provision instead of the target."""
        return Change(
            "alternative",
            self.target(raw, path).provision,
            "provision",
            wording=self.need(raw, "wording", path),
            heading=self.text(raw, "heading", path) or "",
        )

    def move(self, raw: dict[str, Any], path: str) -> Change:
        """The target stands elsewhere."""
        if not any(key in raw for key in _WHERE):
            self.need(raw, "after", path)
        other, where = self.place(raw, path)
        target = self.target(raw, path).provision
        return Change("move", target, "provision", other=other, where=where)

    def merge(self, raw: dict[str, Any], path: str) -> Change:
        """The target and another provision become one."""
        target = self.target(raw, path).provision
        other = find_target(self.instrument, self.need(raw, "with", path)).provision
        wording = self.text(raw, "wording", path)
        return Change("merge with", target, "provision", wording=wording, other=other)

    def split(self, raw: dict[str, Any], path: str) -> Change:
        """The target becomes two, the second beginning at some words or an offset."""
        target = self.target(raw, path).provision
        if type(raw.get("at")) is int:
            words = part_of(self.instrument, target, "words")
            at = self.offset(raw, path, length=len(words))
            return Change("split at", target, "provision", quoted=words[at:])
        return Change("split at", target, "provision", quoted=self.need(raw, "at", path))

    def throughout(self, raw: dict[str, Any], path: str) -> Change:
        """Some words instead of others wherever they stand, or under the target."""
        target = self.target(raw, path).provision if "target" in raw else ""
        quoted, words = self.need(raw, "words", path), self.need(raw, "with", path)
        return Change("replace throughout", target, "provision", quoted=quoted, words=words)

    def amends(self, raw: dict[str, Any], path: str) -> Change:
        """Another proposal's wording, amended."""
        other = self.need(raw, "amends", path)
        return Change("amends", other=other, wording=self.need(raw, "wording", path))


_ACTIONS: Final[dict[str, Callable[[_Reader, dict[str, Any], str], Change]]] = {
    "amend": _Reader.amend,
    **dict.fromkeys(("delete", "no text", "retain", "bracket", "reserve"), _Reader.unworded),
    **dict.fromkeys(("insert", "placeholder"), _Reader.insert),
    "alternative": _Reader.alternative,
    "move": _Reader.move,
    "merge with": _Reader.merge,
    "split at": _Reader.split,
    "replace throughout": _Reader.throughout,
    "amends": _Reader.amends,
}
