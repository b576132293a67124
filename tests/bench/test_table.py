"""The table: figures beside limits, and a mark where one is exceeded."""

from bench.table import WIDTH, Block, numbers, render, shares, to_json


def block() -> Block:
    rows = [
        numbers("time", [1.5, 4.25, None], form=".2f", limits=[4]),
        numbers("words", [1234567, 0, 3]),
        shares("read back", [(3, 3), (2, 3), (1_000, 1_000)], all_of=True),
    ]
    return Block("Texts", ("one", "two", "three"), rows, ["A note. " * 30])


def test_a_figure_over_its_limit_is_marked() -> None:
    lines = render([block()]).splitlines()
    time = next(line for line in lines if line.startswith("time"))
    assert time.split() == ["time", "1.50", "4.25!", "–", "≤", "4"]
    back = next(line for line in lines if line.startswith("read back"))
    assert back.split() == ["read", "back", "3/3", "2/3!", "1,000/1,000", "all"]


def test_a_figure_at_its_limit_is_not_over_it() -> None:
    assert not numbers("depth", [3], limits=[3]).cells[0].exceeded


def test_each_column_may_have_its_own_limit() -> None:
    row = numbers("ms", [11, 11], limits=[10, 60])
    assert [cell.exceeded for cell in row.cells] == [True, False]
    assert row.limit == "≤ 10, 60"


def test_no_line_is_wider_than_the_table() -> None:
    assert max(map(len, render([block()]).splitlines())) <= WIDTH


def test_json_holds_values_and_what_is_exceeded() -> None:
    made = to_json([block()], {"quick": True})
    assert made["format"] == "travaux.bench/1"
    assert made["quick"] is True
    assert made["exceeded"] == ["Texts: time", "Texts: read back"]
    assert made["blocks"][0]["rows"][0] == {
        "name": "time",
        "limit": "≤ 4",
        "values": {"one": 1.5, "two": 4.25, "three": None},
        "exceeded": ["two"],
    }
