"""Questions about translations."""

from collections.abc import Iterable
from dataclasses import dataclass

from travaux.committee.models import Provision, Translation
from travaux.committee.wordings import hash_of
from travaux.procedure.translations import Translation as State

PARTS = ("heading", "words", "closing")


@dataclass(frozen=True, slots=True)
class Translated:
    """One part of a provision in another language; ``behind``: its source has moved on."""

    provision: str
    part: str
    words: str
    state: State
    behind: bool


def translations_at(provision: str) -> dict[str, list[Translated]]:
    """What there is of a provision in each other language, part by part.

    Cost: two queries.
    """
    row = Provision.objects.filter(pk=provision).first()
    found: dict[str, list[Translated]] = {}
    rows = Translation.objects.filter(provision_id=provision)
    for it in sorted(rows, key=lambda it: PARTS.index(it.part)):
        behind = it.of_hash != hash_of(getattr(row, it.part))
        told = Translated(provision, it.part, it.words, State(it.state), behind)
        found.setdefault(it.language, []).append(told)
    return found


def entered_for(provisions: Iterable[str]) -> dict[tuple[str, str, str], Translation]:
    """What was entered of some provisions in any language, by provision, part and language.

    Cost: one query.
    """
    rows = Translation.objects.filter(provision__in=list(provisions))
    return {(row.provision_id, row.part, row.language): row for row in rows}
