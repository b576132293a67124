"""Sentences go from the code into the catalogues, and faults in them are found."""

import gettext
from pathlib import Path

import pytest

from tools.catalogues import LANGUAGES, compile_all, extract, po_path, read, update
from tools.check_catalogues import faults

CODE = """
from somewhere import _, message, ngettext

_("Plain words.")
# Translators: what is missing
message("No file {name}.", name=name)
ngettext("{n} word", "{n} words", n)
message(key)
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "code.py").write_text(CODE, "utf-8")
    return folder


@pytest.fixture
def locale(tmp_path: Path, source: Path) -> Path:
    folder = tmp_path / "locale"
    update(source, folder)
    return folder


def translate(locale: Path, *pairs: tuple[str, str]) -> None:
    path = po_path("fr", locale)
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


PLAIN = ('msgid "Plain words."\nmsgstr ""', 'msgid "Plain words."\nmsgstr "Des mots."')
FILE = ('msgid "No file {name}."\nmsgstr ""', 'msgid "No file {name}."\nmsgstr "Sans {name}."')
WORDS = (
    'msgstr[0] ""\nmsgstr[1] ""',
    'msgstr[0] "{n} mot"\nmsgstr[1] "{n} mots"',
)


def found(source: Path, locale: Path) -> dict[str, str]:
    return dict(faults(extract(source), read("fr", locale)))


def test_every_sentence_is_taken_out_with_its_comment(source: Path) -> None:
    template = extract(source)
    assert [entry.id for entry in template if entry.id] == [
        "Plain words.",
        "No file {name}.",
        ("{n} word", "{n} words"),
    ]
    entry = template["No file {name}."]
    assert entry is not None
    assert entry.auto_comments == ["Translators: what is missing"]


def test_each_language_gets_a_catalogue_and_a_second_update_changes_nothing(
    source: Path, locale: Path
) -> None:
    before = {name: po_path(name, locale).read_bytes() for name in LANGUAGES}
    update(source, locale)
    assert before == {name: po_path(name, locale).read_bytes() for name in LANGUAGES}


def test_a_translation_stays_when_sentences_are_laid_in_anew(source: Path, locale: Path) -> None:
    translate(locale, PLAIN)
    update(source, locale)
    entry = read("fr", locale)["Plain words."]
    assert entry is not None
    assert entry.string == "Des mots."


def test_a_whole_catalogue_passes(source: Path, locale: Path) -> None:
    translate(locale, PLAIN, FILE, WORDS)
    assert found(source, locale) == {}


def test_missing_fuzzy_and_mismatched_entries_are_found(source: Path, locale: Path) -> None:
    translate(
        locale,
        ('msgid "Plain words."\nmsgstr ""', '#, fuzzy\nmsgid "Plain words."\nmsgstr "Des mots."'),
        ('msgid "No file {name}."\nmsgstr ""', 'msgid "No file {name}."\nmsgstr "Sans {nom}."'),
    )
    assert found(source, locale) == {
        "Plain words.": "fuzzy",
        "No file {name}.": "has placeholders ['nom'], the English has ['name']",
        "{n} word": "missing",
    }


def test_a_sentence_the_catalogue_has_never_seen_is_missing(tmp_path: Path, source: Path) -> None:
    assert set(found(source, tmp_path / "none").values()) == {"missing"}


def test_a_compiled_catalogue_is_read_by_gettext(locale: Path) -> None:
    translate(locale, PLAIN)
    compile_all(locale)
    french = gettext.translation("travaux", locale, ["fr"])
    assert french.gettext("Plain words.") == "Des mots."


def test_without_catalogues_there_is_nothing_to_compile(tmp_path: Path) -> None:
    compile_all(tmp_path / "none")
