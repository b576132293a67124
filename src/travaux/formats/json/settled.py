"""A text with what was settled in it, ``travaux.settled/1``, and its ``travaux.history/1``."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias, get_args

from travaux.formats.json.fields import (
    check_format,
    each_at,
    list_at,
    object_at,
    text_at,
    texts_at,
    word_at,
)
from travaux.formats.json.read import line_from_json, rolling_from_json
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import (
    instrument_to_json,
    line_to_json,
    rolling_to_json,
)
from travaux.text.errors import BadInput, Message, message
from travaux.text.instrument_reading import instrument_for, nodes_at
from travaux.text.provenance import Brought, Provenance, Run
from travaux.text.reading import read_for
from travaux.text.settled_values import Casualty, Form, Settled, Settlement
from travaux.text.told import Asker, Explained, Told
from travaux.text.values import Part, Proposal, RollingInstrument

SETTLED_FORMAT: Final = "travaux.settled/1"
HISTORY_FORMAT: Final = "travaux.history/1"

Json: TypeAlias = dict[str, Any]
Say: TypeAlias = Callable[[Message], str]
Spot: TypeAlias = tuple[str, Part]
_FILE: Final = frozenset(
    {"format", "settled", "base", "proposals", "fulfilled", "casualties"}
    | {"rolling", "acts", "provenance", "sponsors"}
)
_ACT: Final = frozenset(
    {"act", "provision", "part", "at", "on", "form", "was", "words", "proposals", "askers"}
)
_PARTS: Final = frozenset(get_args(Part))


@dataclass(frozen=True, slots=True)
class SettledText:
    """A rolling text, and the history of what was settled in it.

    ``provenance`` is kept for the parts in which anything was settled; every word of the
    others is of the base. ``sponsors`` are those of each proposal, where they were given:
    a rolling text has only the names of all who stand on an option together.
    """

    rolling: RollingInstrument | RollingLine
    acts: tuple[Told, ...] = ()
    provenance: Mapping[Spot, Provenance] = field(default_factory=dict)
    sponsors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def settled_to_json(text: SettledText, settled: Settled, say: Say = str) -> Json:
    """A text after a settlement, with what became of every proposal to the place.

    Carries: everything.
    """
    last = text.acts[-1]
    return {
        "format": SETTLED_FORMAT,
        "settled": _act(last),
        "base": base_of(text.rolling),
        "proposals": [_proposal(it, carried=it.id in settled.carried) for it in settled.proposals],
        "fulfilled": list(settled.fulfilled),
        "casualties": [_casualty(it, say) for it in settled.casualties],
        "rolling": _rolling(text.rolling),
        "acts": [_act(it) for it in text.acts],
        "provenance": [
            {
                "provision": provision,
                "part": part,
                "runs": [[run.length, run.act] for run in provenance.runs],
            }
            for (provision, part), provenance in text.provenance.items()
        ],
        "sponsors": {it: list(text.sponsors[it]) for it in text.sponsors},
    }


def base_of(rolling: RollingInstrument | RollingLine) -> Json | str:
    """The base of a rolling text: an instrument, or the text of a place."""
    if isinstance(rolling, RollingLine):
        return read_for(rolling.rolling.nodes)
    return instrument_to_json(instrument_for(rolling))


def _rolling(rolling: RollingInstrument | RollingLine) -> Json:
    return line_to_json(rolling) if isinstance(rolling, RollingLine) else rolling_to_json(rolling)


def _proposal(proposal: Proposal, *, carried: bool) -> Json:
    value: Json = {"id": proposal.id, "sponsors": list(proposal.sponsors)}
    if proposal.action == "amend":
        value["wording"] = proposal.wording
    else:
        value["action"] = proposal.action
        value |= {"wording": proposal.wording} if proposal.wording else {}
    for name in ("start", "end", "amends"):
        if getattr(proposal, name) is not None:
            value[name] = getattr(proposal, name)
    return value | ({"carried": True} if carried else {})


def _casualty(casualty: Casualty, say: Say) -> Json:
    value: Json = {"id": casualty.id, "reason": say(casualty.reason), "why": casualty.why}
    value["proposal"] = _proposal(casualty.proposal, carried=False)
    return value | ({} if casualty.rest is None else {"rest": casualty.rest})


def _act(told: Told) -> Json:
    settlement = told.settlement
    provision, part = spot_of(settlement.place)
    return {
        "act": told.act,
        "provision": provision,
        "part": part,
        "at": [settlement.start, settlement.end],
        "on": settlement.on,
        "form": settlement.form,
        "was": told.was,
        "words": settlement.words,
        "proposals": list(settlement.proposals),
        "askers": [
            {"id": it.id, "sponsors": list(it.sponsors), "words": it.words, "fate": it.fate}
            for it in told.askers
        ],
    }


def place_of(provision: str, part: Part) -> str:
    """How a settlement names a part of a provision."""
    return f"{part} {provision}"


def spot_of(place: str) -> Spot:
    """A provision and its part, from the name of their place."""
    part, _, provision = place.partition(" ")
    return provision, part  # type: ignore[return-value]  # made by place_of


def settled_from_json(value: Any) -> SettledText:  # noqa: ANN401 -- JSON
    """A text with its history, from ``travaux.settled/1`` or from a rolling text without one.

    Raises:
        BadInput: it is neither, or its history is not that of its text.
    """
    given = value.get("format") if type(value) is dict else None
    if given == "travaux.rolling/1":
        return SettledText(rolling_of(value))
    raw = object_at(value, "$", _FILE)
    check_format(raw, name="travaux.settled", number=1)
    text = SettledText(
        rolling=rolling_of(raw.get("rolling")),
        acts=each_at(raw, "acts", "$", read=_told),
        sponsors=_sponsors(raw.get("sponsors", {})),
    )
    runs = dict(each_at(raw, "provenance", "$", read=_runs))
    return replace(
        text, provenance={it: Provenance(part_of(text.rolling, it), runs[it]) for it in runs}
    )


def _sponsors(value: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401 -- JSON
    raw = object_at(value, "$.sponsors", value if type(value) is dict else ())
    return {it: texts_at(raw, it, "$.sponsors") for it in raw}


def rolling_of(value: Any) -> RollingInstrument | RollingLine:  # noqa: ANN401 -- JSON
    """The rolling text of an instrument, or of one place."""
    is_line = type(value) is dict and "rolling" in value
    return line_from_json(value) if is_line else rolling_from_json(value)


def part_of(rolling: RollingInstrument | RollingLine, spot: Spot) -> str:
    """What the base says in one part of a provision; for one place, its text."""
    if isinstance(rolling, RollingLine):
        return read_for(rolling.rolling.nodes)
    provision, part = spot
    return read_for(nodes_at(rolling, provision, part))


def _told(value: Any, path: str) -> Told:  # noqa: ANN401 -- JSON
    raw = object_at(value, path, _ACT)
    at = list_at(raw, "at", path)
    if len(at) != 2 or not all(type(it) is int for it in at):  # noqa: PLR2004 -- a span
        raise BadInput(
            message("At {path}: a span is two whole numbers: correct it.", path=f"{path}.at")
        )
    part: Part = word_at(raw, "part", path, among=_PARTS)
    settlement = Settlement(
        place=place_of(text_at(raw, "provision", path), part),
        on=text_at(raw, "on", path),
        start=at[0],
        end=at[1],
        words=text_at(raw, "words", path),
        form=word_at(raw, "form", path, among=frozenset(get_args(Form))),
        proposals=texts_at(raw, "proposals", path),
    )
    askers = each_at(raw, "askers", path, read=_asker)
    return Told(text_at(raw, "act", path), settlement, text_at(raw, "was", path), askers)


def _asker(value: Any, path: str) -> Asker:  # noqa: ANN401 -- JSON
    raw = object_at(value, path, {"id", "sponsors", "words", "fate"})
    return Asker(
        id=text_at(raw, "id", path),
        sponsors=texts_at(raw, "sponsors", path),
        words=text_at(raw, "words", path),
        fate=text_at(raw, "fate", path),
    )


def _runs(value: Any, path: str) -> tuple[Spot, tuple[Run, ...]]:  # noqa: ANN401 -- JSON
    raw = object_at(value, path, {"provision", "part", "runs"})
    part: Part = word_at(raw, "part", path, among=_PARTS)
    spot = text_at(raw, "provision", path), part
    return spot, each_at(raw, "runs", path, read=_run)


def _run(value: Any, path: str) -> Run:  # noqa: ANN401 -- JSON
    if type(value) is not list or [type(it) for it in value] != [int, str] or value[0] < 1:
        raise BadInput(message("At {path}: a length and an act are needed: correct it.", path=path))
    return Run(*value)


def history_to_json(phrase: str, found: Iterable[tuple[Spot, Explained]]) -> Json:
    """Where a phrase comes from, for each time it stands in the text.

    Carries: everything.
    """
    return {
        "format": HISTORY_FORMAT,
        "phrase": phrase,
        "found": [
            {
                "provision": provision,
                "part": part,
                "at": list(it.at),
                "brought": [_brought(one) for one in it.brought],
                "acts": [_act(told) for told in it.told],
            }
            for (provision, part), it in found
        ],
    }


def _brought(brought: Brought) -> Json:
    return {"words": brought.words, "at": [brought.start, brought.end], "act": brought.act}
