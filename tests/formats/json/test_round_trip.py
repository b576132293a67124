"""What is written as JSON reads back equal."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.formats import values
from travaux.formats.json.read import (
    nodes_from_json,
    read_instrument,
    read_line,
    read_rolling,
)
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import (
    instrument_to_json,
    line_to_json,
    nodes_to_json,
    rolling_to_json,
    text_of_json,
)
from travaux.formats.reading import Problem
from travaux.text.errors import message
from travaux.text.values import Choice, Instrument, Node, Option, Plain, RollingInstrument


@given(values.nodes)
def test_nodes_read_back_equal(nodes: tuple[Node, ...]) -> None:
    """Nodes read back equal."""
    assert nodes_from_json(json.loads(json.dumps(nodes_to_json(nodes)))) == nodes


problems = st.lists(
    st.fixed_dictionaries({"line": st.integers(), "what": values.texts}), max_size=2
)


@given(
    st.builds(
        RollingLine,
        values.texts,
        values.rollings,
        st.integers(0, 9),
        st.integers(0, 9),
        problems.map(tuple),
    )
)
def test_lines_read_back_equal(line: RollingLine) -> None:
    """Lines read back equal."""
    assert read_line(text_of_json(line_to_json(line))) == line


@given(values.instruments())
def test_instruments_read_back_equal(instrument: Instrument) -> None:
    """Instruments read back equal."""
    text = text_of_json(instrument_to_json(instrument), indent=1)
    assert read_instrument(text).instrument == instrument


@given(values.rolling_instruments())
def test_rolling_instruments_read_back_equal(rolling: RollingInstrument) -> None:
    """Rolling instruments read back equal."""
    assert read_rolling(text_of_json(rolling_to_json(rolling)).encode()) == rolling


def test_problems_keep_their_sentences() -> None:
    """Problems keep their sentences."""
    problem = Problem(
        3, 4, message("A brace { and {name}.".replace("{ ", "{{ "), name="x"), message("Kept.")
    )
    text = text_of_json(instrument_to_json(Instrument(), [problem]))
    (again,) = read_instrument(text).problems
    assert (again.line, again.column) == (3, 4)
    assert str(again.what) == "A brace { and x."
    assert text_of_json(instrument_to_json(Instrument(), [again])) == text


def test_the_schema_is_as_specified() -> None:
    """The schema is as specified."""
    base = Option("base", (Plain("shall"),), ("AAA",), ("1",), (("1", "retain"),))
    choice = Choice((base, Option("proposed", (), ("BBB",), ("2",))))
    assert nodes_to_json((Plain("They "), choice)) == [
        {"text": "They "},
        {
            "options": [
                {
                    "origin": "base",
                    "content": [{"text": "shall"}],
                    "sponsors": ["AAA"],
                    "proposals": ["1"],
                    "stances": {"1": "retain"},
                },
                {
                    "origin": "proposed",
                    "content": [],
                    "sponsors": ["BBB"],
                    "proposals": ["2"],
                    "stances": {},
                },
            ]
        },
    ]
