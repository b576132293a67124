"""Every kind of act, in every version there was, is read, spelled and said for ever after."""

from pathlib import Path

import pytest

from tests.acts.room import negotiating
from travaux.committee.queries.names import CommitteeNames
from travaux.record.canonical import canonical
from travaux.record.registry import Kind, kinds

SPECIMENS = Path(__file__).with_name("specimens")
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


def specimen(kind: Kind) -> str:
    """The payload that is kept of a kind and version."""
    return (SPECIMENS / f"{kind.name}.{kind.version}.json").read_text(encoding="utf-8").rstrip("\n")


def test_each_kind_and_version_has_a_specimen_and_each_specimen_a_kind() -> None:
    known = {f"{name}.{version}.json" for name, version in kinds()}
    assert {path.name for path in SPECIMENS.iterdir()} == known


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: f"{kind.name}.{kind.version}")
def test_a_specimen_is_read_and_spelled_back_to_the_same_bytes(kind: Kind) -> None:
    kept = specimen(kind)
    read = kind.read(kept)
    assert type(read) is kind.payload
    assert canonical(read) == kept


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: f"{kind.name}.{kind.version}")
def test_a_specimen_says_every_field_there_is(kind: Kind) -> None:
    """A field that the specimen left at nothing would be frozen without an example."""
    silent = {
        ("delegations.admit", "regional_group"),  # an observer is in none
    }
    fields = {name: getattr(kind.read(specimen(kind)), name) for name in _fields(kind)}
    empty = {name for name, value in fields.items() if value in ("", (), None, {})}
    assert empty <= {name for of, name in silent if of == kind.name}


def _fields(kind: Kind) -> list[str]:
    return list(kind.payload.__dataclass_fields__)  # type: ignore[attr-defined]


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_the_minute_of_each_is_a_sentence_in_each_language() -> None:
    room = negotiating()
    for kind in kinds().values():
        act = kind.read(specimen(kind))
        for language in LANGUAGES:
            sentence = act.minute(CommitteeNames(room.space, language))
            said = str(sentence)
            assert "{" not in said
            assert said == said.strip()
            assert len(said) > len("Act.")
