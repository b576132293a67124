"""One convention of our own in six languages, and the many ways to lay it out."""

import random
import textwrap
from dataclasses import dataclass
from typing import Final

from travaux.text.number_words import STYLES
from travaux.text.numerals import printed_core

LANGUAGES: Final = ("ar", "zh", "en", "fr", "ru", "es")

_LINES: Final = {
    "en": (
        "Convention on the Shared Springs of Norvia and Tessel|"
        "The Parties to this Convention,|"
        "Noting that water knows no frontier and that a spring which one Party fouls is a"
        " spring which the other Party drinks,|"
        "Recalling the exchange of letters of the year of the long drought,|"
        "Have agreed as follows:|"
        "General provisions|"
        "Use of terms|"
        "For the purposes of this Convention:|"
        "“Spring” means any place where water leaves the ground by itself;|"
        "“Keeper” means whoever a Party has charged, under article 3, with the care of a "
        "spring;|"
        "Duties of the Parties|"
        "Each Party shall, to the best of its means:|"
        "Keep its springs open and clean;|"
        "Measure, at least once a month:|"
        "The height of the water;|"
        "The salt which it holds,|"
        "at places known to both Parties, as article 1 and paragraph 2 of this article "
        "require.|"
        "A Party that closes a spring shall inform the other without delay.|"
        "Keepers|"
        "Every spring has one keeper.|"
        "Final provisions|"
        "Entry into force|"
        "This Convention shall enter into force on the thirtieth day after both Parties "
        "have told each other that it may.|"
        "Works|"
        "No dam shall be built before the other Party has been heard.|"
        "In witness whereof the undersigned have signed this Convention.|"
        "Done at Port Lumen, in two originals.|"
        "List of springs|"
        "Western springs|"
        "The western springs are those above the mill.|"
        "Eastern springs|"
        "The eastern springs are all others."
    ),
    "fr": (
        "Convention sur les sources communes de la Norvie et du Tessel|"
        "Les Parties à la présente Convention,|"
        "Notant que l’eau ne connaît pas de frontière et qu’une source que l’une souille "
        "est une source que l’autre boit,|"
        "Rappelant l’échange de lettres de l’année de la longue sécheresse,|"
        "Sont convenues de ce qui suit :|"
        "Dispositions générales|"
        "Terminologie|"
        "Aux fins de la présente Convention :|"
        "« Source » s’entend de tout lieu où l’eau sort d’elle-même du sol ;|"
        "« Gardien » s’entend de quiconque une Partie a chargé, en vertu de l’article 3, "
        "du soin d’une source ;|"
        "Devoirs des Parties|"
        "Chaque Partie, dans la mesure de ses moyens :|"
        "Garde ses sources ouvertes et propres ;|"
        "Mesure, au moins une fois par mois :|"
        "La hauteur de l’eau ;|"
        "Le sel qu’elle contient,|"
        "en des lieux connus des deux Parties, comme l’exigent l’article premier et le "
        "paragraphe 2 du présent article.|"
        "La Partie qui ferme une source en informe l’autre sans délai.|"
        "Gardiens|"
        "Chaque source a un gardien.|"
        "Dispositions finales|"
        "Entrée en vigueur|"
        "La présente Convention entre en vigueur le trentième jour après que les deux "
        "Parties se sont dit qu’elle le peut.|"
        "Ouvrages|"
        "Aucun barrage n’est construit avant que l’autre Partie ait été entendue.|"
        "En foi de quoi, les soussignés ont signé la présente Convention.|"
        "Fait à Port Lumen, en deux originaux.|"
        "Liste des sources|"
        "Sources de l’ouest|"
        "Les sources de l’ouest sont celles qui sont au-dessus du moulin.|"
        "Sources de l’est|"
        "Les sources de l’est sont toutes les autres."
    ),
    "es": (
        "Convención sobre las fuentes comunes de Norvia y Tessel|"
        "Las Partes en la presente Convención,|"
        "Observando que el agua no conoce fronteras y que la fuente que una Parte ensucia"
        " es la fuente de la que bebe la otra,|"
        "Recordando el canje de cartas del año de la larga sequía,|"
        "Han convenido en lo siguiente:|"
        "Disposiciones generales|"
        "Definiciones|"
        "A los efectos de la presente Convención:|"
        "Por “fuente” se entenderá todo lugar donde el agua sale por sí misma del suelo;|"
        "Por “guardián” se entenderá quien una Parte haya encargado, conforme al artículo"
        " 3, del cuidado de una fuente;|"
        "Deberes de las Partes|"
        "Cada Parte, en la medida de sus medios:|"
        "Mantendrá sus fuentes abiertas y limpias;|"
        "Medirá, al menos una vez al mes:|"
        "La altura del agua;|"
        "La sal que contiene,|"
        "en lugares conocidos por ambas Partes, como exigen el artículo 1 y el párrafo 2 "
        "del presente artículo.|"
        "La Parte que cierre una fuente informará a la otra sin demora.|"
        "Guardianes|"
        "Cada fuente tiene un guardián.|"
        "Disposiciones finales|"
        "Entrada en vigor|"
        "La presente Convención entrará en vigor el trigésimo día después de que ambas "
        "Partes se hayan dicho que puede hacerlo.|"
        "Obras|"
        "No se construirá presa alguna antes de que se haya oído a la otra Parte.|"
        "En fe de lo cual, los infrascritos han firmado la presente Convención.|"
        "Hecho en Puerto Lumen, en dos originales.|"
        "Lista de fuentes|"
        "Fuentes del oeste|"
        "Las fuentes del oeste son las que están encima del molino.|"
        "Fuentes del este|"
        "Las fuentes del este son todas las demás."
    ),
    "ru": (
        "Конвенция об общих родниках Норвии и Тесселя|"
        "Стороны настоящей Конвенции,|"
        "отмечая, что вода не знает границ и что родник, который загрязняет одна Сторона,"
        " есть родник, из которого пьет другая,|"
        "ссылаясь на обмен письмами в год долгой засухи,|"
        "согласились о нижеследующем:|"
        "Общие положения|"
        "Термины|"
        "Для целей настоящей Конвенции:|"
        "«родник» означает любое место, где вода сама выходит из земли;|"
        "«смотритель» означает любого, кому Сторона в соответствии со статьей 3 поручила "
        "заботу о роднике;|"
        "Обязанности Сторон|"
        "Каждая Сторона в меру своих возможностей:|"
        "содержит свои родники открытыми и чистыми;|"
        "измеряет не реже одного раза в месяц:|"
        "высоту воды;|"
        "соль, которая в ней содержится,|"
        "в местах, известных обеим Сторонам, как того требуют статья 1 и пункт 2 "
        "настоящей статьи.|"
        "Сторона, которая закрывает родник, незамедлительно сообщает об этом другой.|"
        "Смотрители|"
        "Каждый родник имеет одного смотрителя.|"
        "Заключительные положения|"
        "Вступление в силу|"
        "Настоящая Конвенция вступает в силу на тридцатый день после того, как обе "
        "Стороны сообщат друг другу, что она может вступить в силу.|"
        "Сооружения|"
        "Плотина не строится, пока не выслушана другая Сторона.|"
        "В удостоверение чего нижеподписавшиеся подписали настоящую Конвенцию.|"
        "Совершено в Порт-Люмене в двух подлинных экземплярах.|"
        "Перечень родников|"
        "Западные родники|"
        "Западными являются родники выше мельницы.|"
        "Восточные родники|"
        "Восточными являются все остальные."
    ),
    "ar": (
        "اتفاقية بشأن الينابيع المشتركة بين نورفيا وتيسل|"
        "إن الأطراف في هذه الاتفاقية،|"
        "إذ تلاحظ أن الماء لا يعرف الحدود وأن الينبوع الذي يلوثه أحد الطرفين هو الينبوع "
        "الذي يشرب منه الطرف الآخر،|"
        "وإذ تشير إلى الرسائل المتبادلة في عام الجفاف الطويل،|"
        "قد اتفقت على ما يلي:|"
        "أحكام عامة|"
        "المصطلحات المستخدمة|"
        "لأغراض هذه الاتفاقية:|"
        "يقصد بتعبير ”الينبوع“ أي مكان يخرج فيه الماء من الأرض بنفسه؛|"
        "يقصد بتعبير ”الحارس“ من كلفه طرف، بموجب المادة ٣، برعاية ينبوع؛|"
        "واجبات الأطراف|"
        "على كل طرف، في حدود إمكاناته:|"
        "أن يبقي ينابيعه مفتوحة ونظيفة؛|"
        "أن يقيس، مرة في الشهر على الأقل:|"
        "ارتفاع الماء؛|"
        "الملح الذي يحتويه،|"
        "في أماكن معروفة للطرفين، على النحو الذي تقتضيه المادة ١ والفقرة ٢ من هذه المادة.|"
        "على الطرف الذي يغلق ينبوعا أن يخبر الطرف الآخر دون إبطاء.|"
        "الحراس|"
        "لكل ينبوع حارس واحد.|"
        "أحكام ختامية|"
        "بدء النفاذ|"
        "يبدأ نفاذ هذه الاتفاقية في اليوم الثلاثين بعد أن يخبر كل طرف الآخر بأن ذلك ممكن.|"
        "المنشآت|"
        "لا يبنى أي سد قبل أن يستمع إلى الطرف الآخر.|"
        "وإثباتا لذلك، قام الموقعون أدناه بالتوقيع على هذه الاتفاقية.|"
        "حررت في بورت لومن من نسختين أصليتين.|"
        "قائمة الينابيع|"
        "الينابيع الغربية|"
        "الينابيع الغربية هي التي تقع فوق الطاحونة.|"
        "الينابيع الشرقية|"
        "الينابيع الشرقية هي كل ما عداها."
    ),
    "zh": (
        "诺维亚和特塞尔共有泉水公约|"
        "本公约缔约方，|"
        "注意到水不知边界，一方弄脏的泉水就是另一方饮用的泉水，|"
        "回顾长旱之年互换的信函，|"
        "兹协议如下：|"
        "总则|"
        "术语的使用|"
        "在本公约中：|"
        "“泉”系指水自行流出地面的任何地点；|"
        "“守护人”系指缔约方根据第三条委托照管一处泉水的任何人；|"
        "缔约方的义务|"
        "各缔约方应当尽其所能：|"
        "保持其泉水开放和清洁；|"
        "每月至少一次测量：|"
        "水的高度；|"
        "水中的含盐量，|"
        "测量地点应为双方所知，如第一条和本条第二款所要求。|"
        "关闭泉水的缔约方应当立即通知另一方。|"
        "守护人|"
        "每处泉水有一名守护人。|"
        "最后条款|"
        "生效|"
        "本公约应当自双方相互通知可以生效之日后第三十日起生效。|"
        "工程|"
        "在听取另一方意见之前，不得修建水坝。|"
        "下列签署人在本公约上签字，以昭信守。|"
        "订于卢门港，正本两份。|"
        "泉水清单|"
        "西部泉水|"
        "西部泉水是磨坊以上的泉水。|"
        "东部泉水|"
        "东部泉水是所有其他泉水。"
    ),
}

