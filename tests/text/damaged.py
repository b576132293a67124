"""Treaties in six languages with numbers that are missing, doubled or odd, each from a seed."""

from dataclasses import replace
from random import Random
from typing import Final

from tests.text import phrasebook
from tests.text.phrasebook import LANGUAGES, STYLES, TITLES, Style
from travaux.text.numerals import printed_core
from travaux.text.tree import walk
from travaux.text.values import Instrument, Lineage, Provision

_LOW: Final = ("paragraph", "subparagraph")
_ODD: Final = ("", "0", "7", "99", "1", "I", "(a)", "b)", "五", "٣.", "3 alt.", "X", "第二条", "§")
_AFTER: Final = (" bis", " ter", "bis", " alt.", ".", ")", " -")
_FORMS: Final = (phrasebook.ONE, phrasebook.TWO, phrasebook.RANGE, phrasebook.LOW)


def damaged_treaty(seed: int) -> Instrument:
    """A treaty whose every paragraph refers to others, with one to five pieces of damage."""
    chance = Random(seed)
    language = LANGUAGES[seed % len(LANGUAGES)]
    treaty = _treaty(language, chance)
    for number in range(chance.randint(1, 5)):
        treaty = _damaged(treaty, chance, f"x{number}")
    return treaty


def _treaty(language: str, chance: Random) -> Instrument:
    """Chapters of articles, and often an annex whose articles or paragraphs begin anew."""
    style = chance.choice(STYLES[language])
    count, below = chance.randint(3, 9), (chance.randint(1, 4), chance.randint(0, 4))
    size = (count, *below)
    articles = [_article(n, style, (language, size), chance) for n in range(1, count + 1)]
    cut = chance.randint(0, count)
    chapters = tuple(
        Provision(f"c{n}", "chapter", _high(language, n), children=tuple(part))
        for n, part in enumerate((articles[:cut], articles[cut:]), start=1)
    )
    within = [_article(n, style, (language, size), chance) for n in range(1, 3)]
    kept = [_named(it, "a") for it in within]
    inside = tuple(kept) if chance.random() < 0.5 else kept[0].children
    annex = Provision("a", "annex", _high(language, 1), words="…", children=inside)
    roots = (*chapters, annex) if chance.random() < 0.4 else chapters
    return Instrument(TITLES[language], language, "", roots)


def _high(language: str, number: int) -> str:
    return printed_core("一" if language == "zh" else "I", number)


def _article(
    number: int, style: Style, form: tuple[str, tuple[int, int, int]], chance: Random
) -> Provision:
    language, (count, *below) = form
    plain = phrasebook.article(number, style, language, below=(below[0], below[1]))
    said = tuple(
        replace(it, words=_sentence(language, style, (count, *below), chance))
        for it in plain.children
    )
    return replace(plain, children=said)


def _sentence(language: str, style: Style, size: tuple[int, ...], chance: Random) -> str:
    """A sentence that refers to something, at times to one number more than there are."""
    a, b = sorted((chance.randint(1, size[0] + 1), chance.randint(1, size[0] + 1)))
    values = {"a": a, "b": b, "p": chance.randint(1, size[1] + 1), "s": chance.randint(1, 5)}
    styles = {"a": style.article, "b": style.article, "p": style.paragraph, "s": style.letter}
    printed = {name: printed_core(styles[name], value) for name, value in values.items()}
    forms = [*(chance.choice(form[language]) for form in _FORMS), phrasebook.HERE[language]]
    return chance.choice([*forms, phrasebook.OUTSIDE[language]]).format(**printed)


def _named(it: Provision, prefix: str) -> Provision:
    """The same provision, and what stands under it, under other ids."""
    below = tuple(_named(child, prefix) for child in it.children)
    return replace(it, id=f"{prefix}-{it.id}", children=below)


def _damaged(treaty: Instrument, chance: Random, fresh: str) -> Instrument:
    """One provision dropped, doubled, moved up, bared of its number or given another one."""
    every = [it for it in walk(treaty.provisions) if it.kind in ("article", *_LOW, "chapter")]
    if not every:
        return treaty
    one, other = chance.choice(every), chance.choice(every)
    turn = chance.randrange(6)
    if turn == 0:
        return _put(treaty, one.id, ())
    if turn == 1:
        return _put(treaty, one.id, (one, _named(one, fresh)))
    if turn == 2:
        return _put(treaty, other.id, (other, _named(one, fresh)))
    if turn == 3:
        new = Provision(fresh, one.kind, lineage=(Lineage("inserted_after", one.id),))
        return _put(treaty, one.id, (one, new))
    number = chance.choice((chance.choice(_ODD), one.number + chance.choice(_AFTER), other.number))
    return _put(treaty, one.id, (replace(one, number=number),))


def _put(treaty: Instrument, target: str, new: tuple[Provision, ...]) -> Instrument:
    """The treaty with other provisions where one stands."""

    def through(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        found: list[Provision] = []
        for it in provisions:
            found += new if it.id == target else (replace(it, children=through(it.children)),)
        return tuple(found)

    return replace(treaty, provisions=through(treaty.provisions))
