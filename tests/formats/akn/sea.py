"""A treaty as large as the law of the sea: 320 articles, nine annexes, nested elements.

Every paragraph holds one reference whose target is known: the generator wrote both.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from tests.formats.akn.files import AKN
from tests.formats.akn.tongues import TONGUES, Tongue
from travaux.text.numerals import printed_core

ARTICLES = 320
PARTS = 17
ANNEXES = 9
LONGEST = 12
"""Articles of each annex."""

Target = tuple[int, str, int, int]
"""The annex (0 for the body), the kind, what its number counts, the paragraph (0 for all)."""

Maker = Callable[[int, int, int], str]

WAYS: dict[str, dict[str, str]] = {
    "en": {
        "article": "See article {a}.",
        "paragraph": "See article {a}, paragraph {p}, for more.",
        "of": "Under paragraph {p} of article {a} it is so.",
        "in annex": "As article {a} of annex {n} says.",
        "annex first": "As annex {n}, article {a}, says.",
        "annex paragraph": "As annex {n}, article {a}, paragraph {p}, says.",
        "this annex": "As said in this Annex.",
        "annex": "As set out in annex {n}.",
        "part": "As Part {m} says.",
        "ours": "Under article {a} of this Convention.",
    },
    "fr": {
        "article": "Voir l’article {a}.",
        "paragraph": "Voir l’article {a}, paragraphe {p}, ci-après.",
        "of": "Au titre du paragraphe {p} de l’article {a}.",
        "in annex": "Comme le dit l’article {a} de l’annexe {n}.",
        "annex first": "Comme le dit l’annexe {n}, article {a}.",
        "annex paragraph": "Comme le dit le paragraphe {p} de l’article {a} de l’annexe {n}.",
        "this annex": "Comme le dit la présente annexe.",
        "annex": "Voir l’annexe {n}.",
        "part": "Comme le dit la partie {m}.",
        "ours": "En vertu de l’article {a} de la présente Convention.",
    },
    "es": {
        "article": "Véase el artículo {a}.",
        "paragraph": "Véase el artículo {a}, párrafo {p}.",
        "of": "Conforme al párrafo {p} del artículo {a}.",
        "in annex": "Como dice el artículo {a} del anexo {n}.",
        "annex first": "Como dice el anexo {n}, artículo {a}.",
        "annex paragraph": "Como dice el párrafo {p} del artículo {a} del anexo {n}.",
        "this annex": "Como dice el presente anexo.",
        "annex": "Véase el anexo {n}.",
        "part": "Como dice la parte {m}.",
        "ours": "En virtud del artículo {a} de la presente Convención.",
    },
    "ru": {
        "article": "См. статью {a}.",
        "paragraph": "См. статью {a}, пункт {p}.",
        "of": "Согласно пункту {p} статьи {a}.",
        "in annex": "Как указано в статье {a} приложения {n}.",
        "annex first": "Как указано в приложении {n}, статья {a}.",
        "annex paragraph": "Как указано в пункте {p} статьи {a} приложения {n}.",
        "this annex": "Как указано в настоящем приложении.",
        "annex": "См. приложение {n}.",
        "part": "Как указано в части {m}.",
        "ours": "В соответствии со статьей {a} настоящей Конвенции.",
    },
    "ar": {
        "article": "انظر المادة {a}.",
        "paragraph": "انظر المادة {a}، الفقرة {p}.",
        "of": "عملا بالفقرة {p} من المادة {a}.",
        "in annex": "كما تنص عليه المادة {a} من المرفق {n}.",
        "annex first": "كما ينص عليه المرفق {n}، المادة {a}.",
        "annex paragraph": "كما تنص عليه الفقرة {p} من المادة {a} من المرفق {n}.",
        "this annex": "كما ينص عليه هذا المرفق.",
        "annex": "انظر المرفق {n}.",
        "part": "كما ينص عليه الجزء {m}.",
        "ours": "بموجب المادة {a} من هذه الاتفاقية.",
    },
    "zh": {
        "article": "见第{a}条。",
        "paragraph": "见第{a}条第{p}款。",
        "of": "依照第{a}条第{p}款行事。",
        "in annex": "依照附件{n}第{a}条的规定。",
        "annex first": "见附件{n}第{a}条。",
        "annex paragraph": "见附件{n}第{a}条第{p}款。",
        "this annex": "依照本附件的规定。",
        "annex": "见附件{n}。",
        "part": "依照第{m}部分的规定。",
        "ours": "根据本公约第{a}条行事。",
    },
}


@dataclass
class Sea:
    """The file, and for each paragraph ``(annex, article, paragraph)`` what it points at."""

    code: str
    pointed: dict[tuple[int, int, int], Target] = field(default_factory=dict)
    xml: str = ""

    @property
    def tongue(self) -> Tongue:
        """The language's words."""
        return TONGUES[self.code]

    def digits(self, value: int) -> str:
        """A number inside words."""
        return printed_core({"ar": "٠", "zh": "一"}.get(self.code, "0"), value)

    def high(self, value: int) -> str:
        """The number of an annex or a part inside words."""
        return printed_core({"ar": "ar-mون", "zh": "一"}.get(self.code, "I"), value)


