"""Treaties made up by Hypothesis: sound ones, and ones full of what could be misread."""

from dataclasses import replace
from unittest import mock

from hypothesis import strategies as st

from tests.formats import values
from tests.formats.shapes import with_local_ids
from travaux.text.values import Instrument, Kind, Provision

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")

MISLEADING = (
    "1. A",
    "(a) b",
    "Article 1",
    "Article 5 applies to it.",
    "第一条",
    "一、x",
    "Preamble The x",
    "Preamble",
    "CAPITAL LETTERS",
    "Title 1",
    "Have agreed as follows:",
    "In witness whereof, x",
    "The General Assembly,",
    "Recalling,",
    "A/RES/1",
    "text:",
    "PP1 x",
    "(i)",
    "2",
    "[^1]: n",
    "x[^1]",
    "- x",
    "* x",
    "# h",
    "#",
    "---",
    "====",
    ">q",
    "*a*",
    "**b**",
    "_c_",
    "``x",
    "[x](y)",
    "<b>",
    "<!-- x -->",
    "-->",
    "a--",
    "&amp;",
    "1\\. x",
    "\\x",
    "\\words@1 x",
    "a\\",
    "a  ",
    " a",
    "a\nb",
    "a\n\nb",
    "\n",
    "\t",
    " :",
    "\u3000x",
    "x\u00a0",
)
pieces = st.one_of(
    st.just(""),
    st.sampled_from(("words of it", "More words.", "and more;", "the end.")),
    st.sampled_from(MISLEADING),
    values.texts,
)


@st.composite
def any_trees(draw: st.DrawFn) -> Instrument:
    """Any kinds in any order with any words at all, in one of the six languages."""
    with mock.patch.object(values, "texts", pieces):
        instrument = draw(values.instruments())
    return with_local_ids(replace(instrument, language=draw(st.sampled_from(LANGUAGES))))


@st.composite
def treaties(draw: st.DrawFn) -> Instrument:
    """Treaties as they are: chapters of articles of numbered paragraphs with lists."""
    words = st.sampled_from(("Each Party shall act.", "The Parties shall:", "No Party may object."))

    def items(kind: Kind, numbers: tuple[str, ...]) -> tuple[Provision, ...]:
        return tuple(
            Provision("", kind, number, words=draw(words))
            for number in numbers[: draw(st.integers(0, len(numbers)))]
        )

    def article(number: int) -> Provision:
        paragraphs = tuple(
            replace(it, children=items("subparagraph", ("(a)", "(b)", "(c)")))
            for it in items("paragraph", ("1", "2", "2 bis", "3"))
        )
        own = "" if paragraphs else draw(words)
        heading = draw(st.sampled_from(("Measures", "Use of terms")))
        return Provision(
            "", "article", str(number), heading=heading, words=own, children=paragraphs
        )

    articles = [article(number + 1) for number in range(draw(st.integers(1, 4)))]
    chapters = tuple(
        Provision("", "chapter", number, heading="General", children=tuple(chosen))
        for number, chosen in (("I", articles[:2]), ("II", articles[2:]))
        if chosen
    )
    return with_local_ids(Instrument("Convention on Lagoons", "en", "", chapters))
