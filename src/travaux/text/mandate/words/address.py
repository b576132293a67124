"""How languages address whoever must act: patterns by language, over folded text."""

from typing import Final

ASKS: Final = {
    "en": r"(?<!according )(?<!due )(?<!related )(?<!parties )\bto (?!the )|\bthat\b|\bin accordance\b",
    "fr": (
        r"\b(?:de |d')(?:ne pas |n')?(?:se |s'|y |en |lui |leur )?\w+(?:er|ir|dre|ire|tre|ure)\b(?<!faire )(?<!maître)"
        r"|\bà (?:se |s'|ce qu)?(?!titre)\w+(?:er|ir|dre|ire|tre|ure)\b|\bqu(?:e|')"
    ),
    "es": r"\b(?:a )?que\b|\ba \w+r\b",
    "ru": r"(?!)",
    "ar": r"\bان\b|(?<=.{8})\b(?:الي|علي)\b",
    "zh": r"应|继续|进一步|酌情|根据|按照|在(?!线)|以(?!色列)|就|向|对|为|考虑|不",
}  # fmt: skip
"""What stands between whoever is addressed and what is asked."""

ADDRESSES: Final = {
    "en": r"to\b",
    "fr": r"(?:de |d'|à )",
    "es": r"(?:a )?que\b",
    "ar": r"(?:ان|الي|علي)\b",
}
"""What follows whoever is addressed, where the language has words for it."""

NOBODY: Final = {
    "en": r"that\b", "fr": r"qu[e']|à ce qu", "es": r"(?:a )?que\b|a \w+r\b|a$", "ar": r"(?:علي|الي|ان)\s",
    "ru": r"к\s|за\s|\w+(?:ть|ти|чь)(?:ся)?\b", "zh": r"继续|进一步|在|尽|加|努|立",
}  # fmt: skip
