"""The door: what enters, what is changed, what is refused and where."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.formats import door
from travaux.formats.door import admit, admit_file, admit_text
from travaux.text.errors import BadInput

KEPT = "a\u200c\u200d\u200e\u200f\u061c\u00a0\u00ad\u2060b\tc\nd"


@pytest.mark.parametrize(
    "data",
    [
        "Статья 1".encode(),
        "\ufeffСтатья 1".encode(),
        "\ufeffСтатья 1".encode("utf-16-le"),
        "\ufeffСтатья 1".encode("utf-16-be"),
    ],
)
def test_utf_8_and_utf_16_are_read(data: bytes) -> None:
    """UTF-8 and UTF-16 are read."""
    assert admit(data).text == "Статья 1"


def test_another_encoding_is_refused_with_its_place() -> None:
    """Another encoding is refused with its place."""
    with pytest.raises(BadInput, match="UTF-8") as caught:
        admit("ab\nдéjà".encode().replace("é".encode(), b"\xe9"))
    assert (caught.value.place.line, caught.value.place.column) == (2, 2)


def test_joiners_marks_and_odd_spaces_are_kept() -> None:
    """Joiners marks and odd spaces are kept."""
    assert admit_text(KEPT) == door.Admitted(KEPT)


@pytest.mark.parametrize(
    "refused",
    [
        "\x00",
        "\x0b",
        "\x0c",
        "\r",
        "\x7f",
        "\x85",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ud800",
    ],
)
def test_controls_overrides_and_surrogates_are_refused(refused: str) -> None:
    """Controls overrides and surrogates are refused."""
    with pytest.raises(BadInput) as caught:
        admit_text(f"one\ntwo {refused} three")
    place = caught.value.place
    assert (place.line, place.column, place.offset) == (2, 5, 8)
    assert f"U+{ord(refused):04X}" in str(caught.value)


def test_every_end_of_a_line_stays_as_it_was_typed() -> None:
    typed = "one\r\ntwo\rthree\u2028four\ffive"
    assert admit(typed.encode(), as_typed=True).text == typed
    with pytest.raises(BadInput, match=r"U\+000B"):
        admit(b"one\x0btwo", as_typed=True)


def test_line_ends_become_newlines_silently() -> None:
    """Line ends become newlines silently."""
    assert admit(b"a\r\nb\r\n") == door.Admitted("a\nb\n")


def test_nfc_is_listed_where_it_changed_something() -> None:
    """NFC is listed where it changed something."""
    admitted = admit("é\nab cafe\u0301\n".encode())
    assert admitted.text == "é\nab café\n"
    assert [(p.line, p.column) for p in admitted.problems] == [(2, 7)]


@given(st.text())
def test_admitted_text_is_admitted_unchanged(text: str) -> None:
    """Admitted text is admitted unchanged."""
    try:
        first = admit_text(text)
    except BadInput:
        return
    assert unicodedata.is_normalized("NFC", first.text)
    assert admit_text(first.text) == door.Admitted(first.text)
    assert bool(first.problems) == (first.text != text.replace("\r\n", "\n"))


def test_files_that_cannot_be_used_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that cannot be used are named."""
    file = tmp_path / "a.txt"
    file.write_text("Article 1", encoding="utf-8")
    assert admit_file(file).text == "Article 1"
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n")
    monkeypatch.setattr(door, "LARGEST_FILE", 5)
    for path, said in (
        (tmp_path, "is a directory"),
        (tmp_path / "empty.txt", "empty"),
        (tmp_path / "blank.txt", "empty"),
        (tmp_path / "none.txt", "cannot be read"),
        (file, "over 5"),
    ):
        with pytest.raises(BadInput, match=said) as caught:
            admit_file(path)
        assert caught.value.place.source == str(path)
