"""The direction a language is written in."""

from typing import Literal

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def direction(language: str) -> Literal["ltr", "rtl"]:
    """``rtl`` or ``ltr`` for a language code, with or without a region (``ar-EG``)."""
    return "rtl" if primary(language) in RIGHT_TO_LEFT else "ltr"


def primary(language: str) -> str:
    """The language of a code without its script and region, in small letters."""
    return language.replace("_", "-").split("-")[0].lower()
