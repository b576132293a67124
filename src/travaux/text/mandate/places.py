"""Seats of the United Nations and other cities where its bodies meet, in six languages."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.values import Span

_LANGUAGES: Final = ("en", "fr", "es", "ru", "zh", "ar")
_IN: Final = {
    "en": r"(?:in|at)\s+", "fr": r"(?:à|a)\s+", "es": r"en\s+", "ru": r"во?\s+",
    "zh": "(?:[在于驻]|请|设)", "ar": r"(?:في|ب)\s*",
}  # fmt: skip
CITIES: Final = """
New York | New York | Nueva York | Нью-Йорк[а-я]* | 纽约 | نيويورك
Geneva | Genève | Ginebra | Женев[а-я]+ | 日内瓦 | جنيف
Vienna | Vienne | Viena | Вен[аеу] | 维也纳 | فيينا
Nairobi | Nairobi | Nairobi | Найроби | 内罗毕 | نيروبي
Addis Ababa | Addis-Abeba | Addis Abeba | Аддис-Абеб[а-я]+ | 亚的斯亚贝巴 | أديس أبابا
Bangkok | Bangkok | Bangkok | Бангкок[а-я]* | 曼谷 | بانكوك
Beirut | Beyrouth | Beirut | Бейрут[а-я]* | 贝鲁特 | بيروت
Santiago | Santiago | Santiago | Сантьяго | 圣地亚哥 | سانتياغو
The Hague | La Haye | La Haya | Гааг[а-я]+ | 海牙 | لاهاي
Paris | Paris | París | Париж[а-я]* | 巴黎 | باريس
Rome | Rome | Roma | Рим[а-я]* | 罗马 | روما
Montreal | Montréal | Montreal | Монреал[а-я]+ | 蒙特利尔 | مونتريال
Bonn | Bonn | Bonn | Бонн[а-я]* | 波恩 | بون
Doha | Doha | Doha | Дох[а-я]+ | 多哈 | الدوحة
Rio de Janeiro | Rio de Janeiro | Río de Janeiro | Рио-де-Жанейро | 里约热内卢 | ريو دي جانيرو
Kingston | Kingston | Kingston | Кингстон[а-я]* | 金斯敦 | كينغستون
Hanoi | Hanoï | Hanoi | Хано[а-я]+ | 河内 | هانوي
Kyoto | Kyoto | Kioto | Киото | 京都 | كيوتو
Lisbon | Lisbonne | Lisboa | Лиссабон[а-я]* | 里斯本 | لشبونة
Stockholm | Stockholm | Estocolmo | Стокгольм[а-я]* | 斯德哥尔摩 | ستوكهولم
Copenhagen | Copenhague | Copenhague | Копенгаген[а-я]* | 哥本哈根 | كوبنهاغن
Madrid | Madrid | Madrid | Мадрид[а-я]* | 马德里 | مدريد
Cairo | Le Caire | El Cairo | Каир[а-я]* | 开罗 | القاهرة
Johannesburg | Johannesburg | Johannesburgo | Йоханнесбург[а-я]* | 约翰内斯堡 | جوهانسبرغ
"""


@cache
def _cities(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    column = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    lines = [line.split(" | ") for line in CITIES.strip().splitlines()]
    end = "" if language == "zh" else r"(?!\w)"
    start = "" if language == "zh" else r"(?<!\w)"
    return tuple(
        (line[0], re.compile(rf"{start}{_IN.get(language, '')}{_form(line[column])}{end}"))
        for line in lines
    )


def _form(city: str) -> str:
    return fold(city).replace(" ", r"\s+")


def cities(text: Folded, language: str) -> Iterator[tuple[str, Span]]:
    """The cities in which something is said to be, under their English names, in order."""
    found = [
        (match.span(), name)
        for name, pattern in _cities(language)
        for match in pattern.finditer(text.text)
    ]
    for span, name in sorted(found):
        yield name, span
