"""What a proposal asks for, as the acts on proposals carry it."""

from dataclasses import dataclass
from typing import Literal

from travaux.acts.fields import Short, Words
from travaux.text.values import Part

Action = Literal[
    "amend",
    "delete",
    "insert",
    "alternative",
    "placeholder",
    "no text",
    "move",
    "merge with",
    "split at",
    "replace throughout",
    "retain",
    "bracket",
    "reserve",
    "amends",
]
AMENDS = "amends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One change that a proposal asks for; the fields of ``travaux.text.values.Change``.

    ``on`` is the hash of the wording it was written on; empty: the one that stands. A
    provision asked about as a whole is taken as its words stand.
    """

    action: Action
    target: Short = ""
    part: Part = "words"
    wording: Words | None = None
    heading: Short = ""
    quoted: Words | None = None
    words: Words | None = None
    where: Literal["after", "before", "under"] = "after"
    other: Short = ""
    on: Short = ""


COLUMNS = tuple(Asked.__dataclass_fields__)
