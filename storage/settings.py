"""The bot's own small settings."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.sql.dialects import dialect_of
from storage.tables.shared.settings import settings

WRITTEN = "written_at"
"""When it was last tried whether anything can be written."""


async def read_setting(connection: AsyncConnection, name: str) -> str | None:
    """A small value the bot keeps for itself."""
    value: str | None = (
        await connection.execute(select(settings.c.value).where(settings.c.name == name))
    ).scalar()
    return value


async def write_setting(tx: AsyncConnection, name: str, value: str) -> None:
    """Keep a small value."""
    statement = dialect_of(tx).insert(settings).values(name=name, value=value)
    await tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
