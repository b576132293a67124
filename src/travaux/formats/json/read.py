"""Rolling texts and instruments from JSON; a reader takes version N and N-1 of a format.

What is wrong is refused with the line and column of broken JSON, or with the
path (``$.provisions[3].words``) of a field that is not as the format wants it.
"""

from typing import Any, Final, get_args

from travaux.formats.door import NOT_NFC
from travaux.formats.json.fields import (
    check_format,
    clean,
    convert,
    each_at,
    list_at,
    number_at,
    object_at,
    parse,
    text_at,
    texts_at,
    word_at,
)
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import CHANGE_DEFAULTS
from travaux.formats.reading import Problem, ReadText
from travaux.text.errors import BadInput, Message, message
from travaux.text.values import (
    Change,
    Choice,
    Instrument,
    Kind,
    Lineage,
    Mark,
    Node,
    Occurrence,
    Option,
    Origin,
    Part,
    Plain,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
    Where,
)

_KINDS: Final = frozenset(get_args(Kind))
_ORIGINS: Final = frozenset(get_args(Origin))
_OPTION: Final = frozenset({"origin", "content", "sponsors", "proposals", "stances"})
_LINE: Final = frozenset({"id", "format", "rolling", "retained", "words", "choices", "problems"})
_INSTRUMENT: Final = frozenset({"format", "title", "language", "symbol", "provisions", "problems"})
_ROLLING: Final = _INSTRUMENT | {"occurrences"}
_PROVISION: Final = frozenset(
    {"id", "kind", "number", "heading", "words", "children", "closing", "notes", "lineage"}
)
_ROLLING_PROVISION: Final = frozenset(
    {"id", "kind", "number", "origin", "heading", "words", "children", "closing"}
    | {"marks", "proposals", "sponsors", "lineage", "notes", "ids"}
)
_MARK: Final = frozenset({"action", "proposals", "sponsors", "detail", "change", "numbers"})
_CHANGE: Final = frozenset({"action", *CHANGE_DEFAULTS})
_PARTS: Final = frozenset(get_args(Part))
_WHERES: Final = frozenset(get_args(Where))
_PROBLEM: Final = frozenset({"line", "column", "what", "done"})


def nodes_from_json(raw: Any, path: str = "$") -> tuple[Node, ...]:  # noqa: ANN401 -- JSON
    """The nodes of one place.

    Guarantees:
        1. ``nodes_from_json(nodes_to_json(nodes)) == tuple(nodes)``.

    Raises:
        BadInput: A node that is neither text nor options; the path says which.

    Cost: linear; paths are spelled out only where a choice stands.
    """
    if type(raw) is not list:
        raise BadInput(message("At {path}: a list of nodes is needed: correct it.", path=path))
    nodes: list[Node] = []
    for i, item in enumerate(raw):
        if type(item) is dict and len(item) == 1:
            text = item.get("text")
            if type(text) is str:
                nodes.append(Plain(clean(text, path, f"[{i}].text")))
                continue
        nodes.append(_choice(item, f"{path}[{i}]"))
    return tuple(nodes)


def read_line(data: bytes | str, *, source: str | None = None) -> RollingLine:
    """One line of consolidation."""
    return convert(line_from_json, parse(data, source=source))


def line_from_json(value: Any) -> RollingLine:  # noqa: ANN401
    """One line of consolidation, parsed already."""
    raw = object_at(value, "$", _LINE)
    check_format(raw, name="travaux.rolling", number=1)
    nodes = nodes_from_json(raw.get("rolling", []), "$.rolling")
    return RollingLine(
        id=text_at(raw, "id", "$"),
        rolling=Rolling(nodes, texts_at(raw, "retained", "$")),
        words=number_at(raw, "words", "$", default=0),
        choices=number_at(raw, "choices", "$", default=0),
        problems=each_at(raw, "problems", "$", read=_flat),
    )


def read_rolling(data: bytes | str, *, source: str | None = None) -> RollingInstrument:
    """The rolling text of a whole instrument."""
    return convert(rolling_from_json, parse(data, source=source))


def rolling_from_json(value: Any) -> RollingInstrument:  # noqa: ANN401
    """The rolling text of a whole instrument, parsed already.

    Guarantees:
        1. ``rolling_from_json(rolling_to_json(x)) == x``.
    """
    raw = object_at(value, "$", _ROLLING)
    check_format(raw, name="travaux.rolling", number=1)
    provisions = each_at(raw, "provisions", "$", read=_rolling_provision)
    _check_ids(provisions)
    return RollingInstrument(
        title=_nodes_at(raw, "title", "$"),
        language=text_at(raw, "language", "$", default=""),
        symbol=text_at(raw, "symbol", "$", default=""),
        provisions=provisions,
        occurrences=each_at(raw, "occurrences", "$", read=_occurrence),
        problems=each_at(raw, "problems", "$", read=_whole_sentence),
    )


