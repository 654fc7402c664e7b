"""Work that only one of several processes may do."""

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import structlog

from storage.connections import LOST, OwnConnection
from storage.database import Database
from storage.running import end_lease, hold_lease

log = structlog.get_logger(__name__)

_ASK_AGAIN = 2.0
LEASE = 12.0
"""Seconds for which one has the work to itself, counted anew each time it proves to be there."""
_PROVE = 3.0
_PATIENCE = 3.0
_MARGIN = 1.0
"""By how much sooner one stops than another may begin."""


async def run_as_leader(database: Database, name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Do `work` while no other process on this database does it; take over when that one dies.

    On SQLite there is one process. On PostgreSQL the leader has a lease that it renews, and stops by itself before that
    ends: so there is one leader at most, whichever of leader, network and database goes silent.
    """
    if not database.is_postgresql:
        await work()
        return
    connection = OwnConnection(database)
    try:
        while True:
            lease = _Lease(connection, name)
            if await lease.prove():
                await _lead(lease, name, work)
            await asyncio.sleep(_ASK_AGAIN)
    finally:
        await connection.close()


class _Lease:
    """One process's hold on some work."""

    def __init__(self, connection: OwnConnection, work: str) -> None:
        self._connection = connection
        self._work = work
        self._holder = secrets.token_hex(16)
        self._until = 0.0

    @property
    def left(self) -> float:
        """Seconds for which it is certainly ours."""
        return self._until - time.monotonic()

    async def prove(self) -> bool:
        """Show that we are there; False where the work is somebody else's, or nobody can tell."""
        asked = time.monotonic()
        try:
            async with self._connection.use() as connection:
                ours = await hold_lease(connection, self._work, self._holder, LEASE, _PATIENCE)
        except LOST as error:
            log.warning("can't prove to be leading", work=self._work, error=type(error).__name__)
            return False
        self._until = asked + LEASE - _MARGIN if ours else 0.0
        return ours

    async def end(self) -> None:
        """Let others have it; where that can't be told, they wait until it ends."""
        with suppress(*LOST):
            async with self._connection.use() as connection:
                await end_lease(connection, self._work, self._holder, _PATIENCE)


async def _lead(lease: _Lease, name: str, work: Callable[[], Awaitable[None]]) -> None:
    log.info("leading", work=name)
    working = asyncio.ensure_future(work())
    try:
        await _prove_until(lease, working)
    finally:
        working.cancel()
        try:
            with suppress(asyncio.CancelledError):
                await working
        finally:
            await lease.end()
    log.warning("no longer leading", work=name)


async def _prove_until(lease: _Lease, working: "asyncio.Future[None]") -> None:
    """Return when the work has ended, or is not ours any more. A proof may be late, as long as the lease lasts."""
    proving: asyncio.Task[bool] | None = None
    try:
        while lease.left > 0:
            await asyncio.wait({working}, timeout=min(_PROVE, max(0.0, lease.left)))
            if working.done():
                return
            proving = proving if proving and not proving.done() else asyncio.create_task(lease.prove())
            both: list[asyncio.Future[Any]] = [working, proving]
            await asyncio.wait(both, timeout=max(0.0, lease.left), return_when=asyncio.FIRST_COMPLETED)
    finally:
        if proving is not None:
            proving.cancel()
