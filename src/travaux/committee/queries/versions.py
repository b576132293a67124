"""Questions about the immutable versions of an instrument."""

import json
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final, TypeAlias

from travaux.committee.models import Version
from travaux.text.differences import differences
from travaux.text.values import Rolling

PARTS = ("heading", "words", "closing")


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a provision that is not the same in two versions.

    ``words`` shows what the later changes, as one proposal by ``name`` would; for a provision
    that only one version has, all of its words.
    """

    provision: str
    number: str
    part: str
    words: Rolling


def versions(instrument: str) -> list[Version]:
    """The versions of an instrument in order, without their content.

    Cost: one query.
    """
    return list(Version.objects.filter(instrument_id=instrument).defer("content"))


def version_at(instrument: str, ordinal: int) -> Version | None:
    """A version of an instrument by its ordinal, with its content.

    Cost: one query.
    """
    return Version.objects.filter(instrument_id=instrument, ordinal=ordinal).first()


def compare(one: Version, other: Version, *, name: str) -> Iterator[Difference]:
    """What a later version has otherwise than an earlier one, provision by provision.

    Contested places are compared as they are printed: ``[shall / may]``.
    """
    before, after = _parts(one), _parts(other)
    numbers = {**_numbers(one), **_numbers(other)}
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key, ""), after.get(key, "")
        if old != new:
            id_, part = key
            yield Difference(id_, numbers[id_], part, differences(old, new, name=name))


@dataclass(frozen=True, slots=True)
class Reading:
    """A version in which a provision, or one under it, reads otherwise than in the one before."""

    version: Version
    differences: tuple[Difference, ...]


def readings(instrument: str, provisions: Collection[str], *, latest: int) -> list[Reading]:
    """Among the latest versions those in which some provisions read otherwise, the newest first.

    The first version of all counts as other than nothing.

    Cost: two queries, and reading each version once a process: its parts are kept.
    """
    rows = versions(instrument)
    shown = rows[-latest:] if latest < len(rows) else rows
    before = rows[: len(rows) - len(shown)][-1:]
    parts = _PARTS.of([*before, *shown])
    last = _of(parts[before[0].id], provisions) if before else {}
    found = []
    for row in shown:
        now = _of(parts[row.id], provisions)
        if now != last:
            found.append(Reading(row, tuple(_between(last, now, row))))
        last = now
    return found[::-1]


def _of(parts: "_Parts", provisions: Collection[str]) -> "_Parts":
    return {key: words for key, words in parts.items() if key[0] in provisions and words}


def _between(before: "_Parts", now: "_Parts", version: Version) -> Iterator[Difference]:
    """What reads otherwise, part by part."""
    for key in dict.fromkeys((*before, *now)):
        old, new = before.get(key, ""), now.get(key, "")
        if old != new:
            words = differences(old, new, name=version.id)
            yield Difference(key[0], "", key[1], words)


_Parts: TypeAlias = dict[tuple[str, str], str]


class _Kept:
    """The parts of the versions last asked for; a version never changes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[str, _Parts] = OrderedDict()
        self._lock = Lock()

    def of(self, rows: Sequence[Version]) -> dict[str, _Parts]:
        """The parts of versions, by their ids; those not kept are read in one query."""
        with self._lock:
            found = {it.id: self._kept[it.hash] for it in rows if it.hash in self._kept}
        missing = Version.objects.filter(pk__in=[it.id for it in rows if it.id not in found])
        for row in missing.iterator(chunk_size=1):
            found[row.id] = _parts(row)
            with self._lock:
                self._kept[row.hash] = found[row.id]
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return found


_PARTS: Final = _Kept(64)


def _parts(version: Version) -> dict[tuple[str, str], str]:
    """The words of each part of each provision, in order."""
    walked = _walk(json.loads(version.content)["provisions"])
    return {(it["id"], part): _printed(it[part]) for it in walked for part in PARTS}


def _numbers(version: Version) -> dict[str, str]:
    """The number of each provision, by id."""
    return {it["id"]: it["number"] for it in _walk(json.loads(version.content)["provisions"])}


def _walk(provisions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for provision in provisions:
        yield provision
        yield from _walk(provision["children"])


def _printed(words: Any) -> str:  # noqa: ANN401 -- a text, or the nodes of a rolling one
    """Words as they are printed; a contested place with its options in brackets."""
    if isinstance(words, str):
        return words
    printed = ""
    for node in words:
        if "options" in node:
            options = (_printed(option["content"]) for option in node["options"])
            printed += f"[{' / '.join(options)}]"
        else:
            printed += node["text"]
    return printed