def read_instrument(data: bytes | str, *, source: str | None = None) -> ReadText:
    """An instrument, and the problems its first reader listed."""
    return convert(instrument_from_json, parse(data, source=source))


def instrument_from_json(value: Any) -> ReadText:  # noqa: ANN401
    """An instrument, parsed already, and the problems its first reader listed.

    Guarantees:
        1. ``instrument_from_json(instrument_to_json(x)).instrument == x``.
    """
    raw = object_at(value, "$", _INSTRUMENT)
    check_format(raw, name="travaux.instrument", number=1)
    provisions = each_at(raw, "provisions", "$", read=provision_from_json)
    _check_ids(provisions)
    instrument = Instrument(
        title=text_at(raw, "title", "$", default=""),
        language=text_at(raw, "language", "$", default=""),
        symbol=text_at(raw, "symbol", "$", default=""),
        provisions=provisions,
    )
    return ReadText(instrument, each_at(raw, "problems", "$", read=_problem))


def provision_from_json(value: Any, path: str = "$") -> Provision:  # noqa: ANN401
    """One provision with its children."""
    raw = object_at(value, path, _PROVISION)
    return Provision(
        id=text_at(raw, "id", path),
        kind=word_at(raw, "kind", path, among=_KINDS),
        number=text_at(raw, "number", path, default=""),
        heading=text_at(raw, "heading", path, default=""),
        words=text_at(raw, "words", path, default=""),
        children=each_at(raw, "children", path, read=provision_from_json),
        closing=text_at(raw, "closing", path, default=""),
        notes=texts_at(raw, "notes", path),
        lineage=each_at(raw, "lineage", path, read=_edge),
    )


def _choice(value: Any, path: str) -> Choice:  # noqa: ANN401
    if type(value) is not dict or value.keys() != {"options"}:
        raise BadInput(
            message(
                "At {path}: a node has either “text” or “options” and nothing else: correct it.",
                path=path,
            )
        )
    options = list_at(value, "options", path)
    if not options:
        raise BadInput(
            message("At {path}: a choice without options says nothing: take it out.", path=path)
        )
    return Choice(tuple(_option(item, f"{path}.options[{i}]") for i, item in enumerate(options)))


def _option(value: Any, path: str) -> Option:  # noqa: ANN401
    raw = object_at(value, path, _OPTION)
    stances = raw.get("stances")
    return Option(
        origin=word_at(raw, "origin", path, among=_ORIGINS),
        content=nodes_from_json(raw.get("content", []), f"{path}.content"),
        sponsors=texts_at(raw, "sponsors", path),
        proposals=texts_at(raw, "proposals", path),
        stances=_stances(stances, f"{path}.stances") if stances else (),
    )


def _stances(value: Any, path: str) -> tuple[tuple[str, str], ...]:  # noqa: ANN401
    raw = object_at(value, path, value if type(value) is dict else ())
    return tuple((clean(key, path, key), text_at(raw, key, path)) for key in raw)


def _nodes_at(raw: dict[str, Any], key: str, path: str) -> tuple[Node, ...]:
    return nodes_from_json(raw.get(key, []), f"{path}.{key}")


def _rolling_provision(value: Any, path: str) -> RollingProvision:  # noqa: ANN401
    raw = object_at(value, path, _ROLLING_PROVISION)
    return RollingProvision(
        id=text_at(raw, "id", path),
        kind=word_at(raw, "kind", path, among=_KINDS),
        number=text_at(raw, "number", path, default=""),
        origin=word_at(raw, "origin", path, among=_ORIGINS),
        heading=_nodes_at(raw, "heading", path),
        words=_nodes_at(raw, "words", path),
        children=each_at(raw, "children", path, read=_rolling_provision),
        closing=_nodes_at(raw, "closing", path),
        marks=each_at(raw, "marks", path, read=_mark),
        proposals=texts_at(raw, "proposals", path),
        sponsors=texts_at(raw, "sponsors", path),
        lineage=each_at(raw, "lineage", path, read=_edge),
        notes=texts_at(raw, "notes", path),
        ids=each_at(raw, "ids", path, read=_new_id),
    )


