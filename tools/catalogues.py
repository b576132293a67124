"""The catalogues of messages: `python -m tools.catalogues update` or `compile`.

The English sentence in the code is the key. `update` takes every sentence out of
the code and lays it into the catalogue of each language; `compile` makes of each
`.po` file the `.mo` file that the program reads.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path("src/travaux")
LOCALE = SOURCE / "locale"
DOMAIN = "travaux"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "message": (1,),
    "ngettext": (1, 2),
}
METHODS = [("**.py", "python"), ("**/templates/**.html", "tools.templates:extract")]
TAG = "Translators:"
WIDTH = 100


def po_path(language: str, locale: Path = LOCALE) -> Path:
    """Say where the catalogue of a language lies."""
    return locale / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def extract(source: Path = SOURCE) -> Catalog:
    """Take every sentence out of the code, with the files it stands in."""
    template = Catalog(project="Travaux", charset="utf-8", fuzzy=False)
    found = extract_from_dir(str(source), METHODS, keywords=KEYWORDS, comment_tags=(TAG,))
    for name, _line, key, comments, context in found:
        template.add(key, None, [(name, 0)], auto_comments=comments, context=context)
    return template


def read(language: str, locale: Path = LOCALE) -> Catalog:
    """Read the catalogue of a language; an empty one if it has none yet."""
    path = po_path(language, locale)
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, project="Travaux", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)


def update(source: Path = SOURCE, locale: Path = LOCALE) -> None:
    """Lay every sentence of the code into the catalogue of each language.

    Translations stay; a sentence that is gone stands at the end as obsolete; no
    translation is guessed from a likeness.
    """
    template = extract(source)
    for language in LANGUAGES:
        catalogue = read(language, locale)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        path = po_path(language, locale)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=WIDTH, sort_by_file=True, include_lineno=False)


def compile_all(locale: Path = LOCALE) -> None:
    """Make the `.mo` file beside each `.po` file; without a catalogue there is nothing to do."""
    for path in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        language = re.split(r"[/\\]", str(path))[-3]
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language, abort_invalid=True)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


COMMANDS: dict[str, Callable[[], None]] = {"update": update, "compile": compile_all}


def main(words: list[str]) -> int:
    """Run the command named by the one word given."""
    if len(words) != 1 or words[0] not in COMMANDS:
        print("usage: python -m tools.catalogues update|compile")
        return 2
    COMMANDS[words[0]]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
