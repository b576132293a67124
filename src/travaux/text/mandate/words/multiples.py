"""Words behind a figure that multiply it, over folded text."""

from typing import Final

TIMES: Final = {
    "thousand": 10**3, "mille": 10**3, "mil": 10**3, "тыс[а-я]*": 10**3, "الف": 10**3, "الاف": 10**3, "千": 10**3,
    "millions?": 10**6, "mill[oó]n(?:es)?": 10**6, "миллион[а-я]*|млн": 10**6, "مليون": 10**6, "ملايين": 10**6,
    "billions?": 10**9, "milliards?": 10**9, "mil millones": 10**9, "миллиард[а-я]*|млрд": 10**9,
    "بليون": 10**9, "مليار": 10**9, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9,
}  # fmt: skip