def _mark(value: Any, path: str) -> Mark:  # noqa: ANN401
    raw = object_at(value, path, _MARK)
    numbers = list_at(raw, "numbers", path)
    if not all(type(number) is int for number in numbers):
        sentence = message(
            "At {path}: whole numbers are needed: correct them.", path=f"{path}.numbers"
        )
        raise BadInput(sentence)
    return Mark(
        action=text_at(raw, "action", path),
        proposals=texts_at(raw, "proposals", path),
        sponsors=texts_at(raw, "sponsors", path),
        detail=text_at(raw, "detail", path, default=""),
        change=_change(raw["change"], f"{path}.change") if "change" in raw else None,
        numbers=tuple(numbers),
    )


def _change(value: Any, path: str) -> Change:  # noqa: ANN401
    raw = object_at(value, path, _CHANGE)
    given = {key: text_at(raw, key, path) for key in raw}
    for key, words in (("part", _PARTS), ("where", _WHERES)):
        if key in raw:
            word_at(raw, key, path, among=words)
    text_at(raw, "action", path)
    return Change(**given)  # type: ignore[arg-type]  # the words are checked just above


def _new_id(value: Any, path: str) -> tuple[str, int, str]:  # noqa: ANN401
    raw = object_at(value, path, {"proposal", "change", "id"})
    number = number_at(raw, "change", path, default=1)
    return text_at(raw, "proposal", path), number, text_at(raw, "id", path)


def _occurrence(value: Any, path: str) -> Occurrence:  # noqa: ANN401
    raw = object_at(value, path, {"proposal", "provision", "part", "count"})
    return Occurrence(
        proposal=text_at(raw, "proposal", path),
        provision=text_at(raw, "provision", path),
        part=word_at(raw, "part", path, among=_PARTS),
        count=number_at(raw, "count", path, default=1),
    )


def _edge(value: Any, path: str) -> Lineage:  # noqa: ANN401
    raw = object_at(value, path, {"relation", "of"})
    return Lineage(text_at(raw, "relation", path), text_at(raw, "of", path))


def _problem(value: Any, path: str) -> Problem:  # noqa: ANN401
    """A problem told when the text was read first; reading it again loses nothing."""
    raw = object_at(value, path, _PROBLEM)
    what = text_at(raw, "what", path)
    return Problem(
        weight="form" if what == NOT_NFC.key else "odd",
        line=number_at(raw, "line", path, default=1),
        column=number_at(raw, "column", path, default=1),
        what=_sentence(what),
        done=_sentence(text_at(raw, "done", path)),
    )


def _sentence(text: str) -> Message:
    """A sentence as data that prints as ``text``, braces and all."""
    return Message(text.replace("{", "{{").replace("}", "}}"))


def _flat(value: Any, path: str) -> dict[str, str | int]:  # noqa: ANN401
    raw = object_at(value, path, value if type(value) is dict else ())
    for key, given in raw.items():
        if type(given) not in {str, int}:
            sentence = message(
                "At {path}: text or a whole number is needed: correct it.", path=f"{path}.{key}"
            )
            raise BadInput(sentence)
    return raw


def _whole_sentence(value: Any, path: str) -> Message:  # noqa: ANN401
    raw = object_at(value, path, {"what", "key", "parameters"})
    what = text_at(raw, "what", path)
    if "key" not in raw:
        return _sentence(what)
    given = raw.get("parameters", {})
    parameters = object_at(given, f"{path}.parameters", given if type(given) is dict else ())
    sentence = Message(text_at(raw, "key", path), parameters)
    try:
        as_printed = str(sentence)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError):
        as_printed = None
    return sentence if as_printed == what else _sentence(what)


def _check_ids(provisions: tuple[Provision, ...] | tuple[RollingProvision, ...]) -> None:
    """Ids are unique in an instrument."""
    seen: set[str] = set()
    waiting: list[tuple[str, tuple[Provision | RollingProvision, ...]]]
    waiting = [("$.provisions", tuple(provisions))]
    while waiting:
        path, siblings = waiting.pop()
        for i, provision in enumerate(siblings):
            if provision.id in seen:
                sentence = message(
                    "At {path}: the id “{id}” stands twice: give each provision its own.",
                    path=f"{path}[{i}]",
                    id=provision.id,
                )
                raise BadInput(sentence)
            seen.add(provision.id)
            waiting.append((f"{path}[{i}].children", tuple(provision.children)))
