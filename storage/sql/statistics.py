"""What PostgreSQL knows of its tables, counted anew: plans are made by it, and kept.

A plan that was made while a table was nearly empty walks through all of it, and is kept until somebody counts the
table: the server does so by itself once a minute at the most, and an import is over by then.
"""

from sqlalchemy import text

from storage.database import Database

_TABLES = ("leads", "addresses", "facts", "lead_figures", "messages", "timers")
"""Those that grow with every lead."""
_COUNT = text(f"ANALYZE {', '.join(_TABLES)}")


async def count_anew(database: Database) -> None:
    """Have the tables that grow with the leads counted, after many rows at once. Does nothing on SQLite.

    Of a table that belongs to somebody else the server only warns.
    """
    if database.is_postgresql:
        async with database.begin() as tx:
            await tx.execute(_COUNT)
