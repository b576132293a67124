"""Compilation without a base: families of like wordings, each reading back exactly."""

import random

from tests.text.sketch import sketch
from travaux.text.compile import Submission, compile  # noqa: A004 -- the room's own word
from travaux.text.reading import choices, read_for
from travaux.text.values import Choice

PROTECT = "Each Party shall protect its lagoons from pollution in accordance with domestic law."


def test_what_like_wordings_share_is_shown_once() -> None:
    compiled = compile(
        ["Protection"],
        [
            Submission("1", ("AAA",), "Protection", PROTECT),
            Submission("2", ("BBB",), "Protection", PROTECT.replace("shall", "should")),
            Submission("3", ("CCC",), "Protection", PROTECT),
            Submission("4", ("DDD",), "Protection", "No obligation is needed."),
        ],
    )
    assert len(compiled) == 1
    text = sketch(compiled[0].nodes)
    assert "[shall –1,3][should –2]" in text
    assert text.endswith("[No obligation is needed. –4]")
    assert all(
        option.origin == "proposed"
        for choice, _ in choices(compiled[0].nodes)
        for option in choice.options
    )


def test_headings_keep_their_order_and_none_is_lost() -> None:
    submissions = [Submission("1", ("A",), "Beyond", "x"), Submission("2", ("A",), "Two", "y")]
    compiled = compile(["One", "Two"], submissions)
    assert [it.heading for it in compiled] == ["One", "Two", "Beyond"]
    assert compiled[0].nodes == ()
    assert sketch(compiled[2].nodes) == "[x –1]"


def test_forty_submissions_on_ten_headings_read_back_exactly() -> None:
    chance = random.Random(40)
    words = [*"各缔约方", "each", "Party", "shall", "may", "protect", "lagoons", "المياه", "защита"]
    headings = [f"Heading {n}" for n in range(10)]
    models = {heading: [chance.choice(words) for _ in range(30)] for heading in headings}
    submissions = []
    for n in range(40):
        heading = headings[n % 10]
        wording = list(models[heading]) if chance.random() < 0.8 else []
        for _ in range(3):
            at = chance.randrange(len(wording) + 1)
            wording[at : at + 2] = [chance.choice(words) for _ in range(chance.randrange(4))]
        submissions.append(Submission(str(n), (f"P{n % 12}",), heading, " ".join(wording)))
    compiled = {it.heading: it.nodes for it in compile(headings, submissions)}
    for it in submissions:
        assert read_for(compiled[it.heading], it.id) == it.wording
    shuffled = sorted(submissions, key=lambda _: chance.random())
    again = {it.heading: it.nodes for it in compile(headings, shuffled)}
    for heading in headings:
        one, other = compiled[heading][0], again[heading][0]
        assert isinstance(one, Choice)
        assert isinstance(other, Choice)
        assert {option.proposals for option in one.options} == {
            option.proposals for option in other.options
        }
