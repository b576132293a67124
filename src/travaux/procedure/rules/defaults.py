"""What this program takes for granted where a body has no rule of its own, numbered.

They follow the usage of the field and bind nobody: a body's own rule comes first,
and replaces them as data.
"""

from typing import Final

from travaux.procedure.rulings import Rule
from travaux.sentences import Message, message


def _default(number: int, summary: Message, *, usage: str) -> Rule:
    return Rule(f"default.{number}", "Travaux", str(number), usage, verified=False, summary=summary)


OFFICES: Final = _default(
    1,
    message("Officers serve the body and act for no delegation while they do."),
    usage="UN-NGLS, Intergovernmental Negotiations and Decision Making; usage",
)
OBSERVERS: Final = _default(
    2,
    message("Observers speak and have no part in proposing or deciding."),
    usage="usage of intergovernmental bodies",
)
DELEGATIONS: Final = _default(
    3,
    message("A delegation runs its own affairs: who represents it, what it drafts, who sees it."),
    usage="usage of intergovernmental bodies",
)
GROUPS: Final = _default(
    4,
    message("A group's speaker says what the group's members mandated, and its members act."),
    usage="usage: joint statements name those they speak for",
)
DISSOCIATION: Final = _default(
    5,
    message("Only a member of a group dissociates itself from what the group said."),
    usage="GA/L/3654, a State that disassociates itself; usage",
)
FACILITATION: Final = _default(
    6,
    message("Facilitators lead a group and bring its results to the body, which decides."),
    usage="UN-NGLS, Intergovernmental Negotiations and Decision Making",
)
REVISION: Final = _default(
    7,
    message("Whoever submitted a proposal may revise it while it is under consideration."),
    usage="usage: revised drafts, /Rev.n, ST/LIB document symbols",
)
STANCES: Final = _default(
    8,
    message("One delegation is enough to support, to oppose or to bracket words."),
    usage="University of Surrey, Governing Plastics Network, on INC-4",
)
PRESENTATION: Final = _default(
    9,
    message("A text is presented by those its kind belongs to."),
    usage="UN-NGLS, Intergovernmental Negotiations and Decision Making",
)
BASIS: Final = _default(
    10,
    message("Only a recorded decision of the body makes a text the basis of negotiation."),
    usage="legal analysis of INC-5: the Chair's non-papers were no basis without a request",
)
MANDATE: Final = _default(
    11,
    message("What a mandate asks for is confirmed by a person and changed by a recorded act."),
    usage="A/RES/75/282, 3, on a session that A/RES/74/247, 3, had set for another date",
)
