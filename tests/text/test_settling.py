"""Settling a place: what becomes of brackets, of amendments, and of a stale settlement."""

from dataclasses import replace

import pytest

from tests.laws import settled as law
from travaux.text.compare import Base
from travaux.text.errors import BadInput
from travaux.text.settled_values import Form, Settled, Settlement, hash_of
from travaux.text.settlements import decide, on_what_stands
from travaux.text.settling import settle
from travaux.text.values import Proposal

WRONG = (
    "a reads 'Each Party shall keep lit buoys in its waters.' and should read "
    "'Each Party must keep lit buoys in its waters.'"
)
OLD = "Each Party shall keep buoys in its waters."
SHALL = (4, 5)


def asked(name: str, **fields: object) -> Proposal:
    return replace(Proposal(name, ("AAA",)), **fields)  # type: ignore[arg-type]  # its fields


def decided(span: tuple[int, int], form: Form, *names: str, words: str = "") -> Settlement:
    return Settlement("words p1", hash_of(OLD), *span, words, form, names)


def settled(settlement: Settlement, *proposals: Proposal) -> Settled:
    return settle(OLD, proposals, decide(OLD, proposals, settlement))


def test_a_bracket_is_lifted_with_its_words_and_carried_with_others() -> None:
    done = settled(
        decided((4, 7), "compromise", words="has"),
        asked("on it", action="bracket", start=11, end=16),
        asked("around it", action="bracket", start=5, end=27),
        asked("before it", action="reserve", start=0, end=10),
        asked("behind it", action="bracket", start=22, end=27),
        asked("into it", action="bracket", start=5, end=16),
        asked("out of it", action="bracket", start=17, end=27),
        asked("all of it", action="bracket"),
        asked("kept", action="retain"),
    )
    assert done.base == "Each Party has buoys in its waters."
    assert [(it.id, it.why) for it in done.casualties] == [("on it", "lifted")]
    bracketed = {
        it.id: done.base[slice(it.start, it.end)] for it in done.proposals if it.action != "retain"
    }
    assert bracketed == {
        "around it": "Party has buoys",
        "before it": "Each Party",
        "behind it": "buoys",
        "into it": "Party ",
        "out of it": " buoys",
        "all of it": done.base,
    }
    assert [(it.start, it.end) for it in done.proposals if it.id == "all of it"] == [(None, None)]


def test_words_settled_in_stand_outside_a_bracket_at_whose_edge_they_are() -> None:
    done = settled(
        decided((5, 5), "compromise", words=" now"),
        asked("before", action="bracket", start=11, end=16),
        asked("behind", action="bracket", start=16, end=21),
        asked("around", action="bracket", start=11, end=21),
    )
    bracketed = [done.base[slice(it.start, it.end)] for it in done.proposals]
    assert bracketed == ["shall", " keep", "shall now keep"]


def test_what_is_left_of_a_casualty_is_told() -> None:
    done = settled(
        decided(SHALL, "compromise", words="must"),
        asked("a", wording="Each Party should keep lit buoys in its waters."),
        asked("b", wording="Each Party should keep buoys in its waters."),
        asked("c", wording="Each Party.", amends="b"),
        asked("d", wording=f"{OLD} Buoys are red.", amends="a"),
        asked("e", action="delete"),
    )
    assert {it.id: it.rest for it in done.casualties} == {
        "a": "Each Party must keep lit buoys in its waters.",
        "b": None,
        "c": None,
        "e": None,
    }
    assert str(done.casualties[0].reason) == "It changes “shall”, which was settled as “must”."
    (kept,) = done.proposals
    assert kept.wording == "Each Party must keep buoys in its waters. Buoys are red."
    assert kept.amends is None


def test_what_is_settled_inside_is_named() -> None:
    done = settled(
        decided((4, 7), "lift"), asked("a", wording=OLD.replace("shall keep", "shall not keep"))
    )
    (fallen,) = done.casualties
    assert (fallen.why, str(fallen.reason)) == (
        "inside",
        "It puts “not ” into words that were settled as “shall keep”.",
    )


def test_a_compromise_fulfils_whoever_asked_for_part_of_it() -> None:
    done = settled(
        decided((4, 9), "compromise", words="should keep marks"),
        asked("a", wording=OLD.replace("shall", "should")),
        asked("b", wording=OLD.replace("buoys", "marks")),
        asked("c", wording=OLD.replace("shall keep buoys", "should keep marks")),
    )
    assert done.fulfilled == ("a", "b", "c")
    assert done.casualties == ()


def test_who_is_accepted_keeps_what_else_it_asks() -> None:
    wording = "Each Party should keep buoys in its harbours."
    done = settled(decided(SHALL, "accept", "a"), asked("a", wording=wording))
    assert done.base == "Each Party should keep buoys in its waters."
    assert done.proposals == (asked("a", wording=wording),)
    assert done.carried == ("a",)


def test_brackets_that_are_kept_change_nothing() -> None:
    one = asked("a", wording=OLD.replace("shall", "should"))
    done = settled(decided(SHALL, "keep bracketed"), one)
    assert done == Settled(OLD, (one,))


