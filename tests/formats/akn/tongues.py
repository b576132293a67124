"""Invented words of treaties in six languages, and how each language numbers provisions."""

from collections.abc import Callable
from dataclasses import dataclass

from travaux.text.numerals import printed_core

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


@dataclass(frozen=True)
class Tongue:
    """One language: its sentences by use, and the ways it prints each kind's number."""

    code: str
    said: dict[str, tuple[str, ...]]
    numbers: dict[str, tuple[Callable[[int], str], ...]]


def _digits(zero: str) -> Callable[[int], str]:
    return lambda value: printed_core(zero, value)


def _roman(value: int) -> str:
    return printed_core("I", value)


def _han(value: int) -> str:
    return printed_core("一", value)


def _form(pattern: str, printed: Callable[[int], str] = str) -> Callable[[int], str]:
    return lambda value: pattern.format(printed(value))


def _first(first: str, others: Callable[[int], str]) -> Callable[[int], str]:
    return lambda value: first if value == 1 else others(value)


def _worded(*words: str) -> Callable[[int], str]:
    return lambda value: words[value - 1]


def _masculine(value: int) -> str:
    return printed_core("ar-mون", value)


def _feminine(value: int) -> str:
    return printed_core("ar-fون", value)


def _letter(style: str) -> Callable[[int], str]:
    return lambda value: printed_core(style, value)


_LATIN = _letter("a")
_SMALL_ROMAN = _letter("i")
_EASTERN = _digits("٠")

ENGLISH = Tongue(
    "en",
    {
        "resolution": ("The General Assembly,",),
        "preamble": ("Preamble",),
        "recital": (
            "Recalling the lagoon talks of the dry years,",
            "Convinced that the tides heed no border,",
            "Bearing in mind the needs of fishing villages,",
        ),
        "operative": ("Adopts the text annexed to the present resolution;", "Invites all to sign."),
        "enacting": ("The States Parties to this Convention,",),
        "agreed": ("Have agreed as follows:",),
        "enacted": ("The States Parties to the present Protocol have agreed as follows:",),
        "treaty": ("Convention on Shared Lagoons", "Protocol on Tide Gauges"),
        "notes": ("Understandings on certain provisions of the Convention",),
        "heading": ("General duties", "Use of terms", "Gauges", "Rights of fishers", "Reports"),
        "words": (
            "Each State Party shall keep its lagoons open to the sea.",
            "The gauges shall be read every day.",
            "A report shall be given to the Secretariat.",
        ),
        "chapeau": ("Each State Party shall take measures to:", "The report shall contain:"),
        "item": ("Keep the inlets free of sand;", "Measure the tides;", "Count the boats at sea;"),
        "closing": ("in so far as its means allow.",),
        "testimonium": ("IN WITNESS WHEREOF, the undersigned have signed this Convention.",),
    },
    {
        "part": (_form("Part {}", _roman), _form("PART {}", _worded("ONE", "TWO", "THREE"))),
        "chapter": (_form("Chapter {}", _roman), _form("CHAPTER {}", _roman)),
        "section": (_form("Section {}"), _form("SECTION {}")),
        "article": (_form("Article {}"), _form("ARTICLE {}")),
        "annex": (_form("Annex {}", _roman), _form("ANNEX {}", _roman)),
        "paragraph": (_form("{}."),),
        "subparagraph": (_form("({})", _LATIN),),
        "item": (_form("({})", _SMALL_ROMAN),),
    },
)

FRENCH = Tongue(
    "fr",
    {
        "resolution": ("L’Assemblée générale,",),
        "preamble": ("Préambule",),
        "recital": (
            "Rappelant les pourparlers des années sèches,",
            "Convaincus que les marées ignorent les frontières,",
            "Ayant à l’esprit les besoins des villages de pêcheurs,",
        ),
        "operative": ("Adopte le texte annexé à la présente résolution ;", "Invite à signer."),
        "enacting": ("Les États Parties à la présente Convention,",),
        "agreed": ("Sont convenus de ce qui suit :",),
        "enacted": ("Les États Parties au présent Protocole sont convenus de ce qui suit :",),
        "treaty": ("Convention sur les lagunes partagées", "Protocole sur les marégraphes"),
        "notes": ("Points convenus sur certaines dispositions de la Convention",),
        "heading": (
            "Obligations générales",
            "Définitions",
            "Marégraphes",
            "Droits des pêcheurs",
            "Rapports",
        ),
        "words": (
            "Chaque État Partie garde ses lagunes ouvertes sur la mer.",
            "Les marégraphes sont relevés chaque jour.",
            "Un rapport est remis au Secrétariat.",
        ),
        "chapeau": ("Chaque État Partie prend des mesures pour :", "Le rapport contient :"),
        "item": (
            "Désensabler les passes ;",
            "Mesurer les marées ;",
            "Compter les bateaux en mer ;",
        ),
        "closing": ("dans la mesure de ses moyens.",),
        "testimonium": ("EN FOI DE QUOI, les soussignés ont signé la présente Convention.",),
    },
    {
        "part": (
            _worded("Première partie", "Deuxième partie", "Troisième partie"),
            _form("Partie {}", _roman),
        ),
        "chapter": (
            _form("Chapitre {}", _first("premier", _roman)),
            _form("CHAPITRE {}", _roman),
        ),
        "section": (_form("Section {}"), _form("SECTION {}")),
        "article": (_form("Article {}", _first("premier", str)), _form("ARTICLE {}")),
        "annex": (_form("Annexe {}", _roman), _form("ANNEXE {}", _roman)),
        "paragraph": (_form("{}."), _form("{}.")),
        "subparagraph": (_form("{})", _LATIN), _form("({})", _LATIN)),
        "item": (_form("{})", _SMALL_ROMAN), _form("({})", _SMALL_ROMAN)),
    },
)

