"""JSON that cannot be used is refused with its place and what to do."""

import re

import pytest

from travaux.formats.json.read import read_instrument, read_line, read_rolling
from travaux.text.errors import BadInput

LINE = '{"format": "travaux.rolling/1", "id": "x", "rolling": '
TREE = '{"format": "travaux.instrument/1", "provisions": '


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "At $: an object is needed"),
        ('{"format": "travaux.rolling/3", "id": "x"}', "only travaux.rolling/1 can be read"),
        ('{"id": "x"}', "At $.format"),
        ('{"format": "travaux.rolling/1", "id": 3}', "At $.id: text is needed, not 3"),
        ('{"format": "travaux.rolling/1"}', "“id” is missing"),
        ('{"format": "travaux.rolling/1", "id": "x", "wrods": 3}', "“wrods” is not part"),
        ('{"format": "travaux.rolling/1", "id": "x", "words": true}', "a whole number"),
        ('{"id": 1, "id": 2}', "“id” twice"),
        ('{"id": NaN}', "NaN"),
        ("[" * 100_000, "too deep"),
        (LINE + '[{"text": 3}]}', "At $.rolling[0]"),
        (LINE + '[{"text": "a"}, {"text": "b", "options": []}]}', "At $.rolling[1]"),
        (LINE + '[{"options": []}]}', "a choice without options"),
        (LINE + '[{"options": [{"origin": "base"}, {"origin": "bse"}]}]}', "options[1]"),
        (LINE + '[{"options": [{"origin": "base", "sponsors": [1]}]}]}', "sponsors[0]"),
        (LINE + '[{"text": "a\\u202eb"}]}', "U+202E at offset 1"),
        (LINE + '[{"text": "e\\u0301"}]}', "NFC"),
        (LINE + '[{"text": "\\ud800"}]}', "U+D800"),
    ],
)
def test_lines_that_are_refused(text: str, said: str) -> None:
    """Lines that are refused."""
    with pytest.raises(BadInput, match=re.escape(said)):
        read_line(text)


def test_broken_json_has_its_line_and_column() -> None:
    """Broken JSON has its line and column."""
    with pytest.raises(BadInput) as caught:
        read_line('{"id": "x",\n "format" 3}')
    assert (caught.value.place.line, caught.value.place.column) == (2, 11)


def test_provisions_that_are_refused() -> None:
    """Provisions that are refused."""
    twice = TREE + '[{"id": "p1", "kind": "article"}, {"id": "p1", "kind": "article"}]}'
    with pytest.raises(BadInput, match="twice"):
        read_instrument(twice)
    with pytest.raises(BadInput, match="children"):
        read_instrument(TREE + '[{"id": "p1", "kind": "article", "children": [{"id": "p2"}]}]}')
    with pytest.raises(BadInput, match="too deep"):
        read_instrument(
            TREE + '[{"id":"p","kind":"item","children":' * 900 + "[]" + "}]" * 900 + "}"
        )


def test_fields_left_out_are_empty() -> None:
    """Fields left out are empty."""
    read = read_instrument(TREE + '[{"id": "p1", "kind": "article"}]}')
    assert read.instrument.provisions[0].children == ()
    rolling = read_rolling('{"format": "travaux.rolling/1"}')
    assert rolling.provisions == ()
