"""Law 11 and history through the command, on cases that nobody would make by hand.

Chains of settlements, each made of what the last one printed: at both edges, across several
places, of plain words, twice at one place, with the words of the base or of somebody, with
marks, spaces and line ends alone, of texts that are empty or repeat themselves.
"""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.laws.commanded import Step, faults
from tests.laws.measure import Json, ids_in, reading
from tests.strategies import LANGUAGES, vocabulary
from travaux.cli.main import run
from travaux.text.tokens import tokenize

SEEDS = 60
"""Times seven languages: over 900 settlements and as many questions for a phrase."""
MARKS = (",", ";", ".", "(", "—")
OPTIONS = {"accept": "--accept", "reject": "--reject", "compromise": "--words"}


class Chair:
    """Makes a place, proposals to it, and settlements of it; the seed alone decides them."""

    def __init__(self, seed: int, language: str) -> None:
        self.rng = Random(f"{seed} {language}")
        self.words = vocabulary(language)
        self.space = "" if language == "zh" else " "

    def sentence(self, most: int) -> str:
        """Some words in a row, perhaps with a mark at the end."""
        words = self.rng.choices(self.words, k=self.rng.randint(0, most))
        return _nfc(self.space.join(words) + self.rng.choice(("", "", *MARKS)) * bool(words))

    def edited(self, text: str) -> str:
        """A text with some edits: at its edges, side by side, of marks and of space alone."""
        tokens, rng = tokenize(text), self.rng
        for _ in range(rng.randint(1, 3)):
            start = rng.choice((0, len(tokens), rng.randint(0, len(tokens))))
            end = min(len(tokens), start + rng.choice((0, 0, 1, 2, 5)))
            word = rng.choice(self.words)
            tokens[start:end] = rng.choice(
                (
                    [],
                    [word],
                    [word, self.space],
                    [self.space, word],
                    [rng.choice(MARKS)],
                    ["\n", word],
                    [*tokens[start:end], *tokens[start:end]],
                )
            )
            tokens = tokenize(_nfc("".join(tokens)))
        return "".join(tokens)

    def line(self) -> Json:
        """A place: edits, the same edits of others, deletions, brackets, amendments."""
        base = self.sentence(8)
        asked: list[Json] = []
        for number in range(self.rng.randint(1, 6)):
            asked.append({"id": f"P{number}", "party": "AAA"} | self._asks(base, asked))
        return {"id": "x", "base": base, "proposals": asked}

    def _asks(self, base: str, before: list[Json]) -> Json:
        worded = [it for it in before if "wording" in it]
        chance = self.rng.random()
        if chance < 0.2:
            actions = ("delete", "no text", "bracket", "reserve", "retain")
            return {"action": self.rng.choice(actions)}
        if chance < 0.35 and worded:
            other = self.rng.choice(worded)
            same = {"wording": other["wording"]}
            amended = {"wording": self.edited(other["wording"]), "amends": other["id"]}
            return self.rng.choice((same, amended))
        return {"wording": self.rng.choice((self.edited(base), self.edited(base), "", ","))}

    def decision(self, line: Json) -> tuple[tuple[int, int], str, str]:
        """A span, a form, and whom or which words it names."""
        base, rng = reading(line["rolling"]), self.rng
        tokens, who = tokenize(base), sorted({*ids_in(line["rolling"])})
        places = [*_places(line["rolling"])]
        start = rng.randint(0, len(tokens))
        span = start, min(len(tokens), start + rng.choice((0, 1, 2, 9)))
        if places and rng.random() < 0.7:
            some = sorted(rng.choices(places, k=rng.choice((1, 1, 2))))
            span = _tokens(base, some[0][0]), _tokens(base, max(end for _, end in some))
        chance = rng.random()
        if who and chance < 0.5:
            return span, rng.choice(("accept", "accept", "reject")), rng.choice(who)
        if chance < 0.6:
            return span, rng.choice(("lift", "delete", "keep bracketed")), ""
        said = reading(line["rolling"], rng.choice(who)) if who else base
        return span, "compromise", _nfc(rng.choice([*self._said(tokens, span, said)]))

    def _said(self, tokens: list[str], span: tuple[int, int], said: str) -> Iterator[str]:
        """Words for a span: of the base, of nobody, and of somebody, there or anywhere."""
        before, kept, behind = (
            "".join(it) for it in (tokens[: span[0]], tokens[slice(*span)], tokens[span[1] :])
        )
        yield from (kept, "", ",", kept * 2, "".join(tokens), self.sentence(2))
        yield f" {self.rng.choice(self.words)} "
        others = tokenize(said)
        at = self.rng.randint(0, len(others))
        yield "".join(others[at : at + 3])
        rest = said.removeprefix(before).removesuffix(behind)
        if before + rest + behind == said:
            yield from (rest, rest, rest, rest)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _places(nodes: list[Json]) -> Iterator[tuple[int, int]]:
    """The code points of each outermost choice."""
    at = 0
    for node in nodes:
        length = len(reading([node]))
        if "options" in node:
            yield at, at + length
        at += length