CONVENTION: Final = {code: tuple(text.split("|")) for code, text in _LINES.items()}
"""The paragraphs in order: title, preamble, articles, testimonium, annex."""

PLACES: Final = (
    *("title", "parties", "recital", "recital", "agreed", "chapter 1", "article 1", "words"),
    *("a 1", "a 2", "article 2", "1 1", "a 1", "a 2", "i 1", "i 2", "after", "1 2"),
    *("article 3", "words", "chapter 2", "article 4", "words", "article 4 bis", "words"),
    *("witness", "done", "annex", "article 1", "words", "article 2", "words"),
)
"""What each paragraph is: a heading with its count, a number of a level, or plain words."""

_WORDS: Final = {
    "en": ("Chapter", "Article", "Art.", "Annex", "Preamble", "one", "one"),
    "fr": ("Chapitre", "Article", "Art.", "Annexe", "Préambule", "un", "première"),
    "es": ("Capítulo", "Artículo", "Art.", "Anexo", "Preámbulo", "primero", "primero"),
    "ru": ("Глава", "Статья", "Ст.", "Приложение", "Преамбула", "первая", "первая"),
    "ar": ("الفصل", "المادة", "مادة", "المرفق", "الديباجة", "ar-mون", "ar-fون"),
    "zh": ("章", "条", "条", "附件", "序言", "", ""),
}
_CONTENTS: Final = {
    "en": "Contents",
    "fr": "Table des matières",
    "es": "Índice",
    "ru": "Содержание",
    "ar": "المحتويات",
    "zh": "目录",
}


