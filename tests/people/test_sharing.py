"""Workers that share a database count attempts and uses of a code together, one by one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from django.db import connections

from tests.acts.room import negotiating
from tests.databases import Place
from travaux.committee.models import Representative
from travaux.people import codes, limits
from travaux.people.codes import Invitation
from travaux.people.models import Attempt, Code
from travaux.record.database import using
from travaux.record.verify import verify
from travaux.sentences import BadInput
from travaux.web.joining import Newcomer, joined

pytestmark = pytest.mark.database

Result = TypeVar("Result")
NOW = "2031-03-14T09:00:00.000000Z"
WORKERS = 8


def at_once(database: Place, work: Callable[[int], Result], times: int) -> list[Result]:
    """What becomes of work that several workers do at once, each on a connection of its own."""

    def done(number: int) -> Result:
        with using(database.alias):
            try:
                return work(number)
            finally:
                connections[database.alias].close()

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(done, range(times)))


def test_no_attempt_is_lost(database: Place) -> None:
    within = at_once(database, lambda _: limits.take(("name:x", 25), now=10**9), 40)
    assert sum(within) == 25
    assert Attempt.objects.get().count == 40


@pytest.mark.usefixtures("quick_hashes")
def test_a_code_serves_no_more_often_than_it_says(database: Place) -> None:
    room = negotiating()
    before = Representative.objects.count()
    invited = Invitation(
        space=room.space,
        party="ARV",
        capacity="adviser",
        issuer="person-ARV",
        uses=5,
        expires_at="2999-01-01T00:00:00.000000Z",
    )
    plain = codes.make("code", invited, now=NOW)

    def join(number: int) -> bool:
        try:
            joined(str(plain), Newcomer(f"Person {number}", "en", "seven reefs at dawn"))
        except BadInput:
            return False
        return True

    assert sum(at_once(database, join, 16)) == 5
    assert Code.objects.get().used == 5
    assert Representative.objects.count() == before + 5
    assert verify(room.space).whole
