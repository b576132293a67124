"""The notation of the room: every word of every option and every name is printed."""

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given

from tests.formats import values
from tests.formats.html import example_languages
from travaux.formats.markdown.rolling import rolling_to_markdown
from travaux.formats.plain.rolling import rolling_to_text
from travaux.formats.plain.room import nodes_to_room
from travaux.text.consolidate import consolidate
from travaux.text.reading import retaining_once
from travaux.text.values import (
    Choice,
    Node,
    Option,
    Plain,
    Proposal,
    RollingInstrument,
    RollingProvision,
)

KEEP = "Each Party shall keep its lagoons open."
ZH = "各缔约方应保持泻湖畅通。"
AR = "على كل طرف أن يبقي مداخله مفتوحة."


def asked(party: str, wording: str = "", action: str = "amend", **span: int) -> Proposal:
    """What a party asks; its name is also the proposal's id."""
    return Proposal(party, (party,), action, wording, span.get("start"), span.get("end"))


@pytest.mark.parametrize(
    ("base", "proposals", "printed"),
    [
        (
            KEEP,
            [asked("AAA", "Each Party may keep its lagoons open."), asked("BBB", action="retain")],
            "Each Party [shall – BBB retain][may – AAA] keep its lagoons open.",
        ),
        (
            KEEP,
            [asked("AAA", "Each Party shall keep its coastal lagoons open.")],
            "Each Party shall keep its [coastal – AAA] lagoons open.",
        ),
        (
            KEEP,
            [asked("AAA", "Each Party shall keep its lagoons.")],
            "Each Party shall keep its lagoons [open][delete – AAA].",
        ),
        (
            KEEP,
            [
                asked("AAA", action="delete"),
                asked("BBB", action="no text"),
                asked("CCC", action="retain"),
            ],
            f"[{KEEP} – CCC retain][delete – AAA; BBB no text]",
        ),
        (KEEP, [asked("AAA", action="no text")], f"[{KEEP}][no text – AAA]"),
        (KEEP, [asked("AAA", action="reserve")], f"[{KEEP} – AAA reserve]"),
        (
            KEEP,
            [asked("AAA", action="bracket", start=5, end=10), asked("BBB", action="delete")],
            "[Each [Party – AAA bracket] shall keep its lagoons open.][delete – BBB]",
        ),
        ("", [asked("AAA", "New words.")], "[New words. – AAA]"),
        (
            ZH,
            [
                asked("中国", "各缔约方可保持泻湖畅通。"),
                asked("BBB", "各缔约方应保持沿海泻湖畅通。"),
            ],
            "各缔约方[应][可 – 中国]保持[沿海 – BBB]泻湖畅通。",
        ),
        (ZH, [asked("阿尔文尼亚", action="delete")], f"[{ZH}][delete – 阿尔文尼亚]"),
        (
            AR,
            [
                asked("بيمارا", "على كل طرف أن يبقي مداخله ومخارجه مفتوحة."),
                asked("AAA", action="delete"),
            ],
            "[على كل طرف أن يبقي مداخله [ومخارجه – بيمارا] مفتوحة.][delete – AAA]",
        ),
        (
            "Статья 5 применяется.",
            [asked("AAA", "Статья 6 применяется."), asked("BBB", "Статья 6 применяется.")],
            "Статья [5][6 – AAA, BBB] применяется.",
        ),
        (
            "Chaque Partie peut, s’il y a lieu, agir.",
            [asked("AAA", "Chaque Partie doit, s’il y a lieu, agir.")],
            "Chaque Partie [peut][doit – AAA], s’il y a lieu, agir.",
        ),
        (
            "Cada Parte podrá actuar.",
            [asked("AAA", "Cada Parte deberá actuar."), asked("BBB", "Cada Parte actuará.")],
            "Cada Parte [podrá actuar][deberá actuar – AAA][actuará – BBB].",
        ),
    ],
)
def test_places_in_the_notation(base: str, proposals: list[Proposal], printed: str) -> None:
    """A place is printed as people would type it, in any language."""
    behind = {one.id: one.sponsors for one in proposals}
    assert nodes_to_room(consolidate(base, proposals).nodes, sponsors=behind) == printed


