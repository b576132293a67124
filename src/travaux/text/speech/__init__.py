"""How each language speaks of provisions: the words around the numbers, as data."""

from travaux.text.speech.ar import ARABIC
from travaux.text.speech.en import ENGLISH
from travaux.text.speech.es import SPANISH
from travaux.text.speech.fr import FRENCH
from travaux.text.speech.ru import RUSSIAN
from travaux.text.speech.words import Speech
from travaux.text.speech.zh import CHINESE

SPEECHES: dict[str, Speech] = {
    "ar": ARABIC,
    "zh": CHINESE,
    "en": ENGLISH,
    "fr": FRENCH,
    "ru": RUSSIAN,
    "es": SPANISH,
}


def speech_of(language: str) -> Speech:
    """How a language speaks; English where we do not know it."""
    return SPEECHES.get(language[:2], ENGLISH)
