"""Places and proposals made up for the tests: in bulk from a seed, and for Hypothesis.

A place is an input line: ``{"id", "language", "base", "proposals": […]}``, every
proposal with an id. The same seed and number give the same place on any machine.
Wordings are NFC, as the engine asks.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, TypeAlias

from hypothesis import strategies as st

Json: TypeAlias = dict[str, Any]
Tokens: TypeAlias = list[str]
Change: TypeAlias = tuple[int, int, Tokens]

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es", "mixed")
PARTIES = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "JJJ", "KKK")

_TEXTS = {
    "en": (
        "each State Party shall may should not adopt such measures as be necessary to prevent and "
        "or combat the transfer of proceeds in accordance with its domestic law without delay "
        "subject article 5 90 days co-operation competent authorities where appropriate"
    ),
    "fr": (
        "chaque État Partie adopte n’est pas peut doit les mesures nécessaires pour prévenir et ou "
        "combattre le transfert du produit conformément à son droit interne sans délai l’article 5 "
        "90 jours coopération d’autorités compétentes s’il y lieu peut-être"
    ),
    "es": (
        "cada Estado Parte adoptará no podrá deberá las medidas que sean necesarias para prevenir "
        "y o combatir la transferencia del producto de conformidad con su derecho interno sin "
        "demora artículo 5 90 días cooperación autoridades competentes cuando proceda"
    ),
    "ru": (
        "каждое Государство-участник принимает не может должно такие меры какие необходимы для "
        "предупреждения и или пресечения передачи доходов в соответствии со своим внутренним "
        "правом без задержки статья 5 90 дней сотрудничество компетентные органы"
    ),
    "ar": (
        "تتخذ كل دولة طرف لا يجوز يجب التدابير اللازمة لمنع ومكافحة نقل العائدات وفقا لقانونها "
        "الداخلي دون إبطاء المادة 5 90 يوما التعاون السلطات المختصة عند الاقتضاء مُعَاهَدَة "
        "أو في على"
    ),
    "zh": (
        "各 缔约国 应 不 可 得 采取 必要 的 措施 预防 和 或 打击 犯罪 所得 转移 根据 本国 法律 "
        "毫不 拖延 第五条 90天内 合作 主管 机关 酌情 为"
    ),
}
VOCABULARY = {language: tuple(text.split()) for language, text in _TEXTS.items()}
ODD = (
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1fa\U0001f1f3",
    "\U0001f44d\U0001f3fd",
    "1\ufe0f\u20e3",
    "q\u0307",
    "x\u030c\u0323",
    "क्षि",
    "می\u200cشود",
    "co\u00adoperate",
    "1,000.5",
    "12.5%",
    "[x]",
    "¦",
    "\\",
    "{a}",
    "5(2)(a)",
    "\u200f5\u200f",
    "A\u2060B",
    "法a法",
    "٣٫٥",
)
MARKS = {
    "zh": ("，", "。", "；", "、"),
    "ar": ("،", "؛", ".", ":"),
    "fr": (",", "\u00a0;", ".", "\u00a0:", "»"),
}
WESTERN = (",", ";", ".", ":", ")")
SPACES = (" ", " ", " ", "  ", "\n", "\n\n", "\t", "\u00a0", " \n ")
ACTIONS = ("delete", "retain", "no text", "reserve", "bracket")


def vocabulary(language: str) -> tuple[str, ...]:
    """The words of a language; of all of them, and odd ones, when mixed."""
    if language != "mixed":
        return VOCABULARY[language]
    return tuple(word for words in VOCABULARY.values() for word in words[:9]) + ODD


def join(tokens: Sequence[str]) -> str:
    """A wording of its tokens, in NFC."""
    return unicodedata.normalize("NFC", "".join(tokens))


# --- in bulk, from a seed --------------------------------------------------------------


def places(seed: int, n: int, languages: Sequence[str] = LANGUAGES) -> Iterator[Json]:
    """Make n places, the languages taking turns."""
    for number in range(n):
        yield place(seed, number, languages[number % len(languages)])


def place(seed: int, number: int, language: str) -> Json:
    """Make one place; the arguments alone decide it."""
    return _Maker(Random(f"{seed} {number} {language}"), language).place(f"{seed}-{number}")


class _Maker:
    """Makes one place: a base, then proposals that look at what was proposed before."""

    def __init__(self, rng: Random, language: str) -> None:
        self.rng = rng
        self.language = language
        self.words = vocabulary(language)
        if rng.random() < 0.2:
            self.words = tuple(rng.choices(self.words, k=rng.randint(1, 4)))
        self.gap = "" if language == "zh" else " "
        self.odd = 0.25 if language == "mixed" else 0.03
        self.base: Tokens = []
        self.changes: list[Change] = []
        self.wordings: list[Tokens] = []
        self.hot: list[int] = []

    def place(self, name: str) -> Json:
        self.base = self._base()
        length = len(self.base)
        self.hot = [self.rng.randint(0, length) for _ in range(self.rng.randint(1, 4))]
        count = self.rng.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10, self.rng.randint(11, 30)))
        proposals = [self._proposal(f"p{at + 1}") for at in range(count)]
        self._amends(proposals)
        return {
            "id": name,
            "language": "en" if self.language == "mixed" else self.language,
            "base": join(self.base),
            "proposals": proposals,
        }

    def _base(self) -> Tokens:
        kind = self.rng.random()
        if kind < 0.03:
            return []
        if kind < 0.05:
            return [self.rng.choice(self._marks()) for _ in range(self.rng.randint(1, 4))]
        if kind < 0.06:
            return [self.rng.choice(SPACES)]
        if kind < 0.08:
            return self._run(self.rng.randint(120, 300))
        if kind < 0.3:
            return self._run(self.rng.randint(1, 5))
        return self._run(self.rng.randint(6, 50))

    def _run(self, count: int) -> Tokens:
        """Words with gaps and marks between."""
        tokens: Tokens = []
        for at in range(count):
            if at:
                tokens += self._between()
            tokens.append(self._word())
        if count > 2 and self.rng.random() < 0.7:
            tokens.append(self.rng.choice(self._marks()))
        return tokens

    def _between(self) -> Tokens:
        chance = self.rng.random()
        if chance < 0.08:
            return [self.rng.choice(self._marks()), self.gap] if self.gap else [self._marks()[0]]
        if chance < 0.08 + self.odd / 2:
            return [self.rng.choice(SPACES)]
        return [self.gap] if self.gap else []

    def _word(self) -> str:
        if self.rng.random() < self.odd:
            return self.rng.choice(ODD)
        return self.rng.choice(self.words)

    def _marks(self) -> tuple[str, ...]:
        return MARKS.get(self.language, WESTERN)

    def _proposal(self, name: str) -> Json:
        made: Json = {"id": name, "party": self.rng.choice(PARTIES)}
        chance = self.rng.random()
        if chance < 0.16:
            return made | self._action()
        tokens = self._wording()
        self.wordings.append(tokens)
        return made | {"wording": join(tokens)}

    def _action(self) -> Json:
        kind = self.rng.choice(ACTIONS)
        asked: Json = {"action": kind}
        if kind in {"bracket", "reserve"} and self.rng.random() < 0.7:
            text = join(self.base)
            if text:
                start = self.rng.randrange(len(text))
                asked["start"] = start
                asked["end"] = self.rng.randint(start + 1, min(len(text), start + 40))
        return asked

    def _wording(self) -> Tokens:
        chance = self.rng.random()
        if chance < 0.02:
            return []
        if chance < 0.03:
            return list(self.base)
        if chance < 0.1:
            return self._run(self.rng.randint(1, 40))
        if chance < 0.2 and self.wordings:
            return list(self.rng.choice(self.wordings))
        if chance < 0.38 and self.wordings:
            earlier = self.rng.choice(self.wordings)
            return self._apply(earlier, [self._fresh(len(earlier))])
        edits = [self._edit() for _ in range(self.rng.choice((1, 1, 1, 2, 2, 3)))]
        self.changes += edits
        return self._apply(self.base, edits)

    def _edit(self) -> Change:
        """One edit of the base: a fresh one, or an earlier one, shifted, widened or cut down."""
        if not self.changes or self.rng.random() < 0.4:
            return self._fresh(len(self.base))
        start, end, words = self.rng.choice(self.changes)
        chance = self.rng.random()
        if chance < 0.3:
            return start, end, words
        if chance < 0.5:
            return start, end, self._some()
        by = self.rng.randint(1, 4)
        if chance < 0.65:
            start, end = start + by, end + by
        elif chance < 0.85:
            start, end = start - by, end + self.rng.randint(0, 4)
        else:
            start, end = start + 1, end - 1
        start = min(max(start, 0), len(self.base))
        return start, min(max(end, start), len(self.base)), self._some()

    def _fresh(self, length: int) -> Change:
        """An edit near one of the places everybody looks at."""
        near = self.rng.choice(self.hot) + self.rng.randint(-3, 3)
        start = min(max(near, 0), length)
        end = min(start + self.rng.choice((0, 0, 1, 1, 2, 3, 5, 9)), length)
        return start, end, self._some()

    def _some(self) -> Tokens:
        """The words that come in: none, one, or a few with gaps around."""
        count = self.rng.choice((0, 1, 1, 1, 2, 3, 7))
        tokens = self._run(count) if count else []
        if tokens and self.gap and self.rng.random() < 0.6:
            tokens = [*tokens, self.gap] if self.rng.random() < 0.5 else [self.gap, *tokens]
        return tokens

    def _apply(self, tokens: Tokens, edits: Sequence[Change]) -> Tokens:
        """Put edits in from the end; one that touches what was changed is left out."""
        made, limit = list(tokens), len(tokens)
        for start, end, words in sorted(edits, key=lambda edit: edit[:2], reverse=True):
            if start <= end <= limit:
                made[start:end] = words
                limit = start
        return made

    def _amends(self, proposals: list[Json]) -> None:
        """Let some wordings amend another proposal: before, after, themselves or nobody's."""
        if self.rng.random() > 0.3:
            return
        names = [proposal["id"] for proposal in proposals]
        for proposal in proposals:
            if "wording" in proposal and self.rng.random() < 0.5:
                proposal["amends"] = self.rng.choice([*names, *names, "gone"])


