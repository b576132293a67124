"""The rules of the General Assembly and of its committee on cybercrime, each with its source.

What was read in full is verified; what is generally known of a rule but was not read
word for word is not, and shows so wherever it is cited.
"""

from typing import Final

from travaux.procedure.rulings import Rule
from travaux.sentences import Message, message

_ROP: Final = "Rules of procedure of the General Assembly (A/520)"
_AHC: Final = "https://unodc.org/unodc/en/cybercrime/ad_hoc_committee/"


def _rule(number: str, summary: Message) -> Rule:
    """Name a rule of A/520, which stays unverified until somebody has read it there."""
    source = f"{_ROP}, rule {number}"
    return Rule(f"ga.{number}", "A/520", number, source, verified=False, summary=summary)


GA_45: Final = _rule("45", message("The Secretariat serves every meeting of the body."))
GA_56: Final = _rule("56", message("Documents are issued in the languages of the body."))
GA_60: Final = _rule("60", message("Meetings are public unless the body decides otherwise."))
GA_100: Final = _rule("100", message("Each member names those who represent it."))
GA_103: Final = _rule(
    "103", message("The body elects its officers, with equitable geographical distribution.")
)
GA_104: Final = _rule("104", message("The Chair does not vote; another of its delegation may."))
GA_106: Final = _rule(
    "106", message("The Chair directs the meeting, puts questions and announces decisions.")
)
GA_108: Final = _rule(
    "108", message("A quarter of the members open a meeting; a majority is needed to decide.")
)
GA_109: Final = _rule("109", message("Nobody speaks before the Chair has given the floor."))
GA_112: Final = _rule("112", message("The Secretariat may make statements at any time."))
GA_115: Final = _rule("115", message("The Chair may give a member the right of reply."))
GA_120: Final = _rule("120", message("Members hand in proposals and amendments in writing."))
GA_122: Final = _rule(
    "122",
    message(
        "The proposer may withdraw a proposal before voting on it begins if it has not been "
        "amended; any member may reintroduce it."
    ),
)
GA_124: Final = _rule("124", message("Each member has one vote."))
GA_125: Final = _rule(
    "125", message("Decisions are taken by a majority of the members present and voting.")
)
GA_127: Final = _rule("127", message("Any member may request that a vote be recorded."))
GA_130: Final = _rule(
    "130", message("An amendment adds to a proposal, deletes from it or revises a part of it.")
)

EU: Final = Rule(
    "eu",
    "A/RES/65/276",
    "",
    "General Assembly resolution 65/276, annex; press release GA/11079/Rev.1, "
    "https://press.un.org/en/2011/ga11079.doc.htm",
    verified=True,
    summary=message(
        "The European Union speaks, replies and presents proposals orally; it does not vote, "
        "sponsor or require a vote."
    ),
)
PALESTINE: Final = Rule(
    "palestine",
    "A/RES/ES-10/23",
    "",
    "General Assembly resolution ES-10/23, annex; note by the Secretary-General, "
    "https://www.un.org/unispal/?p=300040",
    verified=True,
    summary=message(
        "The State of Palestine submits and sponsors proposals and requests that they be put to "
        "the vote; it does not vote."
    ),
)
HOLY_SEE: Final = Rule(
    "holy-see",
    "A/RES/58/314",
    "",
    "General Assembly resolution 58/314, annex; https://news.un.org/en/story/2004/07/108192",
    verified=False,
    summary=message(
        "The Holy See speaks, replies and sponsors drafts that refer to it; it does not vote."
    ),
)


def _paragraph(number: str, summary: Message) -> Rule:
    source = f"General Assembly resolution 75/282, paragraph {number}, read in full"
    return Rule(f"ahc.{number}", "A/RES/75/282", number, source, verified=True, summary=summary)


AHC_2: Final = _paragraph(
    "2", message("The United Nations Office on Drugs and Crime is the committee's secretariat.")
)
AHC_5: Final = _paragraph(
    "5",
    message(
        "Without consensus, substance is decided by two thirds of those present and voting, after "
        "the Chair, upon a decision of the Bureau, has said that every effort to reach consensus "
        "is exhausted."
    ),
)
AHC_7: Final = _paragraph(
    "7", message("Intergovernmental organizations and United Nations bodies are observers.")
)
AHC_8: Final = _paragraph(
    "8",
    message(
        "Organizations in consultative status with the Economic and Social Council may register."
    ),
)
AHC_9: Final = _paragraph(
    "9",
    message(
        "Members consider a list of other stakeholders on a non-objection basis, and the committee "
        "decides who takes part."
    ),
)
AHC_MODALITIES: Final = Rule(
    "ahc.modalities",
    "A/AC.291/6",
    "II",
    "A/AC.291/6, annex II, modalities for stakeholders, as summarized by a participant; "
    f"{_AHC}information-for-multi-stakeholders.html",
    verified=False,
    summary=message(
        "Stakeholders speak after the States if time allows and submit written input; they "
        "neither negotiate nor draft."
    ),
)
AHC_SPONSORS: Final = Rule(
    "ahc.sponsors",
    "A/AC.291",
    "",
    f"Guidance of the committee's secretariat, {_AHC}ahc-session-organizational-matters.html",
    verified=True,
    summary=message(
        "Sponsors join before a proposal is considered; once it is adopted the list is frozen."
    ),
)
AHC_BUREAU: Final = Rule(
    "ahc.bureau",
    "A/AC.291",
    "",
    "Officers elected on 10 May 2021: three for each regional group, "
    "https://www.unodc.org/unodc/en/cybercrime/cybercrime-adhoc-committee.html",
    verified=True,
    summary=message("The Bureau has fifteen seats, three for each regional group."),
)
