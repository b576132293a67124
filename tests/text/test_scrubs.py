"""What a scrub correction may be: marks, capitals, spelling; never what a text binds to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.text.editorial import Correction, why_not_listed
from travaux.text.errors import BadInput
from travaux.text.scrubs import Reason, not_editorial
from travaux.text.values import Instrument, Provision
from travaux.text.weighty import WEIGHTY


@pytest.mark.parametrize(("language", "before", "after"), [
    ("en", "Each Party shall keep buoys as set out.", "Each Party shall keep buoys, as set out."),
    ("en", "Each Party shal keep a seperate log.", "Each Party shall keep a separate log."),
    ("en", "The data base, where it it occured", "The database, where it occurred"),
    ("en", "teh state party's  “buoy”", "the State Party’s “buoy”"),
    ("en", "by 5 Januar 2031, in 1 articel", "by 5 January 2031, in 1 article"),
    ("fr", "l'Etat decide", "l’État décide :"),
    ("es", "la accion de los paises", "La acción de los países"),
    ("ru", "обьект плавает , где указанно", "объект плавает, где указано"),
    ("ar", "تتفق الدول الاطراف، او الى", "تتفق الدول الأطراف أو إلى"),
    ("zh", "缔约方应当开立帐户,并报告", "缔约方应当开立账户，并报告"),
])  # fmt: skip
def test_a_slip_of_the_pen_may_be_listed(language: str, before: str, after: str) -> None:
    assert not_editorial(before, after, language) is None


@pytest.mark.parametrize(("language", "before", "after", "why"), [
    ("en", "It shall float.", "It shall float.", "nothing"),
    ("en", "It shall float.", "It may float.", "spelling shall may"),
    ("en", "It must float.", "It most float.", "spelling"),
    ("en", "no later than", "on later than", "spelling"),
    ("en", "lawful use", "unlawful use", "spelling"),
    ("en", "It shall not sink.", "It shall sink.", "words not"),
    ("en", "It may be lit.", "It maybe lit.", "words"),
    ("en", "within ninety days", "within thirty days", "figure"),
    ("en", "within 90 days", "within 91 days", "figure"),
    ("en", "of articles 5, 7", "of articles 5–7", "figure"),
    ("en", "of Annex II", "of Annex I", "spelling"),
    ("en", "in paragraph (a)", "in paragraph (b)", "spelling"),
    ("en", "[red] buoys", "red buoys", "sign"),
    ("en", "US$ five", "US€ five", "sign"),
    ("fr", "le chenal ou la baie", "le chenal où la baie", "spelling"),
    ("es", "el 5 de junio de 2031", "el 5 de julio de 2031", "figure"),
    ("es", "sesenta días", "setenta días", "figure"),
    ("es", "sin luz", "con luz", "spelling"),
    ("ru", "незаконный груз", "законный груз", "spelling"),
    ("ar", "لا يجوز", "يجوز", "words"),
    ("zh", "缔约方应报告", "缔约方可报告", "spelling"),
    ("zh", "三十天", "二十天", "figure"),
    ("zh", "议会", "会议", "words"),
])  # fmt: skip
def test_what_is_for_the_room_may_not(language: str, before: str, after: str, why: str) -> None:
    reason = not_editorial(before, after, language)
    assert reason is not None
    assert f"{reason.kind} {reason.before} {reason.after}".startswith(why)


@settings(max_examples=200)
@given(st.sampled_from(sorted(WEIGHTY)), st.sampled_from(sorted(WEIGHTY)))
def test_no_word_that_binds_becomes_another_one(one: str, other: str) -> None:
    if one != other:
        reason = not_editorial(f"A {one} b.", f"A {other} b.", "en")
        assert reason is not None
    assert not_editorial(f"A {one} b.", "A b.", "en") is not None


BUOYS = Instrument(
    "Convention on Buoys",
    "en",
    provisions=(
        Provision("a1", "article", number="1", words="See article 2 and aticle 3."),
        Provision("a2", "article", number="2", words="Buoys are lit."),
        Provision("a3", "article", number="3", words="Buoys are red."),
    ),
)


def test_a_correction_is_of_what_stands_and_turns_no_reference() -> None:
    words = BUOYS.provisions[0].words
    turned = Correction("a1", "words", words, words.replace("article 2", "aticle 2"))
    assert why_not_listed(BUOYS, turned) == Reason("reference")
    found = Correction("a1", "words", words, words.replace("aticle 3", "article 3"))
    assert why_not_listed(BUOYS, found) is None
    assert (
        why_not_listed(BUOYS, Correction("", "title", BUOYS.title, "Convention on buoys")) is None
    )
    with pytest.raises(BadInput, match="of other words than those that stand there"):
        why_not_listed(BUOYS, Correction("a2", "words", "Buoys are dark.", "Buoys, are dark."))
