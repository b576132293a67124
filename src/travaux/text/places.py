"""Where a provision stands, in words of its text: ``annex I, 22.2(c)``, ``preamble, paragraph 3``."""

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


def place_of(instrument: Instrument, provision_id: str) -> str:
    """Name the place of a provision, so that it is found in the printed text.

    Its label, behind the annex it stands in; what has no number is counted among its
    kind, or named by what it is; the id where there is no such provision.
    """
    above = _above(instrument.provisions, provision_id)
    words = _WORDS.get(instrument.language[:2], _WORDS["en"])
    around = [at for at, it in enumerate(above) if it.kind == "annex"]
    inside = above[around[-1] + 1 :] if around else above
    said = [_annex(above[around[-1]], words)] if around else []
    said += _inside(instrument, inside, words)
    return words.comma.join(said) or provision_id


def _inside(instrument: Instrument, above: list[Provision], words: _Words) -> list[str]:
    """The steps below an annex or the top of the text."""
    if not above:
        return []
    last = above[-1]
    named = {"preamble": words.preamble, "testimonium": words.formula}
    if last.kind in named:
        return [named[last.kind]]
    if last.number:
        return [path(instrument, last.id)]
    beside = above[-2].children if above[1:] else instrument.provisions
    place = [it.id for it in beside if it.kind == last.kind].index(last.id) + 1
    numbered = f"第{place}{words.paragraph}" if words.comma == "，" else f"{words.paragraph} {place}"
    return [*_inside(instrument, above[:-1], words), numbered]


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
