"""What each official language calls itself, as it is offered to readers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

AUTONYMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ar": "العربية",
        "zh": "中文",
        "en": "English",
        "fr": "Français",
        "ru": "Русский",
        "es": "Español",
    }
)
