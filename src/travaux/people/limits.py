"""How often somebody may try: counted in the database, since several workers share the count."""

from typing import Final

from django.db import connections, router
from django.db.models import F
from django.utils.crypto import salted_hmac

from travaux.people.models import Attempt

WHILE: Final = 15 * 60
"""Seconds within which attempts are counted together."""

OF_A_NAME: Final = 20
"""Attempts under one name."""

OF_AN_ADDRESS: Final = 120
"""Failed attempts from one network address: a whole conference room may share one."""

_COUNT: Final = """
INSERT INTO people_attempt AS held (id, since, count) VALUES (%(id)s, %(now)s, 1)
ON CONFLICT (id) DO UPDATE SET
    count = CASE WHEN held.since <= %(before)s THEN 1 ELSE held.count + 1 END,
    since = CASE WHEN held.since <= %(before)s THEN excluded.since ELSE held.since END
RETURNING count
"""


def take(*keys: tuple[str, int], now: int) -> bool:
    """Count an attempt against each key, and say whether all are within their limits.

    Args:
        keys: what is limited and how often, such as ``("name:…", 20)``.
        now: seconds of the epoch.

    Guarantees:
        1. No attempt is lost, however many workers count at once: to count and to read is one
           statement.
        2. What is kept tells nobody's name nor address.
    """
    Attempt.objects.filter(since__lte=now - 4 * WHILE).delete()
    within = [_counted(_id(key), now) <= limit for key, limit in keys]
    return all(within)


def give_back(key: str) -> None:
    """Do not count the last attempt: it succeeded."""
    Attempt.objects.filter(pk=_id(key), count__gt=0).update(count=F("count") - 1)


def forget(key: str) -> None:
    """Forget all attempts of a key."""
    Attempt.objects.filter(pk=_id(key)).delete()


def _counted(id_: str, now: int) -> int:
    with connections[router.db_for_write(Attempt)].cursor() as cursor:
        cursor.execute(_COUNT, {"id": id_, "now": now, "before": now - WHILE})
        count: int = cursor.fetchone()[0]
    return count


def _id(key: str) -> str:
    return salted_hmac("travaux.people.limits", key, algorithm="sha256").hexdigest()
