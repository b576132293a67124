"""What a body has printed behind an option, what is marked, what a page can do without."""

import re

import pytest

from travaux.formats.html.byline import Manner
from travaux.formats.html.fragment import fragment
from travaux.formats.html.provisions import Setting, provision_to_html, provision_within
from travaux.formats.html.reading import as_read, changed, reading
from travaux.text.consolidate import consolidate
from travaux.text.differences import differences
from travaux.text.instruments import consolidate_instrument
from travaux.text.reading import read_for
from travaux.text.values import Change, Instrument, InstrumentProposal, Proposal, Provision

BASE = "The order shall oblige the custodian to preserve the data."
ROLLING = consolidate(
    BASE,
    [
        Proposal("1", ("ARV", "DRN"), wording=BASE.replace("shall", "may")),
        Proposal("2", ("ELO",), "bracket", start=10, end=15),
    ],
)
TEXT = Instrument(
    language="en",
    provisions=(
        Provision(
            "a",
            "article",
            "1",
            words="Each Party:",
            children=(Provision("b", "subparagraph", "(a)", words=BASE),),
        ),
    ),
)


def _plain(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("attribution", "printed"),
    [
        ("names", "[shall – ELO: bracket][may – ARV, DRN]"),
        ("count", "[shall – 1: bracket][may – 2]"),
        ("none", "[shall – bracket][may]"),
    ],
)
def test_attribution_is_printed_as_the_body_decides(attribution: str, printed: str) -> None:
    html = fragment(ROLLING.nodes, Manner(attribution=attribution))
    assert printed in _plain(html)
    assert ("ARV" in html) == (attribution == "names")


@pytest.mark.parametrize("attribution", ["names", "count", "none"])
def test_what_is_proposed_as_a_whole_is_attributed_in_the_same_way(attribution: str) -> None:
    asked = [
        InstrumentProposal("1", ("ARV", "DRN"), (Change("insert", "b", wording="New words."),)),
        InstrumentProposal("2", ("ELO",), (Change("delete", "a", part="provision"),)),
    ]
    rolling = consolidate_instrument(TEXT, asked)
    setting = Setting(Manner(attribution=attribution), "en")
    html = provision_to_html(rolling.provisions[0], setting, level=2)
    assert ("ARV" in html) == ("ELO" in html) == (attribution == "names")
    ends = {"names": "New words. – ARV, DRN]", "count": "New words. – 2]", "none": "New words.]"}
    assert ends[attribution] in _plain(html)


def test_the_options_of_recent_proposals_are_marked() -> None:
    html = fragment(ROLLING.nodes, Manner(recent=frozenset({"1"})))
    assert html.count('class="option recent"') == 1
    assert re.search(r'class="option recent"[^>]*>.*?may', html)


def test_a_terse_fragment_reads_the_same_and_weighs_half() -> None:
    whole, terse = (fragment(ROLLING.nodes, Manner(terse=short)) for short in (False, True))
    assert _plain(whole) == _plain(terse)
    assert len(terse) < len(whole) * 0.6


def test_a_provision_is_shown_by_itself_as_it_is_shown_within_those_it_stands_under() -> None:
    asked = [InstrumentProposal("1", ("ARV",), (Change("bracket", "a", part="provision"),))]
    article = consolidate_instrument(TEXT, asked).provisions[0]
    setting = Setting(language="en")
    whole = provision_to_html(article, setting, level=2)
    alone = provision_within((article, article.children[0]), setting, level=2)
    assert alone in whole
    assert "ARV" in alone  # the bracket around the article ends with its last paragraph


def test_the_reading_of_one_party_has_no_brackets() -> None:
    own = consolidate(BASE, [Proposal("1", ("ARV",), wording=BASE.replace("shall", "may"))])
    html = reading(own.nodes, Manner())
    assert html == BASE.replace("shall", '<ins class="read">may</ins>')


def test_a_party_that_asks_for_two_things_at_one_place_keeps_both_in_brackets() -> None:
    asked = [
        Proposal("1", ("ARV",), wording=BASE.replace("shall", "may")),
        Proposal("2", ("ARV",), wording=BASE.replace("shall", "should")),
    ]
    printed = _plain(reading(consolidate(BASE, asked).nodes, Manner()))
    assert "[shall][may – ARV][should – ARV]" in printed


def test_what_a_party_would_delete_is_not_in_its_reading_and_what_it_inserts_is() -> None:
    asked = [
        InstrumentProposal("1", ("ARV",), (Change("delete", "b", part="provision"),)),
        InstrumentProposal("2", ("ARV",), (Change("insert", "b", wording="New words."),)),
    ]
    read = as_read(consolidate_instrument(TEXT, asked).provisions)
    html = provision_to_html(read[0], Setting(language="en", words=reading), level=2)
    assert "preserve the data" not in html
    assert '<ins class="read">New words.</ins>' in html
    assert "[" not in html


def test_two_texts_are_compared_by_what_is_struck_out_and_inserted() -> None:
    later = BASE.replace("shall", "may")
    html = changed(differences(BASE, later, name="later").nodes)
    assert _plain(re.sub(r"<del>.*?</del>", "", html)) == later
    assert _plain(re.sub(r"<ins>.*?</ins>", "", html)) == BASE
    assert read_for(differences(BASE, later, name="later").nodes) == BASE
