"""Why an act is refused: a ruling against it, or a text that has moved on."""

from travaux.procedure.rulings import Ruling
from travaux.sentences import Message


class Refused(Exception):  # noqa: N818 -- the room's own word
    """The act is not allowed: one sentence with its rule and what to do next.

    Exit 1, HTTP 403 or 422.
    """

    def __init__(self, ruling: Ruling) -> None:
        sentence = ruling.reason or ruling.rule.summary
        super().__init__(str(sentence))
        self.ruling = ruling
        self.sentence: Message = sentence


class Stale(Exception):  # noqa: N818 -- the name the pages use too
    """The text has moved on under the act: both wordings, so that nothing is lost.

    Exit 1, HTTP 409.

    ``stands`` is the wording that stands now, ``asked`` the one the act asked for.
    """

    def __init__(self, sentence: Message, *, stands: str, asked: str) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.stands = stands
        self.asked = asked


def require(ruling: Ruling) -> None:
    """Go on only if the ruling allows it.

    Raises:
        Refused: it does not.
    """
    if not ruling.allowed:
        raise Refused(ruling)
