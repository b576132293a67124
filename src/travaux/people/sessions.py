"""The sessions of persons who signed in."""

from django.contrib.sessions.models import Session

PERSON = "person"
"""Under this key a session holds the id of the person who signed in."""


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
