"""Files of other kinds, other encodings, hostile and too large: one sentence each, exit 2."""

import gzip
import io
import os
import socket
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from tests.formats.tricky import GOLDEN, LANGUAGES
from travaux.cli.main import run
from travaux.formats import door
from travaux.formats.limits import DEEPEST_JSON, LARGEST_FILE
from travaux.text.errors import BadInput

TEXT = {it: (GOLDEN / f"lagoons.{it}.txt").read_text(encoding="utf-8") for it in LANGUAGES}
OTHER = "<x xmlns='{}'><y>words</y></x>"


def zipped(*names: str) -> bytes:
    """A ZIP file with some members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "words")
    return held.getvalue()


def refused(data: bytes, name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of a file; reading, converting and the mandate say the same."""
    path = folder / name
    path.write_bytes(data)
    commands = (["read"], ["convert", "--to", "text"], ["check"], ["mandate"])
    said = set()
    for command in commands:
        assert run([command[0], str(path), *command[1:]]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.count("\n") == 1
        said.add(printed.err.removeprefix(str(path)).strip())
    assert len(said) == 1
    return said.pop()


KINDS = {
    "Word (.docx)": zipped("[Content_Types].xml", "word/document.xml"),
    "Excel (.xlsx)": zipped("[Content_Types].xml", "xl/workbook.xml"),
    "ZIP": zipped("a.txt"),
    "Word (.doc)": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "RTF": b"{\\rtf1\\ansi Article 1}",
    "PDF": b"%PDF-1.7\n1 0 obj\n",
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "gzip": gzip.compress(b"Article 1"),
    "ELF": b"\x7fELF\x02\x01\x01" + bytes(50),
    "Windows .exe": b"MZ\x90\x00\x03" + bytes(50),
    "SQLite": b"SQLite format 3\x00" + bytes(50),
    "HTML": b"<!DOCTYPE html>\n<html><body><p>Article 1</p></body></html>",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ending", ["", ".txt", ".md", ".xml"])
def test_other_kinds_of_file_are_named(
    kind: str, ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the file's name says, what it is is told, and what to do."""
    said = refused(KINDS[kind], f"given{ending}", tmp_path, capsys)
    assert said.startswith(f":1:1: This looks like {kind}, ")
    assert "give" in said


XML = {
    "XHTML": OTHER.format("http://www.w3.org/1999/xhtml"),
    "CEN MetaLex": OTHER.format("http://www.metalex.eu/metalex/1.0"),
    "DocBook": OTHER.format("http://docbook.org/ns/docbook"),
    "Word XML (Flat OPC)": OTHER.format("http://schemas.microsoft.com/office/2006/xmlPackage"),
    "OpenDocument XML (.fodt)": OTHER.format("urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    "RSS": "<rss version='2.0'><channel/></rss>",
    "version 3.0": '<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>',
    "converted": '<akomantoso xmlns="http://www.akomantoso.org/1.0"/>',
    "akomaNtoso": "<unheard-of/>",
}


@pytest.mark.parametrize("kind", XML)
@pytest.mark.parametrize("ending", ["", ".txt", ".xml"])
def test_other_kinds_of_xml_are_named(
    kind: str, ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = f'<?xml version="1.0"?>\n{XML[kind]}'.encode()
    said = refused(data, f"given{ending}", tmp_path, capsys)
    assert said.startswith(":2:1: ")
    assert kind.replace("converted", "3.0") in said


ENCODINGS = [
    *(("ar", "windows-1256"), ("ar", "iso-8859-6"), ("zh", "gb18030")),
    *(("ru", "windows-1251"), ("ru", "koi8-r"), ("ru", "iso-8859-5"), ("fr", "windows-1252")),
    *((it, f"utf-{wide}") for it in LANGUAGES for wide in ("16-le", "16-be", "32", "32-be")),
]


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_other_encodings_are_named_and_nothing_is_read_wrongly(
    language: str, encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = TEXT[language].encode(encoding, errors="ignore")
    said = refused(data, "given.txt", tmp_path, capsys)
    named = {"utf-32": "UTF-32LE"}.get(encoding, encoding.upper().replace("-LE", "LE"))
    assert named.replace("-BE", "BE") in said
    assert "iconv" in said
    if "utf" not in encoding:
        at = next(n for n, byte in enumerate(data) if byte > 0x7F)
        line = data[:at].count(b"\n") + 1
        assert said.startswith(f":{line}:")
        assert f"byte {at} " in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_utf_8_and_marked_utf_16_are_read(language: str) -> None:
    """The two that are taken: no text of ours is held for another encoding."""
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert door.admit(TEXT[language].encode(encoding)).text == TEXT[language]


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_one_zero_in_a_text_makes_it_no_utf_16(encoding: str) -> None:
    """The zero is refused where it stands, or the first byte that is not UTF-8."""
    data = ("Article 1\nThe Parties " + "shall agr\u00e9e \0 and so on. " * 3).encode(encoding)
    with pytest.raises(BadInput) as caught:
        door.admit(data)
    assert caught.value.place.line == 2
    assert ("U+0000" if encoding == "utf-8" else "WINDOWS-1252") in str(caught.value)


def test_xml_in_another_encoding_than_it_says_is_told() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<é/>'
    (problem,) = door.admit(text.encode()).problems
    assert "ISO-8859-1" in str(problem.what)
    assert (problem.line, problem.column) == (1, 31)
    with pytest.raises(BadInput, match="seems to be ISO-8859-1"):
        door.admit(text.encode("latin-1"))


def test_nothing_outside_a_file_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entities, document types and inclusions are refused or left; no file, no socket is opened."""
    secret = tmp_path / "secret.txt"
    secret.write_text("THE SECRET", encoding="utf-8")

    def opened(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", opened)
    sound = (GOLDEN / "lagoons.en.flat.xml").read_text(encoding="utf-8")
    head, rest = sound.split("<akomaNtoso", 1)
    for url in (secret.as_uri(), "http://127.0.0.1:9/x.dtd"):
        for inside in (f'[<!ENTITY e SYSTEM "{url}">]', f'SYSTEM "{url}"'):
            path = tmp_path / "bad.xml"
            path.write_text(f"{head}<!DOCTYPE akomaNtoso {inside}>\n<akomaNtoso{rest}", "utf-8")
            assert run(["read", str(path)]) == 2
            assert "DOCTYPE" in capsys.readouterr().err
        including = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{url}"/>'
        path.write_text(sound.replace("<p>", f"<p>{including}", 1), "utf-8")
        assert run(["read", str(path)]) in {0, 1, 2}
        printed = capsys.readouterr()
        assert "THE SECRET" not in printed.out + printed.err


def test_swelling_entities_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The billion laughs, and one long entity used ten thousand times."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    long = "x" * 10_000
    for declared, used in (
        (f'<!ENTITY a0 "ha">{laughs}', "&a9;"),
        (f'<!ENTITY b "{long}">', "&b;" * 10_000),
    ):
        data = f"<!DOCTYPE x [{declared}]>\n<x>{used}</x>".encode()
        assert "DOCTYPE" in refused(data, "bomb.xml", tmp_path, capsys)


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b'{"a": 1,\n "a": 2}', ":2:2:", "twice"),
        (b'{"a":\n NaN}', ":2:2:", "NaN"),
        (b'{"a": ' + b"9" * 5000 + b"}", ":1:7:", "5000"),
        (b'{"a":' + b"[" * 1_000_000, f":1:{DEEPEST_JSON + 5}:", "deep"),
        (b'{"format": "travaux.instrument/1", "title": "\\ud800"}', ":", "U+D800"),
        (b'{"a": ', ":1:7:", "broken"),
        (b'{"format": "travaux.instrument/9"}', ":", "travaux.instrument/1"),
    ],
)
def test_json_is_refused_with_its_place(
    data: bytes, place: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "given.json"
    path.write_bytes(data)
    assert run(["read", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{path}{place}")
    assert words in said


def command(*arguments: str, given: bytes | None = b"", closed: bool = False) -> tuple[int, str]:
    """The exit code and the standard error of the command in a process of its own."""
    program = [sys.executable, "-m", "travaux", *arguments]
    if closed:
        program = ["sh", "-c", '"$@" <&-', "sh", *program]
    done = subprocess.run(program, input=given, capture_output=True, check=False)  # noqa: S603 -- our own
    return done.returncode, done.stderr.decode()


COMMANDS = [["read"], ["convert", "--to", "text"], ["check"], ["mandate"], ["consolidate"]]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda it: it[0])
def test_standard_input_is_refused_as_a_file_is(words: list[str]) -> None:
    for given, closed, said in ((b"", False, "empty"), (b"\x89PNG\r\n\x1a\n\x00", False, "PNG")):
        code, err = command(*words, "-", given=given, closed=closed)
        assert (code, err.count("\n")) == (2, 1)
        assert said in err
    code, err = command(*words, "-", closed=True, given=None)
    assert (code, err.count("\n")) == (2, 1)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda it: it[0])
def test_what_is_no_file_is_refused(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unreadable = tmp_path / "unreadable.txt"
    unreadable.write_bytes(b"Article 1")
    unreadable.chmod(0)
    paths = [tmp_path, tmp_path / "missing.txt", Path(os.devnull)]
    for path in paths if os.geteuid() == 0 else [*paths, unreadable]:
        assert run([*words, str(path)]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert said.startswith(str(path))


def test_a_pipe_is_read_as_a_file_is(tmp_path: Path) -> None:
    """A pipe has no size and is read only once."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=[TEXT["en"].encode()])
    writer.start()
    assert command("convert", str(pipe), "--to", "text")[0] == 0
    writer.join()


@pytest.mark.parametrize("unit", [b"[", b"(", b"7", b"<a>", b'{"a":', b"word ", b"\n"])
@pytest.mark.parametrize("ending", [".txt", ".md", ".xml", ".json", ".jsonl"])
def test_a_file_over_the_limit_is_refused_before_it_is_read(
    unit: bytes, ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"large{ending}"
    path.write_bytes(unit * (LARGEST_FILE // len(unit) + 1))
    assert run(["consolidate" if ending == ".jsonl" else "read", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{path}: ") or unit == b"\n" or ending == ".jsonl"
    assert "divide" in said


def test_what_an_error_quotes_steers_no_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "given.json"
    path.write_text('{"format": "x\\u001b[31m\\u202ey\\nz"}', encoding="utf-8")
    assert run(["read", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert not {"\x1b", "\u202e"} & set(said)
