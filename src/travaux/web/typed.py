"""What a person typed into a form about one change, and the change it asks for."""

import unicodedata
from dataclasses import asdict, dataclass
from typing import Final

from travaux.acts.proposing import Asked
from travaux.sentences import BadInput, message
from travaux.text import values
from travaux.text.tokens import check

WORDED: Final = ("amend", "amends")
"""Actions that give a wording in full."""

NEW: Final = ("insert", "alternative")
"""Actions that bring in a provision."""

QUOTING: Final = ("delete", "bracket", "reserve", "retain")
"""Actions on words that stand there, or on all of them."""

PARTS: Final = ("words", "heading", "closing", "title")
WHERE: Final = ("after", "before", "under")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """One change as a form and a draft hold it: nothing that was typed is lost.

    ``target`` is a provision, or empty for the title; ``wording`` what the part should say in
    full, ``new`` the words of a new provision; ``quoted`` words meant alone, or empty for all;
    ``other`` the proposal that is amended; ``on`` the hash of the wording it was written on.
    """

    action: str = "amend"
    target: str = ""
    part: str = "words"
    wording: str = ""
    quoted: str = ""
    heading: str = ""
    new: str = ""
    where: str = "after"
    other: str = ""
    on: str = ""


def clean(words: str) -> str:
    """Words as a form sent them, as the engine takes them: one newline a line, composed (NFC)."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines).strip("\n")


def checked(typed: Typed) -> Typed:
    """The same.

    Raises:
        BadInput: a word holds a character that is refused, or something is not to be chosen.
    """
    for words in asdict(typed).values():
        check(words)
    known = typed.action in {*WORDED, *NEW, *QUOTING}
    if not known or typed.part not in PARTS or typed.where not in WHERE:
        raise BadInput(message("This form asks for what it does not offer: load the page anew."))
    return typed


def asked(typed: Typed, stands: str) -> Asked:
    """The change that is asked for.

    Args:
        typed: what was typed.
        stands: the wording that stands at the place.

    Raises:
        BadInput: it changes nothing.
    """
    checked(typed)
    if typed.action in NEW:
        return _new(typed)
    if typed.action in QUOTING:
        return _quoting(typed)
    if typed.wording == stands:
        raise BadInput(
            message("The wording is the one that stands: change its words, or choose another act.")
        )
    if typed.action == "amends":
        return Asked(action="amends", other=typed.other, wording=typed.wording)
    return Asked(
        action="amend",
        target=typed.target,
        part=typed.part,  # type: ignore[arg-type]  # checked
        wording=typed.wording,
        on=typed.on,
    )


def as_value(change: Asked) -> values.Change:
    """The same change as the engine takes it."""
    fields = asdict(change)
    del fields["on"]
    return values.Change(**fields)


def _new(typed: Typed) -> Asked:
    if not typed.new and not typed.heading:
        raise BadInput(message("A new provision needs words: give its words, or its heading."))
    return Asked(
        action=typed.action,  # type: ignore[arg-type]  # checked
        target=typed.target,
        wording=typed.new,
        heading=typed.heading,
        where=typed.where,  # type: ignore[arg-type]  # checked
    )


def _quoting(typed: Typed) -> Asked:
    """Words that are quoted, or the whole: of a provision's own words, the provision."""
    whole = not typed.quoted and typed.part == "words"
    return Asked(
        action=typed.action,  # type: ignore[arg-type]  # checked
        target=typed.target,
        part="provision" if whole else typed.part,  # type: ignore[arg-type]  # checked
        quoted=typed.quoted or None,
        on=typed.on,
    )
