"""The invented convention on lagoons as the room reads it in Arabic and in Chinese."""

from tests.formats.html.example import amended, words
from travaux.text.values import (
    Change,
    Mark,
    Node,
    Proposal,
    RollingInstrument,
    RollingProvision,
)


def arabic() -> RollingInstrument:
    """An article in Arabic, with names in Latin letters."""
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
            RollingProvision("a12p2", "paragraph", number="٢", words=_arabic_preservation()),
            _informed(),
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


def _arabic_preservation() -> tuple[Node, ...]:
    base = (
        "يُلزِم الأمرُ الشخصَ الذي بحوزته البيانات بحفظها وصون سلامتها "
        "مدةً لا تتجاوز تسعين يوماً وفقاً لقانونه الداخلي."
    )
    return amended(
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


def _informed() -> RollingProvision:
    return RollingProvision(
        "new1",
        "paragraph",
        number="٢ مكرراً",
        origin="proposed",
        words=words("يُخطَر الشخص المعني متى لم يعد في إخطاره خطر على التحقيق."),
        proposals=("FAV-9",),
        sponsors=("FAV", "GLD"),
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
