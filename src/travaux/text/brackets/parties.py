"""The parties that a reader knows, found in a text by any of their names."""

from collections.abc import Iterable

import regex

from travaux.text.values import Party


class Known:
    """Names of parties; where one begins another, the longer is found.

    Ids and printed names are found as they are written, capitals and small letters
    apart: ``us`` is not ``US``. Whoever looks says where a name may begin; it ends with
    its word, or with a Han character.
    """

    def __init__(self, parties: Iterable[Party | str] = ()) -> None:
        self._ids: dict[str, str] = {}
        for party in parties:
            one = Party(party, party) if isinstance(party, str) else party
            self._ids.setdefault(one.id, one.id)
            self._ids.setdefault(one.name, one.id)
        self._ids.pop("", None)
        names = sorted(self._ids, key=len, reverse=True)
        listed = "|".join(regex.escape(name) for name in names)
        self._pattern = regex.compile(rf"(?:{listed})(?:(?<=\p{{Han}})|(?!\w))") if names else None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the parties, once each, in their order."""
        return tuple(dict.fromkeys(self._ids.values()))

    def __bool__(self) -> bool:
        return self._pattern is not None

    def at(self, text: str, start: int) -> tuple[str, int] | None:
        """The id of the party named at a place and the code point behind its name."""
        found = self._pattern.match(text, start) if self._pattern else None
        return (self._ids[found[0]], found.end()) if found else None
