"""What it costs to show a change while it is typed: ``python -m bench.preview``.

The floor is that of the table: the same two texts cut into tokens and compared bare.
"""

import random
from statistics import median
from time import process_time
from typing import Final

from bench.floor import bare, timed
from bench.texts import Place
from travaux.text.values import Change, Proposal, Provision
from travaux.web.setting import set_change
from travaux.web.visits import Visit

WORDS: Final = 500
PAUSE: Final = 0.1
"""Seconds within which a change is to be shown after a pause."""


def texts(words: int, seed: int = 1) -> tuple[str, str]:
    """A wording of so many words, and the same with every twentieth word another."""
    draw = random.Random(seed)  # noqa: S311 -- seeded texts are to be repeatable, not secret
    known = ["".join(draw.choices("aeilnorst", k=draw.randint(2, 9))) for _ in range(200)]
    base = draw.choices(known, k=words)
    other = [draw.choice(known) if at % 20 == 0 else word for at, word in enumerate(base)]
    return " ".join(base), " ".join(other)


def preview(words: int = WORDS, *, rounds: int = 20) -> tuple[float, float]:
    """Seconds of processor time for one preview, and how often the floor that is."""
    base, wording = texts(words)
    provision = Provision(id="a2", kind="article", number="2", words=base)
    change = Change("amend", "a2", wording=wording)
    place = Place(base=base, proposals=(Proposal("p", ("A",), wording=wording),))
    own, floor = [], []
    for _ in range(rounds):
        floor.append(timed(bare, place))
        began = process_time()
        set_change(provision, change, by="Arvenia", visit=Visit(), language="en")
        own.append(process_time() - began)
    return median(own), median(own) / median(floor)


if __name__ == "__main__":
    seconds, ratio = preview()
    print(f"a change to {WORDS} words is shown in {seconds * 1000:.1f} ms, {ratio:.1f} × the floor")
