"""The texts that are measured: the sample, real amendments where present, generated ones."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from travaux.text.values import Proposal

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLE = ROOT / "src" / "travaux" / "cli" / "sample"
REAL = ("parliament", "stakeholders")
"""The names of the sets of real amendments, files ``gdpr-NAME.jsonl`` of the corpus."""

SEED = 2012
LENGTH = 80
"""The words of a generated base."""

MOST_CHANGED = 4
"""The words a generated change takes out or brings in, at most."""

_WORDS = """
    the of and to in the of a or the for by with shall may each any such under this
    harbour keeper lantern vessel signal tide shore pilot anchor cargo beacon channel
    captain crew ferry fleet gale inlet jetty ledger mooring notice ocean passage quay
    register reef sail survey tonnage voyage warden wharf lighthouse fog depth current
    maintain inspect record report repair publish mark measure protect grant refuse renew
    charge exempt consult assist inform request transfer suspend certify examine restore
    annual common competent coastal seasonal temporary foreign joint local safe lawful
    urgent written prior equal adequate relevant public minor serious navigable shared
    within before after without upon during between against where unless until pursuant
    authority owner observer council member expert officer agent resident visitor neighbour
    agreement plan measure duty right fee permit rule order list chart map code standard
    damage delay danger loss claim cost period season day night month year limit zone
"""
VOCABULARY = tuple(_WORDS.split())
MARKS = (",", ",", ",", ";", ".")


@dataclass(frozen=True, slots=True)
class Place:
    """A base text and what is proposed to it, in order of submission."""

    base: str
    proposals: tuple[Proposal, ...]

    def reading(self, proposal: Proposal) -> str:
        """What the text should say for one proposal."""
        if proposal.action == "amend":
            return proposal.wording
        return "" if proposal.action in {"delete", "no text"} else self.base

    def wordings(self) -> list[str]:
        """The wording of every proposal that has one, equal ones as often as they stand."""
        words = ("amend", "delete", "no text")
        return [self.reading(it) for it in self.proposals if it.action in words]

    def others(self) -> list[str]:
        """Every distinct wording that is not the base, in order of submission."""
        return [wording for wording in dict.fromkeys(self.wordings()) if wording != self.base]

    def first(self, count: int) -> "Place":
        """The place with its first proposals only."""
        return replace(self, proposals=self.proposals[:count])


@dataclass(frozen=True, slots=True)
class Texts:
    """A named set of places."""

    name: str
    places: tuple[Place, ...]


def read_all(corpus: Path, *, quick: bool) -> tuple[list[Texts], list[str]]:
    """Every set of texts there is, and a sentence for each that is absent."""
    sets, absent = [sample()], []
    for name in REAL:
        path = corpus / "amendments" / f"gdpr-{name}.jsonl"
        if path.is_file():
            sets.append(Texts(name, tuple(read_places(path))))
        else:
            absent.append(f"{name}: skipped, the corpus holds no amendments/{path.name} (--corpus)")
    sets.append(generated(20 if quick else 200))
    return sets, absent


def sample() -> Texts:
    """The invented convention the program brings with it, in six languages."""
    files = sorted(SAMPLE.glob("places.*.jsonl"))
    return Texts("sample", tuple(place for path in files for place in read_places(path)))


def read_places(path: Path) -> Iterator[Place]:
    """The places of a file of JSON lines, in NFC as the readers give them."""
    for line in path.read_text("utf-8").splitlines():
        raw = json.loads(unicodedata.normalize("NFC", line))
        proposals = (_proposal(at, it) for at, it in enumerate(raw["proposals"], 1))
        yield Place(raw["base"], tuple(proposals))


def _proposal(at: int, raw: dict[str, Any]) -> Proposal:
    return Proposal(
        id=raw.get("id", str(at)),
        sponsors=(raw["party"],),
        action=raw.get("action", "amend"),
        wording=raw.get("wording", ""),
        start=raw.get("start"),
        end=raw.get("end"),
        amends=raw.get("amends"),
    )


# --- generated -----------------------------------------------------------------------------


def generated(places: int, *, amendments: int = 200, changes: int = 3) -> Texts:
    """Places with overlapping amendments; the same on any machine."""
    return Texts(
        "generated",
        tuple(place(at, amendments=amendments, changes=changes) for at in range(places)),
    )


def place(number: int, *, amendments: int, changes: int = 3) -> Place:
    """One generated place; with more amendments it begins with the same ones."""
    rng = Random(f"{SEED} {number}")  # noqa: S311 -- no secret
    base = _run(rng, LENGTH)
    proposals = (
        Proposal(str(at), (f"Party {at % 50}",), wording=" ".join(_changed(rng, base, changes)))
        for at in range(1, amendments + 1)
    )
    return Place(" ".join(base), tuple(proposals))


def _run(rng: Random, count: int) -> list[str]:
    """Words, now and then with a mark behind."""
    words = rng.choices(VOCABULARY, k=count)
    return [word + rng.choice(MARKS) if rng.random() < 1 / 9 else word for word in words]


def _changed(rng: Random, base: Sequence[str], changes: int) -> list[str]:
    """A base with some changes that share no word, each a deletion, insertion or replacement."""
    made = list(base)
    limit = len(base)
    for start in sorted(rng.sample(range(len(base)), changes), reverse=True):
        kind = rng.choice(("delete", "insert", "replace"))
        taken = 0 if kind == "insert" else rng.randint(1, MOST_CHANGED)
        brought = 0 if kind == "delete" else rng.randint(1, MOST_CHANGED)
        made[start : min(start + taken, limit)] = _run(rng, brought)
        limit = start
    return made
