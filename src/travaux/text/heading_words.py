"""The words for the parts of a treaty in six languages: a table of data.

The first word of a kind is the one that is written; the others are read too, and
stay with the number as printed (``Appendix II``, ``TITLE 1``), for they say more
than the kind does.

Source: the naming of parts of treaties in the official languages of the United
Nations, as printed in its Treaty Series.
"""

from typing import Final

LANGUAGES: Final = ("ar", "zh", "en", "fr", "ru", "es")

KEYWORDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "part": ("Part",),
        "chapter": ("Chapter",),
        "section": ("Section", "Title", "Subsection"),
        "article": ("Article", "Art."),
        "annex": ("Annex", "Appendix", "Schedule"),
    },
    "fr": {
        "part": ("Partie",),
        "chapter": ("Chapitre",),
        "section": ("Section", "Titre", "Sous-section"),
        "article": ("Article", "Art."),
        "annex": ("Annexe", "Appendice"),
    },
    "es": {
        "part": ("Parte",),
        "chapter": ("Capítulo", "Capitulo"),
        "section": ("Sección", "Título", "Subsección"),
        "article": ("Artículo", "Articulo", "Art."),
        "annex": ("Anexo", "Apéndice"),
    },
    "ru": {
        "part": ("Часть",),
        "chapter": ("Глава",),
        "section": ("Раздел", "Подраздел"),
        "article": ("Статья", "Ст."),
        "annex": ("Приложение", "Дополнение"),
    },
    "ar": {
        "part": ("الجزء", "الباب"),
        "chapter": ("الفصل",),
        "section": ("الفرع", "القسم"),
        "article": ("المادة", "مادة"),
        "annex": ("المرفق", "مرفق", "الملحق", "التذييل"),
    },
    "zh": {
        "part": ("部分", "编", "編"),
        "chapter": ("章",),
        "section": ("节", "節"),
        "article": ("条", "條"),
        "annex": ("附件", "附录", "附錄"),
    },
}

SAME_WORD: Final = {
    "art.": "article",
    "capitulo": "chapter",
    "articulo": "article",
    "ст.": "article",
    "مادة": "article",
    "مرفق": "annex",
    "條": "article",
    "節": "section",
}
"""Other spellings that say no more than the first word, and so do not stay with the number."""

PREAMBLE: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Preamble",),
    "fr": ("Préambule", "Preambule"),
    "es": ("Preámbulo", "Preambulo"),
    "ru": ("Преамбула",),
    "ar": ("الديباجة", "ديباجة"),
    "zh": ("序言", "序文"),
}

BELOW: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "paragraph": ("paragraph", "para."),
        "subparagraph": ("subparagraph",),
        "item": ("item", "point"),
    },
    "fr": {
        "paragraph": ("paragraphe",),
        "subparagraph": ("alinéa",),
        "item": ("point",),
    },
    "es": {
        "paragraph": ("párrafo",),
        "subparagraph": ("apartado",),
        "item": ("inciso",),
    },
    "ru": {
        "paragraph": ("пункт",),
        "subparagraph": ("подпункт",),
        "item": (),
    },
    "ar": {
        "paragraph": ("الفقرة",),
        "subparagraph": ("الفقرة الفرعية",),
        "item": ("البند",),
    },
    "zh": {
        "paragraph": ("款",),
        "subparagraph": ("项",),
        "item": ("目",),
    },
}
"""What stands below an article has no heading; people name it so when they speak of it."""
