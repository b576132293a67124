"""An invented convention on lagoons, as the room reads it in English, Arabic and Chinese."""

from travaux.formats.html.frame import About
from travaux.formats.html.lists import Entry
from travaux.text.consolidate import consolidate
from travaux.text.values import (
    Change,
    Instrument,
    Lineage,
    Mark,
    Node,
    Party,
    Plain,
    Proposal,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
)

CODES = ("ARV", "BMR", "CSD", "DRN", "ELO", "FAV", "GLD", "HAL")
NAMES = {
    "en": "Arvenia Bemara Casdin Drenova Elonia Favoria Galadra Halmora",
    "ar": "أرفينيا بيمارا كاسدين درينوفا إيلونيا فافوريا غالادرا هالمورا",
    "zh": "阿尔文尼亚 贝马拉 卡斯丁 德雷诺瓦 埃洛尼亚 法沃里亚 加拉德拉 哈尔莫拉",
}

ENTRIES = (
    Entry("ELO-4", ("ELO",), "move", "a12", "after 14"),
    Entry("ARV-1", ("ARV", "DRN"), "amend", "a12p2"),
    Entry("ELO-11", ("ELO",), "delete", "a12p2", "and maintain the integrity of"),
    Entry("CSD-7", ("CSD", "HAL"), "amend", "a12p2"),
    Entry("BMR-2", ("BMR", "FAV", "GLD"), "amend", "a12p2"),
    Entry("KEEP-1", ("HAL",), "retain", "a12p2"),
    Entry("FAV-9", ("FAV", "GLD"), "insert", "new1"),
    Entry("GLD-10", ("GLD",), "replace throughout"),
)


def words(text: str) -> tuple[Node, ...]:
    """Words nobody contests."""
    return (Plain(text),) if text else ()


def amended(base: str, *proposals: Proposal) -> tuple[Node, ...]:
    """A place as the engine shows it."""
    return consolidate(base, proposals).nodes


def _preservation() -> tuple[Node, ...]:
    base = (
        "The order shall oblige the person in possession of the data to preserve and maintain "
        "the integrity of them for a period of up to ninety days."
    )
    return amended(
        base,
        Proposal("ARV-1", ("ARV", "DRN"), wording=base.replace("shall", "may")),
        Proposal("ELO-11", ("ELO",), wording=base.replace(" and maintain the integrity of", "")),
        Proposal("CSD-7", ("CSD", "HAL"), wording=base.replace("days", "days, renewable once")),
        Proposal(
            "BMR-2",
            ("BMR", "FAV", "GLD"),
            wording=base.replace("up to ninety days", "time no longer than the purpose requires"),
        ),
        Proposal("DRN-5", ("DRN",), "bracket", start=14, end=20),
    )


def english() -> RollingInstrument:
    """The convention with a choice, a nested one, insertions, deletions and every kind of mark."""
    base = "Each Party shall, in accordance with its domestic law, adopt the measures needed to:"
    chapeau = amended(
        base,
        Proposal(
            "HAL-2", ("HAL",), wording=base.replace(", in accordance with its domestic law,", "")
        ),
        Proposal("CSD-1", ("CSD",), wording=base.replace("adopt", "endeavour to adopt")),
    )
    inlets = "Keep open the inlets on which the exchange of water with the sea depends;"
    preamble = RollingProvision(
        "pre",
        "preamble",
        heading=words("Preamble"),
        children=(
            RollingProvision("pp0", "preambular", words=words("The Parties to this Convention,")),
            RollingProvision(
                "pp1",
                "preambular",
                number="PP1",
                words=words(
                    "Aware that coastal lagoons, which lie between the land and the sea and belong "
                    "wholly to neither, shelter forms of life found nowhere else,"
                ),
            ),
            RollingProvision(
                "pp2",
                "preambular",
                number="PP2",
                words=words(
                    "Convinced that a measurement which was not kept cannot be taken again,"
                ),
                marks=(Mark("retain", ("ARV-12",), ("ARV",)),),
            ),
            RollingProvision("pp3", "preambular", words=words("Have agreed as follows:")),
        ),
    )
    return RollingInstrument(
        title=amended(
            "Convention on the Protection of Coastal Lagoons",
            Proposal(
                "GLD-1",
                ("GLD",),
                wording="Convention on the Protection of Lagoons and their Peoples",
            ),
        ),
        language="en",
        symbol="LAG/CRP.7",
        provisions=(preamble, _protection(chapeau, inlets), _data(), _annex()),
    )


