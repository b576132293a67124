"""What is held in pencil: one row a space, each change counted, on no record."""

import pytest

from travaux.people.models import Pencil
from travaux.people.pencil import LIMIT, hold, pencil_of
from travaux.sentences import BadInput

pytestmark = pytest.mark.database


@pytest.mark.usefixtures("database")
def test_one_pencil_a_space_is_held_and_its_changes_are_counted() -> None:
    assert pencil_of("lagoon") is None
    for number, words in enumerate(("may", "shall", "should"), 1):
        held = hold(Pencil(space="lagoon", provision="a2", content=words))
        assert (held.content, held.changes) == (words, number)
    other = hold(Pencil(space="delta", provision="b1"))
    assert other.changes == 1
    assert Pencil.objects.count() == 2


@pytest.mark.usefixtures("database")
def test_more_than_a_room_reads_is_refused() -> None:
    hold(Pencil(space="lagoon", content="kept"))
    with pytest.raises(BadInput, match="divide it"):
        hold(Pencil(space="lagoon", content="x" * (LIMIT + 1)))
    held = pencil_of("lagoon")
    assert held is not None
    assert (held.content, held.changes) == ("kept", 1)
