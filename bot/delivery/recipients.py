"""Who is sending to whom: a recipient is held by one task at a time, over all processes together, so order is kept.

On PostgreSQL a hold is an advisory lock on a connection of its own: nothing is written for it, and the death of a
process lets go of everything it held at once.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

import asyncpg
import structlog

from bot.runtime.queue import connect
from storage.database import Database
from storage.messages import Recipient

log = structlog.get_logger(__name__)


class RecipientLocks(Protocol):
    """Holds on recipients."""

    def hold(self, wanted: Sequence[Recipient]) -> AbstractAsyncContextManager[list[Recipient]]:
        """Hold those recipients that nobody holds; the others are left to their holders, who look again afterwards."""
        ...

    def still_held(self, recipient: Recipient) -> bool:
        """Whether a recipient that was given is still ours alone: a hold may break while it is made use of."""
        ...

    async def let_go(self, held: list[Recipient], done: Sequence[Recipient]) -> None:
        """End the hold on some of the recipients that were given; they are taken out of `held`."""
        ...

    async def left_over(self, held: Sequence[Recipient]) -> list[Recipient]:
        """After a hold has ended: which of its recipients must be looked at once more."""
        ...


class LocalRecipientLocks:
    """Holds within one process."""

    def __init__(self) -> None:
        self._held: dict[Recipient, object] = {}  # by which hold
        self._asked_again: set[Recipient] = set()

    @asynccontextmanager
    async def hold(self, wanted: Sequence[Recipient]) -> AsyncIterator[list[Recipient]]:
        """See RecipientLocks."""
        free = [recipient for recipient in wanted if recipient not in self._held]
        self._asked_again.update(recipient for recipient in wanted if recipient in self._held)
        this = object()
        self._held.update(dict.fromkeys(free, this))
        try:
            yield free
        finally:
            self._end([recipient for recipient in self._held if self._held[recipient] is this])

    def still_held(self, recipient: Recipient) -> bool:
        """See RecipientLocks."""
        return recipient in self._held

    async def let_go(self, held: list[Recipient], done: Sequence[Recipient]) -> None:
        """See RecipientLocks."""
        held[:] = [recipient for recipient in held if recipient not in done]
        self._end(done)

    def _end(self, recipients: Sequence[Recipient]) -> None:
        for recipient in recipients:
            del self._held[recipient]

    async def left_over(self, held: Sequence[Recipient]) -> list[Recipient]:
        """See RecipientLocks."""
        again = [recipient for recipient in held if recipient in self._asked_again]
        self._asked_again.difference_update(again)
        return again


class SharedRecipientLocks:
    """Holds over all processes on one PostgreSQL, on top of those within this one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._local = LocalRecipientLocks()
        self._connection: asyncpg.Connection | None = None
        self._locked_on: dict[Recipient, asyncpg.Connection] = {}
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def hold(self, wanted: Sequence[Recipient]) -> AsyncIterator[list[Recipient]]:
        """See RecipientLocks."""
        async with self._local.hold(wanted) as free:
            locked = await self._lock_all(free)
            try:
                yield locked
            finally:
                await self._unlock_all(locked)

    def still_held(self, recipient: Recipient) -> bool:
        """See RecipientLocks. The locks go with their connection."""
        if self._connection is None or self._connection.is_closed():
            return False
        return self._locked_on.get(recipient) is self._connection

    async def let_go(self, held: list[Recipient], done: Sequence[Recipient]) -> None:
        """See RecipientLocks."""
        await self._unlock_all(done)
        await self._local.let_go(held, done)

    async def left_over(self, held: Sequence[Recipient]) -> list[Recipient]:
        """See RecipientLocks. Others who were turned away by our hold left their messages to us."""
        again = set(await self._local.left_over(held))
        if held:
            rows = await self._fetch(
                _STILL_QUEUED, [recipient[0] for recipient in held], [recipient[1] for recipient in held]
            )
            again.update((row["channel"], row["address"]) for row in rows)
        return list(again)

    async def close(self) -> None:
        """Let go of everything."""
        if self._connection is not None:
            await self._connection.close(timeout=5)

    async def _lock_all(self, recipients: Sequence[Recipient]) -> list[Recipient]:
        if not recipients:
            return []
        rows = await self._fetch(_TRY_LOCK, [_name(recipient) for recipient in recipients])
        locked = [recipient for recipient, row in zip(recipients, rows, strict=True) if row["locked"]]
        self._locked_on.update((recipient, self._connection) for recipient in locked)
        return locked

    async def _unlock_all(self, recipients: Sequence[Recipient]) -> None:
        if not recipients:
            return
        for recipient in recipients:
            self._locked_on.pop(recipient, None)
        try:
            await self._fetch(_UNLOCK, [_name(recipient) for recipient in recipients])
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            # The locks went with their connection.
            log.warning("recipient locks lost with their connection", error=type(error).__name__)

    async def _fetch(self, query: str, *arguments: list[str]) -> list[asyncpg.Record]:
        async with self._lock:
            if self._connection is None or self._connection.is_closed():
                self._connection = await connect(self._database)
            rows: list[asyncpg.Record] = await self._connection.fetch(query, *arguments)
            return rows


def _name(recipient: Recipient) -> str:
    return f"waltz:{recipient[0]}:{recipient[1]}"


_TRY_LOCK = "SELECT pg_try_advisory_lock(hashtextextended(name, 0)) AS locked FROM unnest($1::text[]) AS name"
_UNLOCK = "SELECT pg_advisory_unlock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name"
_STILL_QUEUED = """
SELECT DISTINCT channel, address FROM (
    SELECT DISTINCT ON (m.channel, m.address) m.channel, m.address, m.attempts
    FROM messages m JOIN unnest($1::text[], $2::text[]) AS recipient(channel, address)
      ON m.channel = recipient.channel AND m.address = recipient.address
    WHERE m.status = 'queued' AND m.reply
    ORDER BY m.channel, m.address, m.id
) first WHERE first.attempts = 0
"""