def _tokens(text: str, point: int) -> int:
    """How many tokens stand before a code point."""
    return len(tokenize(text[:point]))


def printed(path: Path, *words: str) -> tuple[int, Json]:
    """What a command wrote into a file."""
    path.unlink(missing_ok=True)
    code = run([*words, "-o", str(path)])
    return code, json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def settled(chair: Chair, line: Json, paths: tuple[Path, Path]) -> Json | None:
    """The answer to one decision on what stands in a file; None where that is refused."""
    here, there = paths
    span, form, value = chair.decision(line)
    option = f"{OPTIONS[form]}={value}" if form in OPTIONS else f"--{form.split()[0]}"
    at = f"{span[0]}:{span[1]}"
    code, after = printed(there, "settle", str(here), "--provision", "x", "--at", at, option)
    if code == 2:
        return None
    assert code == 0
    assert [*faults(Step(line, form, value, after))] == [], (line, at, option)
    there.replace(here)
    return after


def whose(after: Json) -> list[str]:
    """The act that brought in each code point."""
    ((runs),) = (it["runs"] for it in after["provenance"])
    return [act for length, act in runs for _ in range(length)]


def see_history(chair: Chair, after: Json, paths: tuple[Path, Path]) -> None:
    """A phrase is explained each time it stands in the text, code point by code point."""
    tokens, acts = tokenize(after["base"]), whose(after)
    if not tokens:
        return
    at = chair.rng.randrange(len(tokens))
    phrase = "".join(tokens[at : at + chair.rng.randint(1, 5)])
    _code, told = printed(paths[1], "history", str(paths[0]), f"--phrase={phrase}")
    stands = [it for it in range(len(after["base"])) if after["base"].startswith(phrase, it)]
    assert [it["at"] for it in told["found"]] == [[it, it + len(phrase)] for it in stands]
    for it in told["found"]:
        by = [one["act"] for one in it["brought"] for _ in one["words"]]
        assert "".join(one["words"] for one in it["brought"]) == phrase
        assert by == acts[slice(*it["at"])]
        assert [one["act"] for one in it["acts"]] == [
            act for act in dict.fromkeys(by) if act != "base"
        ]


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chain_of_settlements_is_lawful(language: str, seed: int, tmp_path: Path) -> None:
    chair = Chair(seed, language)
    paths = tmp_path / "here.json", tmp_path / "there.json"
    places = tmp_path / "places.jsonl"
    places.write_text(json.dumps(chair.line()), encoding="utf-8")
    code, line = printed(paths[0], "consolidate", str(places))
    assert code == 0
    acts = ["base"] * len(reading(line["rolling"]))
    for _ in range(5):
        base = reading(line["rolling"])
        after = settled(chair, line, paths)
        if after is None:
            continue
        start, end = (len("".join(tokenize(base)[:it])) for it in after["settled"]["at"])
        stop = start + len(after["settled"]["words"])
        assert [*whose(after)[:start], *whose(after)[stop:]] == [*acts[:start], *acts[end:]]
        line, acts = after["rolling"], whose(after)
        see_history(chair, after, paths)
