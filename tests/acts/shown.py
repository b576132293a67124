"""Who may perform which act, written out for people: `python -m tests.acts.shown`."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from tests.databases import Sqlite, place
from tests.procedure.shown import GOLDEN
from travaux.config.start import start
from travaux.record.database import using

if __name__ == "__main__":
    start()
    from tests.acts.rights import Rules, furnished, judged, page

    for rules in get_args(Rules):
        with (
            TemporaryDirectory() as template,
            TemporaryDirectory() as data,
            place(Sqlite(Path(template)), Path(data)) as made,
            using(made.alias),
        ):
            room = furnished(rules)
            shown = page(rules, judged(room), judged(room, entered=True))
        (GOLDEN / f"acts.{rules}.txt").write_text(shown, encoding="utf-8")
