"""The language the command speaks, and a line of it as a terminal takes it."""

import os

from travaux.locale.speaker import LANGUAGES, Speaker
from travaux.text.tokens import REFUSED


def preferred() -> str:
    """The language that TRAVAUX_LANGUAGE asks for, else the locale; English if neither is ours."""
    for name in ("TRAVAUX_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"


def one_line(text: str) -> str:
    """A text on one line, with a sign for each character that a text may not hold."""
    return REFUSED.sub("\ufffd", " ".join(text.splitlines()))


say = Speaker(preferred())
_ = say.gettext
