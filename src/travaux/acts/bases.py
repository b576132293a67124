"""A change written on a text that has since moved on is rebased, or refused with both wordings."""

from dataclasses import replace

from travaux.acts.errors import Stale
from travaux.acts.proposing import Asked
from travaux.committee import wordings
from travaux.committee.models import Provision
from travaux.sentences import BadInput, message
from travaux.text.rebase import rebase


def on_what_stands(asked: Asked, provision: Provision) -> Asked:
    """The change as it is to be made on what stands now.

    Raises:
        BadInput: the wording it says it was written on never stood here.
        Stale: the words it changes have been changed meanwhile.
    """
    stands = _part(provision, asked.part)
    now = wordings.hash_of(stands)
    if not asked.on or asked.on == now:
        return replace(asked, on=now)
    written_on = wordings.wording(asked.on)
    if written_on is None:
        raise BadInput(
            message(
                "The change to {number} says it was written on words that never stood there: "
                "copy the hash of the text again.",
                number=provision.number or provision.kind,
            )
        )
    if asked.wording is not None:
        rebased = rebase(written_on, stands, asked.wording)
    else:
        rebased = "" if asked.quoted and asked.quoted in stands else None
    if rebased is None:
        raise Stale(
            message(
                "The words of {number} have changed since this was written, at the same place: "
                "compare both wordings and send it again on the text that stands.",
                number=provision.number or provision.kind,
            ),
            stands=stands,
            asked=asked.wording if asked.wording is not None else asked.words or "",
        )
    return replace(asked, on=now, wording=rebased if asked.wording is not None else None)


def _part(provision: Provision, part: str) -> str:
    """The words that stand at a part of a provision; as a whole it is taken by its own.

    Raises:
        BadInput: it is the title, which is no provision's.
    """
    if part == "title":
        raise BadInput(
            message("The title is of the text as a whole: name no provision with it, or a heading.")
        )
    stands: str = getattr(provision, "words" if part == "provision" else part)
    return stands
