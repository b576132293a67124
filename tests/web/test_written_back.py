"""A text that was opened from brackets is written back as it was typed, but for what moved on."""

import random
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from tests.acts.deciding import PLENARY
from tests.acts.room import GROUNDS, Room
from tests.acts.test_mid_stream import fresh, opening
from tests.acts.typed_drafts import DRAFTS, NAMES
from tests.web.rooms import House
from travaux.acts.committees import Arrange
from travaux.acts.delegations import Admit
from travaux.acts.errors import Refused, Stale
from travaux.acts.instruments import OpenBracketed
from travaux.acts.places import Settle
from travaux.acts.previews import typed
from travaux.acts.proposals import Submit, TakeOver, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Delete, Insert, Move
from travaux.committee.models import Instrument, Sponsor, Stance
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.settled import Decision, asked_at, in_full, standing_at
from travaux.procedure.instruments import Kind
from travaux.sentences import BadInput
from travaux.text.amendments import WORDING, full_wording
from travaux.text.brackets.opening import open_typed
from travaux.text.settled_values import Form
from travaux.text.tree import part_of, walk
from travaux.text.values import Proposal

pytestmark = [pytest.mark.database]

DRAFT = """# Convention on Buoys

## Article 2 (buoys)

1. Each Harbour State [shall][should – Arvenia, ZZZ] keep
buoys [, lit and red,] in its waters.

* * *

2. [A buoy [red][green] is lit at night.]

3. Ships pass buoys[, as far as they can, – Bemaria; Casdin opposes] at night.[^1] [agreed ad ref]

Article 3

4. [Fees are low.]

   5. Nobody pays [twice][three times – Casdin].

[^1]: Casdin: to be looked at again.
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


def settle(room: Room, provision: str, form: Form, **said: Any) -> None:  # noqa: ANN401
    decision = Decision(form=form, **said)
    room.act("secretariat", settling_in(text(), f"buoys.{provision}", decision))


def settling_in(row: Instrument, provision: str, decision: Decision) -> Settle:
    """The act that settles a place of a text as it stands."""
    it = in_full(standing_at(row, provision, "words"), decision)
    return Settle(
        place=f"place-{uuid.uuid4()}",
        instrument=row.id,
        provision=provision,
        on=it.on,
        start=it.start,
        end=it.end,
        form=it.form,
        words=it.words,
        proposals=it.proposals,
        decided=PLENARY,
    )


def test_it_is_the_file_until_something_is_decided(house: House) -> None:
    assert written(house) == DRAFT


def test_where_no_names_are_printed_the_file_is_not_given_to_everyone(house: House) -> None:
    house.room.act("secretariat", Arrange(attribution="count"))
    assert house.visitor().get("texts/buoys/as-typed.txt").status_code == 404
    assert "as-typed.txt" not in house.visitor().get("texts/buoys").content.decode()
    assert house.visitor("secretariat").get("texts/buoys/as-typed.txt").status_code == 200


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
            "buoys[, as far as they can, – Bemaria; Casdin opposes] at night.[^1]",
            "buoys at night.[^1]",
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


def test_provisions_that_came_moved_or_went_are_in_their_places(house: House) -> None:
    """Each with what stands behind it; the new one is printed with its number."""
    room = house.room
    settle(room, "p7", "lift")
    room.act(
        "secretariat",
        Insert(
            provision="rung",
            target="buoys.p3",
            number="1 bis",
            words="Bells ring.",
            decision="5th meeting",
        ),
        Move(provision="buoys.p5", where="before", other="buoys.p4", decision="5th meeting"),
        Delete(provision="buoys.p7", decision="5th meeting"),
    )
    now = written(house)
    third = DRAFT[DRAFT.index("3. Ships") : DRAFT.index("Article 3")]
    second = DRAFT[DRAFT.index("2. [A buoy") : DRAFT.index("3. Ships")]
    begins, _, behind = DRAFT.partition("2. [A buoy")
    ends = behind[behind.index("Article 3") :].replace("4. [Fees are low.]\n\n", "")
    assert now == f"{begins}1 bis. Bells ring.\n\n{third}{second}{ends}"


FORMS: tuple[Form, ...] = ("accept", "lift", "reject", "delete", "keep bracketed")


def admit(room: Room) -> None:
    """Have the three States of the drafts at the table, with their names in six languages."""
    for number, id_ in enumerate(("ALV", "BEM", "CAS")):
        names: Any = {language: them[number] for language, them in NAMES.items()}
        room.act(
            "secretariat",
            Admit(delegation=id_, category="member", names=names, grounds=GROUNDS, source="A/1"),
        )


def opened_in(room: Room, language: str, id_: str) -> OpenBracketed:
    at_table = dict(zip(NAMES[language], ("ALV", "BEM", "CAS"), strict=True))
    opened = open_typed(DRAFTS[language], tuple(at_table), language=language)
    provisions, said = typed(opened, fresh(id_), at_table)
    act = OpenBracketed(
        instrument=id_,
        kind=Kind.DRAFT,
        title="Buoys",
        language=language,  # type: ignore[arg-type]
        provisions=provisions,
        typed=said,
    )
    room.act("secretariat", act)
    return act


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_of_any_language_opens_and_is_written_back(language: str, database: object) -> None:
    """What is known is known, what is not is listed; everyone named is asked to confirm."""
    assert database
    house = House()
    admit(house.room)
    act = opened_in(house.room, language, "typed")
    row = Instrument.objects.get(pk="typed")
    answer = house.visitor().get("texts/typed/as-typed.txt")
    assert answer.content.decode() == DRAFTS[language]
    asked = {it.id.removeprefix("typed."): it.sponsors for it in asked_of(row)}
    one, two, three = NAMES[language]
    nobodys = dict.fromkeys(("o3", "o4", "o5", "o7"), ())
    assert asked == {"o1": (one, two), "o2": (three,), "o6": (two,), "o8": (two,), **nobodys}
    assert len(act.typed.unknown) == 3
    assert [it.agreed for it in act.typed.marks] == [True]
    assert Stance.objects.get(about="typed.o8").delegation_id == "ALV"
    assert Sponsor.objects.filter(proposal__instrument=row, floor=True).count() == 5
    noted = [it.notes for it in walk(as_it_stands(row).provisions) if it.notes]
    assert [note.split()[1].startswith(three) for (note,) in noted] == [True]


@pytest.mark.parametrize("language", DRAFTS)
def test_whatever_is_settled_all_else_stays_as_it_was_typed(
    language: str, database: object
) -> None:
    """Four made negotiations a language: settle at random, and read the file again."""
    assert database
    house, chance = House(), random.Random(language)
    admit(house.room)
    for number in range(4):
        id_ = f"t{number}"
        act = opened_in(house.room, language, id_)
        touched: set[str] = set()
        for _turn in range(4):
            touched |= settle_any(house.room, id_, chance)
            see(house, act, touched)


def settle_any(room: Room, id_: str, chance: random.Random) -> set[str]:
    """Settle a place of a text in some way, if anything is open; the provision it is in."""
    row = Instrument.objects.get(pk=id_)
    provisions = [it.id for it in walk(as_it_stands(row).provisions)]
    standing = [standing_at(row, it, "words") for it in provisions]
    places = [(it, one) for it in standing for one in it.open]
    if not places:
        return set()
    place, one = chance.choice(places)
    form = chance.choice(FORMS)
    span = one.start, one.end
    named = place.asking(span)[:1] if form in ("accept", "reject") else ()
    try:
        act = settling_in(row, place.spot[0], Decision(form=form, span=span, proposals=named))
        room.act("secretariat", act)
    except (BadInput, Refused, Stale):
        return set()
    return {place.spot[0]}


def see(house: House, act: OpenBracketed, touched: set[str]) -> None:
    """What nothing was decided of is there as it was typed; all of it reads as the text stands."""
    language = act.language
    text = house.visitor().get(f"texts/{act.instrument}/as-typed.txt").content.decode()
    source = act.typed.source
    pattern = "".join(
        ".*?" if it.provision in touched else re.escape(source[it.start : it.end])
        for it in act.typed.passages
    )
    assert re.fullmatch(pattern, text, re.DOTALL), text
    row = Instrument.objects.get(pk=act.instrument)
    again = open_typed(text, NAMES[language], language=language)
    stands = [it.words for it in walk(as_it_stands(row).provisions)]
    assert [it.words for it in walk(again.instrument.provisions)] == stands, text
    there = asked_at(row)[1].places.items()
    asked = {said(it, part_of(as_it_stands(row), *spot)) for spot, those in there for it in those}
    words = {it.id: it.words for it in walk(again.instrument.provisions)}
    read = {said(it.proposal, words[it.provision]) for it in again.proposals}
    assert read == asked, text


def said(it: Proposal, words: str) -> tuple[str, frozenset[str], str]:
    """What a proposal asks, and who: an amended one, on the base."""
    wording = full_wording(it) if it.action in WORDING else words[slice(it.start, it.end)]
    return it.action, frozenset(it.sponsors), wording
