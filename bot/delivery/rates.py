"""Providers' limits counted over all processes together, on PostgreSQL.

A lane's last `size` send times are kept in one row, oldest first. The oldest make room for new ones, which may be sent
once what would be one too many is `seconds` old: at most `size` sends in any window of `seconds`, exactly.
"""

import asyncio

import asyncpg

from bot.runtime.queue import connect
from storage.database import Database

# All places of one reservation are taken at one moment, in one statement, or others could be given the time between.
_RESERVE = """
INSERT INTO rate_windows AS w (lane, slots)
VALUES ($1, array_fill(0::float8, ARRAY[$2::int - $4::int])
    || array_fill(extract(epoch FROM clock_timestamp())::float8, ARRAY[$4::int]))
ON CONFLICT (lane) DO UPDATE SET slots = (
    SELECT past[$4::int + 1 :] || array_fill(
        greatest(extract(epoch FROM clock_timestamp())::float8, past[$2::int], past[$4::int] + $3), ARRAY[$4::int])
    FROM (SELECT (array_fill(0::float8, ARRAY[$2::int]) || w.slots)[cardinality(w.slots) + 1 :] AS past) AS last_places
)
RETURNING slots[$2::int] - extract(epoch FROM clock_timestamp())::float8 AS wait
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
            wait: float = await connection.fetchval(_RESERVE, lane, size, seconds, count)
            return max(0.0, wait)

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