SPANISH = Tongue(
    "es",
    {
        "resolution": ("La Asamblea General,",),
        "preamble": ("Preámbulo",),
        "recital": (
            "Recordando las conversaciones de los años secos,",
            "Convencidos de que las mareas no conocen fronteras,",
            "Teniendo presentes las necesidades de las aldeas de pescadores,",
        ),
        "operative": ("Aprueba el texto anexo a la presente resolución;", "Invita a firmarlo."),
        "enacting": ("Los Estados Partes en la presente Convención,",),
        "agreed": ("Han convenido en lo siguiente:",),
        "enacted": ("Los Estados Partes en el presente Protocolo acuerdan lo siguiente:",),
        "treaty": ("Convención sobre las Lagunas Compartidas", "Protocolo sobre los Mareógrafos"),
        "notes": ("Entendimientos sobre ciertas disposiciones de la Convención",),
        "heading": (
            "Obligaciones generales",
            "Términos empleados",
            "Mareógrafos",
            "Derechos de los pescadores",
            "Informes",
        ),
        "words": (
            "Cada Estado Parte mantendrá sus lagunas abiertas al mar.",
            "Los mareógrafos se leerán cada día.",
            "Se presentará un informe a la Secretaría.",
        ),
        "chapeau": ("Cada Estado Parte adoptará medidas para:", "El informe contendrá:"),
        "item": (
            "Mantener las bocas libres de arena;",
            "Medir las mareas;",
            "Contar los botes en el mar;",
        ),
        "closing": ("en la medida de sus posibilidades.",),
        "testimonium": ("EN FE DE LO CUAL, los infrascritos firman la presente Convención.",),
    },
    {
        "part": (
            _worded("Primera parte", "Segunda parte", "Tercera parte"),
            _form("Parte {}", _roman),
        ),
        "chapter": (_form("Capítulo {}", _roman), _form("CAPÍTULO {}", _roman)),
        "section": (_form("Sección {}"), _form("SECCIÓN {}")),
        "article": (_form("Artículo {}"), _form("ARTÍCULO {}")),
        "annex": (_form("Anexo {}", _roman), _form("ANEXO {}", _roman)),
        "paragraph": (_form("{}."), _form("{}.")),
        "subparagraph": (_form("{})", _LATIN), _form("({})", _LATIN)),
        "item": (_form("{})", _SMALL_ROMAN), _form("({})", _SMALL_ROMAN)),
    },
)

RUSSIAN = Tongue(
    "ru",
    {
        "resolution": ("Генеральная Ассамблея,",),
        "preamble": ("Преамбула",),
        "recital": (
            "Ссылаясь на переговоры засушливых лет,",
            "Будучи убеждены, что приливы не знают границ,",
            "Учитывая нужды рыбацких деревень,",
        ),
        "operative": (
            "Принимает текст, приложенный к настоящей резолюции;",
            "Призывает подписать.",
        ),
        "enacting": ("Государства — участники настоящей Конвенции,",),
        "agreed": ("Согласились о нижеследующем:",),
        "enacted": ("Государства — участники настоящего Протокола согласились о нижеследующем:",),
        "treaty": ("Конвенция об общих лагунах", "Протокол о мареографах"),
        "notes": ("Понимания в отношении некоторых положений Конвенции",),
        "heading": ("Общие обязанности", "Термины", "Мареографы", "Права рыбаков", "Доклады"),
        "words": (
            "Каждое государство-участник держит свои лагуны открытыми к морю.",
            "Показания мареографов снимаются ежедневно.",
            "Доклад представляется Секретариату.",
        ),
        "chapeau": ("Каждое государство-участник принимает меры, чтобы:", "Доклад содержит:"),
        "item": (
            "очищать протоки от песка;",
            "измерять приливы;",
            "вести счет лодкам в море;",
        ),
        "closing": ("насколько позволяют его средства.",),
        "testimonium": ("В УДОСТОВЕРЕНИЕ ЧЕГО нижеподписавшиеся подписали настоящую Конвенцию.",),
    },
    {
        "part": (
            _form("Часть {}", _roman),
            _form("Часть {}", _worded("первая", "вторая", "третья")),
        ),
        "chapter": (_form("Глава {}", _roman), _form("ГЛАВА {}", _roman)),
        "section": (_form("Раздел {}"), _form("РАЗДЕЛ {}")),
        "article": (_form("Статья {}"), _form("СТАТЬЯ {}")),
        "annex": (_form("Приложение {}", _roman), _form("ПРИЛОЖЕНИЕ {}", _roman)),
        "paragraph": (_form("{}."), _form("{}.")),
        "subparagraph": (_form("{})", _LATIN), _form("{})", _letter("б"))),
        "item": (_form("{})", _SMALL_ROMAN), _form("({})", _SMALL_ROMAN)),
    },
)

