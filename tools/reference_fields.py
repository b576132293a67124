"""What the fields of the formats mean, and small texts that fill every one of them."""

from typing import Final

from travaux.text.values import Instrument, Lineage, Provision

FERRIES: Final = Instrument(
    title="Agreement on Night Ferries",
    language="en",
    symbol="F/2",
    provisions=(
        Provision(
            "p1",
            "article",
            "1",
            heading="Lights",
            words="Every ferry shall carry:",
            children=(
                Provision("p2", "subparagraph", "(a)", words="A white light;"),
                Provision("p3", "subparagraph", "(b)", words="A bell."),
            ),
            closing="Both shall be kept in repair.",
            notes=("To be read with the annex.",),
            lineage=(Lineage("inserted_after", "p0"),),
        ),
    ),
)
"""An instrument that fills every field."""

FERRY_PROPOSALS: Final = (
    '{"party": "ALD", "target": "article 1", "words": "shall", "with": "should"}',
    '{"party": "BRV", "target": "article 1", "action": "bracket"}',
    '{"party": "CRN", "target": "article 1 (b)", "action": "move", "before": "article 1 (a)"}',
    '{"party": "ALD", "target": "article 1 (b)", "action": "insert", "wording": "A horn."}',
    '{"party": "CRN", "action": "replace throughout", "words": "light", "with": "lamp"}',
    '{"party": "BRV", "amends": "3", "wording": "A horn or a gong."}',
)

FERRY_PLACE: Final = (
    '{"id": "1", "language": "en", "base": "Every ferry shall carry a white light.", '
    '"proposals": [{"id": "A", "party": "ALD", "wording": "Every ferry should carry a light."}, '
    '{"id": "B", "party": "BRV", "action": "bracket", "start": 26, "end": 31}, '
    '{"id": "C", "sponsors": ["CRN", "DUN"], "amends": "A", '
    '"wording": "Every ferry should carry a bright light."}]}'
)

FERRY_CHANGES: Final = (
    '{"action": "amend", "target": "article 1", "wording": "Every ferry carries:"}',
    '{"action": "amend", "target": "article 1", "words": "shall", "with": "should"}',
    '{"action": "delete", "target": "article 1 (b)", "words": "bell"}',
    '{"action": "no text", "target": "article 1 (b)", "words": "bell"}',
    '{"action": "retain", "target": "article 1 (b)", "words": "bell"}',
    '{"action": "bracket", "target": "article 1 (b)", "words": "bell"}',
    '{"action": "reserve", "target": "article 1 (b)", "words": "bell"}',
    '{"action": "insert", "after": "article 1", "heading": "Bells", "wording": "A bell rings."}',
    '{"action": "placeholder", "after": "article 1", "heading": "Bells", "wording": "…"}',
    '{"action": "alternative", "target": "article 1", "heading": "Bells", "wording": "No bell."}',
    '{"action": "move", "target": "article 1 (b)", "before": "article 1 (a)"}',
    '{"action": "merge with", "target": "article 1 (b)", "with": "article 1 (a)", "wording": "…"}',
    '{"action": "split at", "target": "article 1", "at": "carry"}',
    '{"action": "replace throughout", "target": "article 1", "words": "bell", "with": "gong"}',
    '{"action": "amends", "amends": "A", "wording": "A gong."}',
)
"""One change of each form, with every field it takes."""

TITLES: Final = {
    "line": "A line: one place",
    "text": "A node that nobody contests",
    "choice": "A node that is a choice",
    "option": "An option",
    "rolling": "A whole instrument",
    "rolling provision": "A provision",
    "mark": "A mark: what is asked of a provision as a whole",
    "occurrence": "An occurrence",
    "instrument": "The instrument",
    "provision": "A provision",
    "edge": "An edge of lineage",
    "problem": "A problem",
    "place": "A place: `travaux consolidate FILE`",
    "place proposal": "A proposal to a place",
    "proposal": "A proposal to an instrument: `travaux consolidate --proposals FILE`",
}

SAID: Final = {
    "rolling": "What the room reads: of one place, as `travaux consolidate FILE` prints it line "
    "by line, or of a whole instrument. To read it for a proposal, take at each choice the option "
    "that lists the proposal's id, else the base option.",
    "instrument": "A treaty or resolution in one language as a tree of provisions, as "
    "`travaux read` prints it.",
    "lines": "JSON lines: one JSON object on each line, in UTF-8. A field that is not listed here "
    "is refused.",
    "insert": "For `insert` and `placeholder`, `target` does as `after`; `insert` needs a "
    "`wording` or a `heading`.",
}
"""Sentences of the pages."""

