"""References in English."""

from travaux.text.number_words import STYLES
from travaux.text.speech.words import TWENTY, Speech

_NOUNS = (
    r"(?:[Cc]onventions?|[Pp]rotocols?|[Tt]reat(?:y|ies)|Charter|Statute|[Cc]ovenants?|"
    r"[Aa]greements?|[Rr]esolutions?|[Dd]ecisions?|Declaration|[Cc]onstitution|[Rr]ules|[Cc]odes?|"
    r"Regulations?|Directives?|Act|CONVENTION|PROTOCOL|TREATY|AGREEMENT|RESOLUTION)"
)

ENGLISH = Speech(
    language="en",
    kinds=(
        ("subparagraph", r"[Ss]ub-?paragraph|[Ss]ubpara\.", r"[Ss]ub-?paragraphs|[Ss]ubparas\."),
        (
            "paragraph",
            r"(?:[Oo]perative |[Pp]reambular )?[Pp]aragraph|[Pp]ara\.?|OP|PP",
            r"(?:[Oo]perative |[Pp]reambular )?[Pp]aragraphs|[Pp]aras\.?",
        ),
        ("article", r"[Aa]rticle|[Aa]rt\.", r"[Aa]rticles|[Aa]rts\."),
        ("chapter", r"[Cc]hapter", r"[Cc]hapters"),
        ("section", r"[Ss]ection", r"[Ss]ections"),
        ("part", r"[Pp]art", r"[Pp]arts"),
        ("annex", r"[Aa]nnex|[Aa]ppendix", r"[Aa]nnexes|[Aa]ppendices"),
        ("item", r"[Ii]tem|[Pp]oint|[Cc]lause", r"[Ii]tems|[Pp]oints|[Cc]lauses"),
    ),
    nouns=_NOUNS,
    this=r"(?:[Tt]his|[Tt]hese|(?:[Tt]he )?[Pp]resent)",
    last=r"(?:[Tt]he )?(?:preceding|previous|foregoing)",
    of=r"(?:of|in|to|under)(?: the)?",
    both=r"(?:and/or|and|or|as well as|nor)",
    to=r"(?:to|through|until|[-–—])",
    lead=r"(?:(?:with|of|in|to|under|by|from) )?(?:the )?(?:above )?",
    ours=r"(?:,?\s+(?:of|to|in|under|from))\s+(?:[Tt]his|the [Pp]resent)\s+(?:{nouns})",
    the=r"(?:,?\s+(?:of|to|in|under|from))\s+the\s+(?P<noun>{nouns})",
    named=(
        r",?\s+(?:of|to|annexed to|common to|set out in)\s+(?P<name>(?:the\s+|that\s+|"
        r"those\s+|such\s+|"
        r"its\s+|said\s+|another\s+|any\s+)*"
        r"(?:(?:\p{{Lu}}[\p{{L}}'’-]*|\d{{4}}|of|the|and|for|on|said|other|"
        r"international)\s+){{0,9}}?"
        r"(?:{nouns})(?![\p{{L}}])(?:\s+(?:A/RES/)?\d+/\d+)?)"
    ),
    goes_on=r"\s+(?:on|against|for|of the|of \p{Lu}|concerning|relating|regarding|between|"
    r"establishing)",
    measures=r"\s*(?:%|(?:days?|months?|years?|hours?|minutes?|per cent|percent|members?|States?|"
    r"Part(?:y|ies)|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|million|times|copies|instruments?|votes?)(?!\p{L}))",
    beside=r"\s+(?:above|below|hereof|herein)(?!\p{L})",
    before=(
        r"(?:(?P<ours>[Tt]his|[Tt]he [Pp]resent)\s+(?:{nouns})|(?P<other>[Tt]hat)\s+(?:{nouns})|"
        r"(?P<name>(?:\p{{Lu}}[\p{{L}}-]*\s+){{1,5}}{nouns})|[Tt]he\s+(?P<noun>{nouns}))['’]s?\s+"
    ),
    defines=r"\s*,?\s*(?:(?:or\s+[“\"][^”\"]+[”\"]|which [^.;]{1,60})\s*,?\s*)?(?:shall mean|"
    r"shall include|means|shall have the meaning|refers to)(?!\p{L})",
    ordinal="|".join(STYLES["first"][:TWENTY]),
    quotes=r"[“\"]([^”\"]{1,80})[”\"]|``([^\"`]{1,80})(?:\"|'')",
)
