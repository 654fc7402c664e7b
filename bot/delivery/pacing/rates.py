"""Providers' limits counted over all processes together, on PostgreSQL."""

from storage import rates
from storage.connections import OwnConnection
from storage.database import Database


class SharedReserver:
    """Reserves the next moment at which a lane may be used, for every process on this database."""

    def __init__(self, database: Database) -> None:
        # A reservation lost with a crash costs nothing: whoever made it is gone too.
        self._connection = OwnConnection(database, durable=False)

    async def reserve(self, lane: str, size: int, seconds: float, count: int = 1) -> float:
        """Seconds to wait until `count` more sends are allowed: at most `size` in any `seconds`."""
        # Asked twice at worst: a place that nobody uses delays the next by as much as a send would have.
        return await self._connection.ask(
            lambda connection: rates.reserve(connection, lane, size, seconds, count)
        )

    async def forget_idle(self) -> None:
        """Remove lanes nobody used for an hour."""
        async with self._connection.use() as connection:
            await rates.forget_idle(connection)

    async def close(self) -> None:
        """Let go of the connection."""
        await self._connection.close()
