"""The words for numbers, as they are compared: folded, and what each is worth.

Only what cannot be derived stands here; ``tables`` makes the rest from it.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from travaux.text.mandate.fold import fold

_EN: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_EN_ORDINAL: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_EN_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_FR: Final = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
)
_FR_TENS: Final = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "quatre-vingt": 80, "quatre-vingts": 80, "nonante": 90,
}  # fmt: skip
_ES: Final = (
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés"
    " veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS: Final = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_ES_HUNDREDS: Final = (
    "ciento doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
)
_ES_ORDINAL: Final = "primer segund tercer cuart quint sext séptim octav noven"
_ES_ORDINAL_TENS: Final = (
    "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim"
)
_RU: Final = (
    "один,одна,одно,одного,одной,одну,одним два,две,двух,двум,двумя три,трех,трем,тремя"
    " четыре,четырех,четырем,четырьмя пять,пяти,пятью шесть,шести,шестью семь,семи,семью"
    " восемь,восьми,восемью девять,девяти,девятью десять,десяти,десятью"
)
_RU_TEENS: Final = (
    "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат"
    " девятнадцат"
)
_RU_TENS: Final = (
    "двадцать,двадцати тридцать,тридцати сорок,сорока пятьдесят,пятидесяти"
    " шестьдесят,шестидесяти семьдесят,семидесяти восемьдесят,восьмидесяти"
    " девяносто,девяноста"
)
_RU_HUNDREDS: Final = (
    "сто,ста двести,двухсот триста,трехсот четыреста,четырехсот пятьсот,пятисот"
    " шестьсот,шестисот семьсот,семисот восемьсот,восьмисот девятьсот,девятисот"
)
_RU_ORDINAL: Final = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
    " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
)
_RU_ORDINAL_TENS: Final = (
    "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
)
_RU_ENDINGS: Final = (
    "ый ий ой ая яя ое ее ые ого его ьего ой ей ьей ому ему ьему ую ью ым им ьим ом ем ьем"
    " ых их ьих ыми ими ья ье ьи ою"
)
_AR: Final = (
    "واحد,واحدة,إحدى,أحد,الحادي,الحادية,الأول,الأولى اثنان,اثنين,اثنتان,اثنتين,اثنا,اثنتا,اثني,"
    "اثنتي,الثاني,الثانية ثلاث,ثلاثة,الثالث,الثالثة أربع,أربعة,الرابع,الرابعة"
    " خمس,خمسة,الخامس,الخامسة ست,ستة,السادس,السادسة سبع,سبعة,السابع,السابعة"
    " ثمان,ثماني,ثمانية,الثامن,الثامنة تسع,تسعة,التاسع,التاسعة"
)
_AR_TENS: Final = "عشر ثلاث أربع خمس ست سبع ثمان تسع"

Worth = tuple[int, bool]
"""What a word is worth, and whether it is an ordinal, which ends a number."""


def _rows(line: str, values: Iterable[int], *, ordinal: bool = False) -> dict[str, Worth]:
    return {
        form: (value, ordinal)
        for forms, value in zip(line.split(" "), values, strict=True)
        for form in forms.split(",")
        if form
    }


def _english() -> dict[str, Worth]:
    table = _rows(_EN, range(1, 20)) | _rows(_EN_ORDINAL, range(1, 20), ordinal=True)
    table |= _rows(_EN_TENS, range(20, 100, 10))
    table |= {
        f"{ten[:-1]}ieth": (n, True) for ten, (n, _) in _rows(_EN_TENS, range(20, 100, 10)).items()
    }
    return table | {"hundred": (100, False), "hundredth": (100, True), "thousand": (1000, False)}


def _french() -> dict[str, Worth]:
    table = _rows(_FR, range(1, 20)) | {word: (n, False) for word, n in _FR_TENS.items()}
    table |= {"cent": (100, False), "cents": (100, False), "mille": (1000, False)}
    ordinals = {
        f"{_french_stem(word)}ième": (n, True)
        for word, (n, _) in table.items()
        if n < 1000  # noqa: PLR2004 -- millième is a fraction
    }
    first = dict.fromkeys(("premier", "première", "une"), (1, True)) | {"une": (1, False)}
    return table | ordinals | first | {"second": (2, True), "seconde": (2, True)}


def _french_stem(word: str) -> str:
    stem = word.removesuffix("s") if word.endswith(("vingts", "cents")) else word
    changed = {"cinq": "cinqu", "neuf": "neuv", "dix-neuf": "dix-neuv"}
    return changed.get(stem, stem.removesuffix("e"))


def _spanish() -> dict[str, Worth]:
    table = _rows(_ES, range(1, 30)) | _rows(_ES_TENS, range(30, 100, 10))
    table |= dict.fromkeys(("uno", "una"), (1, False)) | {"veintiún": (21, False)}
    table |= {"cien": (100, False), "ciento": (100, False), "mil": (1000, False)}
    for n, stem in enumerate(_ES_HUNDREDS.split()[1:], start=2):
        table |= {f"{stem}{end}": (n * 100, False) for end in ("os", "as")}
    ones, tens = _ES_ORDINAL.split(), _ES_ORDINAL_TENS.split()
    for end in ("o", "a", "os", "as", ""):
        table |= {
            f"{stem}{end}": (n, True)
            for n, stem in enumerate(ones, 1)
            if end or stem.endswith("er")
        }
    for end in ("o", "a", "os", "as"):
        table |= {f"{stem}{end}": (n * 10, True) for n, stem in enumerate(tens, 1)}
        table |= {f"undécim{end}": (11, True), f"duodécim{end}": (12, True)}
        for n, ten in enumerate(tens, 1):
            lead = ten.replace("é", "e").replace("á", "a") + "o"
            table |= {f"{lead}{one}{end}": (n * 10 + m, True) for m, one in enumerate(ones, 1)}
            table |= {f"{lead}primer": (n * 10 + 1, True), f"{lead}tercer": (n * 10 + 3, True)}
    return table


def _russian() -> dict[str, Worth]:
    table = _rows(_RU, range(1, 11)) | _rows(_RU_TENS, range(20, 100, 10))
    table |= _rows(_RU_HUNDREDS, range(100, 1000, 100))
    for n, stem in enumerate(_RU_TEENS.split(), start=11):
        table |= {f"{stem}{end}": (n, False) for end in ("ь", "и", "ью")}
    table |= {f"тысяч{end}": (1000, False) for end in ("", "а", "и", "у")}
    stems = [*enumerate(_RU_ORDINAL.split(), 1)]
    stems += [(n * 10, stem) for n, stem in enumerate(_RU_ORDINAL_TENS.split(), 2)]
    for n, stem in [*stems, (100, "сот")]:
        table |= {f"{stem}{end}": (n, True) for end in _RU_ENDINGS.split()}
    return table


def _arabic() -> dict[str, Worth]:
    table = _rows(_AR, range(1, 10))
    for n, stem in enumerate(_AR_TENS.split(), start=2):
        table |= {
            f"{the}{stem}{end}": (n * 10, False) for the in ("", "ال") for end in ("ون", "ين")
        }
    table |= dict.fromkeys(("عشر", "عشرة", "العاشر", "العاشرة"), (10, False))
    table |= {f"{the}{form}": (100, False) for the in ("", "ال") for form in ("مائة", "مئة")}
    table |= dict.fromkeys(("مائتين", "مائتان", "مئتين", "مئتان", "مائتي"), (200, False))
    return table | {"ألف": (1000, False), "آلاف": (1000, False)}


_MAKERS: Final = {
    "ar": _arabic, "en": _english, "es": _spanish, "fr": _french, "ru": _russian,
}  # fmt: skip


@cache
def table(language: str) -> dict[str, Worth]:
    """The folded words of a language; none for Chinese, whose numbers are characters."""
    maker = _MAKERS.get(language)
    return {fold(word): worth for word, worth in maker().items()} if maker else {}
