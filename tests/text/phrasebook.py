"""Made-up treaties in six languages, whose references are known when they are made."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from travaux.text.numerals import printed_core
from travaux.text.tree import walk
from travaux.text.values import Instrument, Provision

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


@dataclass(frozen=True)
class Style:
    """How numbers are printed in references and before provisions, by printed_core's styles."""

    article: str
    paragraph: str
    letter: str
    article_number: str = "{}"
    paragraph_number: str = "{}."
    letter_number: str = "({})"


STYLES = {
    "en": [Style("0", "0", "a")],
    "fr": [Style("0", "0", "a", letter_number="{})")],
    "es": [Style("0", "0", "a", letter_number="{})")],
    "ru": [Style("0", "0", "a", letter_number="{})"), Style("0", "0", "б", letter_number="{})")],
    "ar": [
        Style("0", "0", "أ", paragraph_number="{} -"),
        Style("٠", "٠", "أ"),
        Style("ar-fين", "0", "أ"),
    ],
    "zh": [
        Style("一", "一", "㈠", paragraph_number="{}、", letter_number="{}"),
        Style("一", "一", "一", paragraph_number="{}、", letter_number="（{}）"),
    ],
}

ONE = {
    "en": ["Under article {a}, it acts.", "See article {a} of this Convention."],
    "fr": [
        "En application de l’article {a}, elle agit.",
        "Voir l’article {a} de la présente Convention.",
    ],
    "es": ["Conforme al artículo {a}, actúa.", "Véase el artículo {a} de la presente Convención."],
    "ru": ["В соответствии со статьей {a} она действует.", "См. статью {a} настоящей Конвенции."],
    "ar": ["عملا بالمادة {a} تتخذ الإجراءات.", "انظر المادة {a} من هذه الاتفاقية."],
    "zh": ["根据第{a}条行事。", "见本公约第{a}条。"],
}
TWO = {
    "en": ["Articles {a} and {b} apply.", "Article {a} and article {b} of the Convention apply."],
    "fr": ["Les articles {a} et {b} s’appliquent.", "L’article {a} et l’article {b} s’appliquent."],
    "es": ["Los artículos {a} y {b} se aplican.", "El artículo {a} y el artículo {b} se aplican."],
    "ru": ["Статьи {a} и {b} применяются.", "В статье {a} и статье {b} Конвенции."],
    "ar": ["تنطبق المادتان {a} و{b}.", "تنطبق المادة {a} والمادة {b}."],
    "zh": ["第{a}条和第{b}条适用。", "第{a}、{b}条适用。"],
}
RANGE = {
    "en": ["Articles {a} to {b} apply.", "Articles {a}–{b} apply."],
    "fr": ["Les articles {a} à {b} s’appliquent."],
    "es": ["Los artículos {a} a {b} se aplican."],
    "ru": ["Статьи {a}–{b} применяются.", "Статьи {a} по {b} применяются."],
    "ar": ["تنطبق المواد من {a} إلى {b}.", "تنطبق المواد {a} إلى {b}."],
    "zh": ["第{a}条至第{b}条适用。", "第{a}至第{b}条适用。"],
}
LOW = {
    "en": ["As in article {a}, paragraph {p} ({s}).", "See paragraph {p} ({s}) of article {a}."],
    "fr": [
        "Voir l’alinéa {s}) du paragraphe {p} de l’article {a}.",
        "Article {a}, paragraphe {p} {s}).",
    ],
    "es": [
        "Véase el apartado {s}) del párrafo {p} del artículo {a}.",
        "Artículo {a}, párrafo {p} {s}).",
    ],
    "ru": ["См. подпункт ({s}) пункта {p} статьи {a}.", "Статья {a}, пункт {p} ({s})."],
    "ar": [
        "انظر الفقرة {p} ({s}) من المادة {a}.",
        "الفقرة الفرعية ({s}) من الفقرة {p} من المادة {a}.",
    ],
    "zh": ["见第{a}条第{p}款第{s}项。", "本公约第{a}条第{p}款第{s}项适用。"],
}
HERE = {
    "en": "Subject to paragraph {p} of this article, this paragraph applies.",
    "fr": "Sous réserve du paragraphe {p} du présent article, le présent paragraphe s’applique.",
    "es": "Con sujeción al párrafo {p} del presente artículo, el presente párrafo se aplica.",
    "ru": "С учетом пункта {p} настоящей статьи настоящий пункт применяется.",
    "ar": "رهنا بأحكام الفقرة {p} من هذه المادة تنطبق هذه الفقرة.",
    "zh": "在不违反本条第{p}款的情况下，本款适用。",
}
OUTSIDE = {
    "en": "As in article {a} of the Charter of the United Nations.",
    "fr": "Selon l’article {a} de la Charte des Nations Unies.",
    "es": "Según el artículo {a} de la Carta de las Naciones Unidas.",
    "ru": "Согласно статье {a} Устава Организации Объединенных Наций.",
    "ar": "وفقا للمادة {a} من ميثاق الأمم المتحدة.",
    "zh": "按照《联合国宪章》第{a}条。",
}
TITLES = {
    "en": "Convention on Lagoons",
    "fr": "Convention sur les lagunes",
    "es": "Convención sobre las lagunas",
    "ru": "Конвенция о лагунах",
    "ar": "اتفاقية البحيرات الشاطئية",
    "zh": "潟湖公约",
}
WORDS = {
    "en": "Each Party shall act.",
    "fr": "Chaque Partie agit.",
    "es": "Cada Parte actuará.",
    "ru": "Каждая Сторона действует.",
    "ar": "تعمل كل دولة طرف.",
    "zh": "各缔约国均应行事。",
}


