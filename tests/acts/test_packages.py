"""Packages and conditions through the acts: one ruling says what takes effect and what stands."""

from typing import Final

import pytest

from tests.acts.deciding import INFORMAL, PLENARY, agreed, draft, settle
from tests.acts.room import STATES, Room, established
from travaux.acts.agreements import Reconfirm, Reopen, TakeApart, TakeEffect
from travaux.acts.instruments import Open
from travaux.acts.provisions import Delete, Merge, Move, Split
from travaux.committee.models import Agreement, AgreementStep, Package
from travaux.committee.queries.agreements import agreements_in
from travaux.procedure.instruments import Kind
from travaux.text.values import Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

SAID: Final = "5th meeting"


def article(id_: str, words: str = "", *children: Provision) -> Provision:
    return Provision(
        id=id_, kind="article", number=id_[1:], heading=f"On {id_}", words=words, children=children
    )


TEXT: Final = (
    Provision(id="pp1", kind="preambular", words="Recalling the lagoons,"),
    Provision(
        id="ch",
        kind="chapter",
        number="I",
        heading="General",
        children=(
            article(
                "a1",
                "",
                Provision(id="a1.1", kind="paragraph", number="1", words="Buoys are lit."),
                Provision(id="a1.2", kind="paragraph", number="2", words="Buoys are red."),
            ),
            article("a2", "Each Party shall pay, as article 1 says."),
        ),
    ),
    article("a3", "Each Party shall vote."),
    article("a4", "Each Party shall report."),
    Provision(id="an", kind="annex", number="I", heading="Scales", words="One unit each."),
)


@pytest.fixture
def room(database: object) -> Room:
    assert database
    made = established()
    for id_, name in STATES.items():
        made.admit(id_, name=name)
    opened = Open(instrument="draft", kind=Kind.DRAFT, title="Draft", provisions=TEXT)
    made.act("secretariat", opened)
    return made


def states() -> dict[str, str]:
    return {it: found.state for it, found in agreements_in(draft()).items()}


def waits() -> dict[str, tuple[str, ...]]:
    return {it: found.waits for it, found in agreements_in(draft()).items() if found.waits}


def together(package: str, *parts: str, **said: object) -> TakeEffect:
    decided = said.get("decided", PLENARY)
    return TakeEffect(package=package, instrument="draft", parts=parts, decided=decided)  # type: ignore[arg-type]


