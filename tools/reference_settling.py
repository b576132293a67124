"""Pages of the reference on the formats of settling: made from a small text that is settled."""

from tools.reference_code import MADE
from tools.reference_fields import FERRIES, FERRY_PROPOSALS, SAID
from tools.reference_formats import _example as example
from tools.reference_formats import _fields as fields
from travaux.cli.settle import Decided, settled_place
from travaux.formats.json.dispositions import dispositions_to_json
from travaux.formats.json.proposals import read_proposal
from travaux.formats.json.settled import (
    SettledText,
    history_to_json,
    settled_from_json,
    settled_to_json,
)
from travaux.formats.json.values import RollingLine
from travaux.text.carrying import carry
from travaux.text.consolidate import consolidate
from travaux.text.told import explained
from travaux.text.tree import with_part
from travaux.text.values import Proposal

_BASE = "Every ferry shall carry a white light and a bell."
_ASKED = (
    Proposal("A1", ("ALD",), wording=_BASE.replace("shall", "should")),
    Proposal("B1", ("BRV",), wording=_BASE.replace("shall", "may").replace("white", "red")),
    Proposal("C1", ("CRN",), wording=_BASE.replace("bell", "horn")),
)


def _settled() -> tuple[SettledText, dict[str, object]]:
    text = SettledText(RollingLine("1", consolidate(_BASE, _ASKED)))
    after, done = settled_place(text, ("1", "words"), Decided((4, 5), "accept", "A1"))
    return after, settled_to_json(after, done)


def settled_format_page() -> str:
    """The page of ``travaux.settled/1``, its fields taken from what the code prints."""
    _, value = _settled()
    parts = [
        "# travaux.settled/1",
        MADE,
        SAID["settled"],
        fields("settled", value, [()], read=settled_from_json),
        fields("act", value, [("acts", 0)], read=settled_from_json),
        fields("asker", value, [("acts", 0, "askers", 0)], read=settled_from_json),
        fields("open proposal", value, [("proposals", 0)]),
        fields("casualty", value, [("casualties", 0)]),
        fields("provenance", value, [("provenance", 0)], read=settled_from_json),
        "## Example",
        example(value),
    ]
    return "\n\n".join(parts) + "\n"


def history_format_page() -> str:
    """The page of ``travaux.history/1``."""
    text, _ = _settled()
    ((spot, provenance),) = text.provenance.items()
    told = {it.act: it for it in text.acts}
    found = explained(provenance, told, "ferry should")
    value = history_to_json("ferry should", [(spot, it) for it in found])
    parts = [
        "# travaux.history/1",
        MADE,
        SAID["history"],
        fields("history", value, [()]),
        fields("stands", value, [("found", 0)]),
        fields("brought", value, [("found", 0, "brought", 0)]),
        "## Example",
        example(value),
    ]
    return "\n\n".join(parts) + "\n"


def dispositions_format_page() -> str:
    """The page of ``travaux.dispositions/1``."""
    asked = [read_proposal(it, at, FERRIES) for at, it in enumerate(FERRY_PROPOSALS[:4])]
    new = with_part(FERRIES, ("p1", "words"), "Every ferry should carry:")
    value = dispositions_to_json(carry(FERRIES, new, asked), new)
    parts = [
        "# travaux.dispositions/1",
        MADE,
        SAID["dispositions"],
        fields("dispositions", value, [()]),
        fields("disposition", value, [("dispositions", 0)]),
        fields("carried", value, [("dispositions", 0, "places", 0)]),
        fields("found", value, [("dispositions", 0, "places", 0, "found", 0)]),
        "## Example",
        example(value),
    ]
    return "\n\n".join(parts) + "\n"
