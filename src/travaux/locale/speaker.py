"""Who renders sentences in a language: one catalogue, read through gettext."""

import gettext
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from travaux.sentences import Message

LANGUAGES: Final = ("ar", "zh", "en", "fr", "ru", "es")
"""The official languages, in the order in which they are offered."""


class Speaker:
    """Renders messages in one language; what a catalogue lacks stays English."""

    def __init__(self, language: str) -> None:
        self.language = language
        with as_file(files("travaux") / "locale") as folder:
            self._catalogue = gettext.translation(
                "travaux", folder, languages=[language], fallback=True
            )

    def __call__(self, sentence: Message) -> str:
        """The sentence with its parameters."""
        return self._catalogue.gettext(sentence.key).format(**sentence.parameters)

    def gettext(self, key: str) -> str:
        """A sentence without parameters."""
        return self._catalogue.gettext(key)


@cache
def speaker(language: str) -> Speaker:
    """The speaker of a language, its catalogue read once a process."""
    return Speaker(language)
