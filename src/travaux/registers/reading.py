"""Reading a register from its tables, and refusing what cannot be right."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from travaux.registers.register import Register, in_english_order
from travaux.registers.tables import Row, keyed, rows
from travaux.registers.values import (
    LANGUAGES,
    Capacity,
    Group,
    GroupKind,
    Known,
    Membership,
    Names,
    OtherName,
    Participant,
    Provenance,
    Source,
    Standing,
    Verified,
)
from travaux.sentences import message

MEMBERSHIPS: Final = {
    "regional": GroupKind.REGIONAL,
    "political": GroupKind.POLITICAL,
    "categories": GroupKind.CATEGORY,
}
"""The tables of memberships, and the kind of group each is for."""

_M49: Final = re.compile(r"[0-9]{3}")


@dataclass(frozen=True, slots=True)
class _Named:
    """What the other tables may name, by id."""

    sources: Mapping[str, Source]
    participants: Mapping[str, Participant]
    groups: Mapping[str, Group]


def read(tables: Mapping[str, str]) -> Register:
    """The register that seven tables make: by name, the text of each.

    The tables and their columns are ``tables.COLUMNS``.

    Raises:
        BadInput: a table that cannot be read, with its line.
    """
    sources = keyed(_sources(tables), lambda it: it.id)
    participants = keyed(_participants(tables, sources), lambda it: it.id)
    groups = keyed(_groups(tables, sources), lambda it: it.id)
    named = _Named(sources, participants, groups)
    return Register(
        participants=in_english_order(participants.values()),
        other_names=tuple(_other_names(tables, named)),
        groups=tuple(groups.values()),
        memberships=tuple(
            it for table in MEMBERSHIPS for it in _memberships(rows(tables, table), named)
        ),
    )


def _sources(tables: Mapping[str, str]) -> Iterator[tuple[Row, Source]]:
    for row in rows(tables, "sources"):
        yield row, Source(row.must("id"), _nfc(row.must("title")), row.may("address"))


def _participants(
    tables: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[tuple[Row, Participant]]:
    for row in rows(tables, "participants"):
        m49 = row.may("m49")
        if m49 and not _M49.fullmatch(m49):
            raise row.refuse(
                message("“{value}” is no M49 code: write three digits, 004 and not 4.", value=m49)
            )
        yield (
            row,
            Participant(
                id=row.must("id"),
                capacity=row.word("capacity", Capacity),
                alpha2=row.may("alpha2"),
                m49=m49,
                names=_names(row),
                provenance=_provenance(row, sources),
            ),
        )


def _other_names(tables: Mapping[str, str], named: _Named) -> Iterator[OtherName]:
    for row in rows(tables, "names"):
        row.known("source", named.sources, table="sources")
        yield OtherName(
            participant=row.known("participant", named.participants, table="participants").id,
            language=row.word("language", LANGUAGES),
            name=_nfc(row.must("name")),
            known=row.word("kind", Known),
        )


def _groups(
    tables: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[tuple[Row, Group]]:
    for row in rows(tables, "groups"):
        yield (
            row,
            Group(
                id=row.must("id"),
                kind=row.word("kind", GroupKind),
                short=row.may("short"),
                names=_names(row),
                provenance=_provenance(row, sources),
            ),
        )


def _memberships(table: Iterator[Row], named: _Named) -> Iterator[Membership]:
    earlier: dict[str, list[Membership]] = {}
    for row in table:
        made = Membership(
            participant=row.known("participant", named.participants, table="participants").id,
            group=_group(row, named).id,
            standing=row.word("standing", Standing),
            valid_from=row.day("valid_from"),
            valid_to=row.day("valid_to"),
            provenance=_provenance(row, named.sources),
        )
        if made.valid_to and made.valid_to <= (made.valid_from or date.min):
            raise row.refuse(
                message(
                    "The membership ends before it begins: “valid_to” is the first day without it."
                )
            )
        before = earlier.setdefault(made.participant, [])
        _refuse_a_second(row, made, [it for it in before if it.overlaps(made)])
        before.append(made)
        yield made


def _group(row: Row, named: _Named) -> Group:
    group = row.known("group", named.groups, table="groups")
    kind = MEMBERSHIPS[row.table]
    if group.kind is not kind:
        raise row.refuse(
            message(
                "“{group}” is of the kind “{kind}” and this table is for “{wanted}”: move the row.",
                group=group.id,
                kind=group.kind.value,
                wanted=kind.value,
            )
        )
    return group


def _refuse_a_second(row: Row, made: Membership, others: list[Membership]) -> None:
    """Nobody is twice in one group on one day, nor a member of two regional groups."""
    for other in others:
        both_counted = row.table == "regional" and Standing.PARTICIPANT not in (
            made.standing,
            other.standing,
        )
        if other.group == made.group or both_counted:
            raise row.refuse(
                message(
                    "“{participant}” would be in “{other}” and “{group}” on the same day: end one "
                    "before the other begins.",
                    participant=made.participant,
                    other=other.group,
                    group=made.group,
                )
            )


def _names(row: Row) -> Names:
    return Names(**{language: _nfc(row.must(language)) for language in LANGUAGES})


def _provenance(row: Row, sources: Mapping[str, Source]) -> Provenance:
    row.must("as_of")
    return Provenance(
        source=row.known("source", sources, table="sources"),
        as_of=row.day("as_of") or date.min,
        verified=row.word("verified", Verified),
        note=_nfc(row.may("note")),
    )


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
