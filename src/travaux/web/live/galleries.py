"""Those who follow one space, and how far they are."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from travaux.web.live.entering import Entered, Manner, Scope
from travaux.web.live.news import Piece

BACKLOG: Final = 32
"""Pieces that may wait for a slow reader; then it is sent away, and returns for what it lacks."""


class Follower:
    """One reader of a space, connected now.

    ``number`` is the last act that was sent to it. ``gone`` is done once it is to leave, with
    whether the connection is to be broken off: a slow reader takes no farewell.
    """

    __slots__ = ("gone", "manner", "number", "scope", "session", "stamp", "waiting")

    def __init__(self, entered: Entered, scope: Scope) -> None:
        self.scope = scope
        self.number = entered.after
        self.manner = entered.manner
        self.session, self.stamp = entered.session, entered.stamp
        self.waiting: asyncio.Queue[Piece | bytes] = asyncio.Queue(BACKLOG)
        self.gone: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def tell(self, piece: Piece | bytes) -> None:
        """Have a piece sent when those before it are; who is too far behind is sent away."""
        if self.gone.done():
            return
        try:
            self.waiting.put_nowait(piece)
        except asyncio.QueueFull:
            self.leave(broken=True)

    def leave(self, *, broken: bool = False) -> None:
        """Send the reader away; it may come back."""
        if not self.gone.done():
            self.gone.set_result(broken)


@dataclass(slots=True, eq=False)
class Gallery:
    """Everyone who follows a space here; all were told, or are being told, of act ``number``.

    ``pencilled`` counts the changes of what is in pencil, and ``pencil`` is what to send of it.
    """

    space: str
    number: int
    followers: set[Follower] = field(default_factory=set)
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    pencilled: int = 0
    pencil: bytes = b""
    task: "asyncio.Task[None] | None" = None

    @property
    def manners(self) -> frozenset[Manner]:
        """The languages and parties in which news are told here."""
        return frozenset(it.manner for it in self.followers)

    def admit(self, follower: Follower) -> None:
        """Have a reader told of everything from now on, and of what it lacks until now."""
        self.followers.add(follower)
        if follower.number < self.number:
            follower.tell(Piece(-1, self.number))
        if self.pencil:
            follower.tell(self.pencil)

    def tell(self, piece: bytes) -> None:
        """Have the same bytes sent to all."""
        for follower in tuple(self.followers):
            follower.tell(piece)

    def by_session(self) -> Iterator[tuple[str, str, list[Follower]]]:
        """The readers of each session, with its key and what it held."""
        found: dict[tuple[str, str], list[Follower]] = {}
        for follower in self.followers:
            found.setdefault((follower.session, follower.stamp), []).append(follower)
        for (session, stamp), those in found.items():
            yield session, stamp, those
