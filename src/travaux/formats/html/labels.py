"""How a provision's number is printed: in the language of the text, not of the interface."""

from travaux.formats.html.direction import primary

HEADED = frozenset({"preamble", "part", "chapter", "section", "article", "annex"})
"""The kinds that stand under a heading of their own; the others hang from their number."""

LABELS: dict[str, dict[str, str]] = {
    "en": {
        "preamble": "Preamble",
        "part": "Part {}",
        "chapter": "Chapter {}",
        "section": "Section {}",
        "article": "Article {}",
        "annex": "Annex {}",
    },
    "fr": {
        "preamble": "Préambule",
        "part": "Partie {}",
        "chapter": "Chapitre {}",
        "section": "Section {}",
        "article": "Article {}",
        "annex": "Annexe {}",
    },
    "es": {
        "preamble": "Preámbulo",
        "part": "Parte {}",
        "chapter": "Capítulo {}",
        "section": "Sección {}",
        "article": "Artículo {}",
        "annex": "Anexo {}",
    },
    "ru": {
        "preamble": "Преамбула",
        "part": "Часть {}",
        "chapter": "Глава {}",
        "section": "Раздел {}",
        "article": "Статья {}",
        "annex": "Приложение {}",
    },
    "ar": {
        "preamble": "الديباجة",
        "part": "الجزء {}",
        "chapter": "الفصل {}",
        "section": "الفرع {}",
        "article": "المادة {}",
        "annex": "المرفق {}",
    },
    "zh": {
        "preamble": "序言",
        "part": "第{}部分",
        "chapter": "第{}章",
        "section": "第{}节",
        "article": "第{}条",
        "annex": "附件{}",
    },
}
"""Words for the headed kinds; in a language that is not here the number stands alone."""


def label(kind: str, number: str, language: str, *, heading: str = "") -> str:
    """A headed provision's label: ``Article 5``, ``第五条``.

    A number that has its word with it stays as printed; an annex or a preamble
    without a number keeps its word unless its heading has it, any other kind
    without one has no label.
    """
    form = LABELS.get(primary(language), {}).get(kind, "{}")
    if not number:
        word = form.format("").strip()
        return "" if kind not in {"annex", "preamble"} or word in heading else word
    words = [part.strip() for part in form.split("{}") if part.strip()]
    return number if any(word in number for word in words) else form.format(number.rstrip(" ."))


def hanging(kind: str, number: str, language: str) -> str:
    """A number as it hangs beside its words: ``2.``, ``2 bis.``, ``(a)``, ``PP3``, ``٢ -``."""
    if kind not in {"paragraph", "operative"} or not number[-1:].isalnum() or number[0].isalpha():
        return number
    return f"{number}\N{NO-BREAK SPACE}-" if primary(language) == "ar" else f"{number}."


def alternative(number: str) -> str:
    """The number of what stands beside another as its alternative, such as ``3 alt.``."""
    stem = number.rstrip(" .-\N{NO-BREAK SPACE}")
    return f"{stem} alt." if stem else "alt."


def within(above: str, number: str, language: str) -> str:
    """The name of what stands under something that has a name: ``Article 5, 2``, ``2 (a)``."""
    if not above or not number:
        return above or number
    comma = {"ar": "، ", "zh": "，"}.get(primary(language), ", ")
    return f"{above}{comma if number[0].isalnum() else ' '}{number}"
