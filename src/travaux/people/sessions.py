"""The sessions of persons who signed in."""

from collections.abc import Iterable
from typing import Final

from django.contrib.sessions.models import Session
from django.utils import timezone

PERSON = "person"
"""Under this key a session holds the id of the person who signed in."""

AT_ONCE: Final = 500
"""Sessions looked up by one query."""


def stamps(sessions: Iterable[str]) -> dict[str, str]:
    """What sessions hold, as the database keeps it, by key; those that ended are not there.

    Cost: one query for 500.
    """
    keys = list(sessions)
    held: dict[str, str] = {}
    for start in range(0, len(keys), AT_ONCE):
        rows = Session.objects.filter(
            session_key__in=keys[start : start + AT_ONCE], expire_date__gt=timezone.now()
        )
        held |= dict(rows.values_list("session_key", "session_data"))
    return held


def end_sessions(person: str) -> int:
    """End every session in which a person is signed in; gives how many there were.

    It reads every session there is, for which the server's secret is needed.

    Cost: some 0.05 ms a session.
    """
    rows = Session.objects.iterator(chunk_size=500)
    theirs = [row.pk for row in rows if row.get_decoded().get(PERSON) == person]
    for key in theirs:
        Session.objects.filter(pk=key).delete()
    return len(theirs)
