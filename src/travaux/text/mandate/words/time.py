"""How languages say how long, by when and how often: patterns by language, over folded text."""

from typing import Final

UNITS: Final = {
    "en": r"-?\s*(?:(?:working|calendar|consecutive|meeting|clear)\s+)?(?P<u>hour|day|week|month|year)s?(?!\w)",
    "fr": r"\s+(?P<u>heure|jour|semaine|mois|an|année)s?(?!\w)",
    "es": r"\s+(?P<u>hora|día|semana|mes|año)(?:s|es)?(?!\w)",
    "ru": (
        r"(?:\s+|-)?(?:(?:рабочих|календарных|следующих\s+подряд)\s+)?"
        r"(?P<u>час(?!т)|дн(?:я|ей|ев|ям)|день|сут|недел|месяц|месяч|год|лет)[а-я]*"
    ),
    "zh": r"(?:个)?(?:工作|日历)?(?P<u>小时|天|日(?!内瓦|本)|周(?![年岁])|星期|个?月|年)(?!代)",
    "ar": r"\s+(?P<u>ساعات|ساعة|أيام|يوما|يوم|أسابيع|أسبوعا|أسبوع|أشهر|شهور|شهرا|شهر|سنوات|سنة|أعوام|عاما|عام)(?!\w)",
}

LETTERS: Final = {
    "TH": "hour heure hora час 小时 ساعات ساعة",
    "D": "day jour día день дня дней днев дням сут 天 日 أيام يوما يوم",
    "W": "week semaine semana недел 周 星期 أسابيع أسبوعا أسبوع",
    "M": "month mois mes месяц месяч 月 个月 أشهر شهور شهرا شهر",
    "Y": "year an année año год лет 年 سنوات سنة أعوام عاما عام",
}

WITHIN: Final = {
    "en": r"(?:within|no later than|not later than|at the latest)\s+(?:a\s+period\s+of\s+|the\s+next\s+)?$",
    "fr": r"(?:dans\s+un\s+délai\s+de|dans\s+les|au\s+plus\s+tard)\s+$",
    "es": r"(?:(?:en|dentro de)\s+(?:un|el)\s+plazo\s+(?:máximo\s+)?de|a más tardar|dentro de(?:\s+los)?)\s+$",
    "ru": r"(?:не\s+позднее(?:\s+чем)?(?:\s+через)?|в\s+срок\s+до|в\s+течение)\s+$",
    "ar": r"(?:في\s+غضون|خلال|في\s+موعد\s+لا\s+يتجاوز)\s+(?:مدة\s+|فترة\s+)?$",
    "zh": r"$^",
}

EVERY: Final = {
    "en": r"every\s+$", "fr": r"(?:tous|toutes)\s+les\s+$", "es": r"cada\s+$",
    "ru": r"кажд[а-я]+\s+$", "ar": r"كل\s+$", "zh": r"每隔?$",
}  # fmt: skip

PAST: Final = {
    "en": r"(?:past|last|previous|preceding|coming|next|aged|age of|after)\s+(?:the\s+)?$",
    "fr": r"(?:passé|âgés?\s+de|après|depuis)\s+$",
    "es": r"(?:últim[oa]s|pasad[oa]s|próxim[oa]s|desde hace|después de)\s+$",
    "ru": r"(?:последни[а-я]+|прошл[а-я]+|предыдущ[а-я]+|ближайш[а-я]+|через|старше|моложе)\s+$",
    "ar": r"(?:بعد|منذ|الماضية|سن)\s+$",
    "zh": r"(?:过去|近|最近|未来|今后|上|第|[前后])$",
}

LASTS: Final = {
    "en": r"(?:for|lasting|up to|not exceeding|(?:period|term|duration|mandate)\s+of)\s+(?:a\s+(?:further\s+|maximum\s+|total\s+|additional\s+)?(?:period\s+of\s+)?)?(?:up to\s+|not exceeding\s+|another\s+)?$",
    "fr": r"(?:(?:pendant|pour|maximum)\s+|(?:durée\s+(?:maximale\s+)?|période\s+(?:supplémentaire\s+)?|mandat\s+)(?:de\s+|d'))$",
    "es": r"(?:por|durante|(?:per[ií]odo|plazo|duración|mandato)\s+(?:adicional\s+)?de|máximo\s+de)\s+$",
    "ru": r"(?:на|сроком(?:\s+на)?|период|продолжительностью(?:\s+до)?)\s+$",
    "ar": r"(?:لمدة|لفترة|مدتها|مدته|مدة|فترة|تتجاوز)\s+$",
    "zh": r"(?:为期|任期|期限|期间为|历时|延长|超过|至多)(?:为|至)?$",
}