def test_a_package_waits_for_a_condition_outside_it(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a1", conditional_on=("a4",)), agreed("g2", "a2"))
    room.refuse("secretariat", together("k1", "a1", "a2"), why="and 4 is not agreed")
    assert not Package.objects.exists()
    room.act("secretariat", agreed("g4", "a4"), together("k1", "a1", "a2"))
    assert states() == {"a1": "agreed", "a2": "agreed", "a4": "agreed"}
    room.act("secretariat", Reopen(agreement="g4", why="New facts.", decided=PLENARY))
    assert states() == {"a1": "conditional", "a2": "conditional", "a4": "reopened"}
    assert waits() == {"a1": ("a4",), "a2": ("a4",)}
    room.act("secretariat", Reconfirm(agreement="g4", decided=PLENARY))
    assert states() == {"a1": "agreed", "a2": "agreed", "a4": "agreed"}


@pytest.mark.parametrize("condition", ["pp1", "ch", "a1.2", "a1", "an"])
def test_a_condition_is_any_provision(room: Room, condition: str) -> None:
    room.act("secretariat", agreed("g3", "a3", conditional_on=(condition,)))
    met = Reconfirm(agreement="g3", decided=PLENARY)
    room.refuse("secretariat", met, why="on a condition that is not met")
    room.act("secretariat", agreed("gc", condition))
    assert states()["a3"] == "conditional"
    room.act("secretariat", met)
    assert states()["a3"] == "agreed"


def test_a_condition_is_met_with_what_it_stands_under(room: Room) -> None:
    room.act("secretariat", agreed("g3", "a3", conditional_on=("a1.2",)), agreed("g0", "ch"))
    room.act("secretariat", Reconfirm(agreement="g3", decided=PLENARY))
    assert states() == {"a3": "agreed", "ch": "agreed"}
    settle(room, "s1", "a1.1", "compromise", span=(0, 1), words="Markers")
    assert states() == {"a3": "conditional", "ch": "to be reconfirmed"}


def test_a_circle_of_conditions_takes_effect_as_a_package_and_not_by_halves(room: Room) -> None:
    room.act(
        "secretariat",
        agreed("g1", "a1", conditional_on=("a2",)),
        agreed("g2", "a2", conditional_on=("a3",)),
        agreed("g3", "a3", conditional_on=("a1",)),
    )
    half = Reconfirm(agreement="g1", decided=PLENARY)
    room.refuse("secretariat", half, why="since 2 is not agreed")
    room.refuse("secretariat", together("k1", "a1", "a2"), why="and 3 is not agreed")
    room.act("secretariat", together("k1", "a1", "a2", "a3"))
    assert set(states().values()) == {"agreed"}


def test_reopening_a_part_of_two_packages_reaches_both_and_no_third(room: Room) -> None:
    room.act("secretariat", *(agreed(f"g-{it}", it) for it in ("a1", "a2", "a3", "a4", "an")))
    room.act("secretariat", together("k1", "a1", "a2"), together("k2", "a2", "a3"))
    room.act("secretariat", together("k3", "a4", "an"))
    room.act("secretariat", Reopen(agreement="g-a1", why="New facts.", decided=PLENARY))
    assert states() == {
        "a1": "reopened",
        "a2": "conditional",
        "a3": "conditional",
        "a4": "agreed",
        "an": "agreed",
    }
    assert waits()["a3"] == ("a1",)
    room.refuse("secretariat", together("k4", "a3", "a4"), why="and 1 is not agreed")
    own = AgreementStep.objects.filter(agreement="g-a3").values_list("state", flat=True)
    assert list(own) == ["agreed"]
    room.act("secretariat", agreed("g-new", "a1"))
    assert set(states().values()) == {"agreed"}


def test_a_package_of_packages_is_one_that_names_their_parts(room: Room) -> None:
    room.act("secretariat", *(agreed(f"g-{it}", it) for it in ("a1", "a2", "a3", "a4")))
    room.act("secretariat", together("k1", "a1", "a2"), together("k2", "a3", "a4"))
    room.act("secretariat", together("k3", "a1", "a2", "a3", "a4"))
    room.act("secretariat", Reopen(agreement="g-a4", why="New facts.", decided=PLENARY))
    assert states() == {
        "a1": "conditional",
        "a2": "conditional",
        "a3": "conditional",
        "a4": "reopened",
    }
    apart = TakeApart(package="k3", why="The first half stands.", decided=PLENARY)
    room.act("secretariat", apart)
    assert states() == {"a1": "agreed", "a2": "agreed", "a3": "conditional", "a4": "reopened"}
    room.refuse("secretariat", apart, why="taken apart already")


@pytest.mark.parametrize("how", ["delete", "settle", "split", "merge", "merged away"])
def test_a_part_that_is_gone_or_changed_returns_the_rest(room: Room, how: str) -> None:
    room.act("secretariat", *(agreed(f"g-{it}", it) for it in ("a2", "a3", "a4")))
    room.act("secretariat", together("k1", "a2", "a3"))
    if how == "settle":
        settle(room, "s1", "a3", "compromise", span=(4, 5), words="may")
    else:
        acts = {
            "delete": Delete(provision="a3", decision=SAID),
            "split": Split(provision="a3", second="a3b", quoted="shall vote.", decision=SAID),
            "merge": Merge(provision="a3", other="a4", decision=SAID),
            "merged away": Merge(provision="a2", other="a3", decision=SAID),
        }
        room.act("secretariat", acts[how])
    gone = {"delete": ("a3",), "merged away": ("a2", "a3")}
    assert states()["a3"] == "to be reconfirmed"
    rest = "to be reconfirmed" if how == "merged away" else "conditional"
    assert states()["a2"] == rest
    if how in gone:
        late = Reconfirm(agreement="g-a3", decided=PLENARY)
        room.refuse("secretariat", late, why="no provision a3")
        room.act("secretariat", TakeApart(package="k1", parts=("a3",), why=SAID, decided=PLENARY))
        room.act("secretariat", Reconfirm(agreement="g-a2", decided=PLENARY))
    else:
        room.act("secretariat", Reconfirm(agreement="g-a3", decided=PLENARY))
    assert states()["a2"] == "agreed"


def test_a_moved_part_is_the_same_part(room: Room) -> None:
    room.act("secretariat", agreed("g2", "a2"), agreed("g3", "a3"), agreed("g0", "ch"))
    room.act("secretariat", together("k1", "a2", "a3"))
    room.act("secretariat", Move(provision="a2", other="a3", where="after", decision=SAID))
    assert states() == {"a2": "agreed", "a3": "agreed", "ch": "to be reconfirmed"}


def test_parts_are_taken_out_and_the_rest_stays_together(room: Room) -> None:
    room.act("secretariat", *(agreed(f"g-{it}", it) for it in ("a1", "a2", "a3")))
    room.act("secretariat", together("k1", "a1", "a2", "a3"))
    out = TakeApart(package="k1", parts=("a1",), why="It is minor.", decided=PLENARY)
    room.refuse("ARV", out, why="Only the Chair declares")
    other = TakeApart(package="k1", parts=("a4",), why="It is minor.", decided=PLENARY)
    room.refuse("secretariat", other, why="4 is no part of the package")
    room.refuse("secretariat", TakeApart(package="k9", why="No.", decided=PLENARY), why="k9")
    (done,) = room.act("secretariat", out)
    first, second = Package.objects.order_by("since")
    assert (first.until, first.why, first.parts) == (
        done.number,
        "It is minor.",
        ["a1", "a2", "a3"],
    )
    assert second.parts == ["a2", "a3"]
    room.act("secretariat", Reopen(agreement="g-a2", why="New facts.", decided=PLENARY))
    assert states() == {"a1": "agreed", "a2": "reopened", "a3": "conditional"}
    rest = TakeApart(package=second.id, parts=("a2",), why="It waits.", decided=PLENARY)
    room.act("secretariat", rest)
    assert states() == {"a1": "agreed", "a2": "reopened", "a3": "agreed"}
    assert not Package.objects.filter(until=None).exists()


def test_a_condition_is_not_met_below_the_level_of_its_agreement(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a1", conditional_on=("a2",)), agreed("g2", "a2"))
    low = together("k1", "a1", "a2", decided=INFORMAL)
    room.refuse("secretariat", low, why="cannot meet the condition of 1")
    met = Reconfirm(agreement="g1", decided=INFORMAL)
    room.refuse("secretariat", met, why="agreed at a higher level")


def test_what_is_confirmed_at_a_lower_level_is_agreed_at_that_level(room: Room) -> None:
    """The plenary never saw the words that an informal meeting confirms."""
    room.act("secretariat", agreed("g3", "a3"))
    settle(room, "s1", "a3", "compromise", span=(4, 5), words="may")
    room.act("secretariat", Reconfirm(agreement="g3", decided=INFORMAL))
    assert Agreement.objects.get(pk="g3").level == "informal"
    steps = AgreementStep.objects.filter(agreement="g3").values_list("state", "level", "presided")
    assert list(steps) == [
        ("agreed", "plenary", "the Chair"),
        ("to be reconfirmed", "", ""),
        ("agreed", "informal", "the facilitator"),
    ]


def test_words_are_confirmed_before_the_condition_is_met(room: Room) -> None:
    room.act("secretariat", agreed("g3", "a3", conditional_on=("a4",)))
    settle(room, "s1", "a3", "compromise", span=(4, 5), words="may")
    room.act("secretariat", Reconfirm(agreement="g3", decided=PLENARY))
    assert states() == {"a3": "conditional"}
    assert waits() == {"a3": ("a4",)}


def test_reopening_a_paragraph_reopens_the_article_that_was_agreed_with_it(room: Room) -> None:
    room.act("secretariat", agreed("g1", "a1.1"), agreed("g2", "a1.2"), agreed("g0", "a1"))
    asked = Reopen(agreement="g1", asked_by=("ARV",), why="New facts.", decided=PLENARY)
    room.act("secretariat", asked)
    assert states() == {"a1.1": "reopened", "a1.2": "agreed", "a1": "reopened"}
    step = AgreementStep.objects.filter(agreement="g0").last()
    assert step is not None
    assert (step.asked_by, step.why) == (["ARV"], "New facts.")


def test_a_package_taken_up_again_is_one(room: Room) -> None:
    room.act("secretariat", *(agreed(f"g-{it}", it) for it in ("a1", "a2", "a3")))
    room.act("secretariat", together("k1", "a1", "a2"), together("k2", "a1", "a2", "a3"))
    room.act("secretariat", together("k3", "a2", "a1"))
    assert [it.id for it in Package.objects.filter(until=None)] == ["k2", "k3"]
    assert agreements_in(draft())["a1"].partners == ("a2", "a3")
