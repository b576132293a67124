"""Brackets that hold no contested words: marks of status, placeholders, signs of footnotes."""

from typing import Final

import regex

from travaux.text.brackets.typed_values import Role

_STATUS: Final = regex.compile(
    r"""(?xi)
    (?: (?:provisionally|tentatively|already)\ )?agreed
      (?:\ (?:ad\ ref(?:erendum|\.)?|in|on|at|by|text|language|pending)\b.*)?
    | (?:approved\ )?ad\ ref(?:erendum|\.)?
    | (?:closed|clean|parked|pending|to\ be\ reconfirmed|no\ consensus)
    | (?:convenu|approuvé)e?s?(?:\ ad\ referendum)?
    | (?:acordado|aprobado|convenido)s?(?:\ ad\ refer[eé]ndum)?
    | согласован[оаы]?(?:\ ad\ referendum)?
    | (?:暂定|已)?(?:商定|议定)(?:，待核准)?
    | متفق\ عليه.*
    """
)
_PLACEHOLDER: Final = regex.compile(
    r"""(?xi)
    \s* | (?:\d\d)?x+ | y+ | n+ | z+ | …+ | (?:\.\s?){2,} | _+ | [-–—•●]+ | \?+ | tb[cda]
    | (?:place\s?holder|insert|blank|text\ to\ (?:be|come|follow))\b.*
    | to\ be\ (?:determined|completed|added|developed|inserted|confirmed|decided|elaborated)\b.*
    """,
    regex.DOTALL,
)
_FOOTNOTE: Final = regex.compile(r"\^[^\s\[\]［］【】]+")
_EMPHASIS: Final = " \t\n*_"


def sign_of(content: str) -> Role | None:
    """What a bracket with this content is, where it holds no contested words; else None."""
    said = content.strip(_EMPHASIS)
    if _FOOTNOTE.fullmatch(content):
        return "footnote"
    if _STATUS.fullmatch(said.rstrip(".")):
        return "status"
    if _PLACEHOLDER.fullmatch(said):
        return "placeholder"
    return None
