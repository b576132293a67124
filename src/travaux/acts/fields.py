"""The kinds of field a payload may have; each is checked where the act is read."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[\w.:-]+$")]
"""The id of something, made at the interface, never out of its number."""

Short: TypeAlias = Annotated[str, Meta(max_length=500)]
"""A name, a title, a source: one line."""

Note: TypeAlias = Annotated[str, Meta(max_length=5_000)]
"""What a person adds in a few sentences."""

Words: TypeAlias = Annotated[str, Meta(max_length=500_000)]
"""Words of a treaty; the engine takes at most 20,000 tokens at a place."""

Day: TypeAlias = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
"""A date, ISO 8601, or empty."""

Language: TypeAlias = Literal["ar", "zh", "en", "fr", "ru", "es"]

InLanguages: TypeAlias = dict[Language, Short]
"""A name in the languages it is known in."""
