"""A worker's galleries: woken by commits, it reads the ledger and hands out what is new."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from contextvars import copy_context
from functools import partial
from typing import Any, Final, ParamSpec, TypeVar

from django.db import close_old_connections

from travaux.people.sessions import stamps
from travaux.record.waking import on_commit_call
from travaux.web.live.entering import Entered, Manner, Scope, enter
from travaux.web.live.galleries import Follower, Gallery
from travaux.web.live.news import HEARTBEAT, News, Piece, news, pencil, reload_at
from travaux.web.live.watching import watch

P = ParamSpec("P")
R = TypeVar("R")

HEARTBEATS: Final = 15.0
"""Seconds between two signs of life, each with a look whether everyone may still read."""

AGAIN: Final = 1.0
"""Seconds until a database that was lost is listened to again."""

KEPT: Final = 64
"""Pieces kept for those who return, since many come at once and lack the same."""

FIRST: Final = 0.5
"""Seconds for which a page that is asked for may wait while an act is told."""

RIGHTS: Final = frozenset({"committees", "delegations"})
"""The nouns whose acts may change who may read."""

_LOG: Final = logging.getLogger("travaux.live")


class Relay:
    """Everyone who follows anything in this process."""

    def __init__(self) -> None:
        self._galleries: dict[str, Gallery] = {}
        self._lacking: dict[tuple[str, int, int], asyncio.Task[News | None]] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._unsubscribe: Callable[[], None] | None = None
        self._closed = False
        self._telling = 0
        self._told = asyncio.Event()
        self._told.set()
        # Those who come do not wait for what is told, nor the other way round.
        self._entrance = ThreadPoolExecutor(4, "live-entering")
        self._reading = ThreadPoolExecutor(2, "live-reading")

    async def entered(self, scope: Scope, space: str) -> Entered | None:
        """Let a reader in: see ``entering.enter``."""
        return await _in_thread(self._entrance, enter, scope, space)

    @asynccontextmanager
    async def following(self, entered: Entered, scope: Scope) -> AsyncIterator[Follower]:
        """Have a reader follow within the block."""
        self._start()
        follower = Follower(entered, scope)
        gallery = self._galleries.get(entered.space) or self._open(entered)
        gallery.admit(follower)
        if self._closed:
            follower.leave()
        try:
            yield follower
        finally:
            gallery.followers.discard(follower)
            if not gallery.followers:
                self._shut(gallery)

    async def lacking(self, space: str, manner: Manner, span: tuple[int, int]) -> Piece:
        """The piece that brings a reader from one number to another; made once for many."""
        after, upto = span
        key = space, after, upto
        made = await asyncio.shield(self._lacking[key]) if key in self._lacking else None
        if made is None or manner not in made.pieces:
            gallery = self._galleries.get(space)
            manners = {manner} | (gallery.manners if gallery else set())
            made = await asyncio.shield(self._reread(key, manners))
        return made.pieces[manner] if made else Piece(after, upto)

    def _reread(self, key: tuple[str, int, int], manners: set[Manner]) -> "asyncio.Task[News|None]":
        """Read news once more, for those who return; kept for others who lack the same."""
        space, after, upto = key
        reading = partial(news, space, after, manners, upto=upto)
        task = asyncio.get_running_loop().create_task(_in_thread(self._reading, reading))
        while len(self._lacking) >= KEPT:
            del self._lacking[next(iter(self._lacking))]
        self._lacking[key] = task

        def over(done: "asyncio.Task[News | None]") -> None:
            if (done.cancelled() or done.exception()) and self._lacking.get(key) is done:
                del self._lacking[key]

        task.add_done_callback(over)
        return task

    async def anew(self, space: str, number: int) -> bytes:
        """What a reader is sent that says it has acts which are not there."""
        return await _in_thread(self._reading, reload_at, space, number)

    async def told(self) -> None:
        """Return once nobody is being told of acts; at the latest after ``FIRST`` seconds.

        A page takes the processor from what a thousand wait for, and many are asked for just
        when something was done: they are answered right after it is told.
        """
        if not self._told.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._told.wait(), FIRST)

    def wake(self, space: str = "") -> None:
        """Have a space's news read, or with no name those of all; called in the loop's thread."""
        for gallery in [self._galleries.get(space)] if space else self._galleries.values():
            if gallery is not None:
                gallery.bell.set()

    def dismiss(self) -> None:
        """Send everyone away, now and from now on: the server is about to stop."""
        self._closed = True
        for gallery in self._galleries.values():
            for follower in gallery.followers:
                follower.leave()

    async def close(self) -> None:
        """Send everyone away and end what runs; a call more does nothing."""
        self.dismiss()
        tails = (it.task for it in self._galleries.values() if it.task)
        tasks: list[asyncio.Task[Any]] = [*self._tasks, *tails, *self._lacking.values()]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
        self._tasks, self._lacking = [], {}
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        for pool in (self._entrance, self._reading):
            pool.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> None:
        """Begin to watch, with the first reader."""
        if self._tasks or self._closed:
            return
        loop = asyncio.get_running_loop()
        self._unsubscribe = on_commit_call(
            lambda space: loop.call_soon_threadsafe(self.wake, space)  # type: ignore[arg-type]
        )
        self._tasks = [loop.create_task(self._watch()), loop.create_task(self._beat())]

    def _open(self, entered: Entered) -> Gallery:
        gallery = Gallery(entered.space, entered.number)
        self._galleries[entered.space] = gallery
        gallery.bell.set()  # for what came since the number was read, and for the pencil
        gallery.task = asyncio.get_running_loop().create_task(self._tail(gallery))
        return gallery

    def _shut(self, gallery: Gallery) -> None:
        if self._galleries.get(gallery.space) is gallery:
            del self._galleries[gallery.space]
        if gallery.task:
            gallery.task.cancel()

    async def _tail(self, gallery: Gallery) -> None:
        """Tell a gallery what is new whenever it is woken."""
        while True:
            await gallery.bell.wait()
            gallery.bell.clear()
            try:
                with self._being_told():
                    await self._advance(gallery)
                await self._pencil(gallery)
            except Exception:  # noqa: BLE001 -- the database may be back at the next heartbeat
                _LOG.exception("the news of a space cannot be read")

    @contextmanager
    def _being_told(self) -> Iterator[None]:
        """Have pages wait within the block."""
        self._telling += 1
        self._told.clear()
        try:
            yield
        finally:
            self._telling -= 1
            if not self._telling:
                self._told.set()  # behind those who were just told, in the loop's order

    async def _advance(self, gallery: Gallery) -> None:
        """Read what is new on the record of a space, and hand it out."""
        space, after = gallery.space, gallery.number
        found = await _in_thread(self._reading, news, space, after, gallery.manners)
        if found is not None:
            self._forget(space)
            if found.nouns & RIGHTS:
                await self._check(gallery, every=True)
            gallery.number = found.number
            late = Piece(-1, found.number)
            for follower in tuple(gallery.followers):
                follower.tell(found.pieces.get(follower.manner, late))
            await asyncio.sleep(0)  # it is sent before a thread reads on

    async def _pencil(self, gallery: Gallery) -> None:
        """Read what is in pencil in a space, and hand it out where it changed."""
        pencilled, pencil_ = await _in_thread(self._reading, pencil, gallery.space)
        if pencilled != gallery.pencilled:
            gallery.pencilled, gallery.pencil = pencilled, pencil_
            gallery.tell(pencil_)

    def _forget(self, space: str) -> None:
        """Forget pieces made for those who returned: the texts they show have changed."""
        for key in [key for key in self._lacking if key[0] == space]:
            del self._lacking[key]

    async def _watch(self) -> None:
        """Hear of commits, and again when the database could not be heard for a while."""
        while True:
            try:
                await watch(self.wake)
            except Exception as error:  # noqa: BLE001 -- whatever it is, heartbeats look too
                _LOG.warning("the database is not heard and tried again", exc_info=error)
            await asyncio.sleep(AGAIN)

    async def _beat(self) -> None:
        """Give a sign of life, and send away who may no longer read."""
        while True:
            await asyncio.sleep(HEARTBEATS)
            for gallery in tuple(self._galleries.values()):
                try:
                    await self._check(gallery, every=False)
                except Exception:  # noqa: BLE001 -- the database may be back at the next heartbeat
                    _LOG.exception("who may read cannot be looked up")
                gallery.tell(HEARTBEAT)
                gallery.bell.set()  # should a wake-up have been lost

    async def _check(self, gallery: Gallery, *, every: bool) -> None:
        """Send away who may no longer read, or reads for another party now.

        Args:
            gallery: whose readers.
            every: look at all, as an act may have changed rights; else at changed sessions.
        """
        those = list(gallery.by_session())
        keys = {session for session, _stamp, _followers in those if session}
        held = await _in_thread(self._entrance, stamps, keys) if keys else {}
        for session, stamp, followers in those:
            if every or held.get(session, "") != stamp:
                one = followers[0]
                now = await self.entered(one.scope, gallery.space)
                for it in followers:
                    if now is None or now.manner[1] != it.manner[1]:
                        it.leave()
                    else:
                        it.stamp = now.stamp


async def _in_thread(
    pool: ThreadPoolExecutor, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs
) -> R:
    """Call a function that uses the database, in a thread, with what is in use here."""
    context = copy_context()

    def called() -> R:
        try:
            return context.run(call, *args, **kwargs)
        finally:
            close_old_connections()

    return await asyncio.get_running_loop().run_in_executor(pool, called)