def isolated(seed: int, number: int) -> tuple[Json, dict[str, list[str]]]:
    """A place whose edits lie far apart in a base without repeated words.

    Returns:
        The line, and for each word that comes in the ids of the proposals that bring it;
        each edit replaces one word by one new word.
    """
    rng = Random(f"isolated {seed} {number}")
    length = rng.randint(12, 40)
    base = [f"word{at}" for at in range(length)]
    spots = list(range(1, length - 1, 8))
    proposals: list[Json] = []
    brought: dict[str, list[str]] = {}
    for at in range(rng.randint(2, 8)):
        name = f"p{at + 1}"
        made = list(base)
        for spot in rng.sample(spots, rng.randint(1, min(2, len(spots)))):
            made[spot] = f"other{spot}or{rng.randint(0, 1)}"
            brought.setdefault(made[spot], []).append(name)
        party = rng.choice(PARTIES)
        proposals.append({"id": name, "party": party, "wording": " ".join(made)})
    line = {"id": f"i{number}", "language": "en", "base": " ".join(base), "proposals": proposals}
    return line, brought


# --- for Hypothesis --------------------------------------------------------------------


@st.composite
def lines(draw: st.DrawFn, *, most: int = 8) -> Json:
    """An input line; shrinks to few proposals, few edits and the plainest words."""
    language = draw(st.sampled_from(("en", "zh", "ar", "fr", "ru", "es", "mixed")))
    tokens = _tokens(language)
    base = draw(st.lists(tokens, max_size=14))
    count = draw(st.integers(1, most))
    proposals = [draw(_proposals(base, tokens, at, count)) for at in range(count)]
    spoken = "en" if language == "mixed" else language
    return {"id": "h", "language": spoken, "base": join(base), "proposals": proposals}


