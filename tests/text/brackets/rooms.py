"""Places whose parties and words look like the notation itself, for the law of the round trip."""

from collections.abc import Iterator
from random import Random

from tests.strategies import Json, join, places

NAMES = (
    "AAA",
    "BBB",
    "Republic",
    "Isles – Republic",
    "Isles – Northern Group",
    "Côte-du-Lac",
    "A, B",
    "B",
    "AAA, BBB and CCC",
    "Lagoon Group (Southern)",
    "[Observers]",
    "North/South",
    "Back\\slash",
    "Group: One; Two",
    "O’Harbour’s",
    "Bund – delete",
    "دولة الميناء",
    "مجموعة البحيرة، الجنوبية",
    "جزر – الشمال",
    "海港国",
    "群岛国、礁国",
    "［观察员］",
    "Порт-Штат",
    "État d’Anse",
    "Ínsula Grande",
    "États – insulaires",
)
"""Names with all that could be taken for something else; where one begins another, both."""

LOOKALIKES = (
    "[x]",
    "[…]",
    "[",
    "]",
    "[text – AAA]",
    "– AAA",
    " – Republic",
    "– Isles – Republic",
    " – delete",
    "– 海港国",
    " – دولة الميناء",
    "[delete – BBB]",
    "delete",
    "no text",
    "retain",
    "[^1]",
    "^1",
    "\\",
    "\\[",
    "\\–",
    "¦",
    "[a]¦[b]",
    "and/or",
    " / ",
    "//",
    " – ",
    "—AAA",
    "- BBB",
    "A, B",
    "(AAA)",
    "AAA: ",
    "，",
    " ，",
    "【x】",
    "［x］",
    "\n",
    "x",
    "--",
    "…",
)
"""Words that look like the notation."""


def odd_places(seed: int, n: int) -> Iterator[Json]:
    """Places of all languages: odd names, each for one proposal, and words that look odd."""
    chance = Random(seed)
    for line in places(seed, n):
        yield _odd(line, chance)


def _odd(line: Json, chance: Random) -> Json:
    words = chance.sample(LOOKALIKES, 4)

    def sown(text: str) -> str:
        tokens = text.split(" ")
        for _ in range(chance.choice((0, 1, 1, 2, 4))):
            tokens.insert(chance.randint(0, len(tokens)), chance.choice(words))
        return join(" ".join(tokens))

    names = iter([*chance.sample(NAMES, len(NAMES)), *(f"Delegation {at}" for at in range(60))])
    proposals = []
    for one in line["proposals"]:
        count = chance.choice((1, 1, 1, 2, 3))
        asked = {key: value for key, value in one.items() if key not in {"start", "end", "party"}}
        if "wording" in asked:
            asked["wording"] = sown(asked["wording"])
        proposals.append(asked | {"sponsors": [next(names) for _ in range(count)]})
    return line | {"base": sown(line["base"]), "proposals": proposals}
