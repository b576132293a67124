"""Hostile, broken and foreign files: one error each, with its place."""

import pytest

from tests.formats.akn.files import AKN, akn, flat
from travaux.formats.akn.parse import DEEPEST
from travaux.formats.akn.read import read_akn
from travaux.text.errors import BadInput

GOOD = akn(flat("Article 1", "It is so."))


def refused(data: str | bytes) -> tuple[str, int | None, int | None]:
    """What is said of a file that cannot be read, and where."""
    with pytest.raises(BadInput) as caught:
        read_akn(data, source="x.xml")
    place = caught.value.place
    return str(caught.value), place.line, place.column


def test_entity_bombs_are_refused_before_they_are_parsed() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(30))
    bomb = f"<?xml version='1.0'?>\n<!-- x -->\n  <!DOCTYPE x [{entities}]>\n<x>&a29;</x>"
    said, line, column = refused(bomb)
    assert "DOCTYPE" in said
    assert (line, column) == (3, 3)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]>',
        "<!DOCTYPE akomaNtoso>",
    ],
)
def test_document_types_are_refused(declared: str) -> None:
    said, line, column = refused(f"{declared}\n{GOOD}")
    assert "DOCTYPE" in said
    assert (line, column) == (1, 1)


def test_words_about_a_document_type_are_words() -> None:
    read = read_akn(akn(flat("Article 1", "It says <![CDATA[<!DOCTYPE x>]]> here.")))
    assert read.instrument.provisions[0].words == "It says <!DOCTYPE x> here."


@pytest.mark.parametrize(
    ("namespace", "name"),
    [
        ("http://www.akomantoso.org/2.0", "akomaNtoso"),
        ("http://www.akomantoso.org/1.0", "akomantoso"),
        ("http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13", "akomaNtoso"),
        ("", "akomaNtoso"),
    ],
)
def test_other_versions_are_named(namespace: str, name: str) -> None:
    said, line, column = refused(f'<?xml version="1.0"?>\n <{name} xmlns="{namespace}"/>')
    assert "3.0" in said
    assert namespace in said
    assert (line, column) == (2, 2)


@pytest.mark.parametrize("root", ["<html/>", '<x:legislation xmlns:x="urn:x"/>', "<svg> </svg>"])
def test_foreign_files_are_named(root: str) -> None:
    said, line, column = refused(root)
    assert root.strip("</>").split(" ")[0].split(">")[0].split(":")[-1] in said.lower()
    assert (line, column) == (1, 1)


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        (GOOD.replace("</mainBody>", ""), 7),
        (GOOD[: len(GOOD) // 2], 4),
        (GOOD.replace("It is so.", "It is <b so."), 5),
        (GOOD.replace("It is so.", "It & so."), 5),
        (GOOD.replace("It is so.", "It is&nbsp;so."), 5),
        (GOOD.replace("It is so.", "&#1;"), 5),
        (GOOD.replace("It is so.", "<y:b>x</y:b>"), 5),
        ("just words", 1),
        ("{}", 1),
    ],
)
def test_broken_files_have_a_place(broken: str, line: int) -> None:
    said, at, column = refused(broken)
    assert at == line
    assert column
    assert "\n" not in said


def test_what_the_door_refuses_is_refused_as_a_reference_too() -> None:
    said, line, column = refused(akn(flat("Article 1", "Left &#x202E; right.")))
    assert "U+202E" in said
    assert (line, column) == (5, 21)


@pytest.mark.parametrize("data", [b"", b" \n ", b"\x00\x01", b"PK\x03\x04\x00", b"\xff\xd8"])
def test_empty_and_binary_files_are_refused(data: bytes) -> None:
    assert refused(data)[0]


def test_other_encodings_are_refused_and_utf_16_is_taken() -> None:
    said, line, _ = refused('<?xml version="1.0" encoding="ISO-8859-1"?>\n<é/>'.encode("latin-1"))
    assert "UTF-8" in said
    assert line == 2
    declared = '<?xml version="1.0" encoding="UTF-16"?>\n' + GOOD
    assert read_akn(declared.encode("utf-16")) == read_akn(declared)


def test_deep_nesting_is_refused() -> None:
    deep = "<div>" * DEEPEST + "x" + "</div>" * DEEPEST
    assert str(DEEPEST) in refused(akn(f"<mainBody>{deep}</mainBody>"))[0]
    assert refused(akn("<mainBody>" + "<p>" * 100_000))[1]


@pytest.mark.parametrize("kind", ["debate", "judgment", "amendment", "amendmentList"])
def test_documents_that_are_no_texts_are_named(kind: str) -> None:
    said, line, column = refused(akn("<meta/>", kind=kind))
    assert kind in said
    assert (line, column) == (2, 1)


def test_files_without_words_are_refused() -> None:
    for empty in (f'<akomaNtoso xmlns="{AKN}"/>', akn(""), akn("<meta/><mainBody/>")):
        assert "nothing to read" in refused(empty)[0]


def test_prefixes_do_not_matter() -> None:
    prefixed = GOOD.replace("</", "</a:").replace("<", "<a:").replace("<a:/a:", "</a:")
    prefixed = prefixed.replace(f'xmlns="{AKN}"', f'xmlns:a="{AKN}"')
    assert read_akn(prefixed) == read_akn(GOOD)
