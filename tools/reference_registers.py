"""The page of the registers: their tables, the words in them, and what the shipped ones hold."""

import inspect
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from tools.reference_code import MADE
from travaux.registers import (
    SHIPPED,
    Capacity,
    Group,
    GroupKind,
    Known,
    Register,
    Standing,
    Verified,
    shipped,
)
from travaux.registers.tables import COLUMNS

ABOVE: Final = (
    "Who may sit at the table, as tables of text: `src/travaux/registers/data`. How to mend "
    "them: [correct the register](../howto/correct-the-register.md)."
)

ABOUT: Final = {
    "sources": "the lists that rows rest on",
    "participants": "who may sit at the table, with the short names as on the nameplate",
    "names": "other names and abbreviations people are met under",
    "groups": "groups and categories, with their names",
    "regional": "who is in which electoral group, from when to when",
    "political": "who speaks together, from when to when",
    "categories": "whom a scheme of the United Nations counts, from when to when",
}

MEANINGS: Final = {
    "id": "three letters of ISO 3166-1 for a State; a word of ours for a group or source",
    "capacity": "as what somebody comes, unless the body decides otherwise",
    "alpha2": "two letters of ISO 3166-1, or empty",
    "m49": "three digits of the statistical code, with zeros in front, or empty",
    "en, ar, zh, fr, ru, es": "the name in each official language",
    "kind": "of a group: what it is for; of a name: how it is known",
    "short": "the abbreviation, or empty",
    "standing": "how somebody stands in the group",
    "valid_from": "the first day with it; empty: the register looks no further back",
    "valid_to": "the first day without it, which counts unless `planned`; empty: no end is known",
    "verified": "whether somebody compared the row with its source",
    "source": "an id of `sources.tsv`",
    "as_of": "the day as of which the source was right; a year alone is its first day",
    "note": "why the row is as it is",
}

WORDS: Final[dict[str, type[StrEnum]]] = {
    "capacity": Capacity,
    "kind of a group": GroupKind,
    "kind of a name": Known,
    "standing": Standing,
    "verified": Verified,
}


def registers_page() -> str:
    """The page of the registers."""
    parts = [
        "# The registers",
        MADE,
        ABOVE,
        "## Tables",
        _table(
            ("table", "holds", "columns"),
            [(f"`{it}.tsv`", ABOUT[it], ", ".join(COLUMNS[it])) for it in COLUMNS],
        ),
        "## Columns",
        _table(("column", "meaning"), tuple(MEANINGS.items())),
        "## Words",
        _table(
            ("column", "words", "meaning"),
            [
                (
                    column,
                    ", ".join(f"`{it}`" for it in words),
                    " ".join((inspect.getdoc(words) or "").split()),
                )
                for column, words in WORDS.items()
            ],
        ),
    ]
    for name in SHIPPED:
        parts += _shipped(name, shipped(name))
    return "\n\n".join(parts) + "\n"


def _shipped(name: str, register: Register) -> list[str]:
    day = max(it.provenance.as_of for it in register.memberships)
    counts = [
        (f"`{it}`", str(len(register.acting_as(it)))) for it in Capacity if register.acting_as(it)
    ]
    groups = [_group(it, len(register.members(it.id, day))) for it in register.groups]
    return [
        f"## `{name}`, as of {day.isoformat()}",
        _table(("capacity", "participants"), counts),
        _table(("group", "kind", "name", "members", "source", "note"), groups),
    ]


def _group(group: Group, members: int) -> tuple[str, ...]:
    provenance = group.provenance
    return (
        f"`{group.id}`",
        group.kind.value,
        group.names.en,
        str(members),
        provenance.source.title,
        provenance.note,
    )


def _meaning(words: type[StrEnum]) -> str:
    return " ".join((inspect.getdoc(words) or "").split())


def _table(heading: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heading, ("---",) * len(heading), *rows]
    return "\n".join("| " + " | ".join(it) + " |" for it in lines)
