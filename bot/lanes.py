"""Who is sending to whom: a lane is held by one task at a time, over all processes together, so order is kept.

On PostgreSQL a hold is an advisory lock on a connection of its own: nothing is written for it, and the death of a
process lets go of everything it held at once.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

import asyncpg
import structlog

from bot.queue import connect
from storage.database import Database
from storage.messages import Lane

log = structlog.get_logger(__name__)


class Lanes(Protocol):
    """Holds on lanes."""

    def hold(self, wanted: Sequence[Lane]) -> AbstractAsyncContextManager[list[Lane]]:
        """Hold those lanes that nobody holds; the others are left to their holders, who look again afterwards."""
        ...

    def still_held(self, lane: Lane) -> bool:
        """Whether a lane that was given is still ours alone: a hold may break while it is made use of."""
        ...

    async def let_go(self, held: list[Lane], done: Sequence[Lane]) -> None:
        """End the hold on some of the lanes that were given; they are taken out of `held`."""
        ...

    async def left_over(self, held: Sequence[Lane]) -> list[Lane]:
        """After a hold has ended: which of its lanes must be looked at once more."""
        ...


class LocalLanes:
    """Holds within one process."""

    def __init__(self) -> None:
        self._held: dict[Lane, object] = {}  # by which hold
        self._asked_again: set[Lane] = set()

    @asynccontextmanager
    async def hold(self, wanted: Sequence[Lane]) -> AsyncIterator[list[Lane]]:
        """See Lanes."""
        free = [lane for lane in wanted if lane not in self._held]
        self._asked_again.update(lane for lane in wanted if lane in self._held)
        this = object()
        self._held.update(dict.fromkeys(free, this))
        try:
            yield free
        finally:
            self._end([lane for lane in self._held if self._held[lane] is this])

    def still_held(self, lane: Lane) -> bool:
        """See Lanes."""
        return lane in self._held

    async def let_go(self, held: list[Lane], done: Sequence[Lane]) -> None:
        """See Lanes."""
        held[:] = [lane for lane in held if lane not in done]
        self._end(done)

    def _end(self, lanes: Sequence[Lane]) -> None:
        for lane in lanes:
            del self._held[lane]

    async def left_over(self, held: Sequence[Lane]) -> list[Lane]:
        """See Lanes."""
        again = [lane for lane in held if lane in self._asked_again]
        self._asked_again.difference_update(again)
        return again


class SharedLanes:
    """Holds over all processes on one PostgreSQL, on top of those within this one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._local = LocalLanes()
        self._connection: asyncpg.Connection | None = None
        self._locked_on: dict[Lane, asyncpg.Connection] = {}
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def hold(self, wanted: Sequence[Lane]) -> AsyncIterator[list[Lane]]:
        """See Lanes."""
        async with self._local.hold(wanted) as free:
            locked = await self._lock_all(free)
            try:
                yield locked
            finally:
                await self._unlock_all(locked)

    def still_held(self, lane: Lane) -> bool:
        """See Lanes. The locks go with their connection."""
        if self._connection is None or self._connection.is_closed():
            return False
        return self._locked_on.get(lane) is self._connection

    async def let_go(self, held: list[Lane], done: Sequence[Lane]) -> None:
        """See Lanes."""
        await self._unlock_all(done)
        await self._local.let_go(held, done)

    async def left_over(self, held: Sequence[Lane]) -> list[Lane]:
        """See Lanes. Others who were turned away by our hold left their messages to us."""
        again = set(await self._local.left_over(held))
        if held:
            rows = await self._fetch(_STILL_QUEUED, [lane[0] for lane in held], [lane[1] for lane in held])
            again.update((row["channel"], row["address"]) for row in rows)
        return list(again)

    async def close(self) -> None:
        """Let go of everything."""
        if self._connection is not None:
            await self._connection.close(timeout=5)

    async def _lock_all(self, lanes: Sequence[Lane]) -> list[Lane]:
        if not lanes:
            return []
        rows = await self._fetch(_TRY_LOCK, [_name(lane) for lane in lanes])
        locked = [lane for lane, row in zip(lanes, rows, strict=True) if row["locked"]]
        self._locked_on.update((lane, self._connection) for lane in locked)
        return locked

    async def _unlock_all(self, lanes: Sequence[Lane]) -> None:
        if not lanes:
            return
        for lane in lanes:
            self._locked_on.pop(lane, None)
        try:
            await self._fetch(_UNLOCK, [_name(lane) for lane in lanes])
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            # The locks went with their connection.
            log.warning("lane locks lost with their connection", error=type(error).__name__)

    async def _fetch(self, query: str, *arguments: list[str]) -> list[asyncpg.Record]:
        async with self._lock:
            if self._connection is None or self._connection.is_closed():
                self._connection = await connect(self._database)
            rows: list[asyncpg.Record] = await self._connection.fetch(query, *arguments)
            return rows


def _name(lane: Lane) -> str:
    return f"waltz:{lane[0]}:{lane[1]}"


_TRY_LOCK = "SELECT pg_try_advisory_lock(hashtextextended(name, 0)) AS locked FROM unnest($1::text[]) AS name"
_UNLOCK = "SELECT pg_advisory_unlock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name"
_STILL_QUEUED = """
SELECT DISTINCT channel, address FROM (
    SELECT DISTINCT ON (m.channel, m.address) m.channel, m.address, m.attempts
    FROM messages m JOIN unnest($1::text[], $2::text[]) AS lane(channel, address)
      ON m.channel = lane.channel AND m.address = lane.address
    WHERE m.status = 'queued' AND m.reply
    ORDER BY m.channel, m.address, m.id
) first WHERE first.attempts = 0
"""