def _protection(chapeau: tuple[Node, ...], inlets: str) -> RollingProvision:
    article = RollingProvision(
        "a5",
        "article",
        number="5",
        heading=words("National measures"),
        children=(
            RollingProvision(
                "a5p1",
                "paragraph",
                number="1",
                words=words(
                    "Each Party shall, within three years of the entry into force of this "
                    "Convention for it, draw up and make public an inventory of the lagoons "
                    "within its territory."
                ),
            ),
            RollingProvision(
                "a5p2",
                "paragraph",
                number="2",
                words=chapeau,
                children=(
                    RollingProvision(
                        "a5p2a",
                        "subparagraph",
                        number="(a)",
                        words=amended(
                            inlets,
                            Proposal(
                                "BMR-3",
                                ("BMR",),
                                wording=inlets.replace("inlets", "natural and artificial inlets"),
                            ),
                        ),
                    ),
                    RollingProvision(
                        "a5p2b",
                        "subparagraph",
                        number="(b)",
                        words=words(
                            "Prevent, reduce and control the discharge into its lagoons of waste, "
                            "untreated water and sediment,"
                        ),
                        marks=(
                            Mark("delete", ("CSD-3",), ("CSD",)),
                            Mark("bracket", ("ELO-3", "HAL-3"), ("ELO", "HAL")),
                        ),
                    ),
                ),
                closing=words(
                    "giving priority to the lagoons on which communities depend for food."
                ),
            ),
            RollingProvision(
                "alt1",
                "paragraph",
                number="2",
                origin="proposed",
                words=words("Each Party shall take the measures that it deems appropriate."),
                proposals=("CSD-6",),
                sponsors=("CSD",),
                lineage=(Lineage("alternative_to", "a5p2"),),
            ),
        ),
    )
    return RollingProvision(
        "c2", "chapter", number="II", heading=words("Protection of lagoons"), children=(article,)
    )


def _data() -> RollingProvision:
    article = RollingProvision(
        "a12",
        "article",
        number="12",
        heading=words("Preservation of stored data"),
        marks=(
            Mark("move", ("ELO-4",), ("ELO",), "14", Change("move", where="after")),
            Mark("no text", ("HAL-9",), ("HAL",)),
        ),
        children=(
            RollingProvision(
                "a12p1",
                "paragraph",
                number="1",
                words=words(
                    "Each Party shall adopt the measures needed to enable its competent "
                    "authorities to order the expeditious preservation of specified data, where "
                    "there are grounds to believe that the data are vulnerable to loss or "
                    "modification. It may refuse the request where it has reason to do so."
                ),
                marks=(
                    Mark("split at", ("GLD-8",), ("GLD",), "It may refuse the request"),
                    Mark("merge with", ("ELO-7",), ("ELO",), "12.2"),
                ),
                notes=("The secretariat will supply figures on the time such orders take.",),
            ),
            RollingProvision("a12p2", "paragraph", number="2", words=_preservation()),
            RollingProvision(
                "new1",
                "paragraph",
                number="2 bis",
                origin="proposed",
                words=words(
                    "The person concerned shall be informed as soon as doing so no longer puts the "
                    "investigation at risk."
                ),
                proposals=("FAV-9",),
                sponsors=("FAV", "GLD"),
                lineage=(Lineage("inserted_after", "a12p2"),),
            ),
            RollingProvision(
                "a12p3",
                "paragraph",
                number="3",
                words=words("The powers in this article are subject to articles 13 and 14."),
            ),
        ),
    )
    urgent = RollingProvision(
        "new2",
        "article",
        number="12 bis",
        origin="proposed",
        heading=words("Urgent requests"),
        words=words("A request may be made orally. It shall be confirmed within three days."),
        proposals=("HAL-8",),
        sponsors=("HAL",),
        lineage=(Lineage("inserted_after", "a12"),),
    )
    held = RollingProvision(
        "new3",
        "article",
        number="12 ter",
        origin="proposed",
        heading=words("Safeguards"),
        proposals=("FAV-13",),
        sponsors=("FAV", "GLD"),
        lineage=(Lineage("placeholder_after", "a12"),),
    )
    contact = RollingProvision(
        "a13",
        "article",
        number="13",
        heading=words("Contact points"),
        words=words("Each Party shall designate a contact point available at all times."),
    )
    return RollingProvision(
        "c3",
        "chapter",
        number="III",
        heading=words("Lagoon data and cooperation"),
        children=(article, urgent, held, contact),
    )


def _annex() -> RollingProvision:
    return RollingProvision(
        "x1",
        "annex",
        heading=words("Minimum record"),
        children=(
            RollingProvision("x1p1", "paragraph", number="1", words=words("Level of the water;")),
            RollingProvision(
                "x1p2",
                "paragraph",
                number="2",
                words=amended(
                    "Salinity at 2 depths;",
                    Proposal("GLD-11", ("GLD",), wording="Salinity at 3 depths;"),
                    Proposal("FAV-20", ("FAV",), wording="Salinity at 4 depths;"),
                ),
            ),
        ),
    )


