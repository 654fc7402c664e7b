"""Who is sending to whom: a recipient is held by one task at a time, over all processes together, so order is kept.

On PostgreSQL a hold is an advisory lock on a connection of its own: nothing is written for it, and the death of a
process lets go of everything it held at once.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

import structlog

from conversations.lead.addresses import Recipient
from storage import recipients
from storage.connections import LOST, Connection, OwnConnection
from storage.database import Database

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
        self._connection = OwnConnection(database)
        self._local = LocalRecipientLocks()
        self._locked_on: dict[Recipient, Connection] = {}

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
        current = self._connection.current
        return current is not None and self._locked_on.get(recipient) is current

    async def let_go(self, held: list[Recipient], done: Sequence[Recipient]) -> None:
        """See RecipientLocks."""
        await self._unlock_all(done)
        await self._local.let_go(held, done)

    async def left_over(self, held: Sequence[Recipient]) -> list[Recipient]:
        """See RecipientLocks. Others who were turned away by our hold left their messages to us."""
        again = set(await self._local.left_over(held))
        if held:
            again.update(
                await self._connection.ask(lambda connection: recipients.find_waiting(connection, held))
            )
        return list(again)

    async def close(self) -> None:
        """Let go of everything."""
        await self._connection.close()

    async def _lock_all(self, wanted: Sequence[Recipient]) -> list[Recipient]:
        if not wanted:
            return []
        return await self._connection.ask(lambda connection: self._lock_on(connection, wanted))

    async def _lock_on(self, connection: Connection, wanted: Sequence[Recipient]) -> list[Recipient]:
        locked = await recipients.try_lock(connection, wanted)
        self._locked_on.update(dict.fromkeys(locked, connection))
        return locked

    async def _unlock_all(self, done: Sequence[Recipient]) -> None:
        if not done:
            return
        for recipient in done:
            self._locked_on.pop(recipient, None)
        try:
            async with self._connection.use() as connection:
                await recipients.unlock(connection, done)
        except LOST as error:
            # The locks went with their connection.
            log.warning("recipient locks lost with their connection", error=type(error).__name__)