@pytest.mark.parametrize(
    ("nodes", "printed"),
    [
        ((), ""),
        ((Plain("a "), Choice((Option("base"),)), Plain("b")), "a b"),
        ((Plain("a"), Choice((Option("unknown", (Plain(" "),)),)), Plain("b")), "a[ ]b"),
        (
            (Choice((Option("unknown", (Plain("b"),)), Option("unknown", (Plain("c"),)))),),
            "[b][c]",
        ),
        (
            (
                Plain("a "),
                Choice((Option("base", (Plain(" b "),)), Option("proposed", (Plain(" c "),)))),
                Plain(" d"),
            ),
            "a  [b][c]  d",
        ),
        (
            (
                Choice((Option("base", (Plain("b\n"),)), Option("proposed", (Plain("c\n"),)))),
                Choice((Option("base", (Plain("\nd"),)), Option("proposed", (Plain("\ne"),)))),
            ),
            "[b][c]\n\n[d][e]",
        ),
        (
            (Choice((Option("base", (Plain("b "),)), Option("proposed", (Plain("c"),)))),),
            "[b ][c]",
        ),
    ],
)
def test_space_at_the_edges(nodes: tuple[Node, ...], printed: str) -> None:
    """Space that all options share stands outside the brackets."""
    assert nodes_to_room(nodes) == printed


def test_a_whole_text_in_arabic_and_in_chinese() -> None:
    """Labels, marks, insertions and choices, in plain text and in Markdown."""
    arabic = rolling_to_text(example_languages.arabic()).split("\n\n")
    assert arabic[3] == "المادة ١٢ [move after ١٤ – ELO]\nحفظ البيانات المخزنة"
    assert arabic[5].startswith("٢ - [يجوز أن – ARV, DRN] يُلزِم الأمرُ الشخصَ")
    assert "[تسعين][30 – BMR] يوماً[، قابلة للتجديد مرة واحدة – CSD, HAL]" in arabic[5]
    assert arabic[6].startswith("[٢ مكرراً - يُخطَر")
    assert arabic[6].strip().endswith("– FAV, GLD]")
    chinese = rolling_to_markdown(example_languages.chinese()).split("\n\n")
    assert chinese[:4] == [
        "LAG/CRP.7",
        "# 保护沿海泻湖公约",
        "### 第三章 – 泻湖数据与合作",
        "### 第十二条 – 保全所存数据",
    ]
    assert chinese[5].strip() == (
        "二 命令[应][可 – ARV, DRN]责成持有数据者保全数据[并维护其完整性][delete – ELO]，"
        "期限不超过九十天[，可续期一次 – CSD, HAL]。"
    )


# --- every word -----------------------------------------------------------------------


def said(nodes: Iterable[Node]) -> Iterator[str]:
    """Every text in the nodes, and the names behind the options that are shown."""
    for node in nodes:
        if isinstance(node, Plain):
            yield node.text
            continue
        for option in node.options:
            yield from said(option.content)
            if option.stances or any(isinstance(it, Choice) or it.text for it in option.content):
                yield from option.sponsors


def all_said(provision: RollingProvision) -> Iterator[str]:
    """Every word and name of a provision and of what stands under it."""
    for part in (provision.heading, provision.words, provision.closing):
        yield from said(retaining_once(part))
    yield from provision.notes
    if provision.origin == "proposed":
        yield from provision.sponsors
    for mark in provision.marks:
        yield from mark.sponsors
        yield mark.detail
    for child in provision.children:
        yield from all_said(child)


def words(texts: Iterable[str]) -> set[str]:
    """The words of some texts."""
    return {word for text in texts for word in re.findall(r"\w+", text.replace("_", " "))}


@given(values.nodes)
def test_every_word_of_every_option_is_printed(nodes: tuple[Node, ...]) -> None:
    """Whatever the nodes, each word and name is in the print."""
    printed = nodes_to_room(nodes)
    assert {word for word in words(said(nodes)) if word not in printed} == set()


@given(values.nodes)
def test_a_style_that_adds_nothing_changes_nothing(nodes: tuple[Node, ...]) -> None:
    """The pieces given to a style join to the plain print."""
    assert nodes_to_room(nodes, style=lambda _, text: text) == nodes_to_room(nodes)


@given(values.rolling_instruments())
def test_every_word_of_an_instrument_is_printed(rolling: RollingInstrument) -> None:
    """Plain text and Markdown print each word and name of a whole instrument."""
    expected = words((rolling.symbol, *said(rolling.title)))
    for provision in rolling.provisions:
        expected |= words(all_said(provision))
    plain = rolling_to_text(rolling)
    markdown = rolling_to_markdown(rolling).replace("\\", "")
    assert {word for word in expected if word not in plain} == set()
    assert {word for word in expected if word not in markdown} == set()