def _tokens(language: str) -> st.SearchStrategy[str]:
    """Words, each most often with a space behind it, and now and then a mark or a gap."""
    gap = "" if language == "zh" else " "
    words = [word + gap for word in vocabulary(language)[:12]]
    marks = [mark + gap for mark in MARKS.get(language, WESTERN)]
    bare = list(vocabulary(language)[:4])
    odd = ODD if language == "mixed" else ODD[:4]
    return st.sampled_from([*words, *marks, *bare, "\n", "  ", *odd])


@st.composite
def _proposals(
    draw: st.DrawFn, base: Tokens, tokens: st.SearchStrategy[str], at: int, count: int
) -> Json:
    made: Json = {"id": f"p{at + 1}", "party": PARTIES[draw(st.integers(0, 3))]}
    kind = draw(st.sampled_from(("edit", "edit", "edit", "rewrite", "action")))
    if kind == "action":
        return made | draw(_actions(len(join(base))))
    if kind == "rewrite":
        wording = draw(st.lists(tokens, max_size=10))
    else:
        wording = draw(_edited(base, tokens))
    made["wording"] = join(wording)
    amended = draw(st.none() | st.integers(1, count + 1))
    return made if amended is None else made | {"amends": f"p{amended}"}


@st.composite
def _edited(draw: st.DrawFn, base: Tokens, tokens: st.SearchStrategy[str]) -> Tokens:
    made, low = list(base), 0
    for _ in range(draw(st.integers(1, 3))):
        if low > len(made):
            break
        start = draw(st.integers(low, len(made)))
        end = min(start + draw(st.integers(0, 4)), len(made))
        words = draw(st.lists(tokens, max_size=3))
        made[start:end] = words
        low = start + len(words) + 1
    return made


@st.composite
def _actions(draw: st.DrawFn, length: int) -> Json:
    kind = draw(st.sampled_from(ACTIONS))
    if kind not in {"bracket", "reserve"} or not length or draw(st.booleans()):
        return {"action": kind}
    start = draw(st.integers(0, length - 1))
    return {"action": kind, "start": start, "end": draw(st.integers(start + 1, length))}