def arabic() -> RollingInstrument:
    """An article in Arabic, with names in Latin letters."""
    base = (
        "يُلزِم الأمرُ الشخصَ الذي بحوزته البيانات بحفظها وصون سلامتها "
        "مدةً لا تتجاوز تسعين يوماً وفقاً لقانونه الداخلي."
    )
    contested = amended(
        base,
        Proposal("ARV-1", ("ARV", "DRN"), wording=base.replace("يُلزِم", "يجوز أن يُلزِم")),
        Proposal("ELO-11", ("ELO",), wording=base.replace(" وصون سلامتها", "")),
        Proposal(
            "CSD-7", ("CSD", "HAL"), wording=base.replace("يوماً", "يوماً، قابلة للتجديد مرة واحدة")
        ),
        Proposal("BMR-2", ("BMR",), wording=base.replace("تسعين", "30")),
        Proposal(
            "GLD-2", ("GLD",), wording=base.replace("البيانات", "البيانات أو واجهة API أو SDK")
        ),
    )
    article = RollingProvision(
        "a12",
        "article",
        number="١٢",
        heading=words("حفظ البيانات المخزنة"),
        marks=(Mark("move", ("ELO-4",), ("ELO",), "١٤", Change("move", where="after")),),
        children=(
            RollingProvision(
                "a12p1",
                "paragraph",
                number="١",
                words=words(
                    "تعتمد كل دولة طرف ما يلزم من تدابير لتمكين سلطاتها المختصة من الأمر بالتعجيل "
                    "بحفظ بيانات معيّنة متى وُجد ما يدعو إلى الاعتقاد بأنها عرضة للفقد أو التحوير."
                ),
            ),
            RollingProvision("a12p2", "paragraph", number="٢", words=contested),
            RollingProvision(
                "new1",
                "paragraph",
                number="٢ مكرراً",
                origin="proposed",
                words=words("يُخطَر الشخص المعني متى لم يعد في إخطاره خطر على التحقيق."),
                proposals=("FAV-9",),
                sponsors=("FAV", "GLD"),
            ),
        ),
    )
    chapter = RollingProvision(
        "c3",
        "chapter",
        number="الثالث",
        heading=words("بيانات البحيرات الشاطئية والتعاون"),
        children=(article,),
    )
    return RollingInstrument(
        title=words("اتفاقية حماية البحيرات الشاطئية"),
        language="ar",
        symbol="LAG/CRP.7",
        provisions=(chapter,),
    )


def chinese() -> RollingInstrument:
    """An article in Chinese."""
    base = "命令应责成持有数据者保全数据并维护其完整性，期限不超过九十天。"
    contested = amended(
        base,
        Proposal("ARV-1", ("ARV", "DRN"), wording=base.replace("应", "可")),
        Proposal("ELO-11", ("ELO",), wording=base.replace("并维护其完整性", "")),
        Proposal("CSD-7", ("CSD", "HAL"), wording=base.replace("九十天", "九十天，可续期一次")),
    )
    article = RollingProvision(
        "a12",
        "article",
        number="十二",
        heading=words("保全所存数据"),
        children=(
            RollingProvision(
                "a12p1",
                "paragraph",
                number="一",
                words=words(
                    "各缔约方应采取必要措施，使其主管机关能够在有理由相信特定数据可能丢失或被更改时，下令迅速保全该数据。"
                ),
            ),
            RollingProvision("a12p2", "paragraph", number="二", words=contested),
        ),
    )
    chapter = RollingProvision(
        "c3", "chapter", number="三", heading=words("泻湖数据与合作"), children=(article,)
    )
    return RollingInstrument(
        title=words("保护沿海泻湖公约"), language="zh", symbol="LAG/CRP.7", provisions=(chapter,)
    )


def about(language: str = "en", interface: str = "en") -> About:
    """What the pages say besides the text."""
    return About(
        committee="Committee on the Lagoon Convention · third session",
        basis="Draft of 14 March, 18:05",
        head="412:9f3a61c2",
        parties=tuple(map(Party, CODES, NAMES[language].split())),
        entries=ENTRIES,
        interface=interface,
    )


def places() -> list[tuple[str, Rolling]]:
    """Single places: contested, retained, clean."""
    return [
        ("article-12-paragraph-2", Rolling(_preservation())),
        ("article-13", Rolling(words("Each Party shall designate a contact point."), ("ARV-10",))),
        ("article-14", Rolling(words("Nothing here is contested."))),
    ]


def plain() -> Instrument:
    """An instrument without proposals."""
    return Instrument(
        title="Convention on the Protection of Coastal Lagoons",
        language="en",
        provisions=(
            Provision(
                "a1",
                "article",
                number="1",
                heading="Use of terms",
                words="For the purposes of this Convention:",
                children=(
                    Provision("a1a", "subparagraph", number="(a)", words="“Lagoon” means a water;"),
                    Provision(
                        "a1b", "subparagraph", number="(b)", words="“Inlet” means a channel,"
                    ),
                ),
                closing="as the case may be.",
                notes=("Agreed in the second session.",),
            ),
        ),
    )
