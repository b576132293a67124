"""A package takes effect whole or not at all, and what may take effect is one ruling."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.text.agreement import Agreement, State, after_change, reopened
from travaux.text.packages import Package, in_force, missing
from travaux.text.values import Instrument, Provision

STATES: tuple[State, ...] = ("agreed", "conditional", "to be reconfirmed", "reopened")


def one(provision: str, state: State = "agreed", on: tuple[str, ...] = ()) -> Agreement:
    return Agreement(provision, "en", "committee", "0" * 64, state, conditional_on=on)


def confirmed(agreements: dict[str, Agreement], package: Package) -> dict[str, Agreement]:
    """As a package that takes effect leaves them: every part agreed by itself."""
    return agreements | {it: replace(agreements[it], state="agreed") for it in package.parts}


def states(agreements: dict[str, Agreement]) -> dict[str, str]:
    return {it: now.state for it, now in agreements.items()}


def test_a_package_holds_whole_or_not_at_all() -> None:
    package = Package("money", ("a1", "a2", "a3"))
    agreements = {"a1": one("a1"), "a2": one("a2")}
    assert {it.state for it in in_force(agreements, [package]).values()} == {"conditional"}
    assert missing(agreements, package.parts) == ("a3",)
    whole = {**agreements, "a3": one("a3", "conditional")}
    now = confirmed(whole, package)
    assert {it.state for it in now.values()} == {"agreed"}
    assert in_force(now, [package]) == now


def test_reopening_one_part_returns_the_rest_to_conditional() -> None:
    packages = [
        Package("money", ("a1", "a2")),
        Package("seat", ("a2", "a3")),
        Package("x", ("a4",)),
    ]
    agreements = {it: one(it) for it in ("a1", "a2", "a3", "a4", "a5")}
    agreements["a1"] = reopened(agreements["a1"])
    assert states(in_force(agreements, packages)) == {
        "a1": "reopened",
        "a2": "conditional",
        "a3": "conditional",
        "a4": "agreed",
        "a5": "agreed",
    }
    assert agreements["a2"].state == "agreed"
    assert missing(agreements, packages[0].parts) == ("a1",)
    gone = Instrument("Convention", "en", provisions=(Provision("a9", "article"),))
    assert after_change(agreements["a1"], gone).state == "reopened"


def test_a_package_that_shares_a_part_with_one_that_does_not_hold_takes_no_effect() -> None:
    agreements = {"a1": one("a1", "reopened"), "a2": one("a2"), "a3": one("a3")}
    first = [Package("money", ("a1", "a2"))]
    assert missing(agreements, ("a2", "a3")) == ()
    assert missing(agreements, ("a2", "a3"), packages=first) == ("a1",)


@pytest.mark.parametrize(("named", "agreements", "parts", "left"), [
    ("a part has a condition inside", [one("a1", "conditional", ("a2",)), one("a2")], "a1 a2", ""),
    ("a circle", [one("a1", "conditional", ("a2",)), one("a2", "conditional", ("a1",))],
     "a1 a2", ""),
    ("a circle, half of it", [one("a1", "conditional", ("a2",)),
     one("a2", "conditional", ("a1",))], "a1", "a2"),
    ("a condition outside, agreed", [one("a1", "conditional", ("a3",)), one("a2"), one("a3")],
     "a1 a2", ""),
    ("a condition outside, nobody agreed", [one("a1", "conditional", ("a3",)), one("a2")],
     "a1 a2", "a3"),
    ("a condition outside, reopened", [one("a1", "conditional", ("a3",)), one("a2"),
     one("a3", "reopened")], "a1 a2", "a3"),
    ("a condition outside, itself conditional", [one("a1", "conditional", ("a3",)), one("a2"),
     one("a3", "conditional")], "a1 a2", "a3"),
    ("a condition of a condition", [one("a1", "conditional", ("a3",)), one("a2"),
     one("a3", "agreed", ("a4",)), one("a4", "to be reconfirmed")], "a1 a2", "a4"),
    ("a condition that is agreed with its article", [one("a1", "conditional", ("a3.1",)),
     one("a2"), one("a3")], "a1 a2", ""),
    ("a condition in an article that is reopened", [one("a1", "conditional", ("a3.1",)),
     one("a2"), one("a3", "reopened")], "a1 a2", "a3.1"),
    ("a condition on its own article", [one("a3.1", "conditional", ("a3",)), one("a2"),
     one("a3")], "a3.1 a2", ""),
    ("a part that is gone", [one("a1"), one("a2", "to be reconfirmed")], "a1 a2", "a2"),
    ("a part agreed with its article alone", [one("a3"), one("a2")], "a3.1 a2", "a3.1"),
    ("a part on condition of itself", [one("a1", "conditional", ("a1",)), one("a2")], "a1 a2", ""),
])  # fmt: skip
def test_what_stands_in_the_way(
    named: str, agreements: list[Agreement], parts: str, left: str
) -> None:
    every = {it.provision: it for it in agreements}
    assert missing(every, parts.split(), above={"a3.1": "a3"}) == tuple(left.split()), named


def test_the_ruling_is_one_for_every_state_of_two_parts_and_a_condition() -> None:
    """A package takes effect exactly where it would then be in force."""
    kinds: list[State | None] = [*STATES, None]
    package = Package("k", ("a1", "a2"))
    for one_, two, three in product(kinds, kinds, kinds):
        agreements = {
            id_: one(id_, state, ("a3",) if id_ == "a1" else ())
            for id_, state in (("a1", one_), ("a2", two), ("a3", three))
            if state
        }
        expected = {one_, two} <= {"agreed", "conditional"} and three == "agreed"
        assert (missing(agreements, package.parts) == ()) == expected
        if expected:
            now = in_force(confirmed(agreements, package), [package])
            assert states(now) == {"a1": "agreed", "a2": "agreed", "a3": "agreed"}


IDS = ("a1", "a2", "a3", "a4", "a5")


@settings(max_examples=200)
@given(st.data())
def test_what_takes_effect_is_in_force_and_what_does_not_would_not_be(data: st.DataObject) -> None:
    some = st.lists(st.sampled_from(IDS), max_size=3, unique=True).map(tuple)
    agreements = {
        it: one(it, data.draw(st.sampled_from(STATES)), data.draw(some))
        for it in data.draw(st.lists(st.sampled_from(IDS), unique=True))
    }
    packages = [Package(f"k{n}", them) for n, them in enumerate(data.draw(st.lists(some)))]
    new = Package("new", data.draw(some.filter(bool)))
    left = missing(agreements, new.parts, packages=packages)
    if not left:
        now = in_force(confirmed(agreements, new), [*packages, new])
        assert {now[it].state for it in new.parts} == {"agreed"}
    else:
        assert not any(
            it in agreements and agreements[it].state == "agreed" for it in set(left) - {*new.parts}
        )
        for it in left:  # and agreeing all of what is named is what it takes
            agreements[it] = replace(agreements.get(it, one(it)), state="agreed", conditional_on=())
        assert set(missing(agreements, new.parts, packages=packages)).isdisjoint(left)


def test_in_force_does_not_depend_on_the_order_of_agreements() -> None:
    agreements = {
        "a1": one("a1", on=("a2",)),
        "a2": one("a2", on=("a3",)),
        "a3": one("a3", "reopened"),
    }
    back = dict(reversed(agreements.items()))
    assert states(in_force(agreements, ())) == states(in_force(back, ()))
    assert states(in_force(agreements, ()))["a1"] == "conditional"
    agreements["a3"] = one("a3")
    assert set(states(in_force(agreements, ())).values()) == {"agreed"}


def test_what_is_agreed_with_a_part_waits_with_it() -> None:
    """An article is not agreed while a paragraph of it waits for another package's part."""
    above = {"a1.1": "a1", "a1.2": "a1", "a1": "ch"}
    agreements = {it: one(it) for it in ("a1.1", "a1.2", "a1", "ch", "a2", "a3")}
    packages = [Package("k", ("a1.1", "a2"))]
    assert set(states(in_force(agreements, packages, above)).values()) == {"agreed"}
    agreements["a2"] = one("a2", "reopened")
    assert states(in_force(agreements, packages, above)) == {
        "a1.1": "conditional",
        "a1.2": "agreed",
        "a1": "conditional",
        "ch": "conditional",
        "a2": "reopened",
        "a3": "agreed",
    }
    assert missing(agreements, ("ch", "a3"), packages=packages, above=above) == ("a2",)
    agreements["a1.1"] = one("a1.1", "to be reconfirmed")
    assert states(in_force(agreements, packages, above))["a1"] == "agreed"
