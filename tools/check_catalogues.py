"""Check that every sentence of the program can be read in every language.

A missing entry, a fuzzy one, or one whose ``{placeholders}`` are not those of
the English sentence fails.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message

from tools.catalogues import LANGUAGES, LOCALE, SOURCE, extract, read


def texts(value: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the texts of a key or a translation, one for each plural form."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def placeholders(text: str) -> frozenset[str]:
    """Name the ``{placeholders}`` of a sentence; a broken one counts as itself."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset({text})


def fault(entry: Message, translated: Message | None) -> str | None:
    """Say what is wrong with a translation, if anything.

    A plural form may leave out the number, as an Arabic dual does; it may add
    no placeholder.
    """
    if translated is None or not all(forms := texts(translated.string)):
        return "missing"
    if translated.fuzzy:
        return "fuzzy"
    wanted = frozenset().union(*map(placeholders, texts(entry.id)))
    found = [placeholders(form) for form in forms]
    union = frozenset().union(*found)
    if union != wanted or (not entry.pluralizable and found != [wanted]):
        return f"has placeholders {sorted(union)}, the English has {sorted(wanted)}"
    return None


def faults(template: Catalog, catalogue: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the key and the sentence for each entry of the template that is not well translated."""
    for entry in template:
        if not entry.id:
            continue
        key = texts(entry.id)[0]
        if sentence := fault(entry, catalogue.get(key, entry.context)):
            yield key, sentence


def main(source: Path = SOURCE, locale: Path = LOCALE) -> int:
    """Print every fault with its language; 0 if there is none, else 1."""
    template = extract(source)
    found = 0
    for language in LANGUAGES:
        if language == "en":
            continue
        for key, sentence in faults(template, read(language, locale)):
            print(f"{language}: {key!r}: {sentence}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
