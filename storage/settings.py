"""The bot's own small settings."""

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.sql.dialects import dialect_of
from storage.sql.hot import HotStatement
from storage.tables.shared.settings import settings

_READ = HotStatement(select(settings.c.value).where(settings.c.name == bindparam("name")))
WRITTEN = "written_at"
"""When it was last tried whether anything can be written."""


async def read_setting(connection: AsyncConnection, name: str) -> str | None:
    """A small value the bot keeps for itself."""
    found = await _READ.fetch(connection, {"name": name})
    return found[0].value if found else None


async def write_setting(tx: AsyncConnection, name: str, value: str) -> None:
    """Keep a small value."""
    statement = dialect_of(tx).insert(settings).values(name=name, value=value)
    await tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
