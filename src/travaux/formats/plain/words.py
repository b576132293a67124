"""The words of headings in six languages: a table of data.

The first word of a kind is the one that is written; the others are read too, and
stay with the number as printed (``Appendix II``, ``TITLE 1``), for they say more
than the kind does.

Source: the naming of parts of treaties in the official languages of the United
Nations, as printed in its Treaty Series.
"""

from typing import Final

from travaux.text.numerals import BIS_ARABIC

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

PREAMBLE: Final = {
    "en": ("Preamble",),
    "fr": ("Préambule", "Preambule"),
    "es": ("Preámbulo", "Preambulo"),
    "ru": ("Преамбула",),
    "ar": ("الديباجة", "ديباجة"),
    "zh": ("序言", "序文"),
}

BIS: Final = (
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "novies",
    "nonies",
    "decies",
)
"""What follows the number of an inserted provision, in Latin in most languages."""

BIS_IN_ARABIC: Final = rf"مكرر[اً]{{0,2}}(?:\s\(?(?:{'|'.join(BIS_ARABIC)})[اً]{{0,2}}\)?(?!\w))?"
"""An expression: مكررا for *bis*, مكررا ثانيا for *ter* and so on."""

ORDINALS: Final[dict[str, str]] = {
    "en": (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty first second third fourth fifth "
        "sixth seventh eighth ninth tenth"
    ),
    "fr": (
        "premier première deuxième second seconde troisième quatrième cinquième sixième "
        "septième huitième neuvième dixième onzième douzième unique"
    ),
    "es": (
        "primero primera primer segundo segunda tercero tercera cuarto cuarta quinto quinta "
        "sexto sexta séptimo séptima octavo octava noveno novena décimo décima único única"
    ),
    "ru": (
        "первая вторая третья четвертая четвёртая пятая шестая седьмая восьмая девятая десятая "
        "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый"
    ),
}
"""Numbers written as words; in Arabic they are built of the parts below."""

ARABIC_UNITS: Final = (
    "الأولى الأول الثانية الثاني الثالثة الثالث الرابعة الرابع الخامسة الخامس السادسة السادس "
    "السابعة السابع الثامنة الثامن التاسعة التاسع العاشرة العاشر الحادية الحادي الواحدة"
)
ARABIC_TENS: Final = (
    "العشرون العشرين الثلاثون الثلاثين الأربعون الأربعين الخمسون الستون السبعون الثمانون التسعون"
)

FIRST_IN_LINE: Final = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
    "fr": (
        "première deuxième seconde troisième quatrième cinquième sixième septième huitième "
        "neuvième dixième"
    ),
    "es": "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    "ru": "",
}
"""Ordinals that stand before the word of a part or section: ``Première partie``."""
