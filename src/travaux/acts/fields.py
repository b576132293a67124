"""The kinds of field a payload may have; each is checked where the act is read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[\w.:-]+\Z")]
"""The id of something, made at the interface, never out of its number.

Ids that an act makes of several join them with ``/``, which no id has.
"""

Made: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[\w.:/-]+\Z")]
"""The id of something that an act may have made of several."""

Place: TypeAlias = Annotated[str, Meta(max_length=64)]
"""The id of what a change is made to, or empty."""

Short: TypeAlias = Annotated[str, Meta(max_length=500)]
"""A name, a title, a source: one line."""

Named: TypeAlias = Annotated[str, Meta(min_length=1, max_length=500, pattern=r"\S")]
"""A name, a title, a source that must be there: blanks are none."""

Note: TypeAlias = Annotated[str, Meta(max_length=5_000)]
"""What a person adds in a few sentences."""

Said: TypeAlias = Annotated[str, Meta(min_length=1, max_length=5_000, pattern=r"\S")]
"""A decision or a reason that must be there: blanks are none."""

Paragraph: TypeAlias = Annotated[int, Meta(ge=1, le=32_767)]
"""The number of a paragraph, as far as a column holds it."""

Words: TypeAlias = Annotated[str, Meta(max_length=500_000)]
"""Words of a treaty; the engine takes at most 20,000 tokens at a place."""

Day: TypeAlias = Annotated[
    str, Meta(pattern=r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?\Z")
]
"""A date, ISO 8601, or empty."""

Language: TypeAlias = Literal["ar", "zh", "en", "fr", "ru", "es"]

AUTONYMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ar": "العربية",
        "zh": "中文",
        "en": "English",
        "fr": "français",
        "ru": "русский",
        "es": "español",
    }
)
"""What each language calls itself: so sentences name it, whatever language they are in."""

InLanguages: TypeAlias = Annotated[dict[Language, Named], Meta(min_length=1)]
"""A name in the languages it is known in: at least one."""
