"""A text that others have bracketed is opened in the middle of its negotiation."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.text.brackets.line_ends import Ends, in_source, in_text
from travaux.text.brackets.opened import Opened, Unknown
from travaux.text.brackets.opening import open_typed, paragraphs, written_back
from travaux.text.brackets.unbracketed import asked_in
from travaux.text.carrying import carry_places
from travaux.text.consolidate import consolidate
from travaux.text.reading import read_for
from travaux.text.tokens import is_word, tokenize
from travaux.text.tree import find, walk
from travaux.text.values import Proposal

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "bracketed"
needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="../shared/corpus/bracketed is absent"
)
DRAFT = """# Convention on Buoys

## Preamble

*Recalling* the storms of the last winter,

## Article 2bis (buoys)

1. Each Harbour State [shall][should – AAA, BBB] keep buoys[, as far
as it can, – CCC] in its waters. [agreed ad ref]
2. [A buoy [red][green] is lit at night.]

    (a) [Fees are low.
    (b) Fees are paid once.]

3. [Ships – DDD reserve] pass [x] buoys.
"""
PARTIES = ("AAA", "BBB", "CCC", "DDD")


def asked(opened: Opened, provision: str) -> list[Proposal]:
    return [it.proposal for it in opened.proposals if it.provision == provision]


def test_a_draft_becomes_provisions() -> None:
    opened = open_typed(DRAFT, PARTIES, language="en")
    every = list(walk(opened.instrument.provisions))
    assert [(it.kind, it.number, it.heading) for it in every] == [
        ("section", "", "Convention on Buoys"),
        ("preamble", "", ""),
        ("preambular", "", ""),
        ("article", "2 bis", "(buoys)"),
        ("paragraph", "1", ""),
        ("paragraph", "2", ""),
        ("subparagraph", "(a)", ""),
        ("subparagraph", "(b)", ""),
        ("paragraph", "3", ""),
    ]
    assert [it.words for it in every[4:]] == [
        "Each Harbour State shall keep buoys in its waters.",
        "A buoy red is lit at night.",
        "Fees are low.",
        "Fees are paid once.",
        "Ships pass [x] buoys.",
    ]


def test_options_become_proposals_and_marks_stay_marks() -> None:
    opened = open_typed(DRAFT, PARTIES)
    first = asked(opened, "p5")
    assert first == [
        Proposal(
            "o1", ("AAA", "BBB"), wording="Each Harbour State should keep buoys in its waters."
        ),
        Proposal(
            "o2",
            ("CCC",),
            wording="Each Harbour State shall keep buoys, as far\nas it can, in its waters.",
        ),
    ]
    assert [(it.provision, it.text) for it in opened.marks] == [("p5", "agreed ad ref")]
    second = asked(opened, "p6")
    assert [(it.id, it.sponsors, it.action, it.start, it.end, it.wording) for it in second] == [
        ("o3", (), "bracket", 0, 27, ""),
        ("o4", (), "bracket", 7, 10, ""),
        ("o5", (), "amend", None, None, "A buoy green is lit at night."),
    ]


@pytest.mark.parametrize(
    ("typed", "base", "wording"),
    [
        ("The [old – AAA] buoys.", "The buoys.", "The old buoys."),
        ("Now [or later – AAA], please.", "Now, please.", "Now or later, please."),
        ("Keep [buoys][delete – AAA] lit.", "Keep buoys lit.", "Keep lit."),
        ("保持[红色的 – AAA]浮标。", "保持浮标。", "保持红色的浮标。"),
    ],
)
def test_space_is_not_doubled_around_what_is_left_out(typed: str, base: str, wording: str) -> None:
    opened = open_typed(typed, PARTIES)
    (provision,) = opened.instrument.provisions
    assert provision.words == base
    assert [it.wording for it in asked(opened, "p1")] == [wording]


def test_what_is_unknown_is_listed() -> None:
    opened = open_typed(DRAFT, PARTIES)
    assert [(it.provision, it.line, it.column) for it in opened.unknown] == [
        ("p6", 11, 4),
        ("p6", 11, 12),
        ("p7", 13, 9),
        ("p8", 14, 28),
        ("p9", 16, 4),
    ]
    last = [(it.sponsors, it.action, it.start, it.end) for it in asked(opened, "p9")]
    assert last == [(("DDD",), "reserve", 0, 5), ((), "bracket", 0, 5)]
    spanning = [str(it.what) for it in opened.unknown if it.provision in ("p7", "p8")]
    assert set(spanning) == {"This bracket and its other half stand in different paragraphs."}
    assert all(str(it.done) for it in opened.unknown)


def test_it_is_written_back_but_for_what_was_settled() -> None:
    opened = open_typed(DRAFT, PARTIES)
    assert written_back(opened) == DRAFT
    now = written_back(opened, {"p6": "A buoy is lit at night."})
    assert now == DRAFT.replace("[A buoy [red][green] is lit at night.]", "A buoy is lit at night.")


def see(opened: Opened) -> None:
    """What holds of every text: it tiles, reads as its proposals ask, and loses no word."""
    assert written_back(opened) == opened.source
    assert "".join(opened.source[slice(*it.at)] for it in opened.passages) == opened.source
    named = [it.provision for it in opened.passages if it.provision]
    assert named == [it.id for it in walk(opened.instrument.provisions)]
    for provision in walk(opened.instrument.provisions):
        proposals = asked(opened, provision.id)
        rolling = consolidate(provision.words, proposals)
        assert read_for(rolling.nodes) == provision.words
        for it in proposals:
            if it.action == "amend":
                assert read_for(rolling.nodes, it.id) == it.wording
    noted = {note for it in walk(opened.instrument.provisions) for note in it.notes}
    for passage in opened.passages:
        typed = opened.source[slice(*passage.at)].strip("\ufeff \t\r\n\f\u2028\u2029")
        if not passage.provision and any(it.isalnum() for it in typed):
            sign, _, said = typed.removeprefix("[").partition("]:")
            assert f"{sign} {said.strip()}" in noted
        if passage.provision:
            _see_words(opened, passage.provision, opened.source[slice(*passage.words)])


def _see_words(opened: Opened, provision: str, typed: str) -> None:
    """Every word that was typed is in the base, a proposal, a mark, a note or a name."""
    there = find(opened.instrument, provision)
    said = [there.heading, there.words, *there.notes, *(it.text for it in opened.marks)]
    for it in opened.proposals:
        if it.provision == provision:
            said += [it.proposal.wording, *it.proposal.sponsors, "no text"]
            said += ["delete", "retain", "bracket", "reserve"] if it.proposal.sponsors else []
    known = "".join("".join(tokenize(text.casefold())) + " " for text in said)
    for token in tokenize(typed.casefold()):
        assert not is_word(token) or token in known, (provision, token)


def test_a_draft_loses_nothing() -> None:
    see(open_typed(DRAFT, PARTIES))


def test_a_footnote_is_a_note_of_whatever_cites_it() -> None:
    """One that nobody cites, or that is contested itself, stays a paragraph."""
    source = "1. Ships[^1] pass[^2] buoys.[^3]\n\n[^1]: Or boats.\n\n[^2]: [By day.]\n\n[^4]: No.\n"
    opened = open_typed(source)
    see(opened)
    first, second, fourth = opened.instrument.provisions
    assert (first.words, first.notes) == ("Ships pass buoys.", ("^1 Or boats.", "^2", "^3"))
    assert [it.words for it in (second, fourth)] == [": By day.", ": No."]
    assert [it.provision for it in opened.proposals] == [second.id]


@given(
    st.lists(
        st.sampled_from(
            ("[", "]", " ", "\n", "\n\n", "1. ", "(a) ", "# ", "Article 3", "word", "；", "各国")
        )
        | st.sampled_from(
            ("/", "[x]", "[a][b – AAA]", "[c – AAA]", "[d – BBB delete]", "\\[", "] [", "非", "*")
        ),
        max_size=24,
    )
)
def test_any_text_is_opened_and_written_back(pieces: list[str]) -> None:
    source = "".join(pieces)
    opened = open_typed(source, ("AAA", "BBB"))
    assert written_back(opened) == source
    assert "".join(source[slice(*it)] for it in paragraphs(source)) == source
    for provision in walk(opened.instrument.provisions):
        rolling = consolidate(provision.words, asked(opened, provision.id))
        assert read_for(rolling.nodes) == provision.words


ENDS = ("\n", "\r\n", "\r", "\f", "\u2028", "\u2029")
BOUND = """1. Her [lamp][lantern – AAA]
burns [, as far
as it can, – BBB] at night. [agreed ad ref]

