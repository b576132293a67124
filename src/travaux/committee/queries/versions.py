"""Questions about the immutable versions of an instrument."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