@dataclass(frozen=True)
class Layout:
    """One way to print it; ``width`` 0 does not wrap, ``markdown`` is empty for plain text."""

    article: str = "word"
    chapter: str = "roman"
    heading: str = "below"
    numbers: str = "dots"
    width: int = 0
    indent: bool = False
    gaps: bool = True
    preamble: bool = True
    contents: str = ""
    pages: bool = False
    markdown: str = ""


def layouts(language: str, count: int, *, markdown: bool) -> list[Layout]:
    """Some of the layouts, drawn by a seeded generator."""
    draw = random.Random(f"{language}{markdown}")
    return [_drawn(draw, markdown=markdown) for _ in range(count)]


def _drawn(draw: random.Random, *, markdown: bool) -> Layout:
    width = draw.choice((0, 60, 72, 80))
    gaps = markdown or draw.random() < 0.8
    return Layout(
        article=draw.choice(("word", "capitals", "short", "spelled")),
        chapter=draw.choice(("roman", "spelled", "digits")),
        heading=draw.choice(("below", "apart", " – ", ". ", ": ", "\u3000")),
        numbers=draw.choice(("dots", "round", "half")),
        width=width if gaps else 0,
        indent=not markdown and draw.random() < 0.5,
        gaps=gaps,
        preamble=draw.random() < 0.7,
        contents=draw.choice(("", "dots", "plain", "links" if markdown else "tabs")),
        pages=not markdown and bool(width) and gaps and draw.random() < 0.5,
        markdown=draw.choice(("atx", "deep", "bold", "setext", "lists")) if markdown else "",
    )


