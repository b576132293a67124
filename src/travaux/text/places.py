"""Where a provision stands, in the language of its text: ``annex I, 22.2(c)``."""

from dataclasses import dataclass
from typing import Final

from travaux.text.labels import path
from travaux.text.values import Instrument, Provision


@dataclass(frozen=True, slots=True)
class _Words:
    annex: str
    preamble: str
    paragraph: str
    formula: str
    comma: str = ", "


_WORDS: Final = {
    "ar": _Words("المرفق", "الديباجة", "الفقرة", "الصيغة الختامية", "، "),
    "zh": _Words("附件", "序言", "段", "结尾语", "，"),
    "en": _Words("annex", "preamble", "paragraph", "closing formula"),
    "fr": _Words("annexe", "préambule", "paragraphe", "formule finale"),
    "ru": _Words("приложение", "преамбула", "пункт", "заключительная формула"),
    "es": _Words("anexo", "preámbulo", "párrafo", "fórmula final"),
}


_NAMED: Final = ("preamble", "testimonium")
_LONGEST: Final = 60
"""Code points of a heading that are shown."""


def place_of(instrument: Instrument, provision_id: str) -> str:
    """Name the place of a provision, so that it is found in the printed text.

    Its label, behind the annex it stands in; what has no number is counted among its
    kind, or named by what it is; the id where there is no such provision.
    """
    above = _above(instrument.provisions, provision_id)
    words = _WORDS.get(instrument.language[:2], _WORDS["en"])
    steps: list[str] = []
    for at, it in enumerate(above):
        beside = above[at - 1].children if at else instrument.provisions
        steps = _step(steps, it, beside, words=words)
    if above and above[-1].number and above[-1].kind != "annex":
        steps[-1:] = [path(instrument, provision_id)]
    return words.comma.join(steps) or provision_id


def _step(
    above: list[str], it: Provision, beside: tuple[Provision, ...], *, words: _Words
) -> list[str]:
    """One step further down; what is numbered anew stands alone, behind its annex."""
    if it.kind == "annex":
        return [_annex(it, words)]
    annex = above[:1] if above and above[0].startswith(words.annex) else []
    if it.kind in _NAMED:
        return [*annex, words.preamble if it.kind == "preamble" else words.formula]
    if it.number:
        return [*annex, it.number]
    if it.heading:
        return [*annex, f"“{it.heading[:_LONGEST]}”"]
    place = [one.id for one in beside if one.kind == it.kind].index(it.id) + 1
    han = words.comma == "，"
    return [*above, f"第{place}{words.paragraph}" if han else f"{words.paragraph} {place}"]


def _annex(annex: Provision, words: _Words) -> str:
    number = annex.number
    if len(number) > len("XXXVIII") or not number:
        return number or words.annex
    return f"{words.annex}{'' if words.comma == '，' else ' '}{number}"


def _above(provisions: tuple[Provision, ...], provision_id: str) -> list[Provision]:
    """The way down to a provision, itself last; empty where there is none."""
    for it in provisions:
        if it.id == provision_id:
            return [it]
        if below := _above(it.children, provision_id):
            return [it, *below]
    return []
