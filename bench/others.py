"""What others do with the same texts: difflib with the base, git merging one after another."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from rapidfuzz.distance import Indel

from bench.floor import bare, timed
from bench.texts import Place
from travaux.text.tokens import tokenize

FAILED = 128
"""``git merge-file`` answers with the number of conflicts, at most 127; above that it failed."""


@dataclass(slots=True)
class Difflib:
    """Every wording compared with its base by ``difflib``; seconds for that and for the floor."""

    wordings: int = 0
    back: int = 0
    seconds: float = 0.0
    floor: float = 0.0


@dataclass(slots=True)
class Merged:
    """What is left of distinct wordings merged into the base one after another.

    ``conflicted`` are those whose merge had a conflict (it was settled for what was
    there already); ``gone`` are the others with an inserted run of words that no
    longer stands in the last text; ``readable`` are wordings that are the last text.
    """

    places: int = 0
    wordings: int = 0
    conflicted: int = 0
    gone: int = 0
    readable: int = 0

    @property
    def lost(self) -> int:
        """Wordings that conflicted or are gone."""
        return self.conflicted + self.gone

    @property
    def kept(self) -> int:
        """Wordings that are not lost."""
        return self.wordings - self.lost


def by_difflib(places: Iterable[Place]) -> Difflib:
    """Compare every wording with its base by token, with difflib's junk rule off."""
    found = Difflib()
    for place in places:
        found.floor += timed(bare, place)
        began = process_time()
        base = tokenize(place.base)
        back = [_through_difflib(base, wording) for wording in place.wordings()]
        found.seconds += process_time() - began
        found.wordings += len(back)
        found.back += sum(one == other for one, other in zip(back, place.wordings(), strict=True))
    return found


def _through_difflib(base: list[str], wording: str) -> str:
    """A wording put together again from the base and what difflib found to be different."""
    tokens = tokenize(wording)
    made: list[str] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(
        None, base, tokens, autojunk=False
    ).get_opcodes():
        made += base[i:i_end] if tag == "equal" else tokens[j:j_end]
    return "".join(made)


# --- git -----------------------------------------------------------------------------------


def by_git(places: Iterable[Place]) -> Merged | None:
    """Merge the distinct wordings of each place in order of submission; None without git."""
    git = shutil.which("git")
    if git is None:
        return None
    found = Merged()
    with TemporaryDirectory() as folder:
        for place in places:
            _merge(_Files(git, Path(folder)), place, found)
    return found


class _Files:
    """Three files, a word or mark a line, and the merge of two of them over the third."""

    def __init__(self, git: str, folder: Path) -> None:
        self.git = git
        self.current, self.base, self.other = (folder / it for it in ("current", "base", "other"))

    def merge(self) -> bool:
        """Merge the other file into the current one; whether there was a conflict."""
        merged = self._run("--diff3")
        conflicted = merged.returncode != 0
        if conflicted:
            merged = self._run("--ours")
        self.current.write_bytes(merged.stdout)
        return conflicted

    def _run(self, style: str) -> "subprocess.CompletedProcess[bytes]":
        files = [str(path) for path in (self.current, self.base, self.other)]
        done = subprocess.run(  # noqa: S603 -- git, with files of our own
            [self.git, "merge-file", "-p", style, *files], capture_output=True, check=False
        )
        if done.returncode >= FAILED or done.returncode < 0:
            raise RuntimeError(done.stderr.decode())
        return done


def _merge(files: _Files, place: Place, found: Merged) -> None:
    base = _lines(place.base)
    others = [_lines(wording) for wording in place.others()]
    _write(files.base, base)
    _write(files.current, base)
    merged: list[list[str]] = []
    for other in others:
        _write(files.other, other)
        if not files.merge():
            merged.append(other)
    last = files.current.read_text("utf-8").split("\n")[:-1]
    found.places += 1
    found.wordings += len(others)
    found.conflicted += len(others) - len(merged)
    found.gone += sum(not all(_holds(last, run) for run in _runs(base, it)) for it in merged)
    found.readable += sum(other == last for other in others)


def _lines(text: str) -> list[str]:
    return [token for token in tokenize(text) if not token.isspace()]


def _write(path: Path, lines: list[str]) -> None:
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())


def _runs(base: list[str], other: list[str]) -> Iterator[list[str]]:
    """The runs of tokens that a wording brings into its base."""
    for code in Indel.opcodes(base, other):
        if code.tag != "equal" and code.dest_start < code.dest_end:
            yield other[code.dest_start : code.dest_end]


def _holds(text: list[str], run: list[str]) -> bool:
    size = len(run)
    return any(text[at : at + size] == run for at in range(len(text) - size + 1))