def sea(code: str) -> Sea:
    """The treaty in one language."""
    made = Sea(code)
    size = ARTICLES // PARTS + 1
    parts = []
    for part in range(1, PARTS + 1):
        first, last = (part - 1) * size + 1, min(part * size, ARTICLES)
        middle = (first + last) // 2
        sections = "".join(
            _headed(made, "section", n, _articles(made, 0, run))
            for n, run in enumerate(((first, middle), (middle + 1, last)), start=1)
        )
        parts.append(_headed(made, "part", part, sections))
    annexes = "".join(_annex(made, n) for n in range(1, ANNEXES + 1))
    title = made.tongue.said["treaty"][0]
    made.xml = (
        f'<akomaNtoso xmlns="{AKN}"><act name="treaty"><preface><p><docTitle>{title}</docTitle>'
        f"</p></preface><body>{''.join(parts)}</body><attachments>{annexes}</attachments></act>"
        "</akomaNtoso>"
    )
    return made


def _annex(made: Sea, number: int) -> str:
    held = "".join(_articles(made, number, (1, LONGEST)))
    printed = made.tongue.numbers["annex"][0](number)
    title = made.tongue.said["heading"][number % 5]
    return (
        f'<attachment eId="att_{number}"><heading>{printed}</heading><subheading>{title}'
        f'</subheading><doc name="annex"><mainBody>{held}</mainBody></doc></attachment>'
    )


def _headed(made: Sea, kind: str, number: int, inside: Iterator[str] | str) -> str:
    form = 1 if kind == "part" and made.code in {"fr", "es"} else 0
    printed = made.tongue.numbers[kind][form](number)
    title = made.tongue.said["heading"][number % 5]
    held = inside if isinstance(inside, str) else "".join(inside)
    return f"<{kind}><num>{printed}</num><heading>{title}</heading>{held}</{kind}>"


def _articles(made: Sea, annex: int, run: tuple[int, int]) -> Iterator[str]:
    for number in range(run[0], run[1] + 1):
        paragraphs = "".join(_paragraph(made, (annex, number, n)) for n in range(1, 4))
        yield _headed(made, "article", number, paragraphs)


def _paragraph(made: Sea, at: tuple[int, int, int]) -> str:
    annex, article, paragraph = at
    ways = list(WAYS[made.code])
    way = ways[(7 * article + 3 * paragraph + annex) % len(ways)]
    if way == "this annex" and not annex:
        way = "annex"
    other = (article + paragraph + annex) % ANNEXES + 1
    inside = bool(annex) and way in {"article", "paragraph", "of"}
    reach = LONGEST if inside or "annex" in way else ARTICLES
    target = (37 * article + 11 * paragraph) % reach + 1
    part = article % PARTS + 1
    text = WAYS[made.code][way].format(
        a=made.digits(target), p=made.digits(2), n=made.high(other), m=made.high(part)
    )
    kinds: dict[str, Target] = {
        "article": (annex, "article", target, 0),
        "paragraph": (annex, "article", target, 2),
        "of": (annex, "article", target, 2),
        "in annex": (other, "article", target, 0),
        "annex first": (other, "article", target, 0),
        "annex paragraph": (other, "article", target, 2),
        "this annex": (annex, "annex", annex, 0),
        "annex": (other, "annex", other, 0),
        "part": (0, "part", part, 0),
        "ours": (0, "article", target, 0),
    }
    made.pointed[at] = kinds[way]
    number = made.tongue.numbers["paragraph"][0](paragraph)
    return (
        f"<paragraph><num>{escape(number)}</num><content><p>{escape(text)}</p></content>"
        "</paragraph>"
    )