YEARLY: Final = {
    "en": r"\bannual(?:ly)?\b(?! (?:meeting|session|ministerial|report of|conference))|\bevery year\b|\bbiennial(?:ly)?\b|\bevery (?:other|second) year\b",
    "fr": r"\bchaque année\b|\btous les ans\b", "es": r"\banualmente\b|\bcada año\b|\btodos los años\b",
    "ru": r"\bежегодно\b|\bкаждый год\b|\bна ежегодной основе\b", "ar": r"\bسنويا\b|\bكل سنة\b|\bكل عام\b|\bعلى أساس سنوي\b",
    "zh": r"每年(?!举行|度|共)",
}  # fmt: skip

DUALS: Final = {"يوم": "D", "اسبوع": "W", "شهر": "M", "سنت": "Y", "عام": "Y", "ساعت": "TH"}

COMPOUND: Final = {
    "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8,
    "девяти": 9, "десяти": 10, "четырнадцати": 14, "пятнадцати": 15, "тридцати": 30,
    "девяносто": 90,
}  # fmt: skip

COMPOUND_UNITS: Final = {
    "днев": "D",
    "недель": "W",
    "месяч": "M",
    "лет": "Y",
    "годич": "Y",
    "часов": "TH",
}

_YEAR: Final = r"(?P<y>(?:19|20)\d\d)(?![\d/])"
BY: Final = {
    "en": rf"(?:\bby|\bbefore|\buntil|no later than|not later than|by the end of|\bin|\bduring)\s+(?:the\s+(?:end|year)\s+(?:of\s+)?)?{_YEAR}(?!\s+agenda)",
    "fr": rf"(?:d'ici\s+(?:à\s+)?(?:la\s+fin\s+de\s+)?|avant\s+(?:la\s+fin\s+de\s+)?|au\s+plus\s+tard\s+(?:en\s+|fin\s+)?|\ben\s+|jusqu'en\s+|à\s+l'horizon\s+|d'ici\s+fin\s+)(?:l'année\s+)?{_YEAR}",
    "es": rf"(?:para|antes\s+de(?:l\s+fin\s+de|\s+que\s+termine)?|a\s+más\s+tardar\s+(?:en)?|\ben|hasta)\s+(?:fines\s+de\s+|finales\s+de\s+)?(?:el\s+año\s+)?{_YEAR}",
    "ru": rf"(?:\bк|\bдо|не\s+позднее|\bв)\s+(?:концу?а?\s+)?{_YEAR}\s*год(?:у|а)",
    "ar": rf"(?:بحلول|قبل|في\s+موعد\s+اقصاه|حتي|في)\s+(?:نهاية\s+)?(?:عام|سنة|العام)\s+{_YEAR}",
    "zh": rf"{_YEAR}年(?:底|年底|末)?(?:以?前|之前|召?举?[开行办])|(?:于|在|到|至)(?P<y2>(?:19|20)\d\d)年(?!\d|代|议|可|至|[^，；。]{{0,12}}(?:决议|通过|年度))",
}  # fmt: skip

OF_SESSION: Final = {
    "en": rf"{_YEAR}\s+(?:regular\s+|substantive\s+)?session", "fr": rf"session\s+(?:ordinaire\s+)?de\s+{_YEAR}",
    "es": rf"per[ií]odo\s+de\s+sesiones\s+(?:sustantivo\s+)?de\s+{_YEAR}", "ru": rf"сессии\s+{_YEAR}\s+года",
    "ar": rf"دورته?ا?\s+(?:الموضوعية\s+)?لعام\s+{_YEAR}", "zh": rf"{_YEAR}年(?:实质性|常)?(?:会议|届会)",
}  # fmt: skip
