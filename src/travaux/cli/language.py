"""The language the command speaks: one catalogue for sentences of the core and of the command."""

import gettext
import os
from importlib.resources import as_file, files

from travaux.text.errors import Message
from travaux.text.tokens import REFUSED

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


def preferred() -> str:
    """The language that TRAVAUX_LANGUAGE asks for, else the locale; English if neither is ours."""
    for name in ("TRAVAUX_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"


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
        """A sentence of the command itself."""
        return self._catalogue.gettext(key)


def one_line(text: str) -> str:
    """A text on one line, with a sign for each character that a text may not hold."""
    return REFUSED.sub("\ufffd", " ".join(text.splitlines()))


say = Speaker(preferred())
_ = say.gettext
