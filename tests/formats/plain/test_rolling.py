"""A whole rolling instrument as plain text and as Markdown."""

from travaux.formats.markdown.rolling import rolling_to_markdown
from travaux.formats.plain.read import read_plain
from travaux.formats.plain.rolling import rolling_to_text
from travaux.text.errors import Message
from travaux.text.instruments import consolidate_instrument
from travaux.text.values import Change, InstrumentProposal, RollingInstrument

BASE = """\
Convention on Lagoons

Article 1
Measures

1. Each Party shall act.

2. No Party shall:

    (a) Close an inlet;

    (b) Cut reeds.

Article 2
Aims

The aims are few.
"""

AFTER = {
    "text": """\
Convention on [Coastal – AAA] Lagoons

Article 1
Measures

1. Each Party [shall][should – AAA, BBB] act.

[1 bis. Nobody is excused. – CCC]

2. No Party shall:

    (a) Close an inlet;

    [(b) Cut reeds.][delete – BBB]

Article 2 [retain – CCC]
[Aims][Ends – AAA]

The aims are few.
""",
    "md": """\
# Convention on [Coastal – AAA] Lagoons

### Article 1 – Measures

1\\. Each Party [shall][should – AAA, BBB] act.

[1 bis. Nobody is excused. – CCC]

2\\. No Party shall:

(a) Close an inlet;

[(b) Cut reeds.][delete – BBB]

### Article 2 [retain – CCC] – [Aims][Ends – AAA]

The aims are few.
""",
}


def rolling() -> RollingInstrument:
    """The rolling text of a small convention with one proposal of each sort."""
    instrument = read_plain(BASE, language="en").instrument
    measures, aims = instrument.provisions
    first, second = measures.children
    changes = (
        ("AAA", Change("amend", part="title", wording="Convention on Coastal Lagoons")),
        ("AAA", Change("amend", first.id, wording="Each Party should act.")),
        ("BBB", Change("amend", first.id, wording="Each Party should act.")),
        ("CCC", Change("insert", first.id, "provision", wording="Nobody is excused.")),
        ("BBB", Change("delete", second.children[1].id, "provision")),
        ("CCC", Change("retain", aims.id, "provision")),
        ("AAA", Change("amend", aims.id, "heading", wording="Ends")),
    )
    proposals = [
        InstrumentProposal(str(at), (party,), (change,))
        for at, (party, change) in enumerate(changes, start=1)
    ]
    return consolidate_instrument(instrument, proposals)


def test_as_plain_text() -> None:
    """What is proposed stands in brackets, what is asked of a whole provision by its number."""
    assert rolling_to_text(rolling()) == AFTER["text"]


def test_as_markdown() -> None:
    """The same under Markdown headings."""
    assert rolling_to_markdown(rolling()) == AFTER["md"]


def test_verbs_are_said_in_the_readers_language() -> None:
    """Verbs go through the catalogue, words and names do not."""

    def say(sentence: Message) -> str:
        return str(sentence).upper()

    text = rolling_to_text(rolling(), say=say)
    assert "[DELETE – BBB]" in text
    assert "[RETAIN – CCC]" in text
    assert "[shall][should – AAA, BBB]" in text


def test_without_proposals_it_is_the_text() -> None:
    """A rolling text that nobody contests is printed as the instrument is."""
    instrument = read_plain(BASE, language="en").instrument
    assert rolling_to_text(consolidate_instrument(instrument, [])) == BASE
