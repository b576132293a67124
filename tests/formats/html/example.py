"""An invented convention on lagoons, as the room reads it in English."""

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
    title = "Convention on the Protection of Coastal Lagoons"
    peoples = "Convention on the Protection of Lagoons and their Peoples"
    return RollingInstrument(
        title=amended(title, Proposal("GLD-1", ("GLD",), wording=peoples)),
        language="en",
        symbol="LAG/CRP.7",
        provisions=(_preamble(), _protection(), _data(), _annex()),
    )


def _preamble() -> RollingProvision:
    aware = (
        "Aware that coastal lagoons, which lie between the land and the sea and belong wholly to "
        "neither, shelter forms of life found nowhere else,"
    )
    convinced = "Convinced that a measurement which was not kept cannot be taken again,"
    opening = words("The Parties to this Convention,")
    return RollingProvision(
        "pre",
        "preamble",
        heading=words("Preamble"),
        children=(
            RollingProvision("pp0", "preambular", words=opening),
            RollingProvision("pp1", "preambular", "PP1", words=words(aware)),
            RollingProvision(
                "pp2",
                "preambular",
                "PP2",
                words=words(convinced),
                marks=(Mark("retain", ("ARV-12",), ("ARV",)),),
            ),
            RollingProvision("pp3", "preambular", words=words("Have agreed as follows:")),
        ),
    )


def _protection() -> RollingProvision:
    inventory = (
        "Each Party shall, within three years of the entry into force of this Convention for it, "
        "draw up and make public an inventory of the lagoons within its territory."
    )
    article = RollingProvision(
        "a5",
        "article",
        "5",
        heading=words("National measures"),
        children=(
            RollingProvision("a5p1", "paragraph", "1", words=words(inventory)),
            _measures(),
            _other_measures(),
        ),
    )
    return RollingProvision(
        "c2", "chapter", "II", heading=words("Protection of lagoons"), children=(article,)
    )


def _measures() -> RollingProvision:
    """A paragraph with a contested chapeau, a list and words after it."""
    base = "Each Party shall, in accordance with its domestic law, adopt the measures needed to:"
    without = base.replace(", in accordance with its domestic law,", "")
    weaker = base.replace("adopt", "endeavour to adopt")
    return RollingProvision(
        "a5p2",
        "paragraph",
        "2",
        words=amended(
            base,
            Proposal("HAL-2", ("HAL",), wording=without),
            Proposal("CSD-1", ("CSD",), wording=weaker),
        ),
        children=_items(),
        closing=words("giving priority to the lagoons on which communities depend for food."),
    )


def _items() -> tuple[RollingProvision, ...]:
    inlets = "Keep open the inlets on which the exchange of water with the sea depends;"
    natural = inlets.replace("inlets", "natural and artificial inlets")
    discharge = (
        "Prevent, reduce and control the discharge into its lagoons of waste, untreated water and "
        "sediment,"
    )
    return (
        RollingProvision(
            "a5p2a",
            "subparagraph",
            "(a)",
            words=amended(inlets, Proposal("BMR-3", ("BMR",), wording=natural)),
        ),
        RollingProvision(
            "a5p2b",
            "subparagraph",
            "(b)",
            words=words(discharge),
            marks=(
                Mark("delete", ("CSD-3",), ("CSD",)),
                Mark("bracket", ("ELO-3", "HAL-3"), ("ELO", "HAL")),
            ),
        ),
    )


def _other_measures() -> RollingProvision:
    return RollingProvision(
        "alt1",
        "paragraph",
        "2",
        origin="proposed",
        words=words("Each Party shall take the measures that it deems appropriate."),
        proposals=("CSD-6",),
        sponsors=("CSD",),
        lineage=(Lineage("alternative_to", "a5p2"),),
    )


def _data() -> RollingProvision:
    designate = words("Each Party shall designate a contact point available at all times.")
    contact = RollingProvision(
        "a13", "article", "13", heading=words("Contact points"), words=designate
    )
    return RollingProvision(
        "c3",
        "chapter",
        "III",
        heading=words("Lagoon data and cooperation"),
        children=(_preserved(), _urgent(), _held(), contact),
    )


def _preserved() -> RollingProvision:
    """An article that some would move and others do without."""
    powers = words("The powers in this article are subject to articles 13 and 14.")
    return RollingProvision(
        "a12",
        "article",
        "12",
        heading=words("Preservation of stored data"),
        marks=(
            Mark("move", ("ELO-4",), ("ELO",), "14", Change("move", where="after")),
            Mark("no text", ("HAL-9",), ("HAL",)),
        ),
        children=(
            _order(),
            RollingProvision("a12p2", "paragraph", "2", words=_preservation()),
            _informed(),
            RollingProvision("a12p3", "paragraph", "3", words=powers),
        ),
    )


def _order() -> RollingProvision:
    text = (
        "Each Party shall adopt the measures needed to enable its competent authorities to order "
        "the expeditious preservation of specified data, where there are grounds to believe that "
        "the data are vulnerable to loss or modification. It may refuse the request where it has "
        "reason to do so."
    )
    return RollingProvision(
        "a12p1",
        "paragraph",
        "1",
        words=words(text),
        marks=(
            Mark("split at", ("GLD-8",), ("GLD",), "It may refuse the request"),
            Mark("merge with", ("ELO-7",), ("ELO",), "12.2"),
        ),
        notes=("The secretariat will supply figures on the time such orders take.",),
    )


def _informed() -> RollingProvision:
    text = (
        "The person concerned shall be informed as soon as doing so no longer puts the "
        "investigation at risk."
    )
    return RollingProvision(
        "new1",
        "paragraph",
        "2 bis",
        origin="proposed",
        words=words(text),
        proposals=("FAV-9",),
        sponsors=("FAV", "GLD"),
        lineage=(Lineage("inserted_after", "a12p2"),),
    )


def _urgent() -> RollingProvision:
    return RollingProvision(
        "new2",
        "article",
        "12 bis",
        origin="proposed",
        heading=words("Urgent requests"),
        words=words("A request may be made orally. It shall be confirmed within three days."),
        proposals=("HAL-8",),
        sponsors=("HAL",),
        lineage=(Lineage("inserted_after", "a12"),),
    )


def _held() -> RollingProvision:
    """A place held for an article without words."""
    return RollingProvision(
        "new3",
        "article",
        "12 ter",
        origin="proposed",
        heading=words("Safeguards"),
        proposals=("FAV-13",),
        sponsors=("FAV", "GLD"),
        lineage=(Lineage("placeholder_after", "a12"),),
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
