"""Which kinds of act there are: `travaux.acts` registers each one here, by kind and version."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import msgspec

from travaux.record.canonical import too_deep
from travaux.text.errors import BadInput, Place, message


@dataclass(frozen=True, slots=True)
class Occasion:
    """The circumstances of one act: where it stands on the record, and whose it is.

    Times are ISO 8601 in UTC to the microsecond. ``by`` is on whose behalf, ``through`` the
    id of the person.
    """

    space: str
    number: int
    by: str
    through: str
    done_at: str
    recorded_at: str


Perform = Callable[[Any, Occasion], object]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of act.

    Attributes:
        name: ``noun.verb``, the same in code, ledger, documentation and tests.
        version: of the payload; once released, a version is frozen.
        payload: the frozen dataclass that says what was decided.
        perform: writes how things stand now; what it returns goes back to whoever acts.
        opens: whether it is the first act of a space.
        right: the name of the right that it needs, for whoever lists or greys it.
    """

    name: str
    version: int
    payload: type
    perform: Perform
    opens: bool = False
    right: str = ""

    def read(self, payload: str | bytes) -> Any:  # noqa: ANN401 -- the dataclass of this kind
        """Read a payload that somebody sends.

        Raises:
            BadInput: it is no JSON, not of this kind, or has a field that this kind has not;
                the place names the path.
        """
        value = self.taken(payload)
        try:
            _refuse_unknown(msgspec.json.decode(payload), msgspec.to_builtins(value), "$")
        except msgspec.MsgspecError as error:
            raise self._unread(error) from error
        except RecursionError as error:
            raise too_deep() from error
        return value

    def taken(self, payload: str | bytes) -> Any:  # noqa: ANN401 -- the dataclass of this kind
        """Take a payload as the record has it.

        Raises:
            BadInput: it is no JSON, or not of this kind; the place names the path.
        """
        try:
            return msgspec.json.decode(payload, type=self.payload)
        except msgspec.MsgspecError as error:
            raise self._unread(error) from error
        except RecursionError as error:
            raise too_deep() from error

    def _unread(self, error: Exception) -> BadInput:
        """The sentence of an error, and its place."""
        what, _, path = str(error).partition(" - at ")
        sentence = message(
            "The act {kind} cannot be read ({reason}): see its fields in the reference.",
            kind=self.name,
            reason=what,
        )
        return BadInput(sentence, Place(path.strip("`") or None))


_KINDS: Final[dict[tuple[str, int], Kind]] = {}
_LATEST: Final[dict[str, Kind]] = {}
_BY_PAYLOAD: Final[dict[type, Kind]] = {}


def register(kind: Kind) -> None:
    """Make a kind known; a name and version are given once."""
    if (kind.name, kind.version) in _KINDS:
        raise ValueError(f"{kind.name}/{kind.version} is registered twice")
    _KINDS[kind.name, kind.version] = kind
    _BY_PAYLOAD[kind.payload] = kind
    if kind.name not in _LATEST or _LATEST[kind.name].version < kind.version:
        _LATEST[kind.name] = kind


def kinds() -> Mapping[tuple[str, int], Kind]:
    """Every kind by name and version, old versions included."""
    return MappingProxyType(_KINDS)


def latest() -> Mapping[str, Kind]:
    """The version of each kind that is performed now, by name."""
    return MappingProxyType(_LATEST)


def kind_of(act: object) -> Kind:
    """The kind of an act by its class."""
    return _BY_PAYLOAD[type(act)]


def kind_named(name: str, version: int | None = None) -> Kind:
    """The kind of that name, in its latest version unless one is named.

    Raises:
        BadInput: there is none.
    """
    found = _LATEST.get(name) if version is None else _KINDS.get((name, version))
    if found is None:
        raise BadInput(
            message("There is no act {kind}: the reference lists every kind of act.", kind=name)
        )
    return found


def _refuse_unknown(given: Any, taken: Any, path: str) -> None:  # noqa: ANN401 -- any JSON value
    """Refuse a field that was not taken: to drop it in silence would lose something."""
    if isinstance(given, dict):
        for name, inner in given.items():
            if name not in taken:
                raise msgspec.ValidationError(f"Object has no field `{name}` - at `{path}`")
            _refuse_unknown(inner, taken[name], f"{path}.{name}")
    elif isinstance(given, list):
        for at, inner in enumerate(given):
            _refuse_unknown(inner, taken[at], f"{path}[{at}]")
