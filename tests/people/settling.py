"""What the questions about settling, agreement and a new basis are asked."""

from typing import Any

from tests.acts.room import Room
from travaux.committee.models import (
    Agreement,
    Bracketed,
    DispositionTable,
    Instrument,
    Package,
    Sponsor,
)
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.readers import reader_of
from travaux.committee.queries.settled import Decision, asked_at, standing_at
from travaux.text.values import Proposal as Asking

NAMED: dict[str, dict[str, Any]] = {"dispositions.table_of": {"found": {}, "said": ()}}
"""What some questions are asked by name."""


def given_settling(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What is asked of places, agreements and the texts that come of them."""
    draft = Instrument.objects.get(pk="draft")
    tree, reader = as_it_stands(draft), reader_of(room.space, party)
    sponsor = Sponsor.objects.get(proposal="p1")
    place, decided = standing_at(draft, "a2", "words"), Decision(form="accept", proposals=("p1",))
    return {
        **given_agreements(draft),
        "dispositions.dispositions_in": (DispositionTable(id="t"),),
        "dispositions.findings": (draft, draft),
        "dispositions.suggested": (draft, draft),
        "dispositions.table_of": (draft, draft, []),
        "dispositions.tables": (draft,),
        "instruments.fitting": (tree, (), lambda tree, _asked: tree),
        "opened.reworded": (draft,),
        "opened.typed_of": (draft,),
        "opened.written_back": (Bracketed(source="", passages=[]),),
        "progress.final_text": (draft,),
        "progress.heat_map": (draft,),
        "progress.oldest_open": (draft,),
        "progress.progress_of": (draft,),
        "proposals.printed": (sponsor, "en"),
        "provenance.history_of": (draft, "Party", reader),
        "provenance.provenance_of": (draft, [(("a2", "words"), "Nothing.")]),
        "provenance.texts_of": (tree,),
        "settled.asked_at": (draft,),
        "settled.in_full": (place, decided),
        "settled.key_of": ("draft", ("a2", "words")),
        "settled.settled_in": (draft,),
        "settled.standing_at": (draft, "a2", "words"),
    }


def given_agreements(draft: Instrument) -> dict[str, tuple[Any, ...]]:
    """What is asked of agreements."""
    tree, sorted_, _asked = asked_at(draft)
    return {
        "agreements.agreements_in": (draft,),
        "agreements.as_value": (Agreement(provision="a2", language="en", level="committee"),),
        "agreements.contested": (tree, sorted_),
        "agreements.contests": (Asking("p1", ("A",), "Nothing."), "Something."),
        "agreements.package_value": (Package(id="g", parts=["a2"]),),
        "agreements.words_hash": (tree, "a2"),
        "agreements.words_of": (tree, "a2"),
    }
