"""A text that was opened from brackets is written back as it was typed, but for what moved on."""

import random
from collections.abc import Callable

import pytest

from tests.acts.deciding import PLENARY
from tests.acts.room import Room
from tests.acts.test_mid_stream import PARTIES, opening
from tests.web.rooms import House
from travaux.acts.places import Settle
from travaux.acts.proposals import Submit, TakeOver, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Delete, Insert
from travaux.committee.models import Instrument, Proposal
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.settled import Decision, in_full, standing_at
from travaux.text.brackets.opened import Opened
from travaux.text.brackets.opening import open_typed
from travaux.text.instrument_reading import instrument_for
from travaux.text.tree import walk
from travaux.text.values import Provision

pytestmark = [pytest.mark.database]

DRAFT = """# Convention on Buoys

## Article 2 (buoys)

1. Each Harbour State [shall][should – Arvenia, ZZZ] keep
buoys [, lit and red,] in its waters.

* * *

2. [A buoy [red][green] is lit at night.]

3. Ships pass buoys[, as far as they can, – Bemaria; Casdin opposes] at night. [agreed ad ref]

Article 3

4. [Fees are low.]

   5. Nobody pays [twice][three times – Casdin].
"""


@pytest.fixture
def house(database: object) -> House:
    assert database
    house = House()
    house.room.act("secretariat", opening(DRAFT.replace("\n", "\r\n")))
    return house


def text() -> Instrument:
    return Instrument.objects.get(pk="buoys")


def written(house: House) -> str:
    """The file as it is downloaded, its lines ending with newlines; they all end alike."""
    data = house.visitor().get("texts/buoys/as-typed.txt").content.decode()
    assert data.count("\n") == data.count("\r\n") == data.count("\r")
    return str(data.replace("\r\n", "\n"))


def settle(room: Room, provision: str, form: str, **said: object) -> None:
    decision = Decision(form=form, **said)  # type: ignore[arg-type]
    it = in_full(standing_at(text(), f"buoys.{provision}", "words"), decision)
    act = Settle(
        place=f"place-{provision}-{it.start}-{it.end}-{form.split()[0]}",
        instrument="buoys",
        provision=f"buoys.{provision}",
        on=it.on,
        start=it.start,
        end=it.end,
        form=it.form,
        words=it.words,
        proposals=it.proposals,
        decided=PLENARY,
    )
    room.act("secretariat", act)


def test_it_is_the_file_until_something_is_decided(house: House) -> None:
    assert written(house) == DRAFT


def lifted(room: Room) -> None:
    settle(room, "p7", "lift")


def one_place(room: Room) -> None:
    settle(room, "p3", "accept", span=(6, 7), proposals=("buoys.o1",))


def withdrawn(room: Room) -> None:
    room.act("BMR", Withdraw(proposal="buoys.o6"))


def taken_over(room: Room) -> None:
    room.act("DRN", TakeOver(proposal="buoys.o7"))


def proposed(room: Room) -> None:
    words = (Asked(action="amend", target="buoys.p3", quoted="waters", words="ports"),)
    room.act("DRN", Submit(proposal="new", instrument="buoys", changes=words))


def inserted(room: Room) -> None:
    words = (Asked(action="insert", target="buoys.p5", part="provision", wording="Bells ring."),)
    room.act("DRN", Submit(proposal="new", instrument="buoys", changes=words))


@pytest.mark.parametrize(
    ("act", "typed", "now"),
    [
        (one_place, "[shall][should – Arvenia, ZZZ] keep", "should keep"),
        (
            withdrawn,
            "buoys[, as far as they can, – Bemaria; Casdin opposes] at night. [agreed ad ref]",
            "buoys at night.",
        ),
        (taken_over, "[Fees are low.]", "[Fees are low. – Dorune bracket]"),
        (lifted, "[Fees are low.]", "Fees are low."),
        (proposed, "in its waters.", "in its [waters][ports – Dorune]."),
        (
            inserted,
            "[agreed ad ref]\n\n",
            "[agreed ad ref]\n\n[3 bis. Bells ring. – Dorune]\n\n",
        ),
    ],
)
def test_only_what_moved_on_is_written_anew(
    house: House, act: Callable[[Room], None], typed: str, now: str
) -> None:
    act(house.room)
    assert written(house) == DRAFT.replace(typed, now)
