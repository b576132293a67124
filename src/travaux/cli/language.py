"""The language the command speaks."""

import os

from travaux.locale.speaker import LANGUAGES, Speaker


def preferred() -> str:
    """The language that TRAVAUX_LANGUAGE asks for, else the locale; English if neither is ours."""
    for name in ("TRAVAUX_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"


say = Speaker(preferred())
_ = say.gettext
