"""What an act costs: ``perform`` beside the same SQL statements sent through the driver.

Source: the statements are those that ``perform`` sends, taken down as it sends them; the
driver sends them to a copy of the same database, an act's in one transaction, with nothing
around it.
"""

import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, TypeVar

from django.core.management import call_command

from travaux.acts.committees import Establish
from travaux.acts.delegations import Admit
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.config.databases import sqlite
from travaux.procedure.instruments import Kind
from travaux.procedure.rights import Ground
from travaux.record.database import attached, connection, using
from travaux.record.perform import Gesture, perform
from travaux.text.values import Provision

PLACES = 40
MOMENT = "2031-03-14T09:00:00.000000Z"
Statement = tuple[str, Sequence[Any]]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for some acts, by the wall and of the processor: of perform, and of the driver."""

    acts: int
    wall: float
    cpu: float
    driver_wall: float
    driver_cpu: float
    statements: int
    grown: float
    """Megabytes by which the peak of resident memory rose during the acts."""


def cost(acts: int) -> Cost:
    """Perform so many acts on SQLite, and send the same statements through the driver."""
    with tempfile.TemporaryDirectory(prefix="travaux-") as folder:
        ours, theirs = Path(folder) / "ours.sqlite3", Path(folder) / "theirs.sqlite3"
        with attached(sqlite(ours)) as alias, using(alias):
            call_command("migrate", verbosity=0, database=alias)
            set_up()
        shutil.copyfile(ours, theirs)
        with attached(sqlite(ours)) as alias, using(alias):
            submit(-1)  # the first act opens the connection
            before = _resident()
            wall, cpu = _timed(submit, range(acts))
            grown = _resident() - before
        ours.unlink()
        shutil.copyfile(theirs, ours)
        with attached(sqlite(ours)) as alias, using(alias):
            sent = [list(_taken_down(number)) for number in range(-1, acts)]
        driver_wall, driver_cpu = _driven(theirs, sent)
    return Cost(acts, wall, cpu, driver_wall, driver_cpu, sum(map(len, sent)), grown)


def set_up() -> None:
    """A committee with one delegation and a text."""
    establish = Establish(names={"en": "Committee"}, rules="un", secretariat=("secretary",))
    admit = Admit(
        delegation="ARV",
        category="member",
        names={"en": "Arvenia"},
        grounds=tuple(Ground),
        source="A/1",
    )
    places = tuple(
        Provision(id=f"a{number}", kind="article", number=str(number), words=f"Words {number}.")
        for number in range(PLACES)
    )
    text = Open(instrument="draft", kind=Kind.DRAFT, title="Draft", provisions=places)
    perform([establish, admit, text], _gesture("set-up", by="secretariat"))


def submit(number: int) -> None:
    """One act: a proposal of one change."""
    asked = Asked(action="amend", target=f"a{number % PLACES}", wording=f"Other words {number}.")
    act = Submit(proposal=f"p{number}", instrument="draft", changes=(asked,))
    perform([act], _gesture(f"g{number}", by="ARV"))


def _gesture(id_: str, *, by: str) -> Gesture:
    return Gesture(
        id=id_, space="bench", by=by, through="secretary", done_at=MOMENT, recorded_at=MOMENT
    )


def _taken_down(number: int) -> Iterator[Statement]:
    """The statements of one act, as they are sent."""
    sent: list[Statement] = []

    def take_down(execute: Callable[..., object], statement: str, *rest: Any) -> object:  # noqa: ANN401 -- Django's
        sent.append((statement, tuple(rest[0] or ())))
        return execute(statement, *rest)

    with connection().execute_wrapper(take_down):
        submit(number)
    return iter(sent)


def _driven(file: Path, sent: list[list[Statement]]) -> tuple[float, float]:
    """Send statements through the driver, each list in one transaction; the first is not timed."""
    driver = sqlite3.connect(file, isolation_level=None, cached_statements=256)
    driver.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    prepared = [[(statement.replace("%s", "?"), given) for statement, given in one] for one in sent]

    def send(one: list[Statement]) -> None:
        for statement, given in one:  # the first is BEGIN IMMEDIATE
            driver.execute(statement, given).fetchall()
        driver.execute("COMMIT")

    send(prepared[0])
    timed = _timed(send, prepared[1:])
    driver.close()
    return timed


def _timed(work: Callable[[Item], None], items: Iterable[Item]) -> tuple[float, float]:
    """Seconds of the wall and of the processor for each item in turn."""
    wall, cpu = perf_counter(), process_time()
    for item in items:
        work(item)
    return perf_counter() - wall, process_time() - cpu


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