MEANINGS: Final[dict[str, dict[str, str]]] = {
    "line": {
        "id": "the id of the input line, else its position, from 0",
        "format": "`travaux.rolling/1`",
        "rolling": "the nodes of the place, in order",
        "retained": "ids of proposals to keep a text that nobody contests",
        "words": "how many words are printed in brackets, each where it is printed",
        "choices": "how many choices there are, at every depth",
        "problems": "what could not be read as it was meant, in `what`; perhaps `line`, `column` "
        "and what was `done`",
    },
    "text": {"text": "words nobody contests, or the words of an option"},
    "choice": {
        "options": "the ways a contested place may read; outside a proposed option the "
        "first one is the base"
    },
    "option": {
        "origin": "`base`, `proposed`, or `unknown` where a typed text does not say",
        "content": "nodes again: options nest",
        "sponsors": "the distinct parties of `proposals`, in the committee's order",
        "proposals": "ids of the proposals that read so; each at most once in a choice",
        "stances": "for a proposal that does not simply ask for these words, its verb: `retain`, "
        "`bracket`, `reserve` or `no text`",
    },
    "rolling": {
        "format": "`travaux.rolling/1`",
        "title": "nodes",
        "language": "`ar`, `zh`, `en`, `fr`, `ru`, `es` or nothing",
        "symbol": "the document's symbol",
        "provisions": "the tree, in the order of the text",
        "occurrences": "every place that a proposal to replace words throughout would change",
        "problems": "sentences: `what` in English, with its `key` and `parameters`",
    },
    "rolling provision": {
        "id": "unique in the text; a new provision has the ids of those that bring it in",
        "kind": "see Kind in [values](values.md)",
        "number": "as printed: `5`, `5 bis`, `(a)`",
        "origin": "`base`, or `proposed` for one that proposals bring in",
        "heading": "nodes",
        "words": "nodes: its own text, or its chapeau",
        "children": "what stands under it",
        "closing": "nodes after the children",
        "marks": "what is asked of the provision as a whole",
        "proposals": "whose it is, if it is proposed",
        "sponsors": "their parties",
        "lineage": "where it comes from",
        "notes": "its footnotes",
        "ids": "for each proposal behind a new provision, the number of its change, from 1, and "
        "the id the provision has if that proposal is read alone",
    },
    "mark": {
        "action": "`delete`, `no text`, `move`, `merge with`, `split at`, `retain`, `bracket` or "
        "`reserve`",
        "proposals": "ids of those that ask it",
        "sponsors": "their parties",
        "detail": "the number of the other provision, or the words at which to split",
        "change": "the change itself: the fields of Change in [values](values.md) that say "
        "something",
        "numbers": "for each proposal, which of its changes it is, from 1",
    },
    "occurrence": {
        "proposal": "its id",
        "provision": "the provision's id; nothing for the title",
        "part": "`title`, `heading`, `words` or `closing`",
        "count": "how often the words stand there",
    },
    "instrument": {
        "format": "`travaux.instrument/1`",
        "title": "as printed",
        "language": "`ar`, `zh`, `en`, `fr`, `ru`, `es` or nothing",
        "symbol": "the document's symbol",
        "provisions": "the tree, in the order of the text",
        "problems": "what the first reader found odd",
    },
    "provision": {
        "id": "unique in the instrument; the readers give `p1`, `p2`, … in the order of the text",
        "kind": "see Kind in [values](values.md)",
        "number": "as printed: `5`, `5 bis`, `(a)`",
        "heading": "as printed",
        "words": "its own text, or its chapeau",
        "children": "what stands under it",
        "closing": "words after the children",
        "notes": "its footnotes",
        "lineage": "where it comes from",
    },
    "edge": {
        "relation": "see Lineage in [values](values.md)",
        "of": "the provision's id",
    },
    "problem": {
        "line": "of the source, from 1",
        "column": "from 1, in code points",
        "what": "what was found, in English",
        "done": "what the reader did about it",
    },
    "place": {
        "id": "text or a whole number; else the line's position, from 0",
        "language": "a code; it decides the direction of a page",
        "base": "the text that the proposals amend; `null` compiles wordings without one",
        "proposals": "in the order of their submission",
    },
    "place proposal": {
        "id": "text or a whole number; else its position in the list, from 0",
        "party": "who asks",
        "sponsors": "who asks, if several; `party`, if given, comes first",
        "wording": "the place in full, as it should read",
        "action": "`amend` (the default), `delete`, `no text`, `retain`, `bracket`, `reserve`",
        "start": "for bracket and reserve: where the words begin, in code points of the base, "
        "from 0; without `start` and `end`, the whole place",
        "end": "where they end; the code point at `end` is not among them",
        "amends": "the id of the proposal that this wording amends",
    },
    "proposal": {
        "id": "text or a whole number; else the line's position, from 0",
        "party": "who asks",
        "sponsors": "who asks, if several; `party`, if given, comes first",
        "changes": "several changes that stand together, each an object with the fields below; "
        "then these fields do not stand beside it",
        "action": "see below; `amend`, or `amends` where that field is given, if it is left out",
        "target": "a provision by label or id, perhaps a part of it: `article 5, paragraph 2 (a)`, "
        "`article 5, heading`, `title`",
        "wording": "the words in full",
        "heading": "of a new provision",
        "words": "words that stand in the target exactly once",
        "with": "the words instead; for `merge with`, the label of the other provision",
        "at": "the words with which the second provision begins, or their offset in code points",
        "amends": "the id of another proposal",
        "after": "a label: where the new or moved provision stands",
        "before": "the same",
        "under": "the same; it becomes the last child",
    },
}
"""For each object of a format its fields, with what a reader of the page must know."""
