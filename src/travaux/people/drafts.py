"""What a delegation drafts: its own, seen by nobody else, on no record.

A draft becomes a proposal by an act, which carries the words; the draft is then thrown away.
"""

from travaux.people.models import Draft
from travaux.people.uploads import ABOUT


def keep(draft: Draft) -> Draft:
    """Keep a draft, new or changed.

    Raises:
        PermissionError: a draft of that id is another delegation's.
    """
    there = Draft.objects.filter(pk=draft.id).first()
    if there and (there.space, there.delegation) != (draft.space, draft.delegation):
        raise PermissionError(draft.id)
    draft.save()
    return draft


def drafts_of(space: str, delegation: str) -> list[Draft]:
    """A delegation's drafts in a space, the latest first."""
    rows = Draft.objects.filter(space=space, delegation=delegation).exclude(about=ABOUT)
    return list(rows.order_by("-changed_at"))


def throw_away(space: str, delegation: str, id: str) -> None:  # noqa: A002 -- the room says id
    """Throw a draft away; another delegation's is left alone."""
    Draft.objects.filter(space=space, delegation=delegation, pk=id).delete()