def test_a_rejection_names_who_proposes_there() -> None:
    both = (
        asked("a", wording=OLD.replace("shall", "should")),
        asked("b", wording=OLD.replace("shall", "may")),
        asked("c", wording=OLD.replace("waters", "harbours")),
    )
    assert decide(OLD, both, decided(SHALL, "reject")).proposals == ("a", "b")
    done = settled(decided(SHALL, "reject", "b"), *both)
    assert [it.id for it in done.proposals] == ["a", "c"]
    assert str(done.casualties[0].reason) == "It was rejected: the text stays “shall” here."
    with pytest.raises(BadInput, match="proposes no words at this place"):
        decide(OLD, both, decided(SHALL, "reject", "c"))
    with pytest.raises(BadInput, match="Nothing is accepted by name"):
        decide(OLD, both, decided(SHALL, "accept"))
    whole = (asked("z", wording="Every ferry rings its bell in fog, and waits."),)
    with pytest.raises(BadInput, match="cut a contested place"):
        decide(OLD, whole, decided(SHALL, "accept", "z"))


@pytest.mark.parametrize(
    ("base", "span", "words", "after", "kept"),
    [
        ("", (0, 0), "Scope", "Scope", ("Purpose", "Scope Purpose")),
        ("", (0, 0), "范围", "范围", ("目的", "范围目的")),
        (OLD, (3, 6), "", "Each Party keep buoys in its waters.", None),
        (OLD, (4, 4), "and State", f"{OLD[:11]}and State {OLD[11:]}", None),
        (OLD, (3, 3), "-State", OLD.replace("Party", "Party-State"), None),
        ("the 'own'", (0, 2), "his", "his 'own'", None),
        ("A , b", (2, 3), "or", "A or b", ("A, b or c", "A or b or c")),
    ],
)
def test_words_that_come_to_touch_stay_words(
    base: str, span: tuple[int, int], words: str, after: str, kept: tuple[str, str] | None
) -> None:
    others = (asked("a", wording=kept[0]),) if kept else ()
    settlement = Settlement("p1", hash_of(base), *span, words, "compromise")
    done = settle(base, others, decide(base, others, settlement))
    assert done.base == after
    assert [it.wording for it in done.proposals] == ([kept[1]] if kept else [])


def test_what_could_not_be_consolidated_is_not_settled() -> None:
    settlement = decided(SHALL, "compromise", words="must")
    for one, said in (
        (asked("a", action="bracket", start=5, end=999), "brackets 5 to 999"),
        (asked("a", action="delte"), "unknown action"),
        (asked("a", wording="a\u202eb"), "U\\+202E"),
    ):
        with pytest.raises(BadInput, match=said):
            settle(OLD, [one], settlement)
    with pytest.raises(BadInput, match="stands on two proposals"):
        settle(OLD, [asked("a"), asked("a")], settlement)
    with pytest.raises(BadInput, match="normalization form C"):
        settle(OLD, [], replace(settlement, start=5, words="\u0323"))


@pytest.mark.parametrize(
    ("stands", "span"),
    [
        (OLD, (4, 5)),
        ("Now each Harbour Party shall keep buoys in its waters.", (8, 9)),
        ("Each Party shall keep no buoys.", (4, 5)),
        ("Each Party should keep buoys in its waters.", None),
        ("Keep buoys.", None),
    ],
)
def test_a_stale_settlement_is_rebased_or_refused(
    stands: str, span: tuple[int, int] | None
) -> None:
    now = on_what_stands(decided(SHALL, "compromise", words="must"), OLD, stands)
    assert (now and (now.start, now.end)) == span
    if now:
        assert now.on == hash_of(stands)
        assert settle(stands, (), now).base == stands.replace("shall", "must")


def test_a_stale_insertion_is_refused_where_others_came_in() -> None:
    insertion = decided((8, 8), "compromise", words="lit ")
    assert on_what_stands(insertion, OLD, OLD.replace("keep", "keep two")) is None
    moved = on_what_stands(insertion, OLD, OLD.replace("Each", "Each and every"))
    assert moved is not None
    assert settle(OLD.replace("Each", "Each and every"), (), moved).base == (
        "Each and every Party shall keep lit buoys in its waters."
    )


@pytest.mark.parametrize(
    ("fate", "after", "said"),
    [
        ("open", "Each Party must keep lit buoys in its waters.", []),
        ("casualty", None, ["a is casualty and should be open"]),
        ("fulfilled", None, ["a is fulfilled and should be open"]),
        (
            "open",
            "Each Party shall keep lit buoys in its waters.",
            [WRONG],
        ),
    ],
)
def test_the_checker_finds_a_wrong_fate(fate: str, after: str | None, said: list[str]) -> None:
    before = OLD.replace("buoys", "lit buoys")
    one = law.Asked("a", [(8, 8, "lit ")], before, after, fate, deletes=False)
    tokens = Base(OLD).tokens
    assert list(law.faults(tokens, (4, 5, "must"), [(4, 5, "must")], [one])) == said


def test_the_checker_finds_a_missed_casualty() -> None:
    one = law.Asked("a", [(4, 5, "may")], OLD.replace("shall", "may"), "", "open", deletes=False)
    tokens = Base(OLD).tokens
    (fault,) = law.faults(tokens, (4, 5, "must"), [(4, 5, "must")], [one])
    assert fault == "a is open and should be casualty"