2. [It is
green] [or red."""


@pytest.mark.parametrize("draft", [DRAFT, BOUND])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ENDS)
def test_lines_may_end_in_any_way(draft: str, mark: str, end: str) -> None:
    """What is read is the same, and what is written back is what was typed."""
    source = mark + draft.replace("\n", end)
    here, there = open_typed(source, PARTIES), open_typed(draft, PARTIES)
    see(here)
    assert here.instrument == there.instrument
    assert [(it.provision, it.proposal) for it in here.proposals] == [
        (it.provision, it.proposal) for it in there.proposals
    ]
    for mine, other in ((here.proposals, there.proposals), (here.unknown, there.unknown)):
        assert [source[slice(*it.at)].replace(end, "\n") for it in mine] == [
            draft[slice(*it.at)] for it in other
        ]
    if end in ("\n", "\r\n", "\r"):
        assert [it[2:4] for it in map(_place, here.unknown)] == [
            it[2:4] for it in map(_place, there.unknown)
        ]
    provision = here.passages[-1].provision
    now = written_back(here, {provision: "one\ntwo"})
    assert (
        now
        == source[: here.passages[-1].words.start]
        + f"one{end}two"
        + (source[here.passages[-1].words.end :])
    )


def _place(it: Unknown) -> tuple[str, str, int, int]:
    return it.provision, str(it.what), it.line, it.column


@given(
    st.lists(
        st.sampled_from(("\r\n", "\r", "\n", "\ufeff", "\u2028", "\f", "[", "]"))
        | st.sampled_from(("word", " ", "1. ", "[a][b – AAA]", "# ", "各国")),
        max_size=20,
    )
)
def test_mixed_ends_of_lines_are_written_back(pieces: list[str]) -> None:
    source = "".join(pieces)
    opened = open_typed(source, ("AAA",))
    assert written_back(opened) == source
    ends = Ends.of(source)
    assert ends.source == source
    assert not set(ends.text) & {"\r", "\f"}
    longer = ends.longer()
    for at in (it for passage in opened.passages for it in (*passage.at, *passage.words)):
        assert in_source(in_text(at, longer), longer) == at
        assert Ends.of(source[:at]).text == ends.text[: in_text(at, longer)]
    for passage in opened.passages:
        begin, end = passage.words
        if passage.provision:
            typed = source[begin:end]
            assert typed == typed.strip() or not typed.strip("\ufeff \r\n\f\u2028")
    for provision in walk(opened.instrument.provisions):
        consolidate(provision.words, asked(opened, provision.id))


PARIS = (
    "adp_compilation_4dec15_10am.extracted.txt",
    "agreement_4-dec-2015.md",
    "agreement_9-dec-2015.md",
    "agreement_12-dec-2015.md",
)


def typed(name: str) -> str:
    """A file of the corpus, the ends of its lines as they are."""
    return (CORPUS / name).read_bytes().decode()


@needs_corpus
@pytest.mark.parametrize("name", PARIS)
def test_the_paris_text_is_opened_and_written_back(name: str) -> None:
    opened = open_typed(typed(name), language="en")
    see(opened)
    unsaid = [it for it in opened.proposals if not it.proposal.sponsors]
    assert len(unsaid) == len(opened.proposals)
    assert opened.unknown


@needs_corpus
@pytest.mark.parametrize(("before", "after"), [*pairwise(PARIS), (PARIS[0], PARIS[2])])
def test_the_proposals_of_a_version_are_carried_to_the_next(before: str, after: str) -> None:
    """The table omits none, and what stands in the new text is where it is said to be."""
    old, new = (open_typed(typed(name)) for name in (before, after))
    beside = asked_in(new)
    table = carry_places(old.instrument, new.instrument, asked_in(old), asked=beside)
    assert [it.proposal for it in table] == [it.proposal.id for it in old.proposals]
    assert {it.finding for it in table} == {"in the new text", "in part", "not"}
    texts = {it.id: it.words for it in walk(new.instrument.provisions)}
    wordings = {it.proposal.id: it.proposal.wording for it in new.proposals}
    for row in table:
        for place in row.places:
            assert place.provision in texts or (place.provision, place.finding) == ("", "not")
            for it in place.found:
                text = wordings[it.proposal] if it.proposal else texts[place.provision]
                assert 0 <= it.start <= it.end <= len(tokenize(text))
