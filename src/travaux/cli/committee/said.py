"""What a command says of an act that stands on the record: one line of JSON."""

import json

from travaux.record.perform import Performed


def said(done: Performed) -> str:
    """The number, kind, hash and outcome of an act."""
    return json.dumps(
        {
            "space": done.space,
            "number": done.number,
            "kind": done.kind,
            "hash": done.hash,
            "outcome": done.outcome,
        },
        ensure_ascii=False,
    )