@dataclass(frozen=True)
class Made:
    """A treaty, and what its references should point at: (provision, targets, outside)."""

    instrument: Instrument
    style: Style
    expected: tuple[tuple[str, tuple[str, ...], bool], ...]


def article(number: int, style: Style, language: str, *, below: tuple[int, int]) -> Provision:
    """An article with paragraphs and under each its letters; ids tell the path."""
    paragraphs = tuple(
        Provision(
            f"{number}.{p}",
            "paragraph",
            style.paragraph_number.format(printed_core(style.paragraph, p)),
            words=WORDS[language],
            children=tuple(
                Provision(
                    f"{number}.{p}.{s}",
                    "subparagraph",
                    style.letter_number.format(printed_core(style.letter, s)),
                    words=WORDS[language],
                )
                for s in range(1, below[1] + 1)
            ),
        )
        for p in range(1, below[0] + 1)
    )
    printed = style.article_number.format(printed_core(style.article, number))
    return Provision(str(number), "article", printed, heading="", children=paragraphs)


@st.composite
def made(draw: st.DrawFn) -> Made:
    """A treaty in one of six languages, with references of every kind."""
    language = draw(st.sampled_from(LANGUAGES))
    style = draw(st.sampled_from(STYLES[language]))
    count, below = draw(st.integers(2, 14)), (draw(st.integers(1, 4)), draw(st.integers(1, 5)))
    articles = [article(n, style, language, below=below) for n in range(1, count + 1)]
    words: dict[str, str] = {}
    expected: list[tuple[str, tuple[str, ...], bool]] = []
    for it in articles:
        for paragraph in it.children:
            text, targets, outside = draw(_sentence(language, style, count=count, below=below))
            here = tuple(t.replace("HERE", it.id).replace("SELF", paragraph.id) for t in targets)
            words[paragraph.id] = text
            expected.append((paragraph.id, here, outside))
    cut = draw(st.integers(0, count))
    chapters = tuple(
        Provision(
            f"c{n}", "chapter", printed_core("一" if language == "zh" else "I", n), children=part
        )
        for n, part in enumerate((tuple(articles[:cut]), tuple(articles[cut:])), start=1)
    )
    instrument = Instrument(TITLES[language], language, "", chapters)
    return Made(with_words(instrument, words), style, tuple(expected))


@st.composite
def _sentence(
    draw: st.DrawFn, language: str, style: Style, *, count: int, below: tuple[int, int]
) -> tuple[str, tuple[str, ...], bool]:
    a = draw(st.integers(1, count))
    b = draw(st.integers(1, count).filter(lambda it: count == 1 or it != a))
    p, s = draw(st.integers(1, below[0])), draw(st.integers(1, below[1]))
    kind = draw(st.sampled_from(("one", "two", "range", "low", "here", "outside")))
    if kind == "range":
        a, b = min(a, b), max(a, b)
    if kind == "outside":
        b = 6
    printed = {
        "a": printed_core(style.article, a),
        "b": printed_core(style.article, b),
        "p": printed_core(style.paragraph, p),
        "s": printed_core(style.letter, s),
    }
    forms = {"one": ONE, "two": TWO, "range": RANGE, "low": LOW}
    targets: dict[str, tuple[str, ...]] = {
        "one": (str(a),),
        "two": (str(a), str(b)),
        "range": tuple(str(n) for n in range(a, b + 1)),
        "low": (f"{a}.{p}.{s}",),
        "here": (f"HERE.{p}", "SELF"),
        "outside": (),
    }
    if kind in forms:
        form = draw(st.sampled_from(forms[kind][language]))
    else:
        form = (HERE if kind == "here" else OUTSIDE)[language]
    return form.format(**printed), targets[kind], kind == "outside"


def with_words(instrument: Instrument, words: dict[str, str]) -> Instrument:
    """The instrument with other words in some provisions."""

    def through(it: Provision) -> Provision:
        children = tuple(through(child) for child in it.children)
        return replace(it, words=words.get(it.id, it.words), children=children)

    return replace(instrument, provisions=tuple(through(it) for it in instrument.provisions))


def ids(instrument: Instrument) -> list[str]:
    """Every id in the order of the text."""
    return [it.id for it in walk(instrument.provisions)]
