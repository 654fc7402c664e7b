"""Providers' limits counted over all processes together, on PostgreSQL.

A lane's last `size` send times are kept in one row, as a ring. A reservation takes the oldest slot and may send once
that is `seconds` old: at most `size` sends in any window of `seconds`, exactly.
"""

import asyncio

import asyncpg

from bot.queue import connect
from storage.database import Database

_RESERVE = """
INSERT INTO rate_windows AS w (lane, head, slots)
VALUES ($1, 1, array_prepend(extract(epoch FROM clock_timestamp())::float8, array_fill(0::float8, ARRAY[$2::int - 1])))
ON CONFLICT (lane) DO UPDATE SET
    head = (w.head + 1) % $2,
    slots[(w.head % $2)::int + 1] = greatest(
        extract(epoch FROM clock_timestamp())::float8, w.slots[(w.head % $2)::int + 1] + $3)
RETURNING slots[((head + $2 - 1) % $2)::int + 1] - extract(epoch FROM clock_timestamp())::float8 AS wait
"""

_FORGET = """
DELETE FROM rate_windows
WHERE (SELECT max(slot) FROM unnest(slots) AS slot) < extract(epoch FROM clock_timestamp()) - 3600
"""


class SharedReserver:
    """Reserves the next moment at which a lane may be used, for every process on this database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: asyncpg.Connection | None = None
        self._lock = asyncio.Lock()

    async def reserve(self, lane: str, size: int, seconds: float, count: int = 1) -> float:
        """Seconds to wait until `count` more sends are allowed: at most `size` in any `seconds`."""
        async with self._lock:
            connection = await self._connect()
            wait = 0.0
            for _ in range(count):
                wait = max(wait, await connection.fetchval(_RESERVE, lane, size, seconds))
            return wait

    async def forget_idle(self) -> None:
        """Remove lanes nobody used for an hour: single chats, mostly."""
        async with self._lock:
            connection = await self._connect()
            await connection.execute(_FORGET)

    async def _connect(self) -> asyncpg.Connection:
        if self._connection is None or self._connection.is_closed():
            self._connection = await connect(self._database)
            # A reservation lost with a crash costs nothing: whoever made it is gone too.
            await self._connection.execute("SET synchronous_commit = off")
        return self._connection

    async def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            await self._connection.close(timeout=5)
