"""What the two databases spell differently."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def dialect_of(tx: AsyncConnection) -> Any:
    """The dialect whose `insert` knows `on_conflict_do_…` on this connection."""
    return postgresql if tx.dialect.name == "postgresql" else sqlite
