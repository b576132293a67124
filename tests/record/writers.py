"""Processes that write to one record at once, and tell the number of each act that stands."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from tests.databases import Place
from travaux.config.databases import database
from travaux.config.start import start

start()

FORKING: Final = multiprocessing.get_context("forkserver")
FORKING.set_forkserver_preload([__name__])
MOMENT: Final = "2031-03-16T09:00:00.000000Z"
PARTIES: Final = ("ARV", "BMR", "CSD", "DRN")


@dataclass(slots=True)
class Writer:
    """One process at work, and the heads it has told of."""

    process: BaseProcess
    heard: Connection

    def kill(self) -> None:
        """Kill it, whatever it does just now."""
        if self.process.pid and self.process.is_alive():
            os.kill(self.process.pid, signal.SIGKILL)

    def told(self) -> Iterator[str]:
        """The heads of the acts it was told stand, until it ends."""
        try:
            while True:
                yield self.heard.recv()
        except EOFError:
            self.process.join()


@contextmanager
def writing(place: Place, names: list[str], acts: int) -> Iterator[list[Writer]]:
    """Have as many processes as names each write so many acts within the block."""
    writers = []
    for name in names:
        heard, tells = FORKING.Pipe(duplex=False)
        process = FORKING.Process(target=write, args=(place, name, acts, tells))
        process.start()
        tells.close()
        writers.append(Writer(process, heard))
    try:
        yield writers
    finally:
        for writer in writers:
            writer.kill()
            writer.process.join()
            writer.heard.close()


def write(place: Place, name: str, acts: int, tells: Connection) -> None:
    """Submit proposals one after another, and tell each head that was acknowledged."""
    from travaux.acts.proposals import Submit  # noqa: PLC0415 -- in the process that writes
    from travaux.acts.proposing import Asked  # noqa: PLC0415
    from travaux.record.database import attached, using  # noqa: PLC0415
    from travaux.record.perform import Gesture, perform  # noqa: PLC0415

    with attached(database(place.data, place.address)) as alias, using(alias):
        for number in range(acts):
            asked = Asked(
                action="amend", target="a2", wording=f"Each Party may keep {name} {number}."
            )
            act = Submit(proposal=f"{name}-{number}", instrument="draft", changes=(asked,))
            gesture = Gesture(
                id=f"{name}-{number}",
                space="lagoon",
                by=PARTIES[number % len(PARTIES)],
                through="person-secretariat",
                done_at=MOMENT,
                recorded_at=MOMENT,
            )
            (done,) = perform([act], gesture)
            tells.send(done.head)
