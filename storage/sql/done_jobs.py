"""What PgQueuer leaves behind of jobs that are done. PostgreSQL only."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_LOG = text("DELETE FROM pgqueuer_log WHERE created < now() - interval '1 hour'")
_STATISTICS = text("DELETE FROM pgqueuer_statistics WHERE created < now() - interval '1 day'")


async def prune(tx: AsyncConnection) -> None:
    """Forget jobs that were done an hour ago, and a day ago what was counted of them."""
    await tx.execute(_LOG)
    await tx.execute(_STATISTICS)
