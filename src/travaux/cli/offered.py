"""The commands there are: each one's module is loaded when it is called, so that help is fast."""

from importlib import import_module
from typing import Final

import click

from travaux.cli.language import _

OFFERED: Final[dict[str, tuple[str, str]]] = {
    "consolidate": ("consolidate", _("Consolidate proposals into one rolling text.")),
    "diff": ("diff", _("Show what text B changes in text A, word by word.")),
    "read": (
        "convert",
        _("Read a treaty or resolution into a tree of provisions, and say what was odd."),
    ),
    "convert": ("convert", _("Convert a text from one format into another.")),
    "check": (
        "check",
        _(
            "Check a treaty: references to nothing, numbers missing or twice, brackets not "
            "closed, defined terms."
        ),
    ),
    "brackets": (
        "brackets",
        _(
            "Read a text that people bracketed by hand: each bracket with its place, who asks "
            "for what, and what is odd."
        ),
    ),
    "settle": (
        "settle",
        _(
            "Settle one place of a rolling text: new words stand there, and every proposal to "
            "the place is fulfilled, carried onto the new text, or a casualty with its reason."
        ),
    ),
    "carry": (
        "carry",
        _(
            "Carry proposals to an old text onto a new one: for each, whether it is in the new "
            "text, in part or not, and where."
        ),
    ),
    "history": (
        "history",
        _(
            "Say where a phrase comes from: which act brought in each of its words, who "
            "proposed them, who had asked for other words, and what became of that."
        ),
    ),
    "mandate": (
        "mandate",
        _("Read a resolution in any of the six languages, from Akoma Ntoso or plain text."),
    ),
    "demo": (
        "demo",
        _(
            "Serve an invented committee in mid-negotiation: 20 States, 39 articles, nearly 200 "
            "proposals, and sign-ins for anyone."
        ),
    ),
    "init": (
        "committee.establish",
        _("Establish a committee in a data folder, which is made if it is not there."),
    ),
    "code": (
        "committee.inviting",
        _(
            "Make a code that somebody enters in the browser: to set up committees or, with --for, "
            "to act for a party."
        ),
    ),
    "open": (
        "committee.opening",
        _("Bring a text before the committee, from any format that `travaux read` reads."),
    ),
    "perform": ("committee.performing", _("Put an act on the record.")),
    "minutes": (
        "committee.minuting",
        _("Print the record, each act as a sentence in your language."),
    ),
    "verify": ("committee.verifying", _("Read the whole record and compute its chain again.")),
    "receipt": (
        "committee.verifying",
        _("Give a receipt: the head of the record, signed, with the trail that leads to it."),
    ),
    "replay": (
        "committee.replaying",
        _("Perform the whole record again in a scratch database, and compare."),
    ),
    "export-record": (
        "committee.transferring",
        _(
            "Write the record out: JSON lines, from which it can be had again, or CSV for a "
            "spreadsheet."
        ),
    ),
    "import-record": (
        "committee.transferring",
        _("Perform an exported record in an empty data folder."),
    ),
    "backup": (
        "committee.keeping",
        _("Write everything into one zip: the record, the people with their drafts, and files."),
    ),
    "restore": (
        "committee.keeping",
        _("Take a backup into an empty data folder: the record is performed again and verified."),
    ),
    "upgrade": (
        "committee.keeping",
        _("Bring the tables up to this version: back up, migrate, lay the triggers, verify."),
    ),
    "serve": (
        "serving",
        _("Serve the pages of the committees in a data folder, until it is stopped."),
    ),
    "config": (
        "committee.configuration",
        _("List the variables of the environment: name, value, meaning. No secret is printed."),
    ),
}
"""Each command's module in ``travaux.cli``, and the first paragraph of its help."""


class Commands(click.Group):
    """A group that knows its commands' names, and loads one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The names of the commands, in the order of their use."""
        return list(OFFERED)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """One command, its module loaded."""
        if cmd_name not in OFFERED:
            return None
        module = import_module(f"travaux.cli.{OFFERED[cmd_name][0]}")
        return next(
            it
            for it in vars(module).values()
            if isinstance(it, click.Command) and it.name == cmd_name
        )

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Print the commands and what each does, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_module, summary) in OFFERED.items()])