def printed(language: str, layout: Layout) -> str:
    """The convention in a language, laid out."""
    lines = CONVENTION[language]
    paragraphs: list[str] = []
    if layout.markdown == "atx":
        paragraphs.append("---\ntitle: Convention\nlang: en\n---")
    for place, text in zip(PLACES, lines, strict=True):
        if place == "parties" and layout.contents:
            paragraphs += _contents(language, layout)
        if place == "parties" and layout.preamble:
            paragraphs.append(_headline(_WORDS[language][4], layout, 2))
        paragraphs += _paragraph(language, layout, place, text)
    return _paged("\n\n".join(paragraphs) if layout.gaps else "\n".join(paragraphs), layout)


def _paged(text: str, layout: Layout) -> str:
    if not layout.pages:
        return text + "\n"
    lines: list[str] = []
    page = 1
    for at, line in enumerate(text.split("\n"), start=1):
        lines.append(line)
        if at % 30 == 0 and not line:
            page += 1
            lines += ["", f"- {page} -", "", "A/CONF.1/L.4", ""]
    return "\n".join(lines) + "\n"


def _contents(language: str, layout: Layout) -> list[str]:
    """A table of contents, which names every heading with its page."""
    entries: list[str] = []
    for at, place in enumerate(PLACES):
        kind, _, number = place.partition(" ")
        if kind in {"chapter", "article", "annex"}:
            label = _label(language, layout, kind, number)
            gap = "\u3000" if language == "zh" else " "
            name = f"{label}{gap}{CONVENTION[language][at]}"
            page = 2 + at // 8
            entries.append(
                {
                    "dots": f"{name} {'.' * 12} {page}",
                    "tabs": f"{name}\t{page}",
                    "plain": f"{name} {page}",
                    "links": f"- [{name}](#part-{at})",
                }[layout.contents]
            )
    return [_headline(_CONTENTS[language], layout, 2), "\n".join(entries)]


def _label(language: str, layout: Layout, kind: str, number: str) -> str:
    words = _WORDS[language]
    count, _, bis = number.partition(" ")
    if kind == "annex":
        return words[3]
    if kind == "chapter":
        return _chapter(language, layout, int(count))
    figure, word = _figure(language, layout, int(count)), words[1]
    if layout.article == "short":
        word = words[2]
    if layout.article == "capitals":
        word = word.upper()
    if language == "zh":
        return f"第{figure}{word}{'之二' if bis else ''}"
    again = {"ar": " مكررا", "ru": " бис"}.get(language, " bis") if bis else ""
    return f"{word} {figure}{again}"


