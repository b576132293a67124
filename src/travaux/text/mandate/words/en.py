"""What a resolution says in English."""

from travaux.text.mandate.words.table import Words

ENGLISH = Words(
    code="en",
    verbs="""
        acknowledge | acknowledging | acknowledges
        adopt | adopting, having adopted | adopts
        affirm | affirming | affirms
        affirm its determination | determined, resolved | resolves, is determined
        appeal | appealing | appeals
        appreciate | expressing its appreciation, appreciating, expressing appreciation, expressing its gratitude | expresses its appreciation, expresses its sincere appreciation, expresses its deep appreciation, expresses its gratitude, expresses appreciation, appreciates
        approve | approving | approves
        authorize | authorizing | authorizes
        aware | aware, conscious, cognizant, mindful | is aware
        bear in mind | bearing in mind, keeping in mind | bears in mind
        believe | believing | believes
        call upon | calling upon, calling for, calling on | calls upon, calls for, calls on
        commend | commending | commends
        concern | concerned, expressing concern, expressing its concern, alarmed, expressing grave concern, expressing deep concern, expressing its deep concern, disturbed | expresses its concern, expresses concern, expresses its grave concern, expresses its deep concern, expresses grave concern, expresses deep concern, expresses its very serious concern, expresses its very deep concern, is concerned
        condemn | condemning | condemns
        confirm | confirming | confirms
        consider | considering, having considered, having examined | considers
        convince | convinced, being convinced | is convinced
        decide | deciding, having decided | decides
        declare | declaring | declares
        demand | demanding | demands
        deplore | deploring | deplores
        desire | desiring, desirous, wishing | wishes
        dismay | dismayed, appalled | is dismayed
        emphasize | emphasizing, emphasising | emphasizes, emphasises
        encourage | encouraging, encouraged | encourages
        endorse | endorsing, having endorsed | endorses
        establish | establishing | establishes
        guide | guided, being guided, acting | is guided
        hope | hoping, expressing its hope, expressing the hope | expresses the hope, expresses its hope, hopes
        insist | insisting | insists
        invite | inviting | invites
        look forward | looking forward | looks forward
        note | noting, observing | notes, observes
        pay tribute | paying tribute, saluting | pays tribute, salutes
        proclaim | proclaiming | proclaims
        reaffirm | reaffirming | reaffirms
        recall | recalling | recalls
        recognize | recognizing, recognising | recognizes, recognises
        recommend | recommending | recommends
        regret | regretting | regrets
        reiterate | reiterating | reiterates
        request | requesting | requests
        stress | stressing | stresses
        support | supporting, expressing its support | supports, expresses its support, expresses strong support, expresses support
        take into account | taking into account, taking into consideration, having regard | takes into account
        take note | taking note, having received | takes note
        thank | thanking | thanks
        trust | trusting | trusts
        underline | underlining, underscoring | underlines, underscores
        urge | urging | urges
        welcome | welcoming | welcomes
        mark | marking, commemorating | commemorates
        concern | expressing ~concern, remaining ~concerned, deeply disturbed | expresses ~concern, remains ~concerned, underscores ~concern
        support | expressing ~support | expresses ~support, pledges
        appreciate | expressing ~appreciation, expressing ~gratitude | expresses ~appreciation, expresses ~gratitude
        affirm its determination | expressing ~determination | expresses ~determination, expresses ~intention, renews ~commitment
        convince | expressing ~conviction | expresses ~conviction
        call upon | reminding | reminds
        request | asking | asks, directs, instructs, tasks
        extend | extending | extends, renews the mandate, renews its authorization
        reiterate, call upon | reiterating its call | reiterates its call, renews its call, reiterates its appeal
        reiterate, request | reiterating its request | reiterates its request, renews its request
        reiterate, invite | reiterating its invitation | reiterates its invitation, renews its invitation
        elect | electing | elects, appoints, designates
        seized | remaining seized | remains seized, remains actively seized
        """,
    modifiers=(
        "also, further, once again, again, strongly, deeply, gravely, seriously, fully, firmly,"
        " solemnly, particularly, urgently, in this regard, in this context, in this respect,"
        " in particular, with appreciation, with satisfaction, with concern, with deep concern,"
        " with grave concern, with regret, with interest, with gratitude, in the strongest terms,"
        " therefore, likewise, accordingly, warmly, keenly, anew, equally"
    ),
    joins=r",\s+(?:and\s+|while\s+|but\s+|as well as\s+)*|\s+and\s+",
    months="january february march april may june july august september october november december",
    resolution=r"resolutions?",
    decision=r"decisions?",
    own=r"\b(?:its|present)\b",
    dated=r"(?:of|dated|on)",
    that=r"that\b",
    agenda=r"(?:agenda\s+)?items?\s+(?P<item>\d+(?:\s*\(?[a-z]\))?)(?:\s+of\s+the\s+(?:provisional\s+)?agenda)?",
    adopted=r"adopted\s+by|adopted\s+on|adopted\s+at|adopted\s+without\s+a\s+vote",
    annex=r"annex(?:\s+[ivx]+)?",
    meeting=r"\d+(?:st|nd|rd|th)\s+(?:\(resumed\)\s+)?(?:plenary\s+)?meeting",
)
