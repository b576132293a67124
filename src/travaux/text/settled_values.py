"""What is decided of a place, and what becomes of the proposals to it."""

import hashlib
from dataclasses import dataclass
from typing import Literal, TypeAlias

from travaux.text.errors import Message
from travaux.text.values import Proposal

Form: TypeAlias = Literal["accept", "reject", "compromise", "lift", "delete", "keep bracketed"]
Why: TypeAlias = Literal["replaced", "inside", "rejected", "lifted"]


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the room decided of one span of a place.

    ``place`` names the place; ``on`` is the hash of the text it was decided on, see
    ``hash_of``; ``start`` and ``end`` count its tokens, half-open; ``words`` is what stands
    there afterwards, in full. ``proposals`` are those accepted or rejected by name.
    """

    place: str
    on: str
    start: int
    end: int
    words: str
    form: Form
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Casualty:
    """A proposal that cannot stand beside what was settled.

    ``why`` is ``replaced`` (it changes words that were settled), ``inside`` (it inserts
    into them), ``rejected`` (by name) or ``lifted`` (it brackets what is settled).
    ``proposal`` is as it stood before; ``rest`` is the new text with what is left of it,
    should its sponsor want that, or None.
    """

    id: str
    why: Why
    reason: Message
    proposal: Proposal
    rest: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """A place after a settlement.

    ``proposals`` are still open, on the new ``base``, in order of submission; of these
    ``carried`` are to be confirmed by their sponsors, since the text around their words
    has changed. ``fulfilled`` have all they asked for.
    """

    base: str
    proposals: tuple[Proposal, ...] = ()
    carried: tuple[str, ...] = ()
    fulfilled: tuple[str, ...] = ()
    casualties: tuple[Casualty, ...] = ()


def hash_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