def _figure(language: str, layout: Layout, count: int) -> str:
    style = _WORDS[language][6]
    if layout.article == "spelled" and style:
        return "premier" if (language, count) == ("fr", 1) else STYLES[style][count - 1]
    if language == "zh":
        return str(count) if layout.article == "short" else printed_core("一", count)
    if language == "ar":
        return printed_core("٠", count)
    return "premier" if language == "fr" and count == 1 else str(count)


def _chapter(language: str, layout: Layout, count: int) -> str:
    word, style = _WORDS[language][0], _WORDS[language][5]
    if language == "zh":
        return f"第{printed_core('一', count)}章"
    if layout.chapter == "spelled":
        number = STYLES[style][count - 1]
    else:
        number = printed_core("I", count) if layout.chapter == "roman" else str(count)
    return f"{word.upper()} {number.upper()}"


def _headline(text: str, layout: Layout, level: int) -> str:
    style = layout.markdown
    if style in {"atx", "lists"}:
        return f"{'#' * level} {text}"
    if style == "deep":
        return f"{'#' * min(level + 2, 6)} {text} {'#' * min(level + 2, 6)}"
    if style == "bold":
        return f"**{text}**"
    if style == "setext" and level < 3:
        return f"{text}\n{'=-'[level - 1] * 8}"
    return f"### {text}" if style else text


def _paragraph(language: str, layout: Layout, place: str, text: str) -> list[str]:
    kind, _, number = place.partition(" ")
    if kind in {"chapter", "article", "annex"}:
        level = 3 if kind == "article" else 2
        label = _label(language, layout, kind, number)
        return _headed(label, text, layout, level)
    if kind == "title":
        return [_headline(text, layout, 1)]
    depth = {"1": 0, "a": 1, "i": 2}.get(kind, 0)
    if kind in {"1", "a", "i"}:
        said = _number(language, layout, kind, int(number))
        text = f"{said}{'' if said[-1] in '、）' else ' '}{text}"
        if layout.markdown == "lists":
            text = f"- {text}"
    indent = "    " * depth if layout.indent else ""
    return ["\n".join(_wrapped(text, layout, indent))]


def _headed(label: str, text: str, layout: Layout, level: int) -> list[str]:
    if layout.heading == "apart":
        return [_headline(label, layout, level), _headline(text, layout, level)]
    if layout.heading == "below" and not layout.markdown:
        return [f"{label}\n{text}"]
    joins = " – " if layout.heading == "below" else layout.heading
    return [_headline(f"{label}{joins}{text}", layout, level)]


def _number(language: str, layout: Layout, kind: str, count: int) -> str:
    dots = layout.numbers == "dots"
    if language == "zh" and dots:
        han = printed_core("一", count)
        return {"1": f"{han}、", "a": f"（{han}）", "i": f"{count}."}[kind]
    if kind == "1":
        figure = printed_core("٠", count) if language == "ar" else str(count)
        return f"{figure} -" if language == "ar" and dots else figure + ("." if dots else ")")
    style = {"ar": "أ", "ru": "б"}.get(language, "a") if kind == "a" else "i"
    if language == "ar" and kind == "i":
        style = "١"
    letter = printed_core("٠" if style == "١" else style, count)
    if style == "١" and not dots:
        return f"‘{letter}’"
    return f"{letter})" if layout.numbers == "half" else f"({letter})"


def _wrapped(text: str, layout: Layout, indent: str) -> list[str]:
    if not layout.width:
        return [indent + text]
    if "\u4e00" <= max(text) <= "\u9fff" or max(text) > "\uff00":
        return [indent + it for it in _wrapped_han(text, layout.width - len(indent))]
    return textwrap.wrap(
        text, layout.width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _wrapped_han(text: str, width: int) -> list[str]:
    lines, line, used = [], "", 0
    for character in text:
        wide = 2 if character > "\u2e80" else 1
        if used + wide > width and character not in "，。；：、）”":
            lines.append(line)
            line, used = "", 0
        line, used = line + character, used + wide
    return [*lines, line]