ARABIC = Tongue(
    "ar",
    {
        "resolution": ("إن الجمعية العامة،",),
        "preamble": ("الديباجة",),
        "recital": (
            "إذ تشير إلى محادثات سنوات الجفاف،",
            "واقتناعا منها بأن المد لا يعرف حدودا،",
            "وإذ تضع في اعتبارها احتياجات قرى الصيادين،",
        ),
        "operative": ("تعتمد النص المرفق بهذا القرار؛", "تدعو الجميع إلى التوقيع."),
        "enacting": ("إن الدول الأطراف في هذه الاتفاقية،",),
        "agreed": ("قد اتفقت على ما يلي:",),
        "enacted": ("إن الدول الأطراف في هذا البروتوكول قد اتفقت على ما يلي:",),
        "treaty": ("اتفاقية البحيرات المشتركة", "بروتوكول مقاييس المد"),
        "notes": ("تفاهمات بشأن بعض أحكام الاتفاقية",),
        "heading": ("التزامات عامة", "المصطلحات", "المقاييس", "حقوق الصيادين", "التقارير"),
        "words": (
            "تبقي كل دولة طرف بحيراتها مفتوحة على البحر.",
            "تقرأ المقاييس كل يوم.",
            "يقدم تقرير إلى الأمانة.",
        ),
        "chapeau": ("تتخذ كل دولة طرف تدابير من أجل:", "يتضمن التقرير ما يلي:"),
        "item": ("إبقاء المداخل خالية من الرمل؛", "قياس المد؛", "إحصاء القوارب في البحر؛"),
        "closing": ("في حدود إمكاناتها.",),
        "testimonium": ("وإثباتا لما تقدم، قام الموقعون أدناه بتوقيع هذه الاتفاقية.",),
    },
    {
        "part": (_form("الجزء {}", _masculine), _form("الباب {}", _masculine)),
        "chapter": (_form("الفصل {}", _masculine), _form("الفصل {}", _masculine)),
        "section": (_form("الفرع {}"), _form("الفرع {}", _masculine)),
        "article": (
            _form("المادة {}", _EASTERN),
            _form("المادة {}"),
            _form("المادة {}", _feminine),
        ),
        "annex": (_form("المرفق {}", _masculine), _form("المرفق {}", _masculine)),
        "paragraph": (_form("{} -", _EASTERN), _form("{}-"), _form("{}-", _EASTERN)),
        "subparagraph": (_form("({})", _letter("أ")), _form("({})", _letter("أ"))),
        "item": (_form("‘{}’", _EASTERN), _form("‘{}’"), _form("({})", _EASTERN)),
    },
)

CHINESE = Tongue(
    "zh",
    {
        "resolution": ("大会，",),
        "preamble": ("序言",),
        "recital": ("回顾枯水年份的潟湖会谈，", "深信潮汐不知国界，", "铭记渔村的需要，"),
        "operative": ("通过本决议所附案文；", "邀请各国签署。"),
        "enacting": ("本公约缔约国，",),
        "agreed": ("议定如下：",),
        "enacted": ("本议定书缔约国议定如下：",),
        "treaty": ("共有潟湖公约", "验潮仪议定书"),
        "notes": ("关于公约若干规定的谅解",),
        "heading": ("一般义务", "用语", "验潮仪", "渔民的权利", "报告"),
        "words": ("各缔约国应保持其潟湖通向大海。", "验潮仪应每日读数。", "应向秘书处提交报告。"),
        "chapeau": ("各缔约国应采取措施：", "报告应载有："),
        "item": ("保持水道无沙；", "测量潮汐；", "清点海上船只；"),
        "closing": ("但以其能力所及为限。",),
        "testimonium": ("下列签署人在本公约上签字，以昭信守。",),
    },
    {
        "part": (_form("第{}部分", _han), _form("第{}编", _han)),
        "chapter": (_form("第{}章", _han), _form("第{}章", _han)),
        "section": (_form("第{}节", _han), _form("第{}节")),
        "article": (_form("第{}条", _han), _form("第{}条")),
        "annex": (_form("附件{}", _han), _form("附件{}", _roman)),
        "paragraph": (_form("{}."), _form("{}、", _han)),
        "subparagraph": (_form("({})", _LATIN), _form("（{}）", _han)),
        "item": (_form("({})", _SMALL_ROMAN), _form("{}", _letter("①"))),
    },
)

TONGUES = {it.code: it for it in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)}
