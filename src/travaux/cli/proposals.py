"""Reading the proposals to an instrument from a file."""

from travaux.cli.lines import each_line, placed
from travaux.formats.json.proposals import read_proposal
from travaux.text.errors import BadInput, message
from travaux.text.values import Instrument, InstrumentProposal


def read_proposals(
    path: str, instrument: Instrument
) -> tuple[list[InstrumentProposal], dict[str, int]]:
    """The proposals of a file, and the line of each by its id.

    Raises:
        BadInput: with the file and the line.
    """
    asked: list[InstrumentProposal] = []
    lines: dict[str, int] = {}
    for position, (number, text) in enumerate(each_line(path)):
        with placed(path, number):
            proposal = read_proposal(text, position, instrument)
            if proposal.id in lines:
                raise BadInput(
                    message(
                        "The id {id} stands on two proposals; give each proposal an id of its own.",
                        id=proposal.id,
                    )
                )
        lines[proposal.id] = number
        asked.append(proposal)
    return asked, lines
