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
    "settled": "A text after a settlement",
    "act": "An act: what was decided of a place",
    "asker": "Who had asked for what there",
    "open proposal": "A proposal that is still open",
    "casualty": "A casualty",
    "provenance": "The provenance of one part",
    "history": "Where a phrase comes from",
    "stands": "One place where it stands",
    "brought": "Words that one act brought in",
    "dispositions": "The table",
    "disposition": "A row: one proposal",
    "carried": "One place of it",
    "found": "What was found of one edit",
    "place": "A place: `travaux consolidate FILE`",
    "place proposal": "A proposal to a place",
    "proposal": "A proposal to an instrument: `travaux consolidate --proposals FILE`",
}

SAID: Final = {
    "settled": "What `travaux settle` prints, and takes again: the new base, what became of every "
    "proposal to the place, and the history of the text.",
    "history": "What `travaux history` prints of a phrase.",
    "dispositions": "What `travaux carry` prints: a finding for every proposal; none is left out.",
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
    "settled": {
        "format": "`travaux.settled/1`",
        "settled": "the act that made this text, as in `acts`",
        "base": "the new base: an instrument, or of a line of places its text",
        "proposals": "those to the place that are still open, on the new base",
        "fulfilled": "ids of those that have all they asked for",
        "casualties": "those that cannot stand beside what was settled",
        "rolling": "what the room reads now: [travaux.rolling/1](format-rolling-1.md)",
        "acts": "every settlement so far",
        "provenance": "of each part in which anything was settled, who brought in its words",
        "sponsors": "whose each proposal is, where `--proposals` told; else who stands on the same "
        "options together has all their names",
    },
    "act": {
        "act": "its id; `base` is that of all that stood before",
        "provision": "the id of the provision, or of the line of places; empty for the title",
        "part": "`words`, `heading`, `closing` or `title`",
        "at": "tokens of the text it was decided on, `[start, end]`, half-open",
        "on": "the SHA-256 of that text",
        "form": "`accept`, `reject`, `compromise`, `lift`, `delete` or `keep bracketed`",
        "was": "what stood there",
        "words": "what stands there now, in full",
        "proposals": "ids of those accepted or rejected by name",
        "askers": "who had asked for what there",
    },
    "asker": {
        "id": "the proposal",
        "sponsors": "whose it was",
        "words": "what it would have had there",
        "fate": "`accepted`, `fulfilled`, `open`, or why it fell, as `why` of a casualty",
    },
    "open proposal": {
        "id": "its id",
        "sponsors": "whose it is",
        "wording": "in full, on the new base; or an `action` without words, with the code points "
        "`start` and `end` of what it brackets, and the proposal it `amends`",
        "carried": "true where its sponsor is to confirm it, since the text has changed",
    },
    "casualty": {
        "id": "its id",
        "reason": "a sentence in the reader's language",
        "why": "`replaced` (it changes settled words), `inside` (it inserts into them), `rejected` "
        "(by name) or `lifted` (it brackets what is settled)",
        "proposal": "as it stood before",
        "rest": "the new text with what is left of it, if anything is",
    },
    "provenance": {
        "provision": "as in an act",
        "part": "as in an act",
        "runs": "pairs of a number of code points and the act that brought them in",
    },
    "history": {
        "format": "`travaux.history/1`",
        "phrase": "as it was given",
        "found": "each place where it stands in the base",
    },
    "stands": {
        "provision": "as in an act of [travaux.settled/1](format-settled-1.md)",
        "part": "the same",
        "at": "code points of the part, `[start, end]`, half-open",
        "brought": "the phrase in pieces, each with its act; they join",
        "acts": "the settlements among these acts, as in travaux.settled/1",
    },
    "brought": {
        "words": "a piece of the phrase",
        "at": "code points of the part, half-open",
        "act": "the act that brought it in; `base` for what stood before any settlement",
    },
    "dispositions": {
        "format": "`travaux.dispositions/1`",
        "dispositions": "the rows, in the order of submission",
    },
    "disposition": {
        "id": "the proposal",
        "sponsors": "whose it is",
        "finding": "`in the new text`, `in part` or `not`",
        "places": "each place of the old text that it is about",
    },
    "carried": {
        "of": "the provision of the old text, empty for the title",
        "part": "`words`, `heading`, `closing`, `title`, or `provision` for all of it",
        "action": "what the proposal asked of it",
        "asked": "its wording in full as it stood against the old text, or the words it is about",
        "finding": "as of the row",
        "provision": "the provision of the new text, empty where none is found",
        "bracketed": "whether any of what was found stands in brackets there",
        "found": "edit by edit, where the new text has such a part",
    },
    "found": {
        "finding": "as of the row",
        "at": "tokens of the part in the new text, half-open; of the wording of `proposal`",
        "words": "what stands there",
        "bracketed": "whether it stands in brackets there",
        "proposal": "the proposal to the new text that alone has it, else empty",
    },
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
