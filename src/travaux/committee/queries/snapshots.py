"""The content of an immutable version as a value of the text engine."""

import json
from collections.abc import Iterable
from typing import Any

from msgspec import convert

from travaux.committee.models import Version
from travaux.text import values


def opened(version: Version) -> values.Instrument | None:
    """A version that is a text without proposals; None for a consolidated one."""
    if version.kind == "consolidated":
        return None
    return convert(json.loads(version.content), values.Instrument)


def consolidated(version: Version) -> values.RollingInstrument:
    """A version that was consolidated, with what is asked of the text; but for its problems."""
    content = json.loads(version.content)
    return values.RollingInstrument(
        title=_nodes(content["title"]),
        language=content["language"],
        symbol=content["symbol"],
        provisions=_provisions(content["provisions"]),
        occurrences=convert(content["occurrences"], tuple[values.Occurrence, ...]),
    )


def _provisions(raw: Iterable[dict[str, Any]]) -> tuple[values.RollingProvision, ...]:
    return tuple(
        values.RollingProvision(
            **{
                **it,
                "heading": _nodes(it["heading"]),
                "words": _nodes(it["words"]),
                "closing": _nodes(it["closing"]),
                "children": _provisions(it["children"]),
                "marks": convert(it["marks"], tuple[values.Mark, ...]),
                "lineage": convert(it["lineage"], tuple[values.Lineage, ...]),
                "ids": convert(it["ids"], tuple[tuple[str, int, str], ...]),
                **{name: tuple(it[name]) for name in ("proposals", "sponsors", "notes")},
            }
        )
        for it in raw
    )


def _nodes(raw: Iterable[dict[str, Any]]) -> tuple[values.Node, ...]:
    return tuple(
        values.Choice(tuple(map(_option, it["options"]))) if "options" in it else values.Plain(**it)
        for it in raw
    )


def _option(raw: dict[str, Any]) -> values.Option:
    return values.Option(
        origin=raw["origin"],
        content=_nodes(raw["content"]),
        sponsors=tuple(raw["sponsors"]),
        proposals=tuple(raw["proposals"]),
        stances=convert(raw["stances"], tuple[tuple[str, str], ...]),
    )
